import type { Browser, Frame } from "playwright-core";
import { ouvrirLAtelier, type AtelierOuvert } from "./atelier";
import { lancerChromium } from "./chromium";

const EXEMPLE = "assets/exemple.xlsx";

/**
 * One atelier for the tests of a file, each on the example opened anew: the page is long to load, a workbook is not. A test
 * that leaves a fault in the page fails.
 */
export function chaqueFoisSurLExemple(recevoir: (atelier: AtelierOuvert, volet: Frame) => void): void {
  let navigateur: Browser;
  let atelier: AtelierOuvert;
  beforeAll(async () => {
    navigateur = await lancerChromium();
    atelier = await ouvrirLAtelier(navigateur);
  });
  afterAll(() => navigateur.close());
  beforeEach(async () => {
    await atelier.ouvrir(EXEMPLE);
    recevoir(atelier, await atelier.volet());
  });
  afterEach(() => {
    expect(atelier.fautes).toEqual([]);
  });
}
