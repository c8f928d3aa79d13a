import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { dependencies } from "../../package.json";
import { openPackage } from "../../src/atelier/xlsx/zipDirectory";

const DIST = "dist";

/** Every file built for a server, by its path; the atelier and the archive itself left out. */
function fichiersServis(): string[] {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map(({ parentPath, name }) => relative(DIST, join(parentPath, name)).replaceAll(sep, "/"))
    .filter((chemin) => !chemin.startsWith("atelier/") && chemin !== "flux.zip")
    .sort();
}

describe("L'archive de l'administrateur", () => {
  const archive = openPackage(new Uint8Array(readFileSync(join(DIST, "flux.zip"))));

  it("contient tous les fichiers à servir, tels quels, et rien de l'atelier", () => {
    expect([...archive.keys()].sort()).toEqual(fichiersServis());
    for (const [nom, { data }] of archive)
      expect(Buffer.from(data).equals(readFileSync(join(DIST, nom)))).toBe(true);
  });

  it("contient la page, les fonctions et les icônes que nomme son manifeste", () => {
    const manifeste = readFileSync(join(DIST, "manifest.xml"), "utf8");
    const nommes = [...manifeste.matchAll(/"https:\/\/localhost:3000\/([^"]+)"/g)].map(([, nom = ""]) => nom);
    expect(nommes).toContain("taskpane.html");
    expect(nommes.filter((nom) => !archive.has(nom))).toEqual([]);
  });

  it("contient la page d'aide de chaque fonction, à l'adresse que dit functions.json", () => {
    const { functions } = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as {
      functions: { id: string; helpUrl: string }[];
    };
    const pages = functions.map(({ helpUrl }) => helpUrl.replace("https://localhost:3000/", ""));
    expect(new Set(pages).size).toBe(functions.length);
    expect(pages.filter((page) => !archive.has(page))).toEqual([]);
  });

  it("donne un nom qui suit son contenu à tout script que le manifeste ne nomme pas", () => {
    const scripts = [...archive.keys()].filter(
      (nom) => /\.(js|css)$/.test(nom) && !nom.startsWith("assets/"),
    );
    expect(scripts.filter((nom) => !/\.[0-9a-f]{12}\.(js|css)$/.test(nom))).toEqual(["fonctions.js"]);
  });

  it("a pour nomenclature les dépendances du projet et ce qu'elles apportent", () => {
    const { components } = JSON.parse(readFileSync(join(DIST, "nomenclature.json"), "utf8")) as {
      components: { name: string; version: string }[];
    };
    const versions = Object.fromEntries(components.map(({ name, version }) => [name, version]));
    expect(versions).toMatchObject(dependencies);
    const autres = Object.keys(versions).filter((nom) => !(nom in dependencies));
    expect(autres).toEqual(["@microsoft/fast-element", "@microsoft/focusgroup-polyfill", "tslib"]);
  });
});
