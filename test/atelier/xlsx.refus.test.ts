import { CellValueType } from "@univerjs/core";
import { writeXlsx } from "hucre/xlsx";
import { ErreurFichier } from "../../src/atelier/xlsx/erreurs";
import type { DefautFichier } from "../../src/atelier/xlsx/erreurs";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { writePart } from "../../src/atelier/xlsx/zip";
import { closePackage } from "../../src/fichiers/zip";
import { LIMITE_DECOMPRESSEE, openPackage } from "../../src/atelier/xlsx/zipDirectory";
import { celluleDe } from "./xlsx.classeur";

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

describe("Un fichier piégé ne bloque rien", () => {
  async function avecTaille(taille: number): Promise<Uint8Array> {
    const parts = openPackage(await writeXlsx({ sheets: feuilles }));
    const feuille = parts.get("xl/worksheets/sheet1.xml");
    if (feuille === undefined) throw new Error("pas de feuille");
    parts.set(feuille.name, { ...feuille, size: taille });
    return closePackage(parts);
  }

  test("une archive qui annonce plus que la limite est refusée avant d’être décompressée", async () => {
    const defaut = await refus(await avecTaille(LIMITE_DECOMPRESSEE + 1));
    expect(defaut).toMatchObject({ kind: "fichier-trop-gros", limite: LIMITE_DECOMPRESSEE });
  });

  test("une archive qui annonce moins que ce qu’elle contient est refusée", async () => {
    expect(await refus(await avecTaille(10))).toMatchObject({ kind: "fichier-illisible" });
  });

  test("une archive qui annonce zéro octet est refusée", async () => {
    expect(await refus(await avecTaille(0))).toMatchObject({ kind: "fichier-illisible" });
  });

  test("les entités XML ne sont pas développées", async () => {
    const parts = openPackage(await writeXlsx({ sheets: feuilles }));
    const entites = Array.from(
      { length: 9 },
      (_, rang) => `<!ENTITY e${rang + 1} "${`&e${rang};`.repeat(10)}">`,
    );
    await writePart(
      parts,
      "xl/sharedStrings.xml",
      `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY e0 "lol">${entites.join("")}]>` +
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&e9;</t></si></sst>`,
    );
    const relu = await readWorkbook(closePackage(parts));
    expect(celluleDe(relu, 0, 0)).toEqual({ v: "&e9;", t: CellValueType.STRING });
  });

  test("deux cellules aux coins opposés de la feuille n’épuisent pas la mémoire", async () => {
    const parts = openPackage(await writeXlsx({ sheets: feuilles }));
    await writePart(
      parts,
      "xl/worksheets/sheet1.xml",
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` +
        `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
    );
    expect(await refus(closePackage(parts))).toMatchObject({ kind: "fichier-illisible" });
  });
});
