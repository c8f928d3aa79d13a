import type { Lieu } from "../lecture/lieu";
import type { Cellule } from "../lecture/types";
import { TABLE_DE_L_ORIENTATION } from "../restitution/feuilles/orientation";
import { date } from "../restitution/phrases/nombres";
import { placeDans } from "../restitution/places";
import type { FeuilleDecrite } from "../restitution/types";
import { TEXTES_DU_SUIVI as TEXTES } from "./textesDuSuivi";

/** What to see to: its name, when or why, and the cell of the result sheet that says it. */
export interface PointVu {
  readonly nom: string;
  readonly detail: string;
  readonly lieu: Lieu;
}

/** Orders what has no date. */
const SANS_DATE = Number.MAX_SAFE_INTEGER;
const dits = (mots: readonly Cellule[], entre: string) => mots.filter((mot) => mot !== "").join(entre);

/** The logements to come that have a réservataire proposed, as the sheet Orientation has them; the soonest first. */
export function orientationsProposees(feuilles: readonly FeuilleDecrite[]): readonly PointVu[] {
  const feuille = feuilles.find(({ table }) => table === TABLE_DE_L_ORIENTATION);
  if (feuille === undefined) return [];
  const rang = (entete: string) => feuille.colonnes.findIndex((une) => une.entete === entete);
  const lire = feuille.lignes.map((ligne) => (entete: string) => ligne[rang(entete)] ?? "");
  const quand = (lue: (typeof lire)[number]) => {
    const jour = lue("Libération");
    return typeof jour === "number" ? jour : SANS_DATE;
  };
  return lire
    .filter((lue) => lue("Réservataire proposé") !== "")
    .sort((a, b) => quand(a) - quand(b))
    .map((lue) => ({
      nom: dits([lue("N° RPLS"), lue("Typologie"), lue("Commune")], " · "),
      detail: dits(
        [quand(lue) === SANS_DATE ? "" : date(quand(lue)), TEXTES.pour(String(lue("Réservataire proposé")))],
        ", ",
      ),
      lieu: placeDans(feuilles, feuille.nom, {
        colonne: "Réservataire proposé",
        cles: { "N° RPLS": [lue("N° RPLS")] },
      }),
    }));
}
