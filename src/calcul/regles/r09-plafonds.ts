import { prorata, saisie, total } from "../chiffres";
import type { Chiffre } from "../domaine/chiffre";
import type { Categorie } from "../domaine/codes";
import type { Parametres } from "../domaine/parametres";
import { estCollectivite } from "../domaine/reservataire";
import { compare, estNulle, somme, type Fraction } from "../nombres/fraction";

export type NomDePlafond = "etat" | "etatAgents" | "collectivites";

/** A réservataire's part (R8) as the plafonds see it. */
export interface PartAPlafonner {
  readonly code: string;
  readonly categorie: Categorie;
  readonly part: Chiffre;
  /** Collectivités: the part split by origin of the rights, since only garanties d'emprunt fall under their plafond. */
  readonly origines: PartParOrigine | null;
}

export interface PartParOrigine {
  readonly surGarantie: Chiffre;
  readonly horsGarantie: Chiffre;
}

/** A group whose parts together go beyond what the texts allow. */
export interface Depassement {
  readonly plafond: NomDePlafond;
  readonly somme: Fraction;
  readonly limite: Fraction;
}

interface Plafond {
  readonly nom: NomDePlafond;
  readonly limite: Fraction;
  readonly vise: (categorie: Categorie) => boolean;
}

/** R9, in the order in which they are applied: the agents' share first, since it is inside the État's. */
function plafonds(parametres: Parametres): readonly Plafond[] {
  const agents = (categorie: Categorie) => categorie === "etat-agents";
  const etat = (categorie: Categorie) => categorie === "etat-prioritaires" || agents(categorie);
  return [
    { nom: "etatAgents", limite: parametres.plafondEtatAgents, vise: agents },
    { nom: "etat", limite: parametres.plafondEtat, vise: etat },
    { nom: "collectivites", limite: parametres.plafondCollectivites, vise: estCollectivite },
  ];
}

/** What of a part is held to its plafond. */
function partTenue({ part, origines }: PartAPlafonner): Chiffre {
  return origines === null ? part : origines.surGarantie;
}

function depassement(parts: readonly PartAPlafonner[], plafond: Plafond): Depassement | null {
  const tenues = parts.filter(({ categorie }) => plafond.vise(categorie)).map(partTenue);
  const ensemble = somme(tenues.map(({ valeur }) => valeur));
  if (compare(ensemble, plafond.limite) <= 0) return null;
  return { plafond: plafond.nom, somme: ensemble, limite: plafond.limite };
}

/** The groups whose parts together go beyond their plafond (R9); État ≤ 30 %, agents ≤ 5 %, collectivités ≤ 20 % by default. */
export function depassements(
  parts: readonly PartAPlafonner[],
  parametres: Parametres,
): readonly Depassement[] {
  return plafonds(parametres).flatMap((plafond) => depassement(parts, plafond) ?? []);
}

function ramenerUne(part: PartAPlafonner, limite: Chiffre, ensemble: Chiffre): PartAPlafonner {
  const { origines } = part;
  if (estNulle(partTenue(part).valeur)) return part;
  if (origines === null)
    return { ...part, part: prorata("partPlafonnee", "R9", [part.part, limite, ensemble]) };
  const surGarantie = prorata("partSurGarantie", "R9", [origines.surGarantie, limite, ensemble]);
  return {
    ...part,
    part: total("partPlafonnee", "R9", [surGarantie, origines.horsGarantie]),
    origines: { ...origines, surGarantie },
  };
}

function ramener(parts: readonly PartAPlafonner[], { vise, ...plafond }: Plafond): readonly PartAPlafonner[] {
  const vises = parts.filter(({ categorie }) => vise(categorie));
  const ensemble = total("sommeDesParts", "R9", vises.map(partTenue));
  if (compare(ensemble.valeur, plafond.limite) <= 0) return parts;
  const limite = saisie("plafond", "R9", plafond.limite);
  return parts.map((part) => (vise(part.categorie) ? ramenerUne(part, limite, ensemble) : part));
}

/**
 * R9 with the traitement "plafonner": each part of a group beyond its plafond × plafond ÷ sum of the group; what is freed
 * goes to "Non réservé". Source: CCH R.441-5-2 (État), référentiel étape 3 (collectivités, garanties d'emprunt).
 */
export function plafonner(
  parts: readonly PartAPlafonner[],
  parametres: Parametres,
): readonly PartAPlafonner[] {
  return plafonds(parametres).reduce(ramener, parts);
}
