import type { ConstatDeSuivi } from "../calcul/constatsDeSuivi";
import { listerConventions } from "../calcul/conventions";
import { jour } from "../calcul/domaine/jour";
import { comparerTextes } from "../calcul/domaine/perimetre";
import type { ConstatDeCalcul, Resultat } from "../calcul/resultat";
import type { Champ } from "../lecture/champs";
import { aPerduSesZeros, type ConstatDeLecture } from "../lecture/constats";
import { coordonnees } from "../lecture/lieu";
import { estVide } from "../lecture/texte";
import type { CompteDeLignes, Dossier, Gravite, Lieu } from "../lecture/types";
import { graviteDeCalcul, phraseDeCalcul, regleDeCalcul } from "./phrases/calcul";
import { phraseDeConvention } from "./phrases/conventions";
import { effetDe, SANS_EFFET, type Effet } from "./phrases/effet";
import { phraseDeLecture } from "./phrases/lecture/lecture";
import type { Phrase } from "./phrases/phrase";
import { graviteDeSuivi, phraseDeSuivi } from "./phrases/suivi";
import { accorde, fr, nombreDe } from "./phrases/typographie";
import { placeDeLaConvention, placeDuCalcul, placeDuSuivi } from "./places";
import type { FeuilleDecrite } from "./types";

/** One finding as people read it, whatever room it comes from. */
export interface Controle extends Phrase {
  readonly gravite: Gravite;
  readonly regle: string;
  readonly lieu: Lieu;
  readonly effet: Effet;
  /** Findings of one kind on one column are grouped when they are many. */
  readonly genre: string;
  /** How many findings it stands for. */
  readonly nombre: number;
  /** What the cell holds, where the finding is about it. */
  readonly valeur?: string;
  /** It stands for findings that were not kept one by one. */
  readonly reste?: true;
  /** The column whose cells « Corriger » may make clean. */
  readonly reparable?: Champ;
}

/** The field of a finding of which the cells can often be made clean; undefined for another finding. */
function reparableDe(constat: ConstatDeLecture): Pick<Controle, "reparable"> {
  const type = constat.type === "suite" ? constat.de : constat.type;
  if (type === "rplsCompletes") return { reparable: "rpls" };
  if ("ressemble" in constat && aPerduSesZeros(constat)) return { reparable: "rpls" };
  const enTexte = type === "datesEnTexte" || type === "nombreEnTexte";
  return enTexte && "champ" in constat && constat.champ !== null ? { reparable: constat.champ } : {};
}

function controleDeSuivi(constat: ConstatDeSuivi, feuilles: readonly FeuilleDecrite[]): Controle {
  return {
    ...phraseDeSuivi(constat),
    gravite: graviteDeSuivi(constat),
    regle: "R19",
    lieu: placeDuSuivi(feuilles, constat),
    effet: SANS_EFFET,
    genre: `${constat.type}|Hors QPV`,
    nombre: 1,
  };
}

function genreDe(constat: ConstatDeLecture): string {
  const champ = "champ" in constat ? (constat.champ ?? "") : "";
  const type = constat.type === "suite" ? constat.de : constat.type;
  return [type, constat.lieu.feuille, champ, String(constat.ecarte)].join("|");
}

/** The value that a finding is about; a blank one is told cell by cell. */
function valeurDe(constat: ConstatDeLecture): Pick<Controle, "valeur"> {
  if (constat.type === "celluleEnErreur") return { valeur: constat.erreur };
  if (!("valeur" in constat) || estVide(constat.valeur)) return {};
  return { valeur: String(constat.valeur) };
}

function controleDeLecture(constat: ConstatDeLecture): Controle {
  const { gravite, regle, lieu } = constat;
  const nombre = constat.type === "suite" ? constat.nombre : 1;
  const effet = effetDe(constat);
  const commun = { gravite, regle: regle ?? "", lieu, effet, genre: genreDe(constat), nombre };
  const reste = constat.type === "suite" ? ({ reste: true } as const) : {};
  return { ...phraseDeLecture(constat), ...commun, ...valeurDe(constat), ...reparableDe(constat), ...reste };
}

function controleDeCalcul(constat: ConstatDeCalcul, feuilles: readonly FeuilleDecrite[]): Controle {
  const lieu = placeDuCalcul(feuilles, constat);
  return {
    ...phraseDeCalcul(constat),
    gravite: graviteDeCalcul(constat),
    regle: regleDeCalcul(constat),
    lieu,
    effet: { cout: null, arrete: graviteDeCalcul(constat) === "bloquant" },
    genre: `${constat.type}|${lieu.feuille}`,
    nombre: 1,
  };
}

/** R26 on 1 January of the campaign: what was signed out of order, what has run out before the year begins. */
function controlesDesConventions(
  dossier: Dossier,
  resultat: Resultat,
  feuilles: readonly FeuilleDecrite[],
): readonly Controle[] {
  const conventions = listerConventions(resultat, dossier.reservataires, jour(resultat.annee, 1, 1));
  return conventions.flatMap((convention) => {
    const phrase = phraseDeConvention(convention);
    if (phrase === null) return [];
    const lieu = placeDeLaConvention(feuilles, convention);
    const genre = `convention${convention.avantLEtat ? "AvantLEtat" : "Expiree"}|Conventions`;
    return [
      { ...phrase, gravite: "aVerifier", regle: "R26", lieu, effet: SANS_EFFET, genre, nombre: 1 } as const,
    ];
  });
}

/** Rows read = counted + left out + blank: said for every sheet, so that nothing is silently dropped. */
export function controleDesLignes({ feuille, lues, comptees, ecartees, vides }: CompteDeLignes): Controle {
  const etats = [
    fr`${comptees} ${accorde(comptees, "comptée")}`,
    fr`${ecartees} ${accorde(ecartees, "écartée")}`,
    fr`${vides} ${accorde(vides, "vide")}`,
  ].join(", ");
  return {
    constat: fr`${feuille} : ${nombreDe(lues, "ligne lue", "lignes lues")}, ${etats}.`,
    remede:
      ecartees === 0 ? fr`Rien à faire.` : fr`Les lignes écartées sont listées plus haut, avec leur motif.`,
    gravite: "information",
    regle: "",
    lieu: { feuille, cellule: null },
    effet: SANS_EFFET,
    genre: `lignes|${feuille}`,
    nombre: 1,
  };
}

const RANG: Readonly<Record<Gravite, number>> = { bloquant: 0, aVerifier: 1, information: 2 };

/** A sheet as a whole comes before its cells. */
const AVANT_TOUT = { ligne: -1, colonne: -1 };

function comparerLieux(a: Lieu, b: Lieu): number {
  const ici = coordonnees(a.cellule ?? "") ?? AVANT_TOUT;
  const la = coordonnees(b.cellule ?? "") ?? AVANT_TOUT;
  return ici.ligne - la.ligne || ici.colonne - la.colonne;
}

/** What the findings are found in: `feuilles`, the result sheets, where those of the calculation are seen. */
export interface Constate {
  readonly dossier: Dossier;
  readonly resultat: Resultat;
  readonly suivis: readonly ConstatDeSuivi[];
  readonly feuilles: readonly FeuilleDecrite[];
}

/** Every finding of the run in reading order: the most serious first, then by sheet, row and column. */
export function listerControles({ dossier, resultat, suivis, feuilles }: Constate): readonly Controle[] {
  const saisies = [...new Set(dossier.lignes.map(({ feuille }) => feuille))];
  const rangDeFeuille = ({ feuille }: Lieu) => saisies.indexOf(feuille) + 1 || saisies.length + 1;
  const controles = [
    ...dossier.constats.map(controleDeLecture),
    ...resultat.perimetres.flatMap(({ constats }) => constats.map((un) => controleDeCalcul(un, feuilles))),
    ...controlesDesConventions(dossier, resultat, feuilles),
    ...suivis.map((un) => controleDeSuivi(un, feuilles)),
  ];
  return controles.sort(
    (a, b) =>
      RANG[a.gravite] - RANG[b.gravite] ||
      rangDeFeuille(a.lieu) - rangDeFeuille(b.lieu) ||
      comparerTextes(a.lieu.feuille, b.lieu.feuille) ||
      comparerLieux(a.lieu, b.lieu),
  );
}
