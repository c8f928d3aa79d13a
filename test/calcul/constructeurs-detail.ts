import { compterDetail, type AgregatsDetailles } from "../../src/calcul/agregats/detail";
import type { DescriptionDuLogement } from "../../src/calcul/domaine/description";
import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import type { ReglesDeDecompte } from "../../src/calcul/domaine/reglesDeDecompte";
import { NON_DECRIT } from "./constructeurs-description";
import { HORS_FLUX, le, mise, PAR_ATTRIBUTION } from "./constructeurs-suivi";

/** DEF is outside the flux; all the others are managed by the landlord. */
export const reglesDe = (code: string): ReglesDeDecompte => (code === "DEF" ? HORS_FLUX : PAR_ATTRIBUTION);

export const decomptageDe = (code: string) => ({ regles: reglesDe(code), parametres: SUIVI_PAR_DEFAUT });

export function detailler(mises: readonly MiseADisposition[]): AgregatsDetailles {
  const agregats: AgregatsDetailles = new Map();
  for (const une of mises) compterDetail(agregats, une, decomptageDe(une.reservataire), 1);
  return agregats;
}

/** A logement of Muret, in Le Muretain Agglo, outside QPV: a T3 PLUS of 1980. */
export function decrit(particularites: Partial<DescriptionDuLogement> = {}): DescriptionDuLogement {
  return {
    ...NON_DECRIT,
    ...{ commune: "Muret", epci: "Le Muretain Agglo", qpv: false },
    ...{ typologie: "T3", financement: "plus", anneeDeConstruction: 1980 },
    ...particularites,
  };
}

/** Proposed and attributed on a day of 2025 ("12/05"). */
export function attribueeEn2025(
  jourEtMois: string,
  particularites: Partial<MiseADisposition> = {},
): MiseADisposition {
  const date = le(`${jourEtMois}/2025`);
  return mise({
    ...{ transmisLe: date, caleolLe: date, resultat: "attribue", description: decrit() },
    ...particularites,
  });
}
