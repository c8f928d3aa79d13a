import { CLE_DES_REGLAGES } from "../../src/excel/lire/inventaire";
import { releverLesColonnes } from "../../src/excel/relever";
import type { Changement } from "../../src/lecture/reglages/changer";
import { SANS_REGLAGES } from "../../src/lecture/reglages/reglages";
import { fermerLesPostes, parc, poste, valeur } from "./banc";

jest.setTimeout(60_000);
afterEach(fermerLesPostes);

/** Le parc de dix logements, dont deux colonnes disputent le réservataire : l'une en réserve 2, l'autre 5. */
function douteux() {
  const { Parc = [], ...reste } = parc();
  const lignes = Parc.map((ligne, rang) => [...ligne, rang === 0 ? "Contingent" : rang <= 5 ? "CD31" : ""]);
  return { ...reste, Parc: lignes };
}

const choisir = (entete: string): Changement => ({
  type: "colonne",
  role: "parc",
  champ: "reservataire",
  colonne: { entete, rang: 0 },
});

describe("Répondre à une question sur les colonnes", () => {
  it("garde la réponse dans le classeur, et le calcul l'applique", async () => {
    const un = poste(douteux());
    expect(await un.calculer()).toMatchObject({ type: "reussi", dossier: { bloques: "tous" } });
    const issue = await releverLesColonnes(un.porte, choisir("Contingent"));
    expect(issue).toMatchObject({
      type: "releve",
      releve: {
        reglages: { corrections: { parc: { colonnes: { reservataire: { entete: "Contingent" } } } } },
      },
    });
    expect(un.host.snapshot().extras.settings[CLE_DES_REGLAGES]).toEqual(
      issue.type === "releve" ? issue.releve.reglages : null,
    );
    await un.calculer();
    expect(valeur(await un.lire("Flux"), "Réservations")).toBe(5);
    await releverLesColonnes(un.porte, choisir("Réservataire"));
    await un.calculer();
    expect(valeur(await un.lire("Flux"), "Réservations")).toBe(2);
  });

  it("s'annule : la question se pose de nouveau", async () => {
    const un = poste(douteux());
    await releverLesColonnes(un.porte, choisir("Contingent"));
    const annulation = { ...choisir(""), colonne: undefined } as Changement;
    const issue = await releverLesColonnes(un.porte, annulation);
    expect(issue).toMatchObject({ type: "releve", releve: { reglages: SANS_REGLAGES } });
    expect(await un.calculer()).toMatchObject({ type: "reussi", dossier: { bloques: "tous" } });
  });

  it("se voit dans Méthode", async () => {
    const un = poste(douteux());
    await releverLesColonnes(un.porte, choisir("Contingent"));
    await un.calculer();
    const lignes = (await un.lire("Méthode")) ?? [];
    expect(lignes.filter(([rubrique]) => rubrique === "Choix de lecture")).toEqual([
      [
        "Choix de lecture",
        "",
        "Parc, «\u00a0Réservataire\u00a0» est lu dans la colonne E «\u00a0Contingent\u00a0».",
        "Choix gardé dans le classeur (volet, Données)",
      ],
    ]);
  });

  it("regarde seulement, sans rien écrire, quand rien n'est demandé", async () => {
    const un = poste(douteux());
    const issue = await releverLesColonnes(un.porte, null);
    const duParc =
      issue.type === "releve" ? issue.releve.correspondances.find(({ role }) => role === "parc") : null;
    expect(duParc?.champs.find(({ champ }) => champ === "reservataire")?.colonnes).toEqual([3, 4]);
    expect(un.host.snapshot().extras.settings).toEqual({});
  });

  it("remplace ce qu'on ne peut pas lire, dès le premier choix", async () => {
    const un = poste(douteux());
    await un.agir(({ workbook }) => workbook.settings.add(CLE_DES_REGLAGES, "=1+1"));
    await releverLesColonnes(un.porte, choisir("Contingent"));
    expect(un.host.snapshot().extras.settings[CLE_DES_REGLAGES]).toMatchObject({ version: 1 });
  });

  it("dit que le choix n'est pas gardé quand Excel refuse de l'écrire", async () => {
    const un = poste(douteux(), { faults: ({ request }) => (request === 3 ? "AccessDenied" : null) });
    expect(await releverLesColonnes(un.porte, choisir("Contingent"))).toEqual({
      type: "refuse",
      refus: { type: "choixNonGarde", code: "AccessDenied" },
    });
  });

  it("demande de finir la saisie en cours", async () => {
    const un = poste(douteux());
    un.host.setCellEditMode(true);
    expect(await releverLesColonnes(un.porte, choisir("Contingent"))).toEqual({
      type: "refuse",
      refus: { type: "saisieEnCours" },
    });
  });
});

describe("Confirmer un contingent de RPLS", () => {
  /** Deux logements du Département, trois dont RPLS dit « État prioritaires », cinq dont il ne dit rien. */
  function avecContingents() {
    const { Parc = [], ...reste } = parc();
    const lignes = Parc.map((ligne, rang) => [...ligne, rang === 0 ? "CONTRESLOG" : rang <= 5 ? "2" : ""]);
    return { ...reste, Parc: lignes };
  }

  it("le compte pour le réservataire confirmé, le garde et le dit dans Méthode", async () => {
    const un = poste(avecContingents());
    await un.calculer();
    expect(valeur(await un.lire("Flux"), "Réservations")).toBe(2);
    await releverLesColonnes(un.porte, { type: "contingent", code: "2", reservataire: "CD31" });
    const issue = await un.calculer();
    expect(issue).toMatchObject({
      dossier: {
        contingents: [{ code: "2", nombre: 3, confirme: "CD31" }],
        reglages: { contingents: { "2": "CD31" } },
      },
    });
    expect(valeur(await un.lire("Flux"), "Réservations")).toBe(5);
    const dits = ((await un.lire("Méthode")) ?? []).filter(([rubrique]) => rubrique === "Choix de lecture");
    expect(dits.map(([, , dit]) => dit)).toEqual([
      "Contingent RPLS «\u00a02 · État prioritaires\u00a0», 3 lignes sans réservataire\u00a0: compté pour «\u00a0CD31\u00a0».",
    ]);
  });
});
