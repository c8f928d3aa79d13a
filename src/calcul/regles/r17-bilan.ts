import { absence, difference, jours, prorata, quotient } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import { jour, type Jour } from "../domaine/jour";
import { estNulle } from "../nombres/fraction";
import { solde } from "./r17-solde";

/** How far a year has gone at the end of a day. */
export interface Avancement {
  readonly joursEcoules: Chiffre;
  readonly joursDeLAnnee: Chiffre;
}

/**
 * R17: the days of the year up to and including `date`: 0 before 1 January, 181 on 30 June 2026, all of them from 31 December
 * on. The day itself is in, as are the mises à disposition of that day.
 */
export function avancement(annee: number, date: Jour): Avancement {
  const veille = jour(annee, 1, 1) - 1;
  const duree = jour(annee, 12, 31) - veille;
  const ecoules = Math.min(Math.max(date - veille, 0), duree);
  return {
    joursEcoules: jours("joursEcoules", "R17", ecoules),
    joursDeLAnnee: jours("joursDeLAnnee", "R17", duree),
  };
}

/** R17: objectif × jours écoulés ÷ jours de l'année, exact. */
export function objectifADate(objectif: Indicateur, { joursEcoules, joursDeLAnnee }: Avancement): Indicateur {
  if (objectif.etat === "absent") return absence("objectifADate", "R17", objectif.raison);
  return prorata("objectifADate", "R17", [objectif, joursEcoules, joursDeLAnnee]);
}

/** R17: what the year will have counted at the same pace; absent before the first day. */
export function projection(decompte: Chiffre, { joursEcoules, joursDeLAnnee }: Avancement): Indicateur {
  if (estNulle(joursEcoules.valeur)) return absence("projection", "R17", "anneeNonCommencee");
  return prorata("projection", "R17", [decompte, joursDeLAnnee, joursEcoules]);
}

/** R17: objectif − décompte, in logements; negative once the objective has been exceeded. */
export function soldeDuBilan(objectif: Indicateur, decompte: Chiffre): Indicateur {
  if (objectif.etat === "absent") return absence("solde", "R17", objectif.raison);
  const valeur = solde(objectif.valeur, decompte.valeur);
  return {
    etat: "present",
    nom: "solde",
    regle: "R17",
    operation: "difference",
    valeur,
    operandes: [objectif, decompte],
  };
}

/** R17: décompte − objectif à date, in logements: ahead when positive, late when negative. */
export function avance(decompte: Chiffre, aDate: Indicateur): Indicateur {
  if (aDate.etat === "absent") return absence("avance", "R17", aDate.raison);
  return difference("avance", "R17", [decompte, aDate]);
}

/** R17: décompte ÷ objectif, as a fraction of 1; absent when the objective is 0. */
export function tauxDAtteinte(decompte: Chiffre, objectif: Indicateur): Indicateur {
  if (objectif.etat === "absent") return absence("tauxDAtteinte", "R17", objectif.raison);
  return quotient("tauxDAtteinte", "R17", [decompte, objectif], "objectifNul");
}

/** R17: décompte ÷ the year's attributions of the périmètre, as a fraction of 1: the share of the real flux. */
export function partDuFluxReel(decompte: Chiffre, attributions: Chiffre): Indicateur {
  return quotient("partDuFluxReel", "R17", [decompte, attributions], "aucuneAttribution");
}

/** R17: the share of the real flux less the part retenue (R10), which is the engagement where one is entered; of 1. */
export function ecartALaPartRetenue(part: Indicateur, retenue: Indicateur): Indicateur {
  if (part.etat === "absent") return absence("ecartALaPartRetenue", "R17", part.raison);
  if (retenue.etat === "absent") return absence("ecartALaPartRetenue", "R17", retenue.raison);
  return difference("ecartALaPartRetenue", "R17", [part, retenue]);
}
