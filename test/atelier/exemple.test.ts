import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { creerAlea } from "../../src/restitution/exemple/alea";
import { feuillesExemple } from "../../src/restitution/exemple/exemple";
import { exempleXlsx } from "../../src/atelier/exemple/exempleXlsx";
import { anneeDe, serie } from "../../src/restitution/exemple/feuilles";
import type { FeuilleExemple, Valeur } from "../../src/restitution/exemple/feuilles";
import { classeurDuReferentiel } from "../../src/atelier/exemple/referentiel";
import type { AtelierWorkbook } from "../../src/atelier/workbook/types";
import { isErrorCell } from "../../src/atelier/xlsx/cells";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { entriesOf } from "../../src/atelier/xlsx/sparse";
import { openPackage } from "../../src/atelier/xlsx/zipDirectory";

/** Whole workbooks are written here, on machines that may be busy. */
jest.setTimeout(60_000);

const OBSERVATION = serie(2025, 12, 31);
const feuilles = feuillesExemple();

function feuille(nom: string): FeuilleExemple {
  const trouvee = feuilles.find((candidate) => candidate.nom === nom);
  if (trouvee === undefined) throw new Error(`pas de feuille ${nom}`);
  return trouvee;
}

/** The rows of a sheet by header. */
function lignes(nom: string): Record<string, Valeur | undefined>[] {
  const { colonnes, lignes: rangees } = feuille(nom);
  return rangees.map((ligne) =>
    Object.fromEntries(colonnes.map(({ entete }, rang) => [entete, ligne[rang]])),
  );
}

const nombre = (valeur: Valeur | undefined): number => (typeof valeur === "number" ? valeur : Number.NaN);

describe("Le classeur d’exemple suit le contrat des feuilles", () => {
  test.each([
    ["Paramètres", "tblParametres", "Paramètre · Valeur · Unité · Périmètre · Explication · Source"],
    [
      "Parc",
      "tblParc",
      "N° RPLS · Bailleur · Département · EPCI · Commune · QPV · Typologie · Financement · Type · Nature · Exclusion · Réservataire · Origine du droit · Début convention · Fin convention · Programme · Année de construction · Mise en service · Sortie du parc · Peuplement",
    ],
    ["Libérations", "tblLiberations", "N° RPLS · Date de libération · Motif · Préavis"],
    [
      "Réservataires",
      "tblReservataires",
      "Code · Nom · Catégorie · Échelle · Territoire · Gestion · Méthode · Décompte · Engagement · Convention signée le · Convention jusqu'au · Origine du droit",
    ],
    [
      "Hypothèses",
      "tblHypotheses",
      "Bailleur · Département · Territoire · Mutations · ANRU · ORCOD · LHI · Vente · Taux retenu",
    ],
    [
      "Droits acquis",
      "tblDroitsAcquis",
      "Bailleur · Département · Programme · Réservataire · Nature du droit · Droits · Début · Fin",
    ],
    [
      "Mises à disposition",
      "tblMisesADisposition",
      "N° · N° RPLS · Réservataire · Type · Transmis le · Impossibilité signalée le · Dossiers reçus le · Candidats · CALEOL le · Résultat · Refus adaptés · Entrée le · Recherche OLS · Comptabiliser · Relogement · Requalifié · Publics · Droit pour un tour",
    ],
    ["Objectifs", "tblObjectifs", "Dispositif · Territoire · Public · Cible · Unité"],
    ["Demande", "tblDemande", "Territoire · Typologie · Demandes · Attributions"],
  ])("%s", (nom, table, entetes) => {
    expect(feuille(nom).table).toBe(table);
    expect(
      feuille(nom)
        .colonnes.map(({ entete }) => entete)
        .join(" · "),
    ).toBe(entetes);
  });

  test("les paramètres portent les noms et les valeurs par défaut de la campagne 2026", () => {
    expect(feuille("Paramètres").lignes.map(([nom, valeur]) => [nom, valeur])).toEqual([
      ["Année de campagne", 2026],
      ["Méthode du taux de rotation", "Référentiel"],
      ["Libérations des logements à vendre ou à démolir", "Conserver"],
      ["Relogements ORCOD et LHI dans les libérations", "Conserver"],
      ["Étudiants et spécifiques dans le parc soumis", "Exclure"],
      ["Dénominateur des parts", "Parc du bailleur"],
      ["Traitement des plafonds", "Signaler"],
      ["Plafond État", 0.3],
      ["Plafond État agents", 0.05],
      ["Plafond collectivités (garantie d'emprunt)", 0.2],
    ]);
  });
});

describe("Le classeur d’exemple ressemble à un vrai", () => {
  const parc = lignes("Parc");
  const liberations = lignes("Libérations");

  test("3 000 logements de deux bailleurs dans trois départements d’Occitanie", () => {
    expect(parc).toHaveLength(3000);
    expect(new Set(parc.map((ligne) => ligne.Bailleur)).size).toBe(2);
    expect(new Set(parc.map((ligne) => ligne["Département"]))).toEqual(new Set(["31", "34", "81"]));
  });

  test("des droits de suite, des DU antérieurs et des droits pour un tour, et deux lignes fautives", () => {
    const droits = lignes("Droits acquis");
    expect(new Set(droits.map((ligne) => ligne["Nature du droit"]))).toEqual(
      new Set(["droit de suite", "DU antérieur", "droit pour un tour", "droit de passage"]),
    );
    expect(droits.filter((ligne) => !Number.isInteger(ligne.Droits))).toHaveLength(1);
    expect(new Set(droits.map((ligne) => ligne.Bailleur)).size).toBe(2);
  });

  test("vingt réservataires, de toutes les catégories ; Action Logement a une ligne de plus, en droits uniques", () => {
    const reservataires = lignes("Réservataires");
    expect(reservataires).toHaveLength(21);
    expect(reservataires.filter((ligne) => ligne["Méthode"] === "Droits uniques")).toMatchObject([
      { Code: "AL", Territoire: "81" },
    ]);
    expect(new Set(reservataires.map((ligne) => ligne.Code)).size).toBe(20);
    expect(new Set(reservataires.map((ligne) => ligne["Catégorie"]))).toEqual(
      new Set([
        ...[
          "État prioritaires",
          "État agents",
          "Action Logement",
          "Région",
          "Département",
          "EPCI",
          "Commune",
        ],
        ...["Employeur", "Autre", "Défense", "Sécurité", "Santé"],
      ]),
    );
  });

  test("environ 300 libérations en 2025, et quelques-unes en 2024 et 2026 qui ne comptent pas", () => {
    const annees = liberations
      .map((ligne) => ligne["Date de libération"])
      .filter((date) => typeof date === "number");
    const en = (annee: number): number => annees.filter((date) => anneeDe(date) === annee).length;
    expect(en(2025)).toBeGreaterThanOrEqual(260);
    expect(en(2025)).toBeLessThanOrEqual(320);
    expect(en(2024)).toBeGreaterThan(10);
    expect(en(2026)).toBeGreaterThan(5);
  });

  test("un taux de rotation entre 7 % et 12 % pour chaque bailleur dans chaque département", () => {
    const parNumero = new Map(parc.map((ligne) => [ligne["N° RPLS"], ligne]));
    const cle = (ligne: Record<string, Valeur | undefined>): string =>
      `${String(ligne.Bailleur)} ${String(ligne["Département"])}`;
    const rotation = parc.filter(
      (ligne) =>
        ligne.Nature === "familial" &&
        ligne.Exclusion !== "vente" &&
        ligne.Exclusion !== "démolition" &&
        nombre(ligne["Mise en service"]) <= OBSERVATION &&
        !(nombre(ligne["Sortie du parc"]) <= OBSERVATION),
    );
    const retenues = liberations.filter(
      (ligne) =>
        anneeDe(nombre(ligne["Date de libération"])) === 2025 &&
        ligne.Motif !== "mutation" &&
        ligne.Motif !== "ANRU" &&
        parNumero.has(ligne["N° RPLS"]),
    );
    const perimetres = [...new Set(parc.map(cle))];
    expect(perimetres).toHaveLength(6);
    for (const perimetre of perimetres) {
      const base = rotation.filter((ligne) => cle(ligne) === perimetre).length;
      const sorties = retenues.filter(
        (ligne) => cle(parNumero.get(ligne["N° RPLS"]) ?? {}) === perimetre,
      ).length;
      expect(sorties / base).toBeGreaterThan(0.07);
      expect(sorties / base).toBeLessThan(0.12);
    }
  });

  test("l’État tient 25 à 32 % du parc, Action Logement 15 à 20 %, un tiers environ n’est pas réservé", () => {
    const part = (...codes: (string | null)[]): number =>
      parc.filter((ligne) => codes.includes((ligne["Réservataire"] ?? null) as string | null)).length /
      parc.length;
    expect(part("ETAT-P", "ETAT-A")).toBeGreaterThan(0.25);
    expect(part("ETAT-P", "ETAT-A")).toBeLessThan(0.32);
    expect(part("AL")).toBeGreaterThan(0.15);
    expect(part("AL")).toBeLessThan(0.2);
    expect(part(null)).toBeGreaterThan(0.25);
    expect(part(null)).toBeLessThan(0.4);
  });

  test("des conventions échues, d’autres qui finissent le 31/12/2025 ou commencent le lendemain", () => {
    const fins = parc.map((ligne) => ligne["Fin convention"]);
    expect(fins.filter((fin) => nombre(fin) < OBSERVATION).length).toBeGreaterThan(20);
    expect(fins.filter((fin) => fin === OBSERVATION).length).toBeGreaterThan(10);
    expect(parc.filter((ligne) => ligne["Début convention"] === OBSERVATION + 1).length).toBeGreaterThan(5);
  });

  test("les logements de la défense, de la sécurité et de la santé en portent l’exclusion", () => {
    const exclusions = { DEF: "défense", SEC: "sécurité", SANTE: "santé" };
    for (const [code, exclusion] of Object.entries(exclusions)) {
      const siens = parc.filter((ligne) => ligne["Réservataire"] === code);
      expect(siens.length).toBeGreaterThan(5);
      expect(new Set(siens.map((ligne) => ligne.Exclusion))).toEqual(new Set([exclusion]));
    }
  });
});

describe("Le classeur d’exemple contient des erreurs honnêtes", () => {
  const parc = lignes("Parc");
  const liberations = lignes("Libérations");
  const numeros = parc.map((ligne) => ligne["N° RPLS"]);

  test("un n° RPLS en double et un vide", () => {
    expect(numeros.length - new Set(numeros).size).toBe(1);
    expect(numeros.filter((numero) => numero === null)).toHaveLength(1);
  });

  test("un réservataire absent de la feuille Réservataires", () => {
    const codes = new Set(lignes("Réservataires").map((ligne) => ligne.Code));
    const inconnus = parc
      .map((ligne) => ligne["Réservataire"])
      .filter((code) => code !== null && !codes.has(code));
    expect(inconnus).toEqual(["CCAS"]);
  });

  test("une convention qui finit avant de commencer", () => {
    const inverses = parc.filter(
      (ligne) => nombre(ligne["Fin convention"]) < nombre(ligne["Début convention"]),
    );
    expect(inverses).toHaveLength(1);
  });

  test("un motif inconnu, des dates saisies comme du texte", () => {
    expect(liberations.filter((ligne) => ligne.Motif === "résiliation judiciaire")).toHaveLength(1);
    expect(liberations.filter((ligne) => ligne["Date de libération"] === "15/03/2025")).toHaveLength(1);
    expect(parc.filter((ligne) => ligne["Mise en service"] === "15/03/2025")).toHaveLength(1);
  });

  test("une libération sur un logement absent, une autre avant la mise en service, une troisième en double", () => {
    const connus = new Map(parc.map((ligne) => [ligne["N° RPLS"], ligne]));
    expect(liberations.filter((ligne) => ligne["N° RPLS"] === "3199999901")).toHaveLength(1);
    expect(connus.has("3199999901")).toBe(false);
    const trop = liberations.filter(
      (ligne) =>
        nombre(ligne["Date de libération"]) < nombre(connus.get(ligne["N° RPLS"])?.["Mise en service"]),
    );
    expect(trop).toHaveLength(1);
    const jours = liberations.map(
      (ligne) => `${String(ligne["N° RPLS"])} ${String(ligne["Date de libération"])}`,
    );
    expect(jours.length - new Set(jours).size).toBe(1);
  });
});

describe("Les mises à disposition de l’exemple", () => {
  const toutes = lignes("Mises à disposition");
  const de2025 = toutes.filter((ligne) => String(ligne["N°"]).startsWith("2025"));
  const mises = toutes.filter((ligne) => ligne["Transmis le"] !== null && !de2025.includes(ligne));
  const parc = new Set(lignes("Parc").map((ligne) => ligne["N° RPLS"]));

  test("une centaine, toutes transmises au premier trimestre 2026, de tous les types et de tous les résultats", () => {
    expect(mises.length).toBeGreaterThan(95);
    expect(mises.length).toBeLessThan(130);
    for (const { "Transmis le": date } of mises) {
      expect(nombre(date)).toBeGreaterThanOrEqual(serie(2026, 1, 5));
      expect(nombre(date)).toBeLessThanOrEqual(serie(2026, 3, 31));
    }
    expect(new Set(mises.map(({ Type }) => Type)).size).toBe(3);
    expect(new Set(mises.map((ligne) => ligne["Résultat"])).size).toBe(6);
  });

  test("des logements à venir dans chaque périmètre, dont quelques choix déjà faits", () => {
    const aVenir = toutes.filter((ligne) => ligne["Transmis le"] === null);
    expect(aVenir).toHaveLength(48);
    const choisis = aVenir.filter(({ Réservataire: code }) => code !== null);
    expect(choisis.length).toBeGreaterThan(2);
    expect(choisis.length).toBeLessThan(12);
    for (const { Résultat: resultat } of aVenir) expect(resultat).toBeNull();
  });

  test("celles de 2025, pour le bilan annuel : vingt par périmètre, toutes décidées dans l’année", () => {
    expect(de2025).toHaveLength(120);
    for (const ligne of de2025) {
      expect(anneeDe(nombre(ligne["Transmis le"]))).toBe(2025);
      expect(anneeDe(nombre(ligne["CALEOL le"]))).toBe(2025);
    }
  });

  test("des impossibilités signalées, des requalifications, des relogements et des droits pour un tour", () => {
    const avec = (entete: string): number => mises.filter((ligne) => ligne[entete] !== null).length;
    for (const entete of ["Impossibilité signalée le", "Requalifié", "Relogement", "Droit pour un tour"])
      expect(avec(entete)).toBeGreaterThan(1);
  });

  test("un logement absent, un réservataire inconnu, un numéro en double, une CALEOL avant la transmission", () => {
    const codes = new Set(lignes("Réservataires").map((ligne) => ligne.Code));
    expect(mises.filter((ligne) => !parc.has(ligne["N° RPLS"]))).toHaveLength(1);
    const inconnus = mises.filter(({ Réservataire: code }) => code !== null && !codes.has(code));
    expect(inconnus).toHaveLength(1);
    expect(mises.length - new Set(mises.map((ligne) => ligne["N°"])).size).toBe(1);
    const avant = mises.filter((ligne) => nombre(ligne["CALEOL le"]) < nombre(ligne["Transmis le"]));
    expect(avant).toHaveLength(1);
  });
});

describe("Le fichier d’exemple", () => {
  let octets: Uint8Array;
  let relu: AtelierWorkbook;

  beforeAll(async () => {
    octets = await exempleXlsx();
    relu = await readWorkbook(octets);
  });

  test("est le même à chaque fois, octet pour octet", async () => {
    expect(Buffer.from(await exempleXlsx()).equals(Buffer.from(octets))).toBe(true);
  });

  test("est celui du dépôt : « npm run exemple » ne le changerait pas", async () => {
    const contenu = (fichier: Uint8Array): [string, number, number][] =>
      [...openPackage(fichier).values()].map(({ name, crc, size }) => [name, crc, size]);
    const depot = new Uint8Array(await readFile(resolve(__dirname, "../../assets/exemple.xlsx")));
    expect(contenu(depot)).toEqual(contenu(octets));
  });

  test("porte neuf vraies tables sous un titre, l’en-tête figé en ligne 3", () => {
    expect(relu.extras.tables.map(({ name, startRow, rowCount }) => [name, startRow, rowCount])).toEqual([
      ["tblParametres", 2, 11],
      ["tblParc", 2, 3001],
      ["tblLiberations", 2, feuille("Libérations").lignes.length + 1],
      ["tblReservataires", 2, 22],
      ["tblHypotheses", 2, 7],
      ["tblDroitsAcquis", 2, feuille("Droits acquis").lignes.length + 1],
      ["tblMisesADisposition", 2, feuille("Mises à disposition").lignes.length + 1],
      ["tblObjectifs", 2, 11],
      ["tblDemande", 2, 31],
    ]);
    for (const id of relu.data.sheetOrder) expect(relu.data.sheets[id]?.freeze?.ySplit).toBe(3);
  });

  test("contient une vraie erreur #N/A, et des n° RPLS qui sont des textes", () => {
    const cellules = entriesOf(relu.data.sheets["sheet-2"]?.cellData).flatMap(([, ligne]) =>
      entriesOf(ligne).map(([, cellule]) => cellule),
    );
    expect(cellules.filter((cellule) => isErrorCell(cellule))).toHaveLength(1);
    expect(relu.data.sheets["sheet-2"]?.cellData?.[3]?.[0]?.v).toBe("3112001203");
  });
});

describe("L’exemple du référentiel en classeur", () => {
  test("15 000 logements dont 250 en vente, 150 à démolir, 100 défense et 3 000 au Département ; 1 460 libérations", async () => {
    const { data, extras } = await readWorkbook(await classeurDuReferentiel());
    const lues = (id: string): unknown[][] =>
      entriesOf(data.sheets[id]?.cellData)
        .slice(3)
        .map(([, ligne]) => Array.from({ length: 9 }, (_, colonne) => ligne[colonne]?.v ?? null));
    const parc = lues("sheet-2");
    const compte = (colonne: number, valeur: string): number =>
      parc.filter((ligne) => ligne[colonne] === valeur).length;
    expect(extras.tables.map(({ name, rowCount }) => [name, rowCount - 1])).toEqual([
      ["tblParametres", 10],
      ["tblParc", 15_000],
      ["tblLiberations", 1460],
      ["tblReservataires", 2],
      ["tblHypotheses", 1],
    ]);
    expect(new Set(parc.map((ligne) => ligne[0])).size).toBe(15_000);
    expect(compte(3, "familial")).toBe(15_000);
    expect([compte(4, "vente"), compte(4, "démolition"), compte(4, "défense"), compte(5, "CD31")]).toEqual([
      250, 150, 100, 3000,
    ]);
    const numeros = new Set(parc.map((ligne) => ligne[0]));
    const liberations = lues("sheet-3");
    expect(liberations.every((ligne) => numeros.has(ligne[0]) && anneeDe(Number(ligne[1])) === 2025)).toBe(
      true,
    );
    expect(lues("sheet-5")[0]?.slice(3, 8)).toEqual([300, 150, 0, 0, 0]);
  });
});

describe("Le hasard de l’exemple", () => {
  test("donne la même suite pour la même graine, une autre pour une autre", () => {
    const suite = (graine: number): number[] => Array.from({ length: 5 }, creerAlea(graine).suivant);
    expect(suite(7)).toEqual(suite(7));
    expect(suite(7)).not.toEqual(suite(8));
  });

  test("reste dans ses bornes et suit les poids", () => {
    const alea = creerAlea(1);
    const tirages = Array.from({ length: 5000 }, () => alea.entier(3, 7));
    expect([Math.min(...tirages), Math.max(...tirages)]).toEqual([3, 7]);
    const rares = Array.from({ length: 5000 }, () =>
      alea.selonPoids([["rare", 1] as const, ["courant", 9] as const]),
    );
    expect(rares.filter((choix) => choix === "rare").length / 5000).toBeCloseTo(0.1, 1);
  });
});
