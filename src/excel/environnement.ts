/** What the manifest declares: below ExcelApi 1.9 the pane can do nothing, without the others it has no ribbon or no function. */
export const ENSEMBLES_EXIGES = {
  ExcelApi: "1.9",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
} as const;

type NomDEnsemble = keyof typeof ENSEMBLES_EXIGES;
const NOMS = Object.keys(ENSEMBLES_EXIGES) as NomDEnsemble[];

/** No set is near this minor version: past it, a host that says yes to everything is no longer asked. */
const MINEURE_MAXIMALE = 40;

/** Where the add-in runs: what whoever is asked for help needs first. Nothing of the workbook, nobody's name. */
export interface Environnement {
  readonly plateforme: string;
  readonly version: string;
  readonly langue: string;
  /** The newest version of each set that the host has; null: none. */
  readonly ensembles: Readonly<Record<NomDEnsemble, string | null>>;
  /** The sets that are declared and that the host has not. */
  readonly manquants: readonly NomDEnsemble[];
}

type Requis = Pick<Office.RequirementSetSupport, "isSetSupported">;

function plusRecente(requirements: Requis, nom: NomDEnsemble): string | null {
  let connue: string | null = null;
  for (let mineure = 1; mineure <= MINEURE_MAXIMALE; mineure += 1) {
    const version = `1.${mineure}`;
    if (!requirements.isSetSupported(nom, version)) return connue;
    connue = version;
  }
  return connue;
}

/** What Office tells of itself, once it is ready. */
export function lireLEnvironnement(): Environnement {
  const { diagnostics, displayLanguage, requirements } = Office.context;
  const ensembles = Object.fromEntries(NOMS.map((nom) => [nom, plusRecente(requirements, nom)]));
  return {
    plateforme: String(diagnostics.platform),
    version: diagnostics.version,
    langue: displayLanguage,
    ensembles: ensembles as Environnement["ensembles"],
    manquants: NOMS.filter((nom) => !requirements.isSetSupported(nom, ENSEMBLES_EXIGES[nom])),
  };
}
