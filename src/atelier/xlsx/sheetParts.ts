import type { Package } from "../../fichiers/zip";
import { attribute, plainText, readRelationships } from "./opc";
import { readText } from "./zip";

/** A sheet of a file: its name, and the part that holds it. */
export interface SheetPart {
  name: string;
  part: string;
}

export async function findWorkbook(parts: Package): Promise<string> {
  const root = await readRelationships(parts, "");
  return root.find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
}

/** The sheets in the order of the tabs. */
export async function findSheets(parts: Package, workbookPart: string): Promise<SheetPart[]> {
  const relationships = await readRelationships(parts, workbookPart);
  const xml = await readText(parts, workbookPart);
  const tags = [...xml.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => tag);
  return tags.flatMap((tag) => {
    const id = attribute(tag, "\\w+:id");
    const target = relationships.find((relationship) => relationship.id === id);
    const name = plainText(attribute(tag, "name") ?? "");
    return target?.kind === "worksheet" ? { name, part: target.target } : [];
  });
}
