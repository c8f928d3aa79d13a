import type { Cellule } from "../../lecture/types";
import { date } from "../phrases/nombres";
import type { FeuilleDecrite, FormatDeColonne } from "../types";

const SEPARATEUR = ";";
const FIN_DE_LIGNE = "\r\n";
/** Excel reads a file that begins with it as UTF-8. */
const MARQUE = "\ufeff";

/** What a spreadsheet would take for the beginning of a formula, in its wide forms too. */
const DEBUT_DE_FORMULE = /^[=+\-@\t\r＝＋－＠]/;

/** A number with a comma and all its digits, however small. */
function nombreEnCsv(nombre: number): string {
  const ecrit = String(nombre);
  const plein = ecrit.includes("e") ? nombre.toFixed(20).replace(/\.?0+$/, "") : ecrit;
  return plein.replace(".", ",");
}

/** A text that would be a formula gets an apostrophe, as a person would type it. */
function texteEnCsv(texte: string): string {
  const sur = DEBUT_DE_FORMULE.test(texte) ? `'${texte}` : texte;
  return /[;"\r\n]/.test(sur) ? `"${sur.replace(/"/g, '""')}"` : sur;
}

function celluleEnCsv(valeur: Cellule, format: FormatDeColonne): string {
  if (typeof valeur === "string") return texteEnCsv(valeur);
  if (typeof valeur === "boolean") return valeur ? "VRAI" : "FAUX";
  return format === "date" ? date(valeur) : nombreEnCsv(valeur);
}

/**
 * The table of a result sheet as French spreadsheets read it: semicolons, decimal commas, dd/mm/yyyy, UTF-8. Percentages
 * are fractions of 1, as in the sheet; totals are left out, which whoever reads the lines can make again.
 */
export function enCsv({ colonnes, lignes }: FeuilleDecrite): string {
  const entete = colonnes.map(({ entete: nom }) => texteEnCsv(nom));
  const corps = lignes.map((ligne) =>
    colonnes.map(({ format }, rang) => celluleEnCsv(ligne[rang] ?? "", format)),
  );
  return MARQUE + [entete, ...corps].map((ligne) => ligne.join(SEPARATEUR) + FIN_DE_LIGNE).join("");
}
