import { jour } from "../../src/calcul/domaine/jour";
import type { Cellule } from "../../src/lecture/types";
import { partager, type PerimetreALaMain } from "./boucleDuFlux";
import type { ClasseurEngendre } from "./parcs";

/** What a réservataire holds in a périmètre. */
export interface Detenu {
  parc: number;
  soumis: number;
  rotation: number;
  surGarantie: number;
  liberations: number;
}

/** An EPCI or a commune that is somebody's territory, and what its réservataire holds there. */
export interface Territoire {
  parc: number;
  soumis: number;
  reservations: number;
}

export interface Compteur {
  readonly bailleur: Cellule;
  readonly departement: Cellule;
  parc: number;
  rotation: number;
  soumis: number;
  liberations: number;
  readonly detenus: Map<Cellule, Detenu>;
  readonly territoires: Map<Cellule, Territoire>;
}

const OBSERVATION = jour(2025, 12, 31);
const DEBUT = jour(2025, 1, 1);
/** Where what one needs is in a row of the generated Parc. */
const COL = { bailleur: 1, departement: 2, epci: 3, commune: 4, nature: 7, exclusion: 8, reservataire: 9 };
const DROIT = { origine: 10, debut: 11, fin: 12, miseEnService: 13 };

function compteurDe(compteurs: Map<string, Compteur>, ligne: Cellule[]): Compteur {
  const [bailleur, departement] = [ligne[COL.bailleur] as Cellule, ligne[COL.departement] as Cellule];
  const cle = `${String(bailleur)}|${String(departement)}`;
  let compteur = compteurs.get(cle);
  if (compteur === undefined) {
    const vide = { parc: 0, rotation: 0, soumis: 0, liberations: 0 };
    compteur = { bailleur, departement, ...vide, detenus: new Map(), territoires: new Map() };
    compteurs.set(cle, compteur);
  }
  return compteur;
}

function detenuDe({ detenus }: Compteur, code: Cellule): Detenu {
  let detenu = detenus.get(code);
  if (detenu === undefined)
    detenus.set(code, (detenu = { parc: 0, soumis: 0, rotation: 0, surGarantie: 0, liberations: 0 }));
  return detenu;
}

function estReserve(ligne: Cellule[]): boolean {
  const [code, debut, fin] = [ligne[COL.reservataire], ligne[DROIT.debut], ligne[DROIT.fin]];
  return code !== "" && Number(debut) <= OBSERVATION && Number(fin) >= OBSERVATION;
}

/** R11, where somebody's territory bears the name of that place. */
function compterLieu({ territoires }: Compteur, lieu: Cellule, soumis: boolean, aLui: boolean): void {
  let territoire = territoires.get(lieu);
  if (territoire === undefined) territoires.set(lieu, (territoire = { parc: 0, soumis: 0, reservations: 0 }));
  territoire.parc += 1;
  if (soumis) territoire.soumis += 1;
  if (aLui) territoire.reservations += 1;
}

function compterLogement(compteur: Compteur, ligne: Cellule[], suivis: ReadonlySet<Cellule>): void {
  const [familial, exclusion] = [ligne[COL.nature] === "familial", ligne[COL.exclusion]];
  const rotation = familial && exclusion !== "vente" && exclusion !== "démolition";
  const soumis = familial && exclusion === "";
  compteur.parc += 1;
  if (rotation) compteur.rotation += 1;
  if (soumis) compteur.soumis += 1;
  const code = estReserve(ligne) ? (ligne[COL.reservataire] as Cellule) : null;
  if (code !== null) {
    const detenu = detenuDe(compteur, code);
    detenu.parc += 1;
    if (soumis) detenu.soumis += 1;
    if (rotation) detenu.rotation += 1;
    if (ligne[DROIT.origine] !== "foncier") detenu.surGarantie += 1;
  }
  const [epci, commune] = [ligne[COL.epci] as Cellule, ligne[COL.commune] as Cellule];
  if (suivis.has(epci)) compterLieu(compteur, epci, soumis, code === epci);
  if (suivis.has(commune)) compterLieu(compteur, commune, soumis, code === commune);
}

/**
 * What one would write by hand for R1 to R11 on clean rows: one pass, floats, a duplicate check, and the figures of the sheet
 * Flux; no finding, no explanation, nothing to choose. It is the yardstick of the benchmark, not a model: it trusts every cell.
 */
export function boucleALaMain({ parc, liberations, reservataires }: ClasseurEngendre): PerimetreALaMain[] {
  const suivis = new Set(reservataires.slice(1).map((ligne) => ligne[3] as Cellule));
  const logements = new Map<Cellule, Cellule[]>();
  const compteurs = new Map<string, Compteur>();
  for (let rang = 1; rang < parc.length; rang += 1) {
    const ligne = parc[rang] as Cellule[];
    if (logements.has(ligne[0] as Cellule)) continue;
    logements.set(ligne[0] as Cellule, ligne);
    if (Number(ligne[DROIT.miseEnService]) <= OBSERVATION)
      compterLogement(compteurDe(compteurs, ligne), ligne, suivis);
  }
  const vues = new Set<string>();
  for (let rang = 1; rang < liberations.length; rang += 1) {
    const [numero, date, motif] = liberations[rang] as [Cellule, number, Cellule];
    const cle = `${String(numero)}|${String(date)}`;
    const ligne = logements.get(numero);
    if (ligne === undefined || vues.has(cle)) continue;
    vues.add(cle);
    const duFlux = ligne[COL.nature] === "familial" && motif !== "mutation" && motif !== "ANRU";
    if (date < DEBUT || date > OBSERVATION || !duFlux) continue;
    const compteur = compteurDe(compteurs, ligne);
    compteur.liberations += 1;
    if (estReserve(ligne)) detenuDe(compteur, ligne[COL.reservataire] as Cellule).liberations += 1;
  }
  const categories = new Map(reservataires.map(([code = "", , categorie = ""]) => [code, categorie]));
  return [...compteurs.values()].map((compteur) => partager(compteur, categories));
}
