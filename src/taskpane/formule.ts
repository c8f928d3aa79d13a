import { z } from "zod";
import type { Formule } from "../excel/formules";

const parametre = z.object({
  name: z.string(),
  description: z.string(),
  optional: z.boolean().default(false),
  dimensionality: z.enum(["scalar", "matrix"]).default("scalar"),
});
const fonction = z.object({
  name: z.string(),
  description: z.string(),
  parameters: z.array(parametre),
});
const metadonnees = z.object({ functions: z.array(fonction) });

/** A custom function as Excel itself knows it. */
export type FonctionVue = z.infer<typeof fonction>;

/** The functions that the add-in declares to Excel. Throws where the file is not of Excel's form: a faulty build. */
export function lireLesFonctions(json: unknown): readonly FonctionVue[] {
  return metadonnees.parse(json).functions;
}

const CELLULE = "\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}";
const COLONNE = "\\$?[A-Z]{1,3}";
const FEUILLE = "(?:'(?:[^']|'')+'!|[\\p{L}\\d_.]+!)?";
const REFERENCE = new RegExp(`^${FEUILLE}(?:${CELLULE}(?::${CELLULE})?|${COLONNE}:${COLONNE})$`, "iu");
/** A table or a part of one: tblParc[#Tout], tblParc[N° RPLS]. */
const TABLEAU = /^[\p{L}_][\p{L}\d_.]*\[[^"]*\]$/u;
/** A defined name must be told from a text: it is typed after an equals sign. */
const NOM = /^=\s*([\p{L}_][\p{L}\d_.]*)$/u;
/** A code keeps its leading zero: it is a text. */
const NOMBRE =
  /^[-+]?(?:0|[1-9]\d{0,2}(?:[ \u00a0\u202f]?\d{3})*|[1-9]\d*)(?:[.,]\d+)?(?:[ \u00a0\u202f]?%)?$/;
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const CITE = /^"(.*)"$/;
const BLANCS = /[ \u00a0\u202f]/g;

/** The parts of a table that French Excel names in French. */
const PARTIES = [
  [/#Tout\b/gi, "#All"],
  [/#Données/gi, "#Data"],
  [/#En-têtes/gi, "#Headers"],
  [/#Totaux/gi, "#Totals"],
] as const;

/** What the functions give that a cell does not show as it is. */
const FORMATS: Readonly<Record<string, Formule["format"]>> = {
  ROTATION: "pourcentage",
  "ROTATION.PARC": "pourcentage",
  PART: "pourcentage",
  ECHEANCE: "date",
};

type Argument = Omit<Formule, "format">;

const pareille = (texte: string): Argument => ({ invariante: texte, francaise: texte });

/** What a person typed for an argument: a reference, a name, a number, a date, else a text. Never code of another kind. */
export function argument(saisi: string): Argument {
  const texte = saisi.trim();
  if (texte === "") return pareille("");
  if (REFERENCE.test(texte)) return pareille(texte);
  if (TABLEAU.test(texte)) {
    const invariante = PARTIES.reduce((reste, [partie, anglais]) => reste.replace(partie, anglais), texte);
    return { invariante, francaise: texte };
  }
  const nom = NOM.exec(texte)?.[1];
  if (nom !== undefined) return pareille(nom);
  if (NOMBRE.test(texte)) {
    const nombre = texte.replace(BLANCS, "");
    return { invariante: nombre.replace(",", "."), francaise: nombre.replace(".", ",") };
  }
  const [, jour, mois, annee] = DATE.exec(texte) ?? [];
  if (jour !== undefined) {
    const parts = [annee, mois, jour].map(Number);
    return { invariante: `DATE(${parts.join(",")})`, francaise: `DATE(${parts.join(";")})` };
  }
  const contenu = CITE.exec(texte)?.[1] ?? texte;
  return pareille(`"${contenu.replaceAll('"', '""')}"`);
}

/** The formula of a function with what was typed for each argument; null as long as a needed one is blank. */
export function composer({ name, parameters }: FonctionVue, saisies: readonly string[]): Formule | null {
  const arguments_ = parameters.map((_, rang) => argument(saisies[rang] ?? ""));
  const manque = parameters.some(({ optional }, rang) => !optional && arguments_[rang]?.invariante === "");
  if (manque) return null;
  const dernier = arguments_.map(({ invariante }) => invariante !== "").lastIndexOf(true);
  const donnes = arguments_.slice(0, dernier + 1);
  return {
    invariante: `=FLUX.${name}(${donnes.map(({ invariante }) => invariante).join(",")})`,
    francaise: `=FLUX.${name}(${donnes.map(({ francaise }) => francaise).join(";")})`,
    format: FORMATS[name] ?? null,
  };
}
