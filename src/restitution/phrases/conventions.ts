import type { Convention } from "../../calcul/conventions";
import { bornesDe } from "../../calcul/domaine/droitAcquis";
import type { StatutDeConvention } from "../../calcul/regles/r26-conventions";
import { date } from "./nombres";
import type { Phrase } from "./phrase";
import { cite, fr } from "./typographie";

/** A sign beside the word: the status is read without its colour. */
export const STATUT_DE_CONVENTION: Readonly<Record<StatutDeConvention | "avantLEtat", string>> = {
  aSigner: "○ À signer",
  signee: "○ Signée, à venir",
  enVigueur: "✔ En vigueur",
  expiree: "⚠ Expirée",
  sansEffet: "⛔ Sans effet",
  avantLEtat: "⛔ Signée avant l’État",
};

/** What is wrong with a convention, as a finding; null where nothing is. */
export function phraseDeConvention(convention: Convention): Phrase | null {
  const { reservataire, territoire, avantLEtat, statut, jusquAu } = convention;
  const qui = fr`Convention de ${cite(reservataire)}${territoire === null ? "" : fr` (${territoire})`}`;
  if (avantLEtat)
    return {
      constat: fr`${qui} : signée avant celle de l'État dans le département, qui doit l'être avant toutes les autres.`,
      remede: fr`Vérifiez les dates de « Convention signée le », celles de l'État comprises.`,
    };
  if (statut !== "expiree" || jusquAu === null) return null;
  return {
    constat: fr`${qui} : finie le ${date(jusquAu)}, avant le début de l'année de campagne.`,
    remede: fr`Renouvelez-la, ou complétez « Convention jusqu'au » dans Réservataires.`,
  };
}

/** The same on the convention's own line, and what the year of the campaign brings. */
export function enonceDeConvention(convention: Convention, annee: number): readonly string[] {
  const { avantLEtat, statut, jusquAu, effectiveLe } = convention;
  const [premier, dernier] = bornesDe(annee);
  const finitDansLAnnee = jusquAu !== null && jusquAu >= premier && jusquAu < dernier;
  return [
    ...(avantLEtat ? [fr`La convention de l'État doit être signée avant toutes les autres.`] : []),
    ...(statut === "expiree" && jusquAu !== null ? [fr`À renouveler.`] : []),
    ...(statut === "sansEffet" ? [fr`Elle finit avant de prendre effet.`] : []),
    ...(statut === "enVigueur" && finitDansLAnnee ? [fr`Ne couvre pas toute l'année ${String(annee)}.`] : []),
    ...(effectiveLe !== null && effectiveLe > premier
      ? [fr`Ne couvre pas l'année ${String(annee)} : effet le ${date(effectiveLe)}.`]
      : []),
  ];
}
