import { absence, choix, prorata, saisie } from "../chiffres";
import type { Chiffre, Indicateur, Raison } from "../domaine/chiffre";
import type { Parametres } from "../domaine/parametres";
import type { Perimetre } from "../domaine/perimetre";
import { estNulle, type Fraction } from "../nombres/fraction";
import { estEnDroitsUniques } from "../regles/r12-droits-uniques";
import { depassements, plafonner, type Depassement, type PartAPlafonner } from "../regles/r09-plafonds";
import type { ConstatDeCalcul } from "../resultat";
import type { Droits } from "./droits";

/** The parts of one réservataire on their way from R8 to R10. */
export interface Parts {
  readonly part: Indicateur;
  readonly engagement: Chiffre | null;
  readonly partRetenue: Indicateur;
}

/** The parameters of a périmètre, and whether a finding stops it. */
export interface CadreDesParts {
  readonly perimetre: Perimetre;
  readonly parametres: Parametres;
  readonly bloque: boolean;
}

function absentes(engagement: Chiffre | null, raison: Raison): Parts {
  const part = absence("part", "R8", raison);
  return { part, engagement, partRetenue: absence("partRetenue", "R10", raison) };
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

/** R12: a volume, not a share; what the convention engages is not used. */
const EN_DROITS_UNIQUES = {
  engagement: null,
  partRetenue: absence("partRetenue", "R12", "enDroitsUniques"),
} as const;

/** The parts of R8 as the plafonds see them, whatever the plafonds. */
export interface PartsBrutes {
  /** Why the réservataires have no part at all; null where they have. */
  readonly raison: Raison | null;
  readonly brutes: readonly PartAPlafonner[];
}

/** What the plafonds saw of the parts of a périmètre: before, and once they were applied. */
export interface PartsTenues extends PartsBrutes {
  readonly tenues: readonly PartAPlafonner[];
}

/** The parts of a périmètre, with what the plafonds saw of them. */
export interface PartsCalculees extends PartsTenues {
  readonly parts: readonly Parts[];
}

/** R8 ready for R9. */
export function partsBrutes(droits: readonly Droits[]): PartsBrutes {
  const absente = droits.map(({ part }) => part).find(({ etat }) => etat === "absent");
  if (absente?.etat === "absent") return { raison: absente.raison, brutes: [] };
  return { raison: null, brutes: droits.flatMap((un) => aPlafonner(un) ?? []) };
}

/** R9: the parts of the réservataires, whatever their engagement; the very same ones where no plafond is gone beyond. */
export function tenirLesParts(
  { raison, brutes }: PartsBrutes,
  { parametres, bloque }: CadreDesParts,
): PartsTenues {
  if (bloque) return { raison: "perimetreBloque", brutes: [], tenues: [] };
  if (raison !== null) return { raison, brutes, tenues: [] };
  const tenues = parametres.traitement === "plafonner" ? plafonner(brutes, parametres) : brutes;
  return { raison: null, brutes, tenues };
}

/**
 * R8, R9 and the first half of R10: part, engagement and part retenue of each réservataire, in the order given.
 * `engagements`: the share that the convention of each sets, null where none does.
 */
export function calculerParts(
  droits: readonly Droits[],
  engagements: readonly (Fraction | null)[],
  cadre: CadreDesParts,
): PartsCalculees {
  const engages = engagements.map((une) => (une === null ? null : saisie("engagement", "R10", une)));
  const vues = tenirLesParts(partsBrutes(droits), cadre);
  const { raison, tenues } = vues;
  if (raison !== null) return { ...vues, parts: engages.map((un) => absentes(un, raison)) };
  const parts = droits.map(({ part, ligne }, rang): Parts => {
    if (estEnDroitsUniques(ligne)) return { part, ...EN_DROITS_UNIQUES };
    const engagement = engages[rang] ?? null;
    const retenue = choix("partRetenue", "R10", engagement ?? tenues[rang]?.part ?? part);
    return { part, engagement, partRetenue: retenue };
  });
  return { ...vues, parts };
}

/** What R9 has to say: the plafonds that were applied, then those that the committed parts go beyond. */
export function constatsDePlafonds(
  { parts, brutes, tenues }: PartsCalculees,
  { perimetre, parametres }: CadreDesParts,
): readonly ConstatDeCalcul[] {
  const dire = (applique: boolean) => (un: Depassement) =>
    ({ type: "plafondDepasse", perimetre, ...un, applique }) as const;
  const appliques = parametres.traitement === "plafonner" ? depassements(brutes, parametres) : [];
  const commises = tenues.map((tenue, rang) => commise(tenue, parts[rang]?.engagement ?? null));
  return [...appliques.map(dire(true)), ...depassements(commises, parametres).map(dire(false))];
}
