import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lireLaDemande } from "../../src/atelier/commande/demande";
import { EchecDeCommande } from "../../src/atelier/commande/echec";
import { executer } from "../../src/atelier/commande/executer";
import { jour } from "../../src/calcul/domaine/jour";
import { fichierDe, saisie } from "./support/classeur";
import { SANS_AUTRE_SORTIE } from "./support/commande";

jest.setTimeout(120_000);

let dossier: string;
const dans = (nom: string): string => join(dossier, nom);

beforeEach(async () => {
  dossier = await mkdtemp(join(tmpdir(), "commande-"));
});

afterEach(async () => {
  await rm(dossier, { recursive: true });
});

/** The command's sentence for a failure. */
async function phraseDe(entree: string, sortie: string): Promise<string> {
  const echec: unknown = await executer(
    { entree, sortie, date: null, ...SANS_AUTRE_SORTIE },
    { aujourdhui: jour(2026, 1, 15), version: "essai" },
  ).catch((erreur: unknown) => erreur);
  if (!(echec instanceof EchecDeCommande)) throw new Error("The command should have refused.");
  return echec.message;
}

describe("La demande faite à la commande", () => {
  it("lit les deux classeurs et la date", () => {
    expect(lireLaDemande(["a.xlsx", "b.xlsx"])).toEqual({
      ...{ entree: "a.xlsx", sortie: "b.xlsx", date: null },
      ...{ documents: null, csv: null, json: null },
    });
    expect(lireLaDemande(["--date", "2026-01-15", "a.xlsx", "b.xlsx"])).toEqual({
      entree: "a.xlsx",
      sortie: "b.xlsx",
      date: 46037,
      ...SANS_AUTRE_SORTIE,
    });
  });

  it("lit ce qu'il faut écrire à côté du classeur", () => {
    const mots = ["a.xlsx", "b.xlsx", "--documents", "envois", "--csv", "tables", "--json", "calcul.json"];
    expect(lireLaDemande(mots)).toMatchObject({ documents: "envois", csv: "tables", json: "calcul.json" });
  });

  it.each([
    [[], /^Indiquez le classeur à lire puis celui à écrire/],
    [["a.xlsx"], /^Indiquez le classeur à lire/],
    [["a.xlsx", "b.xlsx", "c.xlsx"], /^Indiquez le classeur à lire/],
    [["a.xlsx", "b.xlsx", "--vite"], /^L’option « --vite » n’existe pas/],
    [["a.xlsx", "b.xlsx", "--documents"], /^L’option --documents attend un nom/],
    [["a.xlsx", "b.xlsx", "--date"], /^« {2}» n’est pas une date/],
    [["a.xlsx", "b.xlsx", "--date", "15/01/2026"], /^« 15\/01\/2026 » n’est pas une date/],
    [["a.xlsx", "b.xlsx", "--date", "2026-02-30"], /^« 2026-02-30 » n’est pas une date/],
  ])("refuse %j par une phrase", (mots, phrase) => {
    expect(() => lireLaDemande(mots)).toThrow(phrase);
  });
});

describe("La commande refuse sans rien écrire", () => {
  it("un fichier absent", async () => {
    expect(await phraseDe(dans("absent.xlsx"), dans("s.xlsx"))).toMatch(/absent\.xlsx » n’existe pas\.$/);
    expect(await readdir(dossier)).toEqual([]);
  });

  it("un dossier à la place du classeur", async () => {
    await mkdir(dans("d.xlsx"));
    expect(await phraseDe(dans("d.xlsx"), dans("s.xlsx"))).toMatch(
      /d\.xlsx » ne peut pas être lu \(EISDIR\)\.$/,
    );
  });

  it("un fichier qui n'est pas un classeur", async () => {
    await writeFile(dans("e.xlsx"), "du texte");
    expect(await phraseDe(dans("e.xlsx"), dans("s.xlsx"))).toMatch(/Le fichier n’est pas un classeur Excel/);
    expect(await readdir(dossier)).toEqual(["e.xlsx"]);
  });

  it("le classeur lu comme classeur à écrire, même sous un autre nom", async () => {
    const octets = await fichierDe(saisie());
    await writeFile(dans("e.xlsx"), octets);
    await symlink(dans("e.xlsx"), dans("lien.xlsx"));
    expect(await phraseDe(dans("e.xlsx"), dans("e.xlsx"))).toMatch(
      /^Le classeur à écrire est le classeur lu/,
    );
    expect(await phraseDe(dans("e.xlsx"), dans("lien.xlsx"))).toMatch(
      /^Le classeur à écrire est le classeur lu/,
    );
    expect(new Uint8Array(await readFile(dans("e.xlsx")))).toEqual(octets);
  });

  it("un dossier d'arrivée absent, un dossier à la place du fichier, une autre extension", async () => {
    await writeFile(dans("e.xlsx"), await fichierDe(saisie()));
    await mkdir(dans("d.xlsx"));
    expect(await phraseDe(dans("e.xlsx"), dans("nulle-part/s.xlsx"))).toMatch(
      /^Le dossier « .*nulle-part » n’existe pas/,
    );
    expect(await phraseDe(dans("e.xlsx"), dans("d.xlsx"))).toMatch(/ne peut pas être écrit \(EISDIR\)\.$/);
    expect(await phraseDe(dans("e.xlsx"), dans("s.csv"))).toMatch(/doit être un nom de classeur \.xlsx\.$/);
    expect((await readdir(dossier)).sort()).toEqual(["d.xlsx", "e.xlsx"]);
  });

  it("une feuille à nous occupée par autre chose, en disant laquelle", async () => {
    const octets = await fichierDe({ ...saisie(), Flux: [["Mes notes"]] });
    await writeFile(dans("e.xlsx"), octets);
    expect((await phraseDe(dans("e.xlsx"), dans("s.xlsx"))).replace(/\u00a0/g, " ")).toMatch(/« Flux »/);
    expect(await readdir(dossier)).toEqual(["e.xlsx"]);
  });
});

describe("npm run calculer", () => {
  /** The command as the shell sees it. */
  const lancer = (...mots: string[]): Promise<{ code: number; sortie: string; erreur: string }> =>
    new Promise((resolve) => {
      const programme = ["--import", "tsx", "src/atelier/node/calculer.ts", ...mots];
      execFile(process.execPath, programme, (echec, sortie, erreur) => {
        resolve({ code: typeof echec?.code === "number" ? echec.code : 0, sortie, erreur });
      });
    });

  it("écrit le classeur, dit l'essentiel et rend 0", async () => {
    await writeFile(dans("e.xlsx"), await fichierDe(saisie()));
    const { code, sortie, erreur } = await lancer(dans("e.xlsx"), dans("s.xlsx"), "--date", "2026-01-15");
    expect({ code, erreur }).toEqual({ code: 0, erreur: "" });
    const [campagne, perimetre, , ecrit] = sortie.replace(/\u00a0/g, " ").split("\n");
    expect(campagne).toBe("Campagne 2026, parc observé au 31/12/2025 : 1 périmètre.");
    expect(perimetre).toBe("  Bailleur · 31 : taux de rotation 10,00 %, assiette 4");
    expect(ecrit).toMatch(/s\.xlsx » a été écrit en [\d,]+ s\.$/);
    expect((await readdir(dossier)).sort()).toEqual(["e.xlsx", "s.xlsx"]);
  });

  it("dit une phrase sur la sortie d'erreur et rend 1", async () => {
    const { code, sortie, erreur } = await lancer(dans("absent.xlsx"), dans("s.xlsx"));
    expect({ code, sortie }).toEqual({ code: 1, sortie: "" });
    expect(erreur).toMatch(/^Le fichier « .*absent\.xlsx » n’existe pas\.\n$/);
  });
});
