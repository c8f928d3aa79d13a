import type { MiseADisposition } from "../../../src/calcul/domaine/miseADisposition";
import { SUIVI_PAR_DEFAUT, type ParametresDeSuivi } from "../../../src/calcul/domaine/parametresDeSuivi";
import type { ReglesDeDecompte } from "../../../src/calcul/domaine/reglesDeDecompte";
import type { Sort } from "../../../src/calcul/domaine/sort";
import { sortDe } from "../../../src/calcul/regles/decompte";
import { date, enPhrase, ouVide, parmi, phrase } from "./colonnes";

export const GESTIONS = ["directe", "deleguee", "mixte", "horsFlux"] as const;

/** What a case expects of a mise à disposition: what becomes of it, by which rule or for which reason, since when. */
export const DECOMPTE = {
  Décompte: parmi(["decompte", "nonDecompte", "attente", "aPart"]),
  Motif: phrase,
  Le: ouVide(date),
};

function motif(sort: Sort): string {
  switch (sort.type) {
    case "decompte":
      return sort.regle;
    case "nonDecompte":
      return sort.raison;
    case "attente":
      return sort.attendu;
    case "aPart":
      return sort.motif;
  }
}

interface Sous {
  readonly gestion: ReglesDeDecompte["gestion"];
  readonly decompte?: "attribution" | "entree";
  readonly parametres?: Partial<ParametresDeSuivi>;
}

function regles({ gestion, decompte = "attribution" }: Sous): ReglesDeDecompte {
  return gestion === "directe" || gestion === "horsFlux" ? { gestion } : { gestion, decompte };
}

/** What the calculation says of a mise à disposition, in those columns. */
export function decompter(mise: MiseADisposition, sous: Sous) {
  const sort = sortDe(mise, regles(sous), { ...SUIVI_PAR_DEFAUT, ...sous.parametres });
  return { Décompte: sort.type, Motif: enPhrase(motif(sort)), Le: "le" in sort ? sort.le : null };
}
