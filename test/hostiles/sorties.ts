import { CellValueType } from "@univerjs/core";
import { readXlsx } from "hucre/xlsx";
import { readPart } from "../../src/atelier/xlsx/zip";
import { openPackage } from "../../src/atelier/xlsx/zipDirectory";
import { jour } from "../../src/calcul/domaine/jour";
import type { Bilan } from "../../src/excel/types";
import type { FichierAEcrire } from "../../src/fichiers/zip";
import { exporter, type DemandeDExport } from "../../src/taskpane/exports";
import { poste, type Poste } from "../excel/banc";

/** Un texte de cellule, tel quel : ce qui commence par = n'y est pas une formule. */
const ecrit = (v: string) => ({ v, t: CellValueType.STRING });
const numero = (departement: number, rang: number) =>
  `${String(departement)}${String(rang).padStart(8, "0")}`;

/** Chaque texte est le nom d'un réservataire, R0, R1… qui tient un logement, et celui d'un bailleur du Gers. */
export function classeurDe(textes: readonly string[]): Poste {
  return poste({
    Parc: [
      ["N° RPLS", "Bailleur", "Département", "Réservataire"],
      ...textes.map((_, rang) => [numero(31, rang), "Habitat", "31", `R${String(rang)}`]),
      ...textes.map((texte, rang) => [numero(32, rang), ecrit(texte), "32", ""]),
      [numero(31, textes.length), "Habitat", "31", ""],
    ],
    Libérations: [
      ["N° RPLS", "Date de libération", "Motif"],
      [numero(31, 0), jour(2025, 6, 1), "départ"],
    ],
    Réservataires: [
      ["Code", "Nom", "Catégorie"],
      ...textes.map((texte, rang) => [`R${String(rang)}`, ecrit(texte), "Département"]),
    ],
  });
}

/** Les valeurs d'une feuille, et ce qu'Excel dit de leurs formules : le texte lui-même là où il n'y en a pas. */
export function lireFormules(
  un: Poste,
  feuille: string,
): Promise<{ values: unknown[][]; formulas: unknown[][] }> {
  return un.porte(async (context) => {
    const usage = context.workbook.worksheets.getItem(feuille).getUsedRange().load("values,formulas");
    await context.sync();
    return { values: usage.values, formulas: usage.formulas };
  });
}

/** Ce que le volet enregistre. */
export async function enregistre(bilan: Bilan, demande: DemandeDExport): Promise<FichierAEcrire> {
  const faits: FichierAEcrire[] = [];
  await exporter(bilan, demande, {
    suivi: { progres: () => undefined, annule: () => false },
    sortie: { enregistrer: (fichier) => faits.push(fichier), ouvrir: () => Promise.resolve(false) },
  });
  const [fichier] = faits;
  if (fichier === undefined) throw new Error("Rien n'est enregistré.");
  return fichier;
}

/** Les fichiers d'un .zip, dans l'ordre. */
export function fichiersDuZip({ octets }: FichierAEcrire): Promise<readonly FichierAEcrire[]> {
  const parts = [...openPackage(octets).values()];
  return Promise.all(parts.map(async (part) => ({ nom: part.name, octets: await readPart(part) })));
}

/** Ce qu'un fichier XML ne peut pas contenir, et qui le rend illisible en entier. */
const INTERDIT_EN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Un document relu : ses cellules de texte, et ce qu'Excel y refuserait ou y calculerait. */
export async function relire({ octets }: FichierAEcrire) {
  const { sheets } = await readXlsx(octets, { readStyles: true });
  const parties = await fichiersDuZip({ nom: "", octets });
  const xml = parties.map((partie) => new TextDecoder("utf-8", { fatal: true }).decode(partie.octets));
  const textes = sheets.flatMap(({ rows }) => rows.flat()).filter((valeur) => typeof valeur === "string");
  const enTetes = sheets.flatMap(({ headerFooter }) => Object.values(headerFooter ?? {}).map(String));
  return {
    textes,
    plusLong: Math.max(...textes.map((texte) => texte.length)),
    enTeteLePlusLong: Math.max(...enTetes.map((texte) => texte.length)),
    formules: xml.filter((texte) => /<f[ >]/.test(texte)).length,
    illisibles: xml.filter((texte) => INTERDIT_EN_XML.test(texte) || texte.includes("\ufffd")).length,
  };
}
