import { prorata, saisie, total } from "../chiffres";
import type { Chiffre } from "../domaine/chiffre";
import type { Categorie } from "../domaine/codes";
import type { Parametres } from "../domaine/parametres";
import { estCollectivite } from "../domaine/reservataire";
import { compare, estNulle, somme, type Fraction } from "../nombres/fraction";

export type NomDePlafond = "etat" | "etatAgents" | "collectivites";

/** A réservataire's part (R8), split by the origin of its rights: only garanties d'emprunt fall under the plafond of collectivités. */
export interface PartAPlafonner {
  readonly code: string;
  readonly categorie: Categorie;
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
  /** Whether only the rights from a garantie d'emprunt are held to the plafond. */
  readonly garantieSeule: boolean;
}

/** R9, in the order in which they are applied: the agents' share first, since it is inside the État's. */
function plafonds(parametres: Parametres): readonly Plafond[] {
  const etat = (categorie: Categorie) => categorie === "etat-prioritaires" || categorie === "etat-agents";
  const agents = (categorie: Categorie) => categorie === "etat-agents";
  return [
    { nom: "etatAgents", limite: parametres.plafondEtatAgents, vise: agents, garantieSeule: false },
    { nom: "etat", limite: parametres.plafondEtat, vise: etat, garantieSeule: false },
    {
      nom: "collectivites",
      limite: parametres.plafondCollectivites,
      vise: estCollectivite,
      garantieSeule: true,
    },
  ];
}

function partsTenues(part: PartAPlafonner, { garantieSeule }: Plafond): readonly Chiffre[] {
  return garantieSeule ? [part.surGarantie] : [part.surGarantie, part.horsGarantie];
}

function depassement(parts: readonly PartAPlafonner[], plafond: Plafond): Depassement | null {
  const tenues = parts.filter(({ categorie }) => plafond.vise(categorie));
  const ensemble = somme(tenues.flatMap((part) => partsTenues(part, plafond)).map(({ valeur }) => valeur));
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

function ramener(parts: readonly PartAPlafonner[], plafond: Plafond): readonly PartAPlafonner[] {
  if (depassement(parts, plafond) === null) return parts;
  const vises = parts.filter(({ categorie }) => plafond.vise(categorie));
  const ensemble = total(
    "sommeDesParts",
    "R9",
    vises.flatMap((part) => partsTenues(part, plafond)),
  );
  const limite = saisie("plafond", "R9", plafond.limite);
  const reduire = (chiffre: Chiffre) =>
    estNulle(chiffre.valeur) ? chiffre : prorata(chiffre.nom, "R9", [chiffre, limite, ensemble]);
  return parts.map((part) => {
    if (!plafond.vise(part.categorie)) return part;
    const surGarantie = reduire(part.surGarantie);
    return {
      ...part,
      surGarantie,
      horsGarantie: plafond.garantieSeule ? part.horsGarantie : reduire(part.horsGarantie),
    };
  });
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
