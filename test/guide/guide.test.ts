import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { pagesDesFonctions } from "../../src/livraison/pagesDesFonctions";
import { FEUILLE_DES_LISTES } from "../../src/excel/modele/listes";
import { NOMS } from "../../src/lecture/reperage/noms";
import { dateEnLettres, nombre, pourcentage } from "../../src/restitution/phrases/nombres";
import { LISTES } from "../../src/restitution/modele/listes";
import { feuillesDuModele, PARC } from "../../src/restitution/modele/modele";
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
const lirePage = (nom: string) => readFileSync(join(DOSSIER, nom), "utf8").replace(/\s+/g, " ");
const PAGE = lirePage("index.html") + lirePage("colonnes.html");
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

const MODELE = new Map(feuillesDuModele(2026).map((feuille) => [feuille.nom, feuille]));

/** A row of a table of columns: the column, what to write, an example, what a blank means. */
type ColonneExpliquee = readonly string[];

/** The tables of columns of a page, by the sheet that they explain. */
function colonnesExpliquees(page: string): ReadonlyMap<string, readonly ColonneExpliquee[]> {
  const sansBalise = (une: string) => plat(une.replace(/<[^>]*>/g, "")).trim();
  const tables = [
    ...lirePage(page).matchAll(/<table class="colonnes" data-feuille="([^"]+)" ?>(.*?)<\/table/g),
  ];
  return new Map(
    tables.map(([, nom = "", table = ""]) => [
      nom,
      [...table.matchAll(/<th scope="row" ?>(.*?)<\/th ?>(.*?)<\/tr/g)].map(
        ([, colonne = "", reste = ""]) => {
          const cellules = [...reste.matchAll(/<td ?>(.*?)<\/td/g)].map(([, cellule = ""]) =>
            sansBalise(cellule),
          );
          return [sansBalise(colonne), ...cellules];
        },
      ),
    ]),
  );
}

/** The example of a column of a closed list must be one of its values. */
function horsDesListes(nom: string, expliquees: readonly ColonneExpliquee[]): readonly string[] {
  return expliquees.flatMap(([entete, , exemple = ""]) => {
    const { liste } = MODELE.get(nom)?.colonnes.find((une) => plat(une.entete) === entete) ?? {};
    const valeurs: readonly string[] = liste?.type === "fermee" ? LISTES[liste.liste] : [exemple];
    return valeurs.map(plat).includes(exemple) ? [] : [`${entete} : ${exemple}`];
  });
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
        ...["Import", "Scénarios", "Journal", FEUILLE_DES_LISTES, `${NOMS.parc.feuille} ancien`],
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

  it("explique chaque colonne des feuilles de saisie, dans l'ordre du modèle", () => {
    const expliquees = new Map([
      ...colonnesExpliquees("colonnes.html"),
      ["Réservataires", colonnesExpliquees("index.html").get("Réservataires") ?? []],
    ]);
    const nommees = [...expliquees].map(([nom, colonnes]) => [nom, colonnes.map(([entete]) => entete)]);
    const attendues = [...MODELE.values()]
      .filter(({ nom }) => nom !== "Paramètres")
      .map(({ nom, colonnes }) => [nom, colonnes.map(({ entete }) => plat(entete))]);
    expect(Object.fromEntries(nommees)).toEqual(Object.fromEntries(attendues));
  });

  it("dit de chacune quoi écrire, un exemple que sa liste admet, et ce que vaut une cellule vide", () => {
    const tables = ["colonnes.html", "index.html"].flatMap((page) => [...colonnesExpliquees(page)]);
    expect(tables.length).toBeGreaterThan(9);
    for (const [nom, colonnes] of tables) {
      expect(colonnes.filter((une) => une.length !== 4 || une.includes(""))).toEqual([]);
      expect([nom, horsDesListes(nom, colonnes)]).toEqual([nom, []]);
    }
  });

  it("fait compléter après un import des colonnes de Parc, et y cherche par une colonne de son tableau", () => {
    const duParc = PARC.colonnes.map(({ entete }) => plat(entete));
    const aCompleter = colonnesExpliquees("index.html").get("Parc") ?? [];
    expect(aCompleter.map(([entete]) => entete)).toEqual(
      expect.arrayContaining(["Nature", "Exclusion", "Réservataire"]),
    );
    expect(aCompleter.filter(([entete = ""]) => !duParc.includes(entete))).toEqual([]);
    const [[table, cherchee] = []] = trouver(/RECHERCHEX\((\w+)\[([^\]]+)\]/g);
    expect([table, duParc.includes(cherchee ?? "")]).toEqual([PARC.table, true]);
  });

  it("dit quel millésime de RPLS importer, et de quelle année sont les départs, pour la campagne de l'exemple", () => {
    const { annee, observation } = resultatDeLExemple();
    const [campagne, precedente] = [String(annee), String(annee - 1)];
    expect(plat(PAGE)).toContain(
      `pour le flux de ${campagne}, le millésime ${campagne}, situation au 1er janvier ${campagne}, soit le lendemain de la date d'observation (${plat(dateEnLettres(observation))})`,
    );
    expect(plat(PAGE)).toContain(`(ceux de ${precedente} pour le flux de ${campagne})`);
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
