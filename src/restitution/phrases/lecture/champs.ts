import type { Champ, DefinitionDeChamp } from "../../../lecture/champs";
import { CHAMPS } from "../../../lecture/synonymes";
import type { Role } from "../../../lecture/types";
import { fr } from "../typographie";

export const NOM_DE_FEUILLE: Readonly<Record<Role, string>> = {
  parametres: "Paramètres",
  reservataires: "Réservataires",
  hypotheses: "Hypothèses",
  parc: "Parc",
  synthese: "Synthèse",
  liberations: "Libérations",
  droitsAcquis: "Droits acquis",
  misesADisposition: "Mises à disposition",
  objectifs: "Objectifs",
  demandes: "Demande",
};

/** The canonical header of a field, as the templates write it; a field has the same header in all its sheets. */
export function nomDeChamp(champ: Champ): string {
  for (const definitions of Object.values(CHAMPS) as readonly Partial<Record<Champ, DefinitionDeChamp>>[]) {
    const definition = definitions[champ];
    if (definition !== undefined) return definition.entete;
  }
  return champ;
}

const COUT_DE_FEUILLE: Readonly<Record<Role, string>> = {
  parametres: fr`les valeurs par défaut s'appliquent.`,
  reservataires: fr`les réservataires sont connus par leur seul code, sans nom, catégorie ni engagement.`,
  hypotheses: fr`les mutations et relogements de l'année sont pris à 0, l'assiette est un maximum.`,
  parc: fr`rien ne peut être calculé.`,
  synthese: fr`les bailleurs qui ne partagent pas leurs logements ne sont pas comptés.`,
  droitsAcquis: fr`les droits uniques (R12) et les droits pour un tour (R13) ne sont pas calculés.`,
  misesADisposition: fr`le décompte, le bilan et les échéances ne sont pas établis.`,
  objectifs: fr`le suivi des objectifs cumulés (accord collectif, CIA, DALO…) n'est pas établi.`,
  demandes: fr`le diagnostic partagé de la demande n'est pas établi.`,
  liberations: fr`le taux de rotation, l'assiette et les objectifs ne peuvent pas être calculés.`,
};

/** What a missing sheet costs, in one clause. */
export function coutDeFeuille(role: Role): string {
  return COUT_DE_FEUILLE[role];
}

const COUT_DE_COLONNE: Readonly<Partial<Record<`${Role}.${Champ}`, string>>> = {
  "parc.bailleur": fr`tous les logements sont comptés pour un seul bailleur.`,
  "synthese.bailleur": fr`toutes les lignes sont celles d'un seul bailleur.`,
  "parc.epci": fr`pas de calcul sur le territoire des EPCI (R11).`,
  "parc.commune": fr`pas de calcul sur le territoire des communes (R11).`,
  "parc.nature": fr`tous les logements sont comptés comme familiaux.`,
  "parc.exclusion": fr`aucun logement n'est retiré du parc soumis au flux.`,
  "parc.reservataire": fr`tout le parc est compté comme non réservé.`,
  "parc.origine": fr`les droits dont Réservataires ne dit pas non plus l'origine sont comptés comme des garanties d'emprunt pour le plafond des collectivités.`,
  "parc.debutConvention": fr`sans date de convention, tous les droits sont comptés comme commencés.`,
  "parc.finConvention": fr`sans date de convention, aucun droit n'est compté comme fini.`,
  "parc.miseEnService": fr`tous les logements sont réputés en service à la date d'observation.`,
  "parc.sortie": fr`aucun logement n'est réputé sorti du parc.`,
  "reservataires.nom": fr`les réservataires sont désignés par leur code.`,
  "reservataires.territoire": fr`chaque ligne vaut pour tout le classeur.`,
  "reservataires.engagement": fr`la part retenue est celle du parc réservé.`,
  "reservataires.origine": fr`l'origine des droits est lue logement par logement.`,
  "hypotheses.bailleur": fr`les lignes valent pour le seul bailleur du parc.`,
  "hypotheses.territoire": fr`les estimations des territoires sont prises au prorata du parc soumis.`,
  "hypotheses.tauxRetenu": fr`le taux constaté est utilisé.`,
  "droitsAcquis.bailleur": fr`les lignes valent pour le seul bailleur du parc.`,
  "droitsAcquis.programme": fr`les droits sont additionnés sans distinguer les programmes, et aucun droit pour un tour n'est reconnu.`,
  "droitsAcquis.debut": fr`tous les droits sont réputés commencés.`,
  "droitsAcquis.fin": fr`tous les droits sont réputés sans fin, la projection ne décroît pas.`,
  "misesADisposition.type": fr`les délais sont ceux du préavis de trois mois.`,
  "misesADisposition.resultat": fr`toutes les mises à disposition sont réputées en cours.`,
  "objectifs.territoire": fr`chaque objectif vaut pour tout le classeur.`,
  "objectifs.public": fr`chaque objectif porte sur toutes les attributions.`,
  "demandes.territoire": fr`chaque ligne vaut pour tout le classeur.`,
  "demandes.typologie": fr`chaque ligne vaut pour toutes les typologies.`,
  "demandes.attributions": fr`la pression de la demande n'est pas calculée.`,
  "objectifs.unite": fr`une cible écrite en pourcentage, ou inférieure à 1, est une part ; les autres sont des nombres.`,
  "parametres.perimetre": fr`chaque paramètre vaut partout.`,
};

/** What a missing column costs, in one clause. */
export function coutDeColonne(role: Role, champ: Champ): string {
  return COUT_DE_COLONNE[`${role}.${champ}`] ?? fr`la donnée est prise à sa valeur par défaut.`;
}
