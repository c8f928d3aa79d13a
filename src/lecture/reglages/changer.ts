import type { Champ } from "../champs";
import type { Role } from "../lieu";
import type { ColonneChoisie, Correction } from "../reperage/corrections";
import type { CodeDeContingent } from "../rpls/codes";
import type { Reglages } from "./reglages";

/** One thing that a person changes; `undefined` takes a choice back, null chooses none. */
export type Changement =
  | {
      readonly type: "colonne";
      readonly role: Role;
      readonly champ: Champ;
      readonly colonne: ColonneChoisie | null | undefined;
    }
  | { readonly type: "feuille"; readonly role: Role; readonly feuille: string | null | undefined }
  | {
      readonly type: "contingent";
      readonly code: CodeDeContingent;
      readonly reservataire: string | undefined;
    };

function sansIndefini<T extends object>(objet: T): T {
  return Object.fromEntries(Object.entries(objet).filter(([, valeur]) => valeur !== undefined)) as T;
}

/** A correction with nothing left in it is gone. */
function corriger(reglages: Reglages, role: Role, change: Partial<Correction>): Reglages {
  const ancienne = reglages.corrections[role] ?? { colonnes: {} };
  const { colonnes, ...feuille } = sansIndefini({ ...ancienne, ...change });
  const restantes = sansIndefini(colonnes);
  const vide = Object.keys(restantes).length === 0 && Object.keys(feuille).length === 0;
  const correction = vide ? undefined : { ...feuille, colonnes: restantes };
  return { ...reglages, corrections: sansIndefini({ ...reglages.corrections, [role]: correction }) };
}

/** The settings after a change; pure. */
export function changer(reglages: Reglages, changement: Changement): Reglages {
  switch (changement.type) {
    case "colonne": {
      const { role, champ, colonne } = changement;
      const colonnes = { ...reglages.corrections[role]?.colonnes, [champ]: colonne };
      return corriger(reglages, role, { colonnes });
    }
    case "feuille":
      return corriger(reglages, changement.role, { feuille: changement.feuille });
    case "contingent": {
      const contingents = sansIndefini({
        ...reglages.contingents,
        [changement.code]: changement.reservataire,
      });
      const vide = Object.keys(contingents).length === 0;
      return sansIndefini({ ...reglages, contingents: vide ? undefined : contingents });
    }
  }
}
