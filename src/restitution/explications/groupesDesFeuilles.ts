import type { Indicateur } from "../../calcul/domaine/chiffre";
import type { FeuilleDecrite } from "../types";
import { estUnCompteNul, type Explique, type Groupe } from "./groupes";

/** The other sheets whose figures are listed, and the columns that tell their lines apart. */
const PRECISIONS: Readonly<Record<string, readonly string[]>> = {
  Assiette: [],
  "Projection des droits": ["Année"],
  Prévision: ["Catégorie"],
  "Hors QPV": ["Commune", "Année"],
  "Suivi des objectifs": ["Dispositif", "Territoire", "Public"],
  Orientation: [],
  "État des lieux": ["Commune"],
  Diagnostic: ["Territoire", "Typologie"],
};

/** What the texts of a line say, by header; "" for a column that the sheet has not. */
function textesDe({ colonnes, lignes }: FeuilleDecrite, ligne: number) {
  return (entete: string): string => {
    const rang = colonnes.findIndex((une) => une.entete === entete);
    return String(lignes[ligne]?.[rang] ?? "");
  };
}

function expliquer(
  feuille: FeuilleDecrite,
  [ligne, colonne]: readonly [number, number],
  un: Indicateur,
): Explique {
  const texte = textesDe(feuille, ligne);
  const precisions = (PRECISIONS[feuille.nom] ?? []).map(texte).filter((une) => une !== "");
  const entete = feuille.colonnes[colonne]?.entete ?? "";
  return {
    ...{ bailleur: texte("Bailleur"), departement: texte("Département"), indicateur: un },
    reservataire: texte("Réservataire") || texte("Réservataire proposé"),
    nom: precisions.length === 0 ? entete : `${entete} (${precisions.join(", ")})`,
  };
}

function groupe(feuille: FeuilleDecrite, dits: Set<Indicateur>): Groupe {
  const chiffres: Explique[] = [];
  for (const [ligne, cellules] of (feuille.chiffres?.lignes ?? []).entries())
    for (const [colonne, un] of cellules.entries()) {
      if (un === null || dits.has(un) || estUnCompteNul(un)) continue;
      dits.add(un);
      chiffres.push(expliquer(feuille, [ligne, colonne], un));
    }
  return { feuille: feuille.nom, chiffres };
}

/** What the other sheets show that `dits` has not told yet, each figure once, where it is first met; no count of nothing. */
export function groupesDesFeuilles(
  feuilles: readonly FeuilleDecrite[],
  dits: Set<Indicateur>,
): readonly Groupe[] {
  return feuilles.filter(({ nom }) => nom in PRECISIONS).map((feuille) => groupe(feuille, dits));
}
