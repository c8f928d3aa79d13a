import { estVivante, lireMarque, premiere, type Marque } from "../../../src/lecture/partage/marques";
import { LONGUEUR_DE_NOM, nomPropre } from "../../../src/lecture/partage/noms";

const marque = (client: string, instant: number): Marque => ({
  client,
  qui: "",
  depuis: { instant, heure: "9:00" },
  expire: instant + 100,
});

describe("Les marques du classeur", () => {
  it("la plus ancienne passe la première ; à égalité, le plus petit client ; dans n'importe quel ordre", () => {
    const [a, b, c] = [marque("a", 5), marque("b", 5), marque("c", 4)];
    expect(premiere([a, b, c])).toBe(c);
    expect(premiere([b, a])).toBe(a);
    expect(premiere([a, b])).toBe(a);
    expect(premiere([])).toBeNull();
  });

  it("comptent jusqu'à leur terme, exclu, et jamais celles d'une horloge folle", () => {
    const une = marque("a", 1000);
    expect(estVivante(une, 1099, 100)).toBe(true);
    expect(estVivante(une, 1100, 100)).toBe(false);
    expect(estVivante(une, 900, 100)).toBe(true);
    expect(estVivante(une, 899, 100)).toBe(false);
    expect(estVivante({ ...une, expire: 9e15 }, 1050, 100)).toBe(false);
  });

  it("ne sont lues que sous leur forme", () => {
    expect(lireMarque(marque("a", 1))).toEqual(marque("a", 1));
    for (const autre of [null, "a", { ...marque("a", 1), expire: "1" }, { ...marque("a", 1), de: "plus" }])
      expect(lireMarque(autre)).toBeNull();
    expect(lireMarque({ ...marque("a", 1), qui: "x".repeat(61) })).toBeNull();
  });

  it("un nom tient sur une ligne courte, sans signe caché ni moitié de signe", () => {
    expect(nomPropre("  Anne\n\u202eMarie  ")).toBe("Anne Marie");
    expect(nomPropre(`${"a".repeat(LONGUEUR_DE_NOM - 1)}😀`)).toBe("a".repeat(59));
    expect(nomPropre("=HYPERLINK(1)")).toBe("=HYPERLINK(1)");
  });
});
