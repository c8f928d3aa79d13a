import type { CelluleAReparer, Lot } from "../lecture/reparations/reparations";
import type { Genre } from "../lecture/reparations/cellule";
import { adresse } from "../lecture/lieu";
import type { Cellule } from "../lecture/types";
import { date } from "../restitution/phrases/nombres";
import { accorde, cite, enumeration, fr, nombreDe } from "../restitution/phrases/typographie";
import type { FinDeCorrection } from "./correction";
import type { MessageVu } from "./messageVu";

/** Days between the origins of Excel's two date systems. */
const DECALAGE_1904 = 1462;
const EXEMPLES = 3;

const GENRES: Readonly<Record<Genre, string>> = {
  espaces: fr`Espaces en trop`,
  nombre: fr`Nombres saisis comme du texte`,
  date: fr`Dates saisies comme du texte`,
  zeros: fr`Zéros de tête perdus`,
};

/** What « Corriger » says in the view Contrôles. */
export const TEXTES_DE_CORRECTION = {
  titre: fr`Corriger les cellules`,
  chercher: fr`Corriger ce qui peut l'être…`,
  unConstat: fr`Corriger…`,
  corrigerUnConstat: (phrase: string) => fr`Corriger : ${phrase}`,
  surLaRecherche: fr`Espaces, zéros perdus, nombres et dates en texte : vous verrez chaque correction avant de l'accepter.`,
  promesse: fr`Rien n'est écrit avant votre accord. Les formules ne sont jamais touchées, ni ce qui aurait deux lectures.`,
  corriger: (nombre: number) => fr`Corriger ${nombreDe(nombre, "cellule")}`,
  renoncer: "Renoncer",
  annuler: fr`Annuler la correction`,
  surLAnnulation: fr`Remet les valeurs et les formats d'avant, sauf dans les cellules modifiées depuis.`,
  genre: ({ genre }: Lot) => GENRES[genre],
  lieu: ({ feuille, entete, cellules }: Lot) =>
    fr`${feuille}, ${cite(entete)} : ${nombreDe(cellules.length, "cellule")}`,
  protegees: (feuilles: readonly string[]) =>
    fr`${enumeration(feuilles.map(cite))} : feuille protégée. Ôtez sa protection (onglet Révision) pour corriger ses cellules.`,
  masquees: (feuilles: readonly string[]) =>
    fr`${enumeration(feuilles.map(cite))} : les lignes masquées ou filtrées sont corrigées aussi.`,
} as const;

/** A text with its spaces to be seen: they are what is wrong with it. */
function brut(cellule: Cellule): string {
  const texte = String(cellule).replace(/^[^\S\n]+|[^\S\n]+$|[^\S\n]{2,}/g, (espaces) =>
    "␣".repeat(espaces.length),
  );
  return fr`« ${texte.length > 40 ? `${texte.slice(0, 38)}…` : texte} »`;
}

function propre({ genre }: Lot, { apres, pourcent }: CelluleAReparer, date1904: boolean): string {
  if (apres === "") return fr`vide`;
  if (genre === "date") return date(Number(apres) + (date1904 ? DECALAGE_1904 : 0));
  if (typeof apres !== "number") return brut(apres);
  const nombre = String(pourcent ? Number((apres * 100).toPrecision(15)) : apres).replace(".", ",");
  return pourcent ? fr`${nombre} %` : nombre;
}

/** The first cells of a lot, before and after: « 9 » → « 09 » (C2). */
export function exemplesDe(lot: Lot, date1904: boolean): readonly string[] {
  return lot.cellules
    .slice(0, EXEMPLES)
    .map((une) => `${adresse(une.ligne, lot.colonne)} : ${brut(une.avant)} → ${propre(lot, une, date1904)}`);
}

function laisseesDe(laissees: number): string {
  if (laissees === 0) return "";
  return fr`${nombreDe(laissees, "cellule")} ${accorde(laissees, "modifiée")} entre-temps : ${laissees < 2 ? fr`laissée telle quelle` : fr`laissées telles quelles`}.`;
}

/** How a correction ended. */
export function texteDeCorrection(fin: FinDeCorrection): MessageVu {
  switch (fin.type) {
    case "corrige": {
      const { reparees, laissees } = fin;
      const suite = fr`Recalculez pour mettre les contrôles à jour.`;
      return {
        ton: laissees > 0 ? "warning" : "success",
        titre: fr`${nombreDe(reparees, "cellule")} ${accorde(reparees, "corrigée")}`,
        texte: [laisseesDe(laissees), reparees > 0 ? suite : ""].filter((une) => une !== "").join(" "),
      };
    }
    case "remis": {
      const { remises, laissees } = fin;
      return {
        ton: laissees > 0 ? "warning" : "success",
        titre: fr`${nombreDe(remises, "cellule")} ${accorde(remises, "remise")} comme avant`,
        texte: laisseesDe(laissees),
      };
    }
    case "rienACorriger":
      return {
        ton: "info",
        titre: fr`Aucune cellule à corriger sans risque`,
        texte:
          fin.protegees.length === 0
            ? fr`Ce que Contrôles signale demande votre avis.`
            : TEXTES_DE_CORRECTION.protegees(fin.protegees),
      };
    case "correctionArretee":
      return { ton: "info", titre: fr`Correction annulée`, texte: fr`Vos cellules sont comme avant.` };
  }
}
