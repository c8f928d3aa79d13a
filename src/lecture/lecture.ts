import * as z from "zod";
import { cellule } from "./codes";
import type { ConstatDeLecture } from "./constats";
import { estConnue } from "../calcul/registre/registre";
import { LectureEnCours } from "./enCours";
import type { Role } from "./lieu";
import { anneeInconnue } from "./parametres/lecteur";
import { NOMS, rolesRequis } from "./reperage/noms";
import type { OptionsDeLecture } from "./roles/lecteur";
import type { Bloc, Dossier, Reperage } from "./types";

export { reperer } from "./reperage/reperer";

export interface Lecture {
  /** Reads some rows. Roles come in the order of ROLES, the blocks of a role one after the other, or RangeError is thrown. */
  ajouter(role: Role, bloc: Bloc): void;
  /** Ends the reading; nothing can be added after. */
  terminer(): Dossier;
}

const rang = z.number().int().nonnegative();
const premieresCellules = z.array(cellule).optional();
/** The shape of a block, and the type of its first cells: its other cells are looked at where they are decoded. */
const blocALire = z.object({
  ligne: rang,
  colonne: rang,
  valeurs: z.custom<Bloc["valeurs"]>(
    (valeurs) => Array.isArray(valeurs) && premieresCellules.safeParse(valeurs[0]).success,
  ),
});

function anneeSansFeuille(annee: number): ConstatDeLecture {
  const lieu = { feuille: NOMS.parametres.feuille, cellule: null };
  const commun = { role: "parametres", regle: null, lieu, ecarte: false } as const;
  return estConnue(annee)
    ? { type: "anneeParDefaut", annee, gravite: "information", ...commun }
    : { ...anneeInconnue(annee), gravite: "bloquant", ...commun };
}

/** Every row was left out, or holds a logement that is not there at the observation: the results would be blank, unsaid. */
function aucunPerimetre({ parc, synthese }: Reperage["sources"]): ConstatDeLecture {
  const role = parc === undefined ? "synthese" : "parc";
  const lieu = { feuille: (parc ?? synthese)?.feuille ?? NOMS.parc.feuille, cellule: null };
  return { type: "aucunPerimetre", role, gravite: "bloquant", regle: "R1", lieu, ecarte: false };
}

/**
 * Opens the reading of what `reperer` found; its findings open the dossier's list, and a bloquant one stops the run. Pure:
 * the day and the year come in as options.
 */
export function ouvrirLecture(reperage: Reperage, options: OptionsDeLecture): Lecture {
  const { sources, constats: duReperage, correspondances, reglages } = reperage;
  const enCours = new LectureEnCours(sources, { ...options, contingents: reglages.contingents });
  const sansAnnee = sources.parametres === undefined ? [anneeSansFeuille(options.anneeParDefaut)] : [];
  const requis = rolesRequis((role) => sources[role] !== undefined);
  const arrete =
    [...requis].some((role) => sources[role] === undefined) ||
    [...duReperage, ...sansAnnee].some(({ gravite }) => gravite === "bloquant");
  return {
    ajouter: (role, bloc) => {
      enCours.lire(role, blocALire.parse(bloc));
    },
    terminer: () => {
      const lu = enCours.terminer();
      const estCompte = lu.agregats.perimetres.size > 0;
      const vide = arrete || estCompte || lu.bloques !== "aucun" ? [] : [aucunPerimetre(sources)];
      const constats = [...duReperage, ...sansAnnee, ...vide, ...enCours.journal.constats()];
      const bloques = arrete || vide.length > 0 ? "tous" : lu.bloques;
      return { ...lu, constats, correspondances, reglages, bloques };
    },
  };
}
