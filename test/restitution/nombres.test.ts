import { depuisNombre } from "../../src/calcul/nombres/decimal";
import { fraction } from "../../src/calcul/nombres/fraction";
import { jour } from "../../src/calcul/domaine/jour";
import {
  date,
  decimal,
  entier,
  nombre,
  pourcentage,
  pourcentageCourt,
} from "../../src/restitution/phrases/nombres";
import { cite, enumeration, fr, nombreDe } from "../../src/restitution/phrases/typographie";

describe("Les nombres en français", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1000, "1\u202f000"],
    [1234567, "1\u202f234\u202f567"],
    [-4500, "\u22124\u202f500"],
  ])("l'entier %d s'écrit %s", (valeur, attendu) => {
    expect(entier(valeur)).toBe(attendu);
  });

  test.each([
    ["1234.5", 1, "1\u202f234,5"],
    ["0.005", 2, "0,01"],
    ["-0.004", 2, "0,00"],
    ["-0.005", 2, "\u22120,01"],
    ["999.995", 2, "1\u202f000,00"],
  ])("%s à %d décimales s'écrit %s", (valeur, decimales, attendu) => {
    expect(decimal(depuisNombre(valeur), decimales)).toBe(attendu);
  });

  it("ôtent les zéros inutiles dans une phrase, sans toucher aux entiers", () => {
    expect(nombre(depuisNombre("1234.50"))).toBe("1\u202f234,5");
    expect(nombre(fraction(1000))).toBe("1\u202f000");
    expect(nombre(fraction(1, 3))).toBe("0,33");
  });

  it("écrivent un taux en pourcentage à partir de sa fraction exacte", () => {
    expect(pourcentage(fraction(942, 10000))).toBe("9,42\u00a0%");
    expect(pourcentage(fraction(1, 3))).toBe("33,33\u00a0%");
    expect(pourcentageCourt(fraction(30, 100))).toBe("30\u00a0%");
    expect(pourcentageCourt(fraction(94, 1000))).toBe("9,4\u00a0%");
  });

  it("écrivent une date jj/mm/aaaa", () => {
    expect(date(jour(2025, 12, 31))).toBe("31/12/2025");
    expect(date(jour(2024, 2, 29))).toBe("29/02/2024");
  });
});

describe("La typographie des phrases", () => {
  it("met des espaces insécables devant les signes doubles et dans les guillemets", () => {
    expect(fr`Voir « Parc » : 30 % ; vrai ?`).toBe(
      "Voir «\u00a0Parc\u00a0»\u00a0: 30\u00a0%\u00a0; vrai\u00a0?",
    );
  });

  it("courbe les apostrophes du texte mais laisse telles quelles les valeurs saisies", () => {
    expect(fr`l'écart de ${"l'Autan : 5 %"}`).toBe("l’écart de l'Autan : 5 %");
  });

  it("écrit en français les nombres entiers qu'on y insère", () => {
    expect(fr`${12000} lignes`).toBe("12\u202f000 lignes");
  });

  it("accorde à partir de deux", () => {
    expect([0, 1, 2].map((n) => nombreDe(n, "ligne"))).toEqual(["0 ligne", "1 ligne", "2 lignes"]);
  });

  it("abrège une valeur trop longue et la met sur une ligne", () => {
    expect(cite("a\nb")).toBe("«\u00a0a b\u00a0»");
    expect(cite("x".repeat(100))).toBe(`«\u00a0${"x".repeat(57)}…\u00a0»`);
  });

  it("énumère avec « et »", () => {
    expect(enumeration(["A"])).toBe("A");
    expect(enumeration(["A", "B", "C"])).toBe("A, B et C");
  });
});
