import type { ConstatDeSuivi } from "../../calcul/constatsDeSuivi";
import { versJson, type ResultatEcrit, type TableAEcrire } from "../../calcul/explications/json";
import { dateCivile } from "../../calcul/domaine/jour";
import type { Resultat } from "../../calcul/resultat";
import type { Dossier, Lieu } from "../../lecture/types";
import { listerControles, type Controle } from "../controles";
import type { Edition } from "../provenance";
import { suivreLeDossier } from "../suivi";
import type { FeuilleDecrite } from "../types";

/** A whole run: its provenance, its figures with their explanations, and all that the controls say. */
export interface CalculEcrit extends ResultatEcrit {
  readonly flux: string;
  /** AAAA-MM-JJ. */
  readonly etabliLe: string;
  readonly empreinte: string;
  readonly constats: readonly ConstatEcrit[];
}

export type ConstatEcrit = Pick<Controle, "gravite" | "regle" | "constat" | "remede" | "nombre"> & Lieu;

/** A run that succeeded: when and by what. */
export interface Calcul {
  readonly dossier: Dossier;
  readonly resultat: Resultat;
  /** What the follow-up has to say; none without mises à disposition. */
  readonly suivis: readonly ConstatDeSuivi[];
  readonly edition: Edition;
  /** The result sheets, as they were written. */
  readonly feuilles: readonly FeuilleDecrite[];
}

/** Told by périmètre, then by réservataire, in the result itself. */
const DITES: readonly string[] = ["Rotation", "Assiette", "Flux", "Droits uniques", "Bilan"];

/** The figures of the other sheets, from the droits to come (R12) and the échéances (R20) to the diagnostic (R28). */
function tablesAEcrire(feuilles: readonly FeuilleDecrite[]): readonly TableAEcrire[] {
  return feuilles.flatMap(({ nom, colonnes, lignes, chiffres }): readonly TableAEcrire[] => {
    if (chiffres === null || DITES.includes(nom)) return [];
    const ecrites = lignes.map((ligne, rang) =>
      colonnes.map(({ entete }, colonne) => {
        const cellule = ligne[colonne] ?? null;
        return [entete, chiffres.lignes[rang]?.[colonne] ?? (cellule === "" ? null : cellule)] as const;
      }),
    );
    return [{ nom, lignes: ecrites }];
  });
}

function dateIso(jour: number): string {
  const { annee, mois, quantieme } = dateCivile(jour);
  const deux = (nombre: number) => String(nombre).padStart(2, "0");
  return `${String(annee)}-${deux(mois)}-${deux(quantieme)}`;
}

function constatEcrit({ gravite, regle, constat, remede, nombre, lieu }: Controle): ConstatEcrit {
  return { gravite, regle, constat, remede, nombre, ...lieu };
}

/** The run as JSON text: the same run always gives the same text. */
export function enJson({ dossier, resultat, suivis, edition, feuilles }: Calcul): string {
  const suivi = suivreLeDossier(dossier, resultat, edition.ecritLe);
  const ecrit: CalculEcrit = {
    ...{ flux: edition.version, etabliLe: dateIso(edition.ecritLe), empreinte: dossier.empreinte },
    ...versJson(resultat, suivi?.bilan ?? null, tablesAEcrire(feuilles)),
    constats: listerControles({ dossier, resultat, suivis, feuilles }).map(constatEcrit),
  };
  return `${JSON.stringify(ecrit)}\n`;
}
