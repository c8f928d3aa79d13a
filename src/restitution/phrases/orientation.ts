import type { Peuplement, Typologie } from "../../calcul/domaine/description";
import { NON_RESERVE } from "../../calcul/domaine/reservataire";
import {
  estProposition,
  type DejaRecus,
  type LigneDOrientation,
  type Proposition,
} from "../../calcul/orientation/orientation";
import type { Garantie } from "../../calcul/orientation/planifier";
import type { HorsPlan } from "../../calcul/orientation/preparer";
import { compare, estNulle, oppose, ZERO, type Fraction } from "../../calcul/nombres/fraction";
import { enPoints } from "./nombres";
import { RAISON } from "./noms";
import { fr, nombreDe } from "./typographie";

/** What is known of the plan, once the criterion is told. */
export const GARANTIE: Readonly<Record<Garantie, string>> = {
  prouve: fr`aucun plan ne fait mieux`,
  interrompu: fr`le meilleur trouvé dans le temps imparti, sans preuve qu'aucun ne fasse mieux`,
  echec: fr`le solveur n'a pas abouti, la règle simple est appliquée`,
  sansSolveur: fr`sans solveur, la règle simple est appliquée`,
};

/** R24: what the class of the residence asks for. Source: référentiel, étape 4. */
const CONSEIL: Readonly<Record<Peuplement, string>> = {
  faibleFragilite: fr`Résidence à faible fragilité : elle peut accueillir des ménages en difficulté.`,
  equilibreAPreserver: fr`Équilibre à préserver : chercher un ménage au profil proche de celui qui part.`,
  fortesDifficultes: fr`Résidence en forte difficulté : attribution adaptée, pour rééquilibrer le peuplement.`,
};

function retard(ecart: Fraction): string {
  if (estNulle(ecart)) return fr`à l'équilibre`;
  return compare(ecart, ZERO) < 0
    ? fr`en retard de ${enPoints(oppose(ecart))}`
    : fr`en avance de ${enPoints(ecart)}`;
}

function recus({ ensemble, enQpv, deLaTypologie }: DejaRecus, typologie: Typologie | null): string {
  if (ensemble === 0) return fr`Aucun logement reçu cette année.`;
  const pareils = typologie === null ? "" : fr` et ${deLaTypologie} ${typologie}`;
  return fr`${nombreDe(ensemble, "logement reçu", "logements reçus")} cette année, dont ${enQpv} en QPV${pareils}.`;
}

const rangDit = (rang: number): string => (rang === 1 ? fr`premier` : fr`${rang}e`);

/** What a destinataire is late on. */
function attendu({ code, engagement }: Proposition["destinataire"]): string {
  if (code === NON_RESERVE) return fr`Compte du bailleur`;
  if (engagement.nom === "partEnDroitsUniques") return fr`Droits uniques de l'année`;
  return engagement.operandes[0]?.nom === "engagement" ? fr`Engagement` : fr`Part retenue`;
}

function classement({ type, destinataire, ecartAvant, rang, eligibles }: Proposition): string {
  const qui = attendu(destinataire);
  const situation = fr`${qui} ${retard(ecartAvant.valeur)}`;
  if (rang === null) return fr`${situation}. Logement hors du territoire de ce réservataire.`;
  if (eligibles === 1) return fr`Aucun réservataire n'a de droits sur ce logement : au bailleur.`;
  const place = fr`${situation}, ${rangDit(rang)} sur ${eligibles} à pouvoir le recevoir`;
  return rang === 1 || type === "choisi"
    ? fr`${place}.`
    : fr`${place} ; retenu pour l'équilibre de l'ensemble du plan.`;
}

function horsPlan(issue: HorsPlan): string {
  switch (issue.type) {
    case "horsFlux":
      return fr`Hors du flux (R5) : logement exclu, étudiant ou spécifique.`;
    case "droitPourUnTour":
      return fr`Tenu par un droit pour un tour (R13) : hors du plan.`;
    case "dejaAnnonce":
      return fr`Déjà annoncé par une autre ligne : un seul réservataire est proposé.`;
    case "dejaPropose":
      return fr`Déjà mis à disposition pour cette libération.`;
    case "choixSansPart":
      return fr`Choix déjà saisi ; ce réservataire n'a pas de part du flux dans ce périmètre : hors du plan.`;
    case "sansPart":
      return fr`Pas de plan : ${RAISON[issue.raison]}.`;
  }
}

/** Why the logement is proposed to this one, or to no one. */
export function raisonsDeLigne({ aVenir, issue }: LigneDOrientation): string {
  if (!estProposition(issue)) return horsPlan(issue);
  const { peuplement, typologie } = aVenir.decrit.description;
  const dites = [
    issue.type === "choisi" ? fr`Choix déjà saisi, respecté.` : "",
    classement(issue),
    recus(issue.recus, typologie),
    peuplement === null ? "" : CONSEIL[peuplement],
  ];
  return dites.filter((phrase) => phrase !== "").join(" ");
}
