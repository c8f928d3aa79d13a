import { CellValueType } from "@univerjs/core";
import { jour } from "../../src/calcul/domaine/jour";
import type { ExcelCode } from "../../src/atelier/host/errors";
import { ANSWER, type FaultPoint } from "../../src/atelier/host/faults";
import { examinerLesCellules } from "../../src/excel/reparer/examiner";
import { remettreLesCellules, type Trace } from "../../src/excel/reparer/remettre";
import { reparerLesCellules, type IssueDeReparation } from "../../src/excel/reparer/reparer";
import type { Lot } from "../../src/lecture/reparations/reparations";
import type { Progres, Suivi } from "../../src/excel/types";
import { fermerLesPostes, parc, poste, type Feuilles, type OptionsDePoste, type Poste } from "./banc";

jest.setTimeout(300_000);
afterEach(fermerLesPostes);

const texte = (v: string) => ({ v, t: CellValueType.FORCE_STRING });

/** Un parc de l'Ariège comme on le reçoit : zéros perdus, espaces, dates et nombres en texte, une formule. */
function sale(): Feuilles {
  return {
    ...parc(),
    Parc: [
      ["N° RPLS", "Bailleur", "Département", "Réservataire", "Sortie du parc", "Note"],
      [91234501, "Habitat", 9, texte(" CD31"), texte("15/06/2025"), " à garder "],
      [91234502, texte("Habitat\u00a0"), texte("9"), "CD31", texte("05/06/2025"), ""],
      [texte("0091234503"), "Habitat", { f: "=4+5" }, { f: '=" CD31"' }, jour(2025, 6, 7), ""],
      [texte(" 0091234504"), "Habitat", "09", "", texte("31/04/2025"), ""],
    ],
    Hypothèses: [
      ["Bailleur", "Département", "Mutations", "Taux retenu"],
      ["Habitat", "09", texte("1 234,5"), texte("8 %")],
    ],
  };
}

const suivi = (annule: () => boolean = () => false, vus: Progres[] = []): Suivi => ({
  progres: (un) => void vus.push(un),
  annule,
});

async function lotsDe(un: Poste): Promise<readonly Lot[]> {
  const issue = await examinerLesCellules(un.porte, suivi());
  if (issue.type !== "examine") throw new Error(issue.type);
  return issue.examen.lots;
}

/** Ce que tiennent les cellules : formules, et formats de nombre. */
const etat = (un: Poste, ...feuilles: string[]) =>
  un.porte(async (context) => {
    const plages = feuilles.map((nom) => context.workbook.worksheets.getItem(nom).getUsedRange(true));
    for (const plage of plages) plage.load("formulas,numberFormat,valueTypes");
    await context.sync();
    return plages.map(({ formulas, numberFormat, valueTypes }) => ({ formulas, numberFormat, valueTypes }));
  });

const traceDe = (issue: IssueDeReparation): Trace => {
  if (issue.type !== "repare") throw new Error(JSON.stringify(issue));
  return issue.trace;
};

describe("« Corriger » propose", () => {
  it("ce qui se répare sans perte ni doute, et rien d'une formule", async () => {
    const un = poste(sale());
    const lots = await lotsDe(un);
    const vus = lots.map(({ feuille, entete, genre, cellules }) => [
      `${feuille}, ${entete}, ${genre}`,
      cellules.map(({ ligne, avant, apres }) => [ligne + 1, avant, apres]),
    ]);
    expect(Object.fromEntries(vus)).toEqual({
      "Hypothèses, Mutations, nombre": [[2, "1 234,5", 1234.5]],
      "Hypothèses, Taux retenu, nombre": [[2, "8 %", 0.08]],
      "Parc, N° RPLS, zeros": [
        [2, 91234501, "0091234501"],
        [3, 91234502, "0091234502"],
      ],
      "Parc, N° RPLS, espaces": [[5, " 0091234504", "0091234504"]],
      "Parc, Bailleur, espaces": [[3, "Habitat\u00a0", "Habitat"]],
      "Parc, Département, zeros": [
        [2, 9, "09"],
        [3, "9", "09"],
      ],
      "Parc, Réservataire, espaces": [[2, " CD31", "CD31"]],
      "Parc, Sortie du parc, date": [
        [2, "15/06/2025", jour(2025, 6, 15)],
        [3, "05/06/2025", jour(2025, 6, 5)],
      ],
    });
  });

  it("le n° RPLS du seul logement de Parc qui ressemble à celui d'une autre feuille, fût-il une formule", async () => {
    const lignes = (...numeros: readonly (string | number)[]) =>
      numeros.map((numero) => [numero, 45700, "départ"]);
    const un = poste({
      ...parc(),
      Parc: [
        ["N° RPLS", "Bailleur", "Département"],
        [texte("0001234567"), "Habitat", "09"],
        [{ f: '="000"&"7654321"' }, "Habitat", "09"],
        [texte("0000000012"), "Habitat", "09"],
        [texte("00000000012"), "Habitat", "09"],
      ],
      Libérations: [["N° RPLS", "Date de libération", "Motif"], ...lignes(1234567, 7654321, 12, 99)],
    });
    const lots = await lotsDe(un);
    expect(
      lots.map(({ cle, cellules }) => [cle, cellules.map(({ avant, apres }) => [avant, apres])]),
    ).toEqual([
      [
        "liberations-0-zeros",
        [
          [1234567, "0001234567"],
          [7654321, "0007654321"],
        ],
      ],
    ]);
    expect(await reparerLesCellules(un.porte, lots, suivi())).toMatchObject({ type: "repare", reparees: 2 });
    expect((await un.lire("Libérations"))?.map(([rpls]) => rpls)).toEqual([
      ...["N° RPLS", "0001234567", "0007654321", 12, 99],
    ]);
  });

  it("rien d'une feuille protégée, qu'il nomme", async () => {
    const un = poste(sale());
    await un.agir(({ workbook }) => {
      workbook.worksheets.getItem("Parc").protection.protect();
    });
    const issue = await examinerLesCellules(un.porte, suivi());
    expect(issue).toMatchObject({ examen: { protegees: ["Parc"], masquees: [] } });
    const lots = issue.type === "examine" ? issue.examen.lots : [];
    expect(new Set(lots.map(({ feuille }) => feuille))).toEqual(new Set(["Hypothèses"]));
  });

  it("les cellules des lignes masquées aussi, et le dit", async () => {
    const un = poste(sale());
    await un.agir(({ workbook }) => {
      workbook.worksheets.getItem("Parc").getRange("3:3").rowHidden = true;
    });
    const issue = await examinerLesCellules(un.porte, suivi());
    expect(issue).toMatchObject({ examen: { protegees: [], masquees: ["Parc"] } });
    await reparerLesCellules(un.porte, issue.type === "examine" ? issue.examen.lots : [], suivi());
    expect((await un.lire("Parc"))?.[2]?.[2]).toBe("09");
  });

  it("rien, quand la personne arrête la lecture", async () => {
    expect(
      await examinerLesCellules(
        poste(sale()).porte,
        suivi(() => true),
      ),
    ).toEqual({ type: "annule" });
  });
});

describe("« Corriger »", () => {
  it("rend les cellules propres, et ne touche à aucune autre", async () => {
    const un = poste(sale());
    const [avant] = await etat(un, "Parc");
    const vus: Progres[] = [];
    const issue = await reparerLesCellules(un.porte, await lotsDe(un), suivi(undefined, vus));
    expect(issue).toMatchObject({ type: "repare", reparees: 11, laissees: 0 });
    const [parcApres, hypotheses] = await etat(un, "Parc", "Hypothèses");
    expect(parcApres?.formulas).toEqual([
      avant?.formulas[0],
      ["0091234501", "Habitat", "09", "CD31", jour(2025, 6, 15), " à garder "],
      ["0091234502", "Habitat", "09", "CD31", jour(2025, 6, 5), ""],
      ["0091234503", "Habitat", "=4+5", '=" CD31"', jour(2025, 6, 7), ""],
      ["0091234504", "Habitat", "09", "", "31/04/2025", ""],
    ]);
    expect(parcApres?.numberFormat[1]).toEqual(["@", "General", "@", "General", "dd/mm/yyyy", "General"]);
    expect(parcApres?.valueTypes[1]).toEqual(["String", "String", "String", "String", "Double", "String"]);
    expect(parcApres?.numberFormat[4]).toEqual(avant?.numberFormat[4]);
    expect(hypotheses?.formulas[1]).toEqual(["Habitat", "09", 1234.5, 0.08]);
    expect(hypotheses?.numberFormat[1]?.slice(2)).toEqual(["General", "0.00%"]);
    expect(vus.at(-1)).toEqual({ etape: "correction", feuille: "Parc", cellules: 11, total: 11 });
    expect(await lotsDe(un)).toEqual([]);
  });

  it("donne les mêmes résultats qu'avant", async () => {
    const un = poste(sale());
    await un.calculer();
    const avant = await un.lire("Flux");
    await reparerLesCellules(un.porte, await lotsDe(un), suivi());
    await un.calculer();
    expect((await un.lire("Flux"))?.slice(9)).toEqual(avant?.slice(9));
  });

  it("ne corrige que les lots choisis", async () => {
    const un = poste(sale());
    const choisis = (await lotsDe(un)).filter(({ genre }) => genre === "date");
    expect(await reparerLesCellules(un.porte, choisis, suivi())).toMatchObject({ reparees: 2, laissees: 0 });
    expect((await un.lire("Parc"))?.[1]).toEqual([
      91234501,
      "Habitat",
      9,
      " CD31",
      jour(2025, 6, 15),
      " à garder ",
    ]);
  });

  it("laisse une cellule qui a changé depuis, et le compte", async () => {
    const un = poste(sale());
    const lots = await lotsDe(un);
    await un.agir(({ workbook }) => {
      workbook.worksheets.getItem("Parc").getRange("C2").values = [["31"]];
      workbook.worksheets.getItem("Parc").getRange("C3").formulas = [["=9"]];
    });
    expect(await reparerLesCellules(un.porte, lots, suivi())).toMatchObject({ reparees: 9, laissees: 2 });
    const [parcApres] = await etat(un, "Parc");
    expect(parcApres?.formulas.slice(1, 3).map((ligne) => ligne[2] as unknown)).toEqual([31, "=9"]);
  });

  it("laisse les cellules d'une feuille supprimée depuis", async () => {
    const un = poste(sale());
    const lots = await lotsDe(un);
    await un.agir(({ workbook }) => {
      workbook.worksheets.getItem("Hypothèses").delete();
    });
    expect(await reparerLesCellules(un.porte, lots, suivi())).toMatchObject({ reparees: 9, laissees: 2 });
  });

  it("refuse une feuille protégée depuis, sans rien écrire", async () => {
    const un = poste(sale());
    const lots = await lotsDe(un);
    await un.agir(({ workbook }) => {
      workbook.worksheets.getItem("Parc").protection.protect();
    });
    const refus = { type: "feuilleProtegee", feuille: "Parc" };
    expect(await reparerLesCellules(un.porte, lots, suivi())).toEqual({ type: "refuse", refus, trace: null });
    expect((await un.lire("Hypothèses"))?.[1]).toEqual(["Habitat", "09", "1 234,5", "8 %"]);
  });

  it("refuse pendant une saisie", async () => {
    const un = poste(sale());
    const lots = await lotsDe(un);
    un.host.setCellEditMode(true);
    const refus = { type: "saisieEnCours" };
    expect(await reparerLesCellules(un.porte, lots, suivi())).toEqual({ type: "refuse", refus, trace: null });
    expect(await examinerLesCellules(un.porte, suivi())).toEqual({ type: "refuse", refus });
  });

  it("arrêté en cours de route, remet tout", async () => {
    const un = poste(sale());
    const avant = await etat(un, "Parc", "Hypothèses");
    let fois = 0;
    expect(
      await reparerLesCellules(
        un.porte,
        await lotsDe(un),
        suivi(() => (fois += 1) > 4),
      ),
    ).toEqual({
      type: "annule",
    });
    expect(await etat(un, "Parc", "Hypothèses")).toEqual(avant);
  });
});

describe("« Annuler la correction »", () => {
  it("remet exactement ce qui était là : valeurs, genres et formats", async () => {
    const un = poste(sale());
    const avant = await etat(un, "Parc", "Hypothèses");
    const trace = traceDe(await reparerLesCellules(un.porte, await lotsDe(un), suivi()));
    expect(await etat(un, "Parc", "Hypothèses")).not.toEqual(avant);
    expect(await remettreLesCellules(un.porte, trace, suivi())).toEqual({
      type: "remis",
      remises: 11,
      laissees: 0,
    });
    expect(await etat(un, "Parc", "Hypothèses")).toEqual(avant);
  });

  it("retrouve une feuille renommée, et laisse une cellule changée depuis", async () => {
    const un = poste(sale());
    const trace = traceDe(await reparerLesCellules(un.porte, await lotsDe(un), suivi()));
    await un.agir(({ workbook }) => {
      const feuille = workbook.worksheets.getItem("Parc");
      feuille.getRange("C2").values = [["31"]];
      feuille.name = "Patrimoine";
    });
    expect(await remettreLesCellules(un.porte, trace, suivi())).toMatchObject({ remises: 10, laissees: 1 });
    expect((await un.lire("Patrimoine"))?.[1]?.slice(0, 3)).toEqual([91234501, "Habitat", "31"]);
  });

  it("refuse une feuille protégée depuis", async () => {
    const un = poste(sale());
    const trace = traceDe(await reparerLesCellules(un.porte, await lotsDe(un), suivi()));
    await un.agir(({ workbook }) => {
      workbook.worksheets.getItem("Parc").protection.protect();
    });
    expect(await remettreLesCellules(un.porte, trace, suivi())).toEqual({
      type: "refuse",
      refus: { type: "feuilleProtegee", feuille: "Parc" },
    });
  });
});

/** Trois lots d'une feuille : zéros, espaces, dates. */
function petit(): Feuilles {
  const { Parc = [] } = sale();
  return {
    ...parc(),
    Parc: Parc.slice(0, 3)
      .map((ligne) => [ligne[0] ?? "", "Habitat", ligne[2] ?? "", ligne[4] ?? ""])
      .map((ligne, rang) => (rang === 0 ? ["N° RPLS", "Bailleur", "Département", "Sortie du parc"] : ligne)),
  };
}

/** Un classeur dont on choisit la requête refusée, comptée à partir du réglage. */
function enPanne(options: OptionsDePoste = {}) {
  const reglage: { refuse: (point: FaultPoint) => boolean; debut: number; derniere: number } = {
    ...{ refuse: () => false, debut: 0, derniere: -1 },
  };
  const faults = (point: FaultPoint): ExcelCode | null => {
    reglage.derniere = Math.max(reglage.derniere, point.request);
    return reglage.refuse({ ...point, request: point.request - reglage.debut }) ? "GeneralException" : null;
  };
  return { un: poste(petit(), { ...options, faults }), reglage };
}

const PANNES: readonly (readonly [string, (visee: number) => (point: FaultPoint) => boolean])[] = [
  ["est refusée", (visee) => (point) => point.request === visee],
  ["s'arrête à mi-chemin", (visee) => (point) => point.request === visee && point.action >= 5],
  [
    "est faite, mais sa réponse se perd",
    (visee) => (point) => point.request === visee && point.name === ANSWER,
  ],
];

describe("Quand une requête de la correction échoue", () => {
  it.each(PANNES)("et %s, quelle qu'elle soit, les cellules sont entières ou comme avant", async (_, a) => {
    const { un, reglage } = enPanne();
    const avant = await etat(un, "Parc");
    const lots = await lotsDe(un);
    const issues = new Set<string>();
    for (let visee = 0, atteinte = true; atteinte; visee += 1) {
      reglage.debut = reglage.derniere + 1;
      reglage.refuse = a(visee);
      const issue = await reparerLesCellules(un.porte, lots, suivi());
      atteinte = reglage.derniere - reglage.debut >= visee;
      reglage.refuse = () => false;
      issues.add(issue.type);
      if (issue.type === "repare") await remettreLesCellules(un.porte, issue.trace, suivi());
      else expect(issue).toMatchObject({ type: "refuse", trace: null });
      expect(await etat(un, "Parc")).toEqual(avant);
    }
    expect(issues).toEqual(new Set(["refuse", "repare"]));
  });

  it("et toutes celles d'après, la trace reste, et remet tout dès qu'Excel répond", async () => {
    const { un, reglage } = enPanne();
    const avant = await etat(un, "Parc");
    const lots = await lotsDe(un);
    for (const visee of [2, 4, 6]) {
      reglage.debut = reglage.derniere + 1;
      reglage.refuse = ({ request }) => request >= visee;
      const issue = await reparerLesCellules(un.porte, lots, suivi());
      reglage.refuse = () => false;
      expect(issue).toMatchObject({
        type: "refuse",
        refus: { type: "echecCorrection", code: "GeneralException", retabli: false },
      });
      const trace = issue.type === "refuse" ? (issue.trace ?? []) : [];
      expect(await remettreLesCellules(un.porte, trace, suivi())).toMatchObject({
        type: "remis",
        laissees: 0,
      });
      expect(await etat(un, "Parc")).toEqual(avant);
    }
  });
});

describe("Mille cellules éparses", () => {
  /** Une ligne sur deux à réparer : rien ne se suit. */
  const grand = (): Feuilles => ({
    ...parc(),
    Parc: [
      ["N° RPLS", "Bailleur", "Département"],
      ...Array.from({ length: 2_000 }, (_, rang) => [
        `31${String(rang).padStart(8, "0")}`,
        "Habitat",
        rang % 2 === 0 ? 9 : texte("09"),
      ]),
    ],
  });

  it("se corrigent en peu de requêtes, aucune trop lourde", async () => {
    const un = poste(grand());
    const lots = await lotsDe(un);
    un.host.log.reset();
    expect(await reparerLesCellules(un.porte, lots, suivi())).toMatchObject({
      reparees: 1_000,
      laissees: 0,
    });
    const { entries } = un.host.log;
    expect(entries.length).toBeLessThan(10);
    expect(Math.max(...entries.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
  });
});
