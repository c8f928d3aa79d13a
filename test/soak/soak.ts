import { jour } from "../../src/calcul/domaine/jour";
import { TABLE_DU_JOURNAL } from "../../src/restitution/seance/journal";
import { regarderLeClasseur } from "../../src/excel/calculer";
import { Souvenir } from "../../src/excel/lire/souvenir";
import type { Cellule } from "../../src/lecture/types";
import type { Bilan } from "../../src/excel/types";
import { parc, type Feuilles } from "../excel/banc";
import { Hasard } from "./hasard";
import { partager, type ClasseurPartage, type Volet } from "./volets";

/** What a soak ends with; every list is empty, and both panes say the same as a fresh computation, when all is well. */
export interface IssueDuSoak {
  readonly gestes: Readonly<Record<Geste, number>>;
  readonly chiffres: readonly [string, string];
  readonly attendus: string;
  /** The body of the sheet Flux, and what a fresh computation says of it. */
  readonly flux: readonly [ecrit: string, attendu: string];
  readonly doubles: readonly string[];
  readonly imprevus: readonly string[];
  /** Lines of the record: those that it holds, those that it was told to hold. */
  readonly journal: readonly [tenues: number, notees: number];
}

type Geste = "saisie" | "calcul" | "prise" | "note" | "cloture" | "regard";
const POIDS: readonly (readonly [Geste, number])[] = [
  ["saisie", 0.93],
  ["calcul", 0.03],
  ["prise", 0.015],
  ["note", 0.01],
  ["cloture", 0.005],
  ["regard", 0.01],
];

const SOURCE: Feuilles = {
  ...parc(),
  Paramètres: [
    ["Paramètre", "Valeur"],
    ["Libérations des logements à vendre ou à démolir", "Conserver"],
  ],
};

/** Names that are formulas, markup, too long: they are text everywhere. */
const NOMS = ["Anne", "=1+1", "<img src=x onerror=alert(1)>", "@".repeat(300)] as const;

function tirer(hasard: Hasard): Geste {
  let reste = hasard.nombre();
  for (const [geste, poids] of POIDS) {
    if (reste < poids) return geste;
    reste -= poids;
  }
  return "saisie";
}

/** A person writes in an input sheet, as in the grid: nothing forbids it to those who only look. */
async function saisir({ porte }: Volet, hasard: Hasard): Promise<void> {
  const ligne = 2 + Math.floor(hasard.nombre() * 10);
  const [feuille, cellule, valeur] = hasard.un([
    ["Parc", `D${ligne}`, hasard.un(["", "CD31", "AL", "=1+1"])],
    ["Libérations", "B2", hasard.un([jour(2025, 6, 1), jour(2024, 6, 1), "hier"])],
    ["Paramètres", "B2", hasard.un(["Conserver", "Exclure"])],
  ]);
  await porte(async (context) => {
    context.workbook.worksheets.getItem(feuille).getRange(cellule).values = [[valeur]];
    await context.sync();
  });
}

class Soak {
  readonly gestes: Record<Geste, number> = { saisie: 0, calcul: 0, prise: 0, note: 0, cloture: 0, regard: 0 };
  readonly imprevus: string[] = [];

  constructor(
    private readonly partage: ClasseurPartage,
    private readonly hasard: Hasard,
  ) {
    for (const { session } of partage.volets)
      session.observer(({ message }) => {
        if (message?.type === "inattendu") this.imprevus.push(message.detail);
        if (message?.type === "refus" && ATTENDUS.every((type) => type !== message.refus.type))
          this.imprevus.push(message.refus.type);
      });
  }

  async jouer(pas: number): Promise<void> {
    let enCours: Promise<void>[] = [];
    for (let rang = 0; rang < pas; rang += 1) {
      enCours.push(this.geste());
      // Several gestures at once, from both sides, then all of them ended.
      if (this.hasard.nombre() < 0.3) {
        await Promise.all(enCours);
        enCours = [];
      }
    }
    await Promise.all(enCours);
  }

  private async geste(): Promise<void> {
    const volet = this.hasard.un(this.partage.volets);
    const { session } = volet;
    const geste = tirer(this.hasard);
    this.gestes[geste] += 1;
    switch (geste) {
      case "saisie":
        return saisir(volet, this.hasard);
      case "calcul":
        return session.calculer();
      case "prise":
        return session.menerLaSeance(this.hasard.un(NOMS));
      case "note":
        return session.noter(this.hasard.un(NOMS));
      case "cloture":
        return session.quitterLaSeance();
      case "regard":
        return session.regarderLeClasseur();
    }
  }
}

/** The refusals that people meet when they share a workbook. */
const ATTENDUS = ["ecritureEnCours", "seanceMenee"] as const;

function chiffresDe(bilan: Bilan | null): string {
  return JSON.stringify(bilan?.feuilles.map(({ nom, lignes, totaux }) => [nom, lignes, totaux]));
}

/** Names met twice, whatever the case. */
function doubles(noms: readonly string[]): readonly string[] {
  const cles = noms.map((nom) => nom.toLowerCase());
  return noms.filter((_, rang) => cles.indexOf(cles[rang] ?? "") !== rang);
}

/** The body of a table, read through a pane. */
function corps({ porte }: Volet, table: string): Promise<readonly Cellule[][]> {
  return porte(async (context) => {
    const range = context.workbook.tables.getItem(table).getDataBodyRange().load("values");
    await context.sync();
    return range.values as Cellule[][];
  });
}

/** The end: one leads and computes, then both panes make their round. */
async function conclure({ volets, host }: ClasseurPartage) {
  const [un, autre] = volets;
  await un.session.menerLaSeance("Anne");
  await un.session.calculer();
  for (const { session } of volets) await session.regarderLeClasseur();
  const suivi = { progres: () => undefined, annule: () => false };
  const maintenant = new Date();
  const aujourdhui = jour(maintenant.getFullYear(), maintenant.getMonth() + 1, maintenant.getDate());
  const neuf = { souvenir: new Souvenir(), tout: true };
  const frais = await regarderLeClasseur(autre.porte, { ...neuf, aujourdhui, version: "1.2.3", suivi });
  const bilan = frais.type === "reussi" ? frais.bilan : null;
  const { data, extras } = host.snapshot();
  return {
    chiffres: [chiffresDe(un.session.etat.bilan), chiffresDe(autre.session.etat.bilan)] as const,
    attendus: chiffresDe(bilan),
    flux: [
      JSON.stringify(await corps(un, "tblFlux")),
      JSON.stringify(bilan?.feuilles.find(({ table }) => table === "tblFlux")?.lignes),
    ] as const,
    journal: [(await corps(un, TABLE_DU_JOURNAL)).length, un.notees() + autre.notees()] as const,
    doubles: [
      ...doubles(Object.values(data.sheets).map(({ name }) => String(name))),
      ...doubles(extras.tables.map(({ name }) => name)),
    ],
  };
}

/** Plays so many gestures from both sides, and says how it ended. The same seed draws the same gestures. */
export async function endurer(graine: number, pas: number): Promise<IssueDuSoak> {
  const hasard = new Hasard(graine);
  const partage = await partager(SOURCE, new Hasard(graine + 1));
  const soak = new Soak(partage, hasard);
  const perdue = (raison: unknown) => soak.imprevus.push(String(raison));
  process.on("unhandledRejection", perdue);
  try {
    await soak.jouer(pas);
    return { ...(await conclure(partage)), gestes: soak.gestes, imprevus: soak.imprevus };
  } finally {
    process.off("unhandledRejection", perdue);
    partage.fermer();
  }
}
