import type { FeuilleExemple, Valeur } from "./feuilles";
import { POURCENTAGE, TEXTE } from "./feuilles";

/** Estimates for the year of campaign: mutations, ANRU, ORCOD, LHI, vente. */
export type Estimations = readonly [number, number, number, number, number];

/** A line of Hypothèses. */
export interface HypotheseExemple {
  bailleur: string;
  departement: string;
  estimations: Estimations;
}

/** The sheet Hypothèses. */
export function feuilleHypotheses(hypotheses: readonly HypotheseExemple[]): FeuilleExemple {
  const nombre = (entete: string): { entete: string; largeur: number; format: string } => ({
    entete,
    largeur: 12,
    format: "#,##0",
  });
  return {
    nom: "Hypothèses",
    table: "tblHypotheses",
    titre: "Hypothèses de l’année de campagne",
    aide: "Logements que le bailleur estime devoir retirer du flux. Taux retenu vide : le taux de rotation constaté.",
    colonnes: [
      { entete: "Bailleur", largeur: 30 },
      { entete: "Département", largeur: 13, format: TEXTE },
      { entete: "Territoire", largeur: 22 },
      ...["Mutations", "ANRU", "ORCOD", "LHI", "Vente"].map(nombre),
      { entete: "Taux retenu", largeur: 13, format: POURCENTAGE },
    ],
    lignes: hypotheses.map(({ bailleur, departement, estimations }): Valeur[] => [
      bailleur,
      departement,
      null,
      ...estimations,
      null,
    ]),
  };
}
