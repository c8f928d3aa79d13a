import type { CustomFunctionsRuntime } from "../../src/atelier/node/office";
import { fermer, ouvrir } from "./host.aide";

afterEach(fermer);

/** Une fonction comme le complément en a : une division, et une phrase quand elle est impossible. */
function associerRotation(CustomFunctions: CustomFunctionsRuntime): void {
  CustomFunctions.associate("ROTATION", (liberations: number, parc: number) => {
    if (parc === 0)
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "Le parc est nul.");
    return liberations / parc;
  });
}

const METADONNEES = [
  { id: "ROTATION", parameters: [{ type: "number" }, { type: "number" }] },
  { id: "COMPTER", parameters: [{ type: "any", dimensionality: "matrix" }, { type: "any" }] },
  { id: "TOUT", parameters: [{ type: "number", repeating: true }] },
];

describe("Appeler les fonctions du complément", () => {
  it("rend la valeur, par le vrai moteur de fonctions personnalisées", async () => {
    const { host, office } = ouvrir();
    associerRotation(office.CustomFunctions);
    expect(await host.callFunction({ id: "ROTATION", parameters: [[[120]], [[1500]]] })).toEqual([[0.08]]);
  });

  it("rend l'erreur et sa phrase", async () => {
    const { host, office } = ouvrir();
    associerRotation(office.CustomFunctions);
    expect(await host.callFunction({ id: "rotation", parameters: [[[1]], [[0]]] })).toEqual({
      code: "#N/A",
      message: "Le parc est nul.",
    });
  });

  it('passe 0 pour une cellule vide seule, "" dans une plage, null pour un argument omis', async () => {
    const { host, office } = ouvrir({ Feuil1: [] }, { functions: METADONNEES });
    const recus: unknown[][] = [];
    office.CustomFunctions.associate("COMPTER", (...args: unknown[]) => recus.push(args.slice(0, -1)));
    office.CustomFunctions.associate("ROTATION", (...args: unknown[]) => recus.push(args.slice(0, -1)));
    await host.callFunction({
      id: "COMPTER",
      parameters: [
        [
          [1, null],
          ["", "a"],
        ],
        null,
      ],
    });
    await host.callFunction({ id: "COMPTER", parameters: [[[null]], [[null]]] });
    await host.callFunction({ id: "ROTATION", parameters: [[[null]], [[1500]]] });
    expect(recus).toEqual([
      [
        [
          [1, ""],
          ["", "a"],
        ],
        null,
      ],
      [[[""]], 0],
      [0, 1500],
    ]);
  });

  it("passe en une liste les arguments répétés", async () => {
    const { host, office } = ouvrir({ Feuil1: [] }, { functions: METADONNEES });
    office.CustomFunctions.associate("TOUT", (nombres: number[]) => nombres.reduce((a, b) => a + b, 0));
    expect(await host.callFunction({ id: "TOUT", parameters: [[[1]], [[2]], [[3]]] })).toEqual([[6]]);
  });

  it("rend un tableau entier, et attend une promesse", async () => {
    const { host, office } = ouvrir();
    office.CustomFunctions.associate("REPARTIR", () => Promise.resolve([[1], [2]]));
    expect(await host.callFunction({ id: "REPARTIR", parameters: [] })).toEqual([[1], [2]]);
  });

  it("rend #VALUE! quand la fonction échoue sans le dire, ou quand aucune ne lui est associée", async () => {
    const { host, office } = ouvrir();
    office.CustomFunctions.associate("CASSEE", () => {
      throw new Error("panne");
    });
    expect(await host.callFunction({ id: "CASSEE", parameters: [] })).toMatchObject({ code: "#VALUE!" });
    expect(await host.callFunction({ id: "INCONNUE", parameters: [] })).toMatchObject({ code: "#VALUE!" });
  });

  it("envoie mille appels ensemble et reçoit leurs résultats en une requête", async () => {
    const { host, office } = ouvrir();
    associerRotation(office.CustomFunctions);
    const appels = Array.from({ length: 1000 }, (_, i) =>
      host.callFunction({ id: "ROTATION", parameters: [[[i]], [[1000]]] }),
    );
    const resultats = await Promise.all(appels);
    await new Promise((suite) => setTimeout(suite, 0));
    expect(resultats[250]).toEqual([[0.25]]);
    expect(host.log.total().requests).toBe(1);
  });

  it("rend #BUSY! quand aucun volet n'est ouvert pour calculer", async () => {
    const { host, office } = ouvrir();
    office.close();
    expect(await host.callFunction({ id: "ROTATION", parameters: [] })).toMatchObject({ code: "#BUSY!" });
  });
});

describe("Une fonction qui suit le classeur", () => {
  it("donne chaque résultat à mesure, erreurs comprises, jusqu'à ce qu'on l'annule", async () => {
    const { host, office } = ouvrir();
    let diffusion: { setResult: (valeur: unknown) => void; onCanceled: () => void } | undefined;
    let annulations = 0;
    office.CustomFunctions.associate("INDICATEUR", (invocation: typeof diffusion) => {
      diffusion = invocation;
      if (invocation === undefined) return;
      invocation.onCanceled = () => (annulations += 1);
      invocation.setResult(0.08);
    });
    const { Error: Erreur, ErrorCode } = office.CustomFunctions;
    const recus: unknown[] = [];
    let prevenir: () => void = () => undefined;
    const suivant = () => new Promise<void>((resolve) => (prevenir = resolve));
    const premier = suivant();
    const annuler = host.followFunction({ id: "INDICATEUR", parameters: [], streaming: true }, (resultat) => {
      recus.push(resultat);
      prevenir();
    });
    await premier;
    const second = suivant();
    diffusion?.setResult(new Erreur(ErrorCode.notAvailable, "Aucun résultat."));
    await second;
    annuler();
    await new Promise((resolve) => setTimeout(resolve, 20));
    diffusion?.setResult(0.09);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(recus).toEqual([[[0.08]], { code: "#N/A", message: "Aucun résultat." }]);
    expect(annulations).toBe(1);
  });
});
