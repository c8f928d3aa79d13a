import type { Cellule } from "../../src/lecture/types";
import { feuillesExemple } from "../../src/restitution/exemple/exemple";
import { feuille, type Classeur, type Feuille } from "../classeurs/classeur";

/** One logement in this many is kept, so that thousands of workbooks are read in minutes. */
const UN_SUR = 20;
/** Rows of Libérations and Mises à disposition whose logement is not kept: they must be listed. */
const ORPHELINES = 3;

type Lignes = readonly (readonly Cellule[])[];

/** What joins a row to its logement: the column of its n° RPLS. */
const COLONNE_RPLS: Readonly<Record<string, number>> = { Libérations: 0, "Mises à disposition": 1 };

function reduire(nom: string, lignes: Lignes, gardes: ReadonlySet<Cellule>): Lignes {
  if (nom === "Parc") return lignes.filter(([rpls = ""]) => gardes.has(rpls));
  const colonne = COLONNE_RPLS[nom];
  if (colonne === undefined) return lignes;
  const estJointe = (ligne: readonly Cellule[]) => gardes.has(ligne[colonne] ?? "");
  return [...lignes.filter(estJointe), ...lignes.filter((ligne) => !estJointe(ligne)).slice(0, ORPHELINES)];
}

const EXEMPLE = feuillesExemple().map(({ lignes, ...reste }) => ({
  ...reste,
  lignes: lignes.map((ligne) => ligne.map((valeur) => valeur ?? "")),
}));

function logementsGardes(): ReadonlySet<Cellule> {
  const parc = EXEMPLE.find(({ nom }) => nom === "Parc")?.lignes ?? [];
  return new Set(parc.filter((_, rang) => rang % UN_SUR === 0).map(([rpls = ""]) => rpls));
}

const GARDES = logementsGardes();

/** The example workbook, smaller: each sheet with its title, its line of help, its headers and its table. */
export function exempleReduit(): Classeur {
  const feuilles = EXEMPLE.map(({ nom, table, titre, aide, colonnes, lignes }): Feuille => {
    const haut = [[titre], [aide], [], colonnes.map(({ entete }) => entete)];
    const une = feuille(nom, [...haut, ...reduire(nom, lignes, GARDES)]);
    return { ...une, tableau: { nom: table, entete: haut.length - 1, avecTotal: false } };
  });
  return { feuilles, date1904: false };
}
