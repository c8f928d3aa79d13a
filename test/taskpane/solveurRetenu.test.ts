import type { ProgrammeLineaire } from "../../src/calcul/orientation/solveur";
import { solveurRetenu } from "../../src/taskpane/solveurRetenu";

const programme = (cout: number): ProgrammeLineaire => ({
  variables: [{ cout, maximum: 1, entiere: true }],
  contraintes: [],
});

describe("Le solveur du volet", () => {
  it("n'est interrogé qu'une fois par question, et répond encore la même chose", async () => {
    const questions: number[] = [];
    const solveur = solveurRetenu(({ variables }) => {
      questions.push(variables[0]?.cout ?? 0);
      return Promise.resolve({ type: "solution", prouve: true, valeurs: [variables[0]?.cout ?? 0] });
    });
    for (const cout of [1, 2, 1, 2])
      expect(await solveur(programme(cout))).toEqual({ type: "solution", prouve: true, valeurs: [cout] });
    expect(questions).toEqual([1, 2]);
  });

  it("oublie les plus anciennes réponses, et ne retient pas un échec", async () => {
    const questions: number[] = [];
    let panne = true;
    const solveur = solveurRetenu(({ variables }) => {
      questions.push(variables[0]?.cout ?? 0);
      return panne ? Promise.reject(new Error("panne")) : Promise.resolve({ type: "aucune" });
    });
    await expect(solveur(programme(0))).rejects.toThrow("panne");
    panne = false;
    for (let cout = 0; cout <= 64; cout += 1) await solveur(programme(cout));
    await solveur(programme(64));
    await solveur(programme(0));
    expect(questions).toEqual([0, ...Array.from({ length: 65 }, (_, rang) => rang), 0]);
  });
});
