import { dateCivile, type Jour } from "../calcul/domaine/jour";
import { ecrit } from "../calcul/nombres/decimal";
import { fois, fraction, type Fraction } from "../calcul/nombres/fraction";
import type { RefusDeFonction } from "./refus";
import { montre } from "./valeurs";

/** French typography: curved apostrophes, non-breaking spaces inside « » and before double punctuation and %. */
function typographie(phrase: string): string {
  return phrase.replace(/ (?=[:;?!»%])|(?<=«) /g, "\u00a0").replaceAll("'", "’");
}

/** Up to two decimals, without needless zeros, with a comma; no more digits than a sentence can show. */
function nombre(valeur: Fraction): string {
  return montre(
    ecrit(valeur, 2)
      .replace(/\.?0+$/, "")
      .replace(".", ","),
  );
}

function pourcentage(valeur: Fraction): string {
  return `${nombre(fois(valeur, fraction(100)))} %`;
}

function date(serie: Jour): string {
  const { annee, mois, quantieme } = dateCivile(serie);
  const deux = (n: number) => String(n).padStart(2, "0");
  return `${deux(quantieme)}/${deux(mois)}/${String(annee)}`;
}

type Catalogue = {
  readonly [Type in RefusDeFonction["type"]]: (refus: Extract<RefusDeFonction, { type: Type }>) => string;
};

const PHRASES: Catalogue = {
  vide: ({ argument }) => deLArgument(argument, "la cellule est vide, une valeur est attendue."),
  pasUnNombre: ({ argument, recu }) =>
    deLArgument(
      argument,
      `« ${recu} » n'est pas un nombre ; si la cellule en montre un, il y est enregistré comme texte.`,
    ),
  negatif: ({ argument, recu }) =>
    deLArgument(argument, `${nombre(recu)} est négatif, un nombre positif ou nul est attendu.`),
  pasEntier: ({ argument, recu }) => deLArgument(argument, `${nombre(recu)} n'est pas un nombre entier.`),
  plusDeCentPourCent: ({ argument, recu }) =>
    deLArgument(argument, `${pourcentage(recu)} dépasse 100 % ; pour 8 %, écrivez 8% ou 0,08.`),
  plafondNul: () => "Un plafond de 0 % ne laisse aucune part : sans plafond, n'écrivez pas cet argument.",
  dateIllisible: ({ argument, recu }) =>
    deLArgument(argument, `« ${recu} » n'est pas une date que Flux sait lire (à partir du 1er mars 1900).`),
  tropLong: ({ argument, maximum }) =>
    deLArgument(argument, `la valeur dépasse le maximum de ${String(maximum)}.`),
  finAvantDebut: ({ debut, fin }) => `La fin (${date(fin)}) précède le début (${date(debut)}).`,
  periodeTropLongue: ({ annees }) => `La période dépasse ${String(annees)} ans : vérifiez les deux dates.`,
  calendrierInconnu: ({ recu }) =>
    `Le calendrier « ${recu} » est inconnu : écrivez « Métropole » ou « Alsace-Moselle ».`,
  methodeInconnue: ({ recu }) =>
    `La méthode « ${recu} » est inconnue : écrivez « Référentiel » ou « Intermédiaire ».`,
  ligneOuColonne: ({ argument }) =>
    deLArgument(argument, "une seule ligne ou une seule colonne est attendue."),
  sommeDesParts: ({ somme }) =>
    `La somme des parts est de ${pourcentage(somme)} : elle ne peut pas dépasser 100 %.`,
  reservationsAuDelaDuParc: ({ reservations, parc }) =>
    `Il y a plus de réservations (${nombre(reservations)}) que de logements (${nombre(parc)}).`,
  anneeHorsBornes: ({ recu }) => `L'année ${nombre(recu)} n'est pas une année de campagne (de 2000 à 2100).`,
  departementInconnu: ({ recu }) =>
    `Le département « ${recu} » est inconnu : écrivez son code (09, 31, 2A, 974).`,
  aucunPerimetre: () => "Aucun logement de la plage n'est dans ce bailleur et ce département.",
  plageIllisible: ({ argument }) =>
    deLArgument(
      argument,
      "la plage ne peut pas être lue ; sélectionnez aussi sa ligne d'en-têtes, chacun une seule fois.",
    ),
  colonneAbsente: ({ argument, entete }) =>
    deLArgument(argument, `la colonne « ${entete} » est introuvable ; sélectionnez aussi les en-têtes.`),
  aucunResultat: () => "Aucun résultat dans ce classeur : cliquez sur « Calculer » dans le volet Flux.",
  classeurIllisible: () =>
    "Excel ne laisse pas lire les feuilles de résultats pour l'instant : Flux réessaie.",
  indicateurInconnu: ({ recu, connus }) =>
    `L'indicateur « ${recu} » est inconnu. Indicateurs connus : ${connus.join(", ")}.`,
  reservataireDeTrop: ({ nom, attendu }) =>
    attendu
      ? `« ${nom} » se lit par réservataire : ajoutez le code du réservataire.`
      : `« ${nom} » ne se lit pas par réservataire : n'écrivez pas cet argument.`,
  ligneAbsente: ({ bailleur, departement, reservataire }) =>
    `Les résultats n'ont pas de ligne pour « ${bailleur} » dans le département ${departement}${
      reservataire === null ? "" : ` et le réservataire « ${reservataire} »`
    }.`,
  nonCalcule: ({ nom }) =>
    `« ${nom} » n'a pas pu être calculé : la colonne Observation de la feuille dit pourquoi.`,
  parcNul: ({ grandeur }) =>
    grandeur === "taux"
      ? "Le parc de rotation est nul : le taux ne peut pas être calculé."
      : "Le parc est nul : la part ne peut pas être calculée.",
};

function deLArgument(argument: string, suite: string): string {
  return `Argument « ${argument} » : ${suite}`;
}

/** The sentence that Excel shows beside the error: what is wrong, then what to do. */
export function phraseDeRefus(refus: RefusDeFonction): string {
  // The compiler cannot follow that the entry found by the type takes that very type.
  const phrase = PHRASES[refus.type] as (refus: RefusDeFonction) => string;
  return typographie(phrase(refus));
}
