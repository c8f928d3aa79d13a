import { PARAMETRES_PAR_DEFAUT } from "../calcul/domaine/parametres";
import { SUIVI_PAR_DEFAUT } from "../calcul/domaine/parametresDeSuivi";
import { sourcesDeLaRegle, type RegleConnue } from "../calcul/registre/regles";
import { citations } from "../restitution/explications/phrase";
import { REGLES } from "../restitution/feuilles/regles";
import { REGLES_DU_SUIVI } from "../restitution/feuilles/reglesDuSuivi";
import { typographie } from "../restitution/phrases/typographie";
import type { Exemple } from "./exemples";
import type { Fonction } from "./fonctions";

/** The name of the file of a function's page. */
export function fichierDeLaFonction(id: string): string {
  return `${id.toLowerCase().replaceAll(".", "-")}.html`;
}

const ENTITES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const brut = (texte: string) => texte.replace(/[&<>"]/g, (signe) => ENTITES[signe] ?? signe);
const dit = (texte: string) => brut(typographie(texte));
/** A formula may be cut after an argument, where a narrow page must. */
const code = (formule: string) => `<code>${formule.split(";").map(brut).join(";<wbr />")}</code>`;

/** A table, its cells already written in HTML; the first of each row is its header. */
function tableau(entetes: readonly string[], lignes: readonly (readonly string[])[]): string {
  const titres = entetes.map((entete) => `<th scope="col">${entete}</th>`).join("");
  const corps = lignes.map(([premiere = "", ...autres]) => {
    const cellules = autres.map((cellule) => `<td>${cellule}</td>`).join("");
    return `<tr><th scope="row">${premiere}</th>${cellules}</tr>`;
  });
  return `<table><thead><tr>${titres}</tr></thead><tbody>\n${corps.join("\n")}\n</tbody></table>`;
}

function syntaxe({ id, arguments: recus }: Fonction): string {
  const noms = recus.map(({ nom, facultatif }) => (facultatif ? `[${nom}]` : nom));
  return `=FLUX.${id}(${noms.join(";")})`;
}

/** The statements of a rule, as the sheet Méthode has them with nothing changed in Paramètres. */
function enonces(regle: RegleConnue): readonly { readonly objet: string; readonly enonce: string }[] {
  const duFlux = REGLES.map((une) => ({ ...une, enonce: une.enonce(PARAMETRES_PAR_DEFAUT) }));
  const duSuivi = REGLES_DU_SUIVI.map((une) => ({ ...une, enonce: une.enonce(SUIVI_PAR_DEFAUT) }));
  return [...duFlux, ...duSuivi].filter((une) => une.regle === regle);
}

function regles({ regles: nommees }: Fonction): string {
  if (nommees.length === 0) return "";
  const lignes = nommees.flatMap((regle) =>
    enonces(regle).map(({ objet, enonce }) => [
      `${regle} · ${brut(objet)}`,
      brut(enonce),
      brut(citations(sourcesDeLaRegle(regle))),
    ]),
  );
  return `<h2 id="regles">La règle et sa source</h2>\n${tableau(["Règle", "Ce qu’elle dit", "Source"], lignes)}`;
}

function resultats(exemples: readonly Exemple[]): string {
  const donnes = exemples.filter(({ phrase }) => phrase === undefined);
  const lignes = donnes.map(({ formule, montre }) => [code(formule), dit(montre)]);
  const surLExemple = donnes.some(({ formule }) => /tbl|INDICATEUR/.test(formule));
  const note = surLExemple ? "<p>Dans le classeur d’exemple, une fois <kbd>Calculer</kbd> cliqué.</p>\n" : "";
  return `<h2 id="exemple">Exemple</h2>\n${note}${tableau(["Formule", "Résultat"], lignes)}`;
}

function erreurs(exemples: readonly Exemple[]): string {
  const lignes = exemples.flatMap(({ formule, montre, phrase }) =>
    phrase === undefined ? [] : [[code(formule), `${brut(montre)}<br />${dit(phrase)}`]],
  );
  return `<h2 id="erreurs">Les erreurs</h2>
<p>
  Un argument vide, ou un texte là où il faut un nombre, donne #VALEUR!. Quand les arguments conviennent et qu’il
  n’y a pas de chiffre, c’est #N/A. Excel montre la phrase à côté de la cellule.
</p>
${tableau(["Formule", "Erreur"], lignes)}`;
}

/** The help page of a function, in French: syntax, arguments, example, errors, rule and source. */
export function pageDeLaFonction(fonction: Fonction, exemples: readonly Exemple[]): string {
  const lignes = fonction.arguments.map(({ nom, description, facultatif }) => [
    code(nom),
    dit(facultatif ? `Facultatif. ${description}` : description),
  ]);
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>FLUX.${fonction.id}</title>
<link rel="stylesheet" href="../guide.css" />
</head>
<body class="fonction">
<h1>FLUX.${fonction.id}</h1>
<p>${dit(fonction.description)}</p>
<p>${code(syntaxe(fonction))}</p>
<p>Rend : ${dit(fonction.rend)}</p>
<h2 id="arguments">Les arguments</h2>
${tableau(["Argument", "Ce que c’est"], lignes)}
${resultats(exemples)}
${erreurs(exemples)}
${regles(fonction)}
<p><a href="../index.html#fonctions">Toutes les fonctions</a> · <a href="../index.html">Guide</a></p>
</body>
</html>
`;
}
