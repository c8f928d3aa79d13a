import type { Categorie } from "../calcul/domaine/codes";
import type { Reservataire } from "../calcul/domaine/reservataire";
import { CONTINGENTS, CONTINGENT_LIBRE, type CodeDeContingent } from "../lecture/rpls/codes";
import type { ContingentLu, ContingentsConfirmes } from "../lecture/rpls/contingents";
import { cite, fr, nombreDe } from "../restitution/phrases/typographie";
import { TEXTES_DES_CONTINGENTS } from "./textesDesColonnes";

/** A contingent of the RPLS file as the pane proposes it. */
export interface ContingentVu {
  readonly code: CodeDeContingent;
  readonly nom: string;
  readonly texte: string;
  readonly confirme: boolean;
  /** The réservataires to choose from: those of the category that the code suggests first, then the others, then none. */
  readonly options: readonly { readonly texte: string; readonly valeur: string }[];
  /** Rank of the one confirmed, else of the first that the code suggests; -1 where it suggests none. */
  readonly choisie: number;
}

/** The categories that a code suggests; it names none of them. One that was read by default is suggested by none. */
const SUGGEREES: Readonly<Record<CodeDeContingent, readonly Categorie[]>> = {
  "1": ["etat-agents"],
  "2": ["etat-prioritaires"],
  "3": ["action-logement", "employeur"],
  "4": ["region", "departement", "epci", "commune"],
  "5": [],
  "6": ["autre"],
  "7": [],
};

function estSuggere(code: CodeDeContingent): (reservataire: Reservataire) => boolean {
  return ({ categorie, categorieParDefaut }) =>
    categorieParDefaut === undefined && SUGGEREES[code].includes(categorie);
}

function options(code: CodeDeContingent, reservataires: readonly Reservataire[]): ContingentVu["options"] {
  const rang = (un: Reservataire) => (estSuggere(code)(un) ? 0 : 1);
  const ranges = [...reservataires].sort((a, b) => rang(a) - rang(b));
  const noms = new Map(ranges.map((un) => [un.code, un.nom]));
  const reserves = [...noms].map(([valeur, nom]) => ({
    texte: nom === valeur ? valeur : fr`${valeur} · ${nom}`,
    valeur,
  }));
  return [...reserves, { texte: TEXTES_DES_CONTINGENTS.nonReserve, valeur: "" }];
}

function texteDe(nombre: number, confirme: string | undefined): string {
  const lignes = nombreDe(nombre, "ligne sans réservataire", "lignes sans réservataire");
  if (confirme === undefined) return fr`${lignes}, à confirmer.`;
  return confirme === ""
    ? fr`${lignes}, ${TEXTES_DES_CONTINGENTS.confirmeNonReserve}.`
    : fr`${lignes}, à compter pour ${cite(confirme)} (votre choix).`;
}

/** A logement that nobody reserves is no question; whoever answered it may take the answer back. */
const estUneQuestion = (code: CodeDeContingent, confirmes: ContingentsConfirmes) =>
  code !== CONTINGENT_LIBRE || confirmes[code] !== undefined;

/** The contingents that the rows bear, with what the person confirmed since. */
export function contingentsVus(
  lus: readonly ContingentLu[],
  confirmes: ContingentsConfirmes,
  reservataires: readonly Reservataire[],
): readonly ContingentVu[] {
  const aDire = lus.filter(({ code }) => estUneQuestion(code, confirmes));
  return aDire.map(({ code, nombre }) => {
    const confirme = confirmes[code];
    const possibles = options(code, reservataires);
    const suggeres = new Set(reservataires.filter(estSuggere(code)).map((un) => un.code));
    return {
      code,
      nom: fr`${code} · ${CONTINGENTS[code]}`,
      texte: texteDe(nombre, confirme),
      confirme: confirme !== undefined,
      options: possibles,
      choisie: possibles.findIndex(({ valeur }) =>
        confirme === undefined ? suggeres.has(valeur) : valeur === confirme,
      ),
    };
  });
}
