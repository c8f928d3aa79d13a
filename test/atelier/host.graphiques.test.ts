import { fermer, ouvrir, refus } from "./host.aide";
import type { Banc } from "./host.aide";

afterEach(fermer);

const PARTS = {
  Feuil1: [
    ["Nom", "Part", "Objectif"],
    ["A", 1, 2],
    ["B", 2, 3],
  ],
  Autre: [[1]],
};

type Feuille = Excel.Worksheet;

/** Le graphique de la feuille, fait d'abord : les essais le changent. */
async function dessine(options: Parameters<typeof ouvrir>[1] = {}): Promise<Banc> {
  const banc = ouvrir(PARTS, options);
  await banc.Excel.run(async (context) => {
    const feuille = context.workbook.worksheets.getItem("Feuil1");
    feuille.charts.add("BarClustered", feuille.getRange("A1:C3")).name = "Parts";
    await context.sync();
  });
  return banc;
}

function essai(banc: Banc, faire: (feuille: Feuille, context: Excel.RequestContext) => void) {
  return refus(
    banc.Excel.run(async (context) => {
      faire(context.workbook.worksheets.getItem("Feuil1"), context);
      await context.sync();
    }),
  );
}

const graphiques = ({ host }: Banc) => host.snapshot().extras.sheets.f1?.charts ?? [];

describe("Un graphique ajouté", () => {
  it("prend une série par colonne, et les textes pour noms et pour catégories", async () => {
    const source = { sheetId: "f1", row: 1, rowCount: 2, columnCount: 1 };
    expect(graphiques(await dessine())).toMatchObject([
      {
        ...{ id: "chart-1", name: "Parts", kind: "BarClustered", title: "Titre du graphique" },
        series: [
          { name: "Part", values: { ...source, column: 1 }, categories: { ...source, column: 0 } },
          { name: "Objectif", values: { ...source, column: 2 }, categories: { ...source, column: 0 } },
        ],
      },
    ]);
  });

  it("se retrouve par son nom, quelle qu'en soit la casse, avec sa place en points", async () => {
    const { Excel } = await dessine();
    await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem("Feuil1").charts.getItem("PARTS");
      chart.setPosition("B3", "C4");
      chart.load("top,left,width,height,id");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ id: "chart-1", top: 36, left: 66, width: 132, height: 36 });
    });
  });

  it("bouge sans changer de taille", async () => {
    const { Excel } = await dessine();
    await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem("Feuil1").charts.getItem("Parts");
      chart.top = 300;
      chart.load("top,left,width,height");
      await context.sync();
      const { top, left, width, height } = chart;
      expect([top, left, width, height].map(Math.round)).toEqual([300, 30, 360, 216]);
    });
  });

  it("n'est plus là une fois supprimé, et cela se demande sans erreur", async () => {
    const { Excel } = await dessine();
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Feuil1");
      charts.getItem("Parts").delete();
      const absent = charts.getItemOrNullObject("Parts");
      charts.load("count");
      await context.sync();
      expect([absent.isNullObject, charts.count]).toEqual([true, 0]);
    });
  });
});

describe("Les refus d'Excel pour un graphique, par leur code", () => {
  const cas: [
    titre: string,
    code: string,
    faire: (feuille: Feuille, context: Excel.RequestContext) => void,
  ][] = [
    [
      "un graphique absent",
      "ItemNotFound",
      (f) => {
        f.charts.getItem("Absent").delete();
      },
    ],
    ["une forme inconnue", "InvalidArgument", (f) => f.charts.add("Gâteau" as "Pie", f.getRange("A1:B3"))],
    ["un rang au-delà du dernier", "InvalidArgument", (f) => f.charts.getItemAt(1).load("name")],
    [
      "le nom d'un autre graphique",
      "InvalidArgument",
      (f) => {
        f.charts.add("Line", f.getRange("A1:B3")).name = "parts";
      },
    ],
    ["un nom vide", "InvalidArgument", (f) => (f.charts.getItem("Parts").name = "")],
    [
      "une place à l'envers",
      "InvalidArgument",
      (f) => {
        f.charts.getItem("Parts").setPosition("C9", "B2");
      },
    ],
    [
      "une place sur une autre feuille",
      "InvalidArgument",
      (f, c) => {
        f.charts.getItem("Parts").setPosition(c.workbook.worksheets.getItem("Autre").getRange("A1"));
      },
    ],
    ["une taille négative", "InvalidArgument", (f) => (f.charts.getItem("Parts").height = -1)],
    [
      "une série absente",
      "InvalidArgument",
      (f) => {
        f.charts.getItem("Parts").series.getItemAt(2).delete();
      },
    ],
    [
      "des valeurs sur plusieurs lignes et colonnes",
      "InvalidArgument",
      (f) => {
        f.charts.getItem("Parts").series.getItemAt(0).setValues(f.getRange("B2:C3"));
      },
    ],
    [
      "un écart de plus de 500 %",
      "InvalidArgument",
      (f) => (f.charts.getItem("Parts").series.getItemAt(0).gapWidth = 501),
    ],
    [
      "une légende hors de ses places",
      "InvalidArgument",
      (f) => (f.charts.getItem("Parts").legend.position = "Ailleurs" as "Top"),
    ],
    [
      "un trait inconnu",
      "InvalidArgument",
      (f) => (f.charts.getItem("Parts").series.getItemAt(0).format.line.lineStyle = "Ondulé" as "Dash"),
    ],
    [
      "un minimum qui n'est pas un nombre",
      "InvalidArgument",
      (f) => (f.charts.getItem("Parts").axes.valueAxis.minimum = "zéro"),
    ],
    [
      "un titre qui n'est pas un texte",
      "InvalidArgument",
      (f) => (f.charts.getItem("Parts").title.text = 2026 as unknown as string),
    ],
  ];

  it.each(cas)("%s", async (_titre, code, faire) => {
    const banc = await dessine();
    const avant = graphiques(banc);
    expect(await essai(banc, faire)).toMatchObject({ code });
    expect(graphiques(banc).filter(({ name }) => name === "Parts")).toEqual(avant);
  });

  it("tout changement, sur une feuille protégée ; la lecture reste permise", async () => {
    const banc = await dessine();
    await banc.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").protection.protect();
      await context.sync();
    });
    for (const faire of [
      (f: Feuille) => void f.charts.add("Line", f.getRange("A1:B3")),
      (f: Feuille) => {
        f.charts.getItem("Parts").delete();
      },
      (f: Feuille) => (f.charts.getItem("Parts").title.text = "Autre"),
      (f: Feuille) => {
        f.charts.getItem("Parts").setPosition("A5", "B9");
      },
      (f: Feuille) => {
        f.charts.getItem("Parts").series.getItemAt(0).setValues(f.getRange("B2:B3"));
      },
    ])
      expect(await essai(banc, faire)).toMatchObject({ code: "AccessDenied" });
    await banc.Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem("Feuil1").charts.getItem("Parts").load("name");
      await context.sync();
      expect(chart.name).toBe("Parts");
    });
  });

  it("ce qu'une version d'Excel n'a pas encore", async () => {
    const banc = await dessine({ excelApi: "1.6" });
    expect(
      await essai(banc, (f) => {
        f.charts.getItem("Parts").series.getItemAt(0).setValues(f.getRange("B2:B3"));
      }),
    ).toMatchObject({ code: "ApiNotFound" });
  });
});
