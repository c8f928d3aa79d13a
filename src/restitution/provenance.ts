import type { Jour } from "../calcul/domaine/jour";
import type { Parametres } from "../calcul/domaine/parametres";
import type { Resultat } from "../calcul/resultat";
import type { Dossier, EcartDeParametre } from "../lecture/types";
import { date } from "./phrases/nombres";
import { DENOMINATEUR, METHODE } from "./phrases/noms";
import { fr } from "./phrases/typographie";

/** When and by what the sheets were written. The clock comes in as an argument. */
export interface Edition {
  readonly ecritLe: Jour;
  readonly version: string;
  /** Set where the data have changed since the calculation: what is made from it then says so. */
  readonly aActualiser?: boolean;
}

/** Lines of the block: the same for every sheet and every run, so that the tables keep their place. */
export const LIGNES_DE_PROVENANCE = 5;

/** Least width in characters of the first column of a sheet: its labels stand there, « Paramètres modifiés » the longest. */
export const LARGEUR_DES_ETIQUETTES = 18;

/**
 * Rows of a result sheet above its table's header, counted from the title: title, subtitle, provenance, a gap, totals.
 * Their number never changes, so a table keeps its place from one run to the next.
 */
export const HAUTEUR_DU_BLOC = LIGNES_DE_PROVENANCE + 4;

/** The values that a choice takes over the périmètres, each once. */
export function valeursPrises<Valeur>(
  resultat: Resultat,
  choix: (parametres: Parametres) => Valeur,
): readonly Valeur[] {
  return [...new Set(resultat.perimetres.map(({ parametres }) => choix(parametres)))];
}

function choixEnMots(resultat: Resultat, choix: (parametres: Parametres) => string): string {
  return valeursPrises(resultat, choix).join(fr` ou `);
}

function methode(resultat: Resultat): string {
  if (resultat.perimetres.length === 0) return fr`sans objet : aucun périmètre n'a pu être lu`;
  const taux = choixEnMots(resultat, (parametres) => METHODE[parametres.methode]);
  const parts = choixEnMots(resultat, (parametres) => DENOMINATEUR[parametres.denominateur]);
  const plafonds = choixEnMots(resultat, ({ traitement }) =>
    traitement === "signaler" ? "plafonds signalés" : "plafonds appliqués",
  );
  return fr`taux : ${taux} · parts : ${parts} · ${plafonds}`;
}

/** "Plafond État : 25 % (Bailleur · 31)". */
export function ecartEnMots({ nom, valeur, perimetre }: EcartDeParametre): string {
  return fr`${nom} : ${valeur}` + (perimetre === "" ? "" : ` (${perimetre})`);
}

function ecarts({ parametres }: Dossier): string {
  const mots = parametres.ecarts.map(ecartEnMots);
  if (mots.length === 0) return fr`aucun, les valeurs par défaut s'appliquent`;
  const reste = mots.length - 3;
  return mots.slice(0, 3).join(" ; ") + (reste > 0 ? fr` ; et ${reste} autres, voir Méthode` : "");
}

export const ETIQUETTE_DE_L_EMPREINTE = "Empreinte";

const PERIMEE = fr`à actualiser : des données ont changé depuis ce calcul`;

/** What the line of the fingerprint says; null for anything else. */
export function lireLEmpreinte(
  ligne: string,
): { readonly empreinte: string; readonly perimee: boolean } | null {
  const [empreinte = "", suite = ""] = ligne.split(" · ");
  return /^[0-9a-f]{16}$/.test(empreinte) ? { empreinte, perimee: suite === PERIMEE } : null;
}

/** The line of the fingerprint once the data are no longer those that were counted: the fingerprint itself stays. */
export function empreintePerimee(ligne: string): string {
  const [empreinte = ""] = ligne.split(" · ");
  return fr`${empreinte} · ${PERIMEE}`;
}

/** The provenance block that stands above every result table. */
export function provenance(
  dossier: Dossier,
  resultat: Resultat,
  { ecritLe, version, aActualiser = false }: Edition,
): readonly (readonly [string, string])[] {
  const annee = String(resultat.annee);
  return [
    [
      "Campagne",
      fr`${annee} · parc observé au ${date(resultat.observation)} · libérations de ${String(resultat.annee - 1)}`,
    ],
    ["Méthode", methode(resultat)],
    ["Paramètres modifiés", ecarts(dossier)],
    ["Établi le", fr`${date(ecritLe)} · Flux ${version}`],
    [
      ETIQUETTE_DE_L_EMPREINTE,
      aActualiser
        ? empreintePerimee(dossier.empreinte)
        : fr`${dossier.empreinte} · change dès qu'une donnée comptée change`,
    ],
  ];
}
