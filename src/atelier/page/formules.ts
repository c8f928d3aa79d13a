/** What surrounds a character: text or sheet name in quotes, array constant, table reference, call or plain bracket. */
type Contexte = "texte" | "nom" | "accolade" | "crochet" | "appel" | "parenthese";

const OUVRANTS: Readonly<Record<string, Contexte>> = {
  '"': "texte",
  "'": "nom",
  "{": "accolade",
  "[": "crochet",
};
const FERMANTS: Readonly<Record<Contexte, string>> = {
  texte: '"',
  nom: "'",
  accolade: "}",
  crochet: "]",
  appel: ")",
  parenthese: ")",
};

const estChiffre = (caractere: string | undefined): boolean =>
  caractere !== undefined && caractere >= "0" && caractere <= "9";
const faitUnNom = (caractere: string | undefined): boolean =>
  caractere !== undefined && /[\p{L}\p{N}_.]/u.test(caractere);

/** True where `;` and `,` separate nothing: array constants, the column names of a table reference. */
function estOpaque(contexte: Contexte | undefined, debut: string): boolean {
  return contexte === "accolade" || (contexte === "crochet" && !/(?<!')\]$/.test(debut));
}

/** Walks a formula and calls `lire` on each character that is neither quoted nor in an array constant or a column name. */
function parcourir(formule: string, lire: (index: number, contexte: Contexte | undefined) => void): void {
  const pile: Contexte[] = [];
  for (let index = 0; index < formule.length; index += 1) {
    const caractere = formule.charAt(index);
    const contexte = pile.at(-1);
    if (contexte !== undefined && caractere === FERMANTS[contexte]) pile.pop();
    else if (contexte === "texte" || contexte === "nom") continue;
    else if (contexte === "crochet" && caractere === "'") index += 1;
    else if (caractere === "(") pile.push(faitUnNom(formule[index - 1]) ? "appel" : "parenthese");
    else if (caractere in OUVRANTS) pile.push(OUVRANTS[caractere] ?? "texte");
    else if (!estOpaque(contexte, formule.slice(Math.max(0, index - 2), index))) lire(index, contexte);
  }
}

/**
 * Writes a formula typed the French way (`;` between arguments, decimal comma) in the form that the engine reads.
 * A formula without `;` keeps its commas between arguments; a comma between two digits outside any call is always a
 * decimal one. Quotes, array constants and column names of tables are left as they are. Never fails.
 */
export function enFormeInvariante(formule: string): string {
  if (!formule.startsWith("=")) return formule;
  let estFrancaise = false;
  parcourir(formule, (index) => {
    if (formule[index] === ";") estFrancaise = true;
  });
  const caracteres = formule.split("");
  parcourir(formule, (index, contexte) => {
    if (formule[index] === ";") caracteres[index] = ",";
    if (formule[index] !== "," || (contexte === "appel" && !estFrancaise)) return;
    if (estChiffre(formule[index - 1]) && estChiffre(formule[index + 1])) caracteres[index] = ".";
  });
  return caracteres.join("");
}
