export type FunctionValue = string | number | boolean | null;

/** One parameter of a function's metadata. */
export interface ParameterMetadata {
  type?: string;
  dimensionality?: string;
  repeating?: boolean;
}

type Matrix = readonly (readonly FunctionValue[])[];

/**
 * Passes parameters as Excel does: a scalar for a scalar parameter, a matrix for a matrix one, null when left out, and
 * those of a repeating parameter as one list. Blank cells: 0 for a number, false for a boolean, "" for a text; for type
 * "any" 0 alone and "" in a range. Other hosts pass null or "" here and there: a function must accept them all.
 * Without metadata, a matrix of one cell is taken for a scalar.
 */
export function passParameters(
  values: readonly (Matrix | null)[],
  parameters: readonly ParameterMetadata[] | undefined,
): unknown[] {
  if (!parameters) return values.map((value) => passOne(value, undefined));
  const single = parameters.filter((parameter) => parameter.repeating !== true);
  const repeated = parameters.find((parameter) => parameter.repeating === true);
  const passed = single.map((parameter, index) => passOne(values[index] ?? null, parameter));
  if (!repeated) return passed;
  return [...passed, values.slice(single.length).map((value) => passOne(value, repeated))];
}

function passOne(value: Matrix | null, parameter: ParameterMetadata | undefined): unknown {
  if (value === null) return null;
  const isOneCell = value.length === 1 && value[0]?.length === 1;
  const isMatrix = parameter ? parameter.dimensionality === "matrix" : !isOneCell;
  const type = parameter?.type ?? "any";
  if (isMatrix) return value.map((row) => row.map((cell) => (isBlank(cell) ? blank(type, "") : cell)));
  const cell = value[0]?.[0] ?? null;
  return isBlank(cell) ? blank(type, 0) : cell;
}

function isBlank(cell: FunctionValue): boolean {
  return cell === null || cell === "";
}

function blank(type: string, any: FunctionValue): FunctionValue {
  if (type === "number") return 0;
  if (type === "boolean") return false;
  return type === "string" ? "" : any;
}
