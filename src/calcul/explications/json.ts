import type { Bilan, BilanDePerimetre } from "../bilan";
import type { Indicateur, Regle } from "../domaine/chiffre";
import type { Parametres } from "../domaine/parametres";
import { citation, TEXTES } from "../registre/textes";
import type { Resultat, ResultatPerimetre } from "../resultat";
import { valeurEcrite } from "./ecriture";
import { Inventaire, type ChiffreEcrit, type ParametreEcrit, type Rangs } from "./inventaire";
import {
  chiffresDeBase,
  chiffresDeLigne,
  chiffresDesDroits,
  chiffresDuBilan,
  type ChiffreNomme,
} from "./parcours";
import type { ValeurLue } from "./parametres";
import { sources } from "./sources";

/** Raised by one whenever a reader of the former shape would misread the new one. 2: parameters, rows counted, bilan. 3: tables. 4: engagement or part retenue. 5: names of gaps, in points. */
export const VERSION_JSON = 5;

export interface LigneEcrite {
  readonly reservataire: string;
  readonly nom: string;
  readonly categorie: string | null;
  readonly territoire: string | null;
  readonly chiffres: Rangs;
}

/** What a réservataire has in droits uniques (R12), or in the bilan (R17). */
export interface SuiviEcrit {
  readonly reservataire: string;
  readonly nom: string;
  readonly chiffres: Rangs;
}

export interface PerimetreEcrit {
  readonly bailleur: string;
  readonly departement: string;
  readonly parametres: Readonly<Record<string, ParametreEcrit["valeur"]>>;
  readonly chiffres: Rangs;
  readonly flux: readonly LigneEcrite[];
  readonly droitsUniques: readonly SuiviEcrit[];
}

export interface BilanEcrit {
  /** Excel's serial of the day at whose end the bilan was made. */
  readonly date: number;
  readonly perimetres: readonly {
    readonly bailleur: string;
    readonly departement: string;
    readonly chiffres: Rangs;
    readonly lignes: readonly SuiviEcrit[];
  }[];
}

/** What a sheet shows beside the flux and the bilan: its cells by header, null for a blank one. */
export interface TableAEcrire {
  readonly nom: string;
  readonly lignes: readonly (readonly (readonly [entete: string, valeur: ValeurDeTable])[])[];
}

type ValeurDeTable = Indicateur | string | number | boolean | null;

/** A figure by its rank, or what stands in the cell. */
export type CelluleEcrite = { readonly chiffre: number } | Exclude<ValeurDeTable, Indicateur>;

export interface TableEcrite {
  readonly nom: string;
  readonly lignes: readonly Readonly<Record<string, CelluleEcrite>>[];
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
  readonly parametres: readonly ParametreEcrit[];
  readonly perimetres: readonly PerimetreEcrit[];
  /** Null without mises à disposition. */
  readonly bilan: BilanEcrit | null;
  /** In the order given. */
  readonly tables: readonly TableEcrite[];
  readonly sources: readonly SourceEcrite[];
}

function parametresEcrits(parametres: Parametres): PerimetreEcrit["parametres"] {
  return Object.fromEntries(
    Object.entries(parametres).map(([nom, valeur]: [string, ValeurLue]) => [nom, valeurEcrite(valeur)]),
  );
}

type Identite = Pick<SuiviEcrit, "reservataire" | "nom">;

function suiviEcrit({ reservataire, nom }: Identite, chiffres: Rangs): SuiviEcrit {
  return { reservataire, nom, chiffres };
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
    droitsUniques: resultat.droitsUniques.map((un) =>
      suiviEcrit(un, inventaire.nommes(chiffresDesDroits(un))),
    ),
  };
}

function bilanDePerimetreEcrit(
  { perimetre, attributionsDeLAnnee, lignes }: BilanDePerimetre,
  inventaire: Inventaire,
): BilanEcrit["perimetres"][number] {
  const communs: readonly ChiffreNomme[] = [["attributionsDeLAnnee", attributionsDeLAnnee]];
  return {
    ...perimetre,
    chiffres: inventaire.nommes(communs),
    lignes: lignes.map((une) => suiviEcrit(une, inventaire.nommes(chiffresDuBilan(une)))),
  };
}

function bilanEcrit(bilan: Bilan | null, inventaire: Inventaire): BilanEcrit | null {
  if (bilan === null) return null;
  const { date, perimetres } = bilan;
  return { date, perimetres: perimetres.map((un) => bilanDePerimetreEcrit(un, inventaire)) };
}

function celluleEcrite(valeur: ValeurDeTable, inventaire: Inventaire): CelluleEcrite {
  return typeof valeur === "object" && valeur !== null ? { chiffre: inventaire.rang(valeur) } : valeur;
}

function tableEcrite({ nom, lignes }: TableAEcrire, inventaire: Inventaire): TableEcrite {
  const ecrites = lignes.map((ligne) =>
    Object.fromEntries(ligne.map(([entete, valeur]) => [entete, celluleEcrite(valeur, inventaire)])),
  );
  return { nom, lignes: ecrites };
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

/**
 * A result, its bilan where there is one, and other tables, with every figure: operands, parameters, rows counted, and the
 * sources of the rules that were met. Exact; JSON.stringify takes it as it is.
 */
export function versJson(
  { annee, observation, perimetres }: Resultat,
  bilan: Bilan | null = null,
  autres: readonly TableAEcrire[] = [],
): ResultatEcrit {
  const inventaire = new Inventaire(annee);
  const ecrits = perimetres.map((perimetre) => perimetreEcrit(perimetre, inventaire));
  const suivi = bilanEcrit(bilan, inventaire);
  const tables = autres.map((une) => tableEcrite(une, inventaire));
  const { chiffres, parametres } = inventaire;
  const commun = { version: VERSION_JSON, annee, observation } as const;
  const citees = sourcesEcrites(inventaire.rencontres);
  return { ...commun, chiffres, parametres, perimetres: ecrits, bilan: suivi, tables, sources: citees };
}
