import { jour } from "../../src/calcul/domaine/jour";
import type { FaultHook } from "../../src/atelier/host/faults";
import { createHost, type Host } from "../../src/atelier/host/host";
import { loadOffice } from "../../src/atelier/node/office";
import { openHeadless } from "../../src/atelier/node/univer";
import { ENSEMBLES_EXIGES } from "../../src/excel/environnement";
import { calculerLeClasseur, type OptionsDuCalcul } from "../../src/excel/calculer";
import { disponible, type Porte } from "../../src/excel/porte";
import type { IssueDuCalcul, Progres } from "../../src/excel/types";
import type { AtelierWorkbook } from "../../src/atelier/workbook/types";
import type { Cellule } from "../../src/lecture/types";
import { classeur, type Contenu } from "../atelier/host.aide";

const PLANCHER = ENSEMBLES_EXIGES.ExcelApi;

export type Feuilles = Record<string, Contenu[][]>;

/** Dix logements à Toulouse, un libéré en 2025 : taux de 10 %, deux réservés par le Département. */
export function parc(reserves = 2): Feuilles {
  const logements = Array.from({ length: 10 }, (_, rang) => [
    `310000000${rang}`,
    "Habitat",
    "31",
    rang < reserves ? "CD31" : "",
  ]);
  return {
    Parc: [["N° RPLS", "Bailleur", "Département", "Réservataire"], ...logements],
    Libérations: [
      ["N° RPLS", "Date de libération", "Motif"],
      ["3100000009", jour(2025, 6, 1), "départ"],
    ],
    Réservataires: [
      ["Code", "Nom", "Catégorie"],
      ["CD31", "Haute-Garonne", "Département"],
    ],
    "Mes notes": [["à garder", 42]],
  };
}

export interface Poste {
  readonly host: Host;
  readonly porte: Porte;
  calculer(
    annule?: (progres: readonly Progres[]) => boolean,
    auteur?: OptionsDuCalcul["auteur"],
  ): Promise<IssueDuCalcul>;
  /** Une autre personne, dans son propre Excel, sur le même classeur. */
  voisin(): Poste;
  /** Ce que la feuille contient, du coin A1 au dernier occupé ; null si elle n'existe pas. */
  lire(feuille: string): Promise<Cellule[][] | null>;
  agir(action: (context: Excel.RequestContext) => void): Promise<void>;
  readonly progres: Progres[];
}

export interface OptionsDePoste {
  readonly faults?: FaultHook;
  readonly readOnly?: boolean;
  /** Ce que le classeur a de plus que ses cellules, avant d'être ouvert. */
  readonly preparer?: (ouvert: AtelierWorkbook) => void;
}

const aFermer: (() => void)[] = [];

export function fermerLesPostes(): void {
  for (const fermer of aFermer.splice(0).reverse()) fermer();
}

function lireFeuille(porte: Porte, nom: string): Promise<Cellule[][] | null> {
  return porte(async (context) => {
    const feuille = context.workbook.worksheets.getItemOrNullObject(nom);
    const usage = feuille.getUsedRangeOrNullObject(true);
    feuille.load("name");
    await context.sync();
    if (feuille.isNullObject || usage.isNullObject) return null;
    const tout = feuille.getRange("A1").getBoundingRect(usage);
    tout.load("values");
    await context.sync();
    return tout.values as Cellule[][];
  });
}

/**
 * Cet Excel a tout ce que l'hôte connaît, ou rien de plus que ce que demande le manifeste (projet « plancher » de Jest). Ce
 * qui diffère alors se dit dans les essais.
 */
export const auPlancher = !disponible("1.10");

/** Un classeur derrière la vraie bibliothèque Office.js, et ce que fait le volet. */
export function poste(source: Feuilles, { preparer, ...options }: OptionsDePoste = {}): Poste {
  const ouvert = classeur(source);
  preparer?.(ouvert);
  const univerAPI = openHeadless(ouvert);
  const host = createHost({
    univerAPI,
    extras: ouvert.extras,
    excelApi: auPlancher ? PLANCHER : undefined,
    ...options,
  });
  aFermer.push(() => {
    univerAPI.dispose();
  });
  return posteSur(host);
}

/** Un complément de plus, avec sa propre bibliothèque, sur un classeur ouvert. */
function posteSur(host: Host): Poste {
  const office = loadOffice(host);
  aFermer.push(() => {
    office.close();
  });
  const porte: Porte = (action) => office.Excel.run(action);
  const progres: Progres[] = [];
  const suivi = (annule: (progres: readonly Progres[]) => boolean) => ({
    progres: (un: Progres) => void progres.push(un),
    annule: () => annule(progres),
  });
  return {
    host,
    porte,
    progres,
    voisin: () => posteSur(host),
    calculer: (annule = () => false, auteur) =>
      calculerLeClasseur(porte, {
        ...{ aujourdhui: jour(2026, 3, 2), version: "1.2.3", suivi: suivi(annule) },
        ...(auteur === undefined ? {} : { auteur }),
      }),
    lire: (nom) => lireFeuille(porte, nom),
    agir: (action) =>
      porte(async (context) => {
        action(context);
        await context.sync();
      }),
  };
}

/** Ligne des en-têtes d'une feuille de résultats, comptée de zéro. */
export const ENTETE = 9;

/** Tout ce que contiennent les feuilles que le calcul a ajoutées. */
export async function photo(un: Poste): Promise<Record<string, Cellule[][] | null>> {
  const saisies = Object.keys(parc());
  const noms = await un.porte(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load("items/name");
    await context.sync();
    return workbook.worksheets.items.map(({ name }) => name);
  });
  const feuilles: Record<string, Cellule[][] | null> = {};
  for (const nom of noms) if (!saisies.includes(nom)) feuilles[nom] = await un.lire(nom);
  return feuilles;
}

/** La valeur d'une colonne à une ligne du tableau, comptée de zéro sous les en-têtes. */
export function valeur(
  feuille: Cellule[][] | null | undefined,
  entete: string,
  ligne = 0,
): Cellule | undefined {
  if (!feuille) return undefined;
  const colonne = feuille[ENTETE]?.indexOf(entete) ?? -1;
  return feuille[ENTETE + 1 + ligne]?.[colonne];
}
