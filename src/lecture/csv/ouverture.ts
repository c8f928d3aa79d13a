import { Analyseur, type Enregistrement } from "./analyseur";
import type { RefusDeCsv } from "./constats";
import { lireEntetes, nombreDeColonnesConnues, type Entetes } from "./entetes";

const SEPARATEURS = [";", "\t", ",", "|"] as const;
/** The header may stand under a title. */
const LIGNES_DE_RECHERCHE = 10;
/** As much as it takes to hold the header of any file. */
export const TAILLE_DE_L_OUVERTURE = 65_536;

/** How the file is written, and its header. `ligne`: where the header stands. */
export interface Ouverture {
  readonly type: "ouverture";
  readonly separateur: string;
  readonly rupture: "\n" | "\r";
  readonly entetes: Entetes;
  readonly ligne: number;
}

interface Candidat {
  readonly separateur: string;
  readonly enregistrement: Enregistrement;
  readonly connues: number;
}

const SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** What the first bytes of a file say that no CSV begins with. */
export function refusDesOctets(octets: Uint8Array): RefusDeCsv | null {
  const est = (signature: readonly number[]) => signature.every((octet, rang) => octets[rang] === octet);
  if (SIGNATURES.some(est)) return { type: "fichierNonTexte", nature: "classeur" };
  const utf16 = octets[0] === 0xff && octets[1] === 0xfe;
  return !utf16 && octets.includes(0) ? { type: "fichierNonTexte", nature: "binaire" } : null;
}

function candidats(debut: string, rupture: "\n" | "\r", entier: boolean): readonly Candidat[] {
  return SEPARATEURS.flatMap((separateur) => {
    const lus = new Analyseur(separateur, rupture).lire(debut, entier);
    return lus.slice(0, LIGNES_DE_RECHERCHE).flatMap((lu) => {
      if (lu.type !== "enregistrement" || lu.champs.length < 2) return [];
      return [{ separateur, enregistrement: lu, connues: nombreDeColonnesConnues(lu.champs) }];
    });
  });
}

/** The separator and the header: of the first lines cut in every way, the one that names most columns of Parc. */
export function ouvrir(debut: string, entier: boolean): Ouverture | RefusDeCsv {
  if (debut.trim() === "") return { type: "fichierVide" };
  const rupture = debut.includes("\n") || !debut.includes("\r") ? "\n" : "\r";
  let meilleur: Candidat | null = null;
  for (const candidat of candidats(debut, rupture, entier))
    if (candidat.connues > (meilleur?.connues ?? 0)) meilleur = candidat;
  if (meilleur === null) {
    const premiere = debut.split(rupture).find((ligne) => ligne.trim() !== "");
    return { type: "entetesAbsents", debut: premiere ?? "" };
  }
  const { separateur, enregistrement } = meilleur;
  const entetes = lireEntetes(enregistrement);
  if (entetes.type !== "entetes") return entetes;
  return { type: "ouverture", separateur, rupture, entetes, ligne: enregistrement.ligne };
}
