import type { Browser, Frame } from "playwright-core";
import { enClair } from "../taskpane/fabriques";
import { ouvrirLAtelier, type AtelierOuvert } from "./support/atelier";
import { apporterAxe, manquements } from "./support/axe";
import { lancerChromium } from "./support/chromium";
import { versLaVue } from "./support/vues";

jest.setTimeout(300_000);

let navigateur: Browser;
let atelier: AtelierOuvert;

beforeAll(async () => {
  navigateur = await lancerChromium();
});

afterAll(async () => {
  await navigateur.close();
});

afterEach(async () => {
  expect(atelier.fautes).toEqual([]);
  await atelier.fermer();
});

const A_ACTUALISER = "feuilles de résultats sont à actualiser";

/** Le taux de rotation que montre le volet. */
async function taux(volet: Frame): Promise<string> {
  await versLaVue(volet, "resultats");
  const texte = enClair(await volet.locator(".resultats").innerText());
  return /(\d+,\d\d) %/.exec(texte)?.[0] ?? texte;
}

async function autreTaux(volet: Frame, avant: string): Promise<string> {
  for (let fois = 0; fois < 600; fois += 1) {
    const lu = await taux(volet);
    if (lu !== avant) return lu;
    await volet.page().waitForTimeout(50);
  }
  throw new Error(`le taux reste ${avant}`);
}

/** La feuille Rotation, sans la date ni l'empreinte : ce que le calcul y a écrit. */
async function rotation(): Promise<string> {
  const lignes = await atelier.lire("Rotation");
  const entete = lignes.findIndex((ligne) => ligne.includes("Parc de rotation"));
  return JSON.stringify(lignes.slice(entete));
}

async function autreRotation(avant: string): Promise<string> {
  for (let fois = 0; fois < 600; fois += 1) {
    const lue = await rotation();
    if (lue !== avant) return lue;
    await atelier.page.waitForTimeout(50);
  }
  throw new Error("la feuille Rotation n'a pas changé");
}

interface Cible {
  readonly adresse: string;
  readonly valeur: string;
}

/**
 * Un logement familial libéré en 2025 du premier périmètre, celui que le volet montre : passé en étudiant, il quitte le parc de
 * rotation et sa libération avec lui.
 */
function cibleDe(volet: Frame): Promise<Cible> {
  return volet.evaluate(() =>
    Excel.run(async (context) => {
      const lire = (nom: string) => context.workbook.tables.getItem(nom).getRange().load("values,rowIndex");
      const [parc, liberations] = [lire("tblParc"), lire("tblLiberations")];
      await context.sync();
      const [entetes = [], ...logements] = parc.values as (string | number)[][];
      const rang = (nom: string) => entetes.indexOf(nom);
      const perimetre = (ligne: (string | number)[]) =>
        `${String(ligne[rang("Bailleur")])} ${String(ligne[rang("Département")])}`;
      const premier = logements.map(perimetre).sort()[0];
      const estEn2025 = (jour: unknown) => Number(jour) > 45_660 && Number(jour) < 46_020;
      const liberes = new Set(
        liberations.values.flatMap(([rpls, date, motif]) =>
          String(motif).startsWith("d") && estEn2025(date) ? [String(rpls)] : [],
        ),
      );
      const place = logements.findIndex(
        (ligne) =>
          perimetre(ligne) === premier &&
          ligne[rang("Nature")] === "familial" &&
          ligne[rang("Exclusion")] === "" &&
          liberes.has(String(ligne[0])),
      );
      const lettre = String.fromCharCode(65 + rang("Nature"));
      return { adresse: `${lettre}${String(parc.rowIndex + place + 2)}`, valeur: "étudiant" };
    }),
  );
}

/** La même saisie, faite dans l'Excel de ce volet. */
function saisir(volet: Frame, cible: Cible): Promise<void> {
  return volet.evaluate(
    ({ adresse, valeur }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Parc").getRange(adresse).values = [[valeur]];
        await context.sync();
      }),
    cible,
  );
}

describe("Le volet suit le classeur", () => {
  it("une cellule tapée dans Parc change les chiffres du volet, non les feuilles ; « Recalculer » les écrit", async () => {
    atelier = await ouvrirLAtelier(navigateur);
    const volet = await atelier.volet();
    await atelier.calculer();
    const [avant, ecrite] = [await taux(volet), await rotation()];
    // Sans son numéro, le logement perd sa libération.
    const adresse = (await cibleDe(volet)).adresse.replace(/^[A-Z]+/, "A");
    await atelier.choisir("Parc", adresse);
    await atelier.taper(adresse, "9999999999");
    const apres = await autreTaux(volet, avant);
    await volet.getByText(A_ACTUALISER).waitFor();
    expect(await rotation()).toBe(ecrite);
    await volet.click("#calculer");
    await volet.getByText(A_ACTUALISER).waitFor({ state: "hidden" });
    expect(await taux(volet)).toBe(apres);
    expect(await rotation()).not.toBe(ecrite);
  });

  it("un en-tête de Parc écrasé : Résultats et Suivi disent pourquoi il n'y a plus de chiffre et mènent aux contrôles ; remis, les chiffres reviennent", async () => {
    atelier = await ouvrirLAtelier(navigateur);
    const volet = await atelier.volet();
    await atelier.calculer();
    const avant = await taux(volet);
    const rang = (await atelier.lire("Parc")).findIndex((ligne) => ligne.includes("Département"));
    const colonne = (await atelier.lire("Parc"))[rang]?.indexOf("Département") ?? -1;
    const adresse = `${String.fromCharCode(65 + colonne)}${String(rang + 1)}`;
    await saisir(volet, { adresse, valeur: "zz" });
    const arret = volet.locator("#sans-perimetre");
    await arret.waitFor();
    expect(enClair(await arret.innerText())).toBe("Aucun périmètre n'est calculé : 1 constat bloquant.");
    expect(enClair(await volet.locator(".resultats button.constat").innerText())).toContain(
      "La colonne « Département » est introuvable : la feuille ne peut pas être lue.",
    );
    await apporterAxe(volet);
    expect(await manquements(volet)).toEqual([]);
    await versLaVue(volet, "suivi");
    await volet.locator("#suivi-sans-perimetre").waitFor();
    expect(await volet.getByText("Aucune réponse ni aucun dossier n'est attendu.").count()).toBe(0);
    await volet.click("#suivi-sans-perimetre-controles");
    await volet.locator("#page-controles", { hasText: "Bloquants" }).waitFor();
    await versLaVue(volet, "documents");
    await volet.getByText("Aucun périmètre n’est calculé : il n’y a de document pour personne").waitFor();
    expect(await volet.locator("#document-tous, #documents-enregistrer").count()).toBe(0);
    await versLaVue(volet, "accueil");
    await saisir(volet, { adresse, valeur: "Département" });
    await arret.waitFor({ state: "detached" });
    expect(await taux(volet)).toBe(avant);
  });

  it("des chiffres qui changent laissent dans Contrôles le focus où il est, et ouvert ce qui l'est", async () => {
    atelier = await ouvrirLAtelier(navigateur);
    const volet = await atelier.volet();
    await atelier.calculer();
    const cible = await cibleDe(volet);
    await versLaVue(volet, "controles");
    const informations = volet.locator("#constats-information");
    await informations.click();
    const constat = informations.locator("button.constat").first();
    await constat.focus();
    const avant = await volet.evaluate(() => {
      const { activeElement } = document;
      activeElement?.setAttribute("data-avant", "");
      return { id: activeElement?.id, texte: activeElement?.textContent };
    });
    await saisir(volet, cible);
    await volet.locator("[data-avant]").waitFor({ state: "detached" });
    const apres = await volet.evaluate(() => {
      const { activeElement } = document;
      return { id: activeElement?.id, texte: activeElement?.textContent };
    });
    expect(apres).toEqual(avant);
    expect(await constat.isVisible()).toBe(true);
  });

  it("« Calcul automatique » choisi, les feuilles suivent d'elles-mêmes", async () => {
    atelier = await ouvrirLAtelier(navigateur);
    const volet = await atelier.volet();
    await volet.check("#automatique-accueil");
    await atelier.calculer();
    const ecrite = await rotation();
    await versLaVue(volet, "reglages");
    expect(await volet.isChecked("#automatique-reglages")).toBe(true);
    await apporterAxe(volet);
    expect(await manquements(volet)).toEqual([]);
    await saisir(volet, await cibleDe(volet));
    await autreRotation(ecrite);
    await volet.locator(".message", { hasText: "Calcul terminé" }).waitFor();
    await volet.getByText(A_ACTUALISER).waitFor({ state: "hidden" });
  });

  it("chez l'autre personne, les chiffres suivent et rien n'est écrit : seul le volet de qui saisit écrit", async () => {
    atelier = await ouvrirLAtelier(navigateur, { volets: 2 });
    atelier.page.setDefaultTimeout(120_000);
    const [anne, paul] = [await atelier.volet(), await atelier.secondVolet()];
    const fini = (volet: Frame) => volet.locator(".message", { hasText: "Calcul terminé" });
    await anne.click("#calculer");
    await fini(anne).waitFor();
    const [avant, ecrite, cible] = [await taux(anne), await rotation(), await cibleDe(anne)];
    await saisir(paul, cible);
    const apres = await autreTaux(anne, avant);
    await anne.getByText(A_ACTUALISER).waitFor();
    expect(await rotation()).toBe(ecrite);

    await versLaVue(paul, "accueil");
    await paul.check("#automatique-accueil");
    await saisir(paul, { ...cible, valeur: "familial" });
    await autreTaux(anne, apres);
    await anne.getByText(A_ACTUALISER).waitFor({ state: "hidden" });
    await saisir(paul, cible);
    await autreRotation(ecrite);
    await fini(paul).waitFor();
    await anne.getByText(A_ACTUALISER).waitFor({ state: "hidden" });
    expect([await taux(anne), await fini(anne).count()]).toEqual([apres, 0]);
  });
});
