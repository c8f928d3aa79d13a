import { territoireDe, type Reservataire } from "../../calcul/domaine/reservataire";
import type { Agregats } from "../../calcul/agregats/agregats";
import type { Releve } from "../releve";

/** What is known of the logements once they are read. */
export interface LogementsConnus {
  readonly agregats: Agregats;
  /** The name under which Parc bears an EPCI or a commune; null when it bears none. */
  readonly trouverLieu: (nom: string) => string | null;
}

function detient({ perimetres }: Agregats, code: string): boolean {
  return [...perimetres.values()].some((duBailleur) =>
    [...duBailleur.values()].some(
      ({ reservataires, synthese }) => reservataires.has(code) || synthese?.reservataires.has(code) === true,
    ),
  );
}

/** R10: says of an engagement that it is that of no périmètre; one whose réservataire holds logements is looked at there. */
export function signalerSansPerimetre(
  releve: Releve,
  lignes: ReadonlyMap<Reservataire, number>,
  { agregats, trouverLieu }: LogementsConnus,
): void {
  const departements = new Set([...agregats.perimetres.values()].flatMap((un) => [...un.keys()]));
  if (departements.size === 0) return;
  for (const [reservataire, ligne] of lignes) {
    const { code, engagement } = reservataire;
    const territoire = territoireDe(reservataire);
    if (engagement === null || territoire === null || detient(agregats, code)) continue;
    if (departements.has(territoire) || trouverLieu(territoire) !== null) continue;
    const propre = { type: "engagementSansPerimetre", reservataire: code, territoire } as const;
    releve.signaler(propre, { gravite: "aVerifier", ligne, champ: "territoire", regle: "R10" });
  }
}
