import type { Perimetre } from "../../calcul/domaine/perimetre";
import { DEPARTEMENTS, lireDepartement } from "../departements";
import type { Releve } from "../releve";
import { estErreur, estVide, normaliser, texteDe } from "../texte";
import type { Cellule } from "../types";

/** The name of the landlord of a Parc that has no column Bailleur; an import writes it where the file names none. */
export const BAILLEUR_UNIQUE = "Bailleur";

/** A landlord, and the rank of its périmètre in each département; -1 where none was met. */
export interface Bailleur {
  readonly nom: string;
  readonly rangs: number[];
}

interface Variante {
  readonly autre: string;
  readonly ligne: number;
  nombre: number;
}

export interface BailleurLu {
  /** Null for a blank cell or an error. */
  readonly bailleur: Bailleur | null;
  /** Set when the name is not spelled as the first time. */
  readonly variante: Variante | null;
}

export interface DepartementLu {
  readonly code: string | null;
  readonly rang: number;
}

const RANGS = new Map([...DEPARTEMENTS.keys()].map((code, rang) => [code, rang]));

export function decoderDepartement(cellule: Cellule): DepartementLu {
  const code = lireDepartement(cellule);
  return { code, rang: code === null ? -1 : (RANGS.get(code) ?? -1) };
}

/** The landlords met in Parc, under the first spelling of each. */
export class Bailleurs {
  /** Every périmètre that a row of Parc names. */
  readonly perimetres: Perimetre[] = [];
  private readonly parNom = new Map<string, Bailleur>();
  private readonly variantes: { retenue: string; variante: Variante }[] = [];

  decoder(cellule: Cellule, ligne: number): BailleurLu {
    if (estVide(cellule) || estErreur(cellule)) return { bailleur: null, variante: null };
    const nom = texteDe(cellule);
    const bailleur = this.inscrire(nom);
    if (bailleur.nom === nom) return { bailleur, variante: null };
    const variante = { autre: nom, ligne, nombre: 0 };
    this.variantes.push({ retenue: bailleur.nom, variante });
    return { bailleur, variante };
  }

  /** The name of a landlord as Parc has it, else as it is written; a blank stands for the only one, null when several. */
  retenu(nom: string): string | null {
    if (nom !== "") return this.parNom.get(normaliser(nom))?.nom ?? nom;
    const [seul, ...autres] = this.parNom.values();
    return autres.length === 0 ? (seul?.nom ?? null) : null;
  }

  /** The name under which Parc has a landlord; null when it has none of that name. */
  trouver(nom: string): string | null {
    return this.parNom.get(normaliser(nom))?.nom ?? null;
  }

  /** Whether a row of Parc names that périmètre. */
  connait({ bailleur, departement }: Perimetre): boolean {
    return this.perimetres.some((un) => un.bailleur === bailleur && un.departement === departement);
  }

  /** Rank in `perimetres` of a landlord's périmètre in a département: made once, shared by its rows. */
  rangDuPerimetre({ nom, rangs }: Bailleur, departement: string, rangDuDepartement: number): number {
    const connu = rangs[rangDuDepartement] ?? -1;
    if (connu >= 0) return connu;
    const rang = this.perimetres.push({ bailleur: nom, departement }) - 1;
    rangs[rangDuDepartement] = rang;
    return rang;
  }

  /** One finding per other spelling of a landlord's name. */
  signalerLesVariantes(releve: Releve): void {
    for (const { retenue, variante } of this.variantes) {
      const { autre, ligne, nombre } = variante;
      if (nombre === 0) continue;
      const endroit = { gravite: "information", ligne, champ: "bailleur" } as const;
      releve.signaler({ type: "orthographeDeBailleur", retenue, autre, nombre }, endroit);
    }
  }

  /** Said of a Parc that has the column, where rows still bear the word of an import. */
  signalerLeMot(releve: Releve): void {
    const ecrit = this.trouver(BAILLEUR_UNIQUE);
    if (ecrit === null || !this.perimetres.some(({ bailleur }) => bailleur === ecrit)) return;
    releve.signaler({ type: "bailleurSansNom", ecrit }, { gravite: "aVerifier", champ: "bailleur" });
  }

  private inscrire(nom: string): Bailleur {
    const cle = normaliser(nom);
    const connu = this.parNom.get(cle);
    if (connu !== undefined) return connu;
    const bailleur = { nom, rangs: new Array<number>(DEPARTEMENTS.size).fill(-1) };
    this.parNom.set(cle, bailleur);
    return bailleur;
  }
}
