import type { NatureDeDroit } from "../../calcul/domaine/droitAcquis";
import type { NomDeDroit, RaisonDeDroit } from "../../calcul/domaine/nomsDesDroits";
import type { MethodeDeConversion } from "../../calcul/domaine/reservataire";
import type { EntreeDeDroit } from "../../calcul/regles/r12-droits-uniques";
import type { ConstatDeDroits } from "../../calcul/resultat";
import { nombre } from "./nombres";
import type { Catalogue } from "./phrase";
import { accorde, cite, fr, nombreDe } from "./typographie";

/** What people read for every figure of the droits uniques. */
export const NOM_DE_DROIT: Readonly<Record<NomDeDroit, string>> = {
  droitsDeSuite: "Droits de suite",
  droitsNouveaux: "Droits acquis sur l’offre nouvelle",
  duAnterieurs: "Droits uniques antérieurs",
  duDuProgramme: "Droits uniques du programme",
  duDeSuite: "Droits uniques des droits de suite",
  duNouveaux: "Droits uniques de l’offre nouvelle",
  droitsUniques: "Droits uniques",
  variationDesDroits: "Variation des droits uniques",
};

/** Why a figure is blank because of the droits uniques, in words. */
export const RAISON_DE_DROIT: Readonly<Record<RaisonDeDroit, string>> = {
  enDroitsUniques: "le réservataire est en droits uniques, un volume et non une part",
  droitsNonListes: "la feuille Droits acquis ne liste aucun droit pour ce réservataire",
};

/** The codes of the sheet Droits acquis and of the column Méthode, as the templates spell them. */
export const NATURE_DE_DROIT: Readonly<Record<NatureDeDroit, string>> = {
  droitDeSuite: "droit de suite",
  duAnterieur: "DU antérieur",
  droitPourUnTour: "droit pour un tour",
};
export const METHODE_DE_CONVERSION: Readonly<Record<MethodeDeConversion, string>> = {
  assiette: "Assiette",
  droitsUniques: "Droits uniques",
};

/** How a right enters the year, as the sheet says it. */
export const ENTREE_DE_DROIT: Readonly<Record<EntreeDeDroit, string>> = {
  droitDeSuite: "droit de suite",
  offreNouvelle: "offre nouvelle",
  duAnterieur: "DU antérieur",
};

/** Said after the name of the périmètre. */
export const PHRASES_DES_DROITS: Catalogue<ConstatDeDroits> = {
  capaciteDepassee: ({ autres, droitsUniques, assiette }) => ({
    constat: fr`objectif supérieur à la capacité d'accueil du parc : les volumes des autres réservataires (${nombre(autres)}) et les droits uniques (${nombre(droitsUniques)}) dépassent l'assiette (${nombre(assiette)}).`,
    remede: fr`Revoyez l'option avec Action Logement : le référentiel la réserve à des cas où le parc peut l'honorer. Les chiffres sont conservés, « Non réservé » est ramené à 0.`,
  }),
  droitsNonListes: ({ reservataire, reservations }) => ({
    constat: fr`${cite(reservataire)} est en droits uniques, mais Droits acquis ne liste aucun de ses droits ; les ${nombre(reservations)} logements que Parc lui réserve ne sont pas convertis à leur place.`,
    remede: fr`Listez ses droits de suite par programme dans Droits acquis, ou choisissez « Assiette » dans Réservataires.`,
  }),
  droitsEtParcDifferents: ({ reservataire, droits, reservations }) => ({
    constat: fr`${cite(reservataire)} a ${nombre(droits)} droits de suite comptés dans Droits acquis et ${nombre(reservations)} réservations comptées dans Parc ; les droits listés sont utilisés.`,
    remede: fr`Rapprochez les deux feuilles avec Action Logement : un droit de suite porte sur un logement réservé.`,
  }),
  duAnterieursSansFin: ({ reservataire, nombre: combien }) => ({
    constat: fr`${nombreDe(combien, "ligne")} de DU antérieurs de ${cite(reservataire)} sans date de fin : ils comptent chaque année de la projection.`,
    remede: fr`Leur durée est à convenir avec Action Logement (référentiel, étape 3) ; saisissez-la dans la colonne « Fin ».`,
  }),
};

/** R9: an origin that nobody gave is presumed, and never told as a fact. */
export function droitsSansOrigine(nombre: number): string {
  const reservations = nombreDe(nombre, "réservation");
  return fr`${reservations} d'origine non renseignée, ${accorde(nombre, "comptée")} au titre des garanties d'emprunt (R9)`;
}
