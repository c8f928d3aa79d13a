import type { Bilan as BilanDeLAnnee, BilanDePerimetre, LigneDeBilan } from "../calcul/bilan";
import { listerConventions, type Convention } from "../calcul/conventions";
import type { Indicateur } from "../calcul/domaine/chiffre";
import { ajouterMois } from "../calcul/regles/r21-mois-calendaires";
import { versNombre } from "../calcul/nombres/decimal";
import { compare, ZERO, type Fraction } from "../calcul/nombres/fraction";
import type { Bilan } from "../excel/types";
import { echeancesDues, type EcheanceDue } from "../restitution/echeancesDues";
import { STATUT_DE_CONVENTION, statutMontre, statutPropre } from "../restitution/phrases/conventions";
import { nomDePerimetre } from "../restitution/phrases/noms";
import { date, decimal, nombre } from "../restitution/phrases/nombres";
import { placeDans, placeDeLaConvention } from "../restitution/places";
import { suivreLeDossier } from "../restitution/suivi";
import { orientationsProposees, type PointVu } from "./orientationsProposees";
import { TEXTES_DU_SUIVI as TEXTES } from "./textesDuSuivi";

/** Points of one kind; `titre` "" for a list that needs none. */
export interface GroupeVu {
  readonly titre: string;
  readonly points: readonly PointVu[];
}

/** One réservataire of the bilan; `longueur` of its bar: what is counted over the year's objective, at most 1. */
export interface LigneVue {
  readonly nom: string;
  readonly decompte: string;
  readonly objectifs: string;
  readonly avance: string;
  readonly longueur: number;
}

export interface BilanVu {
  readonly nom: string;
  readonly lignes: readonly LigneVue[];
}

/** The year so far, ready to be shown; null where the workbook has no mises à disposition. */
export interface SuiviVu {
  readonly annee: {
    readonly situation: string;
    readonly echeances: readonly GroupeVu[];
    readonly bilans: readonly BilanVu[];
  } | null;
  readonly conventions: readonly GroupeVu[];
  readonly orientations: readonly PointVu[];
}

const ABSENT = "—";
const PLUS = "+";

/** What is in proportion to the days that went by: always two places, for one to be read beside another. */
const auProrata = (valeur: Fraction): string => decimal(valeur, 2);

function ecrire(indicateur: Indicateur, enTexte: (valeur: Fraction) => string): string {
  return indicateur.etat === "present" ? enTexte(indicateur.valeur) : ABSENT;
}

function signe(valeur: Fraction): string {
  return (compare(valeur, ZERO) > 0 ? PLUS : "") + auProrata(valeur);
}

function longueur({ tauxDAtteinte }: LigneDeBilan): number {
  if (tauxDAtteinte.etat === "absent") return 0;
  return Math.min(1, Math.max(0, versNombre(tauxDAtteinte.valeur)));
}

function ligne(une: LigneDeBilan): LigneVue {
  const { nom, decompte, objectif, objectifADate, avance } = une;
  return {
    nom,
    decompte: nombre(decompte.ensemble.valeur),
    objectifs:
      objectif.etat === "absent"
        ? ""
        : TEXTES.objectifs(ecrire(objectif, nombre), ecrire(objectifADate, auProrata)),
    avance: ecrire(avance, signe),
    longueur: longueur(une),
  };
}

function bilanVu({ perimetre, lignes }: BilanDePerimetre): BilanVu {
  return { nom: nomDePerimetre(perimetre), lignes: lignes.map(ligne) };
}

type Feuilles = Bilan["feuilles"];

function due({ mise, echeance: { objet, limite } }: EcheanceDue, feuilles: Feuilles): PointVu {
  const [dire, colonne] =
    objet === "reponse"
      ? ([TEXTES.reponse, "Réponse avant le"] as const)
      : ([TEXTES.dossiers, "Dossiers avant le"] as const);
  const { bailleur } = mise.perimetre;
  const cles = { "N°": [mise.numero], Réservataire: [mise.reservataire], Bailleur: [bailleur] };
  return {
    nom: `${mise.numero} · ${mise.reservataire}`,
    detail: dire(date(limite)),
    lieu: placeDans(feuilles, "Échéances", { colonne, cles }),
  };
}

const URGENCES = ["depasse", "duAujourdhui", "aVenir"] as const;

function groupesDEcheances(dues: readonly EcheanceDue[], feuilles: Feuilles): readonly GroupeVu[] {
  return URGENCES.map((urgence) => ({
    titre: TEXTES.groupes[urgence],
    points: dues.filter(({ echeance }) => echeance.statut === urgence).map((une) => due(une, feuilles)),
  })).filter(({ points }) => points.length > 0);
}

const MOIS_A_VENIR = 12;

/** A territory is said where it tells two lines of one name apart. */
function territoireDe({ nom, territoire }: Convention, toutes: readonly Convention[]): string {
  const homonymes = toutes.filter((autre) => autre.nom === nom);
  return territoire === null || homonymes.length < 2 ? "" : ` · ${territoire}`;
}

function finDe({ jusquAu }: Convention): string {
  return jusquAu === null ? "" : TEXTES.finit(date(jusquAu));
}

/** What is wrong first, then what ends within a year, then what is still to be signed. */
function groupesDeConventions(
  conventions: readonly Convention[],
  bientot: number,
  feuilles: Feuilles,
): readonly GroupeVu[] {
  const ayant = (titre: string, tenir: (une: Convention) => boolean, finit = false): GroupeVu => ({
    titre,
    points: conventions.filter(tenir).map((une) => ({
      nom: une.nom + territoireDe(une, conventions),
      detail: finit ? finDe(une) : "",
      lieu: placeDeLaConvention(feuilles, une),
    })),
  });
  const finissant = ({ statut, jusquAu }: Convention) =>
    statut === "enVigueur" && jusquAu !== null && jusquAu <= bientot;
  return [
    ayant(STATUT_DE_CONVENTION.avantLEtat, (une) => statutMontre(une) === "avantLEtat"),
    ayant(STATUT_DE_CONVENTION.sansEffet, ({ statut }) => statut === "sansEffet"),
    ayant(STATUT_DE_CONVENTION.expiree, ({ statut }) => statut === "expiree", true),
    ayant(TEXTES.aRenouveler, finissant, true),
    ayant(STATUT_DE_CONVENTION.etatSansDate, ({ etatSansDate }) => etatSansDate),
    ayant(STATUT_DE_CONVENTION.aSigner, (une) => statutPropre(une) === "aSigner"),
    ayant(STATUT_DE_CONVENTION.sansDate, (une) => statutPropre(une) === "sansDate"),
  ].filter(({ points }) => points.length > 0);
}

function situation({ date: le, joursEcoules, joursDeLAnnee }: BilanDeLAnnee): string {
  return TEXTES.situation(date(le), nombre(joursEcoules.valeur), nombre(joursDeLAnnee.valeur));
}

/** R17, R20, R25 and R26 of a run, as they stand on its day. */
export function presenterLeSuivi({ dossier, resultat, edition, feuilles }: Bilan): SuiviVu {
  const aujourdhui = edition.ecritLe;
  const suivi = suivreLeDossier(dossier, resultat, aujourdhui);
  const conventions = listerConventions(resultat, dossier.reservataires, aujourdhui);
  return {
    annee: suivi && {
      situation: situation(suivi.bilan),
      echeances: groupesDEcheances(echeancesDues(suivi), feuilles),
      bilans: suivi.bilan.perimetres.map(bilanVu),
    },
    conventions: groupesDeConventions(conventions, ajouterMois(aujourdhui, MOIS_A_VENIR), feuilles),
    orientations: orientationsProposees(feuilles),
  };
}
