import type { Bloc, Cellule, Source } from "../../src/lecture/types";
import { lireBlocs, zoneALire } from "../../src/excel/lire/blocs";
import { lignesParBloc, octets, OCTETS_PAR_BLOC } from "../../src/excel/lire/taille";

const SOURCE: Source = {
  role: "parc",
  feuille: "Parc",
  donnees: { ligne: 3, colonne: 0, lignes: 1000, colonnes: 20 },
  colonnes: { rpls: 2, departement: 4 },
  entetes: {},
};

/** Un Excel réduit à ce que la lecture lui demande, qui refuse ou tait les réponses trop longues. */
function excel(limite: number, refus: "erreur" | "nul") {
  const demandes: number[] = [];
  let attendu: { values: Cellule[][] | null; lignes: number } | null = null;
  const getRangeByIndexes = (ligne: number, _colonne: number, lignes: number, colonnes: number) => {
    const values = Array.from({ length: lignes }, (_, rang) => Array<Cellule>(colonnes).fill(ligne + rang));
    attendu = { values, lignes };
    return Object.assign(attendu, { load: () => undefined });
  };
  const sync = () => {
    demandes.push(attendu?.lignes ?? 0);
    if (attendu === null || attendu.lignes <= limite) return Promise.resolve();
    if (refus === "erreur")
      return Promise.reject(Object.assign(new Error(), { code: "ResponsePayloadSizeLimitExceeded" }));
    attendu.values = null;
    return Promise.resolve();
  };
  const context = { workbook: { worksheets: { getItem: () => ({ getRangeByIndexes }) } }, sync };
  return { context: context as unknown as Excel.RequestContext, demandes };
}

async function lire(context: Excel.RequestContext): Promise<Bloc[]> {
  const blocs: Bloc[] = [];
  for await (const bloc of lireBlocs(context, SOURCE)) blocs.push(bloc);
  return blocs;
}

describe("La lecture par blocs", () => {
  it("ne demande que les colonnes utiles, de la première à la dernière", () => {
    expect(zoneALire(SOURCE)).toEqual({ ligne: 3, colonne: 2, lignes: 1000, colonnes: 3 });
  });

  it("commence par un petit bloc, puis demande le reste d'un coup s'il est léger", async () => {
    const { context, demandes } = excel(Infinity, "erreur");
    const blocs = await lire(context);
    expect(demandes).toEqual([200, 800]);
    expect(blocs.map(({ ligne, colonne, valeurs }) => [ligne, colonne, valeurs.length])).toEqual([
      [3, 2, 200],
      [203, 2, 800],
    ]);
  });

  it.each(["erreur", "nul"] as const)(
    "divise par deux quand la réponse est trop longue (%s), et lit chaque ligne une fois",
    async (refus) => {
      const { context, demandes } = excel(300, refus);
      const lues = (await lire(context)).flatMap(({ valeurs }) => valeurs.map((ligne) => ligne[0]));
      expect(lues).toEqual(Array.from({ length: 1000 }, (_, rang) => rang + 3));
      expect(demandes.slice(0, 4)).toEqual([200, 800, 400, 200]);
    },
  );

  it("laisse passer toute autre erreur d'Excel", async () => {
    const { context } = excel(Infinity, "erreur");
    context.sync = () => Promise.reject(Object.assign(new Error(), { code: "AccessDenied" }));
    await expect(lire(context)).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("La taille d'un bloc", () => {
  it("se mesure comme elle voyage : guillemets échappés, accents sur deux octets", () => {
    expect(octets([["é"]])).toBe('"[[\\\\"é\\\\"]]"'.length - 2 + 1);
  });

  it("tient sous la limite, et vaut au moins une ligne", () => {
    expect(lignesParBloc(100, 20)).toBe(OCTETS_PAR_BLOC / 100);
    expect(lignesParBloc(10_000_000, 20)).toBe(1);
  });
});
