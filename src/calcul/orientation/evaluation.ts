import { surUnDenominateur } from "../nombres/denominateur";
import { fraction, type Fraction } from "../nombres/fraction";
import type { Affectation, Critere } from "./critere";

/** The criterion over one denominator: whole numbers, so that plans are compared without any rounding. */
export class Evaluation {
  private readonly cibles: readonly bigint[];
  private readonly pas: bigint;
  /** By the rank of the term; blank is 0. */
  private readonly comptes: number[] = [];

  constructor(private readonly critere: Critere) {
    const { numerateurs, denominateur } = surUnDenominateur(critere.termes.map(({ cible }) => cible));
    this.cibles = numerateurs.map(BigInt);
    this.pas = BigInt(denominateur);
  }

  placer(logement: number, destinataire: number, nombre: 1 | -1): void {
    for (const terme of this.critere.termesDe(logement, destinataire))
      this.comptes[terme] = (this.comptes[terme] ?? 0) + nombre;
  }

  /** What the criterion would gain (numerator) by one more logement for a destinataire. */
  supplement(logement: number, destinataire: number): bigint {
    let somme = 0n;
    for (const terme of this.critere.termesDe(logement, destinataire))
      somme += this.cout(terme, 1) - this.cout(terme, 0);
    return somme;
  }

  /** The numerator of the criterion; the denominator is the same for all plans. */
  get numerateur(): bigint {
    return this.critere.termes.reduce((somme, _, rang) => somme + this.cout(rang, 0), 0n);
  }

  get valeur(): Fraction {
    return fraction(this.numerateur, this.pas);
  }

  private cout(terme: number, ajout: number): bigint {
    const ecart = this.pas * BigInt((this.comptes[terme] ?? 0) + ajout) - (this.cibles[terme] ?? 0n);
    return BigInt(this.critere.termes[terme]?.poids ?? 0) * (ecart < 0n ? -ecart : ecart);
  }
}

/** The criterion of a plan; exact. */
export function valeurDuPlan(critere: Critere, affectation: Affectation): Fraction {
  const evaluation = new Evaluation(critere);
  affectation.forEach((destinataire, logement) => {
    evaluation.placer(logement, destinataire, 1);
  });
  return evaluation.valeur;
}
