import { POIDS_DE_L_ENGAGEMENT } from "../../calcul/orientation/critere";
import type { Delai, ParametresDeSuivi } from "../../calcul/domaine/parametresDeSuivi";
import { periodeEnMots } from "../phrases/axes";
import { pourcentageCourt } from "../phrases/nombres";
import { enumeration, fr, minuscule, nombreDe } from "../phrases/typographie";
import type { RegleEnMots } from "./regles";

/** A rule of the follow-up: its sentence depends on the choices of the follow-up. */
export interface RegleDeSuiviEnMots extends Pick<RegleEnMots, "regle" | "objet"> {
  readonly enonce: (parametres: ParametresDeSuivi) => string;
}

/** "5 jours ouvrés". */
export function delai({ nombre, unite }: Delai): string {
  switch (unite) {
    case "joursOuvres":
      return nombreDe(nombre, "jour ouvré", "jours ouvrés");
    case "jours":
      return nombreDe(nombre, "jour calendaire", "jours calendaires");
    case "mois":
      return nombre < 2 ? fr`${nombre} mois calendaire` : fr`${nombre} mois calendaires`;
  }
}

function delais(parametres: ParametresDeSuivi): string {
  const { delais: parType, delaiDImpossibilite, moisAvantMiseEnService, candidatsAttendus } = parametres;
  const { reponse, dossiers } = parType.preavis1Mois;
  const unMois = fr`Préavis d'un mois : réponse sous ${reponse === null ? "" : delai(reponse)} après la transmission, dossiers complets sous ${delai(dossiers)}.`;
  const troisMois = fr`Préavis de trois mois et parc récent : candidats sous ${delai(parType.preavis3Mois.dossiers)}. Parc récent : transmission ${moisAvantMiseEnService} mois avant la mise en service.`;
  return fr`${unMois} ${troisMois} Impossibilité signalée sous ${delai(delaiDImpossibilite)}. ${nombreDe(candidatsAttendus, "candidat attendu", "candidats attendus")}. Un dossier reçu ou un nombre de candidats saisi vaut réponse.`;
}

/** "Avant 1949, 1949 à 1974, … et Depuis 2010". */
function classes(debuts: readonly number[]): string {
  return enumeration([0, ...debuts].map((_, rang) => minuscule(periodeEnMots(rang, debuts))));
}

/** R13 to R22 and R27 in sentences; their sources are in the registry. */
export const REGLES_DU_SUIVI: readonly RegleDeSuiviEnMots[] = [
  {
    regle: "R13",
    objet: "Droit pour un tour",
    enonce: () =>
      fr`Les mises à disposition faites au titre d'un droit pour un tour, éteint à la première attribution, sont comptées à part et ne consomment pas le flux.`,
  },
  {
    regle: "R14",
    objet: "Gestion directe",
    enonce: ({ delaiDImpossibilite }) =>
      fr`Une mise à disposition compte 1 dès sa transmission, quelle que soit la suite : refus du candidat, refus de la CALEOL, moins de candidats qu'attendu. Si l'impossibilité de désigner des candidats est signalée sous ${delai(delaiDImpossibilite)}, elle ne compte que si l'OLS a cherché lui-même et choisi de la comptabiliser ; signalée plus tard, elle compte.`,
  },
  {
    regle: "R15",
    objet: "Gestion déléguée",
    enonce: () =>
      fr`Selon la colonne « Décompte » de Réservataires : l'attribution, ou l'entrée dans les lieux. Avec l'entrée dans les lieux, les refus de propositions adaptées s'ajoutent a posteriori, dans leur colonne puis dans le décompte.`,
  },
  {
    regle: "R16",
    objet: "Gestion mixte",
    enonce: ({ cibleDeRequalification }) =>
      fr`Ce qui est requalifié compte comme en gestion déléguée, le reste comme en gestion directe. Un relogement de son public compte a posteriori si l'OLS choisit de le valoriser. Part requalifiée visée : ${pourcentageCourt(cibleDeRequalification)} du décompte au moins.`,
  },
  {
    regle: "R17",
    objet: "Bilan",
    enonce: () =>
      fr`Du 1er janvier à la date du bilan, chaque fait à sa date. Solde = objectif − décompte ; taux d'atteinte = décompte ÷ objectif ; objectif à date = objectif × jours écoulés ÷ jours de l'année, le jour du bilan compris ; projection au même rythme. Part du flux réel = décompte ÷ attributions de l'année listées dans Mises à disposition pour le périmètre, celles que le bailleur fait pour son compte comprises si elles y sont (réservataire vide).`,
  },
  {
    regle: "R18",
    objet: "Bilan annuel",
    enonce: ({ debutsDePeriode }) =>
      fr`Logements proposés et attribués dans l'année qui précède la campagne, par réservataire et par typologie, financement, QPV, commune et période de construction, chaque fait à sa date ; un logement sans valeur est compté sous « Non renseigné ». Droits pour un tour et réservataires hors flux sont compris, et comptés aussi à part. Classes de construction (convention de Flux) : ${classes(debutsDePeriode)}. Prévision : les estimations d'Hypothèses, en face des libérations de l'année précédente dont le motif est un relogement de la catégorie.`,
  },
  {
    regle: "R19",
    objet: "État hors QPV",
    enonce: ({ seuilHorsQpv }) =>
      fr`Attributions à l'État (publics prioritaires et agents) hors QPV ÷ toutes les attributions hors QPV, dans le flux : ${pourcentageCourt(seuilHorsQpv)} au moins dans le périmètre, et de même dans chaque commune sauf stipulation contraire de la convention (Paramètres, « Part de l'État dans chaque commune », par périmètre) : ses communes sont alors montrées sans être contrôlées. Le taux de l'article est un taux du flux : il est pris sur les attributions, non sur les logements réservés ; les propositions sont montrées à côté. L'autre lecture, la part hors QPV de ce qui est attribué à l'État, est montrée sans être contrôlée. Année précédente entière, puis année en cours à date.`,
  },
  { regle: "R20", objet: "Délais", enonce: delais },
  {
    regle: "R21",
    objet: "Jours ouvrés",
    enonce: ({ calendrier }) =>
      fr`Du lundi au vendredi, hors jours fériés (${calendrier === "metropole" ? fr`métropole` : fr`Alsace-Moselle`}). Le jour de la transmission n'est pas compté. Un mois calendaire après le 31 janvier est le dernier jour de février.`,
  },
  {
    regle: "R22",
    objet: "Objectifs cumulés",
    enonce: () =>
      fr`Attributions de l'année à date, tous bailleurs du classeur (ou celui de la colonne « Bailleur » d'Objectifs) et tous contingents réunis (droits pour un tour et réservataires hors flux compris), dont le ménage relève du public visé (colonne « Publics ») et le logement du territoire visé : commune, EPCI, département ou tout le classeur. La même attribution compte pour chaque dispositif dont elle relève. En « % » : part de toutes les attributions du territoire. Reste = cible − réalisé, négatif quand la cible est dépassée.`,
  },
  {
    regle: "R24",
    objet: "Peuplement",
    enonce: () =>
      fr`Trois classes de résidence, saisies dans la colonne « Peuplement » de Parc : faible fragilité, elle peut accueillir des ménages en difficulté ; équilibre à préserver, chercher un ménage au profil proche de celui qui part ; fortes difficultés, attribution adaptée pour rééquilibrer. L'orientation le rappelle, elle n'écarte aucun réservataire pour autant.`,
  },
  {
    regle: "R25",
    objet: "Orientation",
    enonce: () =>
      fr`Écart = part du flux servie (décompte ÷ total des décomptes, compte du bailleur compris) − part retenue, soit l'engagement s'il est saisi ; le plus en retard d'abord, parmi ceux dont le territoire contient le logement. Pour un lot, le plan rend le plus petit possible ${POIDS_DE_L_ENGAGEMENT} × la somme des écarts à la part retenue, en logements, + la somme des écarts à une répartition égale des QPV, des typologies et des communes ; les choix déjà saisis sont respectés. Aucun réservataire ne choisit de type de logement la première année. Action Logement en droits uniques n'a pas de part : ses droits de l'année ÷ l'assiette en tiennent lieu, ôtés de celle du bailleur ; sans droits listés ou sans assiette, il n'entre pas dans le plan.`,
  },
  {
    regle: "R27",
    objet: "Éligibilité multiple",
    enonce: () =>
      fr`Une attribution compte une fois, pour le réservataire auquel le logement est mis à disposition ; les autres éligibilités du ménage (colonne « Publics ») sont montrées pour information.`,
  },
];
