import type { Jour } from "../domaine/jour";
import { jourDImpossibilite, type MiseADisposition } from "../domaine/miseADisposition";
import type { Delai, ParametresDeSuivi } from "../domaine/parametresDeSuivi";
import type { ReglesDeDecompte } from "../domaine/reglesDeDecompte";
import { ajouterJoursOuvres, type Calendrier } from "./r21-jours-ouvres";
import { ajouterMois } from "./r21-mois-calendaires";

/** clos: the mise à disposition is over and the date that would tell was left blank. */
export type Statut = "aVenir" | "duAujourdhui" | "depasse" | "tenu" | "clos";
/** What is due: the landlord's transmission (parc récent), then the réservataire's answer or impossibility, and its files. */
export type ObjetDEcheance = "transmission" | "reponse" | "impossibilite" | "dossiers";

export interface Echeance {
  readonly objet: ObjetDEcheance;
  readonly limite: Jour;
  readonly statut: Statut;
}

/** The last day of a delay that runs from `depart`, which is not counted itself (R21). */
export function echeance(depart: Jour, { nombre, unite }: Delai, calendrier: Calendrier): Jour {
  switch (unite) {
    case "joursOuvres":
      return ajouterJoursOuvres(depart, nombre, calendrier);
    case "jours":
      return depart + nombre;
    case "mois":
      return ajouterMois(depart, nombre);
  }
}

/** R20: where a deadline stands on the day `aujourdhui`. `faitLe` null: nothing has come yet. */
export function statutDe(limite: Jour, faitLe: Jour | null, aujourdhui: Jour): Statut {
  if (faitLe !== null && faitLe <= aujourdhui) return faitLe <= limite ? "tenu" : "depasse";
  if (aujourdhui > limite) return "depasse";
  return aujourdhui === limite ? "duAujourdhui" : "aVenir";
}

interface Instant {
  readonly parametres: ParametresDeSuivi;
  readonly aujourdhui: Jour;
}

/** R20: a logement of the parc récent is transmitted three months before its mise en service. */
function transmission(mise: MiseADisposition, { parametres }: Instant): readonly Echeance[] {
  if (mise.type !== "parcRecent" || mise.miseEnService === null) return [];
  const limite = ajouterMois(mise.miseEnService, -parametres.moisAvantMiseEnService);
  return [{ objet: "transmission", limite, statut: mise.transmisLe <= limite ? "tenu" : "depasse" }];
}

/** Candidates named or files received answer yes: the workbook holds no date of that answer. */
function aRepondu({ candidats, dossiersLe }: MiseADisposition, aujourdhui: Jour): boolean {
  return candidats !== null || (dossiersLe !== null && dossiersLe <= aujourdhui);
}

function statutDeReponse(mise: MiseADisposition, limite: Jour, aujourdhui: Jour): Statut {
  if (aRepondu(mise, aujourdhui)) return "tenu";
  return mise.resultat === "enCours" ? statutDe(limite, null, aujourdhui) : "clos";
}

/** Where no answer is asked for, silence after the last day to tell an impossibility breaks no delay. */
function statutSansReponse(mise: MiseADisposition, limite: Jour, aujourdhui: Jour): Statut {
  return mise.resultat !== "enCours" || aujourdhui > limite ? "clos" : statutDe(limite, null, aujourdhui);
}

function statutDesDossiers(mise: MiseADisposition, limite: Jour, aujourdhui: Jour): Statut {
  const clos = mise.dossiersLe === null && mise.resultat !== "enCours";
  return clos ? "clos" : statutDe(limite, mise.dossiersLe, aujourdhui);
}

/** What the réservataire owes: an impossibility, once told, leaves nothing else to send. */
function duReservataire(mise: MiseADisposition, { parametres, aujourdhui }: Instant): readonly Echeance[] {
  const { calendrier, delaiDImpossibilite, delais } = parametres;
  const { reponse, dossiers } = delais[mise.type];
  const jusquA = (delai: Delai) => echeance(mise.transmisLe, delai, calendrier);
  const signalee = jourDImpossibilite(mise);
  const sansCandidat = jusquA(delaiDImpossibilite);
  if (signalee !== null && signalee <= aujourdhui)
    return [
      { objet: "impossibilite", limite: sansCandidat, statut: statutDe(sansCandidat, signalee, aujourdhui) },
    ];
  const attendus = jusquA(dossiers);
  const statutDossiers = statutDesDossiers(mise, attendus, aujourdhui);
  const finale: Echeance = { objet: "dossiers", limite: attendus, statut: statutDossiers };
  if (reponse === null) {
    const statut = statutSansReponse(mise, sansCandidat, aujourdhui);
    return [{ objet: "impossibilite", limite: sansCandidat, statut }, finale];
  }
  const limite = jusquA(reponse);
  return [{ objet: "reponse", limite, statut: statutDeReponse(mise, limite, aujourdhui) }, finale];
}

/** Delays bind a réservataire that names its candidates itself. */
function nommeSesCandidats(mise: MiseADisposition, { gestion }: ReglesDeDecompte): boolean {
  return gestion === "directe" || (gestion === "mixte" && !mise.requalifie && !mise.relogement);
}

/**
 * R20: the deadlines of a mise à disposition en gestion directe, and where each stands on the day `aujourdhui`; none where the
 * landlord names the candidates. Source: référentiel, étape 4, table of the délais.
 */
export function echeancesDe(
  mise: MiseADisposition,
  regles: ReglesDeDecompte,
  instant: Instant,
): readonly Echeance[] {
  if (!nommeSesCandidats(mise, regles)) return [];
  return [...transmission(mise, instant), ...duReservataire(mise, instant)];
}

const URGENCE: readonly Statut[] = ["depasse", "duAujourdhui", "aVenir", "tenu"];

/** The most pressing of what the réservataire owes; the landlord's own transmission is not part of it. */
export function statutDEnsemble(echeances: readonly Echeance[]): Statut {
  const dues = echeances.filter(({ objet }) => objet !== "transmission");
  return URGENCE.find((urgence) => dues.some(({ statut }) => statut === urgence)) ?? "clos";
}

/**
 * R20: whether a réservataire still owes that answer or those files at the end of a day. What came late is owed no more; an
 * impossibility need not be told, and the landlord's own transmission is done.
 */
export function resteDue(
  { objet, statut }: Echeance,
  { dossiersLe }: MiseADisposition,
  aujourdhui: Jour,
): boolean {
  if (objet !== "reponse" && objet !== "dossiers") return false;
  switch (statut) {
    case "tenu":
    case "clos":
      return false;
    case "duAujourdhui":
    case "aVenir":
      return true;
    case "depasse":
      return objet === "reponse" || dossiersLe === null || dossiersLe > aujourdhui;
  }
}

/** R20: fewer candidats than expected (3 by default), once their number is known. */
export function manqueDeCandidats(
  { candidats }: MiseADisposition,
  { candidatsAttendus }: ParametresDeSuivi,
): boolean {
  return candidats !== null && candidats < candidatsAttendus;
}
