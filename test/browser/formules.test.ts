import type { Frame } from "playwright-core";
import type { AtelierOuvert } from "./support/atelier";
import { chaqueFoisSurLExemple } from "./support/exemple";
import { CLAVIER, SOURIS } from "./support/mains";

jest.setTimeout(180_000);

let atelier: AtelierOuvert;
let volet: Frame;

chaqueFoisSurLExemple((ouvert, sien) => {
  [atelier, volet] = [ouvert, sien];
});

const choisir = (cellule: string) => atelier.choisir("Paramètres", cellule);

/** Waits for what a formula gives: it is computed in its own time. */
async function montre(cellule: string, attendue: number): Promise<void> {
  await volet.waitForFunction(
    ([adresse, valeur]) =>
      Excel.run(async (context) => {
        const plage = context.workbook.worksheets.getItem("Paramètres").getRange(adresse).load("values");
        await context.sync();
        return plage.values[0]?.[0] === valeur;
      }),
    [cellule, attendue] as const,
  );
}

const message = (texte: string) => volet.locator(".message", { hasText: texte }).waitFor();

describe("La vue Formules", () => {
  it.each([SOURIS, CLAVIER])(
    "$nom : une formule se compose, s'insère, et donne son résultat",
    async (main) => {
      await choisir("H20");
      await main.versLaVue(volet, "formules");
      await volet.locator("#fonction").waitFor();
      await main.choisir(volet, "#fonction", "FLUX.PART");
      await volet.locator("#inserer-la-formule[disabled]").waitFor();
      await main.ecrire(volet, "#argument-1", "3 000");
      await main.ecrire(volet, "#argument-2", "15000");
      await main.ecrire(volet, "#argument-3", "12,5 %");
      await volet.locator(".apercu", { hasText: "=FLUX.PART(3000;15000;12,5%)" }).waitFor();
      await main.presser(volet, "#inserer-la-formule");
      await message("Formule insérée dans « Paramètres », cellule H20");
      await montre("H20", 0.125);
      await main.presser(volet, "#inserer-la-formule");
      await message("La cellule H20 de « Paramètres » contient déjà quelque chose");
    },
  );

  it("prend la sélection du classeur pour argument", async () => {
    await atelier.taper("H20", "120");
    await atelier.taper("H21", "1500");
    await SOURIS.versLaVue(volet, "formules");
    await choisir("H20");
    await SOURIS.presser(volet, ".argument:nth-of-type(1) fluent-button");
    await choisir("H21");
    await SOURIS.presser(volet, ".argument:nth-of-type(2) fluent-button");
    await volet.locator(".apercu", { hasText: "=FLUX.ROTATION(Paramètres!H20;Paramètres!H21)" }).waitFor();
    await choisir("H22");
    await SOURIS.presser(volet, "#inserer-la-formule");
    await montre("H22", 0.08);
  });

  it("dit qu'aucune formule n'est en erreur", async () => {
    await SOURIS.versLaVue(volet, "formules");
    await SOURIS.presser(volet, "#reparer-les-formules");
    await message("Aucune formule de Flux n’est en erreur");
  });
});
