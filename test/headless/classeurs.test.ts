import { readFile } from "node:fs/promises";
import { classeurDuReferentiel } from "../../src/atelier/exemple/referentiel";
import { fichierDe, numero, PREMIER_MARS, saisie } from "./support/classeur";
import type { Calcul } from "./support/commande";
import { calculer } from "./support/commande";
import type { Ligne } from "./support/feuilles";

jest.setTimeout(120_000);

const RESULTATS = ["Rotation", "Assiette", "Flux", "Contrôles", "Méthode"];

/** The findings of one severity on one sheet, as "cell: sentence". */
function constats({ lignes }: Calcul, gravite: string, feuille: string): readonly string[] {
  return lignes("Contrôles")
    .filter((ligne) => String(ligne.Gravité).endsWith(gravite) && ligne.Feuille === feuille)
    .map((ligne) => `${ligne.Cellule} : ${ligne.Constat}`.replace(/[\u00a0\u202f]/g, " "));
}

const premiere = (calcul: Calcul, feuille: string): Ligne => calcul.lignes(feuille)[0] ?? {};

describe("Le calcul sans Excel d'un classeur", () => {
  it("garde les feuilles de l'exemple et ajoute les feuilles de résultats", async () => {
    const calcul = await calculer(new Uint8Array(await readFile("assets/exemple.xlsx")));
    const saisies = ["Paramètres", "Parc", "Libérations", "Réservataires", "Hypothèses"];
    expect(calcul.feuilles.slice(0, saisies.length)).toEqual(saisies);
    expect(calcul.feuilles).toEqual(expect.arrayContaining(RESULTATS));
    expect(calcul.lignes("Rotation").filter((ligne) => ligne.Département !== "")).toHaveLength(6);
  });

  it("rend l'exemple du référentiel : assiette 1 000, objectif 200 pour le Département", async () => {
    const calcul = await calculer(await classeurDuReferentiel());
    expect(premiere(calcul, "Assiette")).toMatchObject({
      Parc: 15000,
      "Parc soumis": 14500,
      "Taux de rotation": 0.1,
      Mutations: 300,
      ANRU: 150,
      Assiette: 1000,
    });
    expect(premiere(calcul, "Rotation")).toMatchObject({
      "Libérations retenues": 1460,
      "Parc de rotation": 14600,
      "Taux de rotation": 0.1,
    });
    const departement = calcul.lignes("Flux").find((ligne) => ligne.Réservations === 3000);
    expect(departement).toMatchObject({
      Part: 0.2,
      "Part retenue": 0.2,
      "Volume estimé": 200,
      Objectif: 200,
    });
  });

  it("calcule sur des feuilles simples, sans tableau : 4 libérations sur 40, assiette 4, objectif 2", async () => {
    const calcul = await calculer(await fichierDe(saisie()));
    expect(premiere(calcul, "Rotation")).toMatchObject({
      "Libérations retenues": 4,
      "Taux de rotation": 0.1,
    });
    expect(premiere(calcul, "Assiette")).toMatchObject({ Parc: 40, Assiette: 4 });
    expect(premiere(calcul, "Flux")).toMatchObject({ Réservataire: "CD31", Part: 0.5, Objectif: 2 });
    expect(calcul.resume.at(1)?.replace(/\u00a0/g, " ")).toBe(
      "  Bailleur · 31 : taux de rotation 10,00 %, assiette 4",
    );
  });

  it("sans Libérations : le constat bloquant est écrit, aucun chiffre n'est inventé", async () => {
    const { Parc, Réservataires } = saisie();
    const calcul = await calculer(await fichierDe({ Parc, Réservataires }));
    expect(calcul.feuilles).toEqual(expect.arrayContaining(["Parc", "Réservataires", ...RESULTATS]));
    expect(constats(calcul, "Bloquant", "Libérations")).toHaveLength(1);
    expect(calcul.lignes("Assiette").every((ligne) => typeof ligne.Assiette !== "number")).toBe(true);
    expect(calcul.resume.at(-1)).toMatch(/1 bloquant.*Aucun périmètre n’a pu être calculé\.$/);
  });

  it("deux colonnes de même en-tête : une question qui nomme les deux colonnes, pas un choix", async () => {
    const { Parc, ...autres } = saisie();
    const double = Parc.map((ligne, rang) => [...ligne, rang === 0 ? "Département" : "34"]);
    const calcul = await calculer(await fichierDe({ Parc: double, ...autres }));
    const [constat = ""] = constats(calcul, "Bloquant", "Parc");
    expect(constat).toMatch(/Département/);
    expect(constat).toMatch(/\bC\b/);
    expect(constat).toMatch(/\bF\b/);
    expect(calcul.lignes("Assiette").every((ligne) => typeof ligne.Assiette !== "number")).toBe(true);
  });

  it("des dates en texte sont lues, et dites en une ligne", async () => {
    const { Libérations, ...autres } = saisie();
    const texte = Libérations.map(([rpls = "", date = "", motif = ""], rang) =>
      rang === 0 ? [rpls, date, motif] : [rpls, rang === 4 ? "bientôt" : "15/03/2025", motif],
    );
    const calcul = await calculer(await fichierDe({ Libérations: texte, ...autres }));
    expect(premiere(calcul, "Rotation")).toMatchObject({
      "Libérations retenues": 3,
      "Taux de rotation": 0.075,
    });
    expect(constats(calcul, "Information", "Libérations").join("\n")).toMatch(/3 .*texte/);
    expect(constats(calcul, "À vérifier", "Libérations").join("\n")).toMatch(/B5 : .*bientôt/);
  });

  it("un n° RPLS en double : la première ligne compte, les autres sont écartées et citées", async () => {
    const { Parc, ...autres } = saisie();
    const double = [
      ...Parc,
      [numero(1), "Bailleur", "31", "", 30000],
      [numero(1), "Bailleur", "31", "", 30000],
    ];
    const calcul = await calculer(await fichierDe({ Parc: double, ...autres }));
    expect(premiere(calcul, "Assiette")).toMatchObject({ Parc: 40, Assiette: 4 });
    const cites = constats(calcul, "À vérifier", "Parc").filter((constat) => /^A\d/.test(constat));
    expect(cites).toHaveLength(2);
    expect(cites[0]).toMatch(/^A42 : .*3100000001/);
    expect(cites[1]).toMatch(/^A43 : .*3100000001/);
  });

  it("un #N/A : la cellule est signalée et comptée comme vide", async () => {
    const { Parc, Libérations, Réservataires } = saisie();
    const erreur = Parc.map((ligne, rang) =>
      rang === 1 ? [...ligne.slice(0, 3), "#N/A", ...ligne.slice(4)] : ligne,
    );
    const liberations = [...Libérations, [numero(5), "#N/A", "départ"], [numero(6), PREMIER_MARS, "#N/A"]];
    const calcul = await calculer(await fichierDe({ Parc: erreur, Libérations: liberations, Réservataires }));
    // The logement without réservataire any more; the libération without date left out, that without motif counted.
    expect(premiere(calcul, "Flux")).toMatchObject({ Réservataire: "CD31", Réservations: 19 });
    expect(premiere(calcul, "Rotation")).toMatchObject({ "Libérations retenues": 5 });
    expect(constats(calcul, "À vérifier", "Parc").join("\n")).toMatch(/D2 : .*#N\/A/);
    expect(constats(calcul, "À vérifier", "Libérations").join("\n")).toMatch(/B6 : [^]*C7 : /);
  });

  it("calculer deux fois de suite rend le même classeur", async () => {
    const calcul = await calculer(await fichierDe(saisie()));
    const parFeuille = Object.fromEntries(calcul.feuilles.map((nom) => [nom, calcul.valeurs(nom)]));
    const encore = await calculer(await fichierDe(saisie()));
    expect(Object.fromEntries(encore.feuilles.map((nom) => [nom, encore.valeurs(nom)]))).toEqual(parFeuille);
  });
});
