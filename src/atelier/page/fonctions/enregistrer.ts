import type { Injector } from "@univerjs/core";
import { BooleanNumber, ICommandService } from "@univerjs/core";
import type { IFunctionInfo } from "@univerjs/engine-formula";
import {
  FunctionType,
  IFunctionService,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Appeler, Cellule } from "./appels";
import { Appels } from "./appels";
import type { FonctionDeclaree } from "./catalogue";
import { ESPACE } from "./catalogue";
import { FonctionDuComplement } from "./fonction";
import type { Phrases } from "./phrases";

/** Makes the add-in's functions known to the formula engine: to compute, to complete a name, to explain arguments. */
export function enregistrerLesFonctions(
  injecteur: Injector,
  declarees: readonly FonctionDeclaree[],
  appeler: Appeler,
  phrases: Phrases,
): void {
  const appels = new Appels(appeler, (cellules) => {
    recalculer(injecteur, cellules);
  });
  const executants = declarees.map((declaree) => new FonctionDuComplement(declaree, appels, phrases));
  injecteur.get(IFunctionService).registerExecutors(...executants);
  injecteur.get(IDescriptionService).registerDescriptions(declarees.map(decrire));
}

/** Has the formulas of these cells, and those that depend on them, computed again. */
function recalculer(injecteur: Injector, cellules: readonly Cellule[]): void {
  const dirtyRanges = cellules.map(({ unitId, subUnitId, row, column }) => ({
    unitId,
    sheetId: subUnitId,
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
  }));
  const commandes = injecteur.get(ICommandService);
  void commandes.executeCommand(
    SetTriggerFormulaCalculationStartMutation.id,
    { dirtyRanges },
    { onlyLocal: true },
  );
}

function decrire(declaree: FonctionDeclaree): IFunctionInfo {
  return {
    functionName: `${ESPACE}.${declaree.name}`,
    functionType: FunctionType.User,
    description: declaree.description,
    abstract: declaree.description,
    functionParameter: declaree.parameters.map((parametre) => ({
      name: parametre.name,
      detail: parametre.description,
      example: "",
      require: parametre.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parametre.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
