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

/** One request; null when the host finds the answer too big (some hosts then give null values instead of an error). */
async function demander(
  context: Excel.RequestContext,
  feuille: Excel.Worksheet,
  zone: Zone,
): Promise<readonly (readonly Cellule[])[] | null> {
  const demandee = plage(feuille, zone);
  demandee.load("values");
  try {
    await context.sync();
    return demandee.values as Cellule[][] | null;
  } catch (erreur) {
    if (zone.lignes > 1 && estTropGros(erreur)) return null;
    throw erreur;
  }
}

/** Some rows; their number is halved until the host agrees to send them. */
async function lireLignes(
  context: Excel.RequestContext,
  feuille: Excel.Worksheet,
  zone: Zone,
): Promise<readonly (readonly Cellule[])[]> {
  let lignes = zone.lignes;
  let lues = await demander(context, feuille, zone);
  while (lues === null) {
    lignes = Math.ceil(lignes / 2);
    lues = await demander(context, feuille, { ...zone, lignes });
  }
  return lues;
}

/**
 * The rows of a source, block after block: one request each, a small one first to learn the weight of a row. Only values
 * are asked for. Fails with Excel's own error.
 */
export async function* lireBlocs(context: Excel.RequestContext, source: Lisible): AsyncGenerator<Bloc> {
  const feuille = context.workbook.worksheets.getItem(source.feuille);
  const zone = zoneALire(source);
  const fin = zone.ligne + zone.lignes;
  let taille = LIGNES_DU_PREMIER_BLOC;
  for (let ligne = zone.ligne; ligne < fin;) {
    const lignes = Math.min(taille, fin - ligne);
    const valeurs = await lireLignes(context, feuille, { ...zone, ligne, lignes });
    const permises = valeurs.length < lignes ? valeurs.length : Infinity;
    taille = Math.min(permises, lignesParBloc(octetsParLigne(valeurs), zone.colonnes));
    yield { ligne, colonne: zone.colonne, valeurs };
    ligne += valeurs.length;
  }
}
