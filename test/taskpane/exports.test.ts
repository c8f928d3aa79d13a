import { openPackage } from "../../src/atelier/xlsx/zipDirectory";
import type { Bilan, Suivi } from "../../src/excel/types";
import type { FichierAEcrire } from "../../src/fichiers/zip";
import type { Progres } from "../../src/restitution/phrases/progres";
import { exporter, type DemandeDExport } from "../../src/taskpane/exports";
import { TEXTES_D_EXPORT, texteDExport } from "../../src/taskpane/textesDExport";
import { EDITION, matiere } from "../restitution/documents/constructeurs";
import { feuilles } from "../restitution/constructeurs";
import { enClair } from "./fabriques";

/** Whole workbooks are written, on machines that may be busy. */
jest.setTimeout(60_000);

const { dossier, resultat } = matiere();
const bilan: Bilan = {
  dossier,
  resultat,
  suivis: [],
  feuilles: feuilles(resultat, dossier),
  edition: EDITION,
};

/** Exports with a page that keeps what it is given; `ouvre`: how many documents the host opens before it cannot. */
async function exporterSur(demande: DemandeDExport, { ouvre = 0, annule = (): boolean => false } = {}) {
  const enregistres: FichierAEcrire[] = [];
  const progres: Progres[] = [];
  let ouverts = 0;
  const suivi: Suivi = { progres: (un) => progres.push(un), annule };
  const sortie = {
    enregistrer: (fichier: FichierAEcrire) => enregistres.push(fichier),
    ouvrir: () => Promise.resolve((ouverts += 1) <= ouvre),
  };
  return { issue: await exporter(bilan, demande, { suivi, sortie }), enregistres, progres };
}
const contenuDuZip = (fichier: FichierAEcrire | undefined) => [
  ...openPackage(fichier?.octets ?? new Uint8Array()).keys(),
];

describe("L'export de la synthèse", () => {
  it("rend un classeur à part, sans toucher à celui qui est ouvert", async () => {
    const { issue, enregistres } = await exporterSur({ type: "synthese" });
    const fichier = "Flux 2026 - synthèse.xlsx";
    expect(issue).toEqual({ type: "enregistre", fichier, nombre: 1, repli: false });
    expect(contenuDuZip(enregistres[0])).toContain("xl/tables/table1.xml");
  });
});

describe("L'export des documents", () => {
  const documents = (...codes: readonly string[]) => ({ type: "documents", codes, vers: "fichier" }) as const;

  it("rend un classeur pour un seul réservataire", async () => {
    const { issue, enregistres } = await exporterSur(documents("CD31"));
    const fichier = "Flux 2026 - CD31 - Haute-Garonne.xlsx";
    expect(issue).toEqual({ type: "enregistre", fichier, nombre: 1, repli: false });
    expect(enregistres.map(({ nom }) => nom)).toEqual([fichier]);
    expect(contenuDuZip(enregistres[0])).toContain("xl/workbook.xml");
  });

  it("rend un .zip pour plusieurs, et dit où il en est", async () => {
    const { issue, enregistres, progres } = await exporterSur(documents("ETAT", "CD31"));
    expect(issue).toMatchObject({ type: "enregistre", fichier: "Flux 2026 - documents.zip", nombre: 2 });
    expect(contenuDuZip(enregistres[0])).toEqual([
      "Flux 2026 - CD31 - Haute-Garonne.xlsx",
      "Flux 2026 - ETAT - Préfecture.xlsx",
    ]);
    expect(progres).toEqual([
      { etape: "documents", nom: "Haute-Garonne", rang: 1, total: 2 },
      { etape: "documents", nom: "Préfecture", rang: 2, total: 2 },
    ]);
  });

  it("annulé en route, n'enregistre rien", async () => {
    let demandes = 0;
    const { issue, enregistres } = await exporterSur(documents("CD31", "ETAT"), {
      annule: () => (demandes += 1) > 1,
    });
    expect(issue).toEqual({ type: "annule" });
    expect(enregistres).toEqual([]);
  });

  it("ouvre dans Excel là où il le peut, enregistre sinon", async () => {
    const demande = { type: "documents", codes: ["CD31", "ETAT"], vers: "excel" } as const;
    expect(await exporterSur(demande, { ouvre: 2 })).toMatchObject({
      issue: { type: "ouvert", nombre: 2 },
      enregistres: [],
    });
    const { issue, enregistres } = await exporterSur(demande);
    expect(issue).toMatchObject({ type: "enregistre", fichier: "Flux 2026 - documents.zip", repli: true });
    expect(enregistres).toHaveLength(1);
  });
});

describe("Les autres exports", () => {
  it("les tableaux sont un .zip d'un CSV par feuille de résultats", async () => {
    const { issue, enregistres } = await exporterSur({ type: "tableaux" });
    const attendus = bilan.feuilles.map(({ nom }) => `${nom}.csv`);
    expect(issue).toMatchObject({ fichier: "Flux 2026 - tableaux.zip", nombre: attendus.length });
    expect(contenuDuZip(enregistres[0])).toEqual(attendus);
  });

  it("le calcul est un fichier JSON", async () => {
    const { issue, enregistres } = await exporterSur({ type: "calcul" });
    expect(issue).toMatchObject({ type: "enregistre", fichier: "Flux 2026 - calcul.json" });
    const lu = JSON.parse(new TextDecoder().decode(enregistres[0]?.octets)) as { empreinte: string };
    expect(lu.empreinte).toBe("0123456789abcdef");
  });
});

describe("Avant d'enregistrer les documents, en mots", () => {
  it.each([
    [
      { bloquants: 2, aVerifier: 5 },
      "7 constats ouverts (2 bloquants et 5 à vérifier). Les documents ne les listent pas : ils donnent les chiffres tels qu'ils sont calculés, et ce qu'un constat bloquant arrête y est vide, avec son motif.",
    ],
    [
      { bloquants: 1, aVerifier: 0 },
      "1 constat ouvert (1 bloquant). Les documents ne les listent pas : ils donnent les chiffres tels qu'ils sont calculés, et ce qu'un constat bloquant arrête y est vide, avec son motif.",
    ],
    [
      { bloquants: 0, aVerifier: 12 },
      "12 constats ouverts (12 à vérifier). Les documents ne les listent pas : ils donnent les chiffres tels qu'ils sont calculés.",
    ],
  ])("%j", (ouverts, dit) => {
    expect(enClair(TEXTES_D_EXPORT.ouverts(ouverts))).toBe(dit);
  });
});

describe("La fin d'un export, en mots", () => {
  it.each<[Parameters<typeof texteDExport>[0], string, string, string]>([
    [{ type: "exportAnnule" }, "info", "Export annulé", "Rien n'a été enregistré."],
    [
      { type: "ouvert", nombre: 2 },
      "success",
      "2 documents ouverts",
      "Chacun est un nouveau classeur, à enregistrer.",
    ],
    [
      { type: "enregistre", fichier: "a.zip", nombre: 18, repli: false },
      "success",
      "« a.zip » est enregistré",
      "18 fichiers, dans vos téléchargements.",
    ],
    [
      { type: "enregistre", fichier: "a.xlsx", nombre: 1, repli: true },
      "warning",
      "« a.xlsx » est enregistré",
      "Excel n'a pas pu l'ouvrir lui-même : il est dans vos téléchargements.",
    ],
  ])("%j", (message, ton, titre, texte) => {
    const vu = texteDExport(message);
    expect([vu.ton, enClair(vu.titre), enClair(vu.texte)]).toEqual([ton, titre, texte]);
  });
});

describe("Sans personne à qui envoyer de document, la vue dit pourquoi", () => {
  it.each([
    [
      0,
      "Aucun périmètre n'est calculé : il n'y a de document pour personne. La vue Contrôles dit ce qui l'empêche.",
    ],
    [
      2,
      "Aucun réservataire ne détient de logement ni n'a d'engagement : il n'y a de document pour personne. Remplissez « Réservataire » dans Parc, ou « Engagement » dans Réservataires.",
    ],
  ])("%i périmètres", (perimetres, dit) => {
    expect(enClair(TEXTES_D_EXPORT.sansDestinataire(perimetres))).toBe(dit);
  });
});
