import { reperer } from "../../lecture/reperage/reperer";
import { NumerosDuParc } from "../../lecture/reparations/numerosDuParc";
import { Reparations, type Lot } from "../../lecture/reparations/reparations";
import { ROLES, type Source } from "../../lecture/types";
import type { Refus } from "../../restitution/phrases/refus";
import { refusDeLecture } from "../erreurs";
import { lireBlocs } from "../lire/blocs";
import { inventorier, trouverFeuille } from "../lire/inventaire";
import { ceder, type Porte } from "../porte";
import type { Suivi } from "../types";

/** What could be repaired in the input sheets, as they are now. */
export interface Examen {
  readonly lots: readonly Lot[];
  /** Protected sheets where something could be repaired: nothing of theirs is in `lots`. */
  readonly protegees: readonly string[];
  /** Sheets of `lots` where some rows are hidden or filtered out: their cells are repaired too. */
  readonly masquees: readonly string[];
  readonly date1904: boolean;
}

export type IssueDExamen =
  | { readonly type: "examine"; readonly examen: Examen }
  | { readonly type: "annule" }
  | { readonly type: "refuse"; readonly refus: Refus };

/** Null once the person asked to stop. */
async function lireLots(
  context: Excel.RequestContext,
  source: Source,
  { reparations, suivi }: { reparations: Reparations; suivi: Suivi },
): Promise<readonly Lot[] | null> {
  let lignes = 0;
  for await (const bloc of lireBlocs(context, source, "formulas")) {
    reparations.lire(bloc);
    lignes += bloc.valeurs.length;
    suivi.progres({ etape: "lecture", feuille: source.feuille, lignes, total: source.donnees.lignes });
    await ceder();
    if (suivi.annule()) return null;
  }
  return reparations.lots();
}

/** As they are shown: a formula gives a n° RPLS too. Null once the person asked to stop. */
async function lireLeParc(
  context: Excel.RequestContext,
  parc: Source | undefined,
  suivi: Suivi,
): Promise<NumerosDuParc | null> {
  const numeros = new NumerosDuParc(parc?.donnees.lignes ?? 0);
  const rpls = parc?.colonnes.rpls;
  if (parc === undefined || rpls === undefined) return numeros;
  for await (const bloc of lireBlocs(context, { ...parc, colonnes: { rpls } })) {
    numeros.lire(bloc);
    await ceder();
    if (suivi.annule()) return null;
  }
  return numeros;
}

async function examiner(context: Excel.RequestContext, suivi: Suivi): Promise<IssueDExamen> {
  suivi.progres({ etape: "reperage" });
  const inventaire = await inventorier(context);
  const { date1904, feuilles, reglages } = inventaire;
  const { sources } = reperer(feuilles, reglages);
  const numeros = await lireLeParc(context, sources.parc, suivi);
  if (numeros === null) return { type: "annule" };
  const cadre = { date1904, semblables: numeros.semblables };
  const lots: Lot[] = [];
  const prises = new Map<string, ReadonlySet<number>>();
  for (const role of ROLES) {
    const source = sources[role];
    if (source === undefined) continue;
    const dejaPrises = prises.get(source.feuille) ?? new Set<number>();
    const trouves = await lireLots(context, source, {
      reparations: new Reparations(source, cadre, dejaPrises),
      suivi,
    });
    if (trouves === null) return { type: "annule" };
    lots.push(...trouves);
    const siennes = Object.values(source.colonnes).filter((colonne) => colonne !== undefined);
    prises.set(source.feuille, new Set([...dejaPrises, ...siennes]));
  }
  const noms = [...new Set(lots.map(({ feuille }) => feuille))];
  const protegees = noms.filter((nom) => trouverFeuille(inventaire, nom)?.protegee === true);
  const permis = lots.filter(({ feuille }) => !protegees.includes(feuille));
  const masquees = noms.filter(
    (nom) => !protegees.includes(nom) && trouverFeuille(inventaire, nom)?.lignesMasquees === true,
  );
  return { type: "examine", examen: { lots: permis, protegees, masquees, date1904 } };
}

/** Reads the input sheets for what « Corriger » can do: cells that can be made clean and still say the same. Writes nothing. */
export async function examinerLesCellules(porte: Porte, suivi: Suivi): Promise<IssueDExamen> {
  try {
    return await porte((context) => examiner(context, suivi));
  } catch (erreur) {
    return { type: "refuse", refus: refusDeLecture(erreur, null) };
  }
}
