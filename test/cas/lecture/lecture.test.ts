import { readdirSync } from "node:fs";
import { fraction } from "../../../src/calcul/nombres/fraction";
import { REGLES_CONNUES } from "../../../src/calcul/registre/regles";
import {
  chiffre,
  date,
  dit,
  enPhrase,
  entier,
  liste,
  nombre,
  ouiNon,
  ouVide,
  parmi,
  phrase,
} from "./colonnes";
import { DOSSIER } from "./fiche";
import { lireFiche } from "./markdown";
import { casDe, parGroupe, parLigne, type Table } from "./table";

const FICHE = `# R6 — Assiette

Source : Référentiel, étape 3 · CCH, R.441-5

Du texte pour le lecteur.

## Une table

| Cas    | Parc | Compte |
| ------ | ---- | ------ |
| un cas | 12   | oui    |
|        | 3    | non    |
`;

const compter = parLigne(
  "Une table",
  { donnees: { Parc: entier }, attendu: { Compte: ouiNon } },
  ({ Parc: parc }) => ({ Compte: parc > 10 }),
);
const grouper = parGroupe(
  "Une table",
  {
    commun: { Méthode: parmi(["referentiel"]) },
    donnees: { Parc: entier },
    attendu: {},
    conclusion: { Total: entier },
  },
  (lignes) => ({
    lignes: lignes.map(() => ({})),
    conclusion: { Total: lignes.reduce((somme, { Parc: parc }) => somme + parc, 0) },
  }),
);

const verifier =
  (table: Table, ...lignes: readonly (readonly string[])[]) =>
  () => {
    table.verifier({
      nom: "un cas",
      lignes: lignes.map((cellules, rang) => ({ numero: rang + 1, cellules })),
    });
  };

describe("Lire une fiche de cas", () => {
  it("y trouve la règle, ses sources, ses tables ; une ligne sans nom continue le cas", () => {
    const { titre, sources, sections } = lireFiche(FICHE);
    expect(titre).toBe("R6 — Assiette");
    expect(sources).toEqual(["Référentiel, étape 3", "CCH, R.441-5"]);
    expect(sections.map(({ titre: une, entetes }) => [une, entetes])).toEqual([
      ["Une table", ["Cas", "Parc", "Compte"]],
    ]);
    const [un, ...autres] = sections.flatMap(casDe);
    expect(autres).toEqual([]);
    expect(un?.lignes.map(({ numero, cellules }) => [numero, ...cellules])).toEqual([
      [11, "un cas", "12", "oui"],
      [12, "", "3", "non"],
    ]);
  });

  it("chaque règle, de R1 à R28, a une fiche et un test du même nom", () => {
    const fichiers = readdirSync(DOSSIER);
    const fiches = fichiers.filter((nom) => /^r\d\d-.*\.md$/.test(nom)).map((nom) => nom.slice(0, -3));
    const regles = fiches.map((nom) => `R${Number(nom.slice(1, 3))}`);
    expect(regles).toEqual(REGLES_CONNUES);
    for (const nom of fiches) expect(fichiers).toContain(`${nom}.test.ts`);
  });
});

describe("Un cas mal écrit est un test qui échoue", () => {
  it("le bien écrit passe", () => {
    expect(verifier(compter, ["un cas", "12", "oui"])).not.toThrow();
    expect(verifier(grouper, ["un cas", "référentiel", "12", "15"], ["", "", "3", ""])).not.toThrow();
  });

  it.each<[string, Table, string[][], string]>([
    ["un autre résultat", compter, [["un cas", "12", "non"]], "toEqual"],
    ["une faute de frappe", compter, [["un cas", "12", "ouii"]], "« ouii » n'est pas « oui » ou « non »"],
    ["une case vide", compter, [["un cas", "", "oui"]], "ligne 1, colonne « Parc »"],
    ["une case de moins", compter, [["un cas", "12"]], "2 cellules pour 3 colonnes"],
    ["une case de trop", compter, [["un cas", "12", "oui", ""]], "4 cellules pour 3 colonnes"],
    [
      "une suite là où un cas tient sur une ligne",
      compter,
      [
        ["a", "12", "oui"],
        ["", "3", "non"],
      ],
      "toHaveLength",
    ],
    [
      "une valeur commune répétée",
      grouper,
      [
        ["a", "référentiel", "1", "4"],
        ["", "référentiel", "3", ""],
      ],
      "ne s'écrit que sur la première ligne",
    ],
    ["un code inconnu", grouper, [["a", "référenciel", "1", "1"]], "n'est pas l'un de : referentiel"],
  ])("%s", (_, table, lignes, dite) => {
    expect(verifier(table, ...lignes)).toThrow(dite);
  });
});

describe("Les cellules", () => {
  it.each([
    ["14 500", "14500/1"],
    ["12,5", "25/2"],
    ["-2,5", "-5/2"],
    ["20 %", "1/5"],
    ["9,4 %", "47/500"],
    ["3/70", "3/70"],
    ["6/3", "2/1"],
    ["absent : parc nul", "absent : parcnul"],
    ["absent : aucun décompte", "absent : aucundecompte"],
  ])("« %s » est un chiffre", (ecrit, exact) => {
    expect(chiffre.lire(ecrit)).toBe(exact);
  });

  it.each(["", "12.5", "1 00", "20%", "1/0", "douze", "12,", "parc nul"])(
    "« %s » n'en est pas un",
    (ecrit) => {
      expect(chiffre.lire(ecrit)).toBeUndefined();
    },
  );

  it("un chiffre du calcul se dit comme il s'écrit", () => {
    expect(dit(fraction(6, 4))).toBe(chiffre.lire("1,5"));
    expect(dit({ etat: "absent", nom: "part", regle: "R8", raison: "aucunDecompte" })).toBe(
      chiffre.lire("absent : aucun décompte"),
    );
  });

  it.each(["31/02/2026", "29/02/2027", "1/3/2026", "01/13/2026", "01-03-2026", ""])(
    "« %s » n'est pas une date",
    (ecrit) => {
      expect(date.lire(ecrit)).toBeUndefined();
    },
  );

  it("la date, la liste, le code, la phrase, la case que l'on peut laisser vide", () => {
    expect(date.lire("31/12/2025")).toBe(46022);
    expect(liste(entier).lire("1 ; 2")).toEqual([1, 2]);
    expect(liste(entier).lire("")).toEqual([]);
    expect(liste(entier).lire("1 ; x")).toBeUndefined();
    expect(parmi(["refusCandidat", "preavis1Mois"]).lire("Préavis 1 mois")).toBe("preavis1Mois");
    expect(phrase.lire("Réponse 09/03/2026 à venir")).toBe(enPhrase("reponse", "09/03/2026", "aVenir"));
    expect([ouVide(nombre).lire(""), ouVide(entier, 0).lire(""), ouVide(entier).lire("x")]).toEqual([
      null,
      0,
      undefined,
    ]);
  });
});
