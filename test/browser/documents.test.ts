import { readFile } from "node:fs/promises";
import type { Browser, Download, Frame, Page } from "playwright-core";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { openPackage } from "../../src/atelier/xlsx/zipDirectory";
import { valeursDe } from "../headless/support/feuilles";
import type { AtelierOuvert } from "./support/atelier";
import { ouvrirLAtelier } from "./support/atelier";
import { lancerChromium } from "./support/chromium";
import { versLaVue } from "./support/vues";

jest.setTimeout(180_000);

let navigateur: Browser;
let atelier: AtelierOuvert;
let volet: Frame;

beforeAll(async () => {
  navigateur = await lancerChromium();
  atelier = await ouvrirLAtelier(navigateur);
  await atelier.calculer();
  volet = await atelier.volet();
  await versLaVue(volet, "documents");
  await volet.waitForSelector("#documents-enregistrer");
});

afterAll(async () => {
  await navigateur.close();
});

/** What a click has the browser save. */
async function enregistre(bouton: string): Promise<{ nom: string; octets: Uint8Array }> {
  const [telechargement] = await Promise.all<[Promise<Download>, Promise<void>]>([
    atelier.page.waitForEvent("download"),
    volet.click(bouton),
  ]);
  const octets = new Uint8Array(await readFile(await telechargement.path()));
  await volet.waitForSelector(".avancement", { state: "hidden" });
  return { nom: telechargement.suggestedFilename(), octets };
}

describe("La vue Documents, dans un navigateur", () => {
  it("coche tous les réservataires et enregistre un .zip d'un classeur pour chacun", async () => {
    expect(await volet.locator(".cases input:checked").count()).toBe(18);
    expect(await volet.locator("#documents-ouvrir").getAttribute("disabled")).not.toBeNull();
    const { nom, octets } = await enregistre("#documents-enregistrer");
    expect(nom).toBe("Flux 2026 - documents.zip");
    const noms = [...openPackage(octets).keys()];
    expect(noms).toHaveLength(18);
    expect(noms).toContain("Flux 2026 - CD31 - Département de la Haute-Garonne.xlsx");
  });

  it("enregistre le classeur d'un seul réservataire, que l'on relit", async () => {
    await volet.uncheck("#document-tous");
    expect(await volet.locator("#documents-enregistrer").getAttribute("disabled")).not.toBeNull();
    await volet.check("label:has-text('Ville de Toulouse')");
    const { nom, octets } = await enregistre("#documents-enregistrer");
    expect(nom).toBe("Flux 2026 - V-TLS - Ville de Toulouse.xlsx");
    const classeur = await readWorkbook(octets);
    const [, , , , ...lignes] = valeursDe(classeur, "Logements réservés");
    expect(new Set(lignes.map(([, reservataire]) => reservataire))).toEqual(new Set(["V-TLS"]));
    expect(lignes.length).toBeGreaterThan(10);
  });

  it("ouvre à côté le classeur d'un réservataire, un nouveau classeur à enregistrer", async () => {
    const [page] = await Promise.all<[Promise<Page>, Promise<void>]>([
      atelier.page.context().waitForEvent("page"),
      volet.click("#documents-ouvrir"),
    ]);
    await page.waitForFunction(() => document.title === "classeur.xlsx — Atelier Flux");
    await page.waitForSelector('text="Logements réservés"');
    await volet.waitForSelector('.message:has-text("1 document ouvert")');
    await page.close();
  });

  it("enregistre ce que l'hôte ne sait pas ouvrir, et le dit", async () => {
    await atelier.page.evaluate(() => {
      window.open = () => null;
    });
    const { nom } = await enregistre("#documents-ouvrir");
    expect(nom).toBe("Flux 2026 - V-TLS - Ville de Toulouse.xlsx");
    await volet.waitForSelector('.message:has-text("Excel n’a pas pu l’ouvrir")');
  });

  it("enregistre les tableaux et le calcul expliqué", async () => {
    const tableaux = await enregistre("#export-tableaux");
    expect([...openPackage(tableaux.octets).keys()]).toContain("Flux.csv");
    const calcul = await enregistre("#export-calcul");
    expect(calcul.nom).toBe("Flux 2026 - calcul.json");
    expect((JSON.parse(new TextDecoder().decode(calcul.octets)) as { annee: number }).annee).toBe(2026);
  });

  it("dit avant d'enregistrer combien de constats sont ouverts, et mène à eux", async () => {
    const avis = (await volet.locator("#documents-constats").textContent()) ?? "";
    expect(avis.replace(/\s/g, " ")).toMatch(
      /^\d+ constats ouverts \(\d+ .*\)\. Les documents ne les listent pas : /,
    );
    await volet.click("#documents-controles");
    await volet.waitForSelector("#titre-controles:visible");
    await versLaVue(volet, "documents");
  });

  it("dit que des données ont changé, et donne les chiffres du classeur tel qu'il est", async () => {
    expect(await volet.locator("#documents-a-actualiser").isVisible()).toBe(false);
    await volet.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Hypothèses").activate();
        await context.sync();
      }),
    );
    const ecrite = String((await atelier.lire("Flux", "B7"))[0]?.[0]).slice(0, 16);
    await atelier.taper("D4", "7");
    await volet.waitForSelector("#documents-a-actualiser:visible");
    expect(await volet.locator("#documents-en-retard").isVisible()).toBe(false);
    const { octets } = await enregistre("#documents-enregistrer");
    const garde = valeursDe(await readWorkbook(octets), "Synthèse de l’envoi")
      .flat()
      .map(String);
    const empreintes = garde.filter((dit) => /^[0-9a-f]{16} · /.test(dit));
    expect(empreintes).toEqual([expect.stringMatching(/ · change dès/)]);
    expect(empreintes[0]?.slice(0, 16)).not.toBe(ecrite);
  });

  it("ne demande rien au réseau et ne fait aucune faute", () => {
    expect(atelier.fautes).toEqual([]);
  });
});
