import type { LiberationDecrite, LogementDecrit, ParcDecrit } from "../../calcul/domaine/description";
import type { Jour } from "../../calcul/domaine/jour";
import { estPresent } from "../../calcul/regles/r01-presence";
import type { IndexRpls } from "./indexRpls";
import type { LiberationsLues } from "./liberationsLues";
import type { ParcLu } from "./parcLu";
import { cleRpls } from "./rpls";

/** The logements of Parc with their description, made from the table when they are asked for. */
export class LogementsDecrits implements ParcDecrit {
  constructor(
    private readonly parc: ParcLu,
    private readonly index: IndexRpls,
    private readonly lues: LiberationsLues,
    private readonly nombre: number,
  ) {}

  *presents(observation: Jour): Generator<LogementDecrit> {
    const numeros = this.index.parNumero();
    for (let numero = 0; numero < this.nombre; numero++) {
      const decrit = this.parc.decrit(numero);
      if (estPresent(decrit.logement, observation)) yield { rpls: numeros.de(numero), ...decrit };
    }
  }

  liberations(): Iterable<LiberationDecrite> {
    return this.lues.toutes(this.parc);
  }

  trouver(rpls: string): LogementDecrit | null {
    const cle = cleRpls(rpls);
    const numero = cle === "" ? -1 : this.index.trouver(cle);
    return numero < 0 ? null : { rpls: cle, ...this.parc.decrit(numero) };
  }
}
