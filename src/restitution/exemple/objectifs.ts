import type { FeuilleExemple, Valeur } from "./feuilles";
import { TEXTE } from "./feuilles";

/** Targets of several dispositifs, on all kinds of territory; the last public is in no attribution. */
const OBJECTIFS: readonly (readonly Valeur[])[] = [
  ["Accord collectif départemental", "31", "sortant d’hébergement", 12, "nombre"],
  ["Accord collectif départemental", "34", "sortant d’hébergement", 10, "nombre"],
  ["Accord collectif départemental", "81", "sortant d’hébergement", 8, "nombre"],
  ["DALO", "31", "DALO", 20, "nombre"],
  ["DALO", null, "DALO", 20, "%"],
  ["Convention intercommunale d’attribution", "Toulouse Métropole", "DALO", 25, "%"],
  ["Convention intercommunale d’attribution", "Montpellier Méditerranée Métropole", "DALO", 25, "%"],
  ["Convention intercommunale d’attribution", "CA de l’Albigeois", "sortant d’hébergement", 3, "nombre"],
  ["Logement des jeunes", "Toulouse", "jeune de moins de 30 ans", 4, "nombre"],
  ["Logement des réfugiés", null, "bénéficiaire d’une protection internationale", 6, "nombre"],
];

/** The sheet Objectifs. */
export function feuilleObjectifs(): FeuilleExemple {
  return {
    nom: "Objectifs",
    table: "tblObjectifs",
    titre: "Objectifs d’attribution de l’année",
    aide: "Une ligne par cible. La même attribution compte pour chaque dispositif dont elle relève.",
    colonnes: [
      { entete: "Dispositif", largeur: 38 },
      { entete: "Territoire", largeur: 36, format: TEXTE },
      { entete: "Public", largeur: 42 },
      { entete: "Cible", largeur: 10 },
      { entete: "Unité", largeur: 10, liste: ["nombre", "%"] },
    ],
    lignes: OBJECTIFS,
  };
}
