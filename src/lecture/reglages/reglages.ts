import * as z from "zod";
import { ROLES, type Role } from "../lieu";
import type { Corrections } from "../reperage/corrections";
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

/** The choices of a role: its own fields only. */
function correctionDe(role: Role) {
  const champs = Object.keys(CHAMPS[role]).map((champ) => [champ, colonne.nullable().optional()]);
  return z.strictObject({
    feuille: NOM_DE_FEUILLE.nullable().optional(),
    colonnes: z.strictObject(Object.fromEntries(champs)),
  });
}

const corrections = z.strictObject(
  Object.fromEntries(ROLES.map((role) => [role, correctionDe(role).optional()])),
) as unknown as z.ZodType<Corrections>;

/** What the person chose about the reading of the workbook; it is kept in it, and anyone may have written there. */
export interface Reglages {
  /** That of this shape. */
  readonly version: 1;
  readonly corrections: Corrections;
  readonly contingents?: ContingentsConfirmes | undefined;
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
});

export const SANS_REGLAGES: Reglages = { version: 1, corrections: {} };
