import * as d from "../defauts";
import { SANS_PARC, TOUT_BLOQUE, type Cas } from "./cas";

const vides = (nombre: number) => Array.from({ length: nombre }, () => "");

/** Où sont les feuilles, et comment s'appellent leurs colonnes. */
export const CAS_DE_STRUCTURE: readonly Cas[] = [
  { nom: "rien d'anormal", defauts: [] },
  {
    nom: "un titre fusionné et des lignes vides au-dessus des en-têtes",
    sansExclusion: "Parc!K4",
    defauts: [
      d.inserer("Parc", 1, ["Patrimoine au 31/12/2025"], ["Direction de la clientèle"], []),
      d.fusionner("Parc", "A1:T1"),
      d.inserer("Libérations", 1, [], ["Départs de 2025"], []),
    ],
    parExcel: true,
  },
  {
    nom: "une ligne de groupes au-dessus des en-têtes",
    sansExclusion: "Parc!K2",
    defauts: [
      d.inserer("Parc", 1, ["Logement", "", "", "Lieu", "", "", "Bien", ...vides(4), "Réservation"]),
      d.fusionner("Parc", "A1:C1"),
      d.fusionner("Parc", "L1:O1"),
    ],
  },
  {
    nom: "des en-têtes sur deux lignes : des mots coupés, un groupe au-dessus de ses colonnes",
    sansExclusion: "Parc!K2",
    defauts: [
      d.renommerColonne("Parc", "N° RPLS", "N°"),
      d.renommerColonne("Parc", "Mise en service", "Mise en"),
      d.renommerColonne("Parc", "Début convention", "Convention"),
      d.renommerColonne("Parc", "Fin convention", ""),
      d.inserer("Parc", 2, ["RPLS", ...vides(12), "Début", "Fin", "", "", "service"]),
      d.fusionner("Parc", "N1:O1"),
      d.renommerColonne("Libérations", "Date de libération", "Date de"),
      d.inserer("Libérations", 2, ["", "libération"]),
    ],
    parExcel: true,
  },
  {
    nom: "sauts de ligne, espaces insécables et ponctuation dans les en-têtes",
    defauts: [
      d.renommerColonne("Parc", "N° RPLS", "N°\u00a0\nRPLS "),
      d.renommerColonne("Parc", "Mise en service", "Mise en\r\nservice"),
      d.renommerColonne("Parc", "Département", "\u200bDÉPT."),
      d.renommerColonne("Libérations", "Date de libération", "DATE\u202fDE\nLIBERATION"),
    ],
    parExcel: true,
  },
  {
    nom: "les noms et les codes du fichier RPLS",
    defauts: [
      d.renommerColonne("Parc", "N° RPLS", "IDENT_REP"),
      d.renommerColonne("Parc", "Commune", "DEPCOM"),
      d.renommerColonne("Parc", "QPV", "QPV_CODE"),
      d.transformer("Parc", "QPV_CODE", () => 2),
      d.renommerColonne("Parc", "Typologie", "NBPIECE"),
      d.transformer("Parc", "NBPIECE", (typologie) => Number(String(typologie).slice(1))),
      d.renommerColonne("Parc", "Financement", "FINAN"),
      d.transformer("Parc", "FINAN", () => 13),
      d.renommerColonne("Parc", "Type", "TYPECONST"),
      d.transformer("Parc", "TYPECONST", () => "C"),
      d.renommerColonne("Parc", "Année de construction", "CONSTRUCT"),
    ],
  },
  {
    nom: "d'autres mots pour les mêmes colonnes",
    defauts: [
      d.renommerColonne("Parc", "Réservataire", "Contingent"),
      d.renommerColonne("Parc", "Département", "Dpt"),
      d.renommerColonne("Parc", "Bailleur", "Organisme HLM"),
      d.renommerColonne("Libérations", "Motif", "Motif de départ"),
      d.renommerColonne("Réservataires", "Code", "Sigle"),
      d.renommerColonne("Hypothèses", "Mutations", "Mutations prévues"),
    ],
  },
  {
    nom: "des colonnes dans un autre ordre, parmi des colonnes inconnues",
    sansExclusion: "Parc!O1",
    defauts: [
      d.ajouterColonne("Parc", "Étage", 3),
      d.ajouterColonne("Parc", "Gardien", "Mme X"),
      d.ajouterColonne("Libérations", "Observations", "#N/A"),
      d.ordonner(
        "Parc",
        "Gardien",
        "Peuplement",
        "Réservataire",
        "Mise en service",
        "Département",
        "N° RPLS",
      ),
      d.ordonner("Libérations", "Motif", "Observations", "Date de libération"),
    ],
    parExcel: true,
  },
  {
    nom: "deux colonnes qui peuvent être le réservataire : une question",
    sansExclusion: null,
    defauts: [d.ajouterColonne("Parc", "Code contingent", "AL")],
    ...SANS_PARC,
    constats: ["bloquant · colonnesAmbigues reservataire · Parc!U1", ...SANS_PARC.constats],
  },
  {
    nom: "deux dates possibles dans Libérations : une question",
    defauts: [d.ajouterColonne("Libérations", "Date de sortie", "")],
    constats: ["bloquant · colonnesAmbigues date · Libérations!E1"],
    chiffres: TOUT_BLOQUE,
    lignes: { Libérations: null },
  },
  {
    nom: "des feuilles renommées",
    sansExclusion: "Patrimoine 2025!K1",
    defauts: [
      d.renommer("Parc", "Patrimoine 2025"),
      d.renommer("Libérations", "Export sorties"),
      d.renommer("Réservataires", "Liste"),
      d.renommer("Hypothèses", "Estim."),
    ],
    lignes: {
      ...{ Parc: null, "Patrimoine 2025": "30 = 30 + 0 + 0" },
      ...{ Libérations: null, "Export sorties": "7 = 7 + 0 + 0" },
      ...{ Réservataires: null, Liste: "4 = 4 + 0 + 0" },
      ...{ Hypothèses: null, "Estim.": "2 = 2 + 0 + 0" },
    },
    parExcel: true,
  },
  {
    nom: "Libérations manque",
    defauts: [d.supprimer("Libérations")],
    constats: ["bloquant · feuilleAbsente · Libérations"],
    chiffres: TOUT_BLOQUE,
    lignes: { Libérations: null },
  },
  {
    nom: "Hypothèses manque : les déductions valent 0, et cela se dit",
    defauts: [d.supprimer("Hypothèses")],
    constats: [
      "à vérifier · feuilleAbsente · Hypothèses",
      "information · hypothesesAbsentes · Assiette",
      "information · hypothesesAbsentes · Assiette",
    ],
    chiffres: {
      "31": "parc 20, taux 1/4, assiette 5 ; AL 1/4 → 1 ; CD31 2/5 → 2 ; VTLS 1/10 → 1 ; — 1/4 → 1",
    },
    lignes: { Hypothèses: null },
  },
  {
    nom: "Parc est un tableau, et sa copie « tblParc2 » est restée à côté",
    defauts: [
      d.copier("Parc", "Parc (2)"),
      d.mettreEnTableau("Parc", "tblParc"),
      d.mettreEnTableau("Parc (2)", "tblParc2"),
    ],
    parExcel: true,
  },
  {
    nom: "il ne reste que la copie « tblParc2 »",
    sansExclusion: "Parc (2)!K1",
    defauts: [d.renommer("Parc", "Parc (2)"), d.mettreEnTableau("Parc (2)", "tblParc2")],
    lignes: { Parc: null, "Parc (2)": "30 = 30 + 0 + 0" },
  },
  {
    nom: "un tableau avec sa ligne de total, dans une feuille au nom quelconque",
    sansExclusion: "Feuil1!K1",
    defauts: [
      d.ajouter("Parc", ["Total", "", "", "", "", "", "", "", "", "", "", 15]),
      d.mettreEnTableau("Parc", "TBLPARC", 1, true),
      d.renommer("Parc", "Feuil1"),
    ],
    lignes: { Parc: null, Feuil1: "30 = 30 + 0 + 0" },
    parExcel: true,
  },
  {
    nom: "deux feuilles sans nom connu conviennent pour Parc : une question",
    sansExclusion: null,
    defauts: [d.copier("Parc", "Copie"), d.renommer("Parc", "Feuil1")],
    ...SANS_PARC,
    constats: ["bloquant · feuilleAmbigue · Feuil1", ...SANS_PARC.constats],
  },
  {
    nom: "une feuille Parc et une feuille Parcs : une question",
    sansExclusion: null,
    defauts: [d.copier("Parc", "Parcs")],
    ...SANS_PARC,
    constats: ["bloquant · feuilleAmbigue · Parc", ...SANS_PARC.constats],
  },
  {
    nom: "la feuille Parc est restée vide, les logements sont dans une autre",
    sansExclusion: "Feuil1!K1",
    defauts: [d.renommer("Parc", "Feuil1"), d.ajouterFeuille("Parc")],
    lignes: { Parc: null, Feuil1: "30 = 30 + 0 + 0" },
    parExcel: true,
  },
  {
    nom: "des feuilles vides, dont une du suivi",
    defauts: [d.ajouterFeuille("Feuil2"), d.ajouterFeuille("Objectifs")],
    constats: ["à vérifier · entetesIntrouvables · Objectifs"],
  },
  {
    nom: "Parc n'a que ses en-têtes",
    sansExclusion: null,
    defauts: [d.garder("Parc", 1)],
    ...SANS_PARC,
    constats: ["bloquant · aucunPerimetre · Parc", "à vérifier · aucuneLigne · Parc", ...SANS_PARC.constats],
    lignes: { ...SANS_PARC.lignes, Parc: "0 = 0 + 0 + 0" },
  },
  {
    nom: "Libérations n'a que ses en-têtes : une année sans libération",
    defauts: [d.garder("Libérations", 1)],
    constats: [
      "à vérifier · aucuneLigne · Libérations",
      "à vérifier · assietteNegative · Assiette",
      "à vérifier · tauxHorsBornes · Rotation",
      "à vérifier · tauxHorsBornes · Rotation",
    ],
    chiffres: {
      "09": "parc 10, taux 0, assiette 0 ; CD09 2/5 → 0 ; — 3/5 → 0",
      "31": "parc 20, taux 0, assiette 0 ; AL 1/4 → 0 ; CD31 2/5 → 0 ; VTLS 1/10 → 0 ; — 1/4 → 0",
    },
    lignes: { Libérations: "0 = 0 + 0 + 0" },
  },
  {
    nom: "un seul logement, une seule libération",
    defauts: [d.garder("Parc", 1, 2), d.garder("Libérations", 1, 2)],
    constats: ["à vérifier · tauxHorsBornes · Rotation", "information · hypotheseSansParc · Hypothèses!B3"],
    chiffres: { "09": null, "31": "parc 1, taux 1, assiette 0 ; CD31 1 → 0 ; — 0 → 0" },
    lignes: { Parc: "1 = 1 + 0 + 0", Libérations: "1 = 1 + 0 + 0", Hypothèses: "2 = 1 + 1 + 0" },
  },
  {
    nom: "Synthèse à côté de Parc : le même périmètre ne compte pas deux fois, un autre s'ajoute",
    defauts: [
      d.ajouterFeuille(
        "Synthèse",
        [
          ...["Bailleur", "Département", "Parc", "Parc de rotation", "Parc soumis", "Libérations"],
          ...["Réservataire", "Réservations", "Réservations soumises"],
        ],
        ["Habitat d'Oc", "31", 100, 90, 90, 9, "CD31", 10, 9],
        ["Autre", "81", 100, 90, 90, 9, "CD81", 10, 9],
      ),
    ],
    constats: [
      "à vérifier · syntheseEtParc · Synthèse!B2",
      "à vérifier · reservataireInconnu · Synthèse!G3",
      "information · perimetreDeSynthese · Rotation",
      "information · hypothesesAbsentes · Assiette",
    ],
    chiffres: { "Autre 81": "parc 100, taux 1/10, assiette 9 ; CD81 1/10 → 1 ; — 9/10 → 8" },
    lignes: { Synthèse: "2 = 1 + 1 + 0" },
    parExcel: true,
  },
];
