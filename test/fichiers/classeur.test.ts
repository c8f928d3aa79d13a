import type { CellValue, Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { dateCivile } from "../../src/calcul/domaine/jour";
import { ecrireLeDocument } from "../../src/fichiers/xlsx/classeur";
import { composer } from "../../src/restitution/documents/composition";
import type { CelluleDeDocument, DocumentDecrit } from "../../src/restitution/documents/types";
import { readText } from "../../src/atelier/xlsx/zip";
import { openPackage } from "../../src/atelier/xlsx/zipDirectory";
import { CD31, document, matiere } from "../restitution/documents/constructeurs";

const CHIFFRAGE = "Chiffrage de la convention";

async function relire(un: DocumentDecrit): Promise<Workbook> {
  return readXlsx(await ecrireLeDocument(un), { readStyles: true });
}

async function feuilleXml(un: DocumentDecrit, nom: string): Promise<string> {
  const rang = un.feuilles.findIndex((feuille) => feuille.nom === nom);
  return readText(openPackage(await ecrireLeDocument(un)), `xl/worksheets/sheet${String(rang + 1)}.xml`);
}

/** Rows without their blank end, and without the blank rows at the end. */
function sansBlancs(rows: readonly (readonly (CellValue | undefined)[])[]): CellValue[][] {
  const lignes = rows.map((ligne) => {
    const remplies = ligne.map((valeur) => valeur ?? null);
    while (remplies.at(-1) === null) remplies.pop();
    return remplies;
  });
  while (lignes.at(-1)?.length === 0) lignes.pop();
  return lignes;
}

/** A described cell as the file has it: a day is a date. */
function attendue({ valeur, format }: CelluleDeDocument): CellValue {
  if (valeur === "") return null;
  if (format !== "date" || typeof valeur !== "number") return valeur;
  const { annee, mois, quantieme } = dateCivile(valeur);
  return new Date(Date.UTC(annee, mois - 1, quantieme));
}

describe("Le classeur écrit", () => {
  it("dit cellule par cellule ce que dit sa description", async () => {
    const decrit = document("CD31");
    const { sheets } = await relire(decrit);
    expect(sheets.map(({ name }) => name)).toEqual(decrit.feuilles.map(({ nom }) => nom));
    for (const [rang, feuille] of decrit.feuilles.entries()) {
      const decrites = composer(feuille).lignes.map((ligne) => ligne.cellules.map(attendue));
      const lues = sheets[rang]?.rows ?? [];
      expect({ feuille: feuille.nom, lues: sansBlancs(lues) }).toEqual({
        feuille: feuille.nom,
        lues: sansBlancs(decrites),
      });
    }
  });

  it("garde les dates justes et les pourcentages en fractions", async () => {
    const { sheets } = await relire(document("CD31"));
    const liste = sheets.find(({ name }) => name === "Logements réservés");
    expect(liste?.rows.at(-1)?.slice(9)).toEqual([
      0.5,
      0,
      new Date(Date.UTC(2020, 0, 1)),
      new Date(Date.UTC(2030, 11, 31)),
    ]);
  });

  it("tient sur des pages A4, avec en-tête, pied numéroté et zone d'impression", async () => {
    const { sheets } = await relire(document("CD31"));
    const chiffrage = sheets.find(({ name }) => name === CHIFFRAGE);
    expect(chiffrage?.pageSetup).toMatchObject({
      ...{ paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      ...{ printArea: "$A$1:$D$22", printTitlesRow: "$1:$2" },
    });
    expect(chiffrage?.headerFooter).toMatchObject({
      oddHeader: "&L&8 Habitat&R&8 Haute-Garonne",
      oddFooter:
        "&L&8 Campagne 2026 · établi le 16/02/2026 · Flux 1.2.3 · empreinte 0123456789abcdef&R&8 Page &P sur &N",
    });
    const liste = sheets.find(({ name }) => name === "Logements réservés");
    expect(liste?.pageSetup).toMatchObject({ printTitlesRow: "$4:$4" });
  });

  it("répète en haut de chaque page l'en-tête de sa liste, que l'on peut filtrer", async () => {
    const { sheets } = await relire(document("CD31"));
    const liste = sheets.find(({ name }) => name === "Logements réservés");
    expect(liste?.tables?.map(({ name, range }) => [name, range])).toEqual([
      ["tblLogementsReserves", "A4:M7"],
    ]);
    expect(liste?.rows[3]?.[0]).toBe("N° RPLS");
  });

  it("ne fusionne aucune cellule", async () => {
    for (const code of ["CD31", "ETAT", "CHU"]) {
      const { sheets } = await relire(document(code));
      expect(sheets.flatMap(({ merges }) => merges ?? [])).toEqual([]);
    }
  });

  it("porte un graphique d'Excel sur l'objectif et le décompte de chaque périmètre", async () => {
    const parts = openPackage(await ecrireLeDocument(document("CD31")));
    const graphiques = [...parts.keys()].filter((nom) => nom.startsWith("xl/charts/chart"));
    expect(graphiques).toHaveLength(1);
    const xml = await readText(parts, graphiques[0] ?? "");
    expect([...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, f]) => f?.replaceAll("&apos;", "'"))).toEqual([
      "'Bilan annuel'!$A$11:$A$11",
      "'Bilan annuel'!$C$11:$C$11",
      "'Bilan annuel'!$A$11:$A$11",
      "'Bilan annuel'!$H$11:$H$11",
    ]);
    const { sheets } = await relire(document("CD31"));
    const bilan = sheets.find(({ name }) => name === "Bilan annuel");
    expect([bilan?.rows[10]?.[0], bilan?.rows[9]?.[2], bilan?.rows[9]?.[7]]).toEqual([
      "Habitat · 31",
      "Objectif",
      "Décompte",
    ]);
  });

  it("écrit un nom hostile comme du texte, jamais comme une formule ni comme un code d'en-tête", async () => {
    const nom = '=CMD|"/c calc"!A1 &P & <b>';
    const decrit = document("CD31", matiere({ reservataires: [{ ...CD31, nom }] }));
    const xml = await feuilleXml(decrit, "Lettre");
    expect(xml).not.toContain("<f>");
    expect(xml).toContain(
      "&amp;P &amp;&amp; &lt;b&gt;".replace("&amp;P &amp;&amp;", "&amp;&amp;P &amp;&amp;"),
    );
    const { sheets } = await relire(decrit);
    expect(sheets[0]?.rows[1]?.[0]).toBe(nom);
  });

  it("est le même, octet pour octet, quand on le refait", async () => {
    expect(await ecrireLeDocument(document("CD31"))).toEqual(await ecrireLeDocument(document("CD31")));
  });

  it("n'a que le bailleur pour auteur et la date du calcul pour date", async () => {
    const { properties } = await relire(document("CD31"));
    expect(properties).toMatchObject({
      ...{ title: "Gestion en flux 2026\u00a0: Haute-Garonne", creator: "Habitat" },
      created: new Date(Date.UTC(2026, 1, 16)),
    });
  });
});
