import { chiffresDeBase, chiffresDeLigne, type ChiffreNomme } from "../../calcul/explications/parcours";
import { DEDUCTIONS } from "../../calcul/domaine/hypotheses";
import { sourcesDeLaRegle } from "../../calcul/registre/regles";
import type { ResultatPerimetre } from "../../calcul/resultat";
import type { Cellule } from "../../lecture/types";
import { NOM_DE_CHIFFRE, RAISON } from "../phrases/noms";
import { fr } from "../phrases/typographie";
import type { ColonneDecrite } from "../types";
import type { Tableau } from "../feuilles/tableau";
import { formuleEnMots } from "./formule";
import { citations } from "./phrase";
import { egaliteEnMots, valeurEnMots } from "./termes";

const COLONNES: readonly ColonneDecrite[] = [
  { entete: "Bailleur", format: "texte", largeur: 24 },
  { entete: "Département", format: "texte", largeur: 14 },
  { entete: "Réservataire", format: "texte", largeur: 14 },
  { entete: "Chiffre", format: "texte", largeur: 32 },
  { entete: "Valeur", format: "texte", largeur: 14 },
  { entete: "Règle", format: "texte", largeur: 9 },
  { entete: "Formule", format: "texteLong", largeur: 84 },
  { entete: "Source", format: "texteLong", largeur: 52 },
];

/** Rows beyond which the lines of the réservataires are left out: the sheet must stay quick to write and to read. */
export const LIGNES_AU_PLUS = 5000;

/** The header that the figure has in its own sheet, where it is not its name. */
const INTITULES: Readonly<Record<string, string>> = { tauxPropre: "Taux propre" };

function ligne(
  { perimetre }: ResultatPerimetre,
  reservataire: string,
  [champ, indicateur]: ChiffreNomme,
): readonly Cellule[] {
  const { nom, regle } = indicateur;
  const dit =
    indicateur.etat === "present"
      ? [
          valeurEnMots(nom, indicateur.valeur),
          regle,
          fr`${formuleEnMots(indicateur)} ${egaliteEnMots(indicateur)}`,
        ]
      : ["", regle, fr`Non calculé : ${RAISON[indicateur.raison]}.`];
  const intitule = INTITULES[champ] ?? NOM_DE_CHIFFRE[nom];
  const source = citations(sourcesDeLaRegle(regle));
  return [perimetre.bailleur, perimetre.departement, reservataire, intitule, ...dit, source];
}

/** A stopped périmètre may have an estimate that could not be read: none is shown, as in the sheet Assiette. */
function chiffresMontres(resultat: ResultatPerimetre): readonly ChiffreNomme[] {
  const { tauxUtilise } = resultat;
  const arrete = tauxUtilise.etat === "absent" && tauxUtilise.raison === "perimetreBloque";
  const deductions: readonly string[] = arrete ? DEDUCTIONS : [];
  return chiffresDeBase(resultat).filter(([nom]) => !deductions.includes(nom));
}

function lignesDeBase(resultat: ResultatPerimetre): readonly (readonly Cellule[])[] {
  return chiffresMontres(resultat).map((chiffre) => ligne(resultat, "", chiffre));
}

function lignesDeFlux(resultat: ResultatPerimetre): readonly (readonly Cellule[])[] {
  return resultat.flux.flatMap((une) =>
    chiffresDeLigne(une).map((chiffre) => ligne(resultat, une.reservataire, chiffre)),
  );
}

function nombreDeLignes(perimetres: readonly ResultatPerimetre[]): number {
  return perimetres.reduce(
    (nombre, un) =>
      nombre +
      chiffresMontres(un).length +
      un.flux.reduce((somme, une) => somme + chiffresDeLigne(une).length, 0),
    0,
  );
}

export interface TableauDesExplications extends Tableau {
  /** False where the lines of the réservataires were too many to be listed. */
  readonly complet: boolean;
}

/** One row per figure of Rotation, Assiette and Flux: how it was found, by which rule, from which source. */
export function tableauDesExplications(perimetres: readonly ResultatPerimetre[]): TableauDesExplications {
  const complet = nombreDeLignes(perimetres) <= LIGNES_AU_PLUS;
  const lignes = perimetres.flatMap((un) => [...lignesDeBase(un), ...(complet ? lignesDeFlux(un) : [])]);
  return { colonnes: COLONNES, lignes, totaux: null, chiffres: null, complet };
}
