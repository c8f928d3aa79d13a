import { writeWorkbook } from "../xlsx/write";
import { classeurDe } from "./classeur";
import { DATE, serie, TEXTE } from "../../restitution/exemple/feuilles";
import type { FeuilleExemple, Valeur } from "../../restitution/exemple/feuilles";
import { FAIT_LE } from "./exempleXlsx";
import { feuilleHypotheses } from "../../restitution/exemple/hypotheses";
import { feuilleLiberations } from "../../restitution/exemple/liberations";
import { feuilleParametres } from "../../restitution/exemple/parametres";

const BAILLEUR = "Bailleur du référentiel";
const DEPARTEMENT = "31";
const PARC = 15_000;
/** Logements à vendre, à démolir, and reserved for défense, in this order at the head of the parc. */
const VENTE = 250;
const DEMOLITION = 150;
const DEFENSE = 100;
const RESERVES = 3_000;
const LIBERATIONS = 1_460;

/**
 * The référentiel's own example (étape 3): 15 000 logements of which 14 500 soumis, 1 460 libérations on a base of 14 600
 * (10 %), 450 logements subtracted: an assiette of 1 000, of which the Département, with 20 % of the parc, gets 200.
 */
export function classeurDuReferentiel(): Promise<Uint8Array> {
  const feuilles = [
    feuilleParametres(),
    feuilleParc(),
    feuilleLiberations(
      Array.from({ length: LIBERATIONS }, (_, rang) => ({
        rpls: numero(VENTE + DEMOLITION + DEFENSE + rang),
        date: serie(2025, 1, 1) + (rang % 365),
        motif: "départ",
        preavis: "3 mois",
      })),
    ),
    feuilleReservataires(),
    feuilleHypotheses([{ bailleur: BAILLEUR, departement: DEPARTEMENT, estimations: [300, 150, 0, 0, 0] }]),
  ];
  return writeWorkbook(classeurDe("Exemple du référentiel", feuilles), undefined, {
    created: FAIT_LE,
    modified: FAIT_LE,
  });
}

function numero(rang: number): string {
  return `${DEPARTEMENT}${String(rang + 1).padStart(8, "0")}`;
}

function feuilleParc(): FeuilleExemple {
  return {
    nom: "Parc",
    table: "tblParc",
    titre: "Parc locatif social",
    aide: "L’exemple chiffré du référentiel interbailleurs Occitanie 2023.",
    colonnes: [
      { entete: "N° RPLS", largeur: 13, format: TEXTE },
      { entete: "Bailleur", largeur: 26 },
      { entete: "Département", largeur: 13, format: TEXTE },
      { entete: "Nature", largeur: 12 },
      { entete: "Exclusion", largeur: 12 },
      { entete: "Réservataire", largeur: 14 },
      { entete: "Mise en service", largeur: 13, format: DATE },
    ],
    lignes: Array.from({ length: PARC }, (_, rang): Valeur[] => [
      numero(rang),
      BAILLEUR,
      DEPARTEMENT,
      "familial",
      exclusion(rang),
      reservataire(rang),
      serie(2010, 1, 1),
    ]),
  };
}

function exclusion(rang: number): string | null {
  if (rang < VENTE) return "vente";
  if (rang < VENTE + DEMOLITION) return "démolition";
  return rang < VENTE + DEMOLITION + DEFENSE ? "défense" : null;
}

/** The Département's logements are the last ones: none of them is excluded. */
function reservataire(rang: number): string | null {
  if (exclusion(rang) === "défense") return "DEF";
  return rang >= PARC - RESERVES ? "CD31" : null;
}

function feuilleReservataires(): FeuilleExemple {
  return {
    nom: "Réservataires",
    table: "tblReservataires",
    titre: "Réservataires",
    aide: "Le Département tient 3 000 logements sur 15 000, soit 20 %.",
    colonnes: [
      { entete: "Code", largeur: 10 },
      { entete: "Nom", largeur: 36 },
      { entete: "Catégorie", largeur: 18 },
      { entete: "Origine du droit", largeur: 20 },
    ],
    lignes: [
      ["CD31", "Département de la Haute-Garonne", "Département", "Foncier"],
      ["DEF", "Ministère des Armées", "Défense", null],
    ],
  };
}
