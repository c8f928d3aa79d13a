import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificats, commandesDe, lireLaDemande } from "../../src/livraison/chargement";
import { ORIGINE_DE_DEVELOPPEMENT } from "../../src/livraison/origine";

const CLASSEUR = "https://exemple.sharepoint.com/:x:/r/Classeur.xlsx?d=w1&web=1";

describe("npm run excel", () => {
  it("charge Flux dans l'Excel de l'ordinateur, après les certificats", () => {
    for (const systeme of ["win32", "darwin"] as const)
      expect(commandesDe(lireLaDemande([], systeme)).map((mots) => mots.slice(2))).toEqual([
        ["--package=office-addin-dev-certs@3.0.0", "--", "office-addin-dev-certs", "install"],
        [
          ...["--package=office-addin-debugging@7.0.0", "--", "office-addin-debugging"],
          ...["start", "manifest.xml", "desktop", "--app", "excel"],
          ...[
            "--dev-server",
            "npx webpack serve --mode development --env https",
            "--dev-server-port",
            "3000",
          ],
        ],
      ]);
  });

  it("ou dans Excel sur le web, sur le classeur donné, dont l'adresse n'est jamais lue comme une commande", () => {
    const [, chargement] = commandesDe(lireLaDemande(["web", CLASSEUR], "linux"));
    expect(chargement).toEqual(expect.arrayContaining(["web", "--document", CLASSEUR]));
  });

  it("l'en enlève", () => {
    expect(commandesDe(lireLaDemande(["arreter"], "win32"))).toEqual([
      expect.arrayContaining(["office-addin-debugging", "stop", "manifest.xml"]),
    ]);
  });

  it.each([
    [["web"]],
    [["web", "http://exemple.fr/c.xlsx"]],
    [["web", CLASSEUR, "encore"]],
    [["arreter", "tout"]],
    [["excel"]],
  ])("ne devine pas %j", (mots) => {
    expect(() => lireLaDemande(mots, "win32")).toThrow(/npm run excel -- web <adresse>/);
  });

  it("dit qu'Excel n'est pas sur ce système", () => {
    expect(() => lireLaDemande([], "linux")).toThrow(/^Excel ne s'installe pas sur ce système/);
  });

  it("sert l'adresse du manifeste du projet", () => {
    expect(ORIGINE_DE_DEVELOPPEMENT).toBe("https://localhost:3000");
    expect(readFileSync("manifest.xml", "utf8")).toContain(`${ORIGINE_DE_DEVELOPPEMENT}/taskpane.html`);
  });
});

describe("Les certificats", () => {
  it("sont lus tous les trois, ou la phrase dit comment les faire", () => {
    const dossier = mkdtempSync(join(tmpdir(), "certificats-"));
    try {
      writeFileSync(join(dossier, "localhost.key"), "clé");
      expect(() => certificats(dossier)).toThrow(/« npm run excel » les fait/);
      writeFileSync(join(dossier, "localhost.crt"), "certificat");
      writeFileSync(join(dossier, "ca.crt"), "autorité");
      expect(String(certificats(dossier).ca)).toBe("autorité");
    } finally {
      rmSync(dossier, { recursive: true });
    }
  });
});
