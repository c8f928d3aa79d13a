import { ouvrir } from "./agregats/compter";
import type { Categorie } from "./domaine/codes";
import type { Jour } from "./domaine/jour";
import { comparerTextes } from "./domaine/perimetre";
import { estHorsFlux, estInfraDepartementale, NON_RESERVE, type Reservataire } from "./domaine/reservataire";
import { annuaire, reservataireDans } from "./perimetre/entrees";
import {
  achevementDe,
  effetDe,
  estAvantLEtat,
  statutDe,
  type DatesDeConvention,
  type StatutDeConvention,
} from "./regles/r26-conventions";
import type { Resultat } from "./resultat";

/** R26: the convention of one réservataire in a département, or on its own territory. */
export interface Convention extends DatesDeConvention {
  readonly reservataire: string;
  readonly nom: string;
  readonly categorie: Categorie;
  /** A département, an EPCI or a commune; null for a line that no logement places anywhere. */
  readonly territoire: string | null;
  /** Where its réservataire is in the flux: the départements whose État signs first. */
  readonly departements: readonly string[];
  readonly effectiveLe: Jour | null;
  /** Last day of the three years of the transition. */
  readonly aAcheverLe: Jour | null;
  readonly statut: StatutDeConvention;
  readonly avantLEtat: boolean;
  /** It is before the État's only in that the État's has no date of signature. */
  readonly etatSansDate: boolean;
  /** The dates come from a line without territory, that several départements share. */
  readonly partagee: boolean;
}

/** A convention as far as the lines tell it. */
type Attendue = Omit<Convention, "effectiveLe" | "aAcheverLe" | "statut" | "avantLEtat" | "etatSansDate">;

/** Orders what no département holds. */
const APRES_TOUS = "\uffff";

function estDeLEtat({ categorie }: { readonly categorie: Categorie }): boolean {
  return categorie === "etat-prioritaires" || categorie === "etat-agents";
}

/** The départements where each code has a line of flux, in order. */
function departementsParCode({ perimetres }: Resultat): ReadonlyMap<string, readonly string[]> {
  const parCode = new Map<string, Set<string>>();
  for (const { perimetre, flux } of perimetres)
    for (const { reservataire } of flux) {
      if (reservataire === NON_RESERVE) continue;
      const siens = parCode.get(reservataire) ?? new Set<string>();
      parCode.set(reservataire, siens.add(perimetre.departement));
    }
  return new Map([...parCode].map(([code, siens]) => [code, [...siens].sort(comparerTextes)]));
}

function deLigne(ligne: Reservataire, territoire: string | null, departements: readonly string[]): Attendue {
  const { code: reservataire, nom, categorie, signeeLe = null, jusquAu = null } = ligne;
  return { reservataire, nom, categorie, territoire, departements, signeeLe, jusquAu, partagee: false };
}

/** One per département of the flux, by the line that holds there, and one for a line that holds nowhere. */
function parDepartement(
  code: string,
  lignes: readonly Reservataire[],
  departements: readonly string[],
): readonly Attendue[] {
  const rangees = annuaire(lignes);
  const utilisees = new Set<Reservataire>();
  const dansLeFlux = departements.map((departement) => {
    const ligne = reservataireDans(rangees, code, departement) ?? nonListe(code);
    utilisees.add(ligne);
    const partagee = ligne.territoire === null && departements.length > 1;
    return { ...deLigne(ligne, departement, [departement]), partagee };
  });
  const autres = lignes.filter(
    (ligne) => !utilisees.has(ligne) && (ligne.territoire !== null || departements.length === 0),
  );
  const ailleurs = autres.map((ligne) => {
    const { territoire } = ligne;
    return deLigne(ligne, territoire, territoire === null ? [] : [territoire]);
  });
  return [...dansLeFlux, ...ailleurs];
}

/** A code that only Parc names has a convention to sign all the same. */
function nonListe(code: string): Reservataire {
  return { code, nom: code, categorie: "autre", territoire: null, engagement: null, origine: null };
}

function conventionsDe(
  code: string,
  lignes: readonly Reservataire[],
  departements: readonly string[],
): readonly Attendue[] {
  const infra = lignes.filter(({ categorie }) => estInfraDepartementale(categorie));
  if (infra.length === 0) return parDepartement(code, lignes, departements);
  return infra.map((ligne) => deLigne(ligne, ligne.territoire ?? ligne.nom, departements));
}

type Signatures = ReadonlyMap<string, readonly (Jour | null)[]>;

/** The signatures of the État's conventions in each département; null: not signed. */
function signaturesDeLEtat(conventions: readonly Attendue[]): Signatures {
  const parDepartement = new Map<string, (Jour | null)[]>();
  for (const { departements, signeeLe } of conventions.filter(estDeLEtat))
    for (const departement of departements)
      ouvrir(parDepartement, departement, (): (Jour | null)[] => []).push(signeeLe);
  return parDepartement;
}

function situer(convention: Attendue, etat: Signatures, date: Jour): Convention {
  const { signeeLe, departements } = convention;
  const effectiveLe = signeeLe === null ? null : effetDe(signeeLe);
  const signatures = departements.flatMap((departement) => etat.get(departement) ?? []);
  const datees = signatures.filter((une) => une !== null);
  const avantLEtat = !estDeLEtat(convention) && estAvantLEtat(signeeLe, signatures);
  return {
    ...convention,
    effectiveLe,
    aAcheverLe: effectiveLe === null ? null : achevementDe(effectiveLe),
    statut: statutDe(convention, date),
    avantLEtat,
    etatSansDate: avantLEtat && !estAvantLEtat(signeeLe, datees),
  };
}

/** By département, the État's first, then by code. */
function comparer(a: Convention, b: Convention): number {
  return (
    comparerTextes(a.departements[0] ?? APRES_TOUS, b.departements[0] ?? APRES_TOUS) ||
    Number(estDeLEtat(b)) - Number(estDeLEtat(a)) ||
    comparerTextes(a.reservataire, b.reservataire) ||
    comparerTextes(a.territoire ?? "", b.territoire ?? "")
  );
}

/**
 * R26: the conventions that the réservataires of the flux call for, as they stand at the end of a day: one per réservataire ×
 * département, on its territory for an EPCI or a commune. Défense, sécurité and santé, outside the flux, have none.
 */
export function listerConventions(
  resultat: Resultat,
  reservataires: readonly Reservataire[],
  date: Jour,
): readonly Convention[] {
  const departements = departementsParCode(resultat);
  const lignes = annuaire(reservataires.filter(({ categorie }) => !estHorsFlux(categorie)));
  const codes = new Set([...lignes.keys(), ...departements.keys()]);
  const toutes = [...codes].flatMap((code) =>
    conventionsDe(code, lignes.get(code) ?? [], departements.get(code) ?? []),
  );
  const etat = signaturesDeLEtat(toutes);
  return toutes.map((une) => situer(une, etat, date)).sort(comparer);
}
