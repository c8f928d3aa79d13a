import { CellValueType } from "@univerjs/core";
import { auPlancher, ENTETE, fermerLesPostes, parc, photo, poste, valeur, type Poste } from "./banc";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);

const feuille = ({ workbook }: Excel.RequestContext, nom: string) => workbook.worksheets.getItem(nom);

/** Un deuxième réservataire : une ligne de plus dans Flux. */
async function unReservataireDePlus(un: Poste): Promise<void> {
  await un.agir((context) => {
    feuille(context, "Parc").getRange("D10").values = [["AL"]];
  });
}

const idDuFlux = (un: Poste) => un.host.snapshot().extras.tables.find(({ name }) => name === "tblFlux")?.id;

describe("Les cellules des personnes, sur les feuilles de résultats", () => {
  it("restent sous et à côté du tableau, qui est le même et non un nouveau", async () => {
    const un = poste(parc());
    await un.calculer();
    const id = idDuFlux(un);
    await un.agir((context) => {
      const flux = feuille(context, "Flux");
      flux.getRange("B30").values = [["ma note"]];
      flux.getRange("Z12").values = [[7]];
    });
    await unReservataireDePlus(un);
    expect((await un.calculer()).type).toBe("reussi");
    expect(idDuFlux(un)).toBe(id);
    const flux = await un.lire("Flux");
    // Au plancher, la ligne qui s'ajoute au tableau fait descendre d'autant ce qui est dessous.
    expect(flux?.[auPlancher ? 30 : 29]?.[1]).toBe("ma note");
    expect(flux?.[11]?.[25]).toBe(7);
    expect([0, 1, 2].map((ligne) => valeur(flux, "Réservataire", ligne))).toEqual(["AL", "CD31", "—"]);
  });

  it("sont aussi des formules qui visent le tableau : elles restent, et suivent le calcul suivant", async () => {
    const un = poste(parc());
    await un.calculer();
    const formules = ["=COUNTA(Flux!C11:C40)", "=Flux!D11", "=SUM(Flux!G11:G40)"];
    await un.agir((context) => {
      feuille(context, "Mes notes").getRange("A3:C3").formulas = [formules];
    });
    expect((await un.lire("Mes notes"))?.[2]).toEqual([2, "Haute-Garonne", 1]);
    await unReservataireDePlus(un);
    await un.calculer();
    const lues = await un.porte(async (context) => {
      const plage = feuille(context, "Mes notes").getRange("A3:C3").load("formulas,values");
      await context.sync();
      return [plage.formulas[0], plage.values[0]] as unknown;
    });
    // Au plancher, la ligne est insérée dans la plage, qui la suit.
    const suivies = formules.map((une) => une.replace("40", auPlancher ? "41" : "40"));
    expect(lues).toEqual([suivies, [3, "AL", 1]]);
  });

  it("empêchent le tableau de s'agrandir sur elles : rien n'est écrit, et l'adresse est dite", async () => {
    const un = poste(parc());
    await un.calculer();
    await un.agir((context) => {
      feuille(context, "Flux").getRange("C13").values = [["occupé"]];
    });
    const avant = await photo(un);
    await unReservataireDePlus(un);
    expect(await un.calculer()).toEqual({
      type: "refuse",
      refus: { type: "cellulesOccupees", feuille: "Flux", adresse: "C13" },
    });
    expect(await photo(un)).toEqual(avant);
  });

  it("gardent une colonne ajoutée au tableau, et nos colonnes restent sous leurs en-têtes", async () => {
    const un = poste(parc());
    await un.calculer();
    const largeur = ((await un.lire("Rotation")) ?? [])[ENTETE]?.length ?? 0;
    await un.agir((context) => {
      const rotation = feuille(context, "Rotation");
      rotation.tables.getItem("tblRotation").columns.add();
      rotation.getRangeByIndexes(ENTETE, largeur, 2, 1).values = [["Avis"], ["favorable"]];
    });
    await un.calculer();
    const rotation = await un.lire("Rotation");
    expect(valeur(rotation, "Avis")).toBe("favorable");
    expect(valeur(rotation, "Taux de rotation")).toBe(0.1);
  });

  it("peuvent être un tableau sans ligne d'en-têtes : il ne gêne pas la lecture", async () => {
    const un = poste(parc());
    await un.agir((context) => {
      const tableau = feuille(context, "Mes notes").tables.add("A1:B1", false);
      tableau.showHeaders = false;
    });
    expect((await un.calculer()).type).toBe("reussi");
  });

  it("survivent dans une feuille renommée : le tableau y est retrouvé", async () => {
    const un = poste(parc());
    await un.calculer();
    await un.agir((context) => {
      feuille(context, "Rotation").name = "Rotation 2025";
    });
    await un.calculer();
    expect(await un.lire("Rotation")).toBeNull();
    expect(valeur(await un.lire("Rotation 2025"), "Taux de rotation")).toBe(0.1);
  });

  it("ne sont pas recouvertes quand des lignes ont été insérées au-dessus du tableau", async () => {
    const un = poste(parc());
    await un.calculer();
    await un.agir((context) => {
      const rotation = feuille(context, "Rotation");
      rotation.getRange("9:10").insert("Down");
      rotation.getRange("A9").values = [["mon commentaire"]];
    });
    expect((await un.calculer()).type).toBe("reussi");
    const rotation = await un.lire("Rotation");
    expect(rotation?.[8]?.[0]).toBe("mon commentaire");
    expect(rotation?.[0]?.[0]).toBe("Taux de rotation");
    expect(rotation?.[ENTETE + 2]?.[0]).toBe("Bailleur");
  });
});

describe("Les restes d'un calcul plus long", () => {
  it("sont effacés quand le tableau rétrécit", async () => {
    const un = poste(parc());
    await unReservataireDePlus(un);
    await un.calculer();
    await un.agir((context) => {
      feuille(context, "Parc").getRange("D2:D11").values = Array.from({ length: 10 }, () => [""]);
    });
    await un.calculer();
    const flux = await un.lire("Flux");
    expect(valeur(flux, "Réservataire")).toBe("—");
    expect(flux).toHaveLength(ENTETE + 2);
  });
});

describe("Avant d'écrire quoi que ce soit, le calcul est refusé", () => {
  it("quand une feuille de ce nom contient autre chose", async () => {
    const un = poste({ ...parc(), Flux: [["mon travail"]] });
    expect(await un.calculer()).toEqual({
      type: "refuse",
      refus: { type: "feuilleOccupee", feuille: "Flux" },
    });
    expect(await un.lire("Rotation")).toBeNull();
    expect(await un.lire("Flux")).toEqual([["mon travail"]]);
  });

  it("mais pas quand cette feuille est vide : elle sert", async () => {
    const un = poste({ ...parc(), Flux: [] });
    expect((await un.calculer()).type).toBe("reussi");
    expect(valeur(await un.lire("Flux"), "Part")).toBe(0.2);
  });

  it("quand une feuille de résultats est protégée", async () => {
    const un = poste(parc());
    await un.calculer();
    await un.agir((context) => {
      feuille(context, "Assiette").protection.protect();
    });
    expect(await un.calculer()).toEqual({
      type: "refuse",
      refus: { type: "feuilleProtegee", feuille: "Assiette" },
    });
  });

  it("quand un tableau d'une personne porte notre nom", async () => {
    const un = poste({
      ...parc(),
      Divers: [
        ["a", "b"],
        [1, 2],
      ],
    });
    await un.agir((context) => {
      feuille(context, "Divers").tables.add("A1:B2", true).name = "tblFlux";
    });
    expect(await un.calculer()).toEqual({
      type: "refuse",
      refus: { type: "tableOccupee", table: "tblFlux", feuille: "Divers" },
    });
  });

  it("quand un nom du classeur est celui d'un de nos tableaux", async () => {
    const un = poste(parc());
    await un.agir(({ workbook }) => {
      workbook.names.add("tblFlux", workbook.worksheets.getItem("Parc").getRange("A1"));
    });
    expect(await un.calculer()).toEqual({
      type: "refuse",
      refus: { type: "tableOccupee", table: "tblFlux", feuille: null },
    });
  });

  it("quand une cellule est en cours de saisie", async () => {
    const un = poste(parc());
    un.host.setCellEditMode(true);
    expect(await un.calculer()).toEqual({ type: "refuse", refus: { type: "saisieEnCours" } });
  });
});

describe("Un texte hostile", () => {
  it.each(["=1+1", "+33 5 61", "-12", "@SOMME(A1)", "'apostrophe", "#hors liste", "0123", "1/2", "VRAI"])(
    "« %s » reste un texte dans les résultats, jamais une formule",
    async (texte) => {
      const feuilles = parc();
      feuilles.Réservataires = [
        ["Code", "Nom", "Catégorie"],
        ["CD31", { v: texte, t: CellValueType.STRING }, "Département"],
      ];
      const un = poste(feuilles);
      await un.calculer();
      const flux = await un.lire("Flux");
      expect(valeur(flux, "Nom")).toBe(texte);
      const genre = await un.porte(async (context) => {
        const cellule = feuille(context, "Flux").getRange("D11");
        cellule.load("valueTypes");
        await context.sync();
        return String(cellule.valueTypes[0]?.[0]);
      });
      expect(genre).toBe("String");
    },
  );
});

describe("Un tableau qui grandit, puis rétrécit", () => {
  const tableDuFlux = (un: Poste) => un.host.snapshot().extras.tables.find(({ name }) => name === "tblFlux");
  const formulesDesNotes = (un: Poste) =>
    un.porte(async (context) => {
      const notes = feuille(context, "Mes notes").getRange("A3:C3").load("formulas,values");
      await context.sync();
      return [notes.formulas[0], notes.values[0]] as unknown;
    });

  it("reste le même ; ce qui le vise aussi, jusqu'à la ligne qu'il n'a plus", async () => {
    const un = poste(parc());
    await un.calculer();
    const { id } = tableDuFlux(un) ?? {};
    await unReservataireDePlus(un);
    await un.calculer();
    expect(tableDuFlux(un)).toMatchObject({ id, rowCount: 4 });
    const formules = ["=Flux!D11", "=Flux!C13", "=COUNTA(Flux!C11:C13)"];
    await un.agir((context) => {
      feuille(context, "Mes notes").getRange("A3:C3").formulas = [formules];
      feuille(context, "Parc").getRange("D10").values = [[""]];
    });
    expect(await formulesDesNotes(un)).toEqual([formules, ["AL", "—", 3]]);
    await un.calculer();
    // Au plancher, rien ne rétrécit un tableau sans rompre ce qui le vise : sa dernière ligne reste, vide.
    expect(tableDuFlux(un)).toMatchObject({ id, rowCount: auPlancher ? 4 : 3 });
    expect(await formulesDesNotes(un)).toEqual([formules, ["Haute-Garonne", 0, 2]]);
    await unReservataireDePlus(un);
    await un.calculer();
    expect(tableDuFlux(un)).toMatchObject({ id, rowCount: 4 });
    expect(await formulesDesNotes(un)).toEqual([formules, ["AL", "—", 3]]);
  });

  it("s'arrête devant un tableau d'une personne qu'il faudrait couper pour le faire descendre", async () => {
    const un = poste(parc());
    await un.calculer();
    const largeur = ((await un.lire("Flux")) ?? [])[ENTETE]?.length ?? 0;
    const sien = (voulu: Poste) =>
      voulu.porte(async (context) => {
        const table = context.workbook.tables.getItem("tblAMoi").getRange().load("address,values");
        await context.sync();
        return [table.address, table.values] as unknown;
      });
    await un.agir((context) => {
      const place = feuille(context, "Flux").getRangeByIndexes(40, largeur - 1, 2, 2);
      place.values = [
        ["Nom", "Avis"],
        ["AL", "à revoir"],
      ];
      feuille(context, "Flux").tables.add(place, true).name = "tblAMoi";
    });
    const avant = await sien(un);
    await unReservataireDePlus(un);
    const issue = await un.calculer();
    const [, adresse = ""] = String((avant as string[])[0]).split("!");
    if (auPlancher)
      expect(issue).toEqual({
        type: "refuse",
        refus: { type: "cellulesOccupees", feuille: "Flux", adresse },
      });
    else expect(issue.type).toBe("reussi");
    expect(await sien(un)).toEqual(avant);
    expect(tableDuFlux(un)?.rowCount).toBe(auPlancher ? 3 : 4);
  });

  it("retrouve une colonne qu'une personne en avait retirée, sans toucher à ce qui est à côté", async () => {
    const un = poste(parc());
    await un.calculer();
    const entetes = ((await un.lire("Rotation")) ?? [])[ENTETE] ?? [];
    await un.agir((context) => {
      const rotation = feuille(context, "Rotation");
      rotation.getRangeByIndexes(ENTETE, 2, 2, 1).delete("Left");
      rotation.getRangeByIndexes(ENTETE + 1, entetes.length, 1, 1).values = [["à côté"]];
    });
    expect((await un.calculer()).type).toBe("reussi");
    const rotation = await un.lire("Rotation");
    expect(new Set(rotation?.[ENTETE])).toEqual(new Set([...entetes, ""]));
    expect(rotation?.[ENTETE + 1]?.[entetes.length + (auPlancher ? 1 : 0)]).toBe("à côté");
  });
});
