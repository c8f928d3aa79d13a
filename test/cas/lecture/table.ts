import { valeur, type Colonne } from "./colonnes";
import type { LigneEcrite, Section } from "./markdown";

/** Columns by header. */
export type Colonnes = Readonly<Record<string, Colonne<unknown>>>;
export type Valeurs<C extends Colonnes> = {
  readonly [Entete in keyof C]: C[Entete] extends Colonne<infer Valeur> ? Valeur : never;
};

/** A case: its name, and its rows (the name stands on the first one alone). */
export interface Cas {
  readonly nom: string;
  readonly lignes: readonly LigneEcrite[];
}

/** A table that a test knows how to read and to check. */
export interface Table {
  readonly titre: string;
  readonly entetes: readonly string[];
  /** Fails when the calculation does not give what the case expects, or when a cell is misspelt. */
  readonly verifier: (cas: Cas) => void;
}

export const ENTETE_DU_CAS = "Cas";

function valeurs<C extends Colonnes>(
  colonnes: C,
  ligne: LigneEcrite,
  entetes: readonly string[],
): Valeurs<C> {
  if (ligne.cellules.length !== entetes.length)
    throw new Error(
      `ligne ${ligne.numero} : ${ligne.cellules.length} cellules pour ${entetes.length} colonnes`,
    );
  const lues = Object.entries(colonnes).map(([entete, colonne]) => {
    const ecrite = ligne.cellules[entetes.indexOf(entete)] ?? "";
    return [entete, valeur(colonne, ecrite, `ligne ${ligne.numero}, colonne « ${entete} »`)];
  });
  return Object.fromEntries(lues) as Valeurs<C>;
}

function refuserRepetition({ lignes: [, ...suivantes] }: Cas, communs: Colonnes, entetes: readonly string[]) {
  for (const entete of Object.keys(communs))
    for (const { numero, cellules } of suivantes)
      if (cellules[entetes.indexOf(entete)] !== "")
        throw new Error(`ligne ${numero} : « ${entete} » ne s'écrit que sur la première ligne du cas`);
}

interface Groupe<C, D, A, F> {
  /** Written on the first row of a case, for the whole of it. */
  readonly commun: C;
  /** Written on each row. */
  readonly donnees: D;
  /** Expected of each row. */
  readonly attendu: A;
  /** Expected of the whole case, on its first row. */
  readonly conclusion: F;
}

/** A table whose cases hold several rows. */
export function parGroupe<C extends Colonnes, D extends Colonnes, A extends Colonnes, F extends Colonnes>(
  titre: string,
  { commun, donnees, attendu, conclusion }: Groupe<C, D, A, F>,
  calcul: (
    lignes: readonly Valeurs<D>[],
    commun: Valeurs<C>,
  ) => { readonly lignes: readonly Valeurs<A>[]; readonly conclusion: Valeurs<F> },
): Table {
  const groupes = [commun, donnees, attendu, conclusion];
  const entetes = [ENTETE_DU_CAS, ...groupes.flatMap((une) => Object.keys(une))];
  const verifier = (cas: Cas) => {
    const [premiere] = cas.lignes;
    if (premiere === undefined) throw new Error("un cas a au moins une ligne");
    refuserRepetition(cas, { ...commun, ...conclusion }, entetes);
    const attendues = cas.lignes.map((ligne) => valeurs(attendu, ligne, entetes));
    const lues = cas.lignes.map((ligne) => valeurs(donnees, ligne, entetes));
    const trouve = calcul(lues, valeurs(commun, premiere, entetes));
    expect(trouve).toEqual({ lignes: attendues, conclusion: valeurs(conclusion, premiere, entetes) });
  };
  return { titre, entetes, verifier };
}

/** A table whose every row is a case of its own. */
export function parLigne<D extends Colonnes, A extends Colonnes>(
  titre: string,
  { donnees, attendu }: { donnees: D; attendu: A },
  calcul: (donnees: Valeurs<D>) => Valeurs<A>,
): Table {
  const groupe = { commun: {}, donnees, attendu, conclusion: {} };
  const { entetes, verifier } = parGroupe(titre, groupe, (lignes) => ({
    lignes: lignes.map(calcul),
    conclusion: {},
  }));
  const uneSeule = (cas: Cas) => {
    expect(cas.lignes).toHaveLength(1);
    verifier(cas);
  };
  return { titre, entetes, verifier: uneSeule };
}

/** The cases of a section: a row without a name belongs to the case above it. */
export function casDe({ lignes }: Section): readonly Cas[] {
  const cas: { nom: string; lignes: LigneEcrite[] }[] = [];
  for (const ligne of lignes) {
    const nom = ligne.cellules[0] ?? "";
    const courant = cas.at(-1);
    if (nom === "" && courant !== undefined) courant.lignes.push(ligne);
    else cas.push({ nom, lignes: [ligne] });
  }
  return cas;
}
