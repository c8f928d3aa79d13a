import type { FaultHook } from "../../src/atelier/host/faults";
import { jour } from "../../src/calcul/domaine/jour";
import type { SortDuParc } from "../../src/excel/importer/destination";
import type { Fichier } from "../../src/excel/importer/fichier";
import { importerLeFichier, type IssueDImport } from "../../src/excel/importer/importer";
import { inventorier } from "../../src/excel/lire/inventaire";
import { creerLeModele } from "../../src/excel/modele/modele";
import type { Progres } from "../../src/excel/types";
import type { Cellule } from "../../src/lecture/types";
import { feuillesDuModele, PARC } from "../../src/restitution/modele/modele";
import { enClair } from "../taskpane/fabriques";
import { ENTETE, fermerLesPostes, parc, poste, type Poste } from "./banc";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);

const ENTETES = "IDENT_REP;DEPCOM;LIBCOM;FINAN;CONTRESLOG;LOCAT";

function csv(...lignes: readonly string[]): string {
  return [ENTETES, ...lignes].join("\r\n");
}

/** Des lignes de RPLS : 80 champs, dont Flux ne lit que les premiers. */
function logements(nombre: number): string {
  const reste = ";non lu".repeat(75);
  const lignes = Array.from(
    { length: nombre },
    (_, rang) => `${3_100_000_000 + rang};31555;Ségala;13;2;1975${reste}`,
  );
  return [ENTETES + reste, ...lignes].join("\r\n");
}

function fichier(texte: string, { coupe = Infinity } = {}): Fichier {
  const octets = new Uint8Array(Buffer.from(texte, "latin1"));
  return {
    nom: "rpls.csv",
    taille: octets.length,
    lire: (debut, fin) =>
      fin > coupe
        ? Promise.reject(new DOMException("parti", "NotReadableError"))
        : Promise.resolve(octets.subarray(debut, fin)),
  };
}

function importer(
  un: Poste,
  choisi: Fichier,
  { sort = "demander", annule = () => false }: { sort?: SortDuParc; annule?: () => boolean } = {},
): Promise<IssueDImport> {
  const suivi = { progres: (progres: Progres) => void un.progres.push(progres), annule };
  return importerLeFichier(un.porte, choisi, {
    aujourdhui: jour(2026, 3, 2),
    version: "1.2.3",
    suivi,
    sort,
  });
}

/** Les logements de la feuille, par en-tête. */
async function lignesDe(un: Poste, feuille = "Parc"): Promise<Record<string, Cellule>[]> {
  const [entetes = [], ...lignes]: Cellule[][] = ((await un.lire(feuille)) ?? []).slice(3);
  return lignes.map((ligne) =>
    Object.fromEntries(entetes.map((entete, rang) => [String(entete), ligne[rang] ?? ""])),
  );
}

const tables = (un: Poste) =>
  un.host.snapshot().extras.tables.map(({ name, rowCount }) => [name, rowCount] as const);

describe("Importer un fichier RPLS", () => {
  it("écrit chaque logement dans une feuille Parc neuve, sous ses en-têtes, en clair", async () => {
    const un = poste({ Feuil1: [] });
    const issue = await importer(
      un,
      fichier(csv("3100000001;09122;=1+1;13;2;1975", "3100000002;31555;Muret;;7;9999")),
    );
    expect(issue).toMatchObject({ type: "importe", feuille: "Parc", journal: "Import" });
    const [premier, second, ...autres] = await lignesDe(un);
    expect(autres).toEqual([]);
    expect(premier).toMatchObject({
      "N° RPLS": "3100000001",
      Bailleur: "Bailleur",
      Département: "09",
      Commune: "=1+1",
      Financement: "PLUS",
      Réservataire: "",
      "Mise en service": jour(1975, 1, 1),
      "Contingent RPLS (à confirmer)": "État prioritaires",
    });
    expect(second).toMatchObject({ Département: "31", Financement: "", "Mise en service": "" });
    expect(tables(un)).toEqual([
      ["tblParc", 3],
      ["tblImport", expect.any(Number)],
    ]);
  });

  it("donne un parc que « Calculer » sait lire", async () => {
    const { Libérations, Réservataires } = parc();
    const un = poste({ Libérations: Libérations ?? [], Réservataires: Réservataires ?? [] });
    await importer(un, fichier(logements(10)));
    const issue = await un.calculer();
    if (issue.type !== "reussi") throw new Error(issue.type);
    expect(issue.dossier.lignes[1]).toEqual({
      feuille: "Parc",
      lues: 10,
      comptees: 10,
      ecartees: 0,
      vides: 0,
    });
  });

  it("remplit le modèle encore vierge, à sa place, et y ajoute la colonne à confirmer", async () => {
    const un = poste({ Feuil1: [] });
    await creerLeModele(un.porte, [PARC]);
    const idDuParc = () => un.host.snapshot().extras.tables.find(({ name }) => name === "tblParc")?.id;
    const id = idDuParc();
    expect(await importer(un, fichier(logements(3)))).toMatchObject({ type: "importe", feuille: "Parc" });
    expect(idDuParc()).toBe(id);
    expect(await lignesDe(un)).toHaveLength(3);
    expect((await un.lire("Parc"))?.[1]?.[0]).toBe(PARC.aide);
    expect(tables(un)[0]).toEqual(["tblParc", 4]);
  });

  it("écrit par blocs, une requête chacun, et dit où il en est", async () => {
    const un = poste({ Feuil1: [] });
    await importer(un, fichier(logements(2000)));
    const lignes = await lignesDe(un);
    expect(lignes).toHaveLength(2000);
    expect(lignes.at(-1)?.["N° RPLS"]).toBe("3100001999");
    const avances = un.progres.filter(
      (un): un is Extract<Progres, { etape: "import" }> => un.etape === "import",
    );
    expect(avances.length).toBeGreaterThan(2);
    expect(avances.at(-1)).toMatchObject({ fichier: "rpls.csv", octets: avances[0]?.total });
    expect(Math.max(...un.host.log.entries.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
  });

  it("dit dans la feuille Import ce qui est repris, et le numéro de chaque ligne laissée de côté", async () => {
    const un = poste({ Feuil1: [] });
    await importer(un, fichier(csv("1;31555;Muret;13;2;1975", "2;31555", "3;31555;Muret;13;7;1980")));
    const feuille = (await un.lire("Import")) ?? [];
    expect(feuille.slice(2, 6).map(([, valeur]) => enClair(String(valeur)))).toEqual([
      "rpls.csv",
      "Parc",
      "3 lignes lues : 2 écrites, 1 laissée de côté, 0 vide",
      "6 colonnes reprises sur 6",
    ]);
    const constats = feuille.slice(ENTETE + 1).map(([, ligne, constat]) => [ligne, enClair(String(constat))]);
    expect(constats).toContainEqual([3, "2 champs au lieu de 6 : la ligne n'est pas importée."]);
    expect(constats).toContainEqual([
      "",
      "Colonnes reprises : IDENT_REP (N° RPLS), DEPCOM (Département), LIBCOM (Commune), FINAN (Financement), LOCAT (Mise en service) et CONTRESLOG (Contingent RPLS (à confirmer)).",
    ]);
  });
});

describe("Les feuilles du modèle qui manquent après un import", () => {
  const manquantes = (issue: IssueDImport) => (issue.type === "importe" ? issue.manquantes : null);

  it("sont toutes les autres, dans un classeur vide", async () => {
    const un = poste({ Feuil1: [] });
    expect(manquantes(await importer(un, fichier(logements(3))))).toEqual([
      "Paramètres",
      "Libérations",
      "Réservataires",
      "Hypothèses",
      "Synthèse",
      "Droits acquis",
      "Mises à disposition",
      "Objectifs",
      "Demande",
    ]);
  });

  it("sont celles que « Créer les feuilles du modèle » crée, le parc importé restant tel quel", async () => {
    const { Libérations, Réservataires } = parc();
    const un = poste({ Libérations: Libérations ?? [], Réservataires: Réservataires ?? [] });
    const issue = await importer(un, fichier(logements(3)));
    const importe = await un.lire("Parc");
    expect(await creerLeModele(un.porte, feuillesDuModele(2026))).toEqual({
      type: "fait",
      creees: manquantes(issue),
      existantes: ["Parc", "Libérations", "Réservataires"],
    });
    expect(await un.lire("Parc")).toEqual(importe);
  });

  it("ne sont aucune quand le modèle est déjà en place", async () => {
    const un = poste({ Feuil1: [] });
    await creerLeModele(un.porte, feuillesDuModele(2026));
    expect(manquantes(await importer(un, fichier(logements(3))))).toEqual([]);
  });
});

describe("Un parc déjà rempli", () => {
  it("n'est pas touché : la question est posée", async () => {
    const un = poste(parc());
    const avant = await un.lire("Parc");
    expect(await importer(un, fichier(logements(3)))).toEqual({ type: "parcPresent", feuille: "Parc" });
    expect(await un.lire("Parc")).toEqual(avant);
    expect(await un.lire("Import")).toBeNull();
  });

  it("reste celui que Flux lit quand la personne choisit une autre feuille", async () => {
    const un = poste(parc());
    const avant = await un.lire("Parc");
    const issue = await importer(un, fichier(logements(3)), { sort: "ailleurs" });
    expect(issue).toMatchObject({ type: "importe", feuille: "Parc RPLS" });
    expect(await un.lire("Parc")).toEqual(avant);
    expect(await lignesDe(un, "Parc RPLS")).toHaveLength(3);
    expect(await importer(un, fichier(logements(2)), { sort: "ailleurs" })).toMatchObject({
      feuille: "Parc RPLS 2",
    });
  });

  it("l'est aussi par une note écrite sous le tableau vierge", async () => {
    const un = poste({ Feuil1: [] });
    await creerLeModele(un.porte, [PARC]);
    await un.agir(({ workbook }) => {
      workbook.worksheets.getItem("Parc").getRange("A40").values = [["à garder"]];
    });
    expect(await importer(un, fichier(logements(3)))).toEqual({ type: "parcPresent", feuille: "Parc" });
  });
});

describe("Un parc que l'on remplace", () => {
  const nomsDe = async (un: Poste) => {
    const { vu } = await un.porte(async (context) => ({ vu: await inventorier(context) }));
    return vu.feuilles.map(({ nom, tables: siennes }) =>
      [nom, ...siennes.map((table) => table.nom)].join(" "),
    );
  };
  const remplacer = (un: Poste, texte: string, annule?: () => boolean) =>
    importer(un, fichier(texte), { sort: "deCote", ...(annule === undefined ? {} : { annule }) });

  it("est gardé entier sous un autre nom, et Flux lit le nouveau", async () => {
    const un = poste(parc());
    const avant = await un.lire("Parc");
    expect(await remplacer(un, logements(3))).toMatchObject({
      ...{ type: "importe", feuille: "Parc", deCote: "Parc ancien" },
    });
    expect(await un.lire("Parc ancien")).toEqual(avant);
    expect(await lignesDe(un)).toHaveLength(3);
    const calcul = await un.calculer();
    if (calcul.type !== "reussi") throw new Error(calcul.type);
    expect(calcul.dossier.lignes.find(({ feuille }) => feuille === "Parc")).toMatchObject({ comptees: 3 });
  });

  it("l'est autant de fois que l'on veut, son tableau aussi", async () => {
    const un = poste({ Feuil1: [] });
    await importer(un, fichier(logements(3)));
    await remplacer(un, logements(4));
    expect(await remplacer(un, logements(5))).toMatchObject({ deCote: "Parc ancien 2" });
    expect((await nomsDe(un)).filter((nom) => nom.startsWith("Parc")).sort()).toEqual([
      "Parc ancien 2 tblParcAncien2",
      "Parc ancien tblParcAncien",
      "Parc tblParc",
    ]);
    expect((await lignesDe(un, "Parc ancien")).length).toBe(3);
    expect((await lignesDe(un)).length).toBe(5);
  });

  it("ne l'est pas quand il n'y en a pas", async () => {
    const un = poste({ Feuil1: [] });
    expect(await remplacer(un, logements(3))).toMatchObject({
      type: "importe",
      feuille: "Parc",
      deCote: null,
    });
  });

  it("reprend ses noms quand l'import est arrêté ou que le fichier est refusé", async () => {
    const un = poste({ Feuil1: [] });
    await importer(un, fichier(logements(3)));
    const [noms, avant] = [await nomsDe(un), await un.lire("Parc")];
    un.progres.length = 0;
    expect(await remplacer(un, logements(2000), () => un.progres.length > 2)).toEqual({ type: "annule" });
    expect((await remplacer(un, "DEP;LIBCOM\r\n31;Muret")).type).toBe("refuse");
    expect(await nomsDe(un)).toEqual(noms);
    expect(await un.lire("Parc")).toEqual(avant);
  });

  it("reste où il est quand sa feuille est protégée", async () => {
    const un = poste(parc());
    await un.agir(({ workbook }) => {
      workbook.worksheets.getItem("Parc").protection.protect();
    });
    expect(await remplacer(un, logements(3))).toEqual({
      type: "refuse",
      refus: { type: "feuilleProtegee", feuille: "Parc" },
    });
    expect(await un.lire("Parc ancien")).toBeNull();
  });

  it("se dit là où il est resté, si Excel ne lui rend pas son nom", async () => {
    let casse = false;
    const un = poste(parc(), { faults: () => (casse ? "GeneralException" : null) });
    const avant = await un.lire("Parc");
    const annule = () => (casse = un.progres.length > 2);
    expect(await remplacer(un, logements(2000), annule)).toEqual({
      type: "refuse",
      refus: { type: "parcResteDeCote", feuille: "Parc ancien", avant: "Parc" },
    });
    casse = false;
    expect(await un.lire("Parc ancien")).toEqual(avant);
  });
});

describe("Un import qui n'aboutit pas", () => {
  it("n'écrit rien d'un fichier refusé, et dit pourquoi", async () => {
    const un = poste({ Feuil1: [] });
    expect(await importer(un, fichier("DEP;LIBCOM\r\n31;Muret"))).toEqual({
      type: "refuse",
      refus: {
        type: "importRefuse",
        fichier: "rpls.csv",
        refus: { type: "colonneRequiseAbsente", entete: "N° RPLS" },
      },
    });
    expect(await un.lire("Parc")).toBeNull();
  });

  it("enlève la feuille qu'il avait faite quand la personne l'arrête", async () => {
    const un = poste({ Feuil1: [] });
    const annule = () => un.progres.length > 2;
    expect(await importer(un, fichier(logements(2000)), { annule })).toEqual({ type: "annule" });
    expect(un.progres.length).toBeGreaterThan(2);
    expect(await un.lire("Parc")).toBeNull();
    expect(tables(un)).toEqual([]);
  });

  it("rend son modèle vierge à la personne quand le fichier disparaît en cours de route", async () => {
    const un = poste({ Feuil1: [] });
    await creerLeModele(un.porte, [PARC]);
    const avant = await un.lire("Parc");
    expect(await importer(un, fichier(logements(2000), { coupe: 400_000 }))).toEqual({
      type: "refuse",
      refus: { type: "fichierIllisible", fichier: "rpls.csv", code: "NotReadableError" },
    });
    expect(await un.lire("Parc")).toEqual(avant);
    expect(await importer(un, fichier(logements(3)))).toMatchObject({ type: "importe" });
    expect(await lignesDe(un)).toHaveLength(3);
  });

  it("défait tout à quelque requête qu'Excel échoue, et un second essai réussit", async () => {
    for (let k = 1; ; k += 1) {
      let requetes = 0;
      let arme = false;
      const faults: FaultHook = ({ action }) => {
        if (arme && action === 0) requetes += 1;
        return arme && action === 0 && requetes === k ? "GeneralException" : null;
      };
      const un = poste({ Feuil1: [] }, { faults });
      await creerLeModele(un.porte, [PARC]);
      const avant = await un.lire("Parc");
      arme = true;
      const issue = await importer(un, fichier(logements(500)));
      arme = false;
      if (issue.type === "importe" && issue.journal !== null) break;
      if (issue.type === "refuse") expect([k, await un.lire("Parc")]).toEqual([k, avant]);
      else expect(issue.type).toBe("importe");
      if (issue.type === "refuse") await importer(un, fichier(logements(500)));
      expect([k, (await lignesDe(un)).length]).toEqual([k, 500]);
      fermerLesPostes();
    }
  });

  it("s'arrête devant une feuille protégée", async () => {
    const un = poste({ Feuil1: [] });
    await creerLeModele(un.porte, [PARC]);
    await un.agir(({ workbook }) => {
      workbook.worksheets.getItem("Parc").protection.protect();
    });
    expect(await importer(un, fichier(logements(3)))).toEqual({
      type: "refuse",
      refus: { type: "feuilleProtegee", feuille: "Parc" },
    });
  });
});
