import type { Convention } from "../../calcul/conventions";
import type { Jour } from "../../calcul/domaine/jour";
import { PARAMETRES_DE_DROIT } from "../../calcul/registre/parametres";
import { valeurParDefaut } from "../../calcul/registre/registre";
import { enonceDeConvention, STATUT_DE_CONVENTION, statutMontre, statutPropre } from "../phrases/conventions";
import { CATEGORIE } from "../phrases/noms";
import { date, nombre } from "../phrases/nombres";
import { fr } from "../phrases/typographie";
import type { MarqueDecrite } from "../types";
import { observation, tabler, type Colonne, type Tableau } from "./tableau";

const leJour = (jour: Jour | null) => jour ?? "";

/** The order of the signatures is told in the status itself, as CLASSEUR asks. */
function statut(convention: Convention): string {
  return STATUT_DE_CONVENTION[statutMontre(convention)];
}

function observations(convention: Convention, annee: number): string {
  const { avantLEtat, partagee, signeeLe } = convention;
  const pose = statutPropre(convention);
  return observation([
    ...enonceDeConvention(convention, annee),
    avantLEtat && pose !== "aSigner" ? fr`Par ailleurs : ${STATUT_DE_CONVENTION[pose]}.` : null,
    partagee && signeeLe !== null
      ? fr`Dates d'une ligne sans territoire : à préciser par département.`
      : null,
  ]);
}

const COLONNES = (annee: number): readonly Colonne<Convention>[] => [
  { entete: "Réservataire", format: "texte", largeur: 22, valeur: ({ reservataire }) => reservataire },
  { entete: "Nom", format: "texteLong", largeur: 34, valeur: ({ nom }) => nom },
  { entete: "Catégorie", format: "texte", largeur: 18, valeur: ({ categorie }) => CATEGORIE[categorie] },
  { entete: "Territoire", format: "texteLong", largeur: 26, valeur: ({ territoire }) => territoire ?? "" },
  { entete: "Signée le", format: "date", largeur: 12, valeur: ({ signeeLe }) => leJour(signeeLe) },
  { entete: "Effective le", format: "date", largeur: 12, valeur: ({ effectiveLe }) => leJour(effectiveLe) },
  { entete: "Jusqu’au", format: "date", largeur: 12, valeur: ({ jusquAu }) => leJour(jusquAu) },
  {
    entete: "Passage à achever le",
    format: "date",
    largeur: 13,
    valeur: ({ aAcheverLe }) => leJour(aAcheverLe),
  },
  { entete: "Statut", format: "texte", largeur: 30, valeur: statut },
  { entete: "Observation", format: "texteLong", largeur: 56, valeur: (une) => observations(une, annee) },
];

const RANG_DU_STATUT = 8;
const MARQUES: readonly MarqueDecrite[] = [
  { colonne: RANG_DU_STATUT, valeur: STATUT_DE_CONVENTION.avantLEtat, ton: "alerte" },
  { colonne: RANG_DU_STATUT, valeur: STATUT_DE_CONVENTION.sansEffet, ton: "alerte" },
  { colonne: RANG_DU_STATUT, valeur: STATUT_DE_CONVENTION.expiree, ton: "attention" },
  { colonne: RANG_DU_STATUT, valeur: STATUT_DE_CONVENTION.etatSansDate, ton: "attention" },
  { colonne: RANG_DU_STATUT, valeur: STATUT_DE_CONVENTION.sansDate, ton: "attention" },
  { colonne: RANG_DU_STATUT, valeur: STATUT_DE_CONVENTION.aSigner, ton: "attention" },
  { colonne: RANG_DU_STATUT, valeur: STATUT_DE_CONVENTION.enVigueur, ton: "favorable" },
];

/** R26, one line per convention. */
export function tableauDesConventions(
  conventions: readonly Convention[],
  annee: number,
): Tableau & { readonly marques: readonly MarqueDecrite[] } {
  return { ...tabler(COLONNES(annee), conventions), marques: MARQUES };
}

/** The day on which the statuses stand. */
export function situationDesConventions(le: Jour): string {
  const annees = nombre(valeurParDefaut(PARAMETRES_DE_DROIT.achevement));
  return fr`Situation au ${date(le)}. Une convention par réservataire et département (EPCI et communes : leur territoire), celle de l'État d'abord, effet au 1er janvier, passage au flux achevé sous ${annees} ans (R26).`;
}
