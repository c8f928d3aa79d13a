import type { Bilan } from "../../calcul/bilan";
import type { Indicateur } from "../../calcul/domaine/chiffre";
import { DEDUCTIONS } from "../../calcul/domaine/hypotheses";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import {
  chiffresDeBase,
  chiffresDeLigne,
  chiffresDesDroits,
  chiffresDuBilan,
  type ChiffreNomme,
} from "../../calcul/explications/parcours";
import { estNulle } from "../../calcul/nombres/fraction";
import type { Resultat, ResultatPerimetre } from "../../calcul/resultat";
import { NOM_DE_CHIFFRE } from "../phrases/noms";

/** A figure to be explained: whose it is, in the words of its sheet, and under which name. */
export interface Explique {
  readonly bailleur: string;
  readonly departement: string;
  readonly reservataire: string;
  readonly nom: string;
  readonly indicateur: Indicateur;
}

/** The figures of one result sheet. */
export interface Groupe {
  readonly feuille: string;
  readonly chiffres: readonly Explique[];
}

/** The header that the figure has in its own sheet, where it is not its name; what follows it tells several apart. */
function intitule([champ, { nom }]: ChiffreNomme): string {
  if (champ === "tauxPropre") return "Taux propre";
  const precision = /\(.*\)$/.exec(champ)?.[0];
  return precision === undefined ? NOM_DE_CHIFFRE[nom] : `${NOM_DE_CHIFFRE[nom]} ${precision}`;
}

/** A DU antérieur is its own volume (R12): one figure for both is told once. */
const estPremier = (un: Explique, rang: number, tous: readonly Explique[]): boolean =>
  tous.findIndex(({ nom, indicateur }) => nom === un.nom && indicateur === un.indicateur) === rang;

function expliques(
  { bailleur, departement }: Perimetre,
  reservataire: string,
  chiffres: readonly ChiffreNomme[],
): readonly Explique[] {
  const tous = chiffres.map((chiffre) => {
    const [, indicateur] = chiffre;
    return { bailleur, departement, reservataire, nom: intitule(chiffre), indicateur };
  });
  return tous.filter(estPremier);
}

const DE_ROTATION: readonly string[] = ["liberationsRetenues", "parcDeRotation", "tauxDeRotation"];

/** A stopped périmètre may have an estimate that could not be read: none is shown, as in the sheet Assiette. */
function deLAssiette(resultat: ResultatPerimetre): readonly Explique[] {
  const { tauxUtilise, perimetre } = resultat;
  const arrete = tauxUtilise.etat === "absent" && tauxUtilise.raison === "perimetreBloque";
  const tus: readonly string[] = arrete ? [...DE_ROTATION, ...DEDUCTIONS] : DE_ROTATION;
  return expliques(
    perimetre,
    "",
    chiffresDeBase(resultat).filter(([nom]) => !tus.includes(nom)),
  );
}

function deRotation(resultat: ResultatPerimetre): readonly Explique[] {
  const siens = chiffresDeBase(resultat).filter(([nom]) => DE_ROTATION.includes(nom));
  return expliques(resultat.perimetre, "", siens);
}

export function estUnCompteNul(un: Indicateur): boolean {
  return un.etat === "present" && un.operation === "compte" && estNulle(un.valeur);
}

/** A count of nothing, and what the flux says already, are not told again. */
function duBilan(bilan: Bilan | null): readonly Explique[] {
  const dites = ["engagement", "partRetenue", "objectif"];
  const utile = ([champ, un]: ChiffreNomme) => !dites.includes(champ) && !estUnCompteNul(un);
  return (bilan?.perimetres ?? []).flatMap(({ perimetre, lignes }) =>
    lignes
      .filter(({ proposes, decompte }) =>
        [proposes, decompte.ensemble].some(({ valeur }) => !estNulle(valeur)),
      )
      .flatMap((une) => expliques(perimetre, une.reservataire, chiffresDuBilan(une).filter(utile))),
  );
}

/** Rotation to Bilan: every figure of the calculation, even one that no cell shows. */
export function groupesDuCalcul({ perimetres }: Resultat, bilan: Bilan | null): readonly Groupe[] {
  const flux = perimetres.flatMap(({ perimetre, flux: lignes }) =>
    lignes.flatMap((une) => expliques(perimetre, une.reservataire, chiffresDeLigne(une))),
  );
  const droits = perimetres.flatMap(({ perimetre, droitsUniques }) =>
    droitsUniques.flatMap((un) => expliques(perimetre, un.reservataire, chiffresDesDroits(un))),
  );
  return [
    { feuille: "Rotation", chiffres: perimetres.flatMap(deRotation) },
    { feuille: "Assiette", chiffres: perimetres.flatMap(deLAssiette) },
    { feuille: "Flux", chiffres: flux },
    { feuille: "Droits uniques", chiffres: droits },
    { feuille: "Bilan", chiffres: duBilan(bilan) },
  ];
}
