import type { Cellule } from "../../lecture/types";
import { lignesDeParametres } from "../../restitution/modele/parametres";
import type { FeuilleModele } from "../../restitution/modele/types";
import type { Refus } from "../../restitution/phrases/refus";
import { causeDuRefus } from "../ecrire/cause";
import { placer, type Emplacement } from "../ecrire/emplacement";
import { garder, type Garde } from "../ecrire/garde";
import { retablir } from "../ecrire/retablir";
import { codeDErreur, interruption, refusDEcriture, refusDeLecture } from "../erreurs";
import { corpsDe, inventorier, trouverFeuille, trouverTable, type Inventaire } from "../lire/inventaire";
import { plage } from "../plages";
import type { Porte } from "../porte";
import { ecrireModeles, enFeuilleDecrite, LIGNE_D_ENTETE } from "./ecrire";
import { etatDesListes, FEUILLE_DES_LISTES } from "./listes";

export type IssueDuModele =
  | { readonly type: "fait"; readonly creees: readonly string[]; readonly existantes: readonly string[] }
  | { readonly type: "refuse"; readonly refus: Refus };

const refuser = (refus: Refus): IssueDuModele => ({ type: "refuse", refus });

/** A sheet that already plays this part, whatever it holds; a blank sheet of that name does not. */
function existe({ table, nom }: FeuilleModele, inventaire: Inventaire): boolean {
  const feuille = trouverFeuille(inventaire, nom);
  return trouverTable(inventaire, table) !== null || (feuille !== null && feuille.usage !== null);
}

/** The sheets of the template that nothing in the workbook plays the part of. */
export function feuillesManquantes(
  feuilles: readonly FeuilleModele[],
  inventaire: Inventaire,
): readonly FeuilleModele[] {
  return feuilles.filter((feuille) => !existe(feuille, inventaire));
}

async function ecrireOuDefaire(
  context: Excel.RequestContext,
  modeles: readonly FeuilleModele[],
  { inventaire, emplacements }: { inventaire: Inventaire; emplacements: readonly Emplacement[] },
): Promise<Refus | null> {
  const gardees = await garder(context, emplacements, inventaire);
  if ("type" in gardees) return gardees;
  try {
    await ecrireModeles(modeles, { context, inventaire, emplacements });
    return null;
  } catch (erreur) {
    const cause = await causeDuRefus(context, emplacements, erreur);
    if (cause?.type === "lectureSeule") return interruption(cause, codeDErreur(erreur), "intact");
    return refusDEcriture(erreur, await defaire(context, emplacements, gardees), cause);
  }
}

async function defaire(
  context: Excel.RequestContext,
  emplacements: readonly Emplacement[],
  gardees: Garde,
): Promise<boolean> {
  try {
    await retablir(context, emplacements, gardees);
    return true;
  } catch {
    return false;
  }
}

async function poser(
  context: Excel.RequestContext,
  modeles: readonly FeuilleModele[],
  { inventaire, existantes }: { inventaire: Inventaire; existantes: readonly string[] },
): Promise<IssueDuModele> {
  if (modeles.length === 0) return { type: "fait", creees: [], existantes };
  if (etatDesListes(inventaire) === "occupee")
    return refuser({ type: "feuilleOccupee", feuille: FEUILLE_DES_LISTES });
  const places = placer(modeles.map(enFeuilleDecrite), inventaire, LIGNE_D_ENTETE);
  if ("type" in places) return refuser(places);
  // Input sheets have no provenance block to look for.
  const emplacements = places.map((place) => ({ ...place, bloc: null }));
  const refus = await ecrireOuDefaire(context, modeles, { inventaire, emplacements });
  const creees = emplacements.map(({ feuille }) => feuille);
  return refus === null ? { type: "fait", creees, existantes } : refuser(refus);
}

/** « Créer les feuilles du modèle »: makes the input sheets that are missing; those that exist are left as they are. */
export async function creerLeModele(
  porte: Porte,
  feuilles: readonly FeuilleModele[],
): Promise<IssueDuModele> {
  try {
    return await porte(async (context) => {
      const inventaire = await inventorier(context);
      const manquantes = feuillesManquantes(feuilles, inventaire);
      const existantes = feuilles.filter((feuille) => existe(feuille, inventaire)).map(({ nom }) => nom);
      return poser(context, manquantes, { inventaire, existantes });
    });
  } catch (erreur) {
    return refuser(refusDeLecture(erreur, null));
  }
}

/** The template's own parameters, not yet touched by anybody, whatever their year. */
function sontParDefaut(valeurs: readonly (readonly Cellule[])[]): boolean {
  const defaut = lignesDeParametres(0);
  return (
    valeurs.length === defaut.length &&
    valeurs.every(
      (ligne, rang) => ligne[0] === defaut[rang]?.[0] && (rang === 0 || ligne[1] === defaut[rang]?.[1]),
    )
  );
}

/** Names of the sheets where people have already entered something. */
async function saisies(
  context: Excel.RequestContext,
  feuilles: readonly FeuilleModele[],
  inventaire: Inventaire,
): Promise<readonly string[]> {
  const presentes = feuilles.filter((feuille) => existe(feuille, inventaire));
  const demandes = presentes.map(({ nom, table }) => {
    const trouvee = trouverTable(inventaire, table);
    if (trouvee === null) return { nom, range: null };
    const corps = corpsDe(trouvee.table);
    const feuille = context.workbook.worksheets.getItem(trouvee.feuille.nom);
    const range = plage(feuille, { ...corps, lignes: Math.min(corps.lignes, 50) });
    range.load("values");
    return { nom, range };
  });
  await context.sync();
  const estPleine = (range: Excel.Range | null) => {
    if (range === null) return true;
    const valeurs = range.values as Cellule[][];
    return valeurs.some((ligne) => ligne.some((une) => une !== "")) && !sontParDefaut(valeurs);
  };
  return demandes.filter(({ range }) => estPleine(range)).map(({ nom }) => nom);
}

/** Inserts filled input sheets (the example); refused as soon as one of them already holds something. */
export async function insererFeuilles(
  porte: Porte,
  feuilles: readonly FeuilleModele[],
): Promise<IssueDuModele> {
  try {
    return await porte(async (context) => {
      const inventaire = await inventorier(context);
      const pleines = await saisies(context, feuilles, inventaire);
      if (pleines.length > 0) return refuser({ type: "saisiePresente", feuilles: pleines });
      return poser(context, feuilles, { inventaire, existantes: [] });
    });
  } catch (erreur) {
    return refuser(refusDeLecture(erreur, null));
  }
}
