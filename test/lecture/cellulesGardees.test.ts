import { SourceGardee, zoneAutour } from "../../src/lecture/cellulesGardees";
import type { Zone } from "../../src/lecture/types";

const zone = (ligne: number, colonne: number, lignes = 1, colonnes = 1): Zone => ({
  ...{ ligne, colonne },
  ...{ lignes, colonnes },
});

/** Quatre lignes lues en deux blocs, à partir de la ligne 2 et de la colonne B. */
function gardee(): SourceGardee {
  const source = new SourceGardee("Parc");
  source.ajouter({
    ligne: 1,
    colonne: 1,
    valeurs: [
      ["a", 1],
      ["b", 2],
    ],
  });
  source.ajouter({
    ligne: 3,
    colonne: 1,
    valeurs: [
      ["c", 3],
      ["d", 4],
    ],
  });
  return source;
}

const lignes = ({ blocs }: SourceGardee) => blocs.flatMap(({ valeurs }) => valeurs);

describe("Les cellules gardées d'une feuille", () => {
  it("prennent les valeurs des lignes relues, à cheval sur deux blocs", () => {
    const source = gardee();
    const relues = {
      ligne: 2,
      colonne: 1,
      valeurs: [
        ["B", 2],
        ["c", 30],
      ],
    };
    expect(source.rapiecer(relues, [zone(2, 1), zone(3, 2)])).toBe(true);
    expect(lignes(source)).toEqual([
      ["a", 1],
      ["B", 2],
      ["c", 30],
      ["d", 4],
    ]);
    expect(source.version).toBe(2);
  });

  it("restent les mêmes objets quand rien n'y est autre", () => {
    const source = gardee();
    const avant = lignes(source);
    expect(source.rapiecer({ ligne: 1, colonne: 1, valeurs: [["a", 1]] }, [zone(1, 1)])).toBe(true);
    expect(lignes(source).every((ligne, rang) => ligne === avant[rang])).toBe(true);
    expect(source.version).toBe(0);
  });

  it("ne sont plus sûres quand une cellule est autre là où personne n'a saisi", () => {
    const source = gardee();
    expect(source.rapiecer({ ligne: 1, colonne: 1, valeurs: [["a", 9]] }, [zone(1, 1)])).toBe(false);
  });

  it("ni quand une ligne n'était pas gardée", () => {
    expect(gardee().rapiecer({ ligne: 5, colonne: 1, valeurs: [["e", 5]] }, [zone(5, 1, 1, 2)])).toBe(false);
    expect(gardee().rapiecer({ ligne: 0, colonne: 1, valeurs: [["z", 0]] }, [zone(0, 1, 1, 2)])).toBe(false);
  });

  it("laissent changer sans événement ce que montrent les formules", () => {
    const source = gardee();
    source.formules = zone(1, 2, 4, 1);
    expect(source.rapiecer({ ligne: 2, colonne: 2, valeurs: [[20]] }, [])).toBe(true);
    expect(lignes(source)[1]).toEqual(["b", 20]);
    expect(source.rapiecer({ ligne: 2, colonne: 1, valeurs: [["x"]] }, [])).toBe(false);
  });

  it("un nombre et le texte qui lui ressemble sont deux valeurs", () => {
    const source = gardee();
    expect(source.rapiecer({ ligne: 1, colonne: 2, valeurs: [["1"]] }, [zone(1, 2)])).toBe(true);
    expect(lignes(source)[0]).toEqual(["a", "1"]);
  });
});

describe("La plus petite zone autour d'autres", () => {
  it.each([
    [[], null],
    [[zone(2, 3)], zone(2, 3)],
    [[zone(2, 3), zone(10, 1, 2, 2)], zone(2, 1, 10, 3)],
  ])("de %j est %j", (zones, attendue) => {
    expect(zoneAutour(zones)).toEqual(attendue);
  });
});
