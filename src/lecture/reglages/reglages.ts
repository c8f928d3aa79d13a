import * as z from "zod";
import { ROLES, type Role } from "../lieu";
import type { Corrections } from "../reperage/corrections";
import type { Profil } from "../reperage/profils";
import { CODES_DE_CONTINGENT, type ContingentsConfirmes } from "../rpls/contingents";
import { CHAMPS } from "../synonymes";

/** Excel's own limit on the name of a sheet. */
const NOM_DE_FEUILLE = z.string().min(1).max(31);
/** A header longer than this is not offered. */
export const LONGUEUR_D_EN_TETE = 255;

const colonne = z.strictObject({
  entete: z.string().min(1).max(LONGUEUR_D_EN_TETE),
  rang: z.number().int().nonnegative().max(16_384),
});

/** The columns chosen for a role: for its own fields only. */
function colonnesDe(role: Role) {
  const champs = Object.keys(CHAMPS[role]).map((champ) => [champ, colonne.nullable().optional()]);
  return z.strictObject(Object.fromEntries(champs));
}

function correctionDe(role: Role) {
  return z.strictObject({ feuille: NOM_DE_FEUILLE.nullable().optional(), colonnes: colonnesDe(role) });
}

const corrections = z.strictObject(
  Object.fromEntries(ROLES.map((role) => [role, correctionDe(role).optional()])),
) as unknown as z.ZodType<Corrections>;

/** The name of a profile: short enough for a button. */
export const LONGUEUR_DE_PROFIL = 40;
export const PROFILS_GARDES = 30;

const profil = z.union(
  ROLES.map((role) =>
    z.strictObject({
      nom: z.string().min(1).max(LONGUEUR_DE_PROFIL),
      role: z.literal(role),
      empreinte: z.string().regex(/^[0-9a-f]{16}$/),
      colonnes: colonnesDe(role),
    }),
  ),
) as unknown as z.ZodType<Profil>;

/** What the person chose about the reading of the workbook; it is kept in it, and anyone may have written there. */
export interface Reglages {
  /** That of this shape. */
  readonly version: 1;
  readonly corrections: Corrections;
  readonly contingents?: ContingentsConfirmes | undefined;
  readonly profils?: readonly Profil[] | undefined;
}

/** The code of a réservataire; "" for none. */
const reservataire = z.string().max(LONGUEUR_D_EN_TETE).optional();
const contingents = z.strictObject(
  Object.fromEntries(CODES_DE_CONTINGENT.map((code) => [code, reservataire])),
) as unknown as z.ZodType<ContingentsConfirmes>;

export const reglages: z.ZodType<Reglages> = z.strictObject({
  version: z.literal(1),
  corrections,
  contingents: contingents.optional(),
  profils: z.array(profil).max(PROFILS_GARDES).optional(),
});

export const SANS_REGLAGES: Reglages = { version: 1, corrections: {} };
