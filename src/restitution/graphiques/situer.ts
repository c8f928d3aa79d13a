import type { Cellule } from "../../lecture/types";
import { fr } from "../phrases/typographie";
import type { FeuilleDecrite } from "../types";
import type { GraphiqueDeFeuille, GraphiqueSitue, Lignes } from "./types";

interface Groupe extends Lignes {
  /** The texts that its lines have in common. */
  readonly nom: string;
  readonly poids: number;
}

type Tableau = readonly (readonly Cellule[])[];

function nombre(cellule: Cellule | undefined): number {
  return typeof cellule === "number" ? cellule : 0;
}

/** The groups in the order of the table. */
function grouper({ groupes, poids }: GraphiqueDeFeuille, lignes: Tableau): readonly Groupe[] {
  const trouves: Groupe[] = [];
  lignes.forEach((ligne, debut) => {
    const nom = groupes.map((rang) => String(ligne[rang] ?? "")).join(", ");
    const dernier = trouves.at(-1);
    const pese = nombre(ligne[poids]);
    if (dernier?.nom !== nom) trouves.push({ nom, debut, nombre: 1, poids: pese });
    else
      trouves[trouves.length - 1] = { ...dernier, nombre: dernier.nombre + 1, poids: dernier.poids + pese };
  });
  return trouves;
}

/** The heaviest groups, in the order of the table; of two as heavy, the first. */
function choisir({ groupesAuPlus }: GraphiqueDeFeuille, groupes: readonly Groupe[]): readonly Groupe[] {
  const rangees = [...groupes].sort((a, b) => b.poids - a.poids || a.debut - b.debut);
  const retenus = new Set(rangees.slice(0, groupesAuPlus));
  return groupes.filter((groupe) => retenus.has(groupe));
}

function titreDe(graphique: GraphiqueDeFeuille, choisis: readonly Groupe[], tous: number): string {
  const { titre, groupes, parmi } = graphique;
  const [seul] = choisis;
  const lieu = groupes.length > 0 && choisis.length === 1 && seul ? fr`${titre} : ${seul.nom}` : titre;
  return choisis.length < tous ? fr`${lieu} (${parmi})` : lieu;
}

/**
 * Chooses what a chart shows of the lines of its table; null where there is too little to compare, too much to be read,
 * or nothing but zeros and blanks.
 */
export function situerLeGraphique({
  graphique,
  colonnes,
  lignes,
}: Pick<FeuilleDecrite, "graphique" | "colonnes" | "lignes">): GraphiqueSitue | null {
  if (graphique === null) return null;
  const groupes = grouper(graphique, lignes);
  const choisis = choisir(graphique, groupes);
  const [premier] = choisis;
  const { lignesAuMoins, lignesAuPlus, series: rangs } = graphique;
  if (premier === undefined) return null;
  if (choisis.some((groupe) => groupe.nombre < lignesAuMoins || groupe.nombre > lignesAuPlus)) return null;
  const series = choisis.flatMap((groupe) =>
    rangs.map((colonne) => ({
      nom: rangs.length > 1 || choisis.length === 1 ? (colonnes[colonne]?.entete ?? "") : groupe.nom,
      colonne,
      lignes: { debut: groupe.debut, nombre: groupe.nombre },
    })),
  );
  const dessinees = series.some(({ colonne, lignes: { debut, nombre: combien } }) =>
    lignes.slice(debut, debut + combien).some((ligne) => nombre(ligne[colonne]) !== 0),
  );
  if (!dessinees) return null;
  const categories = { debut: premier.debut, nombre: premier.nombre };
  return { titre: titreDe(graphique, choisis, groupes.length), categories, series };
}
