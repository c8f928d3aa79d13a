import { mkdir } from "node:fs/promises";
import type { Frame } from "playwright-core";
import { ouvrirLAtelier, type AtelierOuvert } from "./support/atelier";
import { lancerChromium } from "./support/chromium";
import { versLaVue } from "./support/vues";
import { capturerLesDocuments } from "./support/documents";

const DOSSIER = "assets/captures";

/** The grid slides its tabs and draws over a few frames, and nothing says when it is done. */
const LE_TEMPS_DE_DESSINER = 2_000;

/** The pane alone, once it shows what is waited for. */
async function volet({ page }: AtelierOuvert, cadre: Frame, nom: string, attendu: string): Promise<void> {
  await cadre.waitForSelector(attendu);
  await page.waitForTimeout(LE_TEMPS_DE_DESSINER);
  await page.locator("#cadre").screenshot({ path: `${DOSSIER}/${nom}.png` });
}

const APPARENCES = [
  ["volet-clair", { colorScheme: "light", forcedColors: "none" }],
  ["volet-sombre", { colorScheme: "dark", forcedColors: "none" }],
  ["volet-contraste", { colorScheme: "dark", forcedColors: "active" }],
] as const;

/** The pane at its narrowest, in each of its themes. */
async function apparences(atelier: AtelierOuvert, cadre: Frame): Promise<void> {
  await atelier.page.addStyleTag({ content: "#cadre { width: 320px !important; }" });
  await versLaVue(cadre, "resultats");
  for (const [nom, preferences] of APPARENCES) {
    await atelier.page.emulateMedia(preferences);
    await volet(atelier, cadre, nom, ".resultats .carte");
  }
}

/** A meeting: the pane of who leads, then the projected figures, wide and dark. It writes in the workbook: last of all. */
async function seance(atelier: AtelierOuvert, cadre: Frame): Promise<void> {
  await atelier.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await atelier.page.addStyleTag({ content: "#cadre { width: 380px !important; }" });
  await versLaVue(cadre, "seance");
  await cadre.fill("#nom-de-seance", "Service de l’habitat");
  await cadre.click("#mener");
  await cadre.fill("#decision", "Les libérations des logements à vendre sont conservées.");
  await volet(atelier, cadre, "seance", ".conduite:not([hidden])");
  await atelier.page.emulateMedia({ colorScheme: "dark" });
  await atelier.page.addStyleTag({ content: "#cadre { width: 900px !important; }" });
  await cadre.click("#projeter");
  await volet(atelier, cadre, "projection", ".projete .grands-chiffres");
}

/** Makes the pictures of the README and of the guide from the built atelier, on the example. */
async function capturer(): Promise<void> {
  await mkdir(DOSSIER, { recursive: true });
  const navigateur = await lancerChromium();
  try {
    const atelier = await ouvrirLAtelier(navigateur);
    await atelier.calculer();
    const cadre = await atelier.volet();
    await atelier.choisir("Flux", "A1");
    await atelier.page.waitForTimeout(LE_TEMPS_DE_DESSINER);
    await atelier.page.screenshot({ path: `${DOSSIER}/atelier.png` });
    await versLaVue(cadre, "controles");
    await volet(atelier, cadre, "controles", "button.constat");
    await versLaVue(cadre, "documents");
    await volet(atelier, cadre, "documents", ".documents fluent-button");
    await versLaVue(cadre, "donnees");
    await volet(atelier, cadre, "donnees", ".donnees table");
    await versLaVue(cadre, "scenarios");
    await cadre.click("#scenario-comparer");
    await cadre
      .locator(".graphique")
      .first()
      .evaluate((graphique) => {
        graphique.scrollIntoView();
      });
    await volet(atelier, cadre, "scenarios", ".graphique svg");
    await versLaVue(cadre, "formules");
    await cadre.selectOption("#fonction", { label: "FLUX.ROTATION.PARC" });
    await cadre.fill("#argument-3", "2026");
    await volet(atelier, cadre, "formules", ".apercu:not(.discret)");
    await versLaVue(cadre, "suivi");
    await volet(atelier, cadre, "suivi", ".suivi table");
    await versLaVue(cadre, "expliquer");
    await atelier.choisir("Flux", "I12");
    await volet(atelier, cadre, "expliquer", ".premiere");
    await apparences(atelier, cadre);
    await seance(atelier, cadre);
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
