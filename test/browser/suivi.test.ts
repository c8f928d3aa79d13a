import type { Browser, Frame } from "playwright-core";
import { ouvrirLAtelier, type AtelierOuvert } from "./support/atelier";
import { lancerChromium } from "./support/chromium";
import { enClair } from "../taskpane/fabriques";
import { versLaVue, versLaVueAuClavier } from "./support/vues";

jest.setTimeout(180_000);

let navigateur: Browser;
let atelier: AtelierOuvert;
let volet: Frame;

beforeAll(async () => {
  navigateur = await lancerChromium();
  atelier = await ouvrirLAtelier(navigateur);
  volet = await atelier.volet();
});

afterAll(async () => {
  expect(atelier.fautes).toEqual([]);
  await navigateur.close();
});

const rubrique = (titre: string) =>
  volet.locator(".suivi section", { has: volet.getByRole("heading", { name: titre, exact: true }) });
const perimetre = () => volet.locator(".suivi caption");

/** Waits until the grid shows that sheet. */
async function feuilleMontree(nom: string): Promise<void> {
  await volet.waitForFunction(
    (attendue) =>
      Excel.run(async (context) => {
        const feuille = context.workbook.worksheets.getActiveWorksheet().load("name");
        await context.sync();
        return feuille.name === attendue;
      }),
    nom,
  );
}

describe("La vue Suivi", () => {
  it("avant tout calcul, dit comment l'avoir ; après, les échéances, le bilan, les conventions, les orientations", async () => {
    await versLaVue(volet, "suivi");
    await volet.locator("#page-suivi").getByText("Cliquez sur « Calculer »").waitFor();
    await atelier.page.click("#calculer");
    await volet.locator(".message", { hasText: "Calcul terminé" }).waitFor();
    await volet.locator(".suivi h2").first().waitFor();
    const titres = await volet.locator(".suivi h2").allInnerTexts();
    expect(titres.map(enClair)).toEqual([
      "Échéances",
      "Bilan à date",
      "Conventions",
      "Prochaines orientations",
    ]);
  });

  it("à la souris : un autre périmètre se choisit, la feuille se montre", async () => {
    await volet.selectOption("#perimetre-du-bilan", { label: "Habitat des Trois Sources · 81" });
    await perimetre().filter({ hasText: "81" }).waitFor();
    await rubrique("Bilan à date").getByRole("button", { name: "Voir la feuille Bilan" }).click();
    await feuilleMontree("Bilan");
  });

  it("au clavier seul : de même", async () => {
    await versLaVueAuClavier(volet, "accueil");
    await versLaVueAuClavier(volet, "suivi");
    await volet.locator("#perimetre-du-bilan").press("Home");
    await perimetre().filter({ hasText: "31" }).waitFor();
    await rubrique("Échéances").getByRole("button", { name: "Voir la feuille Échéances" }).press("Enter");
    await feuilleMontree("Échéances");
  });
});
