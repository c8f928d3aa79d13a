import type { Chiffre, NomDeChiffre, Operation } from "../../calcul/domaine/chiffre";
import { compare, estNulle, fois, moins, somme as additionner, ZERO } from "../../calcul/nombres/fraction";
import { departageEnMots } from "../phrases/departage";
import { nombre, pourcentage } from "../phrases/nombres";
import { NOM_DE_CHIFFRE } from "../phrases/noms";
import { fr, minuscule, nombreDe } from "../phrases/typographie";
import { termeEnMots } from "./termes";

const MOINS = " − ";
/** Beyond this many, operands are told by their number and their sum. */
const TERMES_CITES = 8;

function somme(termes: readonly Chiffre[]): string {
  if (termes.length <= TERMES_CITES) return termes.map(termeEnMots).join(" + ");
  return fr`somme de ${termes.length} chiffres`;
}

function soustraits(termes: readonly Chiffre[]): string {
  const utiles = termes.filter(({ valeur }) => !estNulle(valeur));
  if (utiles.length <= TERMES_CITES) return utiles.map((un) => MOINS + termeEnMots(un)).join("");
  const ensemble = additionner(utiles.map(({ valeur }) => valeur));
  return fr` − les ${utiles.length} autres termes (${nombre(ensemble)})`;
}

function complement(parts: readonly Chiffre[]): string {
  const ensemble = pourcentage(additionner(parts.map(({ valeur }) => valeur)));
  return fr`100 % − la somme des parts réservées (${nombreDe(parts.length, "part")}, ${ensemble})`;
}

/** The five subtractions that are not null, and the floor at 0 where it acted. */
function assiette([parc, taux, ...deductions]: readonly Chiffre[]): string {
  if (parc === undefined || taux === undefined) return "";
  const calcul = `${termeEnMots(parc)} × ${termeEnMots(taux)}${soustraits(deductions)}`;
  const exacte = moins(fois(parc.valeur, taux.valeur), additionner(deductions.map(({ valeur }) => valeur)));
  return compare(exacte, ZERO) < 0 ? fr`${calcul}, soit ${nombre(exacte)}, ramené à 0` : calcul;
}

function objectif([volume, repartition]: readonly Chiffre[], { departage }: Chiffre): string {
  if (volume === undefined || repartition === undefined) return "";
  const parts = repartition.operandes.length - 1;
  const suite = departage === undefined ? "" : fr` ; ${departageEnMots(departage)}`;
  return fr`${termeEnMots(volume)}, en nombre entier par les plus forts restes (${termeEnMots(repartition)} entre ${parts} parts${suite})`;
}

const PRESENTS = fr`logements présents à la date d'observation`;
const ACTIFS = fr`logements réservés à la date d'observation (convention active, ou sans date de convention : comptés comme actifs)`;

/** What a count counts, in the words of its rule. */
const COMPTES: Partial<Readonly<Record<NomDeChiffre, string>>> = {
  parc: PRESENTS,
  parcDeRotation: fr`logements familiaux présents, hors vente et démolition`,
  parcSoumis: fr`${PRESENTS}, moins ceux que la réglementation et les paramètres retirent du flux`,
  liberationsRetenues: fr`libérations de l'année précédente sur des logements familiaux, selon la méthode du taux`,
  reservations: ACTIFS,
  reservationsSoumises: fr`${ACTIFS}, dans le parc soumis au flux`,
  parcDuTerritoire: fr`${PRESENTS}, sur le territoire`,
  parcSoumisDuTerritoire: fr`logements du territoire soumis au flux`,
  reservationsDuTerritoire: fr`${ACTIFS}, sur le territoire`,
  reservationsSurGarantie: fr`${ACTIFS}, de droits issus d'une garantie d'emprunt`,
  reservationsHorsGarantie: fr`${ACTIFS}, d'autres droits que ceux d'une garantie d'emprunt`,
  droitsDeSuite: fr`droits de suite commencés et non finis au 31 décembre précédent (sans date, comptés comme tels)`,
  droitsNouveaux: fr`droits de suite qui commencent dans l'année`,
  duAnterieurs: fr`droits uniques de conventions de parc en cours dans l'année`,
};

/** Where neither Parc nor Réservataires says the origin of a right, it is counted as a garantie d'emprunt (R9), and told so. */
const SANS_ORIGINE = fr` ou d'origine non renseignée, comptée comme telle`;

function compte({ nom, sujet }: Chiffre): string {
  const presumee = sujet?.type === "flux" && sujet.origineParDefaut === null;
  const suite = nom === "reservationsSurGarantie" && presumee ? SANS_ORIGINE : "";
  return fr`lignes comptées : ${COMPTES[nom] ?? minuscule(NOM_DE_CHIFFRE[nom])}${suite}`;
}

const DE_PARAMETRE = fr`valeur du paramètre`;
/** What is set without being typed beside the data. */
const SAISIES: Partial<Readonly<Record<NomDeChiffre, string>>> = {
  plafond: DE_PARAMETRE,
  cibleDeRequalification: DE_PARAMETRE,
  seuilHorsQpv: DE_PARAMETRE,
  baseCent: fr`base d'un pourcentage`,
};

function difference([premier, ...autres]: readonly Chiffre[]): string {
  return premier === undefined ? "" : termeEnMots(premier) + soustraits(autres);
}

/** The exact difference is told where the floor at 0 acted. */
function reste(operandes: readonly Chiffre[]): string {
  const [premier, ...autres] = operandes.map(({ valeur }) => valeur);
  const calcul = difference(operandes);
  const exacte = premier === undefined ? ZERO : moins(premier, additionner(autres));
  return compare(exacte, ZERO) < 0 ? fr`${calcul}, soit ${nombre(exacte)}, ramené à 0` : calcul;
}

const arrondi = ([exact]: readonly Chiffre[]) =>
  exact === undefined ? "" : fr`${termeEnMots(exact)}, arrondi à l'entier le plus proche`;

function joints(signe: string): (operandes: readonly Chiffre[]) => string {
  return (operandes) => operandes.map(termeEnMots).join(signe);
}

function prorata([a, b, c]: readonly Chiffre[]): string {
  return a && b && c ? `${termeEnMots(a)} × ${termeEnMots(b)} ÷ ${termeEnMots(c)}` : "";
}

const FORMULES: Readonly<
  Record<Exclude<Operation, "compte" | "saisie">, (operandes: readonly Chiffre[], chiffre: Chiffre) => string>
> = {
  jours: () => fr`d'après le calendrier`,
  vide: () => fr`non renseigné dans le classeur, pris comme 0`,
  choix: ([garde]) => (garde === undefined ? "" : fr`valeur de « ${NOM_DE_CHIFFRE[garde.nom]} »`),
  somme,
  difference,
  reste,
  arrondi,
  complement,
  produit: joints(" × "),
  quotient: joints(" ÷ "),
  prorata,
  assiette,
  repartition: arrondi,
  plusFortsRestes: objectif,
};

/** How a figure was found, without its name nor its value: "120 libérations retenues ÷ 1 500 logements …". */
export function formuleEnMots(chiffre: Chiffre): string {
  const { nom, operation, operandes } = chiffre;
  if (operation === "compte") return compte(chiffre);
  if (operation === "saisie") return SAISIES[nom] ?? fr`saisi dans le classeur`;
  return FORMULES[operation](operandes, chiffre);
}
