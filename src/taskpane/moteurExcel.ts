import { dateCivile, jour, type Jour } from "../calcul/domaine/jour";
import { allerA } from "../excel/aller";
import { calculerLeClasseur } from "../excel/calculer";
import { creerLeModele, insererFeuilles } from "../excel/modele/modele";
import { porteDuComplement } from "../excel/porte";
import { feuillesDuModele } from "../restitution/modele/modele";
import { remplirLeModele } from "./exemple";
import type { Moteur } from "./moteur";

/** The person's own day: the one place of the pane that reads the clock. */
function aujourdhui(): Jour {
  const date = new Date();
  return jour(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The example is big and rarely asked for: loaded when it is. */
async function feuillesDeLExemple() {
  const { feuillesExemple } = await import(
    /* webpackChunkName: "exemple" */ "../restitution/exemple/exemple"
  );
  return remplirLeModele(feuillesExemple());
}

/** The workbook of the running Excel. */
export function creerMoteur(version: string): Moteur {
  const porte = porteDuComplement();
  return {
    calculer: (suivi) => calculerLeClasseur(porte, { aujourdhui: aujourdhui(), version, suivi }),
    creerModele: () => creerLeModele(porte, feuillesDuModele(dateCivile(aujourdhui()).annee)),
    insererExemple: async () => insererFeuilles(porte, await feuillesDeLExemple()),
    allerA: (lieu) => allerA(porte, lieu),
  };
}
