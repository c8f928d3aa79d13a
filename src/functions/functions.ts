/* eslint max-params: ["error", { "max": 7 }] -- Excel shows each argument by its name, so each is a parameter. */
/* eslint max-lines: ["error", 220] -- One list of what Excel shows, and no code to speak of. */
// The comments below are what Excel shows to people, so they are in French.
import { versNombre } from "../calcul/nombres/decimal";
import { droitsUniques } from "../calcul/regles/r12-droits-uniques";
import { solde as soldeDuBilan } from "../calcul/regles/r17-solde";
import { ajouterJoursOuvres, joursOuvres as compterJoursOuvres } from "../calcul/regles/r21-jours-ouvres";
import { calendrier as lireCalendrier, date as lireDate, nombreDeJours, periode } from "./calendrier";
import { executer, executerSurPlages } from "./executer";
import { repartirSaisie } from "./repartition";
import { assietteSaisie, partSaisie, rotationSaisie, volumeSaisi } from "./taux";
import { entier, part as lirePart, plafond as lirePlafond, positif, positifOuRien } from "./valeurs";

/**
 * Taux de rotation : libérations retenues ÷ parc de rotation (règle R4).
 * @customfunction ROTATION
 * @param liberations Libérations retenues de l'année précédente.
 * @param parc Parc de rotation au 31 décembre de l'année précédente.
 * @returns Taux, à afficher en pourcentage.
 */
export function rotation(liberations: unknown, parc: unknown): number {
  return executer(() => versNombre(rotationSaisie(entier(liberations, "libérations"), entier(parc, "parc"))));
}

/**
 * Assiette du flux : parc soumis × taux, moins les relogements et mutations estimés ; jamais moins de 0 (règle R6).
 * @customfunction ASSIETTE
 * @param parcSoumis Logements soumis à la gestion en flux.
 * @param taux Taux de rotation, par exemple 10%.
 * @param mutations Mutations internes estimées pour l'année.
 * @param [anru] Relogements ANRU estimés.
 * @param [orcod] Relogements ORCOD estimés.
 * @param [lhi] Relogements de lutte contre l'habitat indigne estimés.
 * @param [vente] Relogements liés à une vente estimés.
 * @returns Nombre de logements, exact et non arrondi.
 */
export function assiette(
  parcSoumis: unknown,
  taux: unknown,
  mutations: unknown,
  anru?: unknown,
  orcod?: unknown,
  lhi?: unknown,
  vente?: unknown,
): number {
  return executer(() =>
    versNombre(
      assietteSaisie(entier(parcSoumis, "parcSoumis"), lirePart(taux, "taux"), [
        positif(mutations, "mutations"),
        positifOuRien(anru, "anru"),
        positifOuRien(orcod, "orcod"),
        positifOuRien(lhi, "lhi"),
        positifOuRien(vente, "vente"),
      ]),
    ),
  );
}

/**
 * Part d'un réservataire : réservations ÷ parc, ramenée au plafond s'il y en a un (règles R8 et R9).
 * @customfunction PART
 * @param reservations Logements réservés, convention en cours au 31 décembre de l'année précédente.
 * @param parc Parc du bailleur, ou parc soumis au flux, selon le dénominateur choisi.
 * @param [plafond] Plafond de la part, par exemple 30%.
 * @returns Part, à afficher en pourcentage.
 */
export function part(reservations: unknown, parc: unknown, plafond?: unknown): number {
  return executer(() =>
    versNombre(partSaisie(entier(reservations, "réservations"), entier(parc, "parc"), lirePlafond(plafond))),
  );
}

/**
 * Volume estimé : part × assiette, exact (règle R10). C'est une estimation ; l'engagement est le pourcentage.
 * @customfunction VOLUME
 * @param part Part du réservataire, par exemple 20%.
 * @param assiette Assiette du flux.
 * @returns Nombre de logements, non arrondi.
 */
export function volume(part: unknown, assiette: unknown): number {
  return executer(() => versNombre(volumeSaisi(lirePart(part, "part"), positif(assiette, "assiette"))));
}

/**
 * Répartit l'assiette en nombres entiers selon les parts, au plus fort reste (règle R10). Ce que les parts laissent est non réservé.
 * @customfunction REPARTIR
 * @param parts Parts des réservataires, sur une ligne ou une colonne.
 * @param assiette Assiette du flux.
 * @returns Un nombre entier par part, dans la même disposition.
 */
export function repartir(parts: unknown[][], assiette: unknown): number[][] {
  return executer(() => repartirSaisie(parts, positif(assiette, "assiette")));
}

/**
 * Droits uniques d'un programme : droits de suite × taux de rotation (règle R12).
 * @customfunction DU
 * @param droits Droits de suite en cours.
 * @param taux Taux de rotation, par exemple 10%.
 * @returns Droits uniques, non arrondis.
 */
export function du(droits: unknown, taux: unknown): number {
  return executer(() => versNombre(droitsUniques(positif(droits, "droits"), lirePart(taux, "taux"))));
}

/**
 * Solde : ce qui reste à servir d'un objectif ; négatif s'il est dépassé (règle R17).
 * @customfunction SOLDE
 * @param objectif Objectif de l'année.
 * @param decompte Mises à disposition décomptées.
 * @returns Nombre de logements.
 */
export function solde(objectif: unknown, decompte: unknown): number {
  return executer(() =>
    versNombre(soldeDuBilan(positif(objectif, "objectif"), positif(decompte, "décompte"))),
  );
}

/**
 * Échéance en jours ouvrés ; le jour de départ n'est pas compté (règle R21).
 * @customfunction ECHEANCE
 * @param date Date de départ, celle de la transmission.
 * @param jours Nombre de jours ouvrés.
 * @param [calendrier] « Métropole » (par défaut) ou « Alsace-Moselle ».
 * @returns Date, à afficher au format date.
 */
export function echeance(date: unknown, jours: unknown, calendrier?: unknown): number {
  return executer(() =>
    ajouterJoursOuvres(lireDate(date, "date"), nombreDeJours(jours), lireCalendrier(calendrier)),
  );
}

/**
 * Nombre de jours ouvrés après le début et jusqu'à la fin comprise (règle R21).
 * @customfunction JOURSOUVRES
 * @param debut Premier jour, non compté.
 * @param fin Dernier jour, compté.
 * @param [calendrier] « Métropole » (par défaut) ou « Alsace-Moselle ».
 * @returns Nombre de jours.
 */
export function joursOuvres(debut: unknown, fin: unknown, calendrier?: unknown): number {
  return executer(() => compterJoursOuvres(...periode(debut, fin), lireCalendrier(calendrier)));
}

/**
 * Taux de rotation d'un parc, lu dans les tableaux eux-mêmes, en-têtes compris (règles R1 à R4).
 * @customfunction ROTATION.PARC
 * @param parc Plage du tableau Parc, avec sa ligne d'en-têtes : tblParc[#Tout].
 * @param liberations Plage du tableau Libérations, avec sa ligne d'en-têtes : tblLiberations[#Tout].
 * @param annee Année de campagne, par exemple 2026.
 * @param [bailleur] Nom du bailleur ; vide pour tous ensemble.
 * @param [departement] Code du département ; vide pour tous ensemble.
 * @param [methode] « Référentiel » (par défaut) ou « Intermédiaire ».
 * @returns Taux, à afficher en pourcentage.
 */
export function rotationParc(
  parc: unknown[][],
  liberations: unknown[][],
  annee: unknown,
  bailleur?: unknown,
  departement?: unknown,
  methode?: unknown,
): Promise<number> {
  return executerSurPlages(({ rotationDesPlages }) => {
    const selection = { bailleur, departement };
    return versNombre(rotationDesPlages({ parc, liberations, annee }, selection, methode));
  });
}

/**
 * Nombre de logements d'un réservataire dont la convention est en cours, lu dans le tableau Parc (règles R1 et R7).
 * @customfunction RESERVATIONS
 * @param parc Plage du tableau Parc, avec sa ligne d'en-têtes : tblParc[#Tout].
 * @param reservataire Code du réservataire.
 * @param annee Année de campagne, par exemple 2026.
 * @param [bailleur] Nom du bailleur ; vide pour tous ensemble.
 * @param [departement] Code du département ; vide pour tous ensemble.
 * @returns Nombre de logements.
 */
export function reservations(
  parc: unknown[][],
  reservataire: unknown,
  annee: unknown,
  bailleur?: unknown,
  departement?: unknown,
): Promise<number> {
  return executerSurPlages(({ reservationsDesPlages }) =>
    reservationsDesPlages({ parc, annee }, { bailleur, departement }, reservataire),
  );
}

/**
 * Un chiffre des derniers résultats, lu dans les feuilles Rotation, Assiette et Flux et tenu à jour avec elles.
 * @customfunction INDICATEUR
 * @param nom En-tête de la colonne : « Taux de rotation », « Assiette », « Part » ou « Objectif », par exemple.
 * @param bailleur Nom du bailleur.
 * @param departement Code du département.
 * @param [reservataire] Code du réservataire, pour un chiffre de la feuille Flux.
 * @param invocation Suivi des résultats.
 * @returns Le chiffre, que la cellule montre au format qu'elle a.
 * @streaming
 */
export function indicateur(
  nom: unknown,
  bailleur: unknown,
  departement: unknown,
  reservataire: unknown,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  void import(/* webpackChunkName: "plages" */ "./suivi").then(({ suivreLIndicateur }) => {
    suivreLIndicateur({ nom, bailleur, departement, reservataire }, invocation);
  });
}
