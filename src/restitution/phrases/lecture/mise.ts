import type { ConstatDeMise } from "../../../lecture/constatsDeMise";
import type { Catalogue } from "../phrase";
import { date } from "../nombres";
import { RESULTAT_DE_MISE } from "../nomsDuSuivi";
import { accorde, cite, fr, nombreDe } from "../typographie";
import { coutDeFeuille, nomDeChamp } from "./champs";
import type { Constat } from "./constat";
import { phraseSansLogement } from "./sansLogement";

const misesADisposition = (nombre: number) => nombreDe(nombre, "mise à disposition", "mises à disposition");

/** Sentences about a row of Mises à disposition. */
export const MISE: Catalogue<Constat<ConstatDeMise>> = {
  miseSansLogement: (constat) =>
    phraseSansLogement(constat, {
      suite: fr`la mise à disposition ne peut être rattachée à un périmètre et n'est pas décomptée.`,
      remede: fr`Corrigez le n° RPLS, ou ajoutez le logement à Parc, même s'il n'est pas encore en service.`,
    }),
  miseEnDouble: ({ numero, premiereLigne }) => ({
    constat: fr`La mise à disposition n° ${cite(numero)} figure déjà à la ligne ${String(premiereLigne)} : seule la première compte.`,
    remede: fr`Corrigez le numéro ou supprimez la ligne en trop.`,
  }),
  transmissionAbsente: () => ({
    constat: fr`La date de transmission manque : la mise à disposition n'est pas décomptée.`,
    remede: fr`Complétez la date.`,
  }),
  dateAvantTransmission: ({ champ, date: jour, transmisLe }) => ({
    constat: fr`${cite(nomDeChamp(champ))} porte le ${date(jour)}, avant la transmission le ${date(transmisLe)} ; le jour de la transmission est retenu.`,
    remede: fr`Corrigez l'une des deux dates.`,
  }),
  entreeAvantCaleol: ({ entreeLe, caleolLe }) => ({
    constat: fr`L'entrée dans les lieux le ${date(entreeLe)} précède la CALEOL du ${date(caleolLe)} ; les deux dates sont utilisées telles quelles.`,
    remede: fr`Corrigez l'une des deux dates.`,
  }),
  entreeSansAttribution: ({ resultat }) => ({
    constat: fr`Une entrée dans les lieux est saisie alors que le résultat est ${cite(RESULTAT_DE_MISE[resultat])} : elle n'est pas comptée.`,
    remede: fr`Passez le résultat à « attribué », ou effacez la date d'entrée.`,
  }),
  attributionSansDate: () => ({
    constat: fr`Attribution sans date de CALEOL ni d'entrée : elle est comptée au jour de la transmission.`,
    remede: fr`Complétez la date de la CALEOL.`,
  }),
  nombreNonEntier: ({ champ, valeur }) => ({
    constat: fr`${cite(valeur)} n'est pas un nombre entier (colonne ${cite(nomDeChamp(champ))}) : la cellule est lue comme vide.`,
    remede: fr`Saisissez un nombre entier.`,
  }),
  misesAVenir: ({ nombre }) => ({
    constat: fr`${misesADisposition(nombre)} sans date de transmission ni suite : ${nombre < 2 ? fr`le logement est à venir, et proposé` : fr`les logements sont à venir, et proposés`} dans la feuille Orientation.`,
    remede: fr`Une fois le logement transmis, saisissez le réservataire et la date.`,
  }),
  misesNonSaisies: ({ lieu }) => ({
    constat: fr`La feuille ${cite(lieu.feuille)} ne contient aucune ligne : ${coutDeFeuille("misesADisposition")}`,
    remede: fr`Notez-y chaque logement proposé, puis relancez le calcul.`,
  }),
  misesHorsFlux: ({ nombre }) => ({
    constat: fr`${misesADisposition(nombre)} au titre de la défense, de la sécurité ou de la santé, hors du flux : ${nombre < 2 ? fr`elle ne figure` : fr`elles ne figurent`} pas au bilan.`,
    remede: fr`Rien à faire.`,
  }),
  misesHorsAnnee: ({ annee, nombre }) => ({
    constat: fr`${misesADisposition(nombre)} ${accorde(nombre, "transmise")} hors de l'année ${String(annee)} : au bilan de cette année n'entrent que les faits de cette année.`,
    remede: fr`Rien à faire si la feuille couvre plusieurs années.`,
  }),
};
