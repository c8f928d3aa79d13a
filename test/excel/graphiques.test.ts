import type { ChartRecord } from "../../src/atelier/workbook/charts";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { writeWorkbook } from "../../src/atelier/xlsx/write";
import { auPlancher, ENTETE, fermerLesPostes, parc, poste, type Feuilles, type Poste } from "./banc";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);

const PARTS = "Graphique des parts";

function graphiques(un: Poste, nom: string): readonly ChartRecord[] {
  const { data, extras } = un.host.snapshot();
  const id = data.sheetOrder.find((une) => data.sheets[une]?.name === nom) ?? "";
  return extras.sheets[id]?.charts ?? [];
}

function seul(un: Poste, nom = "Flux"): ChartRecord {
  const [premier, ...autres] = graphiques(un, nom);
  if (premier === undefined || autres.length > 0)
    throw new Error(`« ${nom} » a ${autres.length + 1} graphiques.`);
  return premier;
}

/** Les dix logements, dont un pour Action Logement. */
function avecActionLogement(): Feuilles {
  const feuilles = parc();
  feuilles.Parc?.[9]?.splice(3, 1, "AL");
  return feuilles;
}

const feuille = ({ workbook }: Excel.RequestContext, nom: string) => workbook.worksheets.getItem(nom);

async function unReservataireDePlus(un: Poste): Promise<void> {
  await un.agir((context) => {
    feuille(context, "Parc").getRange("D10").values = [["AL"]];
  });
}

describe("Le graphique d'une feuille de résultats", () => {
  it("montre les parts retenues de chaque réservataire, sous le tableau", async () => {
    const un = poste(avecActionLogement());
    await un.calculer();
    const { name, kind, title, series, from, reversed } = seul(un);
    expect([name, kind, title, reversed]).toEqual([
      PARTS,
      "BarClustered",
      "Parts retenues\u00a0: Habitat, 31",
      true,
    ]);
    expect(from).toEqual({ row: ENTETE + 5, column: 0 });
    expect(series).toMatchObject([
      {
        name: "Part retenue",
        labels: "0.00%",
        values: { row: ENTETE + 1, column: 6, rowCount: 3, columnCount: 1 },
        categories: { row: ENTETE + 1, column: 3, rowCount: 3, columnCount: 1 },
      },
    ]);
  });

  it("manque où il n'y a rien à comparer", async () => {
    const un = poste(parc());
    await un.calculer();
    expect(graphiques(un, "Rotation")).toEqual([]);
  });

  it("est mis à jour par le calcul suivant, sans double : les parts de trois lignes au lieu de deux", async () => {
    const un = poste(parc());
    await un.calculer();
    const { id } = seul(un);
    await unReservataireDePlus(un);
    await un.calculer();
    expect(seul(un).id).toBe(id);
    expect(seul(un).series[0]?.values?.rowCount).toBe(3);
  });

  it("descend quand le tableau l'atteint, et pas autrement", async () => {
    const un = poste(parc());
    await un.calculer();
    await un.agir((context) => {
      feuille(context, "Flux").charts.getItem(PARTS).setPosition("B40", "D60");
    });
    await unReservataireDePlus(un);
    await un.calculer();
    expect(seul(un).from).toEqual({ row: 39, column: 1 });
    await un.agir((context) => {
      feuille(context, "Flux").charts.getItem(PARTS).setPosition("A12", "D30");
    });
    await un.calculer();
    expect(seul(un).from).toEqual({ row: ENTETE + 5, column: 0 });
  });

  it("se pose sous ce qu'une personne a écrit sous le tableau", async () => {
    const un = poste(parc(0));
    await un.agir((context) => {
      feuille(context, "Réservataires").getRange("A2:C2").values = [["", "", ""]];
    });
    await un.calculer();
    expect(graphiques(un, "Flux")).toEqual([]);
    await un.agir((context) => {
      feuille(context, "Flux").getRange("B20").values = [["ma note"]];
      feuille(context, "Réservataires").getRange("A2:C2").values = [["CD31", "Haute-Garonne", "Département"]];
      feuille(context, "Parc").getRange("D2").values = [["CD31"]];
    });
    await un.calculer();
    // Au plancher, la ligne que gagne le tableau fait descendre la note.
    expect(seul(un).from).toEqual({ row: auPlancher ? 22 : 21, column: 0 });
  });

  it("disparaît quand il n'a plus rien à montrer", async () => {
    const un = poste(parc());
    await un.calculer();
    await un.agir((context) => {
      feuille(context, "Parc").getRange("D2:D3").values = [[""], [""]];
    });
    await un.calculer();
    expect(graphiques(un, "Flux")).toEqual([]);
  });
});

describe("Ce qu'une personne a fait", () => {
  it("d'un graphique à elle, sur notre feuille, reste tel quel", async () => {
    const un = poste(parc());
    await un.calculer();
    await un.agir((context) => {
      const flux = feuille(context, "Flux");
      const sien = flux.charts.add("ColumnClustered", flux.getRange("E11:E12"));
      sien.name = "Mon graphique";
    });
    const sien = () => graphiques(un, "Flux").find(({ name }) => name === "Mon graphique");
    const avant = sien();
    await unReservataireDePlus(un);
    await un.calculer();
    expect(sien()).toEqual(avant);
    expect(graphiques(un, "Flux")).toHaveLength(2);
  });

  it("des couleurs, de la légende et du titre du nôtre reste, seules les données changent", async () => {
    const un = poste(parc());
    await un.calculer();
    await un.agir((context) => {
      const chart = feuille(context, "Flux").charts.getItem(PARTS);
      chart.title.text = "Nos parts";
      chart.legend.visible = true;
      chart.series.getItemAt(0).format.fill.setSolidColor("#FF0000");
    });
    await unReservataireDePlus(un);
    await un.calculer();
    const { title, legend, series } = seul(un);
    expect([title, legend, series[0]?.fill]).toEqual(["Nos parts", "Bottom", "#FF0000"]);
    expect(series[0]?.values?.rowCount).toBe(3);
  });

  it("en le supprimant est respecté : il ne revient pas", async () => {
    const un = poste(parc());
    await un.calculer();
    await un.agir((context) => {
      feuille(context, "Flux").charts.getItem(PARTS).delete();
    });
    await un.calculer();
    expect(graphiques(un, "Flux")).toEqual([]);
  });

  it("en insérant des lignes au-dessus laisse le graphique sur ses cellules", async () => {
    const un = poste(parc());
    await un.calculer();
    const avant = seul(un);
    await un.agir((context) => {
      feuille(context, "Flux").getRange("9:10").insert("Down");
    });
    expect(seul(un).from.row).toBe(avant.from.row + 2);
    expect(seul(un).series[0]?.values?.row).toBe((avant.series[0]?.values?.row ?? 0) + 2);
  });
});

describe("Un classeur enregistré, puis rouvert", () => {
  async function rouvert(un: Poste): Promise<Poste> {
    const relu = await readWorkbook(await writeWorkbook(un.host.snapshot()));
    return poste({}, { preparer: (ouvert) => Object.assign(ouvert, relu) });
  }

  it("garde son graphique, que le calcul suivant met à jour : un seul, sur les lignes d'à présent", async () => {
    const premier = poste(parc());
    await premier.calculer();
    const second = await rouvert(premier);
    expect(seul(second)).toMatchObject({ name: PARTS, title: "Parts retenues\u00a0: Habitat, 31" });
    await unReservataireDePlus(second);
    await second.calculer();
    expect(seul(second).series.map(({ values }) => values?.rowCount)).toEqual([3]);
    expect(seul(await rouvert(second)).series.map(({ values }) => values?.rowCount)).toEqual([3]);
  });

  it("sans le graphique qu'une personne en a retiré, reste sans lui", async () => {
    const premier = poste(parc());
    await premier.calculer();
    await premier.agir((context) => {
      feuille(context, "Flux").charts.getItem(PARTS).delete();
    });
    const second = await rouvert(premier);
    await second.calculer();
    expect(graphiques(second, "Flux")).toEqual([]);
  });
});

describe("Une écriture qui échoue à sa fin", () => {
  it("laisse le graphique comme il était : données, place et titre", async () => {
    const panne = { armee: false };
    const change = () => seul(un).series[0]?.values?.rowCount === 3;
    const un: Poste = poste(parc(), {
      faults: ({ name }) => {
        if (!panne.armee || name !== "Values" || !change()) return null;
        panne.armee = false;
        return "GeneralException";
      },
    });
    await un.calculer();
    await un.agir((context) => {
      const chart = feuille(context, "Flux").charts.getItem(PARTS);
      chart.title.text = "Nos parts";
      chart.setPosition("A13", "D30");
    });
    const avant = seul(un);
    await unReservataireDePlus(un);
    panne.armee = true;
    expect((await un.calculer()).type).toBe("refuse");
    expect(panne.armee).toBe(false);
    // La ligne que le tableau avait gagnée garde sa hauteur : le graphique, sa taille en points, non son dernier rang.
    expect(seul(un)).toEqual({
      ...avant,
      to: { ...avant.to, row: expect.closeTo(avant.to.row, 0) as number },
    });
  });
});
