import chargerHighs, { type Highs, type ModelData } from "highs";
import type { ProgrammeLineaire, ReponseDuSolveur, Solveur } from "../calcul/orientation/solveur";

export interface ReglageDeHighs {
  /** Seconds of one resolution at most; nothing else runs in the meantime. */
  readonly secondes: number;
}

/** Constraints by rows, as HiGHS takes them. */
function matrice({ variables, contraintes }: ProgrammeLineaire): ModelData["matrix"] {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { termes } of contraintes) {
    for (const [variable, coefficient] of termes) {
      indices.push(variable);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const taille = { numRows: contraintes.length, numCols: variables.length };
  return { format: "csr", ...taille, starts, indices, values };
}

function modele(programme: ProgrammeLineaire, { variableType }: Highs["constants"]): ModelData {
  const { variables, contraintes } = programme;
  return {
    numCols: variables.length,
    numRows: contraintes.length,
    colCost: variables.map(({ cout }) => cout),
    colLower: variables.map(() => 0),
    colUpper: variables.map(({ maximum }) => maximum),
    rowLower: contraintes.map(({ minimum }) => minimum),
    rowUpper: contraintes.map(({ maximum }) => maximum),
    matrix: matrice(programme),
    integrality: variables.map(({ entiere }) => (entiere ? variableType.integer : variableType.continuous)),
  };
}

function resoudre(highs: Highs, programme: ProgrammeLineaire, secondes: number): ReponseDuSolveur {
  const { modelStatus } = highs.constants;
  return highs.withModel(modele(programme, highs.constants), (model): ReponseDuSolveur => {
    model.options.set({ output_flag: false, time_limit: secondes, mip_rel_gap: 0 });
    model.run();
    const etat = model.getModelStatus();
    const prouve = etat === modelStatus.optimal;
    // Stopped by the clock before any plan was found, HiGHS has nothing to give.
    const trouve = prouve || model.info.get("primal_solution_status") === FAISABLE;
    return trouve
      ? { type: "solution", prouve, valeurs: [...model.getSolution().colValue] }
      : { type: "aucune" };
  });
}

/** HiGHS's own code of a solution that keeps the constraints. */
const FAISABLE = 2;

/** HiGHS in WebAssembly (MIT), loaded at the first question and kept. The answer is the same on every machine unless the time runs out. */
export function solveurHighs({ secondes }: ReglageDeHighs): Solveur {
  let charge: Promise<Highs> | null = null;
  return async (programme) => {
    charge ??= chargerHighs();
    return resoudre(await charge, programme, secondes);
  };
}
