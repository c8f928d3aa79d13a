import type { Indicateur, NomDeChiffre, Operation, Raison, Regle } from "../domaine/chiffre";
import type { Parametres } from "../domaine/parametres";
import { reduite, type Fraction } from "../nombres/fraction";
import { citation, TEXTES } from "../registre/textes";
import type { Resultat, ResultatPerimetre } from "../resultat";
import { chiffresDeBase, chiffresDeLigne, type ChiffreNomme } from "./parcours";
import { sources } from "./sources";

/** Raised by one whenever a reader of the former shape would misread the new one. */
export const VERSION_JSON = 1;

/** An exact value: "n/d" in lowest terms. */
type ValeurEcrite = `${bigint}/${bigint}`;

/** A figure; operands are ranks in the list of figures, always before it. */
export type ChiffreEcrit =
  | {
      readonly nom: NomDeChiffre;
      readonly regle: Regle;
      readonly operation: Operation;
      readonly valeur: ValeurEcrite;
      readonly operandes: readonly number[];
    }
  | { readonly nom: NomDeChiffre; readonly regle: Regle; readonly raison: Raison };

type Rangs = Readonly<Record<string, number>>;

export interface LigneEcrite {
  readonly reservataire: string;
  readonly nom: string;
  readonly categorie: string | null;
  readonly territoire: string | null;
  readonly chiffres: Rangs;
}

export interface PerimetreEcrit {
  readonly bailleur: string;
  readonly departement: string;
  readonly parametres: Readonly<Record<string, string | boolean>>;
  readonly chiffres: Rangs;
  readonly flux: readonly LigneEcrite[];
}

export interface SourceEcrite {
  readonly regle: Regle;
  readonly citation: string;
  readonly titre: string;
  readonly lien: string | null;
}

/** A whole result as plain data: each figure once, under its rank; the same result always gives the same text. */
export interface ResultatEcrit {
  readonly version: typeof VERSION_JSON;
  readonly annee: number;
  /** Excel's serial of the day of observation. */
  readonly observation: number;
  readonly chiffres: readonly ChiffreEcrit[];
  readonly perimetres: readonly PerimetreEcrit[];
  readonly sources: readonly SourceEcrite[];
}

function ecrire(valeur: Fraction): ValeurEcrite {
  const { numerateur, denominateur } = reduite(valeur);
  return `${BigInt(numerateur)}/${BigInt(denominateur)}`;
}

/** Figures in the order in which they were met, operands first. */
class Inventaire {
  readonly chiffres: ChiffreEcrit[] = [];
  private readonly rangs = new Map<Indicateur, number>();

  rang(indicateur: Indicateur): number {
    const connu = this.rangs.get(indicateur);
    if (connu !== undefined) return connu;
    const ecrit = this.decrire(indicateur);
    const rang = this.chiffres.push(ecrit) - 1;
    this.rangs.set(indicateur, rang);
    return rang;
  }

  nommes(chiffres: readonly ChiffreNomme[]): Rangs {
    return Object.fromEntries(chiffres.map(([nom, indicateur]) => [nom, this.rang(indicateur)]));
  }

  get rencontres(): readonly Indicateur[] {
    return [...this.rangs.keys()];
  }

  private decrire(indicateur: Indicateur): ChiffreEcrit {
    const { nom, regle } = indicateur;
    if (indicateur.etat === "absent") return { nom, regle, raison: indicateur.raison };
    const { operation, valeur, operandes } = indicateur;
    return { nom, regle, operation, valeur: ecrire(valeur), operandes: operandes.map((un) => this.rang(un)) };
  }
}

function parametresEcrits(parametres: Parametres): PerimetreEcrit["parametres"] {
  const ecrits = Object.entries(parametres).map(
    ([nom, valeur]: [string, string | boolean | Fraction]) =>
      [nom, typeof valeur === "object" ? ecrire(valeur) : valeur] as const,
  );
  return Object.fromEntries(ecrits);
}

function perimetreEcrit(resultat: ResultatPerimetre, inventaire: Inventaire): PerimetreEcrit {
  return {
    ...resultat.perimetre,
    parametres: parametresEcrits(resultat.parametres),
    chiffres: inventaire.nommes(chiffresDeBase(resultat)),
    flux: resultat.flux.map((ligne) => ({
      reservataire: ligne.reservataire,
      nom: ligne.nom,
      categorie: ligne.categorie,
      territoire: ligne.territoire?.nom ?? null,
      chiffres: inventaire.nommes(chiffresDeLigne(ligne)),
    })),
  };
}

function sourcesEcrites(indicateurs: readonly Indicateur[]): readonly SourceEcrite[] {
  const numero = (regle: Regle) => Number(regle.slice(1));
  return [...sources(...indicateurs)]
    .sort((a, b) => numero(a.regle) - numero(b.regle))
    .flatMap(({ regle, references }) =>
      references.map((reference) => {
        const { titre, lien } = TEXTES[reference.texte];
        return { regle, citation: citation(reference), titre, lien };
      }),
    );
}

/** A result with every figure, its operands, and the sources of the rules that were met. Exact; JSON.stringify takes it as it is. */
export function versJson({ annee, observation, perimetres }: Resultat): ResultatEcrit {
  const inventaire = new Inventaire();
  const ecrits = perimetres.map((perimetre) => perimetreEcrit(perimetre, inventaire));
  return {
    version: VERSION_JSON,
    annee,
    observation,
    chiffres: inventaire.chiffres,
    perimetres: ecrits,
    sources: sourcesEcrites(inventaire.rencontres),
  };
}
