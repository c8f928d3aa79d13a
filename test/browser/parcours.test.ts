import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Download, Frame } from "playwright-core";
import { adresse } from "../../src/lecture/lieu";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { fichierDe, numero, saisie } from "../headless/support/classeur";
import { lignesDe, valeursDe } from "../headless/support/feuilles";
import type { AtelierOuvert } from "./support/atelier";
import { ouvrirLAtelier } from "./support/atelier";
import { lancerChromium } from "./support/chromium";
import { choisirUnFichier, CLAVIER, SOURIS, type Main } from "./support/mains";

jest.setTimeout(300_000);

let navigateur: Browser;
let atelier: AtelierOuvert;
let volet: Frame;
let dossier: string;
let main: Main;

beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), "parcours-"));
  navigateur = await lancerChromium();
  atelier = await ouvrirLAtelier(navigateur);
});

afterAll(async () => {
  await navigateur.close();
  await rm(dossier, { recursive: true });
});

afterEach(() => {
  expect(atelier.fautes).toEqual([]);
});

/** What a landlord has in January: its departures and its réservataires in sheets, its parc in the RPLS file. */
async function classeurSansParc(): Promise<string> {
  const { Libérations, Réservataires } = saisie();
  const chemin = join(dossier, "bailleur.xlsx");
  await writeFile(chemin, await fichierDe({ Libérations, Réservataires }));
  return chemin;
}

/** Forty logements of the 31 in the landlord's RPLS file, twenty of them of the contingent « Collectivités ». */
async function fichierRpls(): Promise<string> {
  const lignes = Array.from({ length: 40 }, (_, rang) =>
    [numero(rang + 1), "Bailleur", "31555", "1982", "1", rang < 20 ? "4" : "7"].join(";"),
  );
  const chemin = join(dossier, "rpls.csv");
  const entetes = "IDENT_REP;RAISON SOCIALE;DEPCOM;LOCAT;MODE;CONTRESLOG";
  await writeFile(chemin, Buffer.from([entetes, ...lignes].join("\r\n"), "latin1"));
  return chemin;
}

/** Title, help, a blank row and the headers of a sheet of the model. */
const SOUS_L_ENTETE = 4;

const message = (texte: string) => volet.locator(".message", { hasText: texte }).waitFor();

async function importer(): Promise<void> {
  const fichier = await fichierRpls();
  await choisirUnFichier(atelier.page, () => main.presser(volet, "#importer"), fichier);
  await message("« rpls.csv » est importé dans « Parc »");
  // Below them, rows to come have formats and nothing else.
  const lignes = (await atelier.lire("Parc")).slice(SOUS_L_ENTETE);
  expect(lignes.filter((ligne) => ligne.some((cellule) => cellule !== ""))).toHaveLength(40);
}

/** The message of the import offers the sheets that the workbook has not; the Parc just filled stays as it is. */
async function creerCeQuiManque(): Promise<void> {
  const parc = await atelier.lire("Parc");
  await main.presser(volet, "#modele-apres-import");
  await message("Feuilles créées : Paramètres, Hypothèses");
  expect(await atelier.lire("Parc")).toEqual(parc);
}

async function calculer(): Promise<void> {
  await main.presser(volet, "#calculer");
  await message("Calcul terminé");
  await volet.waitForSelector(".avancement", { state: "hidden" });
}

/** Nothing is counted of a contingent that nobody confirmed; then the twenty logements are the Département's. */
async function confirmerLeContingent(): Promise<void> {
  expect(lignesDe(await atelier.lire("Flux"))[0]).toMatchObject({ Réservataire: "—", Réservations: 40 });
  await main.versLaVue(volet, "donnees");
  await main.choisir(volet, "#liste-contingent-4", "CD31");
  await main.presser(volet, "#garder-contingent-4");
  await message("Choix gardé dans le classeur");
  await calculer();
  expect(lignesDe(await atelier.lire("Flux"))[0]).toMatchObject({
    Réservataire: "CD31",
    Réservations: 20,
    Part: 0.5,
    Objectif: 2,
  });
}

async function leverUnConstat(): Promise<void> {
  await main.versLaVue(volet, "controles");
  const constat = "#page-controles button.constat";
  await volet.locator(constat).first().waitFor();
  await main.presser(volet, constat);
}

/** The cell is chosen in the grid: that is Excel's own keyboard and mouse, not the pane's. */
async function expliquerLObjectif(): Promise<void> {
  const flux = await atelier.lire("Flux");
  const ligne = flux.findIndex((une) => une.includes("Objectif"));
  const colonne = flux[ligne]?.indexOf("Objectif") ?? -1;
  await main.versLaVue(volet, "expliquer");
  await atelier.choisir("Flux", adresse(ligne + 1, colonne));
  await volet.locator(".expliquer h2", { hasText: "Objectif" }).waitFor();
  await main.presser(volet, ".comptes-listables button");
  await volet.locator("#lignes-comptees").waitFor();
}

/** « Et si l'engagement n'était que de 25 % ? »: the Département loses one of its two logements, and nothing is written. */
async function essayerUnScenario(): Promise<void> {
  await main.versLaVue(volet, "scenarios");
  await main.presser(volet, "#scenario-nouveau");
  await main.presser(volet, '#page-scenarios summary:has-text("Engagements")');
  await main.ecrire(volet, "#engagement-0", "25");
  await atelier.page.keyboard.press("Tab");
  await volet.locator(".graphique li", { hasText: "Haute-Garonne" }).locator(".perte").waitFor();
  expect(await atelier.feuilles()).not.toContain("Scénarios");
}

/** Another method, kept in the sheet Paramètres, and told in Méthode once computed. */
async function changerLaMethode(): Promise<void> {
  await main.versLaVue(volet, "reglages");
  const methode = 'details.parametre:has-text("Méthode du taux de rotation")';
  await main.presser(volet, `${methode} summary`);
  await main.choisir(volet, `${methode} select`, "Intermédiaire");
  await main.presser(volet, `${methode} fluent-button:has-text("Garder")`);
  await volet.locator(`${methode} .statut.modifie`).waitFor();
  await calculer();
  expect(JSON.stringify(await atelier.lire("Méthode"))).toContain("Intermédiaire (modifié");
}

async function enregistrerLesDocuments(): Promise<Download> {
  await main.versLaVue(volet, "documents");
  await volet.waitForSelector("#documents-enregistrer");
  await main.presser(volet, "#document-tous");
  await volet.locator("#documents-enregistrer[disabled]").waitFor();
  await main.presser(volet, "#document-0");
  const [telechargement] = await Promise.all<[Promise<Download>, Promise<void>]>([
    atelier.page.waitForEvent("download"),
    main.presser(volet, "#documents-enregistrer"),
  ]);
  return telechargement;
}

describe("Le parcours d'un bailleur, du fichier RPLS aux documents du 28 février", () => {
  it.each([SOURIS, CLAVIER])("$nom", async (choisie) => {
    main = choisie;
    await atelier.ouvrir(await classeurSansParc());
    volet = await atelier.volet();
    await importer();
    await creerCeQuiManque();
    await calculer();
    await confirmerLeContingent();
    await leverUnConstat();
    await expliquerLObjectif();
    await essayerUnScenario();
    await changerLaMethode();
    const envoi = await enregistrerLesDocuments();
    expect(envoi.suggestedFilename()).toBe("Flux 2026 - CD31 - Haute-Garonne.xlsx");
    const classeur = await readWorkbook(new Uint8Array(await readFile(await envoi.path())));
    expect(valeursDe(classeur, "Logements réservés").slice(SOUS_L_ENTETE)).toHaveLength(20);
  });
});
