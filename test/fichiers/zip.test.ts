import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPart } from "../../src/atelier/xlsx/zip";
import { openPackage } from "../../src/atelier/xlsx/zipDirectory";
import { zipper } from "../../src/fichiers/zip";

const octets = (texte: string) => new TextEncoder().encode(texte);

describe("Le .zip", () => {
  it("rend chaque fichier tel qu'il était, sous son nom accentué", async () => {
    const parts = openPackage(
      zipper([
        { nom: "Préfecture – État.xlsx", octets: octets("un") },
        { nom: "vide.csv", octets: new Uint8Array() },
      ]),
    );
    const lus = await Promise.all(
      [...parts.values()].map(async (part) => [part.name, new TextDecoder().decode(await readPart(part))]),
    );
    expect(lus).toEqual([
      ["Préfecture – État.xlsx", "un"],
      ["vide.csv", ""],
    ]);
  });

  it("s'ouvre avec un autre programme", () => {
    const dossier = mkdtempSync(join(tmpdir(), "zip-"));
    try {
      const chemin = join(dossier, "a.zip");
      writeFileSync(chemin, zipper([{ nom: "é.txt", octets: octets("bonjour") }]));
      const lecture =
        "import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;print(z.read('é.txt').decode())";
      expect(execFileSync("python3", ["-c", lecture, chemin], { encoding: "utf8" }).trim()).toBe("bonjour");
      expect(readFileSync(chemin).length).toBeGreaterThan(0);
    } finally {
      rmSync(dossier, { recursive: true });
    }
  });

  it("vide, reste un .zip", () => {
    expect([...openPackage(zipper([])).keys()]).toEqual([]);
  });
});
