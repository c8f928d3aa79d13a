import type { Chiffre, NomDeChiffre } from "../../calcul/domaine/chiffre";
import { depuisNombre, ecrit } from "../../calcul/nombres/decimal";
import { compare, egales, fois, fraction, type Fraction } from "../../calcul/nombres/fraction";
import { NOM_DE_CHIFFRE } from "../phrases/noms";
import { decimal, enPoints, nombre, pourcentage } from "../phrases/nombres";
import { UNITE_DU_DIAGNOSTIC } from "../phrases/nomsDuDiagnostic";
import { UNITE_D_ORIENTATION } from "../phrases/nomsDOrientation";
import { UNITE_DU_SUIVI } from "../phrases/nomsDuSuivi";
import { minuscule } from "../phrases/typographie";

/** Figures that are shares: shown as percentages. */
const PARTS: ReadonlySet<NomDeChiffre> = new Set([
  "tauxDeRotation",
  "tauxRetenu",
  "partDuParc",
  "partDuParcSoumis",
  "part",
  "engagement",
  "plafond",
  "sommeDesParts",
  "partSurGarantie",
  "partHorsGarantie",
  "partPlafonnee",
  "partRetenue",
  "partDuTerritoire",
  "ecartALaPart",
  "tauxDAtteinte",
  "partDuFluxReel",
  "ecartALaPartRetenue",
  "partRequalifiee",
  "cibleDeRequalification",
  "partDeLEtatHorsQpv",
  "partProposeeALEtatHorsQpv",
  "partHorsQpvDeLEtat",
  "seuilHorsQpv",
  "atteinteDeLaCible",
  "partEnDroitsUniques",
  "partHorsDroitsUniques",
  "partReservee",
  "partServie",
  "ecartAvant",
  "ecartApres",
]);

/** Among them, the gaps between two shares: told in points. */
const ECARTS: ReadonlySet<NomDeChiffre> = new Set([
  ...(["ecartALaPart", "ecartALaPartRetenue", "ecartAvant", "ecartApres"] as const),
]);

/** What the number of a figure counts, after it, from one and from two on: "1 500 logements du parc de rotation". */
const UNITE: Partial<Readonly<Record<NomDeChiffre, readonly [string, string]>>> = {
  parc: ["logement du parc", "logements du parc"],
  parcDeRotation: ["logement du parc de rotation", "logements du parc de rotation"],
  parcSoumis: ["logement soumis au flux", "logements soumis au flux"],
  liberationsRetenues: ["libération retenue", "libérations retenues"],
  mutations: ["mutation interne", "mutations internes"],
  anru: ["relogement ANRU", "relogements ANRU"],
  orcod: ["relogement ORCOD", "relogements ORCOD"],
  lhi: ["relogement LHI", "relogements LHI"],
  vente: ["relogement lié à une vente", "relogements liés à une vente"],
  reservations: ["réservation", "réservations"],
  reservationsSoumises: ["réservation dans le parc soumis", "réservations dans le parc soumis"],
  reservationsSurGarantie: [
    "réservation comptée au titre d’une garantie d’emprunt",
    "réservations comptées au titre d’une garantie d’emprunt",
  ],
  reservationsHorsGarantie: ["réservation hors garantie d’emprunt", "réservations hors garantie d’emprunt"],
  nonReserve: ["logement non réservé", "logements non réservés"],
  assiette: ["attribution de l’assiette", "attributions de l’assiette"],
  droitsDeSuite: ["droit de suite", "droits de suite"],
  droitsNouveaux: ["droit sur l’offre nouvelle", "droits sur l’offre nouvelle"],
  duAnterieurs: ["droit unique antérieur", "droits uniques antérieurs"],
  duDuProgramme: ["droit unique", "droits uniques"],
  duDeSuite: ["droit unique de droits de suite", "droits uniques de droits de suite"],
  duNouveaux: ["droit unique de l’offre nouvelle", "droits uniques de l’offre nouvelle"],
  droitsUniques: ["droit unique", "droits uniques"],
  volumeEstime: ["attribution estimée", "attributions estimées"],
  attributionsARepartir: ["attribution à répartir", "attributions à répartir"],
  parcDuTerritoire: ["logement du territoire", "logements du territoire"],
  parcSoumisDuTerritoire: ["logement du territoire soumis au flux", "logements du territoire soumis au flux"],
  reservationsDuTerritoire: ["réservation sur le territoire", "réservations sur le territoire"],
  assietteDuTerritoire: [
    "attribution de l’assiette du territoire",
    "attributions de l’assiette du territoire",
  ],
  ...UNITE_DU_SUIVI,
  ...UNITE_D_ORIENTATION,
  ...UNITE_DU_DIAGNOSTIC,
};

export function estUnePart(nom: NomDeChiffre): boolean {
  return PARTS.has(nom);
}

const CENT = fraction(100);
const DEUX = fraction(2);

/** Whether two decimals (of a percentage, for a share) say the value in full. */
function estRonde(nom: NomDeChiffre, valeur: Fraction): boolean {
  const montree = estUnePart(nom) ? fois(valeur, CENT) : valeur;
  return egales(depuisNombre(ecrit(montree, 2)), montree);
}

/** A value as people read it: "8,00 %", "−4,00 points", "1 500", "2,5", and "12,35" where it is rounded. */
export function valeurEnMots(nom: NomDeChiffre, valeur: Fraction): string {
  if (ECARTS.has(nom)) return enPoints(valeur);
  if (estUnePart(nom)) return pourcentage(valeur);
  return estRonde(nom, valeur) ? nombre(valeur) : decimal(valeur, 2);
}

/** "= 8,00 %" where the two decimals are the whole value, "≈ 8,33 %" where they round it. */
export function egaliteEnMots({ nom, valeur }: Pick<Chiffre, "nom" | "valeur">): string {
  return `${estRonde(nom, valeur) ? "=" : "≈"} ${valeurEnMots(nom, valeur)}`;
}

/** A figure inside the formula of another: value and what it is. */
export function termeEnMots({ nom, valeur }: Chiffre): string {
  const lue = valeurEnMots(nom, valeur);
  const unite = UNITE[nom];
  if (unite !== undefined) return `${lue} ${compare(valeur, DEUX) < 0 ? unite[0] : unite[1]}`;
  return `${minuscule(NOM_DE_CHIFFRE[nom])} de ${lue}`;
}
