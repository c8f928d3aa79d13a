import type { Defaut } from "../classeur";

/** Un classeur tel qu'on en reçoit, et ce que la lecture doit en dire et en faire. */
export interface Cas {
  readonly nom: string;
  readonly defauts: readonly Defaut[];
  /** « gravité · constat colonne · Feuille!cellule » ; « Parc!C2:C31 » vaut un constat par cellule de la plage. */
  readonly constats?: readonly string[];
  /** La cellule où se dit que rien n'est exclu (`Parc!K1` sinon) ; null : une exclusion est lue, ou la colonne ne l'est pas. */
  readonly sansExclusion?: string | null;
  /** Les chiffres qui ne sont plus ceux du classeur propre, par périmètre ; null : le périmètre n'existe plus. */
  readonly chiffres?: Readonly<Record<string, string | null>>;
  /** Lues = comptées + écartées + vides, des feuilles dont le compte change ; null : la feuille n'est plus lue. */
  readonly lignes?: Readonly<Record<string, string | null>>;
  /** Le cas est aussi joué par la commande, derrière Office.js. */
  readonly parExcel?: true;
}

export const CHIFFRES_PROPRES = {
  "09": "parc 10, taux 1/5, assiette 2 ; CD09 2/5 → 1 ; — 3/5 → 1",
  "31": "parc 20, taux 1/4, assiette 4 ; AL 1/4 → 1 ; CD31 2/5 → 2 ; VTLS 1/10 → 0 ; — 1/4 → 1",
} as const;

export const LIGNES_PROPRES = {
  Paramètres: "1 = 1 + 0 + 0",
  Réservataires: "4 = 4 + 0 + 0",
  Hypothèses: "2 = 2 + 0 + 0",
  Parc: "30 = 30 + 0 + 0",
  Libérations: "7 = 7 + 0 + 0",
} as const;

/** Ce que dit tout classeur qui n'a pas les feuilles du suivi. */
export const FEUILLES_DU_SUIVI = ["Demande", "Droits acquis", "Mises à disposition", "Objectifs"].map(
  (nom) => `information · feuilleAbsente · ${nom}`,
);

/** Rien ne se calcule. */
export const TOUT_BLOQUE = { "09": "parc 10, bloqué", "31": "parc 20, bloqué" } as const;

/** Le parc n'est pas lu : ce qui s'y rattachait est écarté, et se dit. */
export const SANS_PARC = {
  constats: [
    "à vérifier · liberationSansLogement · Libérations!A2:A8",
    "information · hypotheseSansParc · Hypothèses!B2:B3",
  ],
  chiffres: { "09": null, "31": null },
  lignes: { Parc: null, Libérations: "7 = 0 + 7 + 0", Hypothèses: "2 = 0 + 2 + 0" },
} as const;
