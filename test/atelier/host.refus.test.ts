import { ANSWER } from "../../src/atelier/host/faults";
import { fermer, ouvrir, refus } from "./host.aide";
import type { Banc } from "./host.aide";

afterEach(fermer);

type Feuille = Excel.Worksheet;

/** Ce que fait un complément dans une feuille, et le refus qu'il reçoit. */
function essai(banc: Banc, faire: (feuille: Feuille, context: Excel.RequestContext) => void) {
  return refus(
    banc.Excel.run(async (context) => {
      faire(context.workbook.worksheets.getItem("Feuil1"), context);
      await context.sync();
    }),
  );
}

const DEUX = {
  Feuil1: [
    ["Nom", "Part"],
    ["A", 1],
    ["B", 2],
  ],
  Autre: [[1]],
};

describe("Les refus d'Excel, par leur code", () => {
  const cas: [
    titre: string,
    code: string,
    faire: (feuille: Feuille, context: Excel.RequestContext) => void,
  ][] = [
    [
      "une feuille absente",
      "ItemNotFound",
      (_f, c) => {
        c.workbook.worksheets.getItem("Absente").activate();
      },
    ],
    ["un tableau absent", "ItemNotFound", (_f, c) => c.workbook.tables.getItem("tblAbsent").getRange()],
    ["un nom absent", "ItemNotFound", (_f, c) => c.workbook.names.getItem("absent").getRange()],
    [
      "un réglage absent",
      "ItemNotFound",
      (_f, c) => {
        c.workbook.settings.getItem("absent").delete();
      },
    ],
    [
      "un nom de feuille déjà pris, à la casse près",
      "ItemAlreadyExists",
      (_f, c) => c.workbook.worksheets.add("AUTRE"),
    ],
    ["de renommer une feuille comme une autre", "ItemAlreadyExists", (f) => (f.name = "autre")],
    [
      "un nom de feuille de plus de 31 caractères",
      "InvalidArgument",
      (_f, c) => c.workbook.worksheets.add("n".repeat(32)),
    ],
    [
      "un nom de feuille avec un caractère interdit",
      "InvalidArgument",
      (_f, c) => c.workbook.worksheets.add("2025/2026"),
    ],
    ["un nom de feuille vide", "InvalidArgument", (f) => (f.name = "")],
    [
      "une matrice qui n'a pas la forme de la plage",
      "InvalidArgument",
      (f) => (f.getRange("A1:B2").values = [[1, 2]]),
    ],
    [
      "une grande matrice qui n'a pas la forme de la plage",
      "InvalidArgument",
      (f) => (f.getRange("A1:B2000").values = Array.from({ length: 1999 }, () => [1, 2])),
    ],
    [
      "une matrice aux lignes inégales",
      "InvalidArgument",
      (f) => (f.getRange("A1:B2").values = [[1, 2], [3]]),
    ],
    ["une adresse qui n'en est pas une", "InvalidArgument", (f) => f.getRange("A0:B2")],
    ["une plage hors de la feuille", "InvalidArgument", (f) => f.getRangeByIndexes(1_048_570, 0, 10, 1)],
    ["un décalage hors de la feuille", "InvalidArgument", (f) => f.getRange("A1").getOffsetRange(-1, 0)],
    [
      "un texte de plus de 32 767 caractères",
      "InvalidArgument",
      (f) => (f.getRange("A1").values = [["x".repeat(32_768)]]),
    ],
    [
      "des valeurs dans des colonnes entières",
      "InvalidArgument",
      (f) => (f.getRange("A:B").values = 1 as never),
    ],
    ["un format de nombre illisible", "InvalidArgument", (f) => (f.getRange("A1").numberFormat = [["[abc"]])],
    [
      "une couleur qui n'en est pas une",
      "InvalidArgument",
      (f) => (f.getRange("A1").format.fill.color = "bleuté"),
    ],
    [
      "un alignement inconnu",
      "InvalidArgument",
      (f) => (f.getRange("A1").format.horizontalAlignment = "Milieu" as never),
    ],
    ["une formule mal parenthésée", "InvalidArgument", (f) => (f.getRange("A1").formulas = [["=SUM(A2"]])],
    [
      "deux tableaux qui se chevauchent",
      "InvalidArgument",
      (f) => {
        f.tables.add("A1:B3", true);
        f.tables.add("B3:C5", true);
      },
    ],
    [
      "un nom de tableau avec une espace",
      "InvalidArgument",
      (f) => (f.tables.add("A1:B3", true).name = "mon tableau"),
    ],
    [
      "un nom de tableau qui se lit comme une adresse",
      "InvalidArgument",
      (f) => (f.tables.add("A1:B3", true).name = "AB12"),
    ],
    [
      "un nom de tableau déjà pris",
      "InvalidArgument",
      (f) => {
        f.tables.add("A1:B3", true).name = "tblParc";
        f.tables.add("D1:E3", true).name = "TBLPARC";
      },
    ],
    [
      "d'étendre un tableau en bougeant ses en-têtes",
      "InvalidArgument",
      (f) => {
        f.tables.add("A1:B3", true).resize("A2:B5");
      },
    ],
    [
      "de réduire un tableau à ses en-têtes",
      "InvalidArgument",
      (f) => {
        f.tables.add("A1:B3", true).resize("A1:B1");
      },
    ],
    ["un style de tableau inconnu", "InvalidArgument", (f) => (f.tables.add("A1:B3", true).style = "Joli")],
    [
      "la ligne de total d'un tableau sans total",
      "ItemNotFound",
      (f) => {
        f.tables.add("A1:B3", true).getTotalRowRange().clear();
      },
    ],
    [
      "de décaler une partie d'un tableau",
      "InvalidOperation",
      (f) => {
        f.tables.add("A1:B3", true);
        f.getRange("A2").delete("Up");
      },
    ],
    [
      "de masquer la dernière feuille visible",
      "InvalidOperation",
      (f, c) => {
        c.workbook.worksheets.getItem("Autre").delete();
        f.visibility = "Hidden";
      },
    ],
    [
      "de supprimer la dernière feuille visible",
      "InvalidOperation",
      (f, c) => {
        c.workbook.worksheets.getItem("Autre").delete();
        f.delete();
      },
    ],
    [
      "d'activer une feuille masquée",
      "InvalidOperation",
      (f) => {
        f.visibility = "Hidden";
        f.activate();
      },
    ],
    [
      "d'écrire dans une feuille protégée",
      "AccessDenied",
      (f) => {
        f.protection.protect();
        f.getRange("A1").values = [[1]];
      },
    ],
    [
      "de mettre en forme une feuille protégée",
      "AccessDenied",
      (f) => {
        f.protection.protect();
        f.getRange("A1").format.font.bold = true;
      },
    ],
    [
      "de créer un tableau dans une feuille protégée",
      "AccessDenied",
      (f) => {
        f.protection.protect();
        f.tables.add("A1:B3", true);
      },
    ],
    [
      "de protéger deux fois une feuille",
      "InvalidOperation",
      (f) => {
        f.protection.protect();
        f.protection.protect();
      },
    ],
    [
      "une règle de validation sans critère",
      "InvalidArgument",
      (f) => (f.getRange("A1").dataValidation.rule = {}),
    ],
    [
      "un nom défini déjà pris",
      "ItemAlreadyExists",
      (f, c) => {
        c.workbook.names.add("taux", f.getRange("A1"));
        c.workbook.names.add("TAUX", f.getRange("A2"));
      },
    ],
    [
      "un nom défini mal formé",
      "InvalidArgument",
      (f, c) => {
        c.workbook.names.add("mon taux", f.getRange("A1"));
      },
    ],
  ];

  it.each(cas)("refuse %s : %s", async (_titre, code, faire) => {
    expect((await essai(ouvrir(DEUX), faire)).code).toBe(code);
  });

  it("dit où l'on a été refusé et ce qui y menait", async () => {
    const { Excel } = ouvrir(DEUX);
    const erreur = await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Feuil1");
      feuille.getRange("A1:B1").values = [["une seule"]];
      await context.sync();
    }).catch((cause: unknown) => cause as OfficeExtension.Error);
    expect(erreur?.debugInfo.errorLocation).toBe("Range.values");
    expect(erreur?.debugInfo.statement).toContain("values");
    expect(erreur?.message).toContain("The argument is invalid");
  });

  it("laisse en place ce qui précédait l'action refusée, et ne fait rien de ce qui suit", async () => {
    const banc = ouvrir(DEUX);
    const { code } = await essai(banc, (feuille) => {
      feuille.getRange("D1").values = [["avant"]];
      feuille.getRange("D2").values = [[1, 2]];
      feuille.getRange("D3").values = [["après"]];
    });
    expect(code).toBe("InvalidArgument");
    await banc.Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getItem("Feuil1").getRange("D1:D3");
      plage.load("values");
      await context.sync();
      expect(plage.values).toEqual([["avant"], [""], [""]]);
    });
  });
});

describe("Les refus de l'hôte", () => {
  it("refuse un membre d'un ensemble d'API plus récent que le sien (ApiNotFound)", async () => {
    const banc = ouvrir(DEUX, { excelApi: "1.9" });
    expect(
      (
        await essai(banc, (feuille) => {
          feuille.tables.add("A1:B3", true).resize("A1:B4");
        })
      ).code,
    ).toBe("ApiNotFound");
    expect(
      (
        await essai(ouvrir(DEUX, { excelApi: "1.12" }), (feuille) => {
          feuille.tables.add("A1:B3", true).resize("A1:B4");
        })
      ).code,
    ).toBe("ApiNotFound");
  });

  it("le refuse aussi à un client qui ne s'en garde pas lui-même, et note le refus", async () => {
    const { host } = ouvrir(DEUX, { excelApi: "1.3" });
    const reponse = new Promise<string>((recevoir) => {
      const client = host.connect({ onMessage: recevoir });
      const ObjectPaths = {
        1: { Id: 1, ObjectPathType: 1, Name: "" },
        2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        3: {
          Id: 3,
          ObjectPathType: 3,
          Name: "GetItemOrNullObject",
          ParentObjectPathId: 2,
          ArgumentInfo: { Arguments: ["Autre"] },
        },
      };
      const Actions = [{ Id: 9, ActionType: 1, Name: "", ObjectPathId: 3 }];
      client.send(
        JSON.stringify({ id: 1, type: 1, message: { url: "ProcessQuery", body: { Actions, ObjectPaths } } }),
      );
    });
    const { message } = JSON.parse(await reponse) as { message: { body: unknown } };
    expect(message.body).toMatchObject({
      Error: { Code: "ApiNotFound", ActionIndex: 0, Location: "WorksheetCollection.getItemOrNullObject" },
    });
    expect(host.log.entries).toEqual([expect.objectContaining({ actions: 1, error: "ApiNotFound" })]);
  });

  it("refuse tout pendant la saisie d'une cellule (InvalidOperationInCellEditMode)", async () => {
    const banc = ouvrir(DEUX);
    banc.host.setCellEditMode(true);
    expect(
      (
        await essai(banc, (feuille) => {
          feuille.activate();
        })
      ).code,
    ).toBe("InvalidOperationInCellEditMode");
    banc.host.setCellEditMode(false);
    await banc.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").activate();
      await context.sync();
    });
  });

  it("fait attendre la fin de la saisie à qui l'a demandé (delayForCellEdit)", async () => {
    const banc = ouvrir(DEUX);
    banc.host.setCellEditMode(true);
    let fini = false;
    const attente = banc.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("E1").values = [["fait"]];
      await context.sync();
      fini = true;
    });
    await new Promise((suite) => setTimeout(suite, 30));
    expect(fini).toBe(false);
    banc.host.setCellEditMode(false);
    await attente;
    expect(fini).toBe(true);
  });

  it("refuse une requête de plus de 5 Mo sans rien en faire (RequestPayloadSizeLimitExceeded)", async () => {
    const banc = ouvrir(DEUX);
    const { code } = await essai(banc, (feuille) => {
      feuille.getRange("A1").values = [["avant"]];
      feuille.getRange("C1:C200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
    });
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    await banc.Excel.run(async (context) => {
      const cellule = context.workbook.worksheets.getItem("Feuil1").getRange("A1");
      cellule.load("values");
      await context.sync();
      expect(cellule.values).toEqual([["Nom"]]);
    });
  });

  it("refuse une réponse de plus de 5 Mo (ResponsePayloadSizeLimitExceeded)", async () => {
    const lignes = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
    const banc = ouvrir({ Feuil1: lignes });
    const { code } = await essai(banc, (feuille) => feuille.getRange("A1:A200").load("values"));
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("refuse de lire plus de cinq millions de cellules (RangeExceedsLimit)", async () => {
    const { code } = await essai(ouvrir(DEUX), (feuille) => feuille.getRange("A1:J600000").load("values"));
    expect(code).toBe("RangeExceedsLimit");
  });

  it("échoue exprès à l'écriture choisie, et laisse passer les autres", async () => {
    let ecritures = 0;
    const banc = ouvrir(DEUX, {
      faults: ({ name }) => (name === "Values" && ++ecritures === 2 ? "GeneralException" : null),
    });
    const ecrire = (valeur: string) =>
      banc.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Feuil1").getRange("A1").values = [[valeur]];
        await context.sync();
      });
    await ecrire("première");
    expect((await refus(ecrire("deuxième"))).code).toBe("GeneralException");
    await banc.Excel.run(async (context) => {
      const cellule = context.workbook.worksheets.getItem("Feuil1").getRange("A1");
      cellule.load("values");
      await context.sync();
      expect(cellule.values).toEqual([["première"]]);
    });
  });

  it("perd exprès la réponse choisie, ce qui a été fait restant fait", async () => {
    let perdue = false;
    const banc = ouvrir(DEUX, {
      faults: ({ name }) => {
        const ici = name === ANSWER && !perdue;
        perdue ||= ici;
        return ici ? "GeneralException" : null;
      },
    });
    const ecriture = banc.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("A1").values = [["faite"]];
      await context.sync();
    });
    expect((await refus(ecriture)).code).toBe("GeneralException");
    await banc.Excel.run(async (context) => {
      const cellule = context.workbook.worksheets.getItem("Feuil1").getRange("A1");
      cellule.load("values");
      await context.sync();
      expect(cellule.values).toEqual([["faite"]]);
    });
  });
});
