import { fr } from "../phrases/typographie";
import type { FeuilleDecrite, FormatDeColonne } from "../types";
import type { GraphiqueDeFeuille } from "./types";

/** The chart of a sheet by the headers of its columns. */
interface Modele {
  readonly nom: string;
  readonly titre: string;
  readonly forme: GraphiqueDeFeuille["forme"];
  readonly format: FormatDeColonne;
  readonly categories: readonly string[];
  readonly series: readonly string[];
  readonly groupes: readonly string[];
  readonly poids: string;
  readonly groupesAuPlus: number;
  readonly parmi: string;
  readonly lignesAuMoins: number;
  readonly lignesAuPlus: number;
}

/** What an A4 page holds with readable labels. */
const BARRES_AU_PLUS = 36;
const DOUBLES_BARRES_AU_PLUS = 24;
/** Beyond four, neither dashes nor marks tell curves apart in black and white. */
const COURBES_AU_PLUS = 4;

const PERIMETRE = ["Bailleur", "Département"] as const;

/**
 * The charts of the result sheets, by table: one for each sheet that people would rather look at than read. Parts and
 * objectives are compared within one périmètre, where they share an assiette: parts of several do not add up, and five
 * landlords × eighteen réservataires would be ninety bars. So the périmètre with the most at stake is drawn.
 */
const MODELES: Readonly<Record<string, Modele>> = {
  tblRotation: {
    nom: "Graphique des taux",
    titre: fr`Taux de rotation constatés`,
    ...{ forme: "barres", format: "pourcentage" },
    categories: PERIMETRE,
    series: ["Taux de rotation"],
    ...{ groupes: [], poids: "Parc de rotation", groupesAuPlus: 1, parmi: "" },
    ...{ lignesAuMoins: 2, lignesAuPlus: BARRES_AU_PLUS },
  },
  tblFlux: {
    nom: "Graphique des parts",
    titre: fr`Parts retenues`,
    ...{ forme: "barres", format: "pourcentage" },
    categories: ["Nom"],
    series: ["Part retenue"],
    groupes: PERIMETRE,
    ...{ poids: "Volume estimé", groupesAuPlus: 1, parmi: fr`le plus gros flux` },
    ...{ lignesAuMoins: 2, lignesAuPlus: BARRES_AU_PLUS },
  },
  tblBilan: {
    nom: "Graphique du bilan",
    titre: fr`Objectif et décompte, en logements`,
    ...{ forme: "barres", format: "entier" },
    categories: ["Nom"],
    series: ["Objectif", "Décompte"],
    groupes: PERIMETRE,
    ...{ poids: "Objectif", groupesAuPlus: 1, parmi: fr`le plus gros objectif` },
    ...{ lignesAuMoins: 1, lignesAuPlus: DOUBLES_BARRES_AU_PLUS },
  },
  tblProjectionDroits: {
    nom: "Graphique des droits uniques",
    titre: fr`Droits uniques par année`,
    ...{ forme: "courbes", format: "decimal" },
    categories: ["Année"],
    series: ["DU de l’année"],
    groupes: [...PERIMETRE, "Réservataire"],
    ...{ poids: "DU de l’année", groupesAuPlus: COURBES_AU_PLUS, parmi: fr`les plus gros volumes` },
    ...{ lignesAuMoins: 2, lignesAuPlus: BARRES_AU_PLUS },
  },
};

/** The same sheet with its chart, where it has one. */
export function avecSonGraphique(feuille: FeuilleDecrite): FeuilleDecrite {
  const modele = MODELES[feuille.table];
  if (modele === undefined) return feuille;
  const rang = (nom: string) => feuille.colonnes.findIndex(({ entete }) => entete === nom);
  const { categories, series, groupes, poids } = modele;
  return {
    ...feuille,
    graphique: {
      ...modele,
      categories: categories.map(rang),
      series: series.map(rang),
      groupes: groupes.map(rang),
      poids: rang(poids),
    },
  };
}
