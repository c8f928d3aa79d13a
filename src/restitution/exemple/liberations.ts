import type { Alea } from "./alea";
import { DATE, serie, TEXTE } from "./feuilles";
import type { FeuilleExemple, Valeur } from "./feuilles";
import { estDansLeParcDeRotation } from "./parc";
import type { LogementExemple } from "./parc";

/** A libération of the example: a row of Libérations. */
export interface LiberationExemple {
  rpls: string | null;
  date: number | string;
  motif: string;
  preavis: string | null;
}

/** Motifs that count in the turnover (R3, méthode référentiel). */
const RETENUS = [
  ["départ", 74],
  ["décès", 9],
  ["autre", 9],
  ["LHI", 3],
  ["ORCOD", 2],
  ["vente", 3],
] as const;
/** Motifs that do not. */
const ECARTES = [
  ["mutation", 75],
  ["ANRU", 25],
] as const;

/** The libérations of a landlord in a département: its rate in 2025, and others in 2024 and 2026, which do not count. */
export function creerLiberations(logements: readonly LogementExemple[], alea: Alea): LiberationExemple[] {
  const rotation = logements.filter(estDansLeParcDeRotation);
  const retenues = Math.round(rotation.length * (logements[0]?.perimetre.taux ?? 0));
  const tirees = [
    ...serieDe(retenues, 2025, RETENUS),
    ...serieDe(Math.round(retenues * 0.17), 2025, ECARTES),
    ...serieDe(Math.round(retenues * 0.12), 2024, RETENUS),
    ...serieDe(Math.round(retenues * 0.05), 2026, RETENUS),
  ];
  const anciens = rotation.filter(({ miseEnService }) => Number(miseEnService) < serie(2024, 1, 1));
  return tirees.map(({ annee, motifs }) => ({
    rpls: alea.parmi(anciens).rpls,
    // In 2026 the file stops in March: it was taken out then.
    date: serie(annee, alea.entier(1, annee === 2026 ? 3 : 12), alea.entier(1, 28)),
    motif: alea.selonPoids(motifs),
    preavis: alea.selonPoids([["1 mois", 62] as const, ["3 mois", 30] as const, [null, 8] as const]),
  }));
}

type Motifs = readonly (readonly [string, number])[];

function serieDe(nombre: number, annee: number, motifs: Motifs): { annee: number; motifs: Motifs }[] {
  return Array.from({ length: nombre }, () => ({ annee, motifs }));
}

/** The sheet Libérations. */
export function feuilleLiberations(liberations: readonly LiberationExemple[]): FeuilleExemple {
  return {
    nom: "Libérations",
    table: "tblLiberations",
    titre: "Libérations",
    aide: "Une ligne par libération. Seules celles de l’année qui précède la campagne comptent dans le taux de rotation.",
    colonnes: [
      { entete: "N° RPLS", largeur: 14, format: TEXTE },
      { entete: "Date de libération", largeur: 18, format: DATE },
      {
        entete: "Motif",
        largeur: 14,
        liste: ["départ", "mutation", "ANRU", "ORCOD", "LHI", "vente", "décès", "autre"],
      },
      { entete: "Préavis", largeur: 12, liste: ["1 mois", "3 mois"] },
    ],
    lignes: liberations.map(({ rpls, date, motif, preavis }): Valeur[] => [rpls, date, motif, preavis]),
  };
}
