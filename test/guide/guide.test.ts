import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { pagesDesFonctions } from "../../src/livraison/pagesDesFonctions";
import { FEUILLE_DES_LISTES } from "../../src/excel/modele/listes";
import { NOMS } from "../../src/lecture/reperage/noms";
import { nombre, pourcentage } from "../../src/restitution/phrases/nombres";
import type { FeuilleDecrite } from "../../src/restitution/types";
import { indicateurEn } from "../../src/restitution/explications/cellule";
import { TEXTES } from "../../src/taskpane/textes";
import { TEXTES_DE_CORRECTION } from "../../src/taskpane/textesDeCorrection";
import { TEXTES_D_EXPORT } from "../../src/taskpane/textesDExport";
import { TEXTES_DU_DIAGNOSTIC } from "../../src/taskpane/textesDuDiagnostic";
import { TEXTES_DES_CONTINGENTS } from "../../src/taskpane/textesDesColonnes";
import { TEXTES_DES_FORMULES } from "../../src/taskpane/textesDesFormules";
import { TEXTES_DES_REGLAGES } from "../../src/taskpane/textesDesReglages";
import { TEXTES_DES_SCENARIOS } from "../../src/taskpane/textesDesScenarios";
import { TEXTES_DE_SEANCE } from "../../src/taskpane/textesDeSeance";
import { dossierDeLExemple, resultatDeLExemple } from "../calcul/exemple";
import { feuilles } from "../restitution/constructeurs";

const DOSSIER = "assets/guide";
const PAGE = readFileSync(join(DOSSIER, "index.html"), "utf8").replace(/\s+/g, " ");
const PAGES = readdirSync(DOSSIER).filter((nom) => nom.endsWith(".html"));
const RESULTATS = feuilles(resultatDeLExemple(), dossierDeLExemple());

const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ").replace(/’/g, "'");
const trouver = (motif: RegExp) => [...PAGE.matchAll(motif)].map(([, ...parts]) => parts.map(plat));

/** All the texts of a catalogue, however deep. */
function textesDe(catalogue: unknown): readonly string[] {
  if (typeof catalogue === "string") return [plat(catalogue)];
  return typeof catalogue === "object" && catalogue !== null
    ? Object.values(catalogue).flatMap(textesDe)
    : [];
}

/** « Feuille|ligne|En-tête » : ce que montre la cellule de l'exemple, écrit en français. */
function chiffreDe(adresse: string): string {
  const [nom, ligne, entete] = adresse.split("|");
  const feuille = RESULTATS.find((une) => une.nom === nom) as FeuilleDecrite;
  const colonne = feuille.colonnes.findIndex((une) => plat(une.entete) === entete);
  const indicateur = indicateurEn(feuille, { ligne: Number(ligne) - 1, colonne });
  if (indicateur?.etat !== "present") throw new Error(`${adresse} ne montre aucun chiffre`);
  const ecrire = feuille.colonnes[colonne]?.format === "pourcentage" ? pourcentage : nombre;
  return plat(ecrire(indicateur.valeur));
}

/** The pages that the build adds, by their path from the guide. */
async function pagesAjoutees(): Promise<ReadonlyMap<string, string>> {
  const pages = [...(await pagesDesFonctions())].map(([nom, page]) => [`fonctions/${nom}`, page] as const);
  return new Map(pages);
}

/** Whether a link of a page leads to a file that exists, or that the build adds, and to a title in it. */
function meneQuelquePart(page: string, lien: string, ajoutees: ReadonlyMap<string, string>): boolean {
  const [fichier = "", titre] = lien.split("#");
  const nom = fichier === "" ? page : normalize(join(dirname(page), fichier));
  const chemin = join(DOSSIER, nom);
  const contenu = ajoutees.get(nom) ?? (existsSync(chemin) ? readFileSync(chemin, "utf8") : null);
  return contenu !== null && (titre === undefined || contenu.includes(`id="${titre}"`));
}

/** Nothing from elsewhere, and links that lead somewhere. */
function verifierLaPage(page: string, texte: string, ajoutees: ReadonlyMap<string, string>): void {
  expect(texte).not.toMatch(/<script|https?:|\s(?:style|on[a-z]+)=/);
  const liens = [...texte.matchAll(/href="([^"]+)"/g)].map(([, lien = ""]) => lien);
  expect(liens.length).toBeGreaterThan(2);
  expect(liens.filter((lien) => !meneQuelquePart(page, lien, ajoutees))).toEqual([]);
}

describe("Le guide", () => {
  it("cite les chiffres de l'exemple tels que le calcul les donne", () => {
    const cites = trouver(/<data value="([^"]+)" ?>([^<]+)<\/data/g);
    expect(cites.length).toBeGreaterThan(5);
    expect(cites).toEqual(cites.map(([adresse = ""]) => [adresse, chiffreDe(adresse)]));
  });

  it("nomme des feuilles qui existent", () => {
    const existantes = new Set(
      [
        ...Object.values(NOMS).map(({ feuille }) => feuille),
        ...RESULTATS.map(({ nom }) => nom),
        ...["Import", "Scénarios", "Journal", FEUILLE_DES_LISTES],
      ].map(plat),
    );
    const nommees = trouver(/class="feuille" ?>([^<]+)</g).flat();
    expect(nommees.length).toBeGreaterThan(20);
    expect(nommees.filter((nom) => !existantes.has(nom))).toEqual([]);
  });

  it("cite les boutons et les vues avec les mots du volet", () => {
    const duVolet = new Set(
      textesDe([
        TEXTES,
        TEXTES_D_EXPORT,
        TEXTES_DU_DIAGNOSTIC,
        TEXTES_DES_CONTINGENTS,
        TEXTES_DES_FORMULES,
        TEXTES_DES_SCENARIOS,
        TEXTES_DE_CORRECTION,
        TEXTES_DES_REGLAGES,
        TEXTES_DE_SEANCE,
      ]),
    );
    const cites = trouver(/<kbd ?>([^<]+)<\/kbd/g).flat();
    expect(cites).toContain("Calculer");
    expect(cites.filter((texte) => !duVolet.has(texte))).toEqual([]);
  });

  it("montre des images qui existent, chacune décrite, et mène à des titres qui existent", () => {
    const images = trouver(/<img src="([^"]+)" alt="([^"]+)"/g);
    expect(images).toHaveLength(PAGE.split("<img").length - 1);
    const absentes = images.filter(([chemin = ""]) => !existsSync(normalize(join(DOSSIER, chemin))));
    expect(absentes).toEqual([]);
    const ancres = trouver(/href="#([^"]+)"/g).flat();
    expect(ancres.filter((ancre) => !PAGE.includes(`id="${ancre}"`))).toEqual([]);
  });

  it("n'appelle que des fonctions de Flux", () => {
    const sources = readFileSync("src/functions/functions.ts", "utf8");
    const appelees = trouver(/=FLUX\.([A-Z.]+)\(/g).flat();
    expect(appelees.length).toBeGreaterThan(3);
    expect(appelees.filter((nom) => !sources.includes(`@customfunction ${nom}`))).toEqual([]);
  });

  it.each(PAGES)(
    "dans %s, ne charge rien d'ailleurs, ni script ni image, et mène à des pages qui existent",
    async (page) => {
      verifierLaPage(page, readFileSync(join(DOSSIER, page), "utf8"), await pagesAjoutees());
    },
  );

  it("mène à la page de chaque fonction, qui ramène à lui", async () => {
    const ajoutees = await pagesAjoutees();
    const liees = trouver(/href="(fonctions\/[^"]+)"/g).flat();
    expect(liees.sort()).toEqual([...ajoutees.keys()].sort());
    for (const [nom, page] of ajoutees) verifierLaPage(nom, page, ajoutees);
  });
});
