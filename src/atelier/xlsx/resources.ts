import type { IWorkbookData } from "@univerjs/core";

/** Names under which Univer's plugins keep their data in a snapshot. */
export const RESOURCE = {
  validations: "SHEET_DATA_VALIDATION_PLUGIN",
  conditionals: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  names: "SHEET_DEFINED_NAME_PLUGIN",
} as const;

type ResourceName = (typeof RESOURCE)[keyof typeof RESOURCE];

/** A plugin's data for a snapshot. */
export function resource(
  name: ResourceName,
  content: Record<string, unknown>,
): { name: string; data: string } {
  return { name, data: JSON.stringify(content) };
}

/** A plugin's data in a snapshot, by sheet or by id; empty when there is none. */
export function readResource<T>(data: IWorkbookData, name: ResourceName): Record<string, T> {
  const json = data.resources?.find((candidate) => candidate.name === name)?.data;
  // Univer's plugins write "" or "null" when they have nothing to say.
  const content = json ? (JSON.parse(json) as Record<string, T> | null) : null;
  return content ?? {};
}
