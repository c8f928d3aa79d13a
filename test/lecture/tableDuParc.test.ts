import { jour } from "../../src/calcul/domaine/jour";
import { CASES, TableDuParc } from "../../src/lecture/roles/tableDuParc";

const FIN_DES_JOURS_COURTS = 65_534;

function tableDe(...jours: readonly (number | null)[]): TableDuParc {
  const table = new TableDuParc();
  jours.forEach((fin, rang) => {
    table.ouvrir(10 + rang);
    table.ecrire(CASES.epci, rang);
    table.ecrireJour(CASES.finConvention, fin);
  });
  return table;
}

function finsDe(table: TableDuParc): readonly (number | null)[] {
  return Array.from({ length: table.prochain }, (_, numero) => {
    table.viser(numero);
    return table.lireJour(CASES.finConvention);
  });
}

describe("La table des logements lus", () => {
  test.each([
    ["une convention jusqu'en 2099", jour(2099, 12, 31)],
    ["le premier jour qui ne tient pas sur 16 bits", FIN_DES_JOURS_COURTS + 1],
    ["le dernier qui y tient", FIN_DES_JOURS_COURTS],
    ["un jour d'avant 1900", -1],
    ["le jour 0", 0],
  ])("rend %s, et les dates blanches d'avant et d'après restent blanches", (_, fin) => {
    expect(finsDe(tableDe(null, 45_000, fin, null, 45_001))).toEqual([null, 45_000, fin, null, 45_001]);
  });

  test("rend un rang au-delà de 65 534, et ceux qui étaient écrits avant", () => {
    const table = tableDe(null, null, null);
    table.viser(1);
    table.ecrire(CASES.commune, 70_000);
    expect(table.lire(CASES.commune)).toBe(70_000);
    table.viser(2);
    expect([table.lire(CASES.epci), table.lireJour(CASES.finConvention)]).toEqual([2, null]);
  });

  test("sait la ligne de chaque logement, si loin qu'elle soit de la première de sa page", () => {
    const table = new TableDuParc();
    const lignes = [1, 2, 65_535, 65_536, 65_537, 1_048_575];
    lignes.forEach((ligne) => {
      table.ouvrir(ligne);
    });
    const lues = lignes.map((_, numero) => {
      table.viser(numero);
      return table.lireLigne();
    });
    expect(lues).toEqual(lignes);
  });

  test("garde une case ajoutée sur plusieurs pages, sans toucher aux autres", () => {
    const table = new TableDuParc();
    const [une, autre] = [table.ajouterUneCase(), table.ajouterUneCase()];
    for (let rang = 0; rang < 10_000; rang++) {
      table.ouvrir(rang);
      table.ecrire(une, rang % 7);
      table.ecrire(autre, rang % 11);
      table.ecrireJour(CASES.sortie, null);
    }
    table.viser(9_999);
    expect([table.lire(une), table.lire(autre), table.lireJour(CASES.sortie), table.lireLigne()]).toEqual([
      3,
      0,
      null,
      9_999,
    ]);
    table.viser(4_096);
    expect([table.lire(une), table.lire(autre), table.lireLigne()]).toEqual([1, 4, 4_096]);
    table.viser(0);
    expect([table.lire(une), table.lire(autre), table.lireJour(CASES.sortie)]).toEqual([0, 0, null]);
    expect(table.nombresPar(une)).toEqual([1429, 1429, 1429, 1429, 1428, 1428, 1428]);
  });

  test("refuse une case de plus une fois des logements écrits, et un logement qui n'est pas là", () => {
    const table = tableDe(null);
    expect(() => table.ajouterUneCase()).toThrow("1 logements are without that cell");
    expect(() => {
      table.viser(1 << 12);
    }).toThrow("no logement 4096");
  });
});
