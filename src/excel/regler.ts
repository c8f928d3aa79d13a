import { trouverDefinition } from "../lecture/parametres/definitions";
import { lignesDeParametre, type LigneDeParametre } from "../lecture/parametres/lignes";
import type { Reglages } from "../lecture/reglages/reglages";
import { reperer } from "../lecture/reperage/reperer";
import type { Bloc, Cellule, Source } from "../lecture/types";
import type { Refus } from "../restitution/phrases/refus";
import { EchecDeFeuille, refusDeLecture } from "./erreurs";
import { lireBlocs } from "./lire/blocs";
import { inventorier, trouverFeuille, type Inventaire } from "./lire/inventaire";
import { memeNom } from "./plages";
import type { Porte } from "./porte";

/** A value typed for a parameter, for the whole workbook. */
export interface ChangementDeParametre {
  readonly nom: string;
  readonly valeur: Cellule;
}

/** What the workbook keeps of what a person can set: the lines of Paramètres, and the choices about its reading. */
export interface ParametresDuClasseur {
  readonly lignes: readonly LigneDeParametre[];
  readonly reglages: Reglages;
}

export type IssueDesParametres =
  | { readonly type: "lus"; readonly parametres: ParametresDuClasseur }
  | { readonly type: "refuse"; readonly refus: Refus };

async function lire(context: Excel.RequestContext, source: Source): Promise<readonly LigneDeParametre[]> {
  const blocs: Bloc[] = [];
  for await (const bloc of lireBlocs(context, source)) blocs.push(bloc);
  return lignesDeParametre(source, blocs);
}

/** A row more in the table of the source, of which only the name and the value are filled; false where it is no table. */
function ajouter(
  context: Excel.RequestContext,
  { feuilles }: Inventaire,
  { source, nom, cellule }: { source: Source; nom: string; cellule: Cellule },
): boolean {
  const { donnees, colonnes, feuille } = source;
  const tables = feuilles.find((une) => memeNom(une.nom, feuille))?.tables ?? [];
  const table = tables.find(
    ({ zone }) => zone.ligne === donnees.ligne - 1 && zone.colonne <= donnees.colonne,
  );
  if (table === undefined) return false;
  const { zone } = table;
  const ligne = Array.from({ length: zone.colonnes }, (_, rang): Cellule => {
    if (zone.colonne + rang === colonnes.parametre) return nom;
    return zone.colonne + rang === colonnes.valeur ? cellule : "";
  });
  context.workbook.tables.getItem(table.nom).rows.add(undefined, [ligne]);
  return true;
}

async function appliquer(
  context: Excel.RequestContext,
  changement: ChangementDeParametre | null,
): Promise<IssueDesParametres> {
  const inventaire = await inventorier(context);
  const { sources, reglages } = reperer(inventaire.feuilles, inventaire.reglages);
  const source = sources.parametres;
  const lignes = source === undefined ? [] : await lire(context, source);
  if (changement === null) return { type: "lus", parametres: { lignes, reglages } };
  const { nom } = changement;
  const valeur = trouverDefinition(nom)?.lire(changement.valeur) ?? null;
  if (valeur === null) return refuser({ type: "valeurRefusee", nom, valeur: String(changement.valeur) });
  if (source === undefined) return refuser({ type: "parametreSansLigne", nom });
  const { feuille } = source;
  if (trouverFeuille(inventaire, feuille)?.protegee === true)
    return refuser({ type: "feuilleProtegee", feuille });
  const { cellule } = valeur;
  const ligne = lignes.find((une) => une.nom === nom && une.perimetre === "");
  if (ligne !== undefined) {
    const objet = context.workbook.worksheets.getItem(feuille);
    objet.getRange(ligne.lieu.cellule ?? "").values = [[cellule]];
  } else if (!ajouter(context, inventaire, { source, nom, cellule }))
    return refuser({ type: "parametreSansLigne", nom });
  await context.sync();
  return appliquer(context, null);
}

function refuser(refus: Refus): IssueDesParametres {
  return { type: "refuse", refus };
}

/**
 * Writes the value of a parameter in the sheet Paramètres (null: writes nothing) and says what stands there then. Its cell is
 * looked for first: another person may have moved it.
 */
export async function reglerLesParametres(
  porte: Porte,
  changement: ChangementDeParametre | null,
): Promise<IssueDesParametres> {
  try {
    return await porte((context) => appliquer(context, changement));
  } catch (erreur) {
    return refuser(refusDeLecture(erreur, erreur instanceof EchecDeFeuille ? erreur.feuille : null));
  }
}
