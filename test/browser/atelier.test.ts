import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Locator } from "playwright-core";
import { version } from "../../package.json";
import { executer } from "../../src/atelier/commande/executer";
import { classeurDuReferentiel } from "../../src/atelier/exemple/referentiel";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { jour } from "../../src/calcul/domaine/jour";
import type { AtelierWorkbook } from "../../src/atelier/workbook/types";
import type { AtelierOuvert, Valeur } from "./support/atelier";
import { ouvrirLAtelier } from "./support/atelier";
import { lancerChromium } from "./support/chromium";
import { versLaVue, versLaVueAuClavier } from "./support/vues";
import { fichierDe, saisie } from "../headless/support/classeur";
import { lignesDe, valeursDe } from "../headless/support/feuilles";
import { SANS_AUTRE_SORTIE } from "../headless/support/commande";

jest.setTimeout(300_000);

const RESULTATS = ["Rotation", "Assiette", "Flux", "Orientation", "Contrôles", "Explications", "Méthode"];
const EXEMPLE = "assets/exemple.xlsx";

let navigateur: Browser;
let atelier: AtelierOuvert;
let dossier: string;
/** The sheets of the example before anything is computed. */
let saisies: (string | undefined)[];

beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), "atelier-"));
  saisies = feuillesDe(await readWorkbook(new Uint8Array(await readFile(EXEMPLE))));
  navigateur = await lancerChromium();
  atelier = await ouvrirLAtelier(navigateur);
});

afterAll(async () => {
  await navigateur.close();
  await rm(dossier, { recursive: true });
});

// One page for all, each test on an example opened anew: the page is long to load, a workbook is not.
beforeEach(async () => {
  await atelier.ouvrir(EXEMPLE);
});

afterEach(() => {
  expect(atelier.fautes).toEqual([]);
});

function feuillesDe({ data }: AtelierWorkbook): (string | undefined)[] {
  return data.sheetOrder.map((id) => data.sheets[id]?.name);
}

/** What « Calculer » writes when the same add-in runs on the same file without a browser. */
async function calculSansNavigateur(entree: string): Promise<Record<string, Valeur[][]>> {
  const sortie = join(dossier, "sans-navigateur.xlsx");
  const maintenant = new Date();
  const aujourdhui = jour(maintenant.getFullYear(), maintenant.getMonth() + 1, maintenant.getDate());
  await executer({ entree, sortie, date: null, ...SANS_AUTRE_SORTIE }, { aujourdhui, version });
  const classeur = await readWorkbook(new Uint8Array(await readFile(sortie)));
  return Object.fromEntries(RESULTATS.map((feuille) => [feuille, valeursDe(classeur, feuille)]));
}

async function attendreLesResultats(): Promise<void> {
  const feuilles = await atelier.feuilles();
  expect(feuilles.slice(0, saisies.length)).toEqual(saisies);
  expect(feuilles).toEqual(expect.arrayContaining(RESULTATS));
}

const montrer = (feuille: string) => atelier.choisir(feuille, "A1");

/** The colours that fill more than a few lines of a drawing: texts and axes do not. */
function aplatsDe(toile: Locator): Promise<string[]> {
  return toile.evaluate((une) => {
    const { width, height } = une as HTMLCanvasElement;
    const image = (une as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height);
    const surfaces = new Map<string, number>();
    for (const couleur of new Uint32Array(image?.data.buffer ?? new ArrayBuffer(0)))
      surfaces.set(couleur.toString(16), (surfaces.get(couleur.toString(16)) ?? 0) + 1);
    return [...surfaces].filter(([, surface]) => surface > 3000).map(([couleur]) => couleur);
  });
}

/** What is selected in the workbook, as the pane sees it. */
function adresseChoisie(volet: Frame): Promise<string> {
  return volet.evaluate(() =>
    Excel.run(async (context) => {
      const plage = context.workbook.getSelectedRange();
      plage.load("address");
      await context.sync();
      return plage.address;
    }),
  );
}

async function deposer(nom: string, contenu: Uint8Array): Promise<string> {
  const chemin = join(dossier, nom);
  await writeFile(chemin, contenu);
  return chemin;
}

/** Calls `lire` until it gives what is expected of it: formulas are computed in their own time. */
async function attendre<T>(lire: () => Promise<T>, convient: (valeur: T) => boolean): Promise<T> {
  const limite = Date.now() + 30_000;
  for (;;) {
    const valeur = await lire();
    if (convient(valeur) || Date.now() > limite) return valeur;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe("L'atelier, dans un navigateur", () => {
  it("s'ouvre sur le classeur d'exemple, en français", async () => {
    const neuf = await ouvrirLAtelier(navigateur);
    expect(await neuf.feuilles()).toEqual(saisies);
    expect(await neuf.page.title()).toBe("exemple.xlsx — Atelier Flux");
    expect(await neuf.page.locator('[data-u-comp="ribbon-header-menu"]').innerText()).toMatch(
      /Démarrer\s+Formules\s+Données/,
    );
    expect(neuf.fautes).toEqual([]);
    await neuf.fermer();
  });

  it("écrit les feuilles de résultats, aux mêmes valeurs que sans navigateur", async () => {
    await atelier.calculer();
    await attendreLesResultats();
    const attendues = await calculSansNavigateur(EXEMPLE);
    for (const feuille of RESULTATS)
      expect([feuille, await atelier.lire(feuille)]).toEqual([feuille, attendues[feuille]]);
  });

  it("importe un fichier RPLS choisi dans le volet, à côté du parc déjà rempli, sans y toucher", async () => {
    const lignes = Array.from(
      { length: 3000 },
      (_, rang) => `${3_100_000_000 + rang};31555;Ségala;13;2;1975`,
    );
    const texte = ["IDENT_REP;DEPCOM;LIBCOM;FINAN;CONTRESLOG;LOCAT", ...lignes].join("\r\n");
    const chemin = await deposer("rpls.csv", Buffer.from(texte, "latin1"));
    const parc = await atelier.lire("Parc");
    const volet = await atelier.volet();
    await volet.setInputFiles("#fichier-rpls", chemin);
    await volet.click("#importer-ailleurs");
    await volet.waitForSelector('.message:has-text("« rpls.csv » est importé dans « Parc RPLS »")');
    const [entetes = [], premier = [], ...autres] = (await atelier.lire("Parc RPLS")).slice(3);
    const cellule = (entete: string) => premier[entetes.indexOf(entete)];
    expect(["N° RPLS", "Commune", "Financement"].map(cellule)).toEqual(["3100000000", "Ségala", "PLUS"]);
    expect(autres).toHaveLength(2999);
    expect(await atelier.lire("Parc")).toEqual(parc);
    expect(await atelier.feuilles()).toContain("Import");
  });

  it("calcule depuis le ruban, volet refermé, et rouvre le volet", async () => {
    await atelier.page.click("#fermer-le-volet");
    expect(await atelier.page.locator("#cadre").isVisible()).toBe(false);
    await atelier.page.click("#calculer");
    await (await atelier.volet()).waitForSelector(".resultats:not([hidden])");
    expect(await atelier.page.locator("#cadre").isVisible()).toBe(true);
    await attendreLesResultats();
  });

  it.each(["=FLUX.ROTATION(120;1500)", "=FLUX.ROTATION(120,1500)", "=flux.rotation(120;1500)"])(
    "%s, tapée dans une cellule, vaut 0,08",
    async (formule) => {
      await atelier.taper("H20", formule);
      const lire = async (): Promise<Valeur | undefined> => (await atelier.lire("Paramètres", "H20"))[0]?.[0];
      expect(await attendre(lire, (valeur) => valeur === 0.08)).toBe(0.08);
    },
  );

  it("recalcule une fonction quand change une cellule dont elle dépend", async () => {
    await atelier.taper("H20", "120");
    await atelier.taper("I20", "1500");
    await atelier.taper("J20", "=FLUX.ROTATION(H20;I20)*2");
    const lire = async (): Promise<Valeur | undefined> => (await atelier.lire("Paramètres", "J20"))[0]?.[0];
    expect(await attendre(lire, (valeur) => valeur === 0.16)).toBe(0.16);
    await atelier.taper("H20", "150");
    expect(await attendre(lire, (valeur) => valeur === 0.2)).toBe(0.2);
  });

  it("=FLUX.ROTATION(1;0) montre l'erreur et sa phrase", async () => {
    await atelier.taper("H20", "=FLUX.ROTATION(1;0)");
    const etat = await attendre(
      () => atelier.etat(),
      (texte) => texte.startsWith("H20"),
    );
    expect(etat.replaceAll(/\s/g, " ")).toBe(
      "H20 : #N/A — Le parc de rotation est nul : le taux ne peut pas être calculé.",
    );
    expect(await atelier.lire("Paramètres", "H20")).toEqual([["#N/A"]]);
  });

  it("=FLUX.INDICATEUR dit qu'il n'y a pas de résultat, puis suit ceux du calcul", async () => {
    const parcSaisi = await atelier.lire("Parc");
    const entetes = parcSaisi.findIndex((ligne) => ligne.includes("Bailleur"));
    const [bailleur, departement] = ["Bailleur", "Département"].map((entete) =>
      String(parcSaisi[entetes + 1]?.[parcSaisi[entetes]?.indexOf(entete) ?? -1]),
    );
    await atelier.taper("H20", "Parc");
    await atelier.taper("H21", `=FLUX.INDICATEUR(H20;"${bailleur}";"${departement}")`);
    const etat = await attendre(
      () => atelier.etat(),
      (texte) => texte.startsWith("H21"),
    );
    expect(etat.replaceAll(/\s/g, " ")).toBe(
      "H21 : #N/A — Aucun résultat dans ce classeur : cliquez sur « Calculer » dans le volet Flux.",
    );
    await atelier.calculer();
    const assiettes = lignesDe(await atelier.lire("Assiette"));
    const parc = assiettes.find((une) => une.Bailleur === bailleur && une.Département === departement)?.Parc;
    expect(parc).toEqual(expect.any(Number));
    const lire = async (): Promise<Valeur | undefined> => (await atelier.lire("Paramètres", "H21"))[0]?.[0];
    expect(await attendre(lire, (valeur) => valeur === parc)).toBe(parc);
  });

  it("lit un nombre, un pourcentage et une date tapés à la française", async () => {
    await atelier.taper("H20", "1 234,5");
    await atelier.taper("H21", "12,5 %");
    await atelier.taper("H22", "31/12/2025");
    expect(await atelier.lire("Paramètres", "H20:H22")).toEqual([[1234.5], [0.125], [46022]]);
  });

  it("ouvre un autre classeur et calcule l'exemple du référentiel : assiette 1 000, objectif 200", async () => {
    await atelier.ouvrir(await deposer("referentiel.xlsx", await classeurDuReferentiel()));
    await atelier.calculer();
    expect(lignesDe(await atelier.lire("Assiette"))[0]).toMatchObject({ Parc: 15000, Assiette: 1000 });
    const flux = lignesDe(await atelier.lire("Flux"));
    expect(flux.find((ligne) => ligne.Réservations === 3000)).toMatchObject({ Part: 0.2, Objectif: 200 });
  });

  it("enregistre un fichier où l'on retrouve ce qui a été tapé et calculé", async () => {
    await atelier.calculer();
    await atelier.taper("H20", "noté à la main");
    const telechargement = atelier.page.waitForEvent("download");
    await atelier.page.click("#enregistrer");
    const fichier = await telechargement;
    expect(fichier.suggestedFilename()).toBe("exemple.xlsx");
    const relu = await readWorkbook(new Uint8Array(await readFile(await fichier.path())));
    expect(valeursDe(relu, "Flux")).toEqual(await atelier.lire("Flux"));
    expect(valeursDe(relu, "Paramètres")[19]?.[7]).toBe("noté à la main");
    expect(feuillesDe(relu)).toEqual(await atelier.feuilles());
  });

  it("ouvre un classeur alors qu'une cellule est en cours de saisie, et laisse taper dans le nouveau", async () => {
    await atelier.commencerATaper("H20", "=FLUX.ROT");
    await atelier.ouvrir(EXEMPLE);
    await atelier.taper("H21", "après");
    expect(await atelier.lire("Paramètres", "H20:H21")).toEqual([[""], ["après"]]);
  });

  it("dessine sous la grille le graphique de la feuille que l'on regarde, et rien sur une feuille sans graphique", async () => {
    await atelier.calculer();
    const bande = atelier.page.locator("#graphiques");
    await montrer("Flux");
    await bande.waitFor({ state: "visible" });
    expect((await bande.locator("summary").textContent())?.replaceAll(/\s/g, " ")).toMatch(
      /^Graphique de la feuille : « Parts retenues : .+ \(le plus gros flux\) » \(A\d+:[A-Z]\d+\)$/,
    );
    // What is left blank, and the bars.
    expect(await aplatsDe(bande.locator("canvas"))).toHaveLength(2);
    await montrer("Méthode");
    await bande.waitFor({ state: "hidden" });
  });

  it("refuse un fichier illisible par une phrase, et garde le classeur ouvert", async () => {
    const faux = await deposer("faux.xlsx", new TextEncoder().encode("ceci n'est pas un classeur"));
    await atelier.page.setInputFiles("#fichier", faux);
    await atelier.page.waitForSelector("#message:not([hidden])");
    expect(await atelier.page.locator("#message p").textContent()).toMatch(
      /^« faux\.xlsx » n’a pas pu être ouvert\. Le fichier n’est pas un classeur Excel/,
    );
    expect(await atelier.feuilles()).toEqual(saisies);
  });

  it("un constat mène à sa cellule", async () => {
    await atelier.calculer();
    const volet = await atelier.volet();
    await volet.click("#vers-controles");
    const constat = volet
      .locator("button.constat")
      .filter({ hasText: /Parc, cellule [A-Z]+\d+$/ })
      .first();
    await constat.click();
    const adresse = await attendre(
      () => adresseChoisie(volet),
      (valeur) => valeur.startsWith("Parc!"),
    );
    expect(adresse).toMatch(/^Parc![A-Z]+[1-9]\d*$/);
    expect(await constat.textContent()).toContain(adresse.replace("Parc!", ""));
  });

  it("explique le chiffre que l'on choisit dans la feuille, puis liste et montre les lignes comptées", async () => {
    await atelier.calculer();
    const volet = await atelier.volet();
    await versLaVue(volet, "expliquer");
    await atelier.choisir("Rotation", "C11");
    const titre = volet.locator(".expliquer h2");
    await titre.filter({ hasText: "Libérations retenues · Rotation, cellule C11" }).waitFor();
    const [[liberations] = []] = await atelier.lire("Rotation", "C11");
    await volet.locator(".comptes-listables button").first().click();
    await volet.locator("#lignes-comptees").waitFor();
    const lignes = volet.locator(".lignes button");
    const reste = await volet.locator(".lignes + .discret").textContent();
    expect(await lignes.count()).toBe(50);
    expect(reste).toBe(`… et ${String(Number(liberations) - 50)} autres lignes.`);
    const premiere = (await lignes.first().textContent()) ?? "";
    expect(premiere).toMatch(/^Libérations, ligne \d+$/);
    await lignes.first().click();
    const choisie = await attendre(
      () => adresseChoisie(volet),
      (adresse) => adresse.startsWith("Libérations!"),
    );
    expect(choisie).toBe(`Libérations!A${premiere.replace(/\D/g, "")}`);
    expect(await titre.textContent()).toContain("C11");
  });

  it("dit que les résultats sont à actualiser dès qu'une feuille lue est modifiée dans la grille, et leurs feuilles aussi", async () => {
    await atelier.calculer();
    const volet = await atelier.volet();
    const avis = volet.getByText("résultats sont à actualiser");
    expect(await avis.count()).toBe(0);
    await volet.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Hypothèses").activate();
        await context.sync();
      }),
    );
    await atelier.taper("D4", "7");
    await avis.waitFor();
    const empreinte = async (): Promise<string> => String((await atelier.lire("Flux", "B7"))[0]?.[0]);
    await attendre(empreinte, (ligne) => /^[0-9a-f]{16} · à actualiser/.test(ligne));
    await atelier.calculer();
    await avis.waitFor({ state: "detached" });
    expect(await empreinte()).toMatch(/change dès qu.une donnée comptée change$/);
  });

  it("mène d'une vue à l'autre, à la souris comme au clavier", async () => {
    const volet = await atelier.volet();
    expect(await volet.locator(".page:visible").getAttribute("id")).toBe("page-accueil");
    await atelier.calculer();
    expect(await volet.locator(".page:visible").getAttribute("id")).toBe("page-resultats");
    await versLaVueAuClavier(volet, "accueil");
    await volet.locator(".etape", { hasText: "Contrôles" }).click();
    expect(await volet.locator(".page:visible").getAttribute("id")).toBe("page-controles");
    await versLaVueAuClavier(volet, "donnees");
    expect(await volet.locator("#page-donnees th[scope=row]").allTextContents()).toContain("Parc");
  });

  it("répond à une question sur les colonnes, recalcule, et retrouve la réponse dans le fichier enregistré", async () => {
    const { Parc, ...reste } = saisie();
    const contingent = (rang: number) => (rang === 0 ? "Contingent" : rang <= 10 ? "CD31" : "");
    const lignes = Parc.map((ligne, rang) => [...ligne, contingent(rang)]);
    await atelier.ouvrir(await deposer("douteux.xlsx", await fichierDe({ ...reste, Parc: lignes })));
    const volet = await atelier.volet();
    await volet.click("#calculer");
    await volet.locator(".message", { hasText: "Le calcul est incomplet" }).waitFor();
    await versLaVueAuClavier(volet, "donnees");
    await volet.locator("#feuille-parc[expanded]").waitFor();
    await volet.selectOption("#liste-parc-reservataire", { label: "F · Contingent" });
    await volet.locator("#garder-parc-reservataire").press("Enter");
    await volet.locator(".message", { hasText: "Choix gardé dans le classeur" }).waitFor();
    expect(await volet.locator("#feuille-parc").textContent()).toContain("votre choix");
    expect(await volet.evaluate(() => document.activeElement?.id)).toBe("ouvrir-parc-reservataire");
    await volet.fill("#nom-profil-parc", "<b>AL'in</b>");
    await volet.click("#garder-profil-parc");
    await volet.locator("#feuille-parc", { hasText: "Profil « <b>AL'in</b> » gardé" }).waitFor();
    await volet.click("#calculer");
    await volet.locator(".message", { hasText: "Calcul terminé" }).waitFor();
    expect(lignesDe(await atelier.lire("Flux"))[0]).toMatchObject({ Réservataire: "CD31", Réservations: 10 });

    const telechargement = atelier.page.waitForEvent("download");
    await atelier.page.click("#enregistrer");
    const enregistre = join(dossier, "enregistre.xlsx");
    await (await telechargement).saveAs(enregistre);
    await atelier.ouvrir(enregistre);
    const rouvert = await atelier.volet();
    await versLaVueAuClavier(rouvert, "donnees");
    await rouvert.click("#voir-les-colonnes");
    await rouvert.locator("#feuille-parc", { hasText: "F « Contingent », votre choix" }).waitFor();
    await rouvert.click("#feuille-parc", { position: { x: 60, y: 20 } });
    await rouvert.click("#annuler-parc-reservataire");
    await rouvert.locator("#liste-parc-reservataire").waitFor();
    await rouvert.click("#appliquer-parc-0");
    await rouvert.locator("#feuille-parc", { hasText: "F « Contingent », votre choix" }).waitFor();
  });

  it("« Annuler » arrête le calcul et n'écrit rien", async () => {
    const volet = await atelier.volet();
    await volet.evaluate(() => {
      document.getElementById("calculer")?.click();
      document.getElementById("annuler")?.click();
    });
    await volet.getByText("Calcul annulé").first().waitFor();
    expect(await atelier.feuilles()).toEqual(saisies);
  });
});
