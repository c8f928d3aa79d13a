import type { FunctionCall, FunctionResult } from "../../src/atelier/host/functions";
import type { Appeler, Cellule } from "../../src/atelier/page/fonctions/appels";
import { Appels } from "../../src/atelier/page/fonctions/appels";

const cellule = (row: number): Cellule => ({ unitId: "classeur", subUnitId: "feuille", row, column: 0 });
const rotation = (liberations: number): FunctionCall => ({
  id: "ROTATION",
  parameters: [[[liberations]], [[1500]]],
});

/** Calls whose answers come when the test says so. */
function banc(): {
  appels: Appels;
  faits: FunctionCall[];
  recalculs: number[][];
  repondre: () => Promise<void>;
} {
  const faits: FunctionCall[] = [];
  const recalculs: number[][] = [];
  const reponses: (() => void)[] = [];
  const appeler: Appeler = (appel, recevoir) => {
    faits.push(appel);
    reponses.push(() => {
      recevoir([[Number(appel.parameters[0]?.[0]?.[0]) / 1500]]);
    });
  };
  const appels = new Appels(appeler, (cellules) => recalculs.push(cellules.map(({ row }) => row)));
  const repondre = async (): Promise<void> => {
    for (const reponse of reponses.splice(0)) reponse();
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { appels, faits, recalculs, repondre };
}

describe("Les appels de fonctions de l'atelier", () => {
  it("font attendre la formule, puis la font recalculer avec le résultat", async () => {
    const { appels, recalculs, repondre } = banc();
    expect(appels.demander(rotation(120), cellule(4))).toBeUndefined();
    expect(recalculs).toEqual([]);
    await repondre();
    expect(recalculs).toEqual([[4]]);
    expect(appels.demander(rotation(120), cellule(4))).toEqual([[0.08]]);
  });

  it("n'appellent qu'une fois pour les mêmes arguments, et recalculent ensemble toutes les cellules", async () => {
    const { appels, faits, recalculs, repondre } = banc();
    for (const row of [1, 2, 3]) appels.demander(rotation(120), cellule(row));
    appels.demander(rotation(150), cellule(9));
    expect(faits).toEqual([rotation(120), rotation(150)]);
    await repondre();
    expect(recalculs).toEqual([[1, 2, 3, 9]]);
  });

  it("distinguent une cellule vide d'un zéro", () => {
    const { appels, faits } = banc();
    appels.demander({ id: "ROTATION", parameters: [[[null]]] }, cellule(1));
    appels.demander({ id: "ROTATION", parameters: [[[0]]] }, cellule(2));
    expect(faits).toHaveLength(2);
  });
});

describe("Une fonction qui suit le classeur", () => {
  it("fait recalculer à chaque résultat toutes les cellules qui l'ont demandée, sans nouvel appel", async () => {
    const donnes: ((resultat: FunctionResult) => void)[] = [];
    const recalculs: number[][] = [];
    const appels = new Appels(
      (_appel, recevoir) => donnes.push(recevoir),
      (cellules) => recalculs.push(cellules.map(({ row }) => row)),
    );
    const appel: FunctionCall = { id: "INDICATEUR", parameters: [[["Parc"]]], streaming: true };
    const tour = () => new Promise((resolve) => setTimeout(resolve, 5));
    for (const row of [1, 2, 2]) expect(appels.demander(appel, cellule(row))).toBeUndefined();
    donnes[0]?.([[10]]);
    await tour();
    expect(appels.demander(appel, cellule(1))).toEqual([[10]]);
    donnes[0]?.([[12]]);
    await tour();
    expect(appels.demander(appel, cellule(2))).toEqual([[12]]);
    expect(recalculs).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(donnes).toHaveLength(1);
  });

  it("est demandée à nouveau pour un autre classeur", () => {
    const { appels, faits } = banc();
    const appel: FunctionCall = { id: "INDICATEUR", parameters: [], streaming: true };
    appels.demander(appel, cellule(1));
    appels.demander(appel, { ...cellule(1), unitId: "autre" });
    expect(faits).toHaveLength(2);
  });
});
