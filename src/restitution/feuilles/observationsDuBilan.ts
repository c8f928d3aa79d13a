import type { BilanDePerimetre, LigneDeBilan } from "../../calcul/bilan";
import { NON_RESERVE } from "../../calcul/domaine/reservataire";
import { NON_DECOMPTES } from "../../calcul/domaine/sort";
import type { Chiffre } from "../../calcul/domaine/chiffre";
import { versNombre } from "../../calcul/nombres/decimal";
import { compare, UN } from "../../calcul/nombres/fraction";
import { NON_DECOMPTE } from "../phrases/nomsDuSuivi";
import { pourcentageCourt } from "../phrases/nombres";
import { enumeration, fr, nombreDe } from "../phrases/typographie";
import { observation, raisons } from "./tableau";

/** A line of the bilan and where it stands. */
export interface LigneSituee extends LigneDeBilan {
  readonly perimetre: BilanDePerimetre;
}

type Ligne = LigneSituee;

/** A count as a number. */
export const combien = ({ valeur }: Chiffre): number => versNombre(valeur);

/** "2 refus du candidat et 1 logement rendu", by the reasons that occurred. */
function motifs({ nonDecomptes: comptes }: Ligne): string | null {
  const dits = NON_DECOMPTES.flatMap((raison) => {
    const nombre = combien(comptes[raison]);
    return nombre === 0 ? [] : [nombreDe(nombre, ...NON_DECOMPTE[raison])];
  });
  return dits.length === 0 ? null : fr`Non décomptés : ${enumeration(dits)}.`;
}

function cible({ requalification }: Ligne): string | null {
  if (requalification === null || requalification.part.etat === "absent") return null;
  const { part, cible: visee, atteinte } = requalification;
  return fr`Part requalifiée de ${pourcentageCourt(part.valeur)}, cible de ${pourcentageCourt(visee.valeur)} ${atteinte === true ? "atteinte" : "non atteinte"} (R16).`;
}

function manques({ candidatsInsuffisants }: Ligne): string | null {
  const nombre = combien(candidatsInsuffisants);
  return nombre === 0
    ? null
    : fr`${nombreDe(nombre, "mise à disposition", "mises à disposition")} sans tous les candidats attendus (R20).`;
}

function tours({ droitsPourUnTour }: Ligne): string | null {
  const nombre = combien(droitsPourUnTour);
  return nombre === 0
    ? null
    : fr`${nombreDe(nombre, "mise à disposition", "mises à disposition")} au titre d'un droit pour un tour, hors du flux (R13).`;
}

function horsDuFlux({ partRetenue }: Ligne): string | null {
  return partRetenue.etat === "absent" && partRetenue.raison === "partAbsente"
    ? fr`Ni réservation ni engagement dans ce périmètre : pas d'objectif.`
    : null;
}

/** What counts without an attribution, where more is counted than was attributed (R14, R15). */
function sansAttribution({ decompte: { enDirecte, refusAdaptes } }: Ligne): string {
  const causes = [
    ...(combien(enDirecte) > 0
      ? [fr`une mise à disposition en gestion directe compte même sans attribution (R14)`]
      : []),
    ...(combien(refusAdaptes) > 0 ? [fr`un refus de proposition adaptée s'ajoute au décompte (R15)`] : []),
  ];
  return causes.length > 0
    ? enumeration(causes)
    : fr`une entrée dans les lieux peut suivre une attribution d'une autre année (R15)`;
}

/** Why what counts makes exactly the whole: the attributions are all its own, or others count without one. */
function causeDuTout(ligne: Ligne): string {
  const { perimetre, reservataire, attribues } = ligne;
  const seul = perimetre.lignes.every(
    (une) => une.reservataire === reservataire || combien(une.attribues) === 0,
  );
  return seul && combien(attribues) === combien(perimetre.attributionsDeLAnnee)
    ? fr`toutes les attributions listées sont les siennes`
    : sansAttribution(ligne);
}

/** Why a share of the real flux is the whole of it or goes beyond; null where it does neither. */
export function toutLeFluxOuPlus(ligne: Ligne): string | null {
  const { partDuFluxReel, decompte, perimetre } = ligne;
  if (partDuFluxReel.etat === "absent" || compare(partDuFluxReel.valeur, UN) < 0) return null;
  const depasse = compare(partDuFluxReel.valeur, UN) > 0;
  const decomptees = nombreDe(
    combien(decompte.ensemble),
    "mise à disposition décomptée",
    "mises à disposition décomptées",
  );
  const attributions = nombreDe(combien(perimetre.attributionsDeLAnnee), "attribution");
  const duBailleur = perimetre.lignes.some(({ reservataire }) => reservataire === NON_RESERVE)
    ? ""
    : fr` Aucune de celles que le bailleur fait pour son compte n'est listée.`;
  const niveau = depasse ? fr`au-delà de 100 %` : fr`de 100 %`;
  return fr`Part du flux réel ${niveau} : ${decomptees} pour ${attributions} de l'année dans le périmètre, tous réservataires réunis (R17) ; ${depasse ? sansAttribution(ligne) : causeDuTout(ligne)}.${duBailleur}`;
}

/** What is to be known of a line beside its figures. */
export function observationsDuBilan(ligne: Ligne): string {
  const { partRetenue, objectif, tauxDAtteinte, partDuFluxReel, projection } = ligne;
  const chiffres = [objectif, tauxDAtteinte, partDuFluxReel, projection];
  return observation([
    horsDuFlux(ligne),
    motifs(ligne),
    manques(ligne),
    tours(ligne),
    cible(ligne),
    ...(horsDuFlux(ligne) === null ? raisons([partRetenue, ...chiffres]) : raisons([partDuFluxReel])),
  ]);
}
