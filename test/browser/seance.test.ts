import type { Browser, Frame } from "playwright-core";
import { apporterAxe, manquements } from "./support/axe";
import { ouvrirLAtelier, type AtelierOuvert } from "./support/atelier";
import { lancerChromium } from "./support/chromium";
import { enClair } from "../taskpane/fabriques";
import { versLaVue } from "./support/vues";

jest.setTimeout(300_000);

let navigateur: Browser;
let atelier: AtelierOuvert;
let anne: Frame;
let paul: Frame;

beforeAll(async () => {
  navigateur = await lancerChromium();
});

afterAll(async () => {
  await navigateur.close();
});

beforeEach(async () => {
  atelier = await ouvrirLAtelier(navigateur, { volets: 2 });
  // Two panes and the workbook share one thread.
  atelier.page.setDefaultTimeout(120_000);
  [anne, paul] = [await atelier.volet(), await atelier.secondVolet()];
});

afterEach(async () => {
  expect(atelier.fautes).toEqual([]);
  await atelier.fermer();
});

/** Takes the lead, whoever has it. */
async function mener(volet: Frame, nom: string): Promise<void> {
  await versLaVue(volet, "seance");
  await volet.fill("#nom-de-seance", nom);
  await volet.click("#mener");
  await volet.locator(".conduite .menee", { hasText: "Vous menez la séance depuis" }).waitFor();
}

/** The pane follows: it says whom, and offers no « Calculer ». */
async function suit(volet: Frame, nom: string): Promise<void> {
  await volet.locator(".menee", { hasText: `« ${nom} » mène la séance depuis` }).waitFor();
  await volet.locator("#calculer").waitFor({ state: "hidden" });
}

async function calculer(volet: Frame): Promise<void> {
  await volet.click("#calculer");
  await volet.locator(".message", { hasText: "Calcul terminé" }).waitFor();
}

/** The figures that a pane shows, once they are others than these. */
async function chiffres(volet: Frame, autresQue = ""): Promise<string> {
  await versLaVue(volet, "resultats");
  const resultats = volet.locator(".resultats");
  await volet.waitForFunction((avant) => {
    const vus = document.querySelector<HTMLElement>(".resultats")?.innerText ?? "";
    return vus !== "" && vus !== avant;
  }, autresQue);
  return resultats.innerText();
}

function montrerLaFeuille(volet: Frame, nom: string): Promise<void> {
  return volet.evaluate(
    (feuille) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(feuille).activate();
        await context.sync();
      }),
    nom,
  );
}

async function decisions(): Promise<string[][]> {
  const lignes = await atelier.lire("Journal");
  const entete = lignes.findIndex((ligne) => ligne.includes("Décision"));
  return lignes
    .slice(entete + 1)
    .map((ligne) => ligne.slice(2, 4).map((cellule) => enClair(String(cellule))));
}

describe("Une séance à deux volets", () => {
  it("l'une mène, l'autre voit les mêmes chiffres sans rien pouvoir écrire, puis prend la main et note une décision", async () => {
    await mener(anne, "Anne");
    await suit(paul, "Anne");
    await calculer(anne);
    const premiers = await chiffres(anne);
    expect(await chiffres(paul)).toBe(premiers);

    await montrerLaFeuille(paul, "Hypothèses");
    await atelier.taper("D4", "60");
    const suivants = await chiffres(paul, premiers);
    expect(await chiffres(anne, premiers)).toBe(suivants);
    await anne.getByText("résultats sont à actualiser").waitFor();
    expect(await paul.getByText("résultats sont à actualiser").count()).toBe(0);

    await mener(paul, "Paul");
    await suit(anne, "Paul");
    await paul.fill("#decision", "On garde cette lecture.");
    await paul.click("#noter");
    await paul.locator(".message", { hasText: "Décision notée" }).waitFor();
    expect(await decisions()).toEqual([
      ["Anne", "Ouvre la séance."],
      ["Paul", "Prend la main, après « Anne »."],
      ["Paul", "On garde cette lecture."],
    ]);
  });

  it("projette de grands chiffres sans les commandes, et revient", async () => {
    await mener(anne, "Anne");
    await anne.click("#projeter");
    await anne.locator(".navigation").waitFor({ state: "hidden" });
    await anne.locator(".conduite").waitFor({ state: "hidden" });
    expect(await anne.locator(".projection h2").innerText()).not.toBe("");
    const grand = await anne.locator(".grands-chiffres dd").first().evaluate(taille);
    expect(grand).toBeGreaterThanOrEqual(28);
    await anne.locator("#projeter", { hasText: "Quitter la projection" }).press("Enter");
    await anne.locator(".navigation").waitFor();
  });

  it("axe n'y trouve rien, chez qui mène comme chez qui suit", async () => {
    await mener(anne, "Anne");
    await suit(paul, "Anne");
    await versLaVue(paul, "seance");
    for (const volet of [anne, paul]) {
      await apporterAxe(volet);
      expect(await manquements(volet)).toEqual([]);
    }
    await anne.click("#projeter");
    expect(await manquements(anne)).toEqual([]);
  });
});

/** The size of its letters, in pixels. */
function taille(element: Element): number {
  return parseFloat(getComputedStyle(element).fontSize);
}

describe("Qui mène s'en va", () => {
  it("sa page disparaît : l'autre n'attend personne, et peut calculer", async () => {
    await mener(paul, "Paul");
    await suit(anne, "Paul");
    await atelier.page.evaluate(() => {
      document.getElementById("second-cadre")?.setAttribute("src", "about:blank");
    });
    await anne.locator("#calculer").waitFor();
    await anne.locator(".menee").waitFor({ state: "hidden" });
    await calculer(anne);
  });

  it("son volet se ferme : rouvert, il ne mène plus", async () => {
    await mener(anne, "Anne");
    await atelier.page.click("#fermer-le-volet");
    await atelier.page.click("#afficher-le-volet");
    await anne.locator("#mener", { hasText: "Ouvrir la séance" }).waitFor();
    await anne.locator(".conduite").waitFor({ state: "hidden" });
    await paul.locator("#calculer").waitFor();
  });
});
