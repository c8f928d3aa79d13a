import { PARAMETRES_PAR_DEFAUT } from "../calcul/domaine/parametres";
import { SUIVI_PAR_DEFAUT } from "../calcul/domaine/parametresDeSuivi";
import type { LigneDeParametre } from "../lecture/parametres/lignes";
import type { Lieu } from "../lecture/lieu";
import type { Reglages } from "../lecture/reglages/reglages";
import type { Cellule } from "../lecture/types";
import { LISTES } from "../restitution/modele/listes";
import type { ParametreEnMots } from "../restitution/modele/parametre";
import { NOM_ANNEE, PARAMETRES } from "../restitution/modele/parametres";
import { PARAMETRES_DU_SUIVI } from "../restitution/modele/parametresDuSuivi";
import { TEXTES_DES_REGLAGES as TEXTES } from "./textesDesReglages";

/** What may be typed: one of these words, or a text that this sentence describes. */
export type Saisie =
  | { readonly type: "liste"; readonly mots: readonly string[] }
  | { readonly type: "texte"; readonly admis: string };

/** A parameter as the view shows it. */
export interface ParametreVu {
  readonly nom: string;
  readonly regle: string;
  readonly explication: string;
  readonly source: string;
  readonly saisie: Saisie;
  /** The value that holds everywhere, in words; as typed where it is not admitted. */
  readonly valeur: string;
  /** The same, as its field shows it. */
  readonly champ: string;
  readonly defaut: { readonly mots: string; readonly cellule: Cellule };
  readonly statut: "parDefaut" | "modifie" | "refuse";
  /** The cell that keeps it; null where the sheet has no line for it. */
  readonly lieu: Lieu | null;
  /** What a landlord or a département has for itself. */
  readonly propres: readonly LigneDeParametre[];
}

function saisieDe({ liste, format }: Pick<ParametreEnMots, "liste" | "format">): Saisie {
  if (liste !== null) return { type: "liste", mots: LISTES[liste] };
  return { type: "texte", admis: TEXTES.admis[format] };
}

/** As its field shows the value of a cell: a share is typed in %, the unit of a number is beside it. */
function champDe(format: ParametreEnMots["format"], valeur: string, cellule: Cellule): string {
  return format === "entier" ? String(cellule) : valeur;
}

function vu<Choix>(
  parametre: ParametreEnMots<Choix>,
  parDefaut: Choix,
  lignes: readonly LigneDeParametre[],
): ParametreVu {
  const { nom, regle, explication, source, format } = parametre;
  const siennes = lignes.filter((ligne) => ligne.nom === nom);
  const partout = siennes.find(({ perimetre }) => perimetre === "");
  const defaut = { mots: parametre.valeur(parDefaut), cellule: parametre.cellule(parDefaut) };
  const { valeur, cellule } =
    partout === undefined || partout.statut === "vide" ? { ...defaut, valeur: defaut.mots } : partout;
  const statut = partout?.statut ?? "vide";
  return {
    ...{ nom, regle, explication, source, defaut, valeur },
    saisie: saisieDe(parametre),
    champ: champDe(format, valeur, cellule),
    statut: statut === "vide" ? "parDefaut" : statut,
    lieu: partout?.lieu ?? null,
    propres: siennes.filter(({ perimetre }) => perimetre !== ""),
  };
}

/** The year of the campaign as it is typed; null where it is not. */
export function anneeVue(lignes: readonly LigneDeParametre[]): LigneDeParametre | null {
  return lignes.find(({ nom, statut }) => nom === NOM_ANNEE && statut !== "vide") ?? null;
}

/** The choices about the reading of the workbook that are kept in it, each kind with its number; none is left out. */
export function autresChoix({ corrections, profils = [], contingents = {} }: Reglages): readonly string[] {
  const choisies = Object.values(corrections);
  const colonnes = choisies.reduce((total, un) => total + Object.keys(un.colonnes).length, 0);
  const feuilles = choisies.filter(({ feuille }) => feuille !== undefined).length;
  const { nombres } = TEXTES;
  return [
    ...(feuilles === 0 ? [] : [nombres.feuilles(feuilles)]),
    ...(colonnes === 0 ? [] : [nombres.colonnes(colonnes)]),
    ...(profils.length === 0 ? [] : [nombres.profils(profils.length)]),
    ...(Object.keys(contingents).length === 0 ? [] : [nombres.contingents(Object.keys(contingents).length)]),
  ];
}

/** The parameters of the calculation, then those of the follow-up, with what the sheet Paramètres says of each. Pure. */
export function parametresVus(lignes: readonly LigneDeParametre[]) {
  return {
    calcul: PARAMETRES.map((parametre) => vu(parametre, PARAMETRES_PAR_DEFAUT, lignes)),
    suivi: PARAMETRES_DU_SUIVI.map((parametre) => vu(parametre, SUIVI_PAR_DEFAUT, lignes)),
  };
}
