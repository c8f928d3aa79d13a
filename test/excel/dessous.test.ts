import { jour } from "../../src/calcul/domaine/jour";
import { calculerLeClasseur, regarderLeClasseur } from "../../src/excel/calculer";
import { creerEcoute } from "../../src/excel/ecouter";
import { inventorier } from "../../src/excel/lire/inventaire";
import { Souvenir } from "../../src/excel/lire/souvenir";
import { examinerLesCellules } from "../../src/excel/reparer/examiner";
import { SANS_SUIVI, type Bilan } from "../../src/excel/types";
import type { Cellule, Dossier } from "../../src/lecture/types";
import { phraseDeLecture } from "../../src/restitution/phrases/lecture/lecture";
import type { Contenu } from "../atelier/host.aide";
import { fermerLesPostes, parc, poste, valeur, type Poste } from "./banc";

jest.setTimeout(300_000);
afterEach(fermerLesPostes);

const OPTIONS = { aujourdhui: jour(2026, 3, 2), version: "1.2.3" };
const liberation = (rang: number): Cellule[] => [`310000000${rang}`, jour(2025, 6, rang + 1), "départ"];

/** Le modèle : un titre, des en-têtes en ligne 3, et un tableau d'une seule ligne, quoi qu'il y ait dessous. */
async function modele(dessous: Contenu[][]): Promise<Poste> {
  const entetes = ["N° RPLS", "Date de libération", "Motif"];
  const un = poste({
    ...parc(),
    Libérations: [["Libérations"], [""], entetes, liberation(9), ...dessous],
  });
  await un.agir(({ workbook }) => {
    workbook.tables.add("'Libérations'!A3:C4", true).name = "tblLiberations";
  });
  return un;
}

async function calculer(un: Poste): Promise<Bilan> {
  const issue = await un.calculer();
  if (issue.type !== "reussi") throw new Error(issue.type);
  return issue;
}

const dits = ({ constats }: Dossier) =>
  constats.flatMap((un) =>
    un.type === "lignesSousLeTableau" || un.type === "resteSousLeTableau"
      ? [
          `${un.gravite} ${un.lieu.feuille}!${un.lieu.cellule ?? ""} : ${phraseDeLecture(un).constat.replaceAll("\u00a0", " ")}`,
        ]
      : [],
  );
const lignesLues = ({ lignes }: Dossier) =>
  lignes.flatMap(({ feuille, lues, comptees }) => (feuille === "Libérations" ? [lues, comptees] : []));
/** Les requêtes d'un inventaire ; après lui, la bibliothèque en fait une de plus pour ranger ce qu'elle suivait. */
const inventaire = (un: Poste) =>
  un.porte(async (context) => {
    await new Promise((fini) => setTimeout(fini, 50));
    const debut = un.host.log.entries.length;
    const vu = await inventorier(context);
    return { vu, demandes: un.host.log.entries.slice(debut) };
  });
const nombreDeRequetes = async (un: Poste) => (await inventaire(un)).demandes.length;

const SUITE = (cellule: string, phrase: string) => `aVerifier Libérations!${cellule} : ${phrase} avec lui.`;
const RESTE = (cellule: string) =>
  `information Libérations!${cellule} : Sous le tableau de « Libérations », ce qui est saisi à partir de ${cellule} n’est pas lu : une ligne vide, ou la ligne de total du tableau, l’en sépare.`;
const TROIS = SUITE(
  "A5",
  "3 lignes sous le tableau de « Libérations », de A5 à C7 : elles sont lues et comptées",
);

describe("Les lignes juste sous un tableau", () => {
  it("sont lues et comptées avec lui, et c'est dit une fois", async () => {
    const un = await modele([liberation(1), liberation(2), liberation(3)]);
    const { dossier } = await calculer(un);
    expect(lignesLues(dossier)).toEqual([4, 4]);
    expect(valeur(await un.lire("Rotation"), "Taux de rotation")).toBe(0.4);
    expect(dits(dossier)).toEqual([TROIS]);
  });

  it("une seule se dit au singulier, même faute de numéro dans sa première cellule", async () => {
    const { dossier } = await calculer(await modele([["", jour(2025, 6, 2), "départ"]]));
    expect(lignesLues(dossier)).toEqual([2, 1]);
    expect(dits(dossier)).toEqual([
      SUITE("A5", "1 ligne sous le tableau de « Libérations », de A5 à C5 : elle est lue et comptée"),
    ]);
  });

  it("après une ligne vide, rien n'est lu, et c'est dit avec sa première cellule", async () => {
    const { dossier } = await calculer(await modele([liberation(1), ["", " ", ""], ["", "Reçues en mars"]]));
    expect(lignesLues(dossier)).toEqual([2, 2]);
    expect(dits(dossier)).toEqual([
      SUITE("A5", "1 ligne sous le tableau de « Libérations », de A5 à C5 : elle est lue et comptée"),
      RESTE("B7"),
    ]);
  });

  it("sous une ligne de total, rien n'est lu", async () => {
    const un = await modele([liberation(1), liberation(2)]);
    await un.agir(({ workbook }) => (workbook.tables.getItem("tblLiberations").showTotals = true));
    const { dossier } = await calculer(un);
    expect(dits(dossier)).toEqual([RESTE("A6")]);
  });

  it("une formule qui ne montre rien ne prolonge pas le tableau", async () => {
    const { dossier } = await calculer(await modele([[{ f: '=""' }], [{ f: '=""' }]]));
    expect([lignesLues(dossier), dits(dossier)]).toEqual([[1, 1], []]);
  });

  it("s'arrêtent au tableau suivant, et aux colonnes du tableau", async () => {
    const un = await modele([liberation(1), ["Autre", "", ""], ["", "x", ""], ["", "", "", "à côté"]]);
    await un.agir(({ workbook }) => {
      workbook.tables.add("'Libérations'!B6:B7", false).name = "tblAutre";
    });
    const { dossier } = await calculer(un);
    expect(lignesLues(dossier)).toEqual([2, 2]);
    expect(dits(dossier)).toEqual([
      SUITE("A5", "1 ligne sous le tableau de « Libérations », de A5 à C5 : elle est lue et comptée"),
    ]);
  });
});

describe("Ce que coûte de regarder sous les tableaux", () => {
  it("aucune requête quand la feuille finit avec son tableau, une quand autre chose descend plus bas", async () => {
    const seul = await modele([]);
    expect(await nombreDeRequetes(seul)).toBe(3);
    await seul.agir(({ workbook }) => {
      workbook.worksheets.getItem("Libérations").getRange("E40").values = [["note"]];
    });
    expect(await nombreDeRequetes(seul)).toBe(4);
  });

  it("cinq mille lignes se comptent sur leur première colonne, en quelques blocs", async () => {
    const lignes = Array.from({ length: 5000 }, (_, rang) => [
      `3100${String(rang).padStart(6, "0")}`,
      "hier",
      "x",
    ]);
    const un = await modele(lignes);
    const { vu, demandes } = await inventaire(un);
    const table = vu.feuilles.find(({ nom }) => nom === "Libérations")?.tables[0];
    expect(table?.dessous).toEqual({ lignes: 5000, ensuite: null });
    expect(demandes.length).toBe(6);
    expect(demandes.reduce((somme, { responseBytes }) => somme + responseBytes, 0)).toBeLessThan(100_000);
  });

  it("rien n'est demandé des tableaux de résultats, quoi qu'il y ait dessous", async () => {
    const un = await modele([]);
    await calculer(un);
    const avant = await nombreDeRequetes(un);
    await un.agir(({ workbook }) => {
      workbook.worksheets.getItem("Rotation").getRange("A60").values = [["note"]];
    });
    expect(await nombreDeRequetes(un)).toBe(avant);
  });
});

describe("Sous un tableau, entre deux calculs", () => {
  async function volet(dessous: Cellule[][]) {
    const un = await modele(dessous);
    const souvenir = new Souvenir();
    await creerEcoute(un.porte, souvenir.changements)(() => undefined);
    const suivi = SANS_SUIVI;
    await calculerLeClasseur(un.porte, { ...OPTIONS, suivi, souvenir });
    /** Ce que voit le volet, et ce que voit une lecture entière. */
    const regarder = async () => {
      const issue = await regarderLeClasseur(un.porte, { ...OPTIONS, suivi, souvenir, tout: false });
      const neuf = await regarderLeClasseur(un.porte, {
        ...{ ...OPTIONS, suivi, souvenir: new Souvenir(), tout: true },
      });
      if (issue.type !== "reussi" || neuf.type !== "reussi") throw new Error(issue.type);
      expect(issue.bilan.resultat).toEqual(neuf.bilan.resultat);
      expect(issue.bilan.dossier.constats).toEqual(neuf.bilan.dossier.constats);
      const { dossier } = issue.bilan;
      return [lignesLues(dossier), dits(dossier).map((phrase) => phrase.split(" ")[1])];
    };
    await regarderLeClasseur(un.porte, { ...OPTIONS, suivi, souvenir, tout: false });
    const ecrire = (cellule: string, valeurs: Cellule[][]) =>
      un.agir(({ workbook }) => {
        workbook.worksheets.getItem("Libérations").getRange(cellule).values = valeurs;
      });
    return { ecrire, regarder };
  }

  it("une ligne saisie se voit, puis une autre, et ce qui change dans l'une d'elles", async () => {
    const { ecrire, regarder } = await volet([]);
    await ecrire("A5:C5", [liberation(1)]);
    expect(await regarder()).toEqual([[2, 2], ["Libérations!A5"]]);
    await ecrire("A6:C6", [liberation(2)]);
    expect(await regarder()).toEqual([[3, 3], ["Libérations!A5"]]);
    await ecrire("A6", [["3199999999"]]);
    expect(await regarder()).toEqual([[3, 2], ["Libérations!A5"]]);
  });

  it("une ligne vide que l'on remplit relie au tableau ce qui suit ; vidée, elle l'en sépare", async () => {
    const { ecrire, regarder } = await volet([["", "", ""], liberation(2), liberation(3)]);
    await ecrire("A5:C5", [liberation(1)]);
    expect(await regarder()).toEqual([[4, 4], ["Libérations!A5"]]);
    await ecrire("A6:C6", [["", "", ""]]);
    expect(await regarder()).toEqual([
      [2, 2],
      ["Libérations!A5", "Libérations!A7"],
    ]);
  });
});

describe("« Corriger »", () => {
  it("propose aussi les cellules des lignes sous le tableau", async () => {
    const un = await modele([[" 3100000001", jour(2025, 6, 2), "départ"]]);
    const issue = await examinerLesCellules(un.porte, SANS_SUIVI);
    if (issue.type !== "examine") throw new Error(issue.type);
    expect(
      issue.examen.lots.flatMap(({ feuille, colonne, cellules }) =>
        cellules.map(({ ligne }) => `${feuille} ${ligne} ${colonne}`),
      ),
    ).toEqual(["Libérations 4 0"]);
  });
});
