import type { LiberationExemple } from "./liberations";
import type { MiseExemple } from "./misesADisposition";
import type { LogementExemple } from "./parc";
import { serie } from "./feuilles";

/**
 * The honest mistakes of a real file, each at a known place so that the sheet Contrôles has something to show.
 * The logements are changed in place, before the sheets are made.
 */
export function semerAnomaliesDuParc(logements: LogementExemple[]): void {
  const conventionnes = logements.filter(({ fin, debut }) => fin !== null && debut !== null);
  modifier(logements[210], (logement) => ({ rpls: logements[209]?.rpls ?? logement.rpls }));
  modifier(logements[745], () => ({ rpls: null }));
  modifier(logements[1_320], () => ({
    reservataire: "CCAS",
    origine: null,
    exclusion: null,
    debut: null,
    fin: null,
  }));
  modifier(logements[1_875], () => ({ epci: "#N/A" }));
  modifier(logements[2_410], () => ({ miseEnService: "15/03/2025", sortie: null }));
  modifier(conventionnes[400], ({ debut }) => ({ fin: (debut ?? 0) - 365 }));
}

function modifier(
  logement: LogementExemple | undefined,
  changement: (logement: LogementExemple) => Partial<LogementExemple>,
): void {
  if (logement !== undefined) Object.assign(logement, changement(logement));
}

/** The same for the libérations. */
export function semerAnomaliesDesLiberations(
  liberations: LiberationExemple[],
  logements: readonly LogementExemple[],
): void {
  const recent = logements.find(({ miseEnService }) => Number(miseEnService) > serie(2025, 6, 1));
  const double = liberations[60];
  const autre = liberations[140];
  if (autre !== undefined) autre.motif = "résiliation judiciaire";
  if (double !== undefined) liberations.push({ ...double });
  liberations.push(
    { rpls: "3199999901", date: serie(2025, 5, 12), motif: "départ", preavis: "3 mois" },
    { rpls: recent?.rpls ?? null, date: serie(2025, 2, 3), motif: "départ", preavis: "1 mois" },
    { rpls: logements[30]?.rpls ?? null, date: "15/03/2025", motif: "départ", preavis: "1 mois" },
  );
}

/** The same for the mises à disposition. */
export function semerAnomaliesDesMises(mises: MiseExemple[]): void {
  const [attribuee, autre] = mises.filter(
    ({ resultat, entreeLe }) => resultat === "attribué" && entreeLe !== null,
  );
  const derniere = mises.at(-1);
  if (attribuee !== undefined) attribuee.caleolLe = Number(attribuee.transmisLe) - 30;
  if (autre !== undefined) autre.resultat = "en cours";
  if (derniere === undefined) return;
  mises.push(
    { ...derniere, numero: "2026-900", rpls: "3199999901" },
    { ...derniere, numero: "2026-901", reservataire: "CCAS" },
    { ...derniere },
  );
}
