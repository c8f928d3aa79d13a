import type { Regle } from "../../calcul/domaine/chiffre";
import type { Parametres } from "../../calcul/domaine/parametres";
import { pourcentageCourt } from "../phrases/nombres";
import { fr } from "../phrases/typographie";

/** How one rule is applied: its sentence depends on the parameters of the périmètre. */
export interface RegleEnMots {
  readonly regle: Regle;
  readonly objet: string;
  readonly enonce: (parametres: Parametres) => string;
}

/** A rule that is applied in one way, whatever the parameters. */
export interface RegleDite extends Pick<RegleEnMots, "regle" | "objet"> {
  readonly dit: string;
}

function liberations({ methode, exclureOrcodEtLhi, exclureVenteEtDemolition }: Parametres): string {
  const motifs =
    methode === "intermediaire"
      ? fr`Méthode intermédiaire, proposée dans la négociation : les mutations sont comptées, les relogements ANRU, ORCOD et LHI sont exclus.`
      : fr`Méthode du référentiel : les mutations et les relogements ANRU sont exclus${exclureOrcodEtLhi ? fr`, ainsi que les relogements ORCOD et LHI.` : fr` ; les relogements ORCOD et LHI sont comptés.`}`;
  const logements = exclureVenteEtDemolition
    ? fr`Les libérations des logements à vendre ou à démolir sont exclues.`
    : fr`Les libérations des logements à vendre ou à démolir sont comptées.`;
  return fr`Libérations de l'année précédant la campagne, sur des logements familiaux. ${motifs} ${logements} Un logement libéré deux fois à des dates différentes compte deux fois.`;
}

function parcSoumis({ exclureEtudiantsEtSpecifiques }: Parametres): string {
  return exclureEtudiantsEtSpecifiques
    ? fr`Parc présent, moins les logements de la défense nationale, de la sécurité intérieure et des établissements publics de santé, ceux en vente ou voués à la démolition, et les logements étudiants ou spécifiques.`
    : fr`Parc présent, moins les logements de la défense nationale, de la sécurité intérieure et des établissements publics de santé, et ceux en vente ou voués à la démolition ; les logements étudiants ou spécifiques restent soumis.`;
}

function part({ denominateur }: Parametres): string {
  return denominateur === "parc"
    ? fr`Réservations du réservataire ÷ parc du bailleur dans le département. La part sur le parc soumis au flux est affichée à côté.`
    : fr`Réservations du réservataire dans le parc soumis ÷ parc soumis au flux. La part sur le parc du bailleur est affichée à côté.`;
}

function plafonds(parametres: Parametres): string {
  const { traitement, plafondEtat, plafondEtatAgents, plafondCollectivites } = parametres;
  const limites = fr`État : ${pourcentageCourt(plafondEtat)} du flux au plus, dont ${pourcentageCourt(plafondEtatAgents)} pour ses agents ; collectivités : ${pourcentageCourt(plafondCollectivites)} au plus au titre des garanties d'emprunt, droits d'origine non renseignée compris.`;
  return traitement === "signaler"
    ? fr`${limites} Un dépassement est signalé, les parts sont conservées.`
    : fr`${limites} En cas de dépassement, chaque part du groupe est ramenée au prorata du plafond ; ce qui est libéré rejoint « Non réservé ».`;
}

/** R1 to R12 in sentences; their sources are in the registry. */
export const REGLES: readonly RegleEnMots[] = [
  {
    regle: "R1",
    objet: "Présence",
    enonce: () =>
      fr`Un logement compte s'il est en service à la date d'observation (sans date : oui) et n'est pas sorti du parc à cette date.`,
  },
  {
    regle: "R2",
    objet: "Parc de rotation",
    enonce: () =>
      fr`Logements familiaux présents, hors étudiants et spécifiques, hors plan de vente et démolition prévue. Défense, sécurité et santé y restent.`,
  },
  {
    regle: "R3",
    objet: "Libérations retenues",
    enonce: liberations,
  },
  {
    regle: "R4",
    objet: "Taux de rotation",
    enonce: () => fr`Libérations retenues ÷ parc de rotation, par bailleur et par département.`,
  },
  {
    regle: "R5",
    objet: "Parc soumis au flux",
    enonce: parcSoumis,
  },
  {
    regle: "R6",
    objet: "Assiette",
    enonce: () =>
      fr`Parc soumis × taux de rotation − mutations internes − relogements ANRU, ORCOD, LHI − relogements liés à une vente, estimés pour l'année. Un taux retenu saisi dans Hypothèses remplace le taux constaté. Une assiette négative est ramenée à 0 et signalée.`,
  },
  {
    regle: "R7",
    objet: "Réservations",
    enonce: () =>
      fr`Logements réservés dont la convention est active à la date d'observation ; sans date de convention, ils sont comptés comme actifs. Les réservataires de la défense, de la sécurité et de la santé sont hors du flux.`,
  },
  {
    regle: "R8",
    objet: "Part",
    enonce: part,
  },
  {
    regle: "R9",
    objet: "Plafonds",
    enonce: plafonds,
  },
  {
    regle: "R10",
    objet: "Objectif",
    enonce: () =>
      fr`Part retenue × assiette. La part retenue est l'engagement de la convention s'il est saisi, sinon la part du parc après plafonds. Nombres entiers par les plus forts restes, « Non réservé » compris : leur somme est l'assiette arrondie. À restes égaux, la plus grande part d'abord, puis l'ordre des codes.`,
  },
  {
    regle: "R11",
    objet: "EPCI et communes",
    enonce: () =>
      fr`Sur leur seul territoire : parc soumis du territoire × taux − déductions du territoire (à défaut, au prorata du parc soumis), multiplié par leur part du parc du territoire. Pour information.`,
  },
  {
    regle: "R12",
    objet: "Droits uniques",
    enonce: () =>
      fr`Option pour Action Logement, au cas par cas (colonne « Méthode » de Réservataires). Par programme : droits de suite actifs à la date d'observation (sans date, comptés comme tels) × taux de rotation, le taux retenu d'Hypothèses s'il est saisi, comme pour l'assiette. S'y ajoutent les droits de suite qui commencent dans l'année (offre nouvelle), convertis de même, et les DU antérieurs des conventions de parc en cours dans l'année, tels quels ; un droit pour un tour est suivi à part (R13). Seuls les droits listés dans Droits acquis sont convertis, jamais les réservations de Parc à leur place.`,
  },
  {
    regle: "R12",
    objet: "Droits uniques et partage de l'assiette",
    enonce: () =>
      fr`Le réservataire en droits uniques sort du partage : pas de part retenue ni d'engagement en pourcentage, son volume est ses droits uniques et son objectif l'entier le plus proche. La part et l'objectif des autres ne changent pas. Les droits uniques sont pris sur ce que leurs parts laissent : « Non réservé » = ce reste − les droits uniques, ramené à 0 si les volumes des autres et les droits uniques dépassent l'assiette, ce qui est signalé (objectif supérieur à la capacité d'accueil du parc).`,
  },
  {
    regle: "R26",
    objet: "Conventions",
    enonce: () =>
      fr`Une convention par réservataire et département ; EPCI et communes : par territoire. Celle du contingent préfectoral est signée avant toutes les autres (le même jour convient). Effet au premier 1er janvier à partir de la signature. Le passage à la gestion en flux est achevé sous trois ans à compter de cet effet : c'est la durée de la transition, non celle de la convention.`,
  },
];
