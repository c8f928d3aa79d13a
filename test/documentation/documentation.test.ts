import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { PAYLOAD_LIMIT } from "../../src/atelier/host/protocol";
import { dossierDeLExemple, resultatDeLExemple } from "../calcul/exemple";
import { feuilles } from "../restitution/constructeurs";

const lire = (chemin: string) => readFileSync(chemin, "utf8");
const toutes = (texte: string, motif: RegExp) => [...texte.matchAll(motif)].map(([, un = ""]) => un);

interface Paquet {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const PAQUET = JSON.parse(lire("package.json")) as Paquet;
const README = lire("README.md");

/** The files of the project that people read or run, but for packages and what is built. */
function fichiers(dossier: string, motif: RegExp): readonly string[] {
  return readdirSync(dossier, { withFileTypes: true }).flatMap((un) => {
    const chemin = join(dossier, un.name);
    if (un.isDirectory())
      return /^(node_modules|dist|coverage|\.git|\.cache)$/.test(un.name) ? [] : fichiers(chemin, motif);
    return motif.test(un.name) ? [chemin] : [];
  });
}
const DOCUMENTS = fichiers(".", /\.md$/);

/** The anchors of a document, as GitHub makes them of its titles. */
function ancres(document: string): readonly string[] {
  const sansCode = lire(document).replace(/^```[\s\S]*?^```/gm, "");
  return toutes(sansCode, /^#+ (.+)$/gm).map((titre) =>
    titre
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
}

/** Whether a link of a document leads to a file of the project, and to a title in it. */
function meneQuelquePart(document: string, lien: string): boolean {
  if (/^https?:/.test(lien)) return true;
  const [fichier = "", ancre] = lien.split("#");
  const vise = fichier === "" ? document : normalize(join(dirname(document), fichier));
  if (!existsSync(vise)) return false;
  return (
    ancre === undefined ||
    (vise.endsWith(".md") ? ancres(vise).includes(ancre) : lire(vise).includes(`id="${ancre}"`))
  );
}

describe("Les documents du projet", () => {
  it("sont ceux que l'on croit", () => {
    expect(DOCUMENTS).toEqual(
      expect.arrayContaining(["README.md", "CHANGELOG.md", "src/solveur/DECISION.md"]),
    );
  });

  it.each(DOCUMENTS)("%s mène à des fichiers et à des titres qui existent", (document) => {
    const liens = toutes(lire(document), /\]\(([^)\s]+)\)/g);
    expect(liens.filter((lien) => !meneQuelquePart(document, lien))).toEqual([]);
  });

  it("ne laissent pas passer un lien rompu", () => {
    expect(meneQuelquePart("README.md", "absent.md")).toBe(false);
    expect(meneQuelquePart("README.md", "CHANGELOG.md#absent")).toBe(false);
    expect(meneQuelquePart("README.md", "#commands")).toBe(true);
  });

  it("nomment des dossiers et des fichiers qui existent", () => {
    const nommes = toutes(README, /`((?:src|test|assets)\/[\w/.-]+)`/g);
    expect(nommes.length).toBeGreaterThan(8);
    expect(nommes.filter((chemin) => !existsSync(chemin))).toEqual([]);
  });
});

describe("Les commandes", () => {
  const nommees = (texte: string) => toutes(texte, /npm (?:run )?((?<=run )[\w:-]+|start|test)\b/g);

  it("que nomment les documents, les programmes et leurs messages existent", () => {
    const textes = [...DOCUMENTS, ...fichiers("src", /\.(ts|html)$/), ...fichiers("test", /\.ts$/)].map(lire);
    const inconnues = textes.flatMap(nommees).filter((nom) => !(nom in PAQUET.scripts));
    expect(inconnues).toEqual([]);
  });

  it("que lancent les gens sont toutes dans le tableau de README, qui n'en a pas d'autres", () => {
    const etapes = new Set([...nommees(PAQUET.scripts.test ?? ""), "test"]);
    const tableau = nommees(toutes(README, /^\| (`npm [^|]+) \|/gm).join("\n"));
    expect(new Set(tableau)).toEqual(
      new Set(Object.keys(PAQUET.scripts).filter((nom) => nom === "build" || !etapes.has(nom))),
    );
  });
});

describe("Les chiffres et les noms que cite README", () => {
  it("sont ceux du code : Node, ensemble d'Excel, limites, essais", () => {
    expect(README).toContain(`Node ${PAQUET.engines.node.replace(">=", "")} or later`);
    expect(README).toContain(
      `above ExcelApi ${/Name="ExcelApi" MinVersion="([\d.]+)"/.exec(lire("manifest.xml"))?.[1] ?? "?"}`,
    );
    expect(README).toContain(`a request over ${String(PAYLOAD_LIMIT / 2 ** 20)} MB`);
    const [essais = ""] = toutes(lire("test/fuzz/fuzz.ts"), /NOMBRE = ([\d_]+)/g);
    expect(README).toContain(`broken in ${essais.replace("_", " ")} ways`);
  });

  it("nomment chaque paquet livré, et la version du journal des changements", () => {
    const livres = Object.keys(PAQUET.dependencies).filter((nom) => !README.includes(`\`${nom}\``));
    expect(livres).toEqual([]);
    expect(lire("CHANGELOG.md")).toContain(`(${PAQUET.version})`);
  });

  it("disent combien de paquets s'installent, et les licences qui ne sont pas permissives", () => {
    const { packages } = JSON.parse(lire("package-lock.json")) as {
      packages: Readonly<Record<string, { license?: string; dev?: boolean }>>;
    };
    const PERMISSIVES = /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0)\b/;
    const installes = Object.entries(packages).filter(([chemin]) => chemin !== "");
    const nom = (chemin: string) => chemin.slice(chemin.lastIndexOf("node_modules/") + 13);
    const autres = installes
      .filter(([, { license = "" }]) => !PERMISSIVES.test(license))
      .map(([chemin]) => nom(chemin));
    expect(
      installes
        .filter(([, { dev }]) => dev !== true)
        .every(([, { license = "" }]) => PERMISSIVES.test(license)),
    ).toBe(true);
    const familles = new Set(autres.map((un) => un.replace(/^@univerjs-pro\/.*/, "@univerjs-pro/*")));
    expect([...familles].filter((un) => !README.includes(`\`${un}\``))).toEqual([]);
    const livres = installes.filter(([, { dev }]) => dev !== true).length;
    expect(README).toContain(
      `${String(livres)} packages for the add-in, ${String(installes.length - livres)} to develop it`,
    );
  });

  it("nomment les feuilles que « Calculer » fait apparaître sur l'exemple", () => {
    const [citees = ""] = toutes(README, /the sheets (Rotation,[^;]+?) appear/g);
    const noms = citees.replace(/\s+/g, " ").split(/, | and /);
    expect(noms).toEqual(feuilles(resultatDeLExemple(), dossierDeLExemple()).map(({ nom }) => nom));
  });
});
