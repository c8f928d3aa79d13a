import { writeXlsx } from "hucre/xlsx";
import { ErreurFichier } from "../../src/atelier/xlsx/erreurs";
import type { DefautFichier } from "../../src/atelier/xlsx/erreurs";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { closePackage } from "../../src/fichiers/zip";
import { openPackage } from "../../src/atelier/xlsx/zipDirectory";

/** Forty files are read in one test, on machines that may be busy. */
jest.setTimeout(60_000);

const feuilles = [
  {
    name: "Parc",
    rows: [
      ["N° RPLS", "Bailleur"],
      ["0310012345", "A"],
    ],
  },
];
const octetsDe = (texte: string): Uint8Array => new TextEncoder().encode(texte);

async function refus(octets: Uint8Array): Promise<DefautFichier> {
  try {
    await readWorkbook(octets);
  } catch (erreur) {
    if (erreur instanceof ErreurFichier) return erreur.defaut;
    throw erreur;
  }
  throw new Error("le fichier a été lu");
}

describe("Un fichier qui n’est pas un classeur lisible est refusé", () => {
  test("un fichier vide", async () => {
    expect(await refus(new Uint8Array())).toEqual({ kind: "fichier-vide" });
  });

  test.each(["bonjour", "N° RPLS;Bailleur\r\n1;A\r\n", "%PDF-1.7", "PK"])("le texte %j", async (texte) => {
    expect(await refus(octetsDe(texte))).toMatchObject({ kind: "fichier-illisible" });
  });

  test("un .xlsx coupé à n’importe quel endroit", async () => {
    const entier = await writeXlsx({ sheets: feuilles });
    const pas = Math.ceil(entier.length / 40);
    for (let taille = 1; taille < entier.length; taille += pas) {
      expect(await refus(entier.subarray(0, taille))).toMatchObject({ kind: "fichier-illisible" });
    }
  });

  test("un .xlsx dont une partie est abîmée", async () => {
    const parts = openPackage(await writeXlsx({ sheets: feuilles }));
    const feuille = parts.get("xl/worksheets/sheet1.xml");
    if (feuille === undefined) throw new Error("pas de feuille");
    parts.set(feuille.name, { ...feuille, data: feuille.data.map((octet) => octet ^ 0x5a) });
    expect(await refus(closePackage(parts))).toMatchObject({ kind: "fichier-illisible" });
  });

  test("une archive qui n’est pas un classeur", async () => {
    const parts = openPackage(await writeXlsx({ sheets: feuilles }));
    parts.delete("[Content_Types].xml");
    expect(await refus(closePackage(parts))).toEqual({
      kind: "fichier-illisible",
      detail: "cette archive n’est pas un classeur",
    });
  });

  test("un ancien .xls", async () => {
    const octets = new Uint8Array(2048);
    octets.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refus(octets)).toEqual({ kind: "format-ancien" });
  });

  test("un classeur chiffré par un mot de passe", async () => {
    const octets = await writeXlsx({ sheets: feuilles, encryption: { password: "flux", spinCount: 1000 } });
    expect(await refus(octets)).toEqual({ kind: "fichier-protege" });
  });

  test("la phrase dit quoi faire", () => {
    expect(new ErreurFichier({ kind: "format-ancien" }).message).toBe(
      "Le classeur est à l’ancien format Excel (.xls) : enregistrez-le au format .xlsx, puis ouvrez-le.",
    );
  });
});
