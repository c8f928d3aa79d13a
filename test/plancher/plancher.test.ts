import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";
import { rang, usagesDe, type Usage } from "./membres";

jest.setTimeout(180_000);

/** What the manifest asks of Excel (its check holds it to that). */
const PLANCHER = "1.9";

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  skipLibCheck: true,
  typeRoots: [resolve("node_modules/@types")],
  types: ["office-js"],
};

/** Members that an Excel of the floor lacks and that nothing asks about before use. */
const imprudents = (usages: readonly Usage[]) =>
  usages
    .filter(({ ensemble, demande }) => rang(ensemble) > rang(demande ?? PLANCHER))
    .map(({ endroit, membre, ensemble }) => `${endroit} ${membre} (ExcelApi ${ensemble})`);

function fichiersDuComplement(): string[] {
  return ["commands", "excel", "functions", "taskpane"].flatMap((piece) =>
    readdirSync(join("src", piece), { recursive: true, encoding: "utf8" })
      .filter((nom) => nom.endsWith(".ts"))
      .map((nom) => resolve("src", piece, nom)),
  );
}

describe("De l'API d'Excel, le complément", () => {
  it("n'utilise aucun membre au-delà d'ExcelApi 1.9 sans demander d'abord s'il est là", () => {
    const usages = usagesDe(fichiersDuComplement(), OPTIONS);
    expect(usages.length).toBeGreaterThan(200);
    expect(imprudents(usages)).toEqual([]);
  });
});

describe("Le contrôle du plancher", () => {
  const ESSAIS: Readonly<Record<string, string>> = {
    "un membre appelé": "function f(t: Excel.Table) { t.resize('A1:B2'); }",
    "un membre tiré d'un objet": "function f({ resize }: Excel.Table) { return resize; }",
    "une demande trop basse": "function f(t: Excel.Table) { if (disponible('1.10')) t.resize('A1'); }",
    "une demande faite ailleurs":
      "function g() { return disponible('1.13'); } function f(t: Excel.Table) { t.resize('A1'); g(); }",
    "un membre du plancher": "function f(t: Excel.Table) { t.delete(); }",
    "un membre demandé avant, par une constante":
      "const V = '1.13'; function f(t: Excel.Table) { if (disponible(V)) t.resize('A1'); }",
  };
  let dossier: string;
  const fichierDe = (essai: string) => join(dossier, `${Object.keys(ESSAIS).indexOf(essai)}.ts`);
  let usages: readonly Usage[];

  beforeAll(() => {
    dossier = mkdtempSync(join(tmpdir(), "plancher-"));
    for (const [essai, texte] of Object.entries(ESSAIS))
      writeFileSync(
        fichierDe(essai),
        `declare function disponible(version: string): boolean;\n${texte}\nexport {};\n`,
      );
    usages = usagesDe(Object.keys(ESSAIS).map(fichierDe), OPTIONS);
  });

  afterAll(() => {
    rmSync(dossier, { recursive: true });
  });

  const signales = (essai: string) =>
    imprudents(usages.filter(({ endroit }) => endroit.startsWith(fichierDe(essai))));

  it.each([
    "un membre appelé",
    "un membre tiré d'un objet",
    "une demande trop basse",
    "une demande faite ailleurs",
  ])("signale %s", (essai) => {
    expect(signales(essai)).toEqual([`${fichierDe(essai)}:2 resize (ExcelApi 1.13)`]);
  });

  it.each(["un membre du plancher", "un membre demandé avant, par une constante"])("accepte %s", (essai) => {
    expect(usages.filter(({ endroit }) => endroit.startsWith(fichierDe(essai)))).toHaveLength(1);
    expect(signales(essai)).toEqual([]);
  });
});
