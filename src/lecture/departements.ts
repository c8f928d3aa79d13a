import { cleDeTexte, texteDe } from "./texte";
import type { Cellule } from "./types";

const METROPOLE =
  "Ain|Aisne|Allier|Alpes-de-Haute-Provence|Hautes-Alpes|Alpes-Maritimes|Ardèche|Ardennes|Ariège|Aube|Aude|Aveyron|" +
  "Bouches-du-Rhône|Calvados|Cantal|Charente|Charente-Maritime|Cher|Corrèze||Côte-d'Or|Côtes-d'Armor|Creuse|Dordogne|" +
  "Doubs|Drôme|Eure|Eure-et-Loir|Finistère|Gard|Haute-Garonne|Gers|Gironde|Hérault|Ille-et-Vilaine|Indre|Indre-et-Loire|" +
  "Isère|Jura|Landes|Loir-et-Cher|Loire|Haute-Loire|Loire-Atlantique|Loiret|Lot|Lot-et-Garonne|Lozère|Maine-et-Loire|" +
  "Manche|Marne|Haute-Marne|Mayenne|Meurthe-et-Moselle|Meuse|Morbihan|Moselle|Nièvre|Nord|Oise|Orne|Pas-de-Calais|" +
  "Puy-de-Dôme|Pyrénées-Atlantiques|Hautes-Pyrénées|Pyrénées-Orientales|Bas-Rhin|Haut-Rhin|Rhône|Haute-Saône|" +
  "Saône-et-Loire|Sarthe|Savoie|Haute-Savoie|Paris|Seine-Maritime|Seine-et-Marne|Yvelines|Deux-Sèvres|Somme|Tarn|" +
  "Tarn-et-Garonne|Var|Vaucluse|Vendée|Vienne|Haute-Vienne|Vosges|Yonne|Territoire de Belfort|Essonne|Hauts-de-Seine|" +
  "Seine-Saint-Denis|Val-de-Marne|Val-d'Oise";

const HORS_METROPOLE: readonly (readonly [string, string])[] = [
  ["2A", "Corse-du-Sud"],
  ["2B", "Haute-Corse"],
  ["971", "Guadeloupe"],
  ["972", "Martinique"],
  ["973", "Guyane"],
  ["974", "La Réunion"],
  ["976", "Mayotte"],
];

/** Every département: its code as text, then its name (Code officiel géographique; 20 was split in 1976). */
export const DEPARTEMENTS: ReadonlyMap<string, string> = new Map([
  ...METROPOLE.split("|")
    .map((nom, rang) => [String(rang + 1).padStart(2, "0"), nom] as const)
    .filter(([, nom]) => nom !== ""),
  ...HORS_METROPOLE,
]);

const PAR_NOM = new Map([...DEPARTEMENTS].map(([code, nom]) => [cleDeTexte(nom), code]));
PAR_NOM.set("reunion", "974");

function codeConnu(ecrit: string): string | null {
  const code = /^\d+$/.test(ecrit) ? String(Number(ecrit)).padStart(2, "0") : ecrit.toUpperCase();
  return DEPARTEMENTS.has(code) ? code : null;
}

/** "31 - Haute-Garonne", "(31) Haute-Garonne", "Haute-Garonne (31)": a code, and a name that must not be another's. */
function codeEtNom(texte: string): string | null {
  const trouve =
    /^\(?(2[ab]|\d{1,3})\)?(?:[^0-9a-z](.*))?$/i.exec(texte) ?? /^()(.*?)\((2[ab]|\d{1,3})\)$/i.exec(texte);
  if (trouve === null) return null;
  const code = codeConnu(trouve[3] ?? trouve[1] ?? "");
  const duNom = PAR_NOM.get(cleDeTexte(trouve[2] ?? ""));
  return duNom === undefined || duNom === code ? code : null;
}

/** Neither a truth value nor 31,5 is a code. */
function texteLisible(cellule: Cellule): string {
  const lisible = typeof cellule === "string" || Number.isInteger(cellule);
  return lisible ? texteDe(cellule) : "";
}

/** The code of a département from its code (9, "09", "2a"), its name, or both; null when it is none. */
export function lireDepartement(cellule: Cellule): string | null {
  const texte = texteLisible(cellule);
  return codeEtNom(texte) ?? PAR_NOM.get(cleDeTexte(texte)) ?? null;
}

/** The code when the cell holds a code, with or without its name; null for a name alone. */
export function lireCodeDeDepartement(cellule: Cellule): string | null {
  return codeEtNom(texteLisible(cellule));
}
