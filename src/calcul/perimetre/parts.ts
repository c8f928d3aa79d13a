import { absence, choix, prorata, saisie } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import { estNulle } from "../nombres/fraction";
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

function aPlafonner({ code, categorie, part, origines }: Droits): PartAPlafonner | null {
  if (part.etat === "absent") return null;
  if (origines === null) return { code, categorie, part, origines };
  const { surGarantie, horsGarantie } = origines;
  if (surGarantie.etat === "absent" || horsGarantie.etat === "absent") return null;
  return { code, categorie, part, origines: { surGarantie, horsGarantie } };
}

/** The share that is committed, as the plafonds see it: an engagement is split as the rights are. */
function commise(tenue: PartAPlafonner, engagement: Chiffre | null): PartAPlafonner {
  if (engagement === null) return tenue;
  const { origines, part } = tenue;
  if (origines === null || estNulle(part.valeur)) return { ...tenue, part: engagement, origines: null };
  const ramene = (origine: Chiffre) => prorata(origine.nom, "R9", [origine, engagement, part]);
  const surGarantie = ramene(origines.surGarantie);
  return {
    ...tenue,
    part: engagement,
    origines: { surGarantie, horsGarantie: ramene(origines.horsGarantie) },
  };
}

function constats(
  base: BasePerimetre,
  avant: readonly PartAPlafonner[],
  apres: readonly PartAPlafonner[],
): readonly ConstatDeCalcul[] {
  const { perimetre, parametres } = base;
  const dire = (applique: boolean) => (un: Depassement) =>
    ({ type: "plafondDepasse", perimetre, ...un, applique }) as const;
  const appliques = parametres.traitement === "plafonner" ? depassements(avant, parametres) : [];
  return [...appliques.map(dire(true)), ...depassements(apres, parametres).map(dire(false))];
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
  const engagements = droits.map(engagementDe);
  const commises = tenues.map((tenue, rang) => commise(tenue, engagements[rang] ?? null));
  const parts = droits.map(({ part }, rang): Parts => {
    const engagement = engagements[rang] ?? null;
    const retenue = choix("partRetenue", "R10", engagement ?? tenues[rang]?.part ?? part);
    return { part, engagement, partRetenue: retenue };
  });
  return { parts, constats: constats(base, brutes, commises) };
}
