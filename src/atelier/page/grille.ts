import type { ICellData, Injector, Nullable } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import formatsConditionnels from "@univerjs/preset-sheets-conditional-formatting/locales/fr-FR";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import feuilles from "@univerjs/preset-sheets-core/locales/fr-FR";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validations from "@univerjs/preset-sheets-data-validation/locales/fr-FR";
import type { FUniver } from "@univerjs/presets";
import { createUniver, LocaleType, mergeLocales } from "@univerjs/presets";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { afficherEnFrancais } from "./affichage";
import type { Cellule } from "./fonctions/appels";
import { enFormeInvariante } from "./formules";
import { enSaisieInvariante } from "./saisies";

/** The spreadsheet of the page: Univer's facade, and its injector for what the facade does not show. */
export interface Grille {
  readonly api: FUniver;
  readonly injecteur: Injector;
}

/** What the page wants to know of the grid. */
export interface EcouteDeLaGrille {
  saisie(enCours: boolean): void;
  /** Another sheet is shown. */
  feuille(): void;
  /** The cell selected, or the one under the pointer. */
  regard(cellule: Cellule): void;
}

/** Codes such as "31" are text on purpose: a mark in every cell would say nothing. */
const SANS_MARQUES = {
  disableTextFormatMark: true,
  disableTextFormatAlert: true,
  sheets: { disableForceStringMark: true, disableForceStringAlert: true },
} as const;

/** Builds the spreadsheet, in French and empty, inside `conteneur`. */
export function creerGrille(conteneur: HTMLElement): Grille {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.FR_FR,
    locales: { [LocaleType.FR_FR]: mergeLocales(feuilles, formatsConditionnels, validations) },
    presets: [
      UniverSheetsCorePreset({ container: conteneur, ...SANS_MARQUES }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
    ],
  });
  // The sheets' services exist only once there is a workbook.
  univerAPI.createWorkbook({});
  const injecteur = univer.__getInjector();
  accepterLaFormeFrancaise(injecteur);
  afficherEnFrancais(injecteur);
  return { api: univerAPI, injecteur };
}

/** What is typed the French way (`;`, decimal commas, jj/mm/aaaa) is stored in the engine's form, before it is computed. */
function accepterLaFormeFrancaise(injecteur: Injector): void {
  injecteur.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cellule, _contexte, suite) => suite(enFormeDuMoteur(cellule)),
  });
}

/** A cell that has a type already is text for good (format "@", leading apostrophe). */
function enFormeDuMoteur(cellule: Nullable<ICellData>): Nullable<ICellData> {
  if (typeof cellule?.f === "string") return { ...cellule, f: enFormeInvariante(cellule.f) };
  if (typeof cellule?.v !== "string" || typeof cellule.t === "number") return cellule;
  return { ...cellule, v: enSaisieInvariante(cellule.v) };
}

/** Tells `ecoute` when the person types in a cell, and which cell is looked at. */
export function ecouterLaGrille({ api }: Grille, ecoute: EcouteDeLaGrille): void {
  api.addEvent(api.Event.SheetEditStarted, () => {
    ecoute.saisie(true);
  });
  api.addEvent(api.Event.SheetEditEnded, () => {
    ecoute.saisie(false);
  });
  api.addEvent(api.Event.ActiveSheetChanged, () => {
    ecoute.feuille();
  });
  api.addEvent(api.Event.SelectionChanged, ({ workbook, worksheet, selections }) => {
    const [premiere] = selections;
    if (premiere === undefined) return;
    const { startRow: row, startColumn: column } = premiere;
    ecoute.regard({ unitId: workbook.getId(), subUnitId: worksheet.getSheetId(), row, column });
  });
  api.addEvent(api.Event.CellHover, ({ workbook, worksheet, row, column }) => {
    ecoute.regard({ unitId: workbook.getId(), subUnitId: worksheet.getSheetId(), row, column });
  });
}
