import { jour } from "../../src/calcul/domaine/jour";
import type { Cellule } from "../../src/lecture/types";
import type { ClasseurEngendre } from "./parcs";

interface Compteur {
  parc: number;
  rotation: number;
  soumis: number;
  liberations: number;
  readonly reservations: Map<Cellule, number>;
}

/**
 * What one would write by hand for R1 to R8 on clean rows: one pass, floats, a duplicate check, no finding, no plafond.
 * It is the yardstick of the benchmark, not a model: it trusts every cell.
 */
export function boucleALaMain({ parc, liberations }: ClasseurEngendre): Map<string, Compteur> {
  const observation = jour(2025, 12, 31);
  const debut = jour(2025, 1, 1);
  const logements = new Map<Cellule, Cellule[]>();
  const compteurs = new Map<string, Compteur>();
  for (let rang = 1; rang < parc.length; rang += 1) {
    const ligne = parc[rang] as Cellule[];
    if (logements.has(ligne[0] as Cellule)) continue;
    logements.set(ligne[0] as Cellule, ligne);
    if (Number(ligne[13]) > observation) continue;
    const compteur = compteurDe(compteurs, ligne);
    compteur.parc += 1;
    const familial = ligne[7] === "familial";
    if (familial && ligne[8] !== "vente" && ligne[8] !== "démolition") compteur.rotation += 1;
    if (familial && ligne[8] === "") compteur.soumis += 1;
    const reservataire = ligne[9] as Cellule;
    if (reservataire !== "" && Number(ligne[11]) <= observation && Number(ligne[12]) >= observation)
      compteur.reservations.set(reservataire, (compteur.reservations.get(reservataire) ?? 0) + 1);
  }
  const vues = new Set<string>();
  for (let rang = 1; rang < liberations.length; rang += 1) {
    const [numero, date, motif] = liberations[rang] as [Cellule, number, Cellule];
    const cle = `${String(numero)}|${String(date)}`;
    const logement = logements.get(numero);
    if (logement === undefined || vues.has(cle)) continue;
    vues.add(cle);
    if (date < debut || date > observation || logement[7] !== "familial") continue;
    if (motif !== "mutation" && motif !== "ANRU") compteurDe(compteurs, logement).liberations += 1;
  }
  return compteurs;
}

function compteurDe(compteurs: Map<string, Compteur>, ligne: Cellule[]): Compteur {
  const cle = `${String(ligne[1])}|${String(ligne[2])}`;
  let compteur = compteurs.get(cle);
  if (compteur === undefined) {
    compteur = { parc: 0, rotation: 0, soumis: 0, liberations: 0, reservations: new Map() };
    compteurs.set(cle, compteur);
  }
  return compteur;
}
