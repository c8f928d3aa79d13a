import { dateCivile, type Jour } from "../../calcul/domaine/jour";
import { ouvrirLecture, reperer, type Lecture } from "../../lecture/lecture";
import type { Temoin } from "../../lecture/temoin";
import {
  ROLES,
  type Bloc,
  type Dossier,
  type Reperage,
  type Source,
  type Sources,
} from "../../lecture/types";
import { EchecDeFeuille } from "../erreurs";
import { ceder } from "../porte";
import type { Suivi } from "../types";
import { lireBlocs } from "./blocs";
import type { Inventaire } from "./inventaire";

export interface OptionsDuDossier {
  /** The clock, read by the caller only. */
  readonly aujourdhui: Jour;
  readonly suivi: Suivi;
  /** Told of every row as it is counted. */
  readonly temoin?: Temoin;
}

/** The rows of a source, in blocks. */
export type LireUneSource = (source: Source) => AsyncGenerator<Bloc>;

/** What was read, and where; the person may have asked to stop. */
export type DossierLu =
  { readonly type: "lu"; readonly dossier: Dossier; readonly sources: Sources } | { readonly type: "annule" };

/** Feeds the reading block after block; false when the person asked to stop. A failure names its sheet. */
async function lireTout(
  sources: Sources,
  {
    lecture,
    suivi,
    lire,
  }: { readonly lecture: Lecture; readonly suivi: Suivi; readonly lire: LireUneSource },
): Promise<boolean> {
  for (const role of ROLES) {
    const source = sources[role];
    if (source === undefined) continue;
    let lignes = 0;
    for await (const bloc of blocsDe(source, lire)) {
      lecture.ajouter(role, bloc);
      lignes += bloc.valeurs.length;
      suivi.progres({ etape: "lecture", feuille: source.feuille, lignes, total: source.donnees.lignes });
      await ceder();
      if (suivi.annule()) return false;
    }
  }
  return true;
}

async function* blocsDe(source: Source, lire: LireUneSource): AsyncGenerator<Bloc> {
  try {
    yield* lire(source);
  } catch (erreur) {
    throw new EchecDeFeuille(source.feuille, erreur);
  }
}

/** Reads the rows of what was recognised, as `lire` gives them. */
export async function lireLesSources(
  reperage: Reperage,
  { date1904 }: Inventaire,
  { aujourdhui, suivi, temoin, lire }: OptionsDuDossier & { readonly lire: LireUneSource },
): Promise<DossierLu> {
  const { sources } = reperage;
  const anneeParDefaut = dateCivile(aujourdhui).annee;
  const lecture = ouvrirLecture(reperage, { anneeParDefaut, aujourdhui, date1904, temoin });
  const finie = await lireTout(sources, { lecture, suivi, lire });
  return finie ? { type: "lu", dossier: lecture.terminer(), sources } : { type: "annule" };
}

/** Finds the input sheets and reads them in blocks. */
export function lireLeDossier(
  context: Excel.RequestContext,
  inventaire: Inventaire,
  options: OptionsDuDossier,
): Promise<DossierLu> {
  const reperage = reperer(inventaire.feuilles, inventaire.reglages);
  return lireLesSources(reperage, inventaire, { ...options, lire: (source) => lireBlocs(context, source) });
}
