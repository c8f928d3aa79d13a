import { perimerLesResultats } from "../../src/excel/perimer";
import { ENTETE, fermerLesPostes, parc, poste, type Poste } from "./banc";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);

const TABLES = ["tblRotation", "tblFlux"];
/** La ligne de l'empreinte, la dernière du bloc : sous elle, l'espace et les totaux. */
const EMPREINTE = ENTETE - 3;
const PERIMEE = /^[0-9a-f]{16} · à actualiser\u00a0: des données ont changé depuis ce calcul$/;

const ligne = async (un: Poste, feuille: string) => (await un.lire(feuille))?.[EMPREINTE]?.slice(0, 2);

describe("Des résultats qui ne sont plus ceux des données", () => {
  it("le disent à côté de leur empreinte, et rien d'autre n'y change", async () => {
    const un = poste(parc());
    await un.calculer();
    const avant = await un.lire("Flux");
    await perimerLesResultats(un.porte, TABLES);
    const apres = await un.lire("Flux");
    expect(await ligne(un, "Rotation")).toEqual(["Empreinte", expect.stringMatching(PERIMEE)]);
    expect(apres?.[EMPREINTE]).toEqual([
      "Empreinte",
      expect.stringMatching(PERIMEE),
      ...(avant?.[EMPREINTE]?.slice(2) ?? []),
    ]);
    expect(String(apres?.[EMPREINTE]?.[1]).slice(0, 16)).toBe(String(avant?.[EMPREINTE]?.[1]).slice(0, 16));
    expect(apres?.filter((_, rang) => rang !== EMPREINTE)).toEqual(
      avant?.filter((_, rang) => rang !== EMPREINTE),
    );
  });

  it("une seule fois, même si d'autres données changent", async () => {
    const un = poste(parc());
    await un.calculer();
    await perimerLesResultats(un.porte, TABLES);
    await perimerLesResultats(un.porte, TABLES);
    expect(await ligne(un, "Flux")).toEqual(["Empreinte", expect.stringMatching(PERIMEE)]);
  });

  it("ne le disent plus après le calcul suivant", async () => {
    const un = poste(parc());
    await un.calculer();
    const avant = await ligne(un, "Flux");
    await perimerLesResultats(un.porte, TABLES);
    await un.calculer();
    expect(await ligne(un, "Flux")).toEqual(avant);
  });

  it("laissent la feuille dont une personne a retiré ou déplacé le bloc comme elle l'a faite", async () => {
    const un = poste(parc());
    await un.calculer();
    await un.agir((context) => {
      const flux = context.workbook.worksheets.getItem("Flux");
      flux.getRange("A1:B8").clear();
      flux.getRange("A7:B7").values = [["ma note", "à moi"]];
      context.workbook.worksheets.getItem("Rotation").getRange("8:9").insert("Down");
    });
    await perimerLesResultats(un.porte, TABLES);
    expect((await un.lire("Flux"))?.[EMPREINTE]?.slice(0, 2)).toEqual(["ma note", "à moi"]);
    expect(await ligne(un, "Rotation")).toEqual(["Empreinte", expect.stringMatching(PERIMEE)]);
  });
});
