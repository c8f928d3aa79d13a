import fc from "fast-check";
import { Analyseur, LONGUEUR_MAXIMALE, type Lu } from "../../../src/lecture/csv/analyseur";

/** Everything the analyser gives for a text cut into pieces of that length. */
function analyser(texte: string, taille = 1_000_000, separateur = ";"): readonly Lu[] {
  const analyseur = new Analyseur(separateur);
  const lus: Lu[] = [];
  for (let debut = 0; debut < texte.length; debut += taille)
    lus.push(...analyseur.lire(texte.slice(debut, debut + taille), false));
  return [...lus, ...analyseur.lire("", true)];
}

const champs = (lus: readonly Lu[]) => lus.map((lu) => (lu.type === "enregistrement" ? lu.champs : lu.type));
const lignes = (lus: readonly Lu[]) => lus.map(({ ligne }) => ligne);

describe("L'analyse d'un fichier CSV", () => {
  it("coupe les champs au séparateur et les lignes à leur fin, de Windows ou d'Unix", () => {
    expect(champs(analyser("a;b\r\nc;d\ne;"))).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", ""],
    ]);
  });

  it("rend un champ entre guillemets, avec ses séparateurs, ses guillemets doublés et ses fins de ligne", () => {
    const lus = analyser('"a;1";"dit ""oui""";"sur\ndeux lignes"\nsuite;;');
    expect(champs(lus)).toEqual([
      ["a;1", 'dit "oui"', "sur\ndeux lignes"],
      ["suite", "", ""],
    ]);
    expect(lignes(lus)).toEqual([1, 3]);
  });

  it("lit tel quel un guillemet qui n'a pas de sens, et le signale", () => {
    const lus = analyser('RÉSIDENCE "LES LILAS";1\n"LES" LILAS;2\n"bien";3');
    expect(champs(lus)).toEqual([
      ['RÉSIDENCE "LES LILAS"', "1"],
      ["LES LILAS", "2"],
      ["bien", "3"],
    ]);
    expect(lus.map((lu) => lu.type === "enregistrement" && lu.malPlaces)).toEqual([true, true, false]);
  });

  it("n'écarte que la ligne d'un guillemet jamais refermé, et reprend à la suivante", () => {
    const lus = analyser(`a;b\n"ouvert;c\n${"d;e\n".repeat(40)}`);
    expect(champs(lus).slice(0, 3)).toEqual([["a", "b"], "guillemetOuvert", ["d", "e"]]);
    expect(lus).toHaveLength(42);
    expect(lignes(lus).at(-1)).toBe(42);
  });

  it("ne prend pas le guillemet d'une ligne suivante pour la fermeture de celui-ci", () => {
    expect(champs(analyser('"ouvert;1\n"bien";2\n'))).toEqual(["guillemetOuvert", ["bien", "2"]]);
  });

  it("écarte une ligne démesurée sans la garder en mémoire, et compte les lignes qui la suivent", () => {
    const lus = analyser(`a;b\n${"x".repeat(3 * LONGUEUR_MAXIMALE)}\nc;d`, 10_000);
    expect(champs(lus)).toEqual([["a", "b"], "ligneTropLongue", ["c", "d"]]);
    expect(lignes(lus)).toEqual([1, 2, 3]);
  });

  it("écarte un champ entre guillemets démesuré", () => {
    const lus = analyser(`"${"x".repeat(2 * LONGUEUR_MAXIMALE)}";b\nc;d`, 10_000);
    expect(champs(lus)).toEqual(["ligneTropLongue", ["c", "d"]]);
  });

  it("retrouve tout ce qui a été écrit selon la norme, en quelque morceau que le texte arrive", () => {
    const champ = fc.string({ unit: fc.constantFrom("a", "é", ";", '"', "\n", " ", "1", ",") });
    const table = fc.array(fc.array(champ, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 40 }), (attendue, taille) => {
        fc.pre(attendue.every((ligne) => ligne.every((un) => un.split("\n").length < 20)));
        const cite = (un: string) => `"${un.replaceAll('"', '""')}"`;
        const texte = attendue.map((ligne) => ligne.map(cite).join(";")).join("\r\n");
        expect(champs(analyser(texte, taille))).toEqual(attendue);
      }),
    );
  });

  it("donne les mêmes lignes d'un texte quelconque, en quelque morceau qu'il arrive, et n'en perd aucune", () => {
    const quelconque = fc.string({ unit: fc.constantFrom("a", ";", '"', "\n", "\r"), maxLength: 200 });
    fc.assert(
      fc.property(quelconque, fc.integer({ min: 1, max: 40 }), (texte, taille) => {
        const entier = analyser(texte);
        expect(analyser(texte, taille)).toEqual(entier);
        const debuts = lignes(entier);
        expect(debuts).toEqual([...new Set(debuts)].sort((a, b) => a - b));
        const comptees = entier.reduce(
          (somme, lu) => somme + (lu.type === "enregistrement" ? lu.champs.join("").split("\n").length : 1),
          0,
        );
        expect(comptees).toBe(texte === "" ? 0 : texte.replace(/\n$/, "").split("\n").length);
      }),
      { numRuns: 500 },
    );
  });
});
