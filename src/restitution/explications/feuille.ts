import type { Bilan } from "../../calcul/bilan";
import type { Indicateur } from "../../calcul/domaine/chiffre";
import { filtreDe } from "../../calcul/explications/filtre";
import { parametresPropres } from "../../calcul/explications/parametres";
import { sourcesDeLaRegle } from "../../calcul/registre/regles";
import type { Resultat } from "../../calcul/resultat";
import type { Cellule } from "../../lecture/types";
import { RAISON } from "../phrases/noms";
import { fr } from "../phrases/typographie";
import type { ColonneDecrite, FeuilleDecrite } from "../types";
import type { Tableau } from "../feuilles/tableau";
import { formuleEnMots } from "./formule";
import { groupesDuCalcul, type Explique, type Groupe } from "./groupes";
import { groupesDesFeuilles } from "./groupesDesFeuilles";
import { filtreEnMots } from "./lignes";
import { parametresEnMots } from "./parametres";
import { citations } from "./phrase";
import { egaliteEnMots, valeurEnMots } from "./termes";

const COLONNES: readonly ColonneDecrite[] = [
  { entete: "Feuille", format: "texte", largeur: 20 },
  { entete: "Bailleur", format: "texte", largeur: 28 },
  { entete: "Département", format: "texte", largeur: 14 },
  { entete: "Réservataire", format: "texte", largeur: 14 },
  { entete: "Chiffre", format: "texte", largeur: 32 },
  { entete: "Valeur", format: "texte", largeur: 12 },
  { entete: "Règle", format: "texte", largeur: 9 },
  { entete: "Formule", format: "texteLong", largeur: 60 },
  { entete: "Lignes comptées", format: "texteLong", largeur: 44 },
  { entete: "Paramètres", format: "texteLong", largeur: 60, detail: true },
  { entete: "Source", format: "texteLong", largeur: 34 },
];

/** A sheet whose figures would make more rows than this is left out: this one must stay quick to write and to read. */
export const LIGNES_AU_PLUS = 5000;

function valeurEtFormule(indicateur: Indicateur): readonly Cellule[] {
  const { nom, regle } = indicateur;
  return indicateur.etat === "present"
    ? [
        valeurEnMots(nom, indicateur.valeur),
        regle,
        fr`${formuleEnMots(indicateur)} ${egaliteEnMots(indicateur)}`,
      ]
    : ["", regle, fr`Non calculé : ${RAISON[indicateur.raison]}.`];
}

function ligne(feuille: string, explique: Explique, annee: number): readonly Cellule[] {
  const { bailleur, departement, reservataire, nom, indicateur } = explique;
  const filtre = indicateur.etat === "present" ? filtreDe(indicateur, annee) : null;
  return [
    ...[feuille, bailleur, departement, reservataire, nom],
    ...valeurEtFormule(indicateur),
    filtre === null ? "" : filtreEnMots(filtre),
    parametresEnMots(parametresPropres(indicateur)),
    citations(sourcesDeLaRegle(indicateur.regle)),
  ];
}

/** Sheets whose figures are too few to be left out. */
const TOUJOURS: readonly string[] = ["Rotation", "Assiette"];

/** Each sheet that still fits, in their order. */
function retenir(groupes: readonly Groupe[]): readonly Groupe[] {
  let total = 0;
  return groupes.filter(({ feuille, chiffres }) => {
    const retenu = TOUJOURS.includes(feuille) || total + chiffres.length <= LIGNES_AU_PLUS;
    if (retenu) total += chiffres.length;
    return retenu;
  });
}

/** What the cells of a sheet show beside its calculated figures stands with these. */
function reunir(calcules: readonly Groupe[], montres: readonly Groupe[]): readonly Groupe[] {
  const memes = calcules.map(({ feuille, chiffres }) => {
    const siens = montres.filter((un) => un.feuille === feuille).flatMap((un) => un.chiffres);
    return { feuille, chiffres: [...chiffres, ...siens] };
  });
  return [...memes, ...montres.filter(({ feuille }) => memes.every((un) => un.feuille !== feuille))];
}

export interface TableauDesExplications extends Tableau {
  /** The sheets whose figures were too many to be listed. */
  readonly omises: readonly string[];
}

/**
 * One row per figure of the result sheets: how it was found, from which rows, under which parameters, by which rule and
 * from which source. Those of Bilan détaillé are bare counts of what its line says: they are explained on demand.
 */
export function tableauDesExplications(
  resultat: Resultat,
  bilan: Bilan | null,
  feuilles: readonly FeuilleDecrite[],
): TableauDesExplications {
  const calcules = groupesDuCalcul(resultat, bilan);
  const dits = new Set(calcules.flatMap(({ chiffres }) => chiffres.map(({ indicateur }) => indicateur)));
  const tous = reunir(calcules, groupesDesFeuilles(feuilles, dits));
  const retenus = retenir(tous);
  const lignes = retenus.flatMap(({ feuille, chiffres }) =>
    chiffres.map((un) => ligne(feuille, un, resultat.annee)),
  );
  const omises = tous.filter((un) => !retenus.includes(un)).map(({ feuille }) => feuille);
  return { colonnes: COLONNES, lignes, totaux: null, chiffres: null, omises };
}
