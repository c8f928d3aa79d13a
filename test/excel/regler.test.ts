import { reglerLesParametres, type IssueDesParametres } from "../../src/excel/regler";
import { creerLeModele } from "../../src/excel/modele/modele";
import { feuillesDuModele } from "../../src/restitution/modele/modele";
import { fermerLesPostes, parc, poste, type Poste } from "./banc";

jest.setTimeout(60_000);
afterEach(fermerLesPostes);

const NOM = "Candidats attendus";
const avecLignes = (...lignes: (string | number)[][]) =>
  poste({ ...parc(), Paramètres: [["Paramètre", "Valeur", "Périmètre"], ...lignes] });

function lignes(issue: IssueDesParametres) {
  if (issue.type === "refuse") throw new Error(`refus ${issue.refus.type}`);
  return issue.parametres.lignes;
}
const ligneDe = async (un: Poste, nom: string) =>
  lignes(await reglerLesParametres(un.porte, null)).filter((ligne) => ligne.nom === nom);

describe("Les paramètres de la feuille Paramètres", () => {
  it("sont lus à leur cellule, avec ce qui n'est pas admis", async () => {
    const un = avecLignes(
      ["Année de campagne", 2026, ""],
      ["Vitesse du vent", 12, ""],
      ["candidats attendus", 5, ""],
      ["Plafond État", "beaucoup", "31"],
      ["Traitement des plafonds", "", ""],
    );
    const lieu = (cellule: string) => ({ feuille: "Paramètres", cellule });
    expect(lignes(await reglerLesParametres(un.porte, null))).toEqual([
      {
        ...{ nom: "Année de campagne", perimetre: "", valeur: "2026", cellule: 2026 },
        ...{ statut: "modifie", lieu: lieu("B2") },
      },
      {
        ...{ nom: NOM, perimetre: "", valeur: "5 candidats", cellule: 5 },
        ...{ statut: "modifie", lieu: lieu("B4") },
      },
      {
        ...{ nom: "Plafond État", perimetre: "31", valeur: "beaucoup", cellule: "beaucoup" },
        ...{ statut: "refuse", lieu: lieu("B5") },
      },
      {
        ...{ nom: "Traitement des plafonds", perimetre: "", valeur: "", cellule: "" },
        ...{ statut: "vide", lieu: lieu("B6") },
      },
    ]);
  });

  it("une valeur est écrite dans sa cellule, en nombre, et rien d'autre ne change", async () => {
    const un = avecLignes([NOM, 3, "31"], [NOM, 3, ""], ["Plafond État", 0.3, ""]);
    await reglerLesParametres(un.porte, { nom: NOM, valeur: "5" });
    await reglerLesParametres(un.porte, { nom: "Plafond État", valeur: "25 %" });
    expect(await un.lire("Paramètres")).toEqual([
      ["Paramètre", "Valeur", "Périmètre"],
      [NOM, 3, "31"],
      [NOM, 5, ""],
      ["Plafond État", 0.25, ""],
    ]);
  });

  it("sans ligne, une ligne s'ajoute au tableau du modèle ; la valeur par défaut s'y remet", async () => {
    const un = poste({});
    await creerLeModele(un.porte, feuillesDuModele(2026));
    await un.agir((context) => {
      context.workbook.tables.getItem("tblParametres").rows.getItemAt(16).delete();
    });
    expect(await ligneDe(un, NOM)).toEqual([]);
    await reglerLesParametres(un.porte, { nom: NOM, valeur: 4 });
    expect(await ligneDe(un, NOM)).toMatchObject([{ valeur: "4 candidats", statut: "modifie" }]);
    await reglerLesParametres(un.porte, { nom: NOM, valeur: 3 });
    expect(await ligneDe(un, NOM)).toMatchObject([{ valeur: "3 candidats", statut: "parDefaut" }]);
  });

  it("une valeur qui n'est pas admise, une feuille qui manque ou qui est protégée : rien n'est écrit", async () => {
    const un = avecLignes([NOM, 3, ""]);
    const avant = await un.lire("Paramètres");
    expect(await reglerLesParametres(un.porte, { nom: NOM, valeur: "trois" })).toEqual({
      type: "refuse",
      refus: { type: "valeurRefusee", nom: NOM, valeur: "trois" },
    });
    expect(await reglerLesParametres(un.porte, { nom: "Plafond État", valeur: 0.2 })).toEqual({
      type: "refuse",
      refus: { type: "parametreSansLigne", nom: "Plafond État" },
    });
    await un.agir((context) => {
      context.workbook.worksheets.getItem("Paramètres").protection.protect();
    });
    expect(await reglerLesParametres(un.porte, { nom: NOM, valeur: 5 })).toEqual({
      type: "refuse",
      refus: { type: "feuilleProtegee", feuille: "Paramètres" },
    });
    expect(await un.lire("Paramètres")).toEqual(avant);
    const sans = poste(parc());
    expect(await reglerLesParametres(sans.porte, { nom: NOM, valeur: 5 })).toMatchObject({
      refus: { type: "parametreSansLigne" },
    });
  });

  it("le calcul suivant applique ce qui a été réglé", async () => {
    const un = avecLignes(
      ["Année de campagne", 2026, ""],
      ["Méthode du taux de rotation", "Référentiel", ""],
    );
    await reglerLesParametres(un.porte, { nom: "Méthode du taux de rotation", valeur: "Intermédiaire" });
    const issue = await un.calculer();
    if (issue.type !== "reussi") throw new Error("un calcul réussi est attendu");
    expect(issue.dossier.parametres.ecarts).toMatchObject([{ valeur: "Intermédiaire", perimetre: "" }]);
  });
});
