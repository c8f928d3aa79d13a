import { porteDuComplement } from "../../src/excel/porte";

afterEach(() => {
  for (const nom of ["Excel", "Office"]) Reflect.deleteProperty(globalThis, nom);
});

/** Ce que la porte demande à un Excel qui a cette version de ExcelApi. */
async function demandesAvec(mineure: number): Promise<unknown> {
  const demandes: unknown[] = [];
  const run = async (options: unknown, action: (context: unknown) => Promise<unknown>) => {
    demandes.push(options);
    return action({});
  };
  const isSetSupported = (_: string, version: string) => Number(version.split(".")[1]) <= mineure;
  Object.assign(globalThis, { Excel: { run }, Office: { context: { requirements: { isSetSupported } } } });
  expect(await porteDuComplement()(() => Promise.resolve("fait"))).toBe("fait");
  return demandes;
}

describe("La porte du complément", () => {
  it("attend la fin d'une saisie, et ne fait qu'une étape à annuler quand Excel le peut", async () => {
    expect(await demandesAvec(20)).toEqual([{ delayForCellEdit: true, mergeUndoGroup: true }]);
  });

  it("ne demande pas d'étape unique à un Excel plus ancien", async () => {
    expect(await demandesAvec(19)).toEqual([{ delayForCellEdit: true, mergeUndoGroup: false }]);
  });
});
