import { PremieresLignes } from "../../src/lecture/roles/premieresLignes";

describe("Les premières lignes d'une petite table", () => {
  it("donnent le numéro de la première ligne de même clé, et la gardent pour les suivantes", () => {
    const premieres = new PremieresLignes();
    expect(premieres.noter("AL|31", 1)).toBeNull();
    expect(premieres.noter("AL|34", 2)).toBeNull();
    expect(premieres.noter("AL|31", 3)).toBe(2);
    expect(premieres.noter("AL|31", 4)).toBe(2);
  });
});
