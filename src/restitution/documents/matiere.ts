import { ouvrir } from "../../calcul/agregats/compter";
import { listerConventions, type Convention } from "../../calcul/conventions";
import type { BilanDePerimetre, LigneDeBilan } from "../../calcul/bilan";
import type { LigneDeBilanLegal } from "../../calcul/bilanLegal";
import { clePerimetre, comparerTextes, type Perimetre } from "../../calcul/domaine/perimetre";
import { NON_RESERVE } from "../../calcul/domaine/reservataire";
import { prevoir, type LigneDePrevision } from "../../calcul/prevoir";
import { etatDesLieux, type LigneDEtatDesLieux } from "../../calcul/regles/r23-etat-des-lieux";
import type { LigneDeFlux, Resultat, ResultatPerimetre } from "../../calcul/resultat";
import type { Dossier } from "../../lecture/types";
import type { Edition } from "../provenance";
import { suivreLeDossier, type SuiviDuDossier } from "../suivi";
import { suivreLAnnee, type SuiviAnnuel } from "../suiviAnnuel";
import { nomDeFichierSur, nomsDistincts } from "./nomDeFichier";

/** A réservataire to whom something is owed. */
export interface Destinataire {
  readonly code: string;
  readonly nom: string;
  /** Name of its file, with the extension. */
  readonly nomDeFichier: string;
}

/** What all the documents of a run are made from, gathered once: a document is then quick to describe. */
export interface MatiereDesDocuments {
  readonly dossier: Dossier;
  readonly resultat: Resultat;
  readonly edition: Edition;
  /** Null without mises à disposition. */
  readonly suivi: SuiviDuDossier | null;
  readonly annuel: SuiviAnnuel | null;
  /** R18; null where Hypothèses holds nothing. */
  readonly prevision: readonly LigneDePrevision[] | null;
  readonly logements: ReadonlyMap<string, readonly LigneDEtatDesLieux[]>;
  readonly conventions: readonly Convention[];
  /** In code-point order. */
  readonly destinataires: readonly Destinataire[];
}

/** What the run holds of one réservataire, and of no other. */
export interface PartDuDestinataire {
  readonly destinataire: Destinataire;
  /** Where it has a line of flux. */
  readonly flux: readonly { readonly base: ResultatPerimetre; readonly ligne: LigneDeFlux }[];
  readonly bilan: readonly { readonly perimetre: BilanDePerimetre; readonly ligne: LigneDeBilan }[];
  readonly legal: readonly LigneDeBilanLegal[];
  readonly logements: readonly LigneDEtatDesLieux[];
  readonly conventions: readonly Convention[];
  /** Of its périmètres: a landlord's own, the same for each of its réservataires. */
  readonly prevision: readonly LigneDePrevision[];
  /** Everywhere that one of its lines speaks of, in order. */
  readonly perimetres: readonly Perimetre[];
}

function parReservataire(
  lignes: readonly LigneDEtatDesLieux[],
): ReadonlyMap<string, readonly LigneDEtatDesLieux[]> {
  const rangees = new Map<string, LigneDEtatDesLieux[]>();
  for (const ligne of lignes) ouvrir(rangees, ligne.reservataire, (): LigneDEtatDesLieux[] => []).push(ligne);
  return rangees;
}

/** Those of the flux and, where the bilan légal is due to them too, those outside it; their name as Réservataires has it. */
function nomsParCode(
  { reservataires }: Dossier,
  { perimetres }: Resultat,
  legal: readonly LigneDeBilanLegal[],
): ReadonlyMap<string, string> {
  // The first line of a code names it.
  const noms = new Map([...reservataires].reverse().map(({ code, nom }) => [code, nom]));
  const codes = [
    ...perimetres.flatMap(({ flux }) => flux.map(({ reservataire }) => reservataire)),
    ...legal.map(({ reservataire }) => reservataire),
  ];
  const tous = [...new Set(codes)].filter((code) => code !== NON_RESERVE).sort(comparerTextes);
  return new Map(tous.map((code) => [code, noms.get(code) ?? code]));
}

function destinatairesDe(noms: ReadonlyMap<string, string>, annee: number): readonly Destinataire[] {
  const codes = [...noms].map(([code, nom]) => ({ code, nom }));
  const libelles = codes.map(({ code, nom }) => (nom === code ? code : `${code} - ${nom}`));
  const fichiers = nomsDistincts(
    libelles.map((libelle) => nomDeFichierSur(`Flux ${String(annee)} - ${libelle}`)),
  );
  return codes.map((un, rang) => ({ ...un, nomDeFichier: `${fichiers[rang] ?? ""}.xlsx` }));
}

/** What the follow-up of a run has to tell the réservataires, and who they are. */
function suivreEtNommer(dossier: Dossier, resultat: Resultat, { ecritLe }: Edition) {
  const suivi = suivreLeDossier(dossier, resultat, ecritLe);
  const annuel = suivi === null ? null : suivreLAnnee(dossier, resultat, suivi);
  const noms = nomsParCode(dossier, resultat, annuel?.legal.lignes ?? []);
  return { suivi, annuel, destinataires: destinatairesDe(noms, resultat.annee) };
}

/** The réservataires to whom a run owes a document, in code-point order; quick, for a list to choose from. */
export function listerDestinataires(
  dossier: Dossier,
  resultat: Resultat,
  edition: Edition,
): readonly Destinataire[] {
  return suivreEtNommer(dossier, resultat, edition).destinataires;
}

/** One pass over the workbook that was read, for all the documents of a run. */
export function preparerDocuments(
  dossier: Dossier,
  resultat: Resultat,
  edition: Edition,
): MatiereDesDocuments {
  const etat = etatDesLieux(dossier.parc, resultat);
  return {
    ...{ dossier, resultat, edition },
    ...suivreEtNommer(dossier, resultat, edition),
    prevision:
      dossier.hypotheses.length === 0 ? null : prevoir(resultat, dossier.agregats, dossier.hypotheses),
    logements: parReservataire(etat.complet ? etat.lignes : []),
    conventions: listerConventions(resultat, dossier.reservataires, edition.ecritLe),
  };
}

function perimetresDe(part: Omit<PartDuDestinataire, "perimetres" | "prevision">): readonly Perimetre[] {
  const tous = [
    ...part.flux.map(({ base }) => base.perimetre),
    ...part.bilan.map(({ perimetre }) => perimetre.perimetre),
    ...part.legal.map(({ perimetre }) => perimetre),
  ];
  const parCle = new Map(tous.map((un) => [clePerimetre(un), un]));
  return [...parCle].sort(([a], [b]) => comparerTextes(a, b)).map(([, perimetre]) => perimetre);
}

/** Everything of one réservataire: whatever a document says is taken from here, so that it never tells of another. */
export function partDe(matiere: MatiereDesDocuments, destinataire: Destinataire): PartDuDestinataire {
  const { resultat, suivi, annuel, logements, conventions } = matiere;
  const sien = ({ reservataire }: { readonly reservataire: string }) => reservataire === destinataire.code;
  const part = {
    destinataire,
    flux: resultat.perimetres.flatMap((base) => base.flux.filter(sien).map((ligne) => ({ base, ligne }))),
    bilan: (suivi?.bilan.perimetres ?? []).flatMap((perimetre) =>
      perimetre.lignes.filter(sien).map((ligne) => ({ perimetre, ligne })),
    ),
    legal: (annuel?.legal.lignes ?? []).filter(sien),
    logements: logements.get(destinataire.code) ?? [],
    conventions: conventions.filter(sien),
  };
  const perimetres = perimetresDe(part);
  const ici = new Set(perimetres.map(clePerimetre));
  const prevision = (matiere.prevision ?? []).filter(({ perimetre }) => ici.has(clePerimetre(perimetre)));
  return { ...part, perimetres, prevision };
}
