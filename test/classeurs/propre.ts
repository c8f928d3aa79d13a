import { jour } from "../../src/calcul/domaine/jour";
import type { Cellule } from "../../src/lecture/types";
import { feuille, type Classeur } from "./classeur";

/** Le jour où l'on calcule. */
export const AUJOURDHUI = jour(2026, 1, 15);

const PARC = [
  ...["N° RPLS", "Bailleur", "Département", "EPCI", "Commune", "QPV", "Typologie", "Financement", "Type"],
  ...["Nature", "Exclusion", "Réservataire", "Origine du droit", "Début convention", "Fin convention"],
  ...["Programme", "Année de construction", "Mise en service", "Sortie du parc", "Peuplement"],
];

interface Lieu {
  readonly departement: string;
  readonly epci: string;
  readonly commune: string;
}

const TOULOUSE: Lieu = { departement: "31", epci: "Toulouse Métropole", commune: "Toulouse" };
const PAMIERS: Lieu = { departement: "09", epci: "Portes d'Ariège", commune: "Pamiers" };

function logement(rang: number, reservataire: string, { departement, epci, commune }: Lieu): Cellule[] {
  const reserve = reservataire !== "";
  return [
    ...[`${departement}${String(rang).padStart(8, "0")}`, "Habitat d'Oc", departement, epci, commune, "non"],
    ...[`T${String((rang % 4) + 1)}`, "PLUS", "Collectif", "familial", ""],
    ...[reservataire, reserve ? "foncier" : ""],
    ...[reserve ? jour(2000, 1, 1) : "", reserve ? jour(2040, 12, 31) : ""],
    ...[`Résidence ${commune}`, 1995, jour(1995, 6, 1), "", ""],
  ];
}

const logements = (nombre: number, lieu: Lieu, reservataireDe: (rang: number) => string) =>
  Array.from({ length: nombre }, (_, rang) => logement(rang + 1, reservataireDe(rang), lieu));

/** Huit au Département, cinq à Action Logement, deux à la Ville, cinq libres. */
const duTrenteEtUn = (rang: number) => (rang < 8 ? "CD31" : rang < 13 ? "AL" : rang < 15 ? "VTLS" : "");
const duNeuf = (rang: number) => (rang < 4 ? "CD09" : "");

const liberation = (rpls: string, mois: number): Cellule[] => [rpls, jour(2025, mois, 15), "départ", ""];

/**
 * Un classeur que rien ne gêne : vingt logements dans le 31 (cinq libérés, une mutation prévue), dix dans le 09 (deux
 * libérés). Chaque cas part de lui.
 */
export function classeurPropre(): Classeur {
  return {
    date1904: false,
    feuilles: [
      feuille("Paramètres", [
        ["Paramètre", "Valeur", "Unité", "Périmètre", "Explication", "Source"],
        ["Année de campagne", 2026, "", "", "", ""],
      ]),
      feuille("Parc", [PARC, ...logements(20, TOULOUSE, duTrenteEtUn), ...logements(10, PAMIERS, duNeuf)]),
      feuille("Libérations", [
        ["N° RPLS", "Date de libération", "Motif", "Préavis"],
        ...[1, 2, 9, 14, 20].map((rang) => liberation(`31${String(rang).padStart(8, "0")}`, rang % 12 || 12)),
        ...[1, 10].map((rang) => liberation(`09${String(rang).padStart(8, "0")}`, rang)),
      ]),
      feuille("Réservataires", [
        [
          ...["Code", "Nom", "Catégorie", "Échelle", "Territoire", "Gestion", "Méthode", "Décompte"],
          ...["Engagement", "Convention signée le", "Convention jusqu'au", "Origine du droit"],
        ],
        ["CD31", "Haute-Garonne", "Département", "", "31", "directe", "", "", "", "", "", "foncier"],
        ["AL", "Action Logement", "Action Logement", "", "", "directe", "", "", "", "", "", ""],
        ["VTLS", "Ville de Toulouse", "Commune", "", "Toulouse", "directe", "", "", "", "", "", "foncier"],
        ["CD09", "Ariège", "Département", "", "09", "directe", "", "", "", "", "", "foncier"],
      ]),
      feuille("Hypothèses", [
        [
          ...["Bailleur", "Département", "Territoire", "Mutations", "ANRU", "ORCOD", "LHI", "Vente"],
          "Taux retenu",
        ],
        ["Habitat d'Oc", "31", "", 1, 0, 0, 0, 0, ""],
        ["Habitat d'Oc", "09", "", 0, 0, 0, 0, 0, ""],
      ]),
    ],
  };
}
