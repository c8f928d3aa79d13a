import type { ConstatDeSuivi } from "../../calcul/constatsDeSuivi";
import { egales, estNulle, UN, type Fraction } from "../../calcul/nombres/fraction";
import type { Gravite } from "../../lecture/types";
import { nomDePerimetre } from "./noms";
import { nombre, pourcentageCourt } from "./nombres";
import { dire, type Catalogue, type Phrase } from "./phrase";
import { enumeration, fr } from "./typographie";

/** Beyond this many, communes are counted and left to the sheet. */
const COMMUNES_CITEES = 5;

type SousLeSeuilEnCommune = Extract<ConstatDeSuivi, { type: "etatSousLeSeuilEnCommune" }>;

function communesEnMots({ communes }: SousLeSeuilEnCommune): string {
  const citees = communes
    .slice(0, COMMUNES_CITEES)
    .map(({ commune, part }) => fr`${commune} (${pourcentageCourt(part)})`);
  const reste = communes.length - citees.length;
  return enumeration(reste === 0 ? citees : [...citees, fr`${reste} autres`]);
}

function recuesEnMots(aLEtat: Fraction, ensemble: Fraction): string {
  const seule = egales(ensemble, UN);
  if (estNulle(aLEtat))
    return seule
      ? fr`l'État n'a pas reçu la seule attribution hors QPV`
      : fr`l'État n'a reçu aucune des ${nombre(ensemble)} attributions hors QPV`;
  return fr`l'État a reçu ${nombre(aLEtat)} des ${nombre(ensemble)} attributions hors QPV`;
}

function sansQpvEnMots(combien: Fraction): string {
  return egales(combien, UN)
    ? fr`1 attribution porte sur un logement dont Parc ne dit pas s'il est en QPV : la part de l'État hors QPV ne la compte pas.`
    : fr`${nombre(combien)} attributions portent sur des logements dont Parc ne dit pas s'ils sont en QPV : la part de l'État hors QPV ne les compte pas.`;
}

/** Said after the name of the périmètre. */
const PHRASES: Catalogue<ConstatDeSuivi> = {
  etatSousLeSeuil: ({ annee, enCours, aLEtat, ensemble, part, seuil }) => ({
    constat: fr`en ${String(annee)}${enCours ? fr`, année en cours` : ""}, ${recuesEnMots(aLEtat, ensemble)}, soit ${pourcentageCourt(part)}, sous le seuil de ${pourcentageCourt(seuil)} (CCH, R.441-5-2).`,
    remede: enCours
      ? fr`Orientez vers l'État des logements situés hors QPV d'ici la fin de l'année, sauf stipulation contraire de la convention.`
      : fr`Vérifiez ce que stipule la convention avec l'État.`,
  }),
  etatSousLeSeuilEnCommune: ({ annee, seuil, ...constat }) => ({
    constat: fr`en ${String(annee)}, la part de l'État hors QPV est sous ${pourcentageCourt(seuil)} dans ${communesEnMots({ annee, seuil, ...constat })} (CCH, R.441-5-2).`,
    remede: fr`La convention peut stipuler autrement pour une commune ; le détail est dans la feuille Hors QPV.`,
  }),
  qpvInconnu: ({ annee, nombre: combien }) => ({
    constat: fr`en ${String(annee)}, ${sansQpvEnMots(combien)}`,
    remede: fr`Complétez la colonne « QPV » de Parc.`,
  }),
};

/** The sentence of a finding of the follow-up, which names its périmètre, and what to do about it. */
export function phraseDeSuivi(constat: ConstatDeSuivi): Phrase {
  const { constat: enonce, remede } = dire(PHRASES, constat);
  return { constat: fr`${nomDePerimetre(constat.perimetre)} : ${enonce}`, remede };
}

/** A year that is over is settled; one in progress, or what a convention may set aside, is told. */
export function graviteDeSuivi(constat: ConstatDeSuivi): Gravite {
  return constat.type === "etatSousLeSeuil" && !constat.enCours ? "aVerifier" : "information";
}
