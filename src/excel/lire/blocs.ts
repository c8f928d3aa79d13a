import type { Bloc, Cellule, Source, Zone } from "../../lecture/types";
import { estTropGros } from "../erreurs";
import { plage } from "../plages";
import { LIGNES_DU_PREMIER_BLOC, lignesParBloc, octetsParLigne } from "./taille";

/** Rows of a sheet, and the columns that are wanted of them. */
type Lisible = Pick<Source, "feuille" | "donnees" | "colonnes">;

/** The needed columns of a source: from the first to the last of them. */
export function zoneALire({ donnees, colonnes }: Lisible): Zone {
  const rangs = Object.values(colonnes).filter((rang) => rang !== undefined);
  const premiere = Math.min(...rangs);
  return { ...donnees, colonne: premiere, colonnes: Math.max(...rangs) - premiere + 1 };
}

/** What is asked of the cells: what they show, or what was typed in them, formulas included. */
export type Contenu = "values" | "formulas";

interface Lues {
  readonly feuille: Excel.Worksheet;
  readonly contenu: Contenu;
}

/** One request; null when the host finds the answer too big (some hosts then give null values instead of an error). */
async function demander(
  context: Excel.RequestContext,
  { feuille, contenu }: Lues,
  zone: Zone,
): Promise<readonly (readonly Cellule[])[] | null> {
  const demandee = plage(feuille, zone);
  demandee.load(contenu);
  try {
    await context.sync();
    return demandee[contenu] as Cellule[][] | null;
  } catch (erreur) {
    if (zone.lignes > 1 && estTropGros(erreur)) return null;
    throw erreur;
  }
}

/** Some rows; their number is halved until the host agrees to send them. */
async function lireLignes(
  context: Excel.RequestContext,
  lues: Lues,
  zone: Zone,
): Promise<readonly (readonly Cellule[])[]> {
  let lignes = zone.lignes;
  let donnees = await demander(context, lues, zone);
  while (donnees === null) {
    lignes = Math.ceil(lignes / 2);
    donnees = await demander(context, lues, { ...zone, lignes });
  }
  return donnees;
}

/**
 * The rows of a source, block after block: one request each, a small one first to learn the weight of a row. Only
 * one thing is asked of the cells. Fails with Excel's own error.
 */
export async function* lireBlocs(
  context: Excel.RequestContext,
  source: Lisible,
  contenu: Contenu = "values",
): AsyncGenerator<Bloc> {
  const lues = { feuille: context.workbook.worksheets.getItem(source.feuille), contenu };
  const zone = zoneALire(source);
  const fin = zone.ligne + zone.lignes;
  let taille = LIGNES_DU_PREMIER_BLOC;
  for (let ligne = zone.ligne; ligne < fin;) {
    const lignes = Math.min(taille, fin - ligne);
    const valeurs = await lireLignes(context, lues, { ...zone, ligne, lignes });
    const permises = valeurs.length < lignes ? valeurs.length : Infinity;
    taille = Math.min(permises, lignesParBloc(octetsParLigne(valeurs), zone.colonnes));
    yield { ligne, colonne: zone.colonne, valeurs };
    ligne += valeurs.length;
  }
}
