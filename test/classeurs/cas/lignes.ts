import * as d from "../defauts";
import { SANS_PARC, TOUT_BLOQUE, type Cas } from "./cas";

const HUIT_SUR_DIX_HUIT =
  "parc 18, taux 2/9, assiette 3 ; AL 5/18 → 1 ; CD31 1/3 → 1 ; VTLS 1/9 → 0 ; — 5/18 → 1";

/** Des lignes en trop, en double, masquées, vides, décalées. */
export const CAS_DE_LIGNES: readonly Cas[] = [
  {
    nom: "un total général sous les tableaux, des sous-totaux entre les bailleurs",
    defauts: [
      d.inserer("Parc", 22, ["Sous-total", "Habitat d'Oc", "31", 20], ["Total 31", "Habitat d'Oc", "31"]),
      d.inserer("Parc", 24, ["", "Total Habitat d'Oc", "31", "", 20]),
      d.ajouter("Parc", ["TOTAL GÉNÉRAL", "", "", "", 30]),
      d.ajouter("Libérations", [], ["Total", 7]),
      d.ajouter("Réservataires", ["Total", "4 réservataires"]),
    ],
    constats: [
      "information · ligneDeTotal · Réservataires!A6",
      "information · ligneDeTotal · Parc!A22:A24",
      "information · ligneDeTotal · Parc!A35",
      "information · ligneDeTotal · Libérations!A10",
    ],
    lignes: {
      Réservataires: "5 = 4 + 1 + 0",
      Parc: "34 = 30 + 4 + 0",
      Libérations: "9 = 7 + 1 + 1",
    },
    parExcel: true,
  },
  {
    nom: "des lignes vides, ou faites d'espaces, entre les données",
    defauts: [
      d.inserer("Parc", 5, [], [" ", "\u00a0", "\u200b"]),
      d.inserer("Libérations", 3, []),
      d.inserer("Réservataires", 3, [], []),
    ],
    lignes: {
      Réservataires: "6 = 4 + 0 + 2",
      Parc: "32 = 30 + 0 + 2",
      Libérations: "8 = 7 + 0 + 1",
    },
  },
  {
    nom: "des lignes masquées ou filtrées comptent, et cela se dit",
    defauts: [d.masquer("Parc", 3, 4, 5), d.masquer("Libérations", 8)],
    constats: ["information · lignesMasquees · Parc", "information · lignesMasquees · Libérations"],
  },
  {
    nom: "des cellules fusionnées dans la colonne Réservataire",
    defauts: [d.fusionner("Parc", "L2:L9"), d.fusionner("Parc", "L10:L14")],
    constats: ["à vérifier · cellulesFusionnees · Parc!L2"],
    chiffres: {
      "31": "parc 20, taux 1/4, assiette 4 ; AL 1/20 → 0 ; CD31 1/20 → 0 ; VTLS 1/10 → 1 ; — 4/5 → 3",
    },
    parExcel: true,
  },
  {
    nom: "des cellules fusionnées dans la colonne Département",
    defauts: [d.fusionner("Parc", "C2:C4")],
    constats: [
      "à vérifier · cellulesFusionnees · Parc!C2",
      "à vérifier · departementInconnu · Parc!C3:C4",
      "à vérifier · liberationSansLogement · Libérations!A3",
    ],
    chiffres: { "31": HUIT_SUR_DIX_HUIT },
    lignes: { Parc: "30 = 28 + 2 + 0", Libérations: "7 = 6 + 1 + 0" },
  },
  {
    nom: "les en-têtes répétés à chaque page imprimée",
    defauts: [
      d.inserer("Parc", 12, ["N° RPLS", "Bailleur", "Département", "EPCI", "Commune"]),
      d.inserer("Libérations", 4, ["N° RPLS", "Date de libération", "Motif"]),
    ],
    constats: [
      "à vérifier · departementInconnu · Parc!C12",
      "à vérifier · liberationSansLogement · Libérations!A4",
    ],
    lignes: { Parc: "31 = 30 + 1 + 0", Libérations: "8 = 7 + 1 + 0" },
  },
  {
    nom: "une note sous le tableau",
    defauts: [d.ajouter("Parc", [], ["Source : service patrimoine, extraction du 12/01/2026"])],
    constats: ["à vérifier · departementInconnu · Parc!C33"],
    lignes: { Parc: "32 = 30 + 1 + 1" },
  },
  {
    nom: "un logement et une libération en double",
    defauts: [d.recopier("Parc", 5), d.recopier("Libérations", 3)],
    constats: ["à vérifier · rplsEnDouble · Parc!A32", "à vérifier · liberationEnDouble · Libérations!A9"],
    lignes: { Parc: "31 = 30 + 1 + 0", Libérations: "8 = 7 + 1 + 0" },
  },
  {
    nom: "un réservataire en double arrête tout",
    defauts: [d.recopier("Réservataires", 3)],
    constats: ["bloquant · reservataireEnDouble · Réservataires!A6"],
    chiffres: TOUT_BLOQUE,
    lignes: { Réservataires: "5 = 4 + 1 + 0" },
  },
  {
    nom: "une hypothèse en double n'arrête que son périmètre",
    defauts: [d.recopier("Hypothèses", 2)],
    constats: ["bloquant · hypotheseEnDouble · Hypothèses!B4"],
    chiffres: { "31": "parc 20, bloqué" },
    lignes: { Hypothèses: "3 = 2 + 1 + 0" },
  },
  {
    nom: "toutes les valeurs de Parc décalées d'une colonne",
    sansExclusion: null,
    defauts: [d.decaler("Parc")],
    ...SANS_PARC,
    constats: [
      "bloquant · aucunPerimetre · Parc",
      "à vérifier · departementInconnu · Parc!C2:C31",
      ...SANS_PARC.constats,
    ],
    lignes: { ...SANS_PARC.lignes, Parc: "30 = 0 + 30 + 0" },
  },
  {
    nom: "toutes les valeurs de Libérations décalées d'une colonne : le taux n'est pas 0",
    defauts: [d.decaler("Libérations")],
    constats: ["bloquant · aucuneLiberation · Libérations!A1", "à vérifier · rplsAbsent · Libérations!A2:A8"],
    chiffres: TOUT_BLOQUE,
    lignes: { Libérations: "7 = 0 + 7 + 0" },
    parExcel: true,
  },
  {
    nom: "un n° RPLS qui a perdu ses zéros ressemble à un logement de Parc : il est dit, non compté",
    defauts: [d.ecrire("Parc", "A2", "0001234567"), d.ecrire("Libérations", "A2", 1234567)],
    constats: ["à vérifier · liberationSansLogement · Libérations!A2"],
    chiffres: {
      "31": "parc 20, taux 1/5, assiette 3 ; AL 1/4 → 1 ; CD31 2/5 → 1 ; VTLS 1/10 → 0 ; — 1/4 → 1",
    },
    lignes: { Libérations: "7 = 6 + 1 + 0" },
    parExcel: true,
  },
  {
    nom: "des libérations de logements inconnus, ou sans numéro",
    defauts: [d.ajouter("Libérations", ["3199999999", 45700, "départ"], ["", 45700, "départ"])],
    constats: [
      "à vérifier · liberationSansLogement · Libérations!A9",
      "à vérifier · rplsAbsent · Libérations!A10",
    ],
    lignes: { Libérations: "9 = 7 + 2 + 0" },
  },
  {
    nom: "le département de tous les logements est illisible",
    sansExclusion: null,
    defauts: [d.transformer("Parc", "Département", () => "Occitanie")],
    ...SANS_PARC,
    constats: [
      "bloquant · aucunPerimetre · Parc",
      "à vérifier · departementInconnu · Parc!C2:C31",
      ...SANS_PARC.constats,
    ],
    lignes: { ...SANS_PARC.lignes, Parc: "30 = 0 + 30 + 0" },
  },
];
