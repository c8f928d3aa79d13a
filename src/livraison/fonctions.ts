import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { REGLES_CONNUES, type RegleConnue } from "../calcul/registre/regles";

/** Where the custom functions are written, and documented. */
const SOURCE = resolve("src/functions/functions.ts");

const Metadonnees = z.object({
  functions: z.array(
    z.object({
      id: z.string(),
      description: z.string(),
      parameters: z.array(
        z.object({ name: z.string(), description: z.string(), optional: z.boolean().default(false) }),
      ),
    }),
  ),
});

/** What the JSDoc of a custom function says of it. */
export interface Fonction {
  readonly id: string;
  readonly description: string;
  readonly arguments: readonly {
    readonly nom: string;
    readonly description: string;
    readonly facultatif: boolean;
  }[];
  /** What it gives back. */
  readonly rend: string;
  /** The rules that its description names. */
  readonly regles: readonly RegleConnue[];
}

/** The custom functions as their source documents them: the very metadata that Excel is given, and the result's sentence. */
export async function lireLesFonctions(): Promise<readonly Fonction[]> {
  const { metadataJson } = await generateCustomFunctionsMetadata(SOURCE);
  const source = readFileSync(SOURCE, "utf8");
  return Metadonnees.parse(JSON.parse(metadataJson)).functions.map(({ id, description, parameters }) => ({
    ...{ id, description },
    arguments: parameters.map(({ name: nom, description: dit, optional: facultatif }) => ({
      ...{ nom, description: dit, facultatif },
    })),
    rend: resultatDe(source, id),
    regles: reglesNommees(description),
  }));
}

/** The `@returns` of a function. Fails where there is none. */
function resultatDe(source: string, id: string): string {
  const [, suite = ""] = source.split(`@customfunction ${id}\n`);
  const dit = /^ \* @returns (.+)$/m.exec(suite.slice(0, suite.indexOf("*/")))?.[1];
  if (dit === undefined) throw new Error(`${id} does not say what it gives back (@returns).`);
  return dit;
}

/** "R4", "R8 et R9", "R1 à R4". */
function reglesNommees(description: string): readonly RegleConnue[] {
  const [, premiere, lien, derniere] = /\bR(\d+)(?: (à|et) R(\d+))?/.exec(description) ?? [];
  if (premiere === undefined) return [];
  const [debut, fin] = [Number(premiere), Number(derniere ?? premiere)];
  return REGLES_CONNUES.filter((regle) => {
    const numero = Number(regle.slice(1));
    return lien === "à" ? numero >= debut && numero <= fin : numero === debut || numero === fin;
  });
}
