import * as z from "zod";

/** A name short enough for a column of the pane. */
export const LONGUEUR_DE_SCENARIO = 40;
export const SCENARIOS_GARDES = 12;
/** Mutations are tried as a percentage of what was entered. */
export const MUTATIONS_AU_PLUS = 300;

/** A share of 1, in ten-thousandths: as many places as the pane shows. */
const part = z.number().int().min(0).max(10_000);
const engagement = z.strictObject({ code: z.string().min(1).max(255), part });

const scenario = z.strictObject({
  nom: z.string().min(1).max(LONGUEUR_DE_SCENARIO),
  methode: z.enum(["referentiel", "intermediaire"]).optional(),
  denominateur: z.enum(["parc", "soumis"]).optional(),
  traitement: z.enum(["signaler", "plafonner"]).optional(),
  exclureOrcodEtLhi: z.boolean().optional(),
  exclureVenteEtDemolition: z.boolean().optional(),
  plafondEtat: part.optional(),
  plafondEtatAgents: part.optional(),
  plafondCollectivites: part.optional(),
  mutations: z.number().int().min(0).max(MUTATIONS_AU_PLUS).optional(),
  engagements: z.array(engagement).max(1000).optional(),
});

/** A scenario as the workbook keeps it: what it does not name stays as entered. */
export type ScenarioGarde = Readonly<z.infer<typeof scenario>>;

const liste = z.array(scenario).max(SCENARIOS_GARDES);

export interface ScenariosLus {
  readonly scenarios: readonly ScenarioGarde[];
  /** What is kept is not as this version writes it: nothing of it is used. */
  readonly illisibles: boolean;
}

/** The scenarios kept in a workbook, where anyone may have written; null: there are none. Of two of one name, the first. */
export function lireScenarios(gardes: unknown): ScenariosLus {
  if (gardes === null) return { scenarios: [], illisibles: false };
  const { data } = liste.safeParse(gardes);
  if (data === undefined) return { scenarios: [], illisibles: true };
  const parNom = new Map([...data].reverse().map((un) => [un.nom, un]));
  return { scenarios: data.filter((un) => parNom.get(un.nom) === un), illisibles: false };
}
