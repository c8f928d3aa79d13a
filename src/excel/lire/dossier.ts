import { dateCivile, type Jour } from "../../calcul/domaine/jour";
import { ouvrirLecture, reperer, type Lecture } from "../../lecture/lecture";
import type { Temoin } from "../../lecture/temoin";
import { ROLES, type Bloc, type Dossier, type Source, type Sources } from "../../lecture/types";
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

/** What was read, and where; the person may have asked to stop. */
export type DossierLu =
  { readonly type: "lu"; readonly dossier: Dossier; readonly sources: Sources } | { readonly type: "annule" };

/** The blocks of a source; a failure names its sheet. */
async function* blocsDe(context: Excel.RequestContext, source: Source): AsyncGenerator<Bloc> {
  try {
    yield* lireBlocs(context, source);
  } catch (erreur) {
    throw new EchecDeFeuille(source.feuille, erreur);
  }
}

/** Feeds the reading block after block; false when the person asked to stop. */
async function lireTout(
  context: Excel.RequestContext,
  sources: Sources,
  { lecture, suivi }: { readonly lecture: Lecture; readonly suivi: Suivi },
): Promise<boolean> {
  for (const role of ROLES) {
    const source = sources[role];
    if (source === undefined) continue;
    let lignes = 0;
    for await (const bloc of blocsDe(context, source)) {
      lecture.ajouter(role, bloc);
      lignes += bloc.valeurs.length;
      suivi.progres({ etape: "lecture", feuille: source.feuille, lignes, total: source.donnees.lignes });
      await ceder();
      if (suivi.annule()) return false;
    }
  }
  return true;
}

/** Finds the input sheets and reads them in blocks. */
export async function lireLeDossier(
  context: Excel.RequestContext,
  { feuilles, date1904, reglages }: Inventaire,
  { aujourdhui, suivi, temoin }: OptionsDuDossier,
): Promise<DossierLu> {
  const reperage = reperer(feuilles, reglages);
  const { sources } = reperage;
  const anneeParDefaut = dateCivile(aujourdhui).annee;
  const lecture = ouvrirLecture(reperage, { anneeParDefaut, aujourdhui, date1904, temoin });
  const finie = await lireTout(context, sources, { lecture, suivi });
  return finie ? { type: "lu", dossier: lecture.terminer(), sources } : { type: "annule" };
}
