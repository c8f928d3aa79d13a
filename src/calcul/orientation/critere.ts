import {
  detient,
  type Destinataire,
  type LogementAOrienter,
  type ProblemeDOrientation,
  type Traits,
} from "../domaine/orientation";
import { divise, fois, fraction, moins, plus, type Fraction } from "../nombres/fraction";

/** The modality of a logement; null: not known. */
type Axe = (traits: Traits) => string | null;

/** What a plan spreads between the destinataires, beside the engagement itself. */
const AXES: readonly Axe[] = [
  ({ qpv }) => (qpv === null ? null : String(qpv)),
  ({ typologie }) => typologie,
  ({ commune }) => commune,
];

/** One logement away from an engagement weighs as much as so many away from a fair spread: the engagement comes first. */
export const POIDS_DE_L_ENGAGEMENT = 100;
export const POIDS_DE_LA_REPARTITION = 1;

/** A part of the criterion: poids × |logements that count in it − cible|. */
export interface Terme {
  readonly poids: number;
  /** What is still to come, in logements; may be negative. */
  readonly cible: Fraction;
}

/** The criterion of a périmètre: the sum of its terms. */
export interface Critere {
  readonly termes: readonly Terme[];
  /** The terms in which a logement counts when it goes to a destinataire, by their ranks. */
  termesDe(logement: number, destinataire: number): readonly number[];
}

/** The destinataire of each logement, by its rank. */
export type Affectation = readonly number[];

function compter<Element>(elements: readonly Element[], cle: (un: Element) => string | null) {
  const comptes = new Map<string, number>();
  for (const un of elements) {
    const trouvee = cle(un);
    if (trouvee !== null) comptes.set(trouvee, (comptes.get(trouvee) ?? 0) + 1);
  }
  return comptes;
}

/** The terms as they are made, and which of them each logement counts in. */
class Construction {
  readonly termes: Terme[] = [];
  private readonly offres: readonly Traits[];
  private readonly total: Fraction;

  constructor(private readonly probleme: ProblemeDOrientation) {
    const { recus, logements, totalServi } = probleme;
    this.offres = [...recus, ...logements].map(({ traits }) => traits);
    this.total = plus(totalServi.valeur, fraction(logements.length));
  }

  /** The terms of one destinataire: those that any logement counts in, and those of each modality of each axis. */
  destinataire(destinataire: Destinataire): (logement: LogementAOrienter) => readonly number[] {
    const { engagement, servis } = destinataire;
    const cible = moins(fois(engagement.valeur, this.total), servis.valeur);
    const principal = this.ajouter({ poids: POIDS_DE_L_ENGAGEMENT, cible });
    const axes = AXES.map((axe) => ({ axe, rangs: this.axe(destinataire, axe) }));
    return ({ traits }) => [principal, ...axes.flatMap(({ axe, rangs }) => rangs.get(axe(traits)) ?? [])];
  }

  /**
   * Of each modality that its territory offers, a destinataire should have engagement × all logements × the share of that
   * modality on its territory. Logements whose modality is not known are left out of the axis.
   */
  private axe({ code, engagement, territoire }: Destinataire, axe: Axe): ReadonlyMap<string | null, number> {
    const connues = this.offres.filter((traits) => axe(traits) !== null);
    const siennes = connues.filter((traits) => detient(territoire, traits));
    const recues = compter(
      this.probleme.recus.filter(({ reservataire }) => reservataire === code),
      ({ traits }) => axe(traits),
    );
    const due = fois(engagement.valeur, fraction(connues.length));
    return new Map(
      [...compter(siennes, axe)].map(([modalite, nombre]) => {
        const juste = divise(fois(due, fraction(nombre)), fraction(siennes.length));
        const cible = moins(juste, fraction(recues.get(modalite) ?? 0));
        return [modalite, this.ajouter({ poids: POIDS_DE_LA_REPARTITION, cible })];
      }),
    );
  }

  private ajouter(terme: Terme): number {
    return this.termes.push(terme) - 1;
  }
}

/** The criterion of a problem: what a plan should make as small as possible. */
export function critereDe(probleme: ProblemeDOrientation): Critere {
  const construction = new Construction(probleme);
  const parDestinataire = probleme.destinataires.map((un) => construction.destinataire(un));
  const parLogement = probleme.logements.map((logement) => parDestinataire.map((termes) => termes(logement)));
  return {
    termes: construction.termes,
    termesDe: (logement, destinataire) => parLogement[logement]?.[destinataire] ?? [],
  };
}
