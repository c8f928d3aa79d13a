import type { Logement } from "../domaine/logement";
import { clePerimetre } from "../domaine/perimetre";
import type { LigneDeFlux, Resultat, ResultatPerimetre } from "../resultat";

/** Where a logement stands in the result: its périmètre, and the line of its réservataire; null for one outside the flux. */
export interface PlaceDansLeFlux {
  readonly base: ResultatPerimetre;
  readonly droits: LigneDeFlux | null;
}

/** Finds the place of any logement; none in a périmètre that the result has not. */
export function annuaireDuFlux({ perimetres }: Resultat): (logement: Logement) => PlaceDansLeFlux | null {
  const parCle = new Map(
    perimetres.map((base) => {
      const lignes = new Map(base.flux.map((ligne) => [ligne.reservataire, ligne]));
      return [clePerimetre(base.perimetre), { base, lignes }];
    }),
  );
  return ({ perimetre, reservataire }) => {
    const trouve = parCle.get(clePerimetre(perimetre));
    if (trouve === undefined) return null;
    const droits = reservataire === null ? null : (trouve.lignes.get(reservataire) ?? null);
    return { base: trouve.base, droits };
  };
}
