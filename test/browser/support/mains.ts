import type { FileChooser, Frame, Page } from "playwright-core";
import { VUES_EN_VUE, type NomDeVue } from "../../../src/taskpane/navigation";
import { versLaVue } from "./vues";

/** How a person acts in the pane: with the mouse, or with the keyboard alone. */
export interface Main {
  readonly nom: string;
  presser(volet: Frame, selecteur: string): Promise<void>;
  /** `option`: how the option begins. */
  choisir(volet: Frame, liste: string, option: string): Promise<void>;
  ecrire(volet: Frame, champ: string, texte: string): Promise<void>;
  versLaVue(volet: Frame, vue: NomDeVue): Promise<void>;
}

export const SOURIS: Main = {
  nom: "à la souris",
  presser: (volet, selecteur) => volet.locator(selecteur).first().click(),
  choisir: async (volet, liste, option) => {
    await volet.click(liste);
    const choisie = volet.locator(`${liste} option`, { hasText: option }).first();
    await volet.selectOption(liste, await choisie.getAttribute("value"));
  },
  ecrire: async (volet, champ, texte) => {
    await volet.click(champ, { clickCount: 3 });
    await volet.page().keyboard.type(texte);
  },
  versLaVue,
};

/** Nothing is focused by the test but the pane itself, as F6 does in Excel: the rest is reached by Tab, as people do. */
export const CLAVIER: Main = {
  nom: "au clavier seul",
  presser: async (volet, selecteur) => {
    await atteindre(volet, selecteur);
    const cible = volet.locator(selecteur).first();
    const estUneCase = await cible.evaluate((un) => un.matches("input[type=checkbox]"));
    await volet.page().keyboard.press(estUneCase ? "Space" : "Enter");
  },
  choisir: async (volet, liste, option) => {
    await atteindre(volet, liste);
    await volet.page().keyboard.type(option);
    await volet.locator(`${liste} option:checked`, { hasText: option }).waitFor({ state: "attached" });
  },
  ecrire: async (volet, champ, texte) => {
    await atteindre(volet, champ);
    await volet.page().keyboard.press("Control+a");
    await volet.page().keyboard.type(texte);
  },
  versLaVue: async (volet, vue) => {
    const { keyboard } = volet.page();
    if (VUES_EN_VUE.includes(vue)) {
      await atteindre(volet, `#vers-${vue}`);
    } else {
      await atteindre(volet, "#plus");
      await keyboard.press("Enter");
      await volet.locator("fluent-menu-item:focus").first().waitFor();
      await descendreJusqua(volet, `#vers-${vue}`);
    }
    await keyboard.press("Enter");
    await volet.locator(`#page-${vue}`).waitFor();
  },
};

/** More stops than any view has: what is not reached by then cannot be. */
const ARRETS = 300;

function aLeFocus(volet: Frame, selecteur: string): Promise<boolean> {
  return volet
    .locator(selecteur)
    .first()
    .evaluate((un) => un === document.activeElement);
}

/** Tab until the element has the focus, from wherever the person is; out of the pane, back into it. */
async function atteindre(volet: Frame, selecteur: string): Promise<void> {
  const page = volet.page();
  await volet.locator(selecteur).first().waitFor();
  for (let arret = 0; arret < ARRETS; arret += 1) {
    if (await aLeFocus(volet, selecteur)) return;
    if (!(await volet.evaluate(() => document.hasFocus()))) await entrerDansLeVolet(page);
    await page.keyboard.press("Tab");
  }
  throw new Error(`« ${selecteur} » is not reached by Tab.`);
}

async function entrerDansLeVolet(page: Page): Promise<void> {
  await page.locator("#cadre").focus();
}

async function descendreJusqua(volet: Frame, selecteur: string): Promise<void> {
  for (let arret = 0; arret < ARRETS; arret += 1) {
    if (await aLeFocus(volet, selecteur)) return;
    await volet.page().keyboard.press("ArrowDown");
  }
  throw new Error(`« ${selecteur} » is not reached by the arrows.`);
}

/** Opens the browser's file chooser by a gesture, and takes a file there. */
export async function choisirUnFichier(
  page: Page,
  geste: () => Promise<void>,
  chemin: string,
): Promise<void> {
  const [choix] = await Promise.all<[Promise<FileChooser>, Promise<void>]>([
    page.waitForEvent("filechooser"),
    geste(),
  ]);
  await choix.setFiles(chemin);
}
