import * as d from "../defauts";
import type { Cas } from "./cas";

/** Plusieurs défauts à la fois, comme dans la vraie vie. */
export const CAS_MELES: readonly Cas[] = [
  {
    nom: "l'export d'un logiciel : titre, colonnes RPLS en désordre, nombres, dates en texte, total, lignes vides",
    sansExclusion: "Extraction!L3",
    defauts: [
      d.renommerColonne("Parc", "N° RPLS", "IDENT_REP"),
      d.renommerColonne("Parc", "Réservataire", "CONTINGENT"),
      d.transformer("Parc", "IDENT_REP", Number),
      d.transformer("Parc", "Département", Number),
      d.transformer("Parc", "Mise en service", () => "01/06/1995"),
      d.ordonner("Parc", "Bailleur", "Département", "CONTINGENT", "IDENT_REP"),
      d.ajouter("Parc", [], ["Total", "", "", 30]),
      d.inserer("Parc", 1, ["Extraction du 12/01/2026"], []),
      d.renommer("Parc", "Extraction"),
      d.masquer("Extraction", 10),
    ],
    constats: [
      "information · lignesMasquees · Extraction",
      "information · rplsCompletes · Extraction!D3",
      "information · datesEnTexte miseEnService · Extraction!R3",
      "information · ligneDeTotal · Extraction!A35",
    ],
    lignes: { Parc: null, Extraction: "32 = 30 + 1 + 1" },
    parExcel: true,
  },
  {
    nom: "un tableau rempli à la main : fusions, doublon, erreur, réservataire mal écrit, date impossible, note",
    defauts: [
      d.ecrire("Parc", "L2", "Haute Garonne"),
      d.ecrire("Parc", "L3", "CG31"),
      d.ecrire("Parc", "K4", "#N/A"),
      d.recopier("Parc", 6),
      d.fusionner("Parc", "L15:L16"),
      d.ecrire("Libérations", "B2", "30/02/2025"),
      d.ecrire("Libérations", "C3", "Congé du locataire"),
      d.ajouter("Libérations", ["voir aussi le fichier de l'agence"]),
    ],
    constats: [
      "à vérifier · cellulesFusionnees · Parc!L15",
      "à vérifier · reservataireInconnu · Parc!L3",
      "à vérifier · celluleEnErreur exclusion · Parc!K4",
      "à vérifier · rplsEnDouble · Parc!A32",
      "à vérifier · dateIllisible date · Libérations!B2",
      "à vérifier · liberationSansLogement · Libérations!A9",
    ],
    chiffres: {
      "31": "parc 20, taux 1/5, assiette 3 ; AL 1/4 → 1 ; CD31 7/20 → 1 ; CG31 1/20 → 0 ; VTLS 1/20 → 0 ; — 3/10 → 1",
    },
    lignes: { Parc: "31 = 30 + 1 + 0", Libérations: "8 = 6 + 2 + 0" },
    parExcel: true,
  },
  {
    nom: "deux bailleurs collés l'un sous l'autre, avec les en-têtes et les sous-totaux de chacun",
    defauts: [
      d.ajouter(
        "Parc",
        ["Sous-total Habitat d'Oc", 30],
        [],
        ["N° RPLS", "Bailleur", "Département"],
        ["8100000001", "Tarn Habitat", "81", "", "", "", "", "", "", "familial", "", "CD81"],
        ["8100000002", "TARN HABITAT", 81, "", "", "", "", "", "", "familial", "", ""],
        ["Sous-total Tarn Habitat", 2],
        ["Total", 32],
      ),
      d.ajouter("Libérations", [8100000001, "mars 2025", "départ"]),
    ],
    constats: [
      "à vérifier · departementInconnu · Parc!C34",
      "à vérifier · reservataireInconnu · Parc!L35",
      "à vérifier · tauxHorsBornes · Rotation",
      "information · ligneDeTotal · Parc!A32",
      "information · orthographeDeBailleur · Parc!B36",
      "information · ligneDeTotal · Parc!A37:A38",
      "information · datesEnTexte date · Libérations!B1",
      "information · hypothesesAbsentes · Assiette",
    ],
    chiffres: { "Tarn Habitat 81": "parc 2, taux 1/2, assiette 1 ; CD81 1/2 → 1 ; — 1/2 → 0" },
    lignes: { Parc: "37 = 32 + 4 + 1", Libérations: "8 = 8 + 0 + 0" },
  },
];
