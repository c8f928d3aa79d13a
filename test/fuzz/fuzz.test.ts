import { essayer } from "./essayer";

const GRAINE = 2026;
const NOMBRE = 200;

/** La version courte de `npm run fuzz` : toujours les mêmes classeurs. */
describe("Deux cents classeurs d'exemple abîmés au hasard", () => {
  const essais = Array.from({ length: NOMBRE }, (_, numero) => essayer(GRAINE, numero));

  it("se lisent tous : des résultats ou un constat bloquant, et chaque ligne comptée, citée ou vide", () => {
    expect(essais.filter(({ issue }) => issue === "faute")).toEqual([]);
  });

  it("sont abîmés pour de bon : il y a de tout", () => {
    const issues = new Set(essais.map(({ issue }) => issue));
    expect(issues).toEqual(new Set(["complet", "partiel", "bloque"]));
    const genres = new Set(
      essais.flatMap(({ mutations }) => mutations.map((une) => /: (\w+),/.exec(une)?.[1])),
    );
    expect(genres.size).toBeGreaterThan(25);
  });

  it("sont les mêmes à chaque fois", () => {
    expect(essayer(GRAINE, 17)).toEqual(essais[17]);
    expect(essayer(GRAINE + 1, 17).mutations).not.toEqual(essais[17]?.mutations);
  });
});
