import type { Bilan } from "../../calcul/bilan";
import type { Indicateur } from "../../calcul/domaine/chiffre";
import { DEDUCTIONS } from "../../calcul/domaine/hypotheses";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import { filtreDe } from "../../calcul/explications/filtre";
import { parametresPropres } from "../../calcul/explications/parametres";
import {
  chiffresDeBase,
  chiffresDeLigne,
  chiffresDesDroits,
  chiffresDuBilan,
  type ChiffreNomme,
} from "../../calcul/explications/parcours";
import { estNulle } from "../../calcul/nombres/fraction";
import { sourcesDeLaRegle } from "../../calcul/registre/regles";
import type { Resultat, ResultatPerimetre } from "../../calcul/resultat";
import type { Cellule } from "../../lecture/types";
import { NOM_DE_CHIFFRE, RAISON } from "../phrases/noms";
import { fr } from "../phrases/typographie";
import type { ColonneDecrite } from "../types";
import type { Tableau } from "../feuilles/tableau";
import { formuleEnMots } from "./formule";
import { filtreEnMots } from "./lignes";
import { parametresEnMots } from "./parametres";
import { citations } from "./phrase";
import { egaliteEnMots, valeurEnMots } from "./termes";

const COLONNES: readonly ColonneDecrite[] = [
  { entete: "Bailleur", format: "texte", largeur: 24 },
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

/** Rows beyond which the lines of the réservataires are left out: the sheet must stay quick to write and to read. */
export const LIGNES_AU_PLUS = 5000;

/** A figure of the sheet, and whose it is. */
interface Explique {
  readonly perimetre: Perimetre;
  readonly reservataire: string;
  readonly chiffre: ChiffreNomme;
}

/** The header that the figure has in its own sheet, where it is not its name; what follows it tells several apart. */
function intitule([champ, { nom }]: ChiffreNomme): string {
  if (champ === "tauxPropre") return "Taux propre";
  const precision = /\(.*\)$/.exec(champ)?.[0];
  return precision === undefined ? NOM_DE_CHIFFRE[nom] : `${NOM_DE_CHIFFRE[nom]} ${precision}`;
}

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

function ligne({ perimetre, reservataire, chiffre }: Explique, annee: number): readonly Cellule[] {
  const [, indicateur] = chiffre;
  const filtre = indicateur.etat === "present" ? filtreDe(indicateur, annee) : null;
  return [
    perimetre.bailleur,
    perimetre.departement,
    reservataire,
    intitule(chiffre),
    ...valeurEtFormule(indicateur),
    filtre === null ? "" : filtreEnMots(filtre),
    parametresEnMots(parametresPropres(indicateur)),
    citations(sourcesDeLaRegle(indicateur.regle)),
  ];
}

/** A stopped périmètre may have an estimate that could not be read: none is shown, as in the sheet Assiette. */
function duPerimetre(resultat: ResultatPerimetre): readonly Explique[] {
  const { tauxUtilise, perimetre } = resultat;
  const arrete = tauxUtilise.etat === "absent" && tauxUtilise.raison === "perimetreBloque";
  const deductions: readonly string[] = arrete ? DEDUCTIONS : [];
  return chiffresDeBase(resultat)
    .filter(([nom]) => !deductions.includes(nom))
    .map((chiffre) => ({ perimetre, reservataire: "", chiffre }));
}

function duFlux({ perimetre, flux, droitsUniques }: ResultatPerimetre): readonly Explique[] {
  const expliquer = (reservataire: string, chiffres: readonly ChiffreNomme[]) =>
    chiffres.map((chiffre) => ({ perimetre, reservataire, chiffre }));
  return [
    ...flux.flatMap((une) => expliquer(une.reservataire, chiffresDeLigne(une))),
    ...droitsUniques.flatMap((un) => expliquer(un.reservataire, chiffresDesDroits(un))),
  ];
}

/** A count of nothing, and what the flux says already, are not told again. */
function duBilan(bilan: Bilan | null): readonly Explique[] {
  const dites = ["engagement", "objectif"];
  const utile = ([champ, un]: ChiffreNomme) =>
    !dites.includes(champ) && !(un.etat === "present" && un.operation === "compte" && estNulle(un.valeur));
  return (bilan?.perimetres ?? []).flatMap(({ perimetre, lignes }) =>
    lignes
      .filter(({ proposes, decompte }) =>
        [proposes, decompte.ensemble].some(({ valeur }) => !estNulle(valeur)),
      )
      .flatMap((une) =>
        chiffresDuBilan(une)
          .filter(utile)
          .map((chiffre) => ({ perimetre, reservataire: une.reservataire, chiffre })),
      ),
  );
}

export interface TableauDesExplications extends Tableau {
  /** False where the lines of the réservataires were too many to be listed. */
  readonly complet: boolean;
}

/**
 * One row per figure of Rotation, Assiette, Flux, Droits uniques and Bilan: how it was found, from which rows, under which
 * parameters, by which rule and from which source.
 */
export function tableauDesExplications(
  { perimetres, annee }: Resultat,
  bilan: Bilan | null,
): TableauDesExplications {
  const base = perimetres.flatMap(duPerimetre);
  const tous = [...perimetres.flatMap((un) => [...duPerimetre(un), ...duFlux(un)]), ...duBilan(bilan)];
  const complet = tous.length <= LIGNES_AU_PLUS;
  const lignes = (complet ? tous : base).map((un) => ligne(un, annee));
  return { colonnes: COLONNES, lignes, totaux: null, chiffres: null, complet };
}
