import { z } from "zod";

const parametre = z.object({
  name: z.string(),
  description: z.string().default(""),
  optional: z.boolean().default(false),
  repeating: z.boolean().default(false),
});
const fonction = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().default(""),
  parameters: z.array(parametre),
  options: z.object({ stream: z.boolean().default(false) }).default({ stream: false }),
});
const metadonnees = z.object({ functions: z.array(fonction) });

/** A custom function as the add-in's own functions.json declares it to Excel. */
export type FonctionDeclaree = z.infer<typeof fonction>;

/** The namespace that the manifest gives to the functions. */
export const ESPACE = "FLUX";

/** Reads functions.json; throws when it has not Excel's form, which only a faulty build can cause. */
export function lireLeCatalogue(json: unknown): readonly FonctionDeclaree[] {
  return metadonnees.parse(json).functions;
}
