import type { ConstatDeCalcul, Lacune } from "../../calcul/resultat";
import type { Gravite } from "../../lecture/types";
import { DEDUCTION, nomDePerimetre } from "./noms";
import { PHRASES_DES_DROITS } from "./droits";
import { nombre, pourcentageCourt } from "./nombres";
import { dire, type Catalogue, type Phrase } from "./phrase";
import { enumeration, fr, majuscule } from "./typographie";

type NomDePlafond = Extract<ConstatDeCalcul, { type: "plafondDepasse" }>["plafond"];

const GROUPE: Readonly<Record<NomDePlafond, string>> = {
  etat: "de l’État",
  etatAgents: "de l’État pour ses agents",
  collectivites:
    "des collectivités comptée au titre des garanties d’emprunt (origine non renseignée comprise)",
};
const TEXTE: Readonly<Record<NomDePlafond, string>> = {
  etat: "CCH, R.441-5-2",
  etatAgents: "CCH, R.441-5-2",
  collectivites: "référentiel, étape 3",
};

const LACUNE: Readonly<Record<Lacune, string>> = {
  liberations: fr` ; les libérations y suivent la méthode du référentiel, le taux d'une autre méthode ne peut pas être établi`,
  parcSoumis: fr` ; le parc soumis y est compté sans étudiants ni spécifiques, l'assiette qui les garde ne peut pas être établie`,
};

/** Said after the name of the périmètre. */
const PHRASES: Catalogue<ConstatDeCalcul> = {
  parcNul: () => ({
    constat: fr`aucun logement n'entre dans le parc de rotation, le taux ne peut pas être calculé.`,
    remede: fr`Vérifiez la nature, l'exclusion et la mise en service des logements, ou saisissez un taux retenu dans Hypothèses.`,
  }),
  perimetreDeSynthese: ({ lacunes }) => ({
    constat: fr`les comptes viennent de Synthèse, sans logement : ni taux propre aux réservataires, ni calcul sur les territoires infra-départementaux${lacunes.map((une) => LACUNE[une]).join("")}.`,
    remede:
      lacunes.length === 0
        ? fr`Rien à faire : ces comptes suffisent au taux, à l'assiette et aux objectifs.`
        : fr`Revenez aux paramètres par défaut pour ce périmètre, ou fournissez les feuilles Parc et Libérations.`,
  }),
  tauxHorsBornes: ({ taux }) => ({
    constat: fr`le taux de rotation est de ${pourcentageCourt(taux)}, hors de la plage habituelle de 2 % à 30 % (Occitanie 2022 : 9,4 %).`,
    remede: fr`Vérifiez que la feuille Libérations couvre toute l'année et que le parc est complet. Le taux est utilisé tel quel.`,
  }),
  tauxRetenuHorsBornes: ({ taux }) => ({
    constat: fr`le taux retenu saisi est de ${pourcentageCourt(taux)}, hors de la plage habituelle de 2 % à 30 %.`,
    remede: fr`Vérifiez la colonne « Taux retenu » de Hypothèses : 1 % s'y écrit avec son signe, ou 0,01. Le taux est utilisé tel quel.`,
  }),
  assietteNegative: ({ exacte }) => ({
    constat: fr`les déductions dépassent le flux attendu, l'assiette vaut ${nombre(exacte)} et est ramenée à 0.`,
    remede: fr`Vérifiez les estimations saisies dans Hypothèses pour ce périmètre.`,
  }),
  hypothesesAbsentes: () => ({
    constat: fr`aucune ligne dans Hypothèses, les cinq déductions de l'assiette sont prises à 0.`,
    remede: fr`Saisissez les mutations et les relogements prévus pour l'année ; sans eux, l'assiette est un maximum.`,
  }),
  deductionsVides: ({ deductions }) => ({
    constat: fr`${enumeration(deductions.map((une) => DEDUCTION[une]))} sans valeur dans Hypothèses, pris à 0.`,
    remede: fr`Complétez la ligne, ou écrivez 0 si rien n'est prévu.`,
  }),
  ...PHRASES_DES_DROITS,
  partsAuDelaDeCent: ({ somme }) => ({
    constat: fr`les parts retenues totalisent ${pourcentageCourt(somme)}, au-delà de 100 % ; les objectifs ne sont pas calculés.`,
    remede: fr`Vérifiez les engagements saisis dans Réservataires.`,
  }),
  plafondDepasse: ({ plafond, somme, limite, applique }) => ({
    constat: fr`la part ${GROUPE[plafond]} atteint ${pourcentageCourt(somme)} pour un plafond de ${pourcentageCourt(limite)} (${TEXTE[plafond]})${applique ? fr` ; les parts du groupe ont été ramenées au plafond.` : fr` ; les parts sont conservées.`}`,
    remede: applique
      ? fr`Rien à faire si le plafonnement est convenu ; ce qui est libéré rejoint « Non réservé ».`
      : fr`Vérifiez les conventions, ou choisissez « Plafonner » dans Paramètres.`,
  }),
};

/** The sentence of a finding of the calculation, which names its périmètre, and what to do about it. */
export function phraseDeCalcul(constat: ConstatDeCalcul): Phrase {
  const { constat: enonce, remede } = dire(PHRASES, constat);
  return { constat: fr`${nomDePerimetre(constat.perimetre)} : ${enonce}`, remede };
}

/** The same finding said on the périmètre's own line: no need to name it again. */
export function enonceDeCalcul(constat: ConstatDeCalcul): string {
  const { constat: enonce } = dire(PHRASES, constat);
  return majuscule(enonce);
}

/** How serious a finding of the calculation is; parts beyond 100 % stop the objectives of their périmètre. */
export function graviteDeCalcul(constat: ConstatDeCalcul): Gravite {
  switch (constat.type) {
    case "partsAuDelaDeCent":
      return "bloquant";
    case "perimetreDeSynthese":
      return constat.lacunes.length === 0 ? "information" : "aVerifier";
    case "parcNul":
    case "tauxHorsBornes":
    case "tauxRetenuHorsBornes":
    case "assietteNegative":
    case "capaciteDepassee":
    case "droitsNonListes":
    case "droitsEtParcDifferents":
      return "aVerifier";
    case "plafondDepasse":
      return constat.applique ? "information" : "aVerifier";
    case "hypothesesAbsentes":
    case "deductionsVides":
    case "duAnterieursSansFin":
      return "information";
  }
}

export function regleDeCalcul(constat: ConstatDeCalcul): string {
  switch (constat.type) {
    case "parcNul":
    case "tauxHorsBornes":
    case "perimetreDeSynthese":
      return "R4";
    case "tauxRetenuHorsBornes":
    case "assietteNegative":
    case "hypothesesAbsentes":
    case "deductionsVides":
      return "R6";
    case "partsAuDelaDeCent":
      return "R8";
    case "plafondDepasse":
      return "R9";
    case "capaciteDepassee":
    case "droitsNonListes":
    case "droitsEtParcDifferents":
    case "duAnterieursSansFin":
      return "R12";
  }
}
