import type { Departage, Indicateur, NomDeChiffre, Operation, Raison, Regle } from "../domaine/chiffre";
import { citation, TEXTES } from "../registre/textes";
import type { Nature, Unite } from "../registre/types";
import { ecrire, valeurEcrite, type ValeurEcrite } from "./ecriture";
import { filtreDe, type Filtre } from "./filtre";
import { parametresPropres, type ParametreLu } from "./parametres";
import type { ChiffreNomme } from "./parcours";

type SansParametres<Un> = Un extends { readonly parametres: unknown } ? Omit<Un, "parametres"> : Un;

/** The rows that a figure counted; its parameters are told apart. */
export type FiltreEcrit = SansParametres<Filtre>;

/** A figure; operands are ranks in the list of figures, always before it; parameters, ranks in theirs. */
export type ChiffreEcrit =
  | {
      readonly nom: NomDeChiffre;
      readonly regle: Regle;
      readonly operation: Operation;
      readonly valeur: ValeurEcrite;
      readonly operandes: readonly number[];
      /** Those that its own rule read; absent for none. */
      readonly parametres?: readonly number[];
      /** Absent where no row was counted by this figure itself. */
      readonly lignes?: FiltreEcrit;
      /** Absent where no tie of R10 decided. */
      readonly departage?: Departage;
    }
  | { readonly nom: NomDeChiffre; readonly regle: Regle; readonly raison: Raison };

/** A parameter with what the registry says of it. */
export interface ParametreEcrit {
  readonly nom: string;
  readonly valeur: string | number | boolean;
  readonly parDefaut: boolean;
  readonly libelle: string;
  readonly unite: Unite;
  readonly nature: Nature;
  readonly citation: string;
  readonly lien: string | null;
}

export type Rangs = Readonly<Record<string, number>>;

function parametreEcrit({ nom, valeur, parDefaut, entree }: ParametreLu): ParametreEcrit {
  const { libelle, unite, nature, source } = entree;
  const origine = { citation: citation(source), lien: TEXTES[source.texte].lien };
  return { nom, valeur: valeurEcrite(valeur), parDefaut, libelle, unite, nature, ...origine };
}

function filtreEcrit(filtre: Filtre): FiltreEcrit {
  const champs = Object.entries(filtre).filter(([champ]) => champ !== "parametres");
  return Object.fromEntries(champs) as unknown as FiltreEcrit;
}

/** Figures in the order in which they were met, operands first, and their parameters, each once. */
export class Inventaire {
  readonly chiffres: ChiffreEcrit[] = [];
  readonly parametres: ParametreEcrit[] = [];
  private readonly rangs = new Map<Indicateur, number>();
  private readonly rangsDesParametres = new Map<string, number>();

  constructor(private readonly annee: number) {}

  nommes(chiffres: readonly ChiffreNomme[]): Rangs {
    return Object.fromEntries(chiffres.map(([nom, indicateur]) => [nom, this.rang(indicateur)]));
  }

  get rencontres(): readonly Indicateur[] {
    return [...this.rangs.keys()];
  }

  /** Where a figure stands in the list; it is added to it the first time. */
  rang(indicateur: Indicateur): number {
    const connu = this.rangs.get(indicateur);
    if (connu !== undefined) return connu;
    const ecrit = this.decrire(indicateur);
    const rang = this.chiffres.push(ecrit) - 1;
    this.rangs.set(indicateur, rang);
    return rang;
  }

  private decrire(indicateur: Indicateur): ChiffreEcrit {
    const { nom, regle } = indicateur;
    if (indicateur.etat === "absent") return { nom, regle, raison: indicateur.raison };
    const { operation, valeur, operandes, departage } = indicateur;
    const filtre = filtreDe(indicateur, this.annee);
    const parametres = parametresPropres(indicateur).map((un) => this.rangDuParametre(un));
    const ecrit = { nom, regle, operation, valeur: ecrire(valeur) };
    return {
      ...ecrit,
      operandes: operandes.map((un) => this.rang(un)),
      ...(parametres.length === 0 ? {} : { parametres }),
      ...(filtre === null ? {} : { lignes: filtreEcrit(filtre) }),
      ...(departage === undefined ? {} : { departage }),
    };
  }

  private rangDuParametre(lu: ParametreLu): number {
    const ecrit = parametreEcrit(lu);
    const cle = `${ecrit.nom}|${String(ecrit.valeur)}`;
    const connu = this.rangsDesParametres.get(cle);
    if (connu !== undefined) return connu;
    const rang = this.parametres.push(ecrit) - 1;
    this.rangsDesParametres.set(cle, rang);
    return rang;
  }
}
