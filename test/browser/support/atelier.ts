import { basename } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { ORIGINE, servir } from "./serveur";

export type Valeur = string | number | boolean;

/** The atelier open in a page of its own, with what a test does and sees in it. */
export interface AtelierOuvert {
  readonly page: Page;
  /** The frame of the pane. */
  volet(): Promise<Frame>;
  /** That of the second pane, where the atelier was opened with two. */
  secondVolet(): Promise<Frame>;
  /** Opens a file by the file chooser, and waits for its pane. */
  ouvrir(chemin: string): Promise<void>;
  /** Presses « Calculer » in the pane and waits for the results. */
  calculer(): Promise<void>;
  /** Types in a cell of the active sheet as a person does: name box, keyboard, Enter. */
  taper(adresse: string, texte: string): Promise<void>;
  /** The same, without Enter: the cell stays in edition. */
  commencerATaper(adresse: string, texte: string): Promise<void>;
  /** Shows a sheet and selects a cell of it, through the pane's own Office.js. */
  choisir(feuille: string, cellule: string): Promise<void>;
  /** The cells of a sheet, read through the pane's own Office.js; the used range when no address is given. */
  lire(feuille: string, adresse?: string): Promise<Valeur[][]>;
  feuilles(): Promise<string[]>;
  /** The line under the grid. */
  etat(): Promise<string>;
  /** Faults of the page, what its policy refused and requests that left it; a test that went well has none. */
  readonly fautes: readonly string[];
  fermer(): Promise<void>;
}

/** Opens the built atelier on its example, 800 px high, with no network at all; 1280 px wide with one pane. */
export async function ouvrirLAtelier(navigateur: Browser, { volets = 1 } = {}): Promise<AtelierOuvert> {
  const viewport = { width: 900 + 380 * volets, height: 800 };
  const contexte = await navigateur.newContext({ viewport, locale: "fr-FR" });
  const fautes: string[] = [];
  const refusees = await servir(contexte);
  const page = await contexte.newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (erreur) => fautes.push(erreur.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) fautes.push(message.text());
  });
  await page.goto(`${ORIGINE}/atelier/?volets=${String(volets)}`);
  await voletPret(page);
  return {
    page,
    volet: () => voletPret(page),
    secondVolet: () => voletPret(page, "#second-cadre"),
    ouvrir: (chemin) => ouvrir(page, chemin),
    calculer: () => calculer(page),
    taper: (adresse, texte) => taper(page, adresse, texte),
    commencerATaper: (adresse, texte) => commencerATaper(page, adresse, texte),
    choisir: (feuille, cellule) => choisir(page, feuille, cellule),
    lire: (feuille, adresse) => lire(page, feuille, adresse),
    feuilles: () => feuilles(page),
    etat: async () => (await page.locator("#etat").textContent()) ?? "",
    get fautes() {
      return [...fautes, ...refusees];
    },
    fermer: () => contexte.close(),
  };
}

/** The pane is ready when the ribbon's button is: its actions are associated then. Its own button may be hidden. */
async function voletPret(page: Page, id = "#cadre"): Promise<Frame> {
  await page.waitForSelector("#calculer:enabled");
  const cadre = await (await page.waitForSelector(id)).contentFrame();
  if (cadre === null) throw new Error("The pane has no frame.");
  await cadre.waitForSelector("fluent-button#calculer", { state: "attached" });
  return cadre;
}

/** The former pane goes first, so that it is not taken for the new one. */
async function ouvrir(page: Page, chemin: string): Promise<void> {
  await page.evaluate(() => {
    document.title = "";
  });
  await page.setInputFiles("#fichier", chemin);
  await page.waitForFunction((nom) => document.title.startsWith(nom), basename(chemin));
  await voletPret(page);
}

async function calculer(page: Page): Promise<void> {
  const volet = await voletPret(page);
  await volet.click("#calculer");
  await volet.waitForSelector(".resultats:not([hidden])");
  await volet.waitForSelector(".avancement", { state: "hidden" });
}

async function taper(page: Page, adresse: string, texte: string): Promise<void> {
  await commencerATaper(page, adresse, texte);
  await page.keyboard.press("Enter");
}

async function commencerATaper(page: Page, adresse: string, texte: string): Promise<void> {
  const champ = page.locator('[data-u-comp="defined-name"] input').first();
  await champ.click();
  await champ.fill(adresse);
  await champ.press("Enter");
  await page.keyboard.type(texte);
}

async function choisir(page: Page, feuille: string, cellule: string): Promise<void> {
  const volet = await voletPret(page);
  await volet.evaluate(
    ([nom, adresse]) =>
      Excel.run(async (context) => {
        const choisie = context.workbook.worksheets.getItem(nom);
        choisie.activate();
        choisie.getRange(adresse).select();
        await context.sync();
      }),
    [feuille, cellule] as const,
  );
}

async function lire(page: Page, feuille: string, adresse?: string): Promise<Valeur[][]> {
  const volet = await voletPret(page);
  return volet.evaluate(
    ([nom, zone]) =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const laFeuille = context.workbook.worksheets.getItem(nom);
        const plage = zone === null ? laFeuille.getUsedRange() : laFeuille.getRange(zone);
        plage.load("values");
        await context.sync();
        return plage.values as Valeur[][];
      }),
    [feuille, adresse ?? null] as const,
  );
}

async function feuilles(page: Page): Promise<string[]> {
  const volet = await voletPret(page);
  return volet.evaluate(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
}
