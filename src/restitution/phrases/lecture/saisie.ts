import type { Gestion } from "../../../calcul/domaine/reglesDeDecompte";
import type { ConstatDeSaisie } from "../../../lecture/constatsDeSaisie";
import type { Catalogue } from "../phrase";
import { nomDePerimetre } from "../noms";
import { DECOMPTE, GESTION } from "../nomsDuSuivi";
import { cite, fr } from "../typographie";
import type { Constat } from "./constat";

interface LieuDHypothese {
  readonly bailleur: string;
  readonly departement: string;
  readonly territoire: string | null;
}

function perimetreDe({ bailleur, departement, territoire }: LieuDHypothese): string {
  const perimetre = nomDePerimetre({ bailleur, departement });
  return territoire === null ? perimetre : `${perimetre} · ${territoire}`;
}

const EN_DELEGUE = fr`« ${DECOMPTE.attribution} » ou « ${DECOMPTE.entree} »`;
/** What is counted whatever the column « Décompte » says, where it goes against the gestion (R14 to R16). */
const DECOMPTE_RETENU: Readonly<Record<Gestion, string>> = {
  directe: fr`en gestion directe, la mise à disposition vaut décompte (R14).`,
  deleguee: fr`en gestion déléguée, l'attribution est retenue (R15).`,
  mixte: fr`en gestion mixte, l'attribution est retenue pour ce qui est requalifié ou un relogement, le reste compte dès la mise à disposition (R16).`,
};
const DECOMPTES_ADMIS: Readonly<Record<Gestion, string>> = {
  directe: fr`« ${DECOMPTE.miseADisposition} »`,
  deleguee: EN_DELEGUE,
  mixte: fr`${EN_DELEGUE}, pour ce qui est requalifié,`,
};

/** Sentences about a row of Paramètres, Réservataires or Hypothèses. */
export const SAISIE: Catalogue<Constat<ConstatDeSaisie>> = {
  codeAbsent: () => ({
    constat: fr`Le code du réservataire manque : la ligne n'est pas lue.`,
    remede: fr`Donnez un code, le même que dans la colonne « Réservataire » de Parc.`,
  }),
  reservataireEnDouble: ({ code, territoire, premiereLigne }) => ({
    constat: fr`Le réservataire ${cite(code)}${territoire === null ? "" : fr` (territoire ${cite(territoire)})`} figure déjà à la ligne ${String(premiereLigne)} : rien ne dit laquelle compte.`,
    remede: fr`Gardez une ligne par réservataire et par territoire.`,
  }),
  hypotheseEnDouble: ({ premiereLigne, ...lieu }) => ({
    constat: fr`Une ligne pour ${cite(perimetreDe(lieu))} figure déjà à la ligne ${String(premiereLigne)} : le périmètre n'est pas calculé.`,
    remede: fr`Gardez une seule ligne pour ce périmètre.`,
  }),
  hypotheseSansParc: (constat) => ({
    constat: fr`Aucun logement de Parc ne relève de ${cite(perimetreDe(constat))} : la ligne n'est pas utilisée.`,
    remede: fr`Vérifiez l'écriture du bailleur, du département et du territoire.`,
  }),
  parametreInconnu: ({ nom }) => ({
    constat: fr`Le paramètre ${cite(nom)} est inconnu : la ligne n'est pas utilisée.`,
    remede: fr`Reprenez un nom de paramètre du modèle.`,
  }),
  parametreIllisible: ({ nom, valeur }) => ({
    constat: fr`La valeur ${cite(valeur)} du paramètre ${cite(nom)} n'est pas admise : ce qu'il règle n'est pas calculé.`,
    remede: fr`Choisissez une valeur de la liste du modèle.`,
  }),
  parametreEnDouble: ({ nom, perimetre, premiereLigne }) => ({
    constat: fr`Le paramètre ${cite(nom)}${perimetre === "" ? "" : fr` pour ${cite(perimetre)}`} figure déjà à la ligne ${String(premiereLigne)} : rien ne dit laquelle compte.`,
    remede: fr`Gardez une seule ligne.`,
  }),
  parametreSansParc: ({ nom, perimetre }) => ({
    constat: fr`Aucun logement de Parc ne relève de ${cite(perimetre)} : le paramètre ${cite(nom)} n'y est pas utilisé.`,
    remede: fr`Vérifiez l'écriture du périmètre, par exemple « Bailleur · 31 ».`,
  }),
  parametrePartout: ({ nom, perimetre }) => ({
    constat: fr`Le paramètre ${cite(nom)} vaut pour tout le classeur : la ligne pour ${cite(perimetre)} n'est pas appliquée.`,
    remede: fr`Laissez la colonne « Périmètre » vide.`,
  }),
  parametresConcurrents: ({ nom, ...perimetre }) => ({
    constat: fr`Le paramètre ${cite(nom)} a deux valeurs pour ${cite(nomDePerimetre(perimetre))}, l'une par le bailleur, l'autre par le département.`,
    remede: fr`Ajoutez une ligne pour ce périmètre précis, qui l'emporte sur les deux.`,
  }),
  decompteContraire: ({ gestion, decompte }) => ({
    constat: fr`Décompte ${cite(DECOMPTE[decompte])} avec une gestion ${cite(GESTION[gestion])} : ${DECOMPTE_RETENU[gestion]}`,
    remede: fr`Selon la convention, écrivez ${DECOMPTES_ADMIS[gestion]} dans « Décompte », ou changez « Gestion ».`,
  }),
  anneeParDefaut: ({ annee }) => ({
    constat: fr`L'année de campagne n'est pas saisie : ${String(annee)} est retenue.`,
    remede: fr`Saisissez « Année de campagne » dans Paramètres.`,
  }),
  anneeInconnue: ({ annee, connues }) => ({
    constat: fr`L'année de campagne ${String(annee)} est inconnue du registre du droit et du référentiel : la dernière vérifiée est ${String(connues.derniere)}, la première ${String(connues.premiere)}. Rien n'est calculé.`,
    remede: fr`Corrigez « Année de campagne » dans Paramètres, ou installez une version de Flux qui connaît cette année.`,
  }),
};
