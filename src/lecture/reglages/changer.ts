import type { Champ } from "../champs";
import type { Role } from "../lieu";
import type { ColonneChoisie, Correction } from "../reperage/corrections";
import type { CodeDeContingent } from "../rpls/codes";
import type { Profil } from "../reperage/profils";
import { texteDe } from "../texte";
import { LONGUEUR_DE_PROFIL, PROFILS_GARDES, type Reglages } from "./reglages";

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
    }
  /** Keeps the columns chosen for a role under a name, for the headers of that fingerprint. */
  | { readonly type: "profilGarde"; readonly role: Role; readonly nom: string; readonly empreinte: string }
  | { readonly type: "profilApplique" | "profilOublie"; readonly role: Role; readonly nom: string };

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

/** A profile replaces the one of its name; without one, or beyond those that can be kept, the oldest goes. */
function ranger(reglages: Reglages, role: Role, nom: string, profil: Profil | null): Reglages {
  const autres = (reglages.profils ?? []).filter((un) => un.role !== role || un.nom !== nom);
  const profils = profil === null ? autres : [...autres, profil].slice(-PROFILS_GARDES);
  return sansIndefini({ ...reglages, profils: profils.length === 0 ? undefined : profils });
}

/** A name is what a person typed: one line, not too long; null when nothing is left of it. */
function nomDeProfil(saisi: string): string | null {
  const nom = texteDe(saisi).slice(0, LONGUEUR_DE_PROFIL).trim();
  return nom === "" ? null : nom;
}

function garderLeProfil(
  reglages: Reglages,
  { role, nom: saisi, empreinte }: Extract<Changement, { type: "profilGarde" }>,
): Reglages {
  const nom = nomDeProfil(saisi);
  const colonnes = reglages.corrections[role]?.colonnes ?? {};
  return nom === null ? reglages : ranger(reglages, role, nom, { nom, role, empreinte, colonnes });
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
    case "profilGarde":
      return garderLeProfil(reglages, changement);
    case "profilApplique": {
      const { role, nom } = changement;
      const profil = reglages.profils?.find((un) => un.role === role && un.nom === nom);
      return profil === undefined ? reglages : corriger(reglages, role, { colonnes: profil.colonnes });
    }
    case "profilOublie":
      return ranger(reglages, changement.role, changement.nom, null);
  }
}
