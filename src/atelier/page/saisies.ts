const NOMBRE = /^([-+]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?[ \u00a0\u202f]?(%?)$/;
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * Writes what a French person types in a cell in the form that the grid reads: "1 234,5" is 1234.5, "12,5 %" is 12.5%,
 * "31/12/2025" is 2025-12-31. Everything else is left as it is.
 */
export function enSaisieInvariante(texte: string): string {
  const [nombre, signe = "", entiers = "", decimales = "", pourcent = ""] = NOMBRE.exec(texte) ?? [];
  if (nombre !== undefined)
    return `${signe}${entiers.replace(/\D/g, "")}${decimales === "" ? "" : `.${decimales}`}${pourcent}`;
  const [date, quantieme = "", mois = "", annee = ""] = DATE.exec(texte) ?? [];
  const existe = Number(mois) >= 1 && Number(mois) <= 12 && Number(quantieme) >= 1 && Number(quantieme) <= 31;
  return date !== undefined && existe
    ? `${annee}-${mois.padStart(2, "0")}-${quantieme.padStart(2, "0")}`
    : texte;
}
