import type { Regle } from "../domaine/chiffre";
import { cch, referentiel, type Reference } from "./textes";
import type { Nature } from "./types";

/** What one source says where another says something else. */
export interface Position {
  readonly valeur: string;
  readonly nature: Nature;
  readonly source: Reference;
}

/** Two sources that disagree: both stand, with the one that was chosen and why. */
export interface Divergence {
  readonly objet: string;
  readonly regle: Regle;
  readonly retenue: Position;
  readonly ecartee: Position;
  readonly motif: string;
}

export const DIVERGENCES = {
  dateDeBascule: {
    objet: "Échéance du passage à la gestion en flux",
    regle: "R26",
    retenue: {
      valeur: "24 novembre 2023",
      nature: "loi",
      source: { texte: "ministere", endroit: "« au plus tard le 24 novembre 2023 »" },
    },
    ecartee: { valeur: "25 novembre 2023", nature: "referentiel", source: referentiel("introduction") },
    motif:
      "Le ministère rend compte de la loi, que le référentiel ne peut pas changer. Aucun chiffre n'en dépend : les conventions prennent effet un 1er janvier.",
  },
  logementsSoustraits: {
    objet: "Logements soustraits du flux de l'année",
    regle: "R6",
    retenue: {
      valeur:
        "mutations internes, relogements ANRU, ORCOD et LHI, relogements liés à une vente (cinq catégories)",
      nature: "loi",
      source: cch("R.441-5"),
    },
    ecartee: {
      valeur: "mutations internes, relogements ANRU, ORCOD et LHI (quatre catégories)",
      nature: "referentiel",
      source: referentiel("étape 3 (méthode de l'assiette)"),
    },
    motif:
      "Le code l'emporte. Les relogements liés à une vente valent 0 tant que personne ne les saisit : sans saisie, l'assiette est celle du référentiel.",
  },
} as const satisfies Readonly<Record<string, Divergence>>;
