import type { Chiffre, Indicateur } from "../../calcul/domaine/chiffre";
import { DEDUCTIONS, type Deduction } from "../../calcul/domaine/hypotheses";
import { attributionsARepartir } from "../../calcul/regles/r10-objectif";
import type { ResultatPerimetre } from "../../calcul/resultat";
import { ENTETE_DE_DEDUCTION } from "../phrases/noms";
import { bailleur } from "./colonnes";
import { enonces, observation, raisons, tabler, type Colonne, type Tableau } from "./tableau";

/** A blocked périmètre may have an estimate that could not be read: none is shown, rather than a 0 that nobody typed. */
function deduction(nom: Deduction) {
  return ({ deductions, tauxUtilise }: ResultatPerimetre): Chiffre | null =>
    tauxUtilise.etat === "absent" && tauxUtilise.raison === "perimetreBloque" ? null : deductions[nom];
}

/** The assiette rounded half up: what the objectives of the périmètre add up to (R10). */
function aRepartir({ assiette }: ResultatPerimetre): Indicateur {
  return assiette.etat === "absent" ? assiette : attributionsARepartir(assiette, []);
}

function colonneDeDeduction(nom: Deduction): Colonne<ResultatPerimetre> {
  const entete = ENTETE_DE_DEDUCTION[nom];
  return { entete, format: "entier", largeur: 11, additive: true, valeur: deduction(nom) };
}

const COLONNES: readonly Colonne<ResultatPerimetre>[] = [
  bailleur(({ perimetre }) => perimetre.bailleur),
  { entete: "Département", format: "texte", largeur: 14, valeur: ({ perimetre }) => perimetre.departement },
  { entete: "Parc", format: "entier", largeur: 10, additive: true, valeur: ({ parc }) => parc },
  {
    entete: "Parc soumis",
    format: "entier",
    largeur: 10,
    additive: true,
    valeur: ({ parcSoumis }) => parcSoumis,
  },
  {
    entete: "Taux de rotation",
    format: "pourcentage",
    largeur: 11,
    valeur: ({ tauxUtilise }) => tauxUtilise,
  },
  ...DEDUCTIONS.map(colonneDeDeduction),
  {
    entete: "Assiette",
    format: "decimal",
    largeur: 12,
    additive: true,
    valeur: ({ assiette }) => assiette,
  },
  { entete: "Attributions à répartir", format: "entier", largeur: 13, additive: true, valeur: aRepartir },
  {
    entete: "Observation",
    format: "texteLong",
    largeur: 46,
    valeur: (perimetre) =>
      observation([
        ...enonces(perimetre, ["assietteNegative", "hypothesesAbsentes", "deductionsVides"]),
        ...raisons([perimetre.tauxUtilise, perimetre.assiette]),
      ]),
  },
];

/** R5 and R6, one line per landlord × département: the sum reads from left to right. */
export function tableauDeLAssiette(perimetres: readonly ResultatPerimetre[]): Tableau {
  return tabler(COLONNES, perimetres);
}
