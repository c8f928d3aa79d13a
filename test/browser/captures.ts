import { mkdir } from "node:fs/promises";
import { capturerLesDocuments } from "./support/documents";
import { ouvrirLAtelier } from "./support/atelier";
import { lancerChromium } from "./support/chromium";

const DOSSIER = "assets/captures";

/** Makes the README's picture from the built atelier: the example computed, its sheet Flux beside the pane. */
async function capturer(): Promise<void> {
  await mkdir(DOSSIER, { recursive: true });
  const navigateur = await lancerChromium();
  try {
    const atelier = await ouvrirLAtelier(navigateur);
    await atelier.calculer();
    const volet = await atelier.volet();
    await volet.evaluate(() =>
      Excel.run(async (context) => {
        const flux = context.workbook.worksheets.getItem("Flux");
        flux.activate();
        flux.getRange("A1").select();
        await context.sync();
      }),
    );
    // The grid slides its tabs and draws over a few frames, and nothing says when it is done.
    await atelier.page.waitForTimeout(2_000);
    await atelier.page.screenshot({ path: `${DOSSIER}/atelier.png` });
  } finally {
    await navigateur.close();
  }
}

/** The documents are drawn by LibreOffice: without it their pictures stay as they are. */
async function capturerTout(): Promise<void> {
  await capturer();
  await capturerLesDocuments(DOSSIER).catch((erreur: unknown) => {
    console.warn(`Documents non capturés (LibreOffice et pdftoppm sont nécessaires) : ${String(erreur)}`);
  });
}

void capturerTout();
