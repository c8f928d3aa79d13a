import { compare, ZERO, type Fraction } from "../../calcul/nombres/fraction";
import type { Champ } from "../champs";
import type { NombreLu } from "../nombres";
import type { Propre } from "../constats";
import type { Releve } from "../releve";
import { celluleDe } from "../texte";
import type { Bloc, Cellule, Source } from "../types";
import { rangsDans } from "./lecteur";
import { estLigneVide, texteDeTotal } from "./rpls";

export type LigneLue<C extends string> = Readonly<Record<C, Cellule>>;

/** Goes through the rows of a small table: blank rows and totals are told apart, the others are handed over by field. */
export function parcourir<C extends Champ>(
  bloc: Bloc,
  { source, releve, champs }: { source: Source; releve: Releve; champs: readonly C[] },
  recevoir: (lue: LigneLue<C>, ligne: number) => void,
): void {
  const rangs = rangsDans(champs, source.colonnes, bloc);
  releve.recevoir(bloc.valeurs.length);
  bloc.valeurs.forEach((cellules, rang) => {
    const ligne = bloc.ligne + rang;
    const texte = texteDeTotal(cellules);
    if (estLigneVide(cellules)) releve.passerVide();
    else if (texte !== null)
      releve.ecarter({ type: "ligneDeTotal", texte }, { gravite: "information", ligne });
    else {
      const lue = champs.map((champ) => [champ, celluleDe(cellules, rangs[champ])]);
      recevoir(Object.fromEntries(lue) as LigneLue<C>, ligne);
    }
  });
}

/** Why a number of a small table cannot be used; null when it can, or is blank. */
export function refusDe(champ: Champ, lu: NombreLu): Propre | null {
  switch (lu.etat) {
    case "vide":
      return null;
    case "erreur":
      return { type: "celluleEnErreur", champ, erreur: lu.brut };
    case "illisible":
      return { type: "nombreIllisible", champ, valeur: lu.brut };
    case "lu":
      return compare(lu.valeur, ZERO) < 0 ? { type: "nombreNegatif", champ, valeur: lu.brut } : null;
  }
}

/** The number of a cell that is not refused, null when it is blank; how it was written is signalled. */
export function retenirNombre(
  releve: Releve,
  lu: NombreLu,
  { champ, ligne }: { champ: Champ; ligne: number },
): Fraction | null {
  if (lu.etat !== "lu") return null;
  const { brut: valeur, valeur: lue, enTexte, entier } = lu;
  if (enTexte)
    releve.signaler(
      { type: "nombreEnTexte", champ, valeur, lu: lue },
      { gravite: "information", ligne, champ },
    );
  if (entier !== null)
    releve.signaler(
      { type: "pourcentageEntier", champ, valeur: entier, lu: lue },
      { gravite: "aVerifier", ligne, champ },
    );
  return lue;
}
