import { fraction } from "../../src/calcul/nombres/fraction";
import { reperer } from "../../src/lecture/lecture";
import type { Cellule } from "../../src/lecture/types";
import { phraseDeLecture } from "../../src/restitution/phrases/lecture/lecture";
import { classeur, constatsDe, ecarteesListees, lignesDe, lire, vues } from "./classeurs";

const ENTETES = ["Territoire", "Typologie", "Demandes", "Attributions"];
const PARC = [
  ["N° RPLS", "Bailleur", "Département", "EPCI", "Commune"],
  ["3100000001", "Habitat d'Oc", "31", "Le Muretain Agglo", "Muret"],
];

const lireDemandes = (...lignes: readonly (readonly Cellule[])[]) =>
  lire(classeur({ Parc: PARC, Demande: [ENTETES, ...lignes] }));
const dits = (dossier: ReturnType<typeof lire>) =>
  dossier.constats.filter(({ role }) => role === "demandes").map(({ type, ecarte }) => [type, ecarte]);

describe("Demande (R28)", () => {
  it("une ligne par territoire et typologie ; vide, partout et toutes typologies", () => {
    const dossier = lireDemandes(
      ["LE MURETAIN AGGLO", "T3", 320, 40],
      ["31", "F2", "1 250", 100],
      ["", "", 5000, 400],
    );
    expect(dossier.demandes).toEqual([
      {
        ...{ territoire: { type: "lieu", nom: "Le Muretain Agglo" }, typologie: "T3" },
        ...{ demandes: fraction(320), attributions: fraction(40) },
      },
      {
        ...{ territoire: { type: "departement", code: "31" }, typologie: "T2" },
        ...{ demandes: fraction(1250), attributions: fraction(100) },
      },
      {
        ...{ territoire: { type: "partout" }, typologie: null },
        ...{ demandes: fraction(5000), attributions: fraction(400) },
      },
    ]);
    expect(dits(dossier)).toEqual([["nombreEnTexte", false]]);
  });

  it("un nombre d'attributions vide n'est pas zéro", () => {
    expect(lireDemandes(["31", "T3", 320, ""]).demandes?.[0]?.attributions).toBeNull();
    expect(lireDemandes(["31", "T3", 320, 0]).demandes?.[0]?.attributions).toEqual(fraction(0));
    expect(lireDemandes(["31", "T3", "", 40]).demandes?.[0]?.demandes).toBeNull();
  });

  it("un nombre illisible ou négatif est signalé et reste inconnu", () => {
    const dossier = lireDemandes(["31", "T3", 320, "environ 40"], ["31", "T4", 100, -3]);
    expect(dits(dossier)).toEqual([
      ["nombreIllisible", false],
      ["nombreNegatif", false],
    ]);
    expect(dossier.demandes?.map(({ attributions }) => attributions)).toEqual([null, null]);
  });

  it.each<[string, readonly Cellule[], string]>([
    ["ni demandes ni attributions", ["31", "T3", "", ""], "demandeSansChiffre"],
    ["une typologie inconnue", ["31", "Duplex", 10, 2], "typologieInconnue"],
    ["une typologie en erreur", ["31", "#N/A", 10, 2], "celluleEnErreur"],
    ["un territoire en erreur", ["#REF!", "T3", 10, 2], "celluleEnErreur"],
  ])("%s : la ligne est écartée, et listée", (_, ligne, type) => {
    const dossier = lireDemandes(ligne, ["31", "T2", 10, 2]);
    expect(dits(dossier)).toEqual([[type, true]]);
    expect(lignesDe(dossier, "Demande")).toMatchObject({ lues: 2, comptees: 1, ecartees: 1, vides: 0 });
    expect(ecarteesListees(dossier, "demandes")).toBe(1);
  });

  it("le même territoire et la même typologie deux fois : la première ligne compte", () => {
    const dossier = lireDemandes(["Muret", "T3", 10, 2], ["MURET", "3", 12, 3], ["Muret", "T4", 5, 1]);
    expect(constatsDe(dossier, "demandeEnDouble")).toMatchObject([
      { territoire: "MURET", typologie: "T3", premiereLigne: 2, ecarte: true, lieu: { cellule: "A3" } },
    ]);
    expect(dossier.demandes).toHaveLength(2);
  });

  it("un territoire où le parc n'a rien est gardé, et dit", () => {
    const dossier = lireDemandes(["Seysses", "T3", 10, 2]);
    expect(dossier.demandes?.[0]?.territoire).toEqual({ type: "inconnu", nom: "Seysses" });
    expect(constatsDe(dossier, "demandeHorsParc")).toMatchObject([
      { territoire: "Seysses", gravite: "information", ecarte: false },
    ]);
  });

  it("chaque constat a sa phrase et son remède", () => {
    const dossier = lireDemandes(
      ["", "Duplex", 1, 1],
      ["", "", "", ""],
      ["31", "", "", ""],
      ["Seysses", "", 1, 1],
    );
    const phrases = dossier.constats.filter(({ role }) => role === "demandes").map(phraseDeLecture);
    expect(phrases).toHaveLength(3);
    for (const { constat, remede } of phrases) {
      expect(constat).toMatch(/\.$/);
      expect(remede).toMatch(/\.$/);
    }
  });

  it("se reconnaît à son nom, à sa table ou à ses en-têtes ; son absence est une information", () => {
    const parNom = reperer(vues({ Demande: [ENTETES] })).sources.demandes;
    const parEntetes = reperer(vues({ "SNE 2025": [ENTETES] })).sources.demandes;
    expect([parNom?.feuille, parEntetes?.feuille]).toEqual(["Demande", "SNE 2025"]);
    expect(lire(classeur({})).demandes).toBeNull();
  });

  it("l'empreinte change avec une demande", () => {
    expect(lireDemandes(["31", "T3", 320, 40]).empreinte).not.toBe(
      lireDemandes(["31", "T3", 321, 40]).empreinte,
    );
  });
});
