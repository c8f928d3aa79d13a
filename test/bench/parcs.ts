import type { Cellule } from "../../src/lecture/types";
import { jour } from "../../src/calcul/domaine/jour";

/** A generated workbook: each sheet a matrix whose first row is the header. */
export interface ClasseurEngendre {
  readonly parc: Cellule[][];
  readonly liberations: Cellule[][];
  readonly reservataires: Cellule[][];
}

const ENTETES_PARC = [
  "N° RPLS",
  "Bailleur",
  "Département",
  "EPCI",
  "Commune",
  "Typologie",
  "Financement",
  "Nature",
  "Exclusion",
  "Réservataire",
  "Origine du droit",
  "Début convention",
  "Fin convention",
  "Mise en service",
];
export const DEPARTEMENTS = ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"];
const COMMUNES = 60;
const EPCI = 8;

/** A small generator of chance with a fixed seed, so that two runs measure the same rows. */
export function hasard(graine: number): (borne: number) => number {
  let etat = graine;
  return (borne) => {
    etat = (Math.imul(etat, 1664525) + 1013904223) >>> 0;
    return Math.floor((etat / 2 ** 32) * borne);
  };
}

const numero = (rang: number) => rang.toString().padStart(10, "0");

/** Six réservataires that are everywhere, one Département, and the EPCI and every fourth commune of each département. */
function reservatairesDe(departement: string): Cellule[][] {
  const epci = Array.from({ length: EPCI }, (_, rang) => `EPCI ${departement}-${String(rang)}`);
  const communes = Array.from(
    { length: COMMUNES / 4 },
    (_, rang) => `Commune ${departement}-${String(rang * 4)}`,
  );
  return [
    [`CD${departement}`, `Département ${departement}`, "Département", departement],
    ...epci.map((nom) => [nom, nom, "EPCI", nom]),
    ...communes.map((nom) => [nom, nom, "Commune", nom]),
  ];
}

const PARTOUT: Cellule[][] = [
  ["PREF", "Préfecture", "État prioritaires", ""],
  ["AGENTS", "Fonctionnaires", "État agents", ""],
  ["AL", "Action Logement", "Action Logement", ""],
  ["REG", "Région", "Région", ""],
  ["EMP", "Employeurs", "Employeur", ""],
  ["AUT", "Autres", "Autre", ""],
];

/** Three rights out of four belong to those who are everywhere or to the Département, the others to the place. */
function reservataireDe(
  [departement, epci, commune]: readonly string[],
  tirer: (borne: number) => number,
): Cellule {
  const rang = tirer(20);
  if (rang < 12) return PARTOUT[rang % PARTOUT.length]?.[0] ?? "AL";
  if (rang < 15) return `CD${departement ?? ""}`;
  return rang < 18 ? (epci ?? "") : (commune ?? "");
}

function ligneDeParc(rang: number, bailleurs: number, tirer: (borne: number) => number): Cellule[] {
  const departement = DEPARTEMENTS[tirer(DEPARTEMENTS.length)] ?? "31";
  const reserve = tirer(10) < 6;
  const numeroDeCommune = tirer(COMMUNES);
  const commune = `Commune ${departement}-${String(numeroDeCommune)}`;
  const epci = `EPCI ${departement}-${String(numeroDeCommune % EPCI)}`;
  return [
    numero(rang),
    `Bailleur ${String(tirer(bailleurs) + 1)}`,
    departement,
    epci,
    commune,
    `T${String(tirer(5) + 1)}`,
    ["PLUS", "PLAI", "PLS", "HLM/O"][tirer(4)] ?? "PLUS",
    ["familial", "familial", "familial", "étudiant"][tirer(4)] ?? "familial",
    ["", "", "", "", "vente", "démolition", "défense"][tirer(7)] ?? "",
    reserve ? reservataireDe([departement, epci, commune], tirer) : "",
    reserve ? (["garantie", "foncier", ""][tirer(3)] ?? "") : "",
    reserve ? jour(1990, 1, 1) + tirer(10_000) : "",
    reserve ? jour(2024, 1, 1) + tirer(9_000) : "",
    jour(1960, 1, 1) + tirer(23_000),
  ];
}

function ligneDeLiberation(lignes: number, tirer: (borne: number) => number): Cellule[] {
  const motif = ["départ", "départ", "départ", "mutation", "ANRU", "décès"][tirer(6)] ?? "départ";
  return [numero(tirer(lignes)), jour(2025, 1, 1) + tirer(365), motif];
}

/** `lignes` logements of `bailleurs` landlords over 13 départements × 14 columns, and 9 % of libérations in 2025. */
export function engendrer(lignes: number, bailleurs: number): ClasseurEngendre {
  const tirer = hasard(20_260_228);
  const liberations = Math.round(lignes * 0.09);
  return {
    parc: [ENTETES_PARC, ...Array.from({ length: lignes }, (_, rang) => ligneDeParc(rang, bailleurs, tirer))],
    liberations: [
      ["N° RPLS", "Date de libération", "Motif"],
      ...Array.from({ length: liberations }, () => ligneDeLiberation(lignes, tirer)),
    ],
    reservataires: [
      ["Code", "Nom", "Catégorie", "Territoire"],
      ...PARTOUT,
      ...DEPARTEMENTS.flatMap(reservatairesDe),
    ],
  };
}
