import type { Browser, Frame, FrameLocator } from "playwright-core";
import type { AtelierOuvert } from "./support/atelier";
import { ouvrirLAtelier } from "./support/atelier";
import { lancerChromium } from "./support/chromium";
import { ORIGINE, servir } from "./support/serveur";
import { versLaVue } from "./support/vues";

jest.setTimeout(180_000);

const EXEMPLE = "assets/exemple.xlsx";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

let navigateur: Browser;

beforeAll(async () => {
  navigateur = await lancerChromium();
});

afterAll(async () => {
  await navigateur.close();
});

const enClair = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ").replaceAll("’", "'");

async function titreDuMessage(volet: Pick<FrameLocator, "locator">): Promise<string> {
  return enClair(await volet.locator(".message strong").innerText());
}

/** Opens the diagnostic of the message: its text is there before anything is copied. */
async function ouvrirLeDiagnostic(volet: Pick<FrameLocator, "locator">): Promise<string> {
  await volet.locator(".message summary").click();
  const diagnostic = volet.locator(".message pre", { hasText: "Flux" });
  await diagnostic.waitFor();
  return diagnostic.innerText();
}

describe("Sans Office.js, la page publiée", () => {
  it("le dit, ne demande rien d'autre au réseau, et laisse copier un diagnostic", async () => {
    const contexte = await navigateur.newContext({ locale: "fr-FR" });
    const refusees = await servir(contexte);
    const page = await contexte.newPage();
    const erreurs: string[] = [];
    page.on("pageerror", (erreur) => erreurs.push(erreur.message));
    await page.goto(`${ORIGINE}/taskpane.html`);
    await page.locator(".message strong").waitFor();
    expect(await titreDuMessage(page)).toBe("Excel n'est pas joignable");
    expect(await ouvrirLeDiagnostic(page)).toMatch(/^Flux \d+\.\d+\.\d+\nOffice\.js : absent$/);
    expect(await page.locator("#calculer").getAttribute("aria-disabled")).toBe("true");
    expect(refusees).toEqual([OFFICE_JS]);
    expect(erreurs).toEqual([]);
    await contexte.close();
  });
});

describe("Dans un Excel trop ancien", () => {
  it("le volet dit ce qu'il faut et n'offre pas de calculer", async () => {
    const contexte = await navigateur.newContext({ locale: "fr-FR" });
    await servir(contexte, {
      "/atelier/office.js": (texte) => texte.replace("excelapi: [1, 20]", "excelapi: [1, 8]"),
    });
    const page = await contexte.newPage();
    await page.goto(`${ORIGINE}/atelier/`);
    const volet = page.frameLocator("#cadre");
    await volet.locator(".message strong").waitFor();
    expect(await titreDuMessage(volet)).toBe("Cette version d'Excel est trop ancienne pour Flux");
    expect(await ouvrirLeDiagnostic(volet)).toContain("ExcelApi 1.8,");
    expect(await volet.locator("#calculer").getAttribute("aria-disabled")).toBe("true");
    await contexte.close();
  });
});

describe("Le volet, quand Excel refuse", () => {
  let atelier: AtelierOuvert;
  let volet: Frame;

  beforeAll(async () => {
    atelier = await ouvrirLAtelier(navigateur);
  });

  // One page for all, each test on an example opened anew: the page is long to load, a workbook is not.
  beforeEach(async () => {
    await atelier.ouvrir(EXEMPLE);
    volet = await atelier.volet();
  });

  afterEach(() => {
    expect(atelier.fautes).toEqual([]);
  });

  afterAll(async () => {
    await atelier.fermer();
  });

  it("dit au bout de deux secondes qu'une cellule est en cours de saisie, et calcule dès qu'elle est validée", async () => {
    await atelier.commencerATaper("H20", "en cours");
    await volet.evaluate(() => document.getElementById("calculer")?.click());
    await volet.locator(".attente:not([hidden])").waitFor();
    expect(enClair(await volet.locator(".attente").innerText())).toContain("validez-la par Entrée");
    await atelier.page.keyboard.press("Enter");
    await volet.locator(".message", { hasText: "Calcul terminé" }).waitFor();
    expect(await atelier.lire("Paramètres", "H20")).toEqual([["en cours"]]);
  });

  it("dit la feuille protégée et montre ce que « Copier le diagnostic » copie", async () => {
    await atelier.calculer();
    await volet.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Flux").protection.protect();
        await context.sync();
      }),
    );
    await volet.click("#calculer");
    await volet.locator(".message", { hasText: "est protégée" }).waitFor();
    expect(await titreDuMessage(volet)).toBe("La feuille « Flux » est protégée : rien n'a été écrit.");
    const montre = await ouvrirLeDiagnostic(volet);
    expect(montre).toMatch(/^Flux .*\nExcel : OfficeOnline .*\nEnsembles : ExcelApi 1\.20, /);
    expect(montre).toContain("Action : calculer, étape : calcul\nErreur : feuilleProtegee\nFeuilles lues : ");
    await atelier.page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: ORIGINE });
    await volet.locator(".message .copier-le-diagnostic").click();
    await volet.locator(".message [role=status]", { hasText: "Diagnostic copié" }).waitFor();
    expect(await volet.evaluate(() => navigator.clipboard.readText())).toBe(montre);
  });

  it("sélectionne le texte quand le presse-papiers lui est refusé", async () => {
    await volet.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      Object.assign(document, { execCommand: () => false });
    });
    await versLaVue(volet, "aide");
    await volet.locator("#page-aide summary").click();
    await volet.locator("#page-aide .copier-le-diagnostic").click();
    await volet.locator("#page-aide [role=status]", { hasText: "copiez-le par Ctrl+C" }).waitFor();
    const choisi = await volet.evaluate(() => String(getSelection()));
    expect(choisi.trim()).toBe(await volet.locator("#page-aide pre").innerText());
  });
});
