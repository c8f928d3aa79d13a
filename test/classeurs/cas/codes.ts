import * as d from "../defauts";
import type { Cas } from "./cas";

/** Codes, noms, textes hostiles ou démesurés, erreurs d'Excel. */
export const CAS_DE_CODES: readonly Cas[] = [
  {
    nom: "des réservataires autrement écrits, inconnus ou mal orthographiés",
    defauts: [
      d.ecrire("Parc", "L2", "CD 31"),
      d.ecrire("Parc", "L3", "cd31 "),
      d.ecrire("Parc", "L4", "HAUTE GARONNE"),
      d.ecrire("Parc", "L5", "CD-31"),
      d.ecrire("Parc", "L6", "Préfecture"),
      d.ecrire("Parc", "L17", "Non réservé"),
      d.ecrire("Parc", "L18", "—"),
    ],
    constats: ["à vérifier · reservataireInconnu · Parc!L5", "à vérifier · reservataireInconnu · Parc!L6"],
    chiffres: {
      "31":
        "parc 20, taux 1/4, assiette 4 ; AL 1/4 → 1 ; CD-31 1/20 → 0 ; CD31 3/10 → 1 ; Préfecture 1/20 → 0 ; " +
        "VTLS 1/10 → 1 ; — 1/4 → 1",
    },
  },
  {
    nom: "des exclusions et des natures autrement écrites, et deux inconnues",
    sansExclusion: null,
    defauts: [
      d.ecrire("Parc", "K2", "Plan de vente"),
      d.ecrire("Parc", "K3", "À DÉMOLIR"),
      d.ecrire("Parc", "K4", "DEMOLITION PREVUE"),
      d.ecrire("Parc", "K5", "Gendarmerie"),
      d.ecrire("Parc", "K6", "travaux"),
      d.ecrire("Parc", "K10", "/"),
      d.ecrire("Parc", "J7", "Foyer"),
      d.ecrire("Parc", "J8", "ETUDIANTS"),
      d.ecrire("Parc", "J9", "duplex"),
      d.ecrire("Parc", "J11", ""),
    ],
    constats: [
      "à vérifier · codeInconnu exclusion · Parc!K6",
      "à vérifier · codeInconnu nature · Parc!J9",
      "à vérifier · tauxHorsBornes · Rotation",
      "information · codesVides nature · Parc!J1",
    ],
    chiffres: {
      "31": "parc 20, taux 1/3, assiette 11/3 ; AL 1/4 → 1 ; CD31 2/5 → 2 ; VTLS 1/10 → 0 ; — 1/4 → 1",
    },
  },
  {
    nom: "un réservataire hors du flux, avec et sans exclusion",
    sansExclusion: null,
    defauts: [
      d.ajouter("Réservataires", ["DEF", "Armées", "Défense"]),
      d.ecrire("Parc", "L2", "DEF"),
      d.ecrire("Parc", "L3", "DEF"),
      d.ecrire("Parc", "K3", "défense"),
    ],
    constats: ["à vérifier · horsFluxSansExclusion · Parc!K2"],
    chiffres: {
      "31": "parc 20, taux 1/4, assiette 15/4 ; AL 1/4 → 1 ; CD31 3/10 → 1 ; VTLS 1/10 → 1 ; — 7/20 → 1",
    },
    lignes: { Réservataires: "5 = 5 + 0 + 0" },
  },
  {
    nom: "des erreurs d'Excel dans les cellules",
    defauts: [
      d.ecrire("Parc", "A4", "#N/A"),
      d.ecrire("Parc", "C5", "#REF!"),
      d.ecrire("Parc", "L6", "#N/A"),
      d.ecrire("Parc", "R7", "#VALUE!"),
      d.ecrire("Libérations", "A2", "#N/A"),
      d.ecrire("Libérations", "B3", "#NUM!"),
      d.ecrire("Libérations", "C4", "#DIV/0!"),
      d.ecrire("Hypothèses", "D3", "#REF!"),
    ],
    constats: [
      "bloquant · celluleEnErreur mutations · Hypothèses!D3",
      "à vérifier · celluleEnErreur rpls · Parc!A4",
      "à vérifier · celluleEnErreur departement · Parc!C5",
      "à vérifier · celluleEnErreur reservataire · Parc!L6",
      "à vérifier · celluleEnErreur miseEnService · Parc!R7",
      "à vérifier · celluleEnErreur rpls · Libérations!A2",
      "à vérifier · celluleEnErreur date · Libérations!B3",
      "à vérifier · celluleEnErreur motif · Libérations!C4",
      "information · hypothesesAbsentes · Assiette",
    ],
    chiffres: {
      "09": "parc 10, bloqué",
      "31": "parc 19, taux 3/19, assiette 2 ; AL 5/19 → 0 ; CD31 6/19 → 1 ; VTLS 2/19 → 0 ; — 6/19 → 1",
    },
    lignes: { Hypothèses: "2 = 1 + 1 + 0", Parc: "30 = 29 + 1 + 0", Libérations: "7 = 5 + 2 + 0" },
    parExcel: true,
  },
  {
    nom: "une erreur dans un engagement du Département n'arrête que le sien",
    defauts: [d.ecrire("Réservataires", "I5", "#N/A")],
    constats: ["bloquant · celluleEnErreur engagement · Réservataires!I5"],
    chiffres: { "09": "parc 10, bloqué" },
  },
  {
    nom: "des textes qui ressemblent à des formules",
    defauts: [
      d.ecrire("Réservataires", "B2", "=cmd|'/c calc'!A1"),
      d.ecrire("Parc", "P2", "+33 5 61"),
      d.ecrire("Parc", "L7", "=1+1"),
      d.ecrire("Parc", "L8", "@SUM(A1)"),
      d.ecrire("Parc", "L9", "-2"),
      d.transformer("Parc", "Bailleur", () => "-Habitat"),
      d.transformer("Hypothèses", "Bailleur", () => "-Habitat"),
    ],
    constats: ["à vérifier · reservataireInconnu · Parc!L7:L9"],
    chiffres: {
      ...{ "09": null, "31": null },
      "-Habitat 09": "parc 10, taux 1/5, assiette 2 ; CD09 2/5 → 1 ; — 3/5 → 1",
      "-Habitat 31":
        "parc 20, taux 1/4, assiette 4 ; -2 1/20 → 0 ; =1+1 1/20 → 0 ; @SUM(A1) 1/20 → 0 ; AL 1/4 → 1 ; " +
        "CD31 1/4 → 1 ; VTLS 1/10 → 1 ; — 1/4 → 1",
    },
    parExcel: true,
  },
  {
    nom: "des textes aussi longs qu'une cellule en contient",
    defauts: [
      d.ecrire("Réservataires", "B2", "é".repeat(32_767)),
      d.ecrire("Parc", "K3", "z".repeat(32_767)),
      d.ecrire("Parc", "P4", "🏠".repeat(16_383)),
      d.ecrire("Parc", "R5", `le ${"🏠".repeat(16_000)}`),
    ],
    constats: [
      "à vérifier · codeInconnu exclusion · Parc!K3",
      "à vérifier · dateIllisible miseEnService · Parc!R5",
    ],
    parExcel: true,
  },
  {
    nom: "des émojis, de l'hébreu, de l'arabe et des signes seuls",
    defauts: [
      d.ecrire("Parc", "L2", "🏠"),
      d.ecrire("Parc", "L3", "🏢🏢"),
      d.ecrire("Parc", "L7", "?"),
      d.ecrire("Parc", "L8", "*"),
      d.ecrire("Parc", "B4", "שלום"),
      d.ecrire("Parc", "B5", "مرحبا"),
      d.ecrire("Réservataires", "B3", "العمل 🏗️"),
    ],
    constats: [
      "à vérifier · reservataireInconnu · Parc!L2:L3",
      "à vérifier · reservataireInconnu · Parc!L7:L8",
      "à vérifier · tauxHorsBornes · Rotation",
      "à vérifier · tauxHorsBornes · Rotation",
      "information · hypothesesAbsentes · Assiette",
      "information · hypothesesAbsentes · Assiette",
    ],
    chiffres: {
      "31":
        "parc 18, taux 5/18, assiette 4 ; * 1/18 → 0 ; ? 1/18 → 0 ; AL 5/18 → 1 ; CD31 1/9 → 1 ; VTLS 1/9 → 1 ; " +
        "🏠 1/18 → 0 ; 🏢🏢 1/18 → 0 ; — 5/18 → 1",
      "שלום 31": "parc 1, taux 0, assiette 0 ; CD31 1 → 0 ; — 0 → 0",
      "مرحبا 31": "parc 1, taux 0, assiette 0 ; CD31 1 → 0 ; — 0 → 0",
    },
    parExcel: true,
  },
  {
    nom: "des mots que JavaScript connaît",
    defauts: [
      d.ecrire("Parc", "L2", "__proto__"),
      d.ecrire("Parc", "L4", "toString"),
      d.ecrire("Parc", "B5", "constructor"),
    ],
    constats: [
      "à vérifier · reservataireInconnu · Parc!L2",
      "à vérifier · reservataireInconnu · Parc!L4",
      "à vérifier · tauxHorsBornes · Rotation",
      "information · hypothesesAbsentes · Assiette",
    ],
    chiffres: {
      "31":
        "parc 19, taux 5/19, assiette 4 ; AL 5/19 → 1 ; CD31 5/19 → 1 ; VTLS 2/19 → 1 ; __proto__ 1/19 → 0 ; " +
        "toString 1/19 → 0 ; — 5/19 → 1",
      "constructor 31": "parc 1, taux 0, assiette 0 ; CD31 1 → 0 ; — 0 → 0",
    },
  },
  {
    nom: "un réservataire nommé d'un tiret, des cases faites d'un tiret ou d'un espace invisible",
    defauts: [
      d.ecrire("Réservataires", "B3", "-"),
      d.ecrire("Parc", "L2", "\u200b"),
      d.ecrire("Parc", "L3", "-"),
      d.ecrire("Parc", "L4", "CD31\u200b"),
    ],
    chiffres: {
      "31": "parc 20, taux 1/4, assiette 4 ; AL 1/4 → 1 ; CD31 3/10 → 1 ; VTLS 1/10 → 0 ; — 7/20 → 2",
    },
  },
  {
    nom: "le même bailleur en trois orthographes",
    defauts: [
      d.ecrire("Parc", "B3", "HABITAT D'OC"),
      d.ecrire("Parc", "B4", "Habitat d’Oc"),
      d.ecrire("Parc", "B5", "habitat  d oc"),
      d.ecrire("Hypothèses", "A2", "HABITAT D'OC"),
    ],
    constats: ["information · orthographeDeBailleur · Parc!B3:B5"],
  },
];
