import { dateCivile, jour } from "../../src/calcul/domaine/jour";
import { reduite } from "../../src/calcul/nombres/fraction";
import { categorie, exclusion, motif, nature, origine } from "../../src/lecture/codes";
import { dateEnTexte } from "../../src/lecture/dates";
import { DEPARTEMENTS, lireDepartement } from "../../src/lecture/departements";
import { SommeDeControle } from "../../src/lecture/sommeDeControle";
import { adresse } from "../../src/lecture/lieu";
import { nombre, part } from "../../src/lecture/nombres";
import { IndexRpls } from "../../src/lecture/roles/indexRpls";
import { cleRpls, texteDeTotal } from "../../src/lecture/roles/rpls";
import { cleDeCode, estErreur, estVide, normaliser } from "../../src/lecture/texte";

describe("Département", () => {
  it.each([
    [9, "09"],
    [31, "31"],
    ["31", "31"],
    ["9", "09"],
    ["031", "31"],
    ["2a", "2A"],
    [" 2B ", "2B"],
    [974, "974"],
    ["31 - Haute-Garonne", "31"],
    ["31 – HAUTE GARONNE", "31"],
    ["Haute-Garonne (31)", "31"],
    ["Haute-Garonne", "31"],
    ["ariege", "09"],
    ["La Réunion", "974"],
    ["Val d'Oise", "95"],
    ["Territoire de Belfort", "90"],
  ])("%j est le %s", (cellule, code) => {
    expect(lireDepartement(cellule)).toBe(code);
  });

  it.each([0, 20, 96, 975, 31.5, "31000", "31555", "31 - Ariège", "Occitanie", "", "#N/A", true])(
    "%j n'en est pas un",
    (cellule) => {
      expect(lireDepartement(cellule)).toBeNull();
    },
  );

  it("il y en a 101, chacun retrouvé par son nom", () => {
    expect(DEPARTEMENTS.size).toBe(101);
    for (const [code, nom] of DEPARTEMENTS) expect(lireDepartement(nom)).toBe(code);
  });
});

describe("Date écrite en texte", () => {
  it.each([
    ["31/12/2025", 2025, 12, 31],
    ["1/2/25", 2025, 2, 1],
    ["01.02.2025", 2025, 2, 1],
    ["01-02-2025", 2025, 2, 1],
    ["02/2025", 2025, 2, 1],
    ["2025-02-01", 2025, 2, 1],
    ["2025-02-01T13:45:00Z", 2025, 2, 1],
    ["01/02/2025 13:45", 2025, 2, 1],
    ["29/02/2024", 2024, 2, 29],
    ["1/1/29", 2029, 1, 1],
    ["1/1/30", 1930, 1, 1],
    ["15 mars 2025", 2025, 3, 15],
    ["1er févr. 2025", 2025, 2, 1],
    ["15-Sept-25", 2025, 9, 15],
    ["31 DÉCEMBRE 2024 18:30", 2024, 12, 31],
    ["août 2025", 2025, 8, 1],
    ["\u200e15/03/2025\u00a0", 2025, 3, 15],
  ])("%s", (texte, annee, mois, quantieme) => {
    expect(dateCivile(dateEnTexte.parse(texte))).toEqual({ annee, mois, quantieme });
  });

  it("garde le numéro d'Excel avant mars 1900", () => {
    expect([
      dateEnTexte.parse("01/01/1900"),
      dateEnTexte.parse("28/02/1900"),
      dateEnTexte.parse("01/03/1900"),
    ]).toEqual([1, 59, 61]);
  });

  it.each([
    "31/04/2025",
    "29/02/2025",
    "13/2025",
    "12/31/2025",
    "2025",
    "hier",
    "0012-01-01",
    "1/2/3",
    "5 jui 2025",
    "31 avril 2025",
  ])("refuse « %s »", (texte) => {
    expect(dateEnTexte.safeParse(texte).success).toBe(false);
  });
});

describe("Nombre", () => {
  const valeur = (lu: ReturnType<typeof nombre.parse>) => (lu.etat === "lu" ? reduite(lu.valeur) : lu.etat);

  it.each([
    ["1 234,5", 2469, 2],
    ["1\u00a0234,5", 2469, 2],
    ["1\u202f234,5", 2469, 2],
    ["12.50", 25, 2],
    ["-3", -3, 1],
    ["12,5 %", 1, 8],
    [0.1, 1, 10],
    [450, 450, 1],
  ])("%j", (cellule, numerateur, denominateur) => {
    expect(valeur(nombre.parse(cellule))).toEqual({ numerateur, denominateur });
  });

  it.each([1e16, -1e308, 5e-324, "1".repeat(400)])("%j n'est le nombre de rien", (cellule) => {
    expect(valeur(nombre.parse(cellule))).toBe("illisible");
  });

  it.each(["douze", "1,2,3", "12 34", "1 234 5", true])("%j est illisible", (cellule) => {
    expect(valeur(nombre.parse(cellule))).toBe("illisible");
  });

  it("une cellule vide ou en erreur n'est pas un nombre", () => {
    expect([nombre.parse(" ").etat, nombre.parse("#REF!").etat]).toEqual(["vide", "erreur"]);
  });

  it.each([
    [0.08, 2, 25, null],
    [8, 2, 25, 8],
    ["8 %", 2, 25, null],
    ["8", 2, 25, 8],
    [1, 1, 1, null],
    [12.5, 1, 8, 12.5],
  ])("une part écrite %j", (cellule, numerateur, denominateur, entier) => {
    const lue = part.parse(cellule);
    expect(valeur(lue)).toEqual({ numerateur, denominateur });
    expect(lue).toMatchObject({ entier });
  });
});

describe("Codes", () => {
  it.each([
    [nature, "Étudiants", "etudiant"],
    [nature, "résidence sociale", "specifique"],
    [nature, "FAMILIAL", "familial"],
    [exclusion, "Plan de vente", "vente"],
    [exclusion, "à démolir", "demolition"],
    [exclusion, "défense nationale", "defense"],
    [motif, "Départ", "depart"],
    [motif, "relogement ANRU", "anru"],
    [motif, "DÉCÈS", "deces"],
    [origine, "Garantie d’emprunt", "garantie"],
    [origine, "GE", "garantie"],
    [origine, "terrain", "foncier"],
    [origine, "Subvention", "financement"],
    [origine, "RÉGLEMENTAIRE", null],
    [categorie, "État prioritaires", "etat-prioritaires"],
    [categorie, "Etat (agents)", "etat-agents"],
    [categorie, "EPCI", "epci"],
    [categorie, "Santé", "sante"],
  ])("« %#. » %s", (schema, mot, code) => {
    expect(schema.parse(mot)).toMatchObject({ etat: "lu", valeur: code });
  });

  it("un mot d'aucune liste, une cellule vide et une erreur se distinguent", () => {
    expect(["hlm", " ", "#N/A"].map((mot) => nature.parse(mot))).toEqual([
      { etat: "inconnu", valeur: "familial", brut: "hlm" },
      { etat: "vide", valeur: "familial", brut: "" },
      { etat: "erreur", valeur: "familial", brut: "#N/A" },
    ]);
  });
});

describe("Texte", () => {
  it.each([
    "#N/A",
    "#REF!",
    "#VALEUR!",
    "#VALUE!",
    "#DIV/0!",
    "#NOM?",
    "#NAME?",
    "#NUL!",
    "#SPILL!",
    "#BLOQUÉ!",
  ])("%s est une erreur", (code) => {
    expect(estErreur(code)).toBe(true);
  });

  it.each(["#1", "# 12", "n° 4", "", 12])("%j n'en est pas une", (cellule) => {
    expect(estErreur(cellule)).toBe(false);
  });

  it("zéro et faux ne sont pas vides, des espaces le sont", () => {
    expect([0, false, "", " \u00a0 "].map(estVide)).toEqual([false, false, true, true]);
  });

  it("un nom se compare sans casse, accent ni ponctuation ; un code garde la sienne", () => {
    expect(normaliser("  Castelnau-le-Lez ")).toBe(normaliser("CASTELNAU LE LEZ"));
    expect([cleDeCode("al 31"), cleDeCode("AL-31")]).toEqual(["AL31", "AL-31"]);
  });

  it.each([
    [0, 0, "A1"],
    [41, 25, "Z42"],
    [0, 26, "AA1"],
    [0, 701, "ZZ1"],
    [1_048_575, 16_383, "XFD1048576"],
  ])("la ligne %d et la colonne %d sont %s", (ligne, colonne, attendue) => {
    expect(adresse(ligne, colonne)).toBe(attendue);
  });
});

describe("N° RPLS", () => {
  it.each([
    [" 31a0000001 ", "31A0000001"],
    ["31A0000001", "31A0000001"],
    [3100000001, "3100000001"],
    ["", ""],
    ["#N/A", ""],
    [true, ""],
  ])("%j", (cellule, cle) => {
    expect(cleRpls(cellule)).toBe(cle);
  });

  it.each([
    [["Total", 1500], "Total"],
    [["", "TOTAL GÉNÉRAL", 12], "TOTAL GÉNÉRAL"],
    [["Totaux"], "Totaux"],
    [["Sous-total", "", 3], "Sous-total"],
    [["Total Habitat", "31"], null],
    [["3100000001", "Total"], null],
    [["", ""], null],
  ])("ligne %j", (cellules, texte) => {
    expect(texteDeTotal(cellules)).toBe(texte);
  });

  it("l'index retrouve chaque numéro, quelle que soit sa forme, et dit les doubles", () => {
    const index = new IndexRpls(0);
    const numeros = Array.from({ length: 5000 }, (_, rang) =>
      rang % 3 === 0 ? `LOG-${rang}` : String(3_100_000_000 + rang),
    );
    numeros.push("A", "AA", "0", "00", "ZZZZZZZZZZ", "31000000011", "1");
    expect(numeros.map((rpls, rang) => index.placer(rpls, rang))).toEqual(numeros.map(() => -1));
    expect(numeros.map((rpls) => index.trouver(rpls))).toEqual(numeros.map((_, rang) => rang));
    expect([index.placer("AA", 9), index.trouver("AAA"), index.trouver("LOG-1")]).toEqual([5001, -1, -1]);
  });
});

describe("Somme de contrôle sur 64 bits", () => {
  const de = (...textes: readonly string[]) => {
    const somme = new SommeDeControle();
    for (const texte of textes) somme.ajouter(texte);
    return somme;
  };

  it("ne dépend pas du découpage du texte", () => {
    expect(de("Réserv", "ataires — ", "Œ", "uvre").hexadecimal()).toBe(
      de("Réservataires — Œuvre").hexadecimal(),
    );
  });

  it("est faite de seize chiffres, différents pour des textes et des nombres proches", () => {
    const sommes = ["", "a", "b", "aa", "ab", "ba", "é", "Œ"].map((texte) => de(texte));
    for (const entier of [0, 1, 2, 256, 65536, -1]) {
      const somme = de();
      somme.ajouterEntier(entier);
      sommes.push(somme);
    }
    const ecrites = sommes.map((somme) => somme.hexadecimal());
    expect(new Set(ecrites).size).toBe(sommes.length);
    for (const moitie of ecrites.flatMap((ecrite) => [ecrite.slice(0, 8), ecrite.slice(8)]))
      expect(moitie).toMatch(/^[0-9a-f]{8}$/);
    expect(new Set(ecrites.map((ecrite) => ecrite.slice(0, 8))).size).toBe(sommes.length);
    expect(new Set(ecrites.map((ecrite) => ecrite.slice(8))).size).toBe(sommes.length);
  });

  it("se réunit à d'autres dans n'importe quel ordre, et la suite repart d'où l'on veut", () => {
    const reunie = (...autres: readonly SommeDeControle[]) => {
      const somme = de("campagne");
      for (const autre of autres) somme.reunir(autre);
      return somme.hexadecimal();
    };
    const debut = de("31");
    const suite = SommeDeControle.suite(debut);
    suite.ajouter("parc");
    expect(suite.hexadecimal()).toBe(de("31parc").hexadecimal());
    expect(debut.hexadecimal()).toBe(de("31").hexadecimal());
    expect(reunie(debut, suite)).toBe(reunie(suite, debut));
    expect(reunie(debut)).not.toBe(reunie(debut, debut));
  });
});

it("le numéro d'un jour est celui d'Excel", () => {
  expect(dateEnTexte.parse("31/12/2025")).toBe(jour(2025, 12, 31));
});
