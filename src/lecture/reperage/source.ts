import type { Champ } from "../champs";
import type { ConstatDeLecture, ConstatDeStructure } from "../constats";
import { adresse, lettres, type Gravite, type Role } from "../lieu";
import { estFichierPublic, estFichierRpls } from "../rpls/noms";
import { CHAMPS, definitionDe } from "../synonymes";
import { texteDe } from "../texte";
import type { Source } from "../types";
import type { Candidat } from "./candidats";
import { trouverLaColonne, type ColonneChoisie, type Visee } from "./corrections";
import { ANNEXES } from "./noms";

/** A source is null when one of its findings is bloquant. */
export interface SourceLue {
  readonly source: Source | null;
  readonly constats: readonly ConstatDeLecture[];
}

interface Precision {
  readonly champ?: Champ;
  readonly colonne?: number;
  readonly gravite: Gravite;
}

/** The finding of a sheet, on its header row when the column is known. */
function constater(
  role: Role,
  { feuille, donnees }: Candidat,
  propre: ConstatDeStructure,
  { champ, colonne, gravite }: Precision,
): ConstatDeLecture {
  const cellule = colonne === undefined ? null : adresse(donnees.ligne - 1, colonne);
  const regle = champ === undefined ? null : (definitionDe(role, champ)?.regle ?? null);
  return { ...propre, role, gravite, regle, lieu: { feuille: feuille.nom, cellule }, ecarte: false };
}

function constatDeChamp(role: Role, candidat: Candidat, champ: Champ): ConstatDeLecture | null {
  const { appariement, donnees, entetes } = candidat;
  const rangs = appariement.get(champ) ?? [];
  if (rangs.length === 1) return null;
  if (rangs.length === 0) {
    const absence = definitionDe(role, champ)?.absence ?? null;
    if (absence === null) return null;
    const requise = absence === "bloquant";
    return constater(role, candidat, { type: "colonneAbsente", champ, requise }, { champ, gravite: absence });
  }
  const colonnes = rangs.map((rang) => ({
    lettres: lettres(donnees.colonne + rang),
    entete: texteDe(entetes[rang] ?? ""),
  }));
  const colonne = donnees.colonne + (rangs[1] ?? 0);
  return constater(
    role,
    candidat,
    { type: "colonnesAmbigues", champ, colonnes },
    { champ, colonne, gravite: "bloquant" },
  );
}

/** The columns of the public RPLS file, and none that a person added for the réservataires. */
function estParcPublic({ entetes, appariement }: Candidat): boolean {
  const noms = entetes.map(String);
  return !appariement.has("reservataire") && estFichierRpls(noms) && estFichierPublic(noms);
}

function constatsDeFeuille(role: Role, candidat: Candidat): readonly ConstatDeLecture[] {
  const { feuille, donnees } = candidat;
  const constats: ConstatDeLecture[] = [];
  const noter = (propre: ConstatDeStructure, gravite: Gravite) =>
    constats.push(constater(role, candidat, propre, { gravite }));
  if (role === "parc" && estParcPublic(candidat)) noter({ type: "fichierRplsPublic" }, "aVerifier");
  if (donnees.lignes === 0) noter({ type: "aucuneLigne" }, "aVerifier");
  if (feuille.lignesMasquees === true) noter({ type: "lignesMasquees" }, "information");
  return [...constats, ...constatsDuDessous(role, candidat), ...constatsDeFusion(role, candidat)];
}

/** What is under the table: the rows that are read with it, and that what comes after them is not. */
function constatsDuDessous(role: Role, { feuille, donnees, dessous }: Candidat): readonly ConstatDeLecture[] {
  if (dessous === undefined) return [];
  const { lignes: nombre, ensuite } = dessous;
  const commun = { role, regle: null, ecarte: false };
  const en = (ligne: number, colonne: number) => ({ feuille: feuille.nom, cellule: adresse(ligne, colonne) });
  const fin = donnees.ligne + donnees.lignes;
  const derniere = adresse(fin - 1, donnees.colonne + donnees.colonnes - 1);
  const suite = { type: "lignesSousLeTableau", gravite: "aVerifier", nombre, derniere } as const;
  const reste = { type: "resteSousLeTableau", gravite: "information" } as const;
  return [
    ...(nombre === 0 ? [] : [{ ...suite, ...commun, lieu: en(fin - nombre, donnees.colonne) }]),
    ...(ensuite === null ? [] : [{ ...reste, ...commun, lieu: en(ensuite.ligne, ensuite.colonne) }]),
  ];
}

/** Merged cells in a column that is read, header included: all but the first of each group are blank. */
function constatsDeFusion(role: Role, candidat: Candidat): readonly ConstatDeLecture[] {
  const { appariement, donnees, feuille } = candidat;
  const colonnes = [...appariement.values()].flat().map((rang) => donnees.colonne + rang);
  const genantes = (feuille.fusions ?? []).filter(
    ({ ligne, lignes, colonne, colonnes: largeur }) =>
      ligne + lignes >= donnees.ligne &&
      ligne < donnees.ligne + donnees.lignes &&
      colonnes.some((une) => une >= colonne && une < colonne + largeur),
  );
  const [premiere] = genantes;
  if (premiere === undefined) return [];
  const propre = { type: "cellulesFusionnees", nombre: genantes.length } as const;
  const lieu = { feuille: feuille.nom, cellule: adresse(premiere.ligne, premiere.colonne) };
  return [{ ...propre, role, gravite: "aVerifier", regle: null, lieu, ecarte: false }];
}

/** The chosen columns that the header row does not have any more: what headers say is taken instead. */
function constatsDesChoix({ role, choix }: Visee, candidat: Candidat): readonly ConstatDeLecture[] {
  return (Object.entries(choix) as [Champ, ColonneChoisie | null][]).flatMap(([champ, colonne]) => {
    if (colonne === null || trouverLaColonne(colonne, candidat.entetes) >= 0) return [];
    const propre = { type: "correctionPerimee", champ, entete: colonne.entete } as const;
    return [constater(role, candidat, propre, { champ, gravite: "aVerifier" })];
  });
}

/** What stops the reading of a sheet beside the calculation stops nothing else. */
function sansBloquer(constat: ConstatDeLecture): ConstatDeLecture {
  return constat.gravite === "bloquant" ? { ...constat, gravite: "aVerifier" } : constat;
}

/** The columns of a role in the header row that was found, and what is missing or could be meant twice. */
export function lireSource(visee: Visee, candidat: Candidat): SourceLue {
  const { role } = visee;
  const champs = Object.keys(CHAMPS[role]) as Champ[];
  const desChamps = champs.flatMap((champ) => constatDeChamp(role, candidat, champ) ?? []);
  const constats = [...constatsDesChoix(visee, candidat), ...desChamps, ...constatsDeFeuille(role, candidat)];
  if (constats.some(({ gravite }) => gravite === "bloquant"))
    return { source: null, constats: ANNEXES.has(role) ? constats.map(sansBloquer) : constats };
  const { appariement, donnees, feuille, entetes } = candidat;
  const parChamp = <T>(valeur: (rang: number) => T) =>
    Object.fromEntries([...appariement].map(([champ, [rang = 0]]) => [champ, valeur(rang)]));
  const colonnes = parChamp((rang) => donnees.colonne + rang);
  const noms = parChamp((rang) => texteDe(entetes[rang] ?? ""));
  return { source: { role, feuille: feuille.nom, donnees, colonnes, entetes: noms }, constats };
}
