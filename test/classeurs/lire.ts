import { calculerLeDossier } from "../../src/excel/calculer";
import { zoneALire } from "../../src/excel/lire/blocs";
import type { Resultat } from "../../src/calcul/resultat";
import { ouvrirLecture, reperer } from "../../src/lecture/lecture";
import {
  ROLES,
  type Cellule,
  type Dossier,
  type FeuilleVue,
  type Source,
  type Sources,
} from "../../src/lecture/types";
import { etendue, laFeuille, type Classeur, type Feuille } from "./classeur";
import { AUJOURDHUI } from "./propre";

export interface Lu {
  readonly sources: Sources;
  readonly dossier: Dossier;
  readonly resultat: Resultat;
}

function usageDe(lignes: readonly (readonly Cellule[])[]): FeuilleVue["usage"] {
  const pleines = lignes.flatMap((ligne, rang) => (ligne.some((une) => une !== "") ? [rang] : []));
  const [debut, fin] = [pleines[0], pleines.at(-1)];
  if (debut === undefined || fin === undefined) return null;
  const colonnes = Math.max(...lignes.map((ligne) => ligne.length));
  const zone = { ligne: debut, colonne: 0, lignes: fin - debut + 1, colonnes };
  const apercu = lignes.slice(debut, Math.min(debut + 30, fin + 1));
  return { zone, apercu: apercu.map((ligne) => Array.from({ length: colonnes }, (_, c) => ligne[c] ?? "")) };
}

function tablesDe({ lignes, tableau }: Feuille): FeuilleVue["tables"] {
  if (tableau === undefined) return [];
  const { nom, entete, avecTotal } = tableau;
  const entetes = lignes[entete] ?? [];
  const zone = { ligne: entete, colonne: 0, lignes: lignes.length - entete, colonnes: entetes.length };
  return [{ nom, zone, entetes, avecTotal }];
}

/** Ce qu'Excel dirait de la feuille avant que ses lignes soient lues. */
function vueDe(une: Feuille): FeuilleVue {
  return {
    nom: une.nom,
    tables: tablesDe(une),
    usage: usageDe(une.lignes),
    lignesMasquees: une.masquees.size > 0,
    fusions: une.fusions.map(etendue),
  };
}

/** Les cellules d'une source, de sa première à sa dernière colonne utile, comme « Calculer » les demande. */
function blocDe(classeur: Classeur, source: Source) {
  const zone = zoneALire(source);
  const { lignes } = laFeuille(classeur, source.feuille);
  const valeurs = Array.from({ length: zone.lignes }, (_, l) =>
    Array.from({ length: zone.colonnes }, (_, c) => lignes[zone.ligne + l]?.[zone.colonne + c] ?? ""),
  );
  return { ligne: zone.ligne, colonne: zone.colonne, valeurs };
}

/** Lit et calcule un classeur sans Excel : la lecture et le calcul, rien d'autre. */
export function lireVite(classeur: Classeur): Lu {
  const reperage = reperer(classeur.feuilles.map(vueDe));
  const { date1904 } = classeur;
  const lecture = ouvrirLecture(reperage, { anneeParDefaut: 2026, aujourdhui: AUJOURDHUI, date1904 });
  for (const role of ROLES) {
    const source = reperage.sources[role];
    if (source !== undefined) lecture.ajouter(role, blocDe(classeur, source));
  }
  const dossier = lecture.terminer();
  return { sources: reperage.sources, dossier, resultat: calculerLeDossier(dossier) };
}
