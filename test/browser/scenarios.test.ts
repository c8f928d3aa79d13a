import type { Frame } from "playwright-core";
import type { AtelierOuvert } from "./support/atelier";
import { chaqueFoisSurLExemple } from "./support/exemple";
import { versLaVue, versLaVueAuClavier } from "./support/vues";

jest.setTimeout(180_000);

let atelier: AtelierOuvert;
let volet: Frame;

chaqueFoisSurLExemple((ouvert, sien) => {
  [atelier, volet] = [ouvert, sien];
});

beforeEach(() => atelier.calculer());

/** The names of the scenarios that the workbook keeps, as another pane would read them. */
function gardes(): Promise<string[]> {
  return volet.evaluate(() =>
    Excel.run(async (context) => {
      const garde = context.workbook.settings.getItemOrNullObject("scenarios");
      garde.load("value");
      await context.sync();
      return garde.isNullObject ? [] : (garde.value as { nom: string }[]).map(({ nom }) => nom);
    }),
  );
}

const nomsMontres = () => volet.locator("#scenario-choisi option").allInnerTexts();
/** The figures of one scenario's column, réservataire by réservataire. */
const effets = (colonne: number) =>
  volet.locator(`.effets tbody tr td:nth-of-type(${String(colonne + 1)})`).allInnerTexts();

async function choisisSont(...noms: readonly string[]): Promise<void> {
  const attendus = noms.map((nom, rang) => `option:nth-of-type(${String(rang + 1)}):text-is("${nom}")`);
  for (const attendu of attendus)
    await volet.locator(`#scenario-choisi ${attendu}`).waitFor({ state: "attached" });
  expect(await nomsMontres()).toEqual(noms);
}

/** The chart says so, and the table shows it. */
async function rienNeChange(): Promise<void> {
  await volet.locator(".graphique", { hasText: "ne change rien" }).waitFor();
  expect(new Set(await volet.locator(".effets .ecart").allInnerTexts())).toEqual(new Set(["="]));
}

/** Whether « Écrire » has written, and what: the first two columns of the sheet's table. */
async function feuilleEcrite(): Promise<readonly unknown[]> {
  await volet.locator(".message", { hasText: "Scénarios écrits" }).waitFor();
  const lignes = await atelier.lire("Scénarios");
  const entetes = lignes.findIndex(([premiere]) => premiere === "Scénario");
  return [...new Set(lignes.slice(entetes + 1).map(([nom]) => nom))];
}

describe("La vue Scénarios", () => {
  it("à la souris : ajouter, glisser, comparer, supprimer et rétablir, écrire", async () => {
    await versLaVue(volet, "scenarios");
    await volet.click("#scenario-nouveau");
    await choisisSont("Scénario");
    await rienNeChange();

    const curseur = volet.locator("#scenario-mutations-curseur");
    await curseur.scrollIntoViewIfNeeded();
    const place = await curseur.boundingBox();
    if (place === null) throw new Error("The cursor is not seen.");
    const y = place.y + place.height / 2;
    await atelier.page.mouse.move(place.x + place.width / 3, y);
    await atelier.page.mouse.down();
    await atelier.page.mouse.move(place.x + place.width - 4, y, { steps: 6 });
    await volet.locator(".graphique .perte").first().waitFor();
    await atelier.page.mouse.up();
    expect(Number(await volet.inputValue("#scenario-mutations"))).toBeGreaterThan(250);

    await volet.click("#scenario-comparer");
    await volet.locator("#scenario-choisi option:nth-of-type(3)").waitFor({ state: "attached" });
    const compares = await nomsMontres();
    expect(compares).toHaveLength(3);
    expect(await gardes()).toEqual(compares);
    await volet.click("#scenario-supprimer");
    await choisisSont(...compares.slice(0, 2));
    await volet.click("#scenario-retablir");
    await choisisSont(...compares);

    await volet.click("#scenarios-ecrire");
    expect(await feuilleEcrite()).toEqual(compares);
  });

  it("au clavier seul : ajouter, régler au curseur et dans un champ, nommer, écrire", async () => {
    await versLaVueAuClavier(volet, "scenarios");
    await volet.locator("#scenario-nouveau").press("Enter");
    await choisisSont("Scénario");
    const saisis = await effets(1);

    const curseur = volet.locator("#scenario-mutations-curseur");
    await curseur.press("Home");
    await volet.locator(".graphique .gain").first().waitFor();
    expect(await volet.inputValue("#scenario-mutations")).toBe("0");
    await curseur.press("ArrowRight");
    expect(await volet.inputValue("#scenario-mutations")).toBe("1");
    expect(await effets(1)).not.toEqual(saisis);

    const champ = volet.locator("#scenario-mutations");
    await champ.press("Control+a");
    await champ.pressSequentially("beaucoup");
    await champ.press("Enter");
    expect(await champ.getAttribute("aria-invalid")).toBe("true");
    await champ.press("Control+a");
    await champ.press("Delete");
    await champ.press("Tab");
    await volet.locator("#scenario-mutations:not([aria-invalid])").waitFor();
    await rienNeChange();

    const nom = volet.locator("#scenario-nom");
    await nom.press("Control+a");
    await nom.pressSequentially("Sans mutation");
    await nom.press("Enter");
    await choisisSont("Sans mutation");
    expect(await gardes()).toEqual(["Sans mutation"]);
    await volet.locator("#scenarios-ecrire").press("Enter");
    expect(await feuilleEcrite()).toEqual(["Sans mutation"]);
  });
});
