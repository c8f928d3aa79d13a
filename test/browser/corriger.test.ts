import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame } from "playwright-core";
import { fichierDe, saisie } from "../headless/support/classeur";
import type { AtelierOuvert } from "./support/atelier";
import { ouvrirLAtelier } from "./support/atelier";
import { apporterAxe, manquements } from "./support/axe";
import { lancerChromium } from "./support/chromium";
import { versLaVue } from "./support/vues";

jest.setTimeout(180_000);

let navigateur: Browser;
let atelier: AtelierOuvert;
let dossier: string;

beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), "corriger-"));
  navigateur = await lancerChromium();
  atelier = await ouvrirLAtelier(navigateur);
});

afterAll(async () => {
  await navigateur.close();
  await rm(dossier, { recursive: true });
});

const SALES = [
  [" 3100000001", "Bailleur\u00a0", "31", "CD31", 30_000],
  [91_234_567, "Bailleur", 9, "CD31", "15/06/2001"],
];
const PROPRES = [
  ["3100000001", "Bailleur", "31", "CD31", 30_000],
  ["0091234567", "Bailleur", "09", "CD31", 37_057],
];

/** The pane, at Contrôles, of a workbook of which the first two logements are not clean. */
async function ouvrirLesControles(): Promise<Frame> {
  const { Parc, ...reste } = saisie();
  const [entetes = [], , , ...autres] = Parc;
  const chemin = join(dossier, "sale.xlsx");
  await writeFile(chemin, await fichierDe({ ...reste, Parc: [entetes, ...SALES, ...autres] }));
  await atelier.ouvrir(chemin);
  await atelier.calculer();
  const volet = await atelier.volet();
  await versLaVue(volet, "controles");
  return volet;
}

const corrigees = () => atelier.lire("Parc", "A2:E3");
const message = (volet: Frame, texte: string) => volet.locator(".message", { hasText: texte }).waitFor();

describe("« Corriger », dans un navigateur", () => {
  it("à la souris : montre, corrige ce qui reste coché, puis remet tout comme avant", async () => {
    const volet = await ouvrirLesControles();
    await volet.click("#corriger");
    await volet.locator(".lot", { hasText: "A2 : « ␣3100000001 » → « 3100000001 »" }).waitFor();
    expect(await corrigees()).toEqual(SALES);
    const lots = volet.locator(".lot");
    expect(await lots.count()).toBe(5);
    await lots.filter({ hasText: "Dates saisies comme du texte" }).locator("input").uncheck();
    await volet.locator("#corriger-lots", { hasText: /Corriger 4\scellules/ }).click();
    await message(volet, "4\u00a0cellules corrigées");
    const [premiere, seconde = []] = PROPRES;
    expect(await corrigees()).toEqual([premiere, [...seconde.slice(0, 4), "15/06/2001"]]);
    await volet.click("#annuler-correction");
    await message(volet, "4\u00a0cellules remises comme avant");
    expect(await corrigees()).toEqual(SALES);
    expect(atelier.fautes).toEqual([]);
  });

  it("au clavier seul, depuis un constat : la proposition prend le focus, et axe n'y trouve rien", async () => {
    const volet = await ouvrirLesControles();
    const { keyboard } = atelier.page;
    await volet.getByRole("button", { name: /^Informations/ }).press("Enter");
    await volet.locator(".corriger-constat:visible").first().press("Enter");
    await volet.locator("#titre-corrections:focus").waitFor();
    await apporterAxe(volet);
    expect(await manquements(volet)).toEqual([]);
    await keyboard.press("Tab");
    await volet.locator(".lot input:focus").first().waitFor();
    const decochees = volet.locator(".lot input:not(:checked)");
    while ((await decochees.count()) > 0) await decochees.first().press("Space");
    await volet.locator("#corriger-lots", { hasText: /Corriger 5\scellules/ }).press("Enter");
    await message(volet, "5\u00a0cellules corrigées");
    expect(await corrigees()).toEqual(PROPRES);
    await volet.locator("#titre-corrections:focus").waitFor();
    expect(await manquements(volet)).toEqual([]);
    await volet.locator("#annuler-correction").press("Enter");
    await message(volet, "5\u00a0cellules remises comme avant");
    expect(await corrigees()).toEqual(SALES);
    expect(atelier.fautes).toEqual([]);
  });

  it("à 320 pixels de large, la proposition ne déborde pas", async () => {
    const volet = await ouvrirLesControles();
    await atelier.page.addStyleTag({ content: "#cadre { width: 320px !important; }" });
    await volet.click("#corriger");
    await volet.waitForSelector(".lot");
    const debord = await volet.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(debord).toBe(0);
  });
});
