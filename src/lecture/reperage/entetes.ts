import type { Champ } from "../champs";
import type { Role } from "../lieu";
import { CHAMPS, enteteDe } from "../synonymes";
import { estNomRpls, ontUnAutreSens, sansCode } from "../rpls/noms";
import { champsTraduits } from "../rpls/traductions";
import { cleDeTexte, texteDe } from "../texte";
import type { Cellule } from "../types";
import { corriger, type Appariement, type Visee } from "./corrections";

interface Sens {
  readonly champ: Champ;
  /** 0 for the field's own names, 1 for those of its other form, 2 where an RPLS column of another sense gives it too. */
  readonly rang: 0 | 1 | 2;
}

function lexiqueDe(role: Role): ReadonlyMap<string, Sens> {
  const lexique = new Map<string, Sens>();
  for (const [champ, { entete, synonymes, repli }] of Object.entries(CHAMPS[role])) {
    const noter = (mots: string, rang: 0 | 1) => {
      for (const mot of mots.split("|")) lexique.set(cleDeTexte(mot), { champ: champ as Champ, rang });
    };
    noter(`${entete}|${synonymes}`, 0);
    if (repli !== undefined) noter(repli, 1);
  }
  lexique.delete("");
  return lexique;
}

const LEXIQUES: Readonly<Record<Role, ReadonlyMap<string, Sens>>> = {
  parametres: lexiqueDe("parametres"),
  reservataires: lexiqueDe("reservataires"),
  hypotheses: lexiqueDe("hypotheses"),
  parc: lexiqueDe("parc"),
  synthese: lexiqueDe("synthese"),
  liberations: lexiqueDe("liberations"),
  droitsAcquis: lexiqueDe("droitsAcquis"),
  misesADisposition: lexiqueDe("misesADisposition"),
  objectifs: lexiqueDe("objectifs"),
  demandes: lexiqueDe("demandes"),
};

/** What a header means: as written, else without what is in brackets, else without the `_CODE` of the RPLS file. */
function sensDe(role: Role, entete: Cellule): Sens | null {
  const ecrit = String(entete);
  const formes = [ecrit, ecrit.replace(/\([^)]*\)/g, " "), sansCode(ecrit)];
  for (const forme of formes) {
    const sens = LEXIQUES[role].get(cleDeTexte(forme));
    if (sens !== undefined) return sens;
  }
  return null;
}

/** True for a text that names a field of the role. */
export function estEntete(role: Role, texte: string): boolean {
  return sensDe(role, texte) !== null;
}

/** What a header means, and what an RPLS column gives besides. */
function sensEtTraductions(role: Role, entete: Cellule): readonly Sens[] {
  const ecrit = texteDe(entete);
  const sens = sensDe(role, entete);
  const traduits = champsTraduits(role, ecrit).map((champ): Sens => ({ champ, rang: 2 }));
  return sens === null ? traduits : [sens, ...traduits];
}

/**
 * Which columns of a header row could hold which field. A name in its other form counts only where no first name is; what the
 * person chose goes before all.
 */
export function apparier({ role, choix }: Visee, entetes: readonly Cellule[]): Appariement {
  const parRang = [0, 1, 2].map(() => new Map<Champ, number[]>());
  const ailleurs = ontUnAutreSens(entetes.map(texteDe));
  entetes.forEach((entete, colonne) => {
    if (ailleurs[colonne] === true) return;
    for (const { champ, rang } of sensEtTraductions(role, entete)) {
      const colonnes = parRang[rang];
      colonnes?.set(champ, [...(colonnes.get(champ) ?? []), colonne]);
    }
  });
  return corriger(new Map(parRang.reverse().flatMap((champs) => [...champs])), choix, entetes);
}

/** How a header was understood: the name of the templates, another spelling, or the name in the RPLS file. */
export type Appellation = "canonique" | "synonyme" | "rpls";

export function appellationDe(role: Role, champ: Champ, entete: string): Appellation {
  if (cleDeTexte(entete) === cleDeTexte(enteteDe(role, champ))) return "canonique";
  return estNomRpls(entete) ? "rpls" : "synonyme";
}

/** The fields without which a role cannot be read. */
export function champsRequis(role: Role): readonly Champ[] {
  const champs = Object.entries(CHAMPS[role]) as [Champ, { absence: string | null }][];
  return champs.filter(([, { absence }]) => absence === "bloquant").map(([champ]) => champ);
}
