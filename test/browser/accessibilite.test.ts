import type { Browser, Frame } from "playwright-core";
import { VUES } from "../../src/taskpane/navigation";
import type { AtelierOuvert } from "./support/atelier";
import { ouvrirLAtelier } from "./support/atelier";
import { apporterAxe, manquements } from "./support/axe";
import { lancerChromium } from "./support/chromium";
import { versLaVue } from "./support/vues";

jest.setTimeout(180_000);

let navigateur: Browser;
let atelier: AtelierOuvert;
let volet: Frame;

beforeAll(async () => {
  navigateur = await lancerChromium();
  atelier = await ouvrirLAtelier(navigateur);
  volet = await atelier.volet();
  await apporterAxe(volet);
});

afterAll(async () => {
  await navigateur.close();
});

const THEMES = [
  ["clair", { colorScheme: "light", forcedColors: "none" }],
  ["sombre", { colorScheme: "dark", forcedColors: "none" }],
  ["à contraste élevé", { colorScheme: "dark", forcedColors: "active" }],
] as const;

/** Colours slide from a theme to the next one: on the way they have no contrast to judge. */
const LE_TEMPS_DE_CHANGER = 500;

/** Each theme, each view: what axe finds, by theme and view; {} when all is well. */
async function parcourir(): Promise<Record<string, string[]>> {
  const trouves: Record<string, string[]> = {};
  for (const [theme, preferences] of THEMES) {
    await atelier.page.emulateMedia(preferences);
    for (const vue of VUES) {
      await versLaVue(volet, vue);
      await atelier.page.waitForTimeout(LE_TEMPS_DE_CHANGER);
      const siens = await manquements(volet);
      if (siens.length > 0) trouves[`${theme}, ${vue}`] = siens;
    }
  }
  return trouves;
}

/** Two scenarios and the parameters, with all that is folded away open: their fields, and the diagnostic of Aide. */
async function toutOuvrir(): Promise<void> {
  await versLaVue(volet, "scenarios");
  await volet.click("#scenario-comparer");
  await volet.locator("#scenarios-ecrire:not([aria-disabled])").waitFor();
  await versLaVue(volet, "reglages");
  await volet.locator(".parametre").first().waitFor();
  await volet.evaluate(() => {
    for (const element of document.querySelectorAll("details")) element.open = true;
  });
}

describe("Le volet", () => {
  it("avant tout calcul, axe ne trouve rien, dans aucune vue ni aucun thème", async () => {
    expect(await parcourir()).toEqual({});
  });

  it("une fois le calcul fait, axe ne trouve rien, dans aucune vue ni aucun thème", async () => {
    await versLaVue(volet, "accueil");
    await atelier.calculer();
    await toutOuvrir();
    expect(await parcourir()).toEqual({});
  });

  it("à 320 pixels de large, rien ne déborde, dans aucune vue", async () => {
    await atelier.page.addStyleTag({ content: "#cadre { width: 320px !important; }" });
    const debords: Record<string, number> = {};
    for (const vue of VUES) {
      await versLaVue(volet, vue);
      const debord = await volet.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      if (debord > 0) debords[vue] = debord;
    }
    expect(debords).toEqual({});
  });
});
