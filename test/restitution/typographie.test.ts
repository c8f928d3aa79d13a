import { de, insecable } from "../../src/restitution/phrases/typographie";

describe("« de » devant un nom", () => {
  it.each([
    ["Habitat Garonne", "d’Habitat Garonne"],
    ["Action Logement", "d’Action Logement"],
    ["État prioritaires", "d’État prioritaires"],
    ["Œuvre", "d’Œuvre"],
    ["Hérault Logement", "d’Hérault Logement"],
    ["Haute-Garonne", "de Haute-Garonne"],
    ["Hautes-Pyrénées", "de Hautes-Pyrénées"],
    ["Toulouse Métropole", "de Toulouse Métropole"],
    ["", "de "],
  ])("%s", (nom, attendu) => {
    expect(de(nom)).toBe(attendu);
  });
});

it("Un article de code ne se coupe pas à ses traits d'union", () => {
  expect(insecable("R.441-5-1")).toBe("R.441\u20115\u20111");
});
