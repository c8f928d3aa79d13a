import { lireLesFonctions } from "../../src/livraison/fonctions";
import { pageDeLaFonction } from "../../src/livraison/pageDeFonction";
import { avecLesAdresses, pagesDesFonctions } from "../../src/livraison/pagesDesFonctions";

/** What a person reads of a page, its tables cell by cell. */
function lire(page = ""): string {
  const texte = page
    .slice(page.indexOf("<body"))
    .replace(/<(?:code|kbd|wbr|strong)[^>]*>|<\/(?:code|kbd|strong)>/g, "")
    .replace(/<[^>]+>/g, "\n")
    .replace(/&quot;/g, '"');
  return texte
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/’/g, "'")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

describe("La page d'une fonction", () => {
  it("dit sa syntaxe, ses arguments, un exemple, ses erreurs, sa règle et la source", async () => {
    expect(lire((await pagesDesFonctions()).get("rotation.html")).split("\n")).toEqual([
      "FLUX.ROTATION",
      "Taux de rotation : libérations retenues ÷ parc de rotation (règle R4).",
      "=FLUX.ROTATION(liberations;parc)",
      "Rend : Taux, à afficher en pourcentage.",
      "Les arguments",
      ...["Argument", "Ce que c'est"],
      ...["liberations", "Libérations retenues de l'année précédente."],
      ...["parc", "Parc de rotation au 31 décembre de l'année précédente."],
      "Exemple",
      ...["Formule", "Résultat"],
      ...["=FLUX.ROTATION(120;1500)", "8 %"],
      "Les erreurs",
      "Un argument vide, ou un texte là où il faut un nombre, donne #VALEUR!. Quand les arguments conviennent et qu'il",
      "n'y a pas de chiffre, c'est #N/A. Excel montre la phrase à côté de la cellule.",
      ...["Formule", "Erreur"],
      ...["=FLUX.ROTATION(1;0)", "#N/A", "Le parc de rotation est nul : le taux ne peut pas être calculé."],
      ...[
        "=FLUX.ROTATION(12,5;1500)",
        "#VALEUR!",
        "Argument « libérations » : 12,5 n'est pas un nombre entier.",
      ],
      '=FLUX.ROTATION("";1500)',
      ...["#VALEUR!", "Argument « libérations » : la cellule est vide, une valeur est attendue."],
      "La règle et sa source",
      ...["Règle", "Ce qu'elle dit", "Source"],
      ...[
        "R4 · Taux de rotation",
        "Libérations retenues ÷ parc de rotation, par bailleur et par département.",
      ],
      "Référentiel, étape 3 ; Référentiel, étape 2 (deux indicateurs)",
      ...["Toutes les fonctions", "·", "Guide"],
    ]);
  });

  it("nomme toutes les règles que sa description cite", async () => {
    const regles = Object.fromEntries(
      (await lireLesFonctions()).map(({ id, regles: siennes }) => [id, siennes]),
    );
    expect(regles).toMatchObject({
      PART: ["R8", "R9"],
      "ROTATION.PARC": ["R1", "R2", "R3", "R4"],
      RESERVATIONS: ["R1", "R7"],
      JOURSOUVRES: ["R21"],
      INDICATEUR: [],
    });
  });

  it("montre ses arguments facultatifs, et ne prend aucun texte pour une balise", () => {
    const page = pageDeLaFonction(
      {
        ...{ id: "X", description: "A < B.", rend: "Rien.", regles: [] },
        arguments: [{ nom: "a", description: "Un <b>.", facultatif: true }],
      },
      [{ formule: '=FLUX.X("<i>")', montre: "1 & 2" }],
    );
    expect(lire(page)).toContain("=FLUX.X([a])");
    expect(page).toContain("A &lt; B.");
    expect(page).toContain("Facultatif. Un &lt;b&gt;.");
    expect(page).toContain("=FLUX.X(&quot;&lt;i&gt;&quot;)");
    expect(page).toContain("1 &amp; 2");
  });

  it("est celle qu'Excel ouvre, à l'adresse où le complément est servi", () => {
    const avec = avecLesAdresses('{"a":1,"functions":[{"id":"ROTATION.PARC"}]}', "https://exemple.fr/flux");
    expect(JSON.parse(avec)).toEqual({
      a: 1,
      functions: [
        {
          id: "ROTATION.PARC",
          helpUrl: "https://exemple.fr/flux/assets/guide/fonctions/rotation-parc.html",
        },
      ],
    });
  });
});
