import type { Alea } from "./alea";
import { TEXTE } from "./feuilles";
import type { FeuilleExemple, Valeur } from "./feuilles";

/** Territories of the example, from the widest to the narrowest, with how many households ask to live there. */
const TERRITOIRES = [
  ["31", 2600],
  ["34", 2900],
  ["81", 700],
  ["Toulouse Métropole", 2100],
  ["Montpellier Méditerranée Métropole", 2300],
  ["Toulouse", 1700],
] as const;

/** Share of each typologie in the demand, and what one attribution answers of it. */
const TYPOLOGIES = [
  ["T1", 0.14, 11],
  ["T2", 0.34, 9],
  ["T3", 0.28, 6],
  ["T4", 0.18, 5],
  ["T5", 0.06, 8],
] as const;

function lignes(alea: Alea): readonly (readonly Valeur[])[] {
  return TERRITOIRES.flatMap(([territoire, demandes]) =>
    TYPOLOGIES.map(([typologie, part, rapport]) => {
      const demandees = Math.round(demandes * part * (0.9 + 0.2 * alea.suivant()));
      return [territoire, typologie, demandees, Math.round(demandees / rapport)];
    }),
  );
}

/** The sheet Demande: the Tarn's large logements had no attribution, and those of Toulouse are not known. */
export function feuilleDemandes(alea: Alea): FeuilleExemple {
  const sansReponse = lignes(alea).map((ligne): readonly Valeur[] => {
    const [territoire, typologie, demandes] = ligne;
    if (typologie !== "T5" || demandes === undefined) return ligne;
    if (territoire === "81") return [territoire, typologie, demandes, 0];
    return territoire === "Toulouse" ? [territoire, typologie, demandes, null] : ligne;
  });
  return {
    nom: "Demande",
    table: "tblDemande",
    titre: "Demande et attributions du territoire",
    aide: "Tous bailleurs, sur l’année 2025. Ces chiffres sont inventés.",
    colonnes: [
      { entete: "Territoire", largeur: 36, format: TEXTE },
      { entete: "Typologie", largeur: 11 },
      { entete: "Demandes", largeur: 12, format: "0" },
      { entete: "Attributions", largeur: 12, format: "0" },
    ],
    lignes: sansReponse,
  };
}
