import { PlagesLues, type PlageRecue } from "../../src/functions/plagesLues";

/** Compte les lectures faites pour de vrai. */
function compteur() {
  const lues = new PlagesLues<number>();
  let lectures = 0;
  return (plages: readonly PlageRecue[], complement = "2026") =>
    lues.lire(plages, complement, () => (lectures += 1));
}

const PARC: PlageRecue = [
  ["N° RPLS", "Bailleur"],
  ["A1", 12],
];
const copie = (plage: PlageRecue): PlageRecue => plage.map((ligne) => [...ligne]);

describe("Les plages déjà lues", () => {
  it("ne sont lues qu'une fois, quelle que soit la formule qui les apporte à nouveau", () => {
    const lire = compteur();
    for (let appel = 0; appel < 300; appel += 1) expect(lire([copie(PARC)])).toBe(1);
  });

  it.each<[string, PlageRecue]>([
    ["une cellule change", [PARC[0] ?? [], ["A1", 13]]],
    ["un nombre devient du texte", [PARC[0] ?? [], ["A1", "12"]]],
    ["une cellule se vide", [PARC[0] ?? [], ["A1", ""]]],
    ["une cellule est en erreur", [PARC[0] ?? [], ["A1", { basicValue: "#N/A" }]]],
    ["deux cellules voisines échangent leurs lettres", [["N° RPLSB", "ailleur"], PARC[1] ?? []]],
    ["une ligne s'ajoute", [...PARC, ["", ""]]],
    ["les mêmes cellules sont disposées autrement", [[...(PARC[0] ?? []), ...(PARC[1] ?? [])]]],
  ])("sont lues à nouveau quand %s", (_quoi, autre) => {
    const lire = compteur();
    expect([lire([PARC]), lire([autre]), lire([PARC])]).toEqual([1, 2, 1]);
  });

  it("ne servent ni pour une autre année, ni sans leurs libérations", () => {
    const lire = compteur();
    expect([lire([PARC]), lire([PARC], "2025"), lire([PARC, [["N° RPLS"]]])]).toEqual([1, 2, 3]);
  });

  it("s'oublient quand quatre autres sont venues depuis", () => {
    const lire = compteur();
    for (const annee of ["2021", "2022", "2023", "2024"]) lire([PARC], annee);
    expect(lire([PARC], "2021")).toBe(1);
    expect(lire([PARC], "2025")).toBe(5);
    // 2022 was the one that had gone unasked for the longest.
    expect([lire([PARC], "2021"), lire([PARC], "2022")]).toEqual([1, 6]);
  });
});
