import { adresse, type Lieu } from "../lecture/lieu";
import { estTableEcrite } from "../lecture/reperage/noms";
import type { Refus } from "../restitution/phrases/refus";
import { FORMATS } from "../restitution/style";
import { Envoi, OCTETS_PAR_PLAGE } from "./ecrire/envoi";
import { codeDErreur, refusDeLecture } from "./erreurs";
import type { Porte } from "./porte";

export type IssueDInsertion =
  { readonly type: "inseree"; readonly lieu: Lieu } | { readonly type: "refuse"; readonly refus: Refus };

export type IssueDesFormules =
  /** `protegees`: sheets with such formulas, which were left as they are. */
  | { readonly type: "reparees"; readonly nombre: number; readonly protegees: readonly string[] }
  | { readonly type: "refuse"; readonly refus: Refus };

/** A formula in the two languages: as Excel takes it whatever its own, and as a French Excel shows it. */
export interface Formule {
  readonly invariante: string;
  readonly francaise: string;
  /** How a cell shows what it gives, where « Standard » would mislead: a rate as 0,075, a date as 46081. */
  readonly format: "pourcentage" | "date" | null;
}

/** Excel's own codes for a formula that it cannot take. */
const FORMULE_REFUSEE: ReadonlySet<string> = new Set([
  "InvalidArgument",
  "InvalidFormula",
  "GeneralException",
]);

const refuser = (refus: Refus) => ({ type: "refuse", refus }) as const;

async function inserer(
  context: Excel.RequestContext,
  { invariante, francaise, format }: Formule,
): Promise<IssueDInsertion> {
  const active = context.workbook.getActiveCell().load("formulas,numberFormat,rowIndex,columnIndex");
  const feuille = active.worksheet.load("name,protection/protected");
  feuille.tables.load("items/name");
  await context.sync();
  const lieu = { feuille: feuille.name, cellule: adresse(active.rowIndex, active.columnIndex) };
  if (feuille.protection.protected) return refuser({ type: "feuilleProtegee", feuille: feuille.name });
  if ((active.formulas as unknown[][])[0]?.[0] !== "") return refuser({ type: "celluleRemplie", ...lieu });
  if (feuille.tables.items.some(({ name }) => estTableEcrite(name)))
    return refuser({ type: "feuilleDeResultats", feuille: feuille.name });
  if (format !== null && (active.numberFormat as unknown[][])[0]?.[0] === "General")
    active.numberFormat = [[FORMATS[format]]];
  active.formulas = [[invariante]];
  try {
    await context.sync();
  } catch (erreur) {
    const code = codeDErreur(erreur);
    if (!FORMULE_REFUSEE.has(code)) throw erreur;
    return refuser({ type: "formuleRefusee", formule: francaise, code });
  }
  return { type: "inseree", lieu };
}

/**
 * Writes a formula in the selected cell, which must be empty: nothing of a person's is written over. A sheet of results is
 * refused, as the next run writes there too.
 */
export async function insererLaFormule(porte: Porte, formule: Formule): Promise<IssueDInsertion> {
  try {
    return await porte((context) => inserer(context, formule));
  } catch (erreur) {
    return refuser(refusDeLecture(erreur, null));
  }
}

/** Where the selection is, as a formula would name it: « Parc!A1:B40 ». Null where it cannot be told. */
export async function adresseDeLaSelection(porte: Porte): Promise<string | null> {
  try {
    return await porte(async (context) => {
      const selection = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return selection.address;
    });
  } catch {
    return null;
  }
}

/** What a cell shows of a function that Excel does not know, or no longer waits for, in English and in French. */
const PERDUES: ReadonlySet<unknown> = new Set(["#NAME?", "#NOM?", "#BUSY!", "#OCCUPE!", "#OCCUPÉ!"]);
/** A function of ours, as it is typed or as Excel keeps it in the file of who has not the add-in. */
const DE_FLUX = /(?:_xldudf_FLUX_|\bFLUX\.)/i;
const GARDEE = /_xldudf_FLUX_([A-Z_]+)(?=\()/gi;

/** The formula as it is typed: Excel's file name of a function goes, its underscores are the dots of the name. */
function commeTapee(formule: string): string {
  return formule.replace(GARDEE, (_, nom: string) => `FLUX.${nom.replaceAll("_", ".")}`);
}

/** Cells of one sheet with a formula that is in error. */
interface EnErreur {
  readonly feuille: Excel.Worksheet;
  readonly cellules: readonly { ligne: number; colonne: number; formule: string }[];
}

function perdues(plages: readonly Excel.Range[]): EnErreur["cellules"] {
  return plages.flatMap(({ formulas, values, rowIndex, columnIndex }) =>
    (formulas as unknown[][]).flatMap((rangee, ligne) =>
      rangee.flatMap((formule, colonne) =>
        typeof formule === "string" && DE_FLUX.test(formule) && PERDUES.has(values[ligne]?.[colonne])
          ? [{ ligne: rowIndex + ligne, colonne: columnIndex + colonne, formule }]
          : [],
      ),
    ),
  );
}

async function chercher(context: Excel.RequestContext): Promise<readonly EnErreur[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const erreurs = worksheets.items.map((feuille) => ({
    feuille,
    zones: feuille.getRange().getSpecialCellsOrNullObject("Formulas", "Errors").load("areaCount"),
  }));
  await context.sync();
  const trouvees = erreurs.filter(({ zones }) => !zones.isNullObject);
  for (const { zones } of trouvees)
    zones.areas.load("items/formulas,items/values,items/rowIndex,items/columnIndex");
  await context.sync();
  return trouvees
    .map(({ feuille, zones }) => ({ feuille, cellules: perdues(zones.areas.items) }))
    .filter(({ cellules }) => cellules.length > 0);
}

async function reparer(context: Excel.RequestContext): Promise<IssueDesFormules> {
  const trouvees = await chercher(context);
  const envoi = new Envoi(context);
  const permises = trouvees.filter(({ feuille }) => !feuille.protection.protected);
  for (const { feuille, cellules } of permises)
    for (const { ligne, colonne, formule } of cellules)
      await envoi.ajouter(OCTETS_PAR_PLAGE + formule.length, () => {
        feuille.getCell(ligne, colonne).formulas = [[commeTapee(formule)]];
      });
  await envoi.envoyer();
  return {
    type: "reparees",
    nombre: permises.reduce((somme, { cellules }) => somme + cellules.length, 0),
    protegees: trouvees.filter((une) => !permises.includes(une)).map(({ feuille }) => feuille.name),
  };
}

/**
 * Enters again each formula of ours that shows #NOM? or waits for ever, as it stands: Excel then asks the add-in, which it
 * did not know when the workbook was opened. Every sheet is looked at; protected ones are only told.
 */
export async function reparerLesFormules(porte: Porte): Promise<IssueDesFormules> {
  try {
    return await porte(reparer);
  } catch (erreur) {
    return refuser(refusDeLecture(erreur, null));
  }
}
