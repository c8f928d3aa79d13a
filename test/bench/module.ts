import { calculerLeDossier } from "../../src/excel/calculer";
import { jour } from "../../src/calcul/domaine/jour";
import { ouvrirLecture, reperer } from "../../src/lecture/lecture";
import type { Cellule, Dossier, FeuilleVue, Role } from "../../src/lecture/types";
import { decrireResultats } from "../../src/restitution/resultats";
import { boucleALaMain } from "./boucle";
import { cpuMoyen } from "./mesurer";
import { engendrer, type ClasseurEngendre } from "./parcs";

const LIGNES_PAR_BLOC = 20_000;
const FEUILLES = [
  ["reservataires", "Réservataires", "tblReservataires"],
  ["parc", "Parc", "tblParc"],
  ["liberations", "Libérations", "tblLiberations"],
] as const;

function vue(nom: string, table: string, matrice: readonly (readonly Cellule[])[]): FeuilleVue {
  const entetes = matrice[0] ?? [];
  const zone = { ligne: 0, colonne: 0, lignes: matrice.length, colonnes: entetes.length };
  return { nom, tables: [{ nom: table, zone, entetes, avecTotal: false }], usage: null };
}

/** What « Calculer » does between the cells and the counters, on rows that are already in memory. */
export function lire(classeur: ClasseurEngendre): Dossier {
  const reperage = reperer(FEUILLES.map(([role, nom, table]) => vue(nom, table, classeur[role])));
  const aujourdhui = jour(2026, 1, 15);
  const lecture = ouvrirLecture(reperage, { anneeParDefaut: 2026, aujourdhui, date1904: false });
  for (const [role] of FEUILLES) nourrir(classeur[role], role);
  return lecture.terminer();

  function nourrir(matrice: readonly (readonly Cellule[])[], role: Role): void {
    for (let ligne = 1; ligne < matrice.length; ligne += LIGNES_PAR_BLOC)
      lecture.ajouter(role, { ligne, colonne: 0, valeurs: matrice.slice(ligne, ligne + LIGNES_PAR_BLOC) });
  }
}

export interface MesureDuModule {
  readonly lignes: number;
  readonly bailleurs: number;
  /** CPU milliseconds, means. */
  readonly analyse: number;
  readonly boucle: number;
  readonly lecture: number;
  readonly calcul: number;
  readonly restitution: number;
}

/** The loop and the reading, over the same arrays of cells. As in the pane, what was read last is held until it is read again. */
function mesurerSurLesCellules(classeur: ClasseurEngendre, tours: number) {
  let dossier = lire(classeur);
  return {
    boucle: cpuMoyen(tours, () => boucleALaMain(classeur)),
    lecture: cpuMoyen(tours, () => (dossier = lire(classeur))),
    dossier,
  };
}

/** CPU of each step on one generated workbook, beside the hand-written loop over the same arrays in the same run. */
export function mesurerLeModule(lignes: number, bailleurs: number, tours: number): MesureDuModule {
  const json = JSON.stringify(engendrer(lignes, bailleurs));
  const analyse = cpuMoyen(tours, () => JSON.parse(json) as ClasseurEngendre);
  // Cells as a host gives them: each text a string of its own. Once they are read the add-in holds none of them.
  const { dossier, ...lues } = mesurerSurLesCellules(JSON.parse(json) as ClasseurEngendre, tours);
  const resultat = calculerLeDossier(dossier);
  const description = { ecritLe: jour(2026, 1, 15), version: "bench" };
  return {
    lignes,
    bailleurs,
    analyse,
    ...lues,
    calcul: cpuMoyen(tours, () => calculerLeDossier(dossier)),
    restitution: cpuMoyen(tours, () => decrireResultats(dossier, resultat, description)),
  };
}
