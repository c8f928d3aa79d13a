import type { AgregatPerimetre, Agregats } from "../../calcul/agregats/agregats";
import { estInfraDepartementale, territoireDe, type Reservataire } from "../../calcul/domaine/reservataire";
import { estDepartement } from "../../calcul/perimetre/entrees";
import type { Propre } from "../constats";
import type { Releve } from "../releve";
import type { Source } from "../types";

/** What is known of the logements once they are read. */
export interface LogementsConnus {
  readonly agregats: Agregats;
  /** The columns that were found in Parc; undefined without that sheet. */
  readonly colonnes: Source["colonnes"] | undefined;
}

/** A line, where it holds, and the périmètres of the workbook. */
interface LigneSituee {
  readonly reservataire: Reservataire;
  readonly territoire: string;
  readonly perimetres: readonly AgregatPerimetre[];
}

/** R10: its engagement is that of no périmètre. A line that names no département holds wherever its réservataire does. */
function perdSonEngagement({
  reservataire: { code, engagement },
  territoire,
  perimetres,
}: LigneSituee): boolean {
  if (engagement === null) return false;
  const vaut = perimetres.some(
    ({ perimetre, epci, communes, reservataires, synthese }) =>
      perimetre.departement === territoire ||
      epci.has(territoire) ||
      communes.has(territoire) ||
      (!estDepartement(territoire) &&
        (reservataires.has(code) || synthese?.reservataires.has(code) === true)),
  );
  return !vaut;
}

/**
 * R11: whoever has a line in Flux by its logements or its engagement, and whose territory no logement bears in the column of
 * its level. Without that column, it is the column that is told.
 */
function sansTerritoire(
  { reservataire: { code, categorie, engagement }, territoire, perimetres }: LigneSituee,
  { colonnes }: LogementsConnus,
): Propre | null {
  if (!estInfraDepartementale(categorie) || colonnes?.[categorie] === undefined) return null;
  if (engagement === null && !perimetres.some(({ reservataires }) => reservataires.has(code))) return null;
  const borne = perimetres.some(({ epci, communes }) =>
    (categorie === "epci" ? epci : communes).has(territoire),
  );
  return borne
    ? null
    : { type: "reservataireSansTerritoire", reservataire: code, territoire, niveau: categorie };
}

/** Says of a line of Réservataires what its territory costs it where no logement of Parc is there: the worst alone. */
export function signalerLesTerritoires(
  releve: Releve,
  lignes: ReadonlyMap<Reservataire, number>,
  logements: LogementsConnus,
): void {
  const perimetres = [...logements.agregats.perimetres.values()].flatMap((un) => [...un.values()]);
  if (perimetres.length === 0) return;
  for (const [reservataire, ligne] of lignes) {
    const territoire = territoireDe(reservataire);
    if (territoire === null) continue;
    const situee = { reservataire, territoire, perimetres };
    const endroit = { gravite: "aVerifier", ligne, champ: "territoire" } as const;
    if (perdSonEngagement(situee)) {
      const propre = {
        type: "engagementSansPerimetre",
        reservataire: reservataire.code,
        territoire,
      } as const;
      releve.signaler(propre, { ...endroit, regle: "R10" });
      continue;
    }
    const propre = sansTerritoire(situee, logements);
    if (propre !== null) releve.signaler(propre, { ...endroit, regle: "R11" });
  }
}
