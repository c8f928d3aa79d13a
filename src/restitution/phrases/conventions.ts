import type { Convention } from "../../calcul/conventions";
import { bornesDe } from "../../calcul/domaine/droitAcquis";
import type { StatutDeConvention } from "../../calcul/regles/r26-conventions";
import { date } from "./nombres";
import type { Phrase } from "./phrase";
import { cite, fr } from "./typographie";

type StatutMontre = StatutDeConvention | "sansDate" | "avantLEtat" | "etatSansDate";

/** A sign beside the word: the status is read without its colour. A date that nobody gave is no proof of anything. */
export const STATUT_DE_CONVENTION: Readonly<Record<StatutMontre, string>> = {
  sansDate: "○ Sans date de signature",
  aSigner: "○ À signer",
  signee: "○ Signée, à venir",
  enVigueur: "✔ En vigueur",
  expiree: "⚠ Expirée",
  sansEffet: "⛔ Sans effet",
  avantLEtat: "⛔ Signée avant l’État",
  etatSansDate: "⚠ État sans date de signature",
};

/** Where a convention stands by its own dates alone. */
export function statutPropre({ statut, signeeLe }: Convention): StatutMontre {
  return statut === "aSigner" && signeeLe === null ? "sansDate" : statut;
}

/** The same, the order of the signatures first. */
export function statutMontre(convention: Convention): StatutMontre {
  if (!convention.avantLEtat) return statutPropre(convention);
  return convention.etatSansDate ? "etatSansDate" : "avantLEtat";
}

/** What is wrong with a convention, as a finding; null where nothing is. */
export function phraseDeConvention(convention: Convention): Phrase | null {
  const { reservataire, territoire, avantLEtat, etatSansDate, statut, jusquAu } = convention;
  const qui = fr`Convention de ${cite(reservataire)}${territoire === null ? "" : fr` (${territoire})`}`;
  if (etatSansDate)
    return {
      constat: fr`${qui} : signée, alors que celle de l'État dans le département, qui doit l'être avant toutes les autres, n'a pas de date de signature.`,
      remede: fr`Complétez « Convention signée le » pour l'État dans Réservataires, si sa convention est signée.`,
    };
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
  const { avantLEtat, etatSansDate, statut, jusquAu, effectiveLe } = convention;
  const [premier, dernier] = bornesDe(annee);
  const finitDansLAnnee = jusquAu !== null && jusquAu >= premier && jusquAu < dernier;
  return [
    ...(avantLEtat ? [fr`La convention de l'État doit être signée avant toutes les autres.`] : []),
    ...(etatSansDate ? [fr`Sa date de signature n'est pas renseignée.`] : []),
    ...(statut === "expiree" && jusquAu !== null ? [fr`À renouveler.`] : []),
    ...(statut === "sansEffet" ? [fr`Elle finit avant de prendre effet.`] : []),
    ...(statut === "enVigueur" && finitDansLAnnee ? [fr`Ne couvre pas toute l'année ${String(annee)}.`] : []),
    ...(effectiveLe !== null && effectiveLe > premier
      ? [fr`Ne couvre pas l'année ${String(annee)} : effet le ${date(effectiveLe)}.`]
      : []),
  ];
}
