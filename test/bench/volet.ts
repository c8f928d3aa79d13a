import type { Browser, BrowserContext, Page } from "playwright-core";
import { lancerChromium } from "../browser/support/chromium";
import { ORIGINE, servir, type Retouches } from "../browser/support/serveur";
import { mediane } from "./mesurer";

const VOLET = "/atelier/volet.html";
/** The pane alone in a page: the workbook, in another one, would draw on the same thread. */
const ADRESSE = `${ORIGINE}${VOLET}`;
/** What the pane loads once its first view is drawn. */
const APRES = "**/travail*.js";

/** The same page with Office.js and without the add-in: what is not its own. */
const SANS_COMPLEMENT: Retouches = { [VOLET]: (html) => html.replace(/<script defer[^>]*><\/script>/g, "") };

export interface MesureDuVolet {
  /** CPU milliseconds of the page's thread, medians: Office.js alone, then with the pane as far as its first view. */
  readonly office: number;
  readonly volet: number;
}

/** CPU milliseconds that the thread of the page has used. */
async function lireLeCpu(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
}

async function mesurer(contexte: BrowserContext, selecteur: string): Promise<number> {
  const page = await contexte.newPage();
  // A page of the same origin first: the browser then keeps its process, whose start is not counted.
  await page.goto(`${ORIGINE}/functions.json`);
  const cpu = await lireLeCpu(page);
  const depart = await cpu();
  await page.goto(ADRESSE);
  await page.waitForSelector(selecteur, { state: "attached" });
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
  return (await cpu()) - depart;
}

async function ouvrir(navigateur: Browser, retouches: Retouches, selecteur: string): Promise<number> {
  const contexte = await navigateur.newContext({ viewport: { width: 350, height: 800 }, locale: "fr-FR" });
  await servir(contexte, retouches);
  await contexte.route(APRES, (route) => route.abort());
  const ms = await mesurer(contexte, selecteur);
  await contexte.close();
  return ms;
}

/** The built pane, opened anew each time in a browser that has nothing of it in its cache. */
export async function mesurerLeVolet(tours: number): Promise<MesureDuVolet> {
  const navigateur = await lancerChromium();
  const [office, volet]: [number[], number[]] = [[], []];
  for (let tour = 0; tour < tours; tour++) {
    office.push(await ouvrir(navigateur, SANS_COMPLEMENT, "#volet"));
    volet.push(await ouvrir(navigateur, {}, "fluent-button#calculer"));
  }
  await navigateur.close();
  return { office: mediane(office), volet: mediane(volet) };
}
