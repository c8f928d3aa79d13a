import * as d from "../defauts";
import type { Cas } from "./cas";

/** Numéros, départements, dates et nombres, comme on les tape ou comme un export les laisse. */
export const CAS_DE_NOMBRES: readonly Cas[] = [
  {
    nom: "les numéros RPLS de Libérations sont des nombres : le zéro de l'Ariège est perdu",
    defauts: [d.transformer("Libérations", "N° RPLS", Number)],
    constats: ["information · rplsCompletes · Libérations!A1"],
  },
  {
    nom: "les numéros RPLS des deux feuilles sont des nombres",
    defauts: [d.transformer("Parc", "N° RPLS", Number), d.transformer("Libérations", "N° RPLS", Number)],
    constats: ["information · rplsCompletes · Parc!A1", "information · rplsCompletes · Libérations!A1"],
  },
  {
    nom: "les numéros RPLS ont des espaces, insécables ou fines, et des signes invisibles",
    defauts: [
      d.transformer("Libérations", "N° RPLS", (rpls) =>
        String(rpls).replace(/(..)(...)(...)(..)/, "$1 $2\u00a0$3\u202f$4"),
      ),
      d.transformer("Parc", "N° RPLS", (rpls) => `\u200b${String(rpls)}\u200e`),
    ],
  },
  {
    nom: "le département est un nombre : le zéro de l'Ariège est perdu",
    defauts: [
      d.transformer("Parc", "Département", Number),
      d.transformer("Hypothèses", "Département", Number),
      d.ecrire("Réservataires", "E5", 9),
    ],
  },
  {
    nom: "le département est un nom, un code et un nom, ou l'inverse",
    defauts: [
      d.ecrire("Parc", "C2", "Haute-Garonne"),
      d.ecrire("Parc", "C3", "31 - HAUTE GARONNE"),
      d.ecrire("Parc", "C4", "Haute Garonne (31)"),
      d.ecrire("Parc", "C5", " 031 "),
      d.ecrire("Parc", "C6", "31\ufeff"),
      d.ecrire("Hypothèses", "B3", "Ariège"),
    ],
  },
  {
    nom: "des départements qui n'en sont pas",
    defauts: [
      d.ecrire("Parc", "C4", "31555"),
      d.ecrire("Parc", "C5", "31 - Ariège"),
      d.ecrire("Parc", "C6", 31.5),
      d.ecrire("Parc", "C7", true),
    ],
    constats: ["à vérifier · departementInconnu · Parc!C4:C7", "à vérifier · tauxHorsBornes · Rotation"],
    chiffres: {
      "31": "parc 16, taux 5/16, assiette 4 ; AL 5/16 → 1 ; CD31 1/4 → 1 ; VTLS 1/8 → 1 ; — 5/16 → 1",
    },
    lignes: { Parc: "30 = 26 + 4 + 0" },
  },
  {
    nom: "des dates en texte, de toutes les façons",
    defauts: [
      d.ecrire("Libérations", "B2", "15/01/2025"),
      d.ecrire("Libérations", "B3", "2025-02-15"),
      d.ecrire("Libérations", "B4", "15.09.2025 00:00"),
      d.ecrire("Libérations", "B5", "02/2025"),
      d.ecrire("Libérations", "B6", "15 août 2025"),
      d.ecrire("Libérations", "B7", "2025-01-15T00:00:00"),
      d.ecrire("Libérations", "B8", "1er oct. 25"),
      d.transformer("Parc", "Mise en service", () => "06/1995"),
    ],
    constats: [
      "information · datesEnTexte miseEnService · Parc!R1",
      "information · datesEnTexte date · Libérations!B1",
    ],
  },
  {
    nom: "des dates qu'on ne peut pas lire",
    defauts: [
      d.ecrire("Libérations", "B2", "bientôt"),
      d.ecrire("Libérations", "B3", "31/02/2025"),
      d.ecrire("Libérations", "B7", "12/31/2025"),
      d.ecrire("Parc", "R10", "ancien"),
      d.ecrire("Parc", "O11", 20401231),
    ],
    constats: [
      "à vérifier · dateIllisible miseEnService · Parc!R10",
      "à vérifier · dateIllisible finConvention · Parc!O11",
      "à vérifier · dateIllisible date · Libérations!B2",
      "à vérifier · dateIllisible date · Libérations!B3",
      "à vérifier · dateIllisible date · Libérations!B7",
    ],
    chiffres: {
      "09": "parc 10, taux 1/10, assiette 1 ; CD09 2/5 → 0 ; — 3/5 → 1",
      "31": "parc 20, taux 3/20, assiette 2 ; AL 1/4 → 1 ; CD31 2/5 → 1 ; VTLS 1/10 → 0 ; — 1/4 → 0",
    },
    lignes: { Libérations: "7 = 4 + 3 + 0" },
  },
  {
    nom: "un classeur qui compte les jours depuis 1904",
    defauts: [
      d.compterDepuis1904(
        ["Parc", "Début convention"],
        ["Parc", "Fin convention"],
        ["Parc", "Mise en service"],
        ["Libérations", "Date de libération"],
      ),
    ],
    parExcel: true,
  },
  {
    nom: "des dates dans l'avenir, avant 1900, des années tapées pour des dates, une fin avant le début",
    defauts: [
      d.ecrire("Libérations", "B2", 46200),
      d.ecrire("Libérations", "B3", "15/03/2205"),
      d.ecrire("Libérations", "B4", "12/05/1895"),
      d.ecrire("Parc", "R3", 47000),
      d.ecrire("Parc", "O4", 2040),
      d.ecrire("Parc", "R5", 1995),
    ],
    constats: [
      "à vérifier · dateFuture miseEnService · Parc!R3",
      "à vérifier · anneeCommeDate finConvention · Parc!O4",
      "à vérifier · finAvantDebut · Parc!O4",
      "à vérifier · anneeCommeDate miseEnService · Parc!R5",
      "à vérifier · dateFuture date · Libérations!B2",
      "à vérifier · dateFuture date · Libérations!B3",
      "à vérifier · dateAncienne date · Libérations!B4",
      "à vérifier · liberationAvantMiseEnService · Libérations!B4",
      "information · logementsHorsDuParc · Parc!R3",
      "information · datesEnTexte date · Libérations!B1",
      "information · liberationsHorsPeriode · Libérations!B1",
    ],
    chiffres: {
      "31": "parc 19, taux 2/19, assiette 1 ; AL 5/19 → 0 ; CD31 6/19 → 1 ; VTLS 2/19 → 0 ; — 6/19 → 0",
    },
  },
  {
    nom: "des nombres en texte : virgule, espace insécable, espace fine, pourcentage",
    defauts: [
      d.ecrire("Hypothèses", "D2", "1,0"),
      d.ecrire("Hypothèses", "E2", "0\u00a0"),
      d.ecrire("Hypothèses", "F2", "0\u202f000"),
      d.ecrire("Hypothèses", "I3", "12,5 %"),
    ],
    constats: [
      "information · nombreEnTexte mutations · Hypothèses!D2",
      "information · nombreEnTexte anru · Hypothèses!E2",
      "information · nombreEnTexte orcod · Hypothèses!F2",
      "information · nombreEnTexte tauxRetenu · Hypothèses!I3",
    ],
    chiffres: { "09": "parc 10, taux 1/5, assiette 5/4 ; CD09 2/5 → 0 ; — 3/5 → 1" },
  },
  {
    nom: "des estimations illisibles ou négatives n'arrêtent que leur périmètre",
    defauts: [d.ecrire("Hypothèses", "D2", "une dizaine"), d.ecrire("Hypothèses", "E2", -4)],
    constats: [
      "bloquant · nombreIllisible mutations · Hypothèses!D2",
      "bloquant · nombreNegatif anru · Hypothèses!E2",
      "information · hypothesesAbsentes · Assiette",
    ],
    chiffres: { "31": "parc 20, bloqué" },
    lignes: { Hypothèses: "2 = 1 + 1 + 0" },
  },
  {
    nom: "des pourcentages tapés en entiers",
    defauts: [
      d.ecrire("Réservataires", "I2", 40),
      d.ecrire("Réservataires", "I3", "25 %"),
      d.ecrire("Hypothèses", "I2", 20),
    ],
    constats: [
      "à vérifier · pourcentageEntier engagement · Réservataires!I2",
      "à vérifier · pourcentageEntier tauxRetenu · Hypothèses!I2",
      "information · nombreEnTexte engagement · Réservataires!I3",
    ],
    chiffres: {
      "09": "parc 10, taux 1/5, assiette 2 ; AL 1/4 → 0 ; CD09 2/5 → 1 ; — 7/20 → 1",
      "31": "parc 20, taux 1/4, assiette 3 ; AL 1/4 → 1 ; CD31 2/5 → 1 ; VTLS 1/10 → 0 ; — 1/4 → 1",
    },
  },
  {
    nom: "1 pour 1 % : lu 100 %, et cela se voit",
    defauts: [d.ecrire("Réservataires", "I4", 1), d.ecrire("Hypothèses", "I3", 1)],
    constats: ["bloquant · partsAuDelaDeCent · Flux", "à vérifier · tauxRetenuHorsBornes · Rotation"],
    chiffres: {
      "09": "parc 10, taux 1/5, assiette 10 ; CD09 2/5 → 4 ; — 3/5 → 6",
      "31":
        "parc 20, taux 1/4, assiette 4 ; AL 1/4 → partsAuDelaDeCent ; CD31 2/5 → partsAuDelaDeCent ; " +
        "VTLS 1 → partsAuDelaDeCent ; — -13/20 → partsAuDelaDeCent",
    },
  },
  {
    nom: "une campagne que le registre ne connaît pas",
    defauts: [d.ecrire("Paramètres", "B2", 2031)],
    constats: ["bloquant · anneeInconnue · Paramètres!B2", "information · anneeParDefaut · Paramètres"],
    chiffres: { "09": "parc 10, bloqué", "31": "parc 20, bloqué" },
    lignes: { Paramètres: "1 = 0 + 1 + 0" },
  },
  {
    nom: "des paramètres : un choix valable, un plafond illisible pour un département, un nom inconnu",
    defauts: [
      d.ajouter(
        "Paramètres",
        ["Dénominateur des parts", "Parc soumis", "", ""],
        ["Plafond État", "beaucoup", "", "31"],
        ["Couleur", "bleu"],
      ),
    ],
    constats: [
      "bloquant · parametreIllisible · Paramètres!B4",
      "information · parametreInconnu · Paramètres!A5",
    ],
    chiffres: { "31": "parc 20, bloqué" },
    lignes: { Paramètres: "4 = 2 + 2 + 0" },
  },
];
