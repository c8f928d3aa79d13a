import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame } from "playwright-core";
import { VUES } from "../../src/taskpane/navigation";
import { fichierDe, numero, PREMIER_MARS } from "../headless/support/classeur";
import { CELLULES } from "../hostiles/cellules";
import { ouvrirLAtelier, type AtelierOuvert } from "./support/atelier";
import { lancerChromium } from "./support/chromium";
import { versLaVue } from "./support/vues";

jest.setTimeout(240_000);

let navigateur: Browser;
let dossier: string;

beforeAll(async () => {
  navigateur = await lancerChromium();
  dossier = await mkdtemp(join(tmpdir(), "hostiles-"));
});

afterAll(async () => {
  await navigateur.close();
  await rm(dossier, { recursive: true });
});

const TEXTES = CELLULES.map(({ texte }) => texte);

/** Each text names a bailleur, the réservataire of one of its two logements, and the programme of the other. */
function classeurHostile(): Promise<Uint8Array> {
  const parc = TEXTES.flatMap((texte, rang) => [
    [numero(2 * rang), texte, "31", `R${String(rang)}`, ""],
    [numero(2 * rang + 1), texte, "31", "", texte],
  ]);
  return fichierDe({
    Parc: [["N° RPLS", "Bailleur", "Département", "Réservataire", "Programme"], ...parc],
    Libérations: [
      ["N° RPLS", "Date de libération", "Motif"],
      ...TEXTES.map((texte, rang) => [numero(2 * rang), PREMIER_MARS, texte]),
    ],
    Réservataires: [
      ["Code", "Nom", "Catégorie"],
      ...TEXTES.map((texte, rang) => [`R${String(rang)}`, texte, "Département"]),
    ],
  });
}

/** What a text taken for markup would have left in the pane. */
async function traces(volet: Frame) {
  return {
    pieges: await volet.locator('[onerror], img[src="x"]').count(),
    scripts: await volet.locator("script:not([src])").count(),
    vole: await volet.evaluate(() => "vole" in window),
    tropLarge: await volet.evaluate(() => document.documentElement.scrollWidth > window.innerWidth),
  };
}

async function ouvrirLeClasseur(): Promise<AtelierOuvert> {
  const chemin = join(dossier, "hostile.xlsx");
  await writeFile(chemin, await classeurHostile());
  const atelier = await ouvrirLAtelier(navigateur);
  await atelier.ouvrir(chemin);
  return atelier;
}

describe("Le volet, sur un classeur dont tous les noms sont hostiles", () => {
  it("montre ces noms comme du texte, dans toutes ses vues, sans déborder ni rien exécuter", async () => {
    const atelier = await ouvrirLeClasseur();
    await atelier.calculer();
    const volet = await atelier.volet();
    for (const vue of VUES) {
      await versLaVue(volet, vue);
      expect([vue, await traces(volet)]).toEqual([
        vue,
        { pieges: 0, scripts: 0, vole: false, tropLarge: false },
      ]);
    }
    await versLaVue(volet, "resultats");
    await volet
      .locator("option", { hasText: "<img src=x onerror=vole()>" })
      .first()
      .waitFor({ state: "attached" });
    expect(atelier.fautes).toEqual([]);
    await atelier.fermer();
  });
});
