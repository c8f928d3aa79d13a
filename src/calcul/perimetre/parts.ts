import { absence, choix, saisie, total } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import { compare, divise, estNulle, fois, somme, UN, type Fraction } from "../nombres/fraction";
import { depassements, plafonner, type Depassement, type PartAPlafonner } from "../regles/r09-plafonds";
import type { BasePerimetre, ConstatDeCalcul } from "../resultat";
import type { Droits } from "./droits";

/** The parts of one réservataire on their way from R8 to R10. */
export interface Parts {
  readonly part: Indicateur;
  readonly engagement: Chiffre | null;
  readonly partRetenue: Indicateur;
}

function engagementDe({ ligne }: Droits): Chiffre | null {
  const engagement = ligne?.engagement ?? null;
  return engagement === null ? null : saisie("engagement", "R10", engagement);
}

function absentes(droits: Droits, raison: "perimetreBloque" | "parcNul"): Parts {
  const part = absence("part", "R8", raison);
  return { part, engagement: engagementDe(droits), partRetenue: absence("partRetenue", "R10", raison) };
}

function aPlafonner(droits: Droits): PartAPlafonner | null {
  const { code, categorie, surGarantie, horsGarantie } = droits;
  if (surGarantie.etat === "absent" || horsGarantie.etat === "absent") return null;
  return { code, categorie, surGarantie, horsGarantie };
}

/** The share that is committed, split as the rights are: an engagement keeps their proportion. */
function commettre(part: PartAPlafonner, engagement: Fraction): PartAPlafonner {
  const droits = somme([part.surGarantie.valeur, part.horsGarantie.valeur]);
  const sansDroit = estNulle(droits);
  const ramene = (chiffre: Chiffre): Chiffre => ({
    ...chiffre,
    valeur: divise(fois(engagement, chiffre.valeur), sansDroit ? UN : droits),
  });
  if (sansDroit) return { ...part, surGarantie: { ...part.surGarantie, valeur: engagement } };
  return { ...part, surGarantie: ramene(part.surGarantie), horsGarantie: ramene(part.horsGarantie) };
}

function constats(
  base: BasePerimetre,
  avant: readonly Depassement[],
  apres: readonly Depassement[],
): readonly ConstatDeCalcul[] {
  const { perimetre } = base;
  const appliques = base.parametres.traitement === "plafonner" ? avant : [];
  return [
    ...appliques.map((un) => ({ type: "plafondDepasse", perimetre, ...un, applique: true }) as const),
    ...apres.map((un) => ({ type: "plafondDepasse", perimetre, ...un, applique: false }) as const),
  ];
}

/** R8, R9 and the first half of R10: part, engagement and part retenue of each réservataire, in the order given. */
export function calculerParts(
  droits: readonly Droits[],
  base: BasePerimetre,
  bloque: boolean,
): { parts: readonly Parts[]; constats: readonly ConstatDeCalcul[] } {
  const brutes = droits.flatMap((un) => aPlafonner(un) ?? []);
  if (bloque || brutes.length < droits.length) {
    const raison = bloque ? "perimetreBloque" : "parcNul";
    return { parts: droits.map((un) => absentes(un, raison)), constats: [] };
  }
  const { parametres } = base;
  const tenues = parametres.traitement === "plafonner" ? plafonner(brutes, parametres) : brutes;
  const parts = droits.map((un, rang) => partsDe(un, tenues[rang], base));
  const commises = droits.map((un, rang) => engage(un, tenues[rang])).flatMap((un) => un ?? []);
  return {
    parts,
    constats: constats(base, depassements(brutes, parametres), depassements(commises, parametres)),
  };
}

function engage({ ligne }: Droits, tenue: PartAPlafonner | undefined): PartAPlafonner | null {
  if (tenue === undefined) return null;
  return ligne?.engagement ? commettre(tenue, ligne.engagement) : tenue;
}

function partsDe(droits: Droits, tenue: PartAPlafonner | undefined, base: BasePerimetre): Parts {
  const part = choix(
    "part",
    "R8",
    base.parametres.denominateur === "parc" ? droits.partDuParc : droits.partDuParcSoumis,
  );
  const engagement = engagementDe(droits);
  const plafonnee =
    tenue === undefined || part.etat === "absent" || !estReduite(part, tenue)
      ? part
      : total("partPlafonnee", "R9", [tenue.surGarantie, tenue.horsGarantie]);
  return { part, engagement, partRetenue: choix("partRetenue", "R10", engagement ?? plafonnee) };
}

function estReduite(part: Chiffre, { surGarantie, horsGarantie }: PartAPlafonner): boolean {
  return compare(somme([surGarantie.valeur, horsGarantie.valeur]), part.valeur) < 0;
}
