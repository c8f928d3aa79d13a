import { dateCivile } from "../../calcul/domaine/jour";
import { comparerTextes } from "../../calcul/domaine/perimetre";
import type { LigneDEtatDesLieux } from "../../calcul/regles/r23-etat-des-lieux";
import { AXE, modaliteEnMots, SANS_VALEUR } from "../phrases/axes";
import { CONSTRUCTION, FINANCEMENT, ouiOuNon } from "../phrases/nomsDeDescription";
import { fr } from "../phrases/typographie";

/** How many logements of an état des lieux stand under one modality. */
export interface LigneDeRepartition {
  readonly axe: string;
  readonly modalite: string;
  /** The first one of its axis. */
  readonly premiere: boolean;
  readonly nombre: number;
  /** A fraction of all of them. */
  readonly part: number;
}

interface AxeDeRepartition {
  readonly nom: string;
  /** Null: the logement does not say. Names are such that their code-point order is the right one. */
  readonly modalite: (ligne: LigneDEtatDesLieux, campagne: number) => string | null;
  /** What is said of those that do not. */
  readonly sans?: string;
}

/** Ends of conventions by spans of five years, after the year of the campaign. */
function echeance(annee: number, campagne: number): string {
  if (annee <= campagne) return fr`${String(campagne)} au plus tard`;
  if (annee <= campagne + 5) return fr`${String(campagne + 1)} à ${String(campagne + 5)}`;
  if (annee <= campagne + 10) return fr`${String(campagne + 6)} à ${String(campagne + 10)}`;
  return fr`${String(campagne + 11)} et après`;
}

const AXES: readonly AxeDeRepartition[] = [
  { nom: AXE.commune, modalite: ({ description }) => description.commune },
  {
    nom: AXE.qpv,
    modalite: ({ description: { qpv } }) => (qpv === null ? null : modaliteEnMots("qpv", ouiOuNon(qpv), [])),
  },
  { nom: AXE.typologie, modalite: ({ description }) => description.typologie },
  {
    nom: AXE.financement,
    modalite: ({ description: { financement } }) => (financement === null ? null : FINANCEMENT[financement]),
  },
  {
    nom: "Type",
    modalite: ({ description: { construction } }) =>
      construction === null ? null : CONSTRUCTION[construction],
  },
  {
    nom: fr`Fin de convention`,
    sans: fr`Date de fin non renseignée`,
    modalite: ({ fin }, campagne) => (fin === null ? null : echeance(dateCivile(fin).annee, campagne)),
  },
];

/** In code-point order, those that do not say last. */
function ordonnees(comptes: ReadonlyMap<string | null, number>) {
  return [...comptes].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : comparerTextes(a, b)));
}

/** The logements of an état des lieux counted on each axis, whole on each of them. `campagne`: its year. */
export function repartir(
  lignes: readonly LigneDEtatDesLieux[],
  campagne: number,
): readonly LigneDeRepartition[] {
  return AXES.flatMap(({ nom: axe, modalite, sans = SANS_VALEUR }) => {
    const comptes = new Map<string | null, number>();
    for (const ligne of lignes) {
      const sienne = modalite(ligne, campagne);
      comptes.set(sienne, (comptes.get(sienne) ?? 0) + 1);
    }
    return ordonnees(comptes).map(([sienne, nombre], rang) => ({
      ...{ axe, nombre, premiere: rang === 0, modalite: sienne ?? sans },
      part: nombre / lignes.length,
    }));
  });
}
