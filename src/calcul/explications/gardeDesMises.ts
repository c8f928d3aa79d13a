import { cumul } from "../agregats/chronologie";
import { comptesDe, dansLeFlux } from "../agregats/detail";
import { faitsDe } from "../agregats/suivi";
import { NON_RENSEIGNE } from "../domaine/axes";
import type { Jour } from "../domaine/jour";
import type { MiseADisposition } from "../domaine/miseADisposition";
import { memePerimetre } from "../domaine/perimetre";
import type { ReglesDeDecompte } from "../domaine/reglesDeDecompte";
import { SORTS } from "../perimetre/bilan";
import { modalitesDe } from "../regles/r18-bilan-legal";
import { estGarde } from "../regles/r19-etat-hors-qpv";
import { estLeBailleur, estLePublic, estVise } from "../regles/r22-objectifs-cumules";
import { publicsServis } from "../regles/r27-eligibilite-multiple";
import type { FiltreDe, FiltreDesMises, FiltreDObjectif, FiltreDuBilanLegal, FiltreHorsQpv } from "./filtre";

type Fait = readonly [chose: unknown, le: Jour, nombre: number];

function nombreDe(faits: readonly Fait[], garde: (fait: Fait) => boolean): number {
  return faits.reduce((total, fait) => total + (garde(fait) ? fait[2] : 0), 0);
}

function pourLeSuivi(mise: MiseADisposition, filtre: FiltreDesMises, regles: ReglesDeDecompte): number {
  const { perimetre, reservataire, mesure, periode, parametres } = filtre;
  const sienne = reservataire === null || mise.reservataire === reservataire;
  if (!sienne || !memePerimetre(mise.perimetre, perimetre)) return 0;
  const { mesures, publics } = faitsDe(mise, { regles, parametres });
  const pendant = ([, le]: Fait) => le >= periode.debut && le <= periode.fin;
  if (mesure === "attributionsDUnPublic")
    return nombreDe(publics, (fait) => fait[0] === filtre.public && pendant(fait));
  if (mesure !== "enAttente") return nombreDe(mesures, (fait) => fait[0] === mesure && pendant(fait));
  const jusquALaFin = mesures.filter(([, le]) => le <= periode.fin);
  const sorties = nombreDe(jusquALaFin, ([chose]) => SORTS.some((sort) => sort === chose));
  return nombreDe(jusquALaFin, ([chose]) => chose === "proposes") - sorties;
}

function pourLeBilanLegal(
  mise: MiseADisposition,
  filtre: FiltreDuBilanLegal,
  regles: ReglesDeDecompte,
): number {
  const { perimetre, reservataire, axe, modalite, mesure, periode, parametres } = filtre;
  if (mise.reservataire !== reservataire || !memePerimetre(mise.perimetre, perimetre)) return 0;
  const situee =
    axe === "ensemble" || modalitesDe(mise.description, parametres.debutsDePeriode)[axe] === modalite;
  return situee ? cumul(comptesDe(mise, { regles, parametres }), mesure, periode) : 0;
}

function horsQpv(mise: MiseADisposition, filtre: FiltreHorsQpv, regles: ReglesDeDecompte): number {
  const { perimetre, commune, etat, mesure, periode, parametres } = filtre;
  const { description, reservataire } = mise;
  const situee = commune === null || (description.commune ?? NON_RENSEIGNE) === commune;
  const { qpv } = description;
  const gardee = situee && estGarde(filtre, { aLEtat: etat.includes(reservataire), qpv });
  if (!gardee || !memePerimetre(mise.perimetre, perimetre)) return 0;
  return dansLeFlux(comptesDe(mise, { regles, parametres }), mesure, periode);
}

function pourLObjectif(mise: MiseADisposition, filtre: FiltreDObjectif, regles: ReglesDeDecompte): number {
  const { territoire, bailleur, periode, parametres } = filtre;
  if (!estLeBailleur(bailleur, mise.perimetre)) return 0;
  if (!estVise(territoire, mise.perimetre, mise.description)) return 0;
  const attribues = cumul(comptesDe(mise, { regles, parametres }), "attribues", periode);
  if (filtre.public === null) return attribues;
  return attribues * publicsServis(mise).filter((nom) => estLePublic(filtre, nom)).length;
}

/** How many times a row of Mises à disposition counts for a filter; each refused proposition adaptée counts once more. */
export function miseComptee(
  mise: MiseADisposition,
  filtre: FiltreDe<"misesADisposition">,
  regles: ReglesDeDecompte,
): number {
  switch (filtre.type) {
    case "suivi":
      return pourLeSuivi(mise, filtre, regles);
    case "bilanLegal":
      return pourLeBilanLegal(mise, filtre, regles);
    case "horsQpv":
      return horsQpv(mise, filtre, regles);
    case "objectif":
      return pourLObjectif(mise, filtre, regles);
  }
}
