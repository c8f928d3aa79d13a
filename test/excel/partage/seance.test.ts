import { partager, type ClasseurPartage } from "../../soak/volets";
import { ENTETE, parc, type Feuilles } from "../banc";
import type { Porte } from "../../../src/excel/porte";
import type { Cellule } from "../../../src/lecture/types";

jest.setTimeout(120_000);

let ouvert: ClasseurPartage | null = null;
afterEach(() => {
  ouvert?.fermer();
  ouvert = null;
});

const SOURCE: Feuilles = {
  ...parc(),
  Paramètres: [
    ["Paramètre", "Valeur"],
    ["Libérations des logements à vendre ou à démolir", "Conserver"],
  ],
};
const AVEC_HYPOTHESES: Feuilles = {
  ...SOURCE,
  Hypothèses: [
    ["Bailleur", "Département", "Mutations", "ANRU", "Territoire"],
    ["Habitat", "31", 0, 0, ""],
    ...Array.from({ length: 25 }, (_, rang) => ["Habitat", "31", 0, 0, `Quartier ${rang + 1}`]),
  ],
};
const LIGNES_D_HYPOTHESES = Array.from({ length: 26 }, (_, rang) => rang + 2);

/** La cellule de l'empreinte, la dernière du bloc : sous elle, l'espace et les totaux. */
const EMPREINTE = `B${ENTETE - 2}`;
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

async function deux(source = SOURCE) {
  ouvert = await partager(source, null);
  const [{ session: anne, porte }, { session: paul, porte: chezPaul }] = ouvert.volets;
  const journal = () =>
    porte(async (context) => {
      const range = context.workbook.worksheets.getItem("Journal").getUsedRange(true).load("values");
      await context.sync();
      return (range.values as Cellule[][]).slice(ENTETE + 1);
    });
  const saisir = (chez: Porte) => (feuille: string, cellule: string, valeur: string | number) =>
    chez(async (context) => {
      context.workbook.worksheets.getItem(feuille).getRange(cellule).values = [[valeur]];
      await context.sync();
    });
  const lire = (feuille: string, cellule: string) =>
    porte(async (context) => {
      const range = context.workbook.worksheets.getItem(feuille).getRange(cellule).load("values");
      await context.sync();
      return (range.values as Cellule[][])[0]?.[0];
    });
  const feuilles = () => Object.values(ouvert?.host.snapshot().data.sheets ?? {}).map(({ name }) => name);
  return { anne, paul, journal, lire, feuilles, ecrire: saisir(porte), ecrireChezPaul: saisir(chezPaul) };
}

describe("La séance", () => {
  it("l'une mène ; l'autre le voit, suit ses chiffres, et ne peut rien écrire", async () => {
    const { anne, paul } = await deux();
    await anne.menerLaSeance("Anne");
    await anne.calculer();
    await paul.regarderLeClasseur();
    expect(paul.etat.seance).toMatchObject({ estMienne: false, menee: { qui: "Anne" } });
    expect(paul.etat.bilan?.feuilles).toEqual(anne.etat.bilan?.feuilles);
    await paul.calculer();
    expect(paul.etat.message).toMatchObject({ type: "refus", refus: { type: "seanceMenee", qui: "Anne" } });
    await paul.noter("Rien");
    expect(paul.etat.message).toMatchObject({ type: "refus", refus: { type: "seanceMenee" } });
  });

  it("se prend d'un clic : celle qui menait l'apprend même sans événement, au plus tard quand elle agit", async () => {
    const { anne, paul } = await deux();
    await anne.menerLaSeance("Anne");
    await paul.menerLaSeance("Paul");
    await anne.calculer();
    expect(anne.etat.message).toMatchObject({ type: "refus", refus: { type: "seanceMenee", qui: "Paul" } });
    await anne.regarderLeClasseur();
    expect(anne.etat.seance.estMienne).toBe(false);
    await paul.quitterLaSeance();
    await anne.regarderLeClasseur();
    expect(anne.etat.seance.menee).toBeNull();
    await anne.calculer();
    expect(anne.etat.message).toMatchObject({ type: "calcule" });
  });

  it("se libère quand le volet de qui mène se ferme ; qui n'avait pas la main ne libère rien", async () => {
    const { anne, paul } = await deux();
    await anne.menerLaSeance("Anne");
    await paul.regarderLeClasseur();
    paul.partirDeLaSeance();
    await paul.regarderLeClasseur();
    expect(paul.etat.seance.menee?.qui).toBe("Anne");
    anne.partirDeLaSeance();
    expect(anne.etat.seance).toMatchObject({ menee: null, estMienne: false });
    await anne.regarderLeClasseur();
    await paul.regarderLeClasseur();
    expect(paul.etat.seance.menee).toBeNull();
  });

  it("arrête aussi la création du modèle et les scénarios de qui ne mène pas, même si son volet ne le sait pas encore", async () => {
    const { anne, paul, feuilles } = await deux();
    await anne.menerLaSeance("Anne");
    await paul.creerModele();
    expect(paul.etat.message).toMatchObject({ type: "refus", refus: { type: "seanceMenee", qui: "Anne" } });
    expect(feuilles()).not.toContain("Hypothèses");
    await paul.changerLesScenarios({ type: "supprime", nom: "Sans mutations" });
    expect(paul.etat.message).toMatchObject({ type: "refus", refus: { type: "seanceMenee" } });
  });

  it("qui ne mène pas peut chercher ce qui se corrige, non le corriger ni le remettre ; qui mène le peut", async () => {
    const { anne, paul, lire, ecrire } = await deux();
    await ecrire("Parc", "D3", " CD31");
    await anne.menerLaSeance("Anne");
    await paul.examiner(null);
    const { correction } = paul.etat;
    if (correction.type !== "proposee") throw new Error("Rien n'est proposé.");
    const { lots } = correction.examen;
    await paul.reparer(lots);
    expect(paul.etat.message).toMatchObject({ type: "refus", refus: { type: "seanceMenee", qui: "Anne" } });
    expect(await lire("Parc", "D3")).toBe(" CD31");
    await paul.regarderLeClasseur();
    await paul.examiner(null);
    expect(paul.etat.correction.type).toBe("proposee");
    await anne.examiner(null);
    await anne.reparer(lots);
    expect(await lire("Parc", "D3")).toBe("CD31");
    await paul.menerLaSeance("Paul");
    await anne.remettre();
    expect(anne.etat.message).toMatchObject({ type: "refus", refus: { type: "seanceMenee", qui: "Paul" } });
    expect(await lire("Parc", "D3")).toBe("CD31");
    await anne.menerLaSeance("Anne");
    await anne.remettre();
    expect(await lire("Parc", "D3")).toBe(" CD31");
  });

  it("un paramètre ne se règle que par qui mène ; tous les lisent", async () => {
    const { anne, paul, lire } = await deux();
    const exclure = { nom: "Libérations des logements à vendre ou à démolir", valeur: "Exclure" };
    await anne.menerLaSeance("Anne");
    await paul.reglerLesParametres(exclure);
    expect(paul.etat.message).toMatchObject({ type: "refus", refus: { type: "seanceMenee", qui: "Anne" } });
    expect(await lire("Paramètres", "B2")).toBe("Conserver");
    await paul.reglerLesParametres(null);
    expect(paul.etat.parametres?.lignes).toMatchObject([{ nom: exclure.nom }]);
    await anne.reglerLesParametres(exclure);
    expect(await lire("Paramètres", "B2")).toBe("Exclure");
  });

  it("le journal garde tout dans l'ordre, avec le paramètre changé, avant, après, et l'effet sur les parts", async () => {
    const { anne, paul, journal, ecrire } = await deux();
    await anne.menerLaSeance("Anne");
    await anne.calculer();
    await ecrire("Paramètres", "B2", "Exclure");
    await anne.calculer();
    await anne.noter("On garde l'exclusion.");
    await paul.menerLaSeance("Paul");
    await paul.quitterLaSeance();
    const lignes = await journal();
    expect(lignes.map((ligne) => ligne.slice(2, 4))).toEqual([
      ["Anne", "Ouvre la séance."],
      ["Anne", "Change un paramètre."],
      ["Anne", "On garde l'exclusion."],
      ["Paul", "Prend la main, après «\u00a0Anne\u00a0»."],
      ["Paul", "Clôt la séance."],
    ]);
    expect(lignes[1]?.slice(4, 7)).toEqual([
      "Libérations des logements à vendre ou à démolir",
      "valeur par défaut",
      "Exclure",
    ]);
    expect(lignes[1]?.[7]).toBe("Aucune part ne change");
  });

  it("une estimation changée entre deux calculs est notée d'elle-même, avec son effet sur l'assiette", async () => {
    const { anne, journal, ecrire } = await deux(AVEC_HYPOTHESES);
    await anne.menerLaSeance("Anne");
    await anne.calculer();
    await ecrire("Hypothèses", "C2", 1);
    await anne.calculer();
    const lignes = await journal();
    expect(lignes.map((ligne) => ligne.slice(2, 8))).toEqual([
      ["Anne", "Ouvre la séance.", "", "", "", ""],
      [
        ...["Anne", "Change une estimation.", "Mutations internes (Habitat · 31)", "0", "1"],
        "Aucune part ne change\u00a0; assiette\u00a0: 1 → 0",
      ],
    ]);
  });

  it("d'une feuille collée d'un coup, vingt changements sont nommés et les autres comptés", async () => {
    const { anne, journal, ecrire } = await deux(AVEC_HYPOTHESES);
    await anne.menerLaSeance("Anne");
    await anne.calculer();
    for (const rang of LIGNES_D_HYPOTHESES) await ecrire("Hypothèses", `D${rang}`, 2);
    await anne.calculer();
    const lignes = await journal();
    expect(lignes).toHaveLength(22);
    expect(lignes[20]?.slice(3, 5)).toEqual([
      "Change une estimation.",
      "Relogements ANRU (Habitat · 31, Quartier 19)",
    ]);
    expect(lignes[21]?.slice(3, 5)).toEqual(["Change aussi 6 autres valeurs.", ""]);
  });

  it("des noms et des décisions hostiles restent du texte", async () => {
    const { anne, journal } = await deux();
    await anne.menerLaSeance('=HYPERLINK("http://x")');
    await anne.noter("@".repeat(3000));
    const lignes = await journal();
    expect(lignes[0]?.[2]).toBe('=HYPERLINK("http://x")');
    expect(lignes[1]?.[3]).toBe("@".repeat(500));
  });

  it("ne relit pas le classeur parce que Flux y a écrit, mais dès qu'une saisie change", async () => {
    const { anne, paul, ecrire } = await deux();
    await anne.menerLaSeance("Anne");
    await anne.calculer();
    await paul.regarderLeClasseur();
    const vus = paul.etat.bilan;
    await anne.noter("Rien ne change.");
    await anne.calculer();
    await paul.regarderLeClasseur();
    expect(paul.etat.bilan).toBe(vus);
    await ecrire("Parc", "D9", "CD31");
    await paul.regarderLeClasseur();
    expect(paul.etat.bilan?.dossier.empreinte).not.toBe(vus?.dossier.empreinte);
  });

  it("qui suit peut saisir : tous voient les nouveaux chiffres, son volet n'écrit rien ; qui mène lit qu'ils sont à actualiser", async () => {
    const { anne, paul, lire, ecrireChezPaul } = await deux();
    await paul.calculer();
    await anne.menerLaSeance("Anne");
    await anne.calculer();
    await paul.regarderLeClasseur();
    const [ecrite, vus] = [await lire("Flux", EMPREINTE), paul.etat.bilan];
    await ecrireChezPaul("Parc", "D9", "CD31");
    await paul.regarderLeClasseur();
    await anne.regarderLeClasseur();
    expect(paul.etat.bilan?.dossier.empreinte).not.toBe(vus?.dossier.empreinte);
    expect(anne.etat.bilan?.feuilles).toEqual(paul.etat.bilan?.feuilles);
    expect([anne.etat.aActualiser, paul.etat.seance.estMienne]).toEqual([true, false]);
    expect(await lire("Flux", EMPREINTE)).toBe(ecrite);
  });

  it("sans rien à voir changé, regarder n'écrit rien dans le classeur", async () => {
    const { anne, paul, lire, ecrire } = await deux();
    await anne.menerLaSeance("Anne");
    await anne.calculer();
    await ecrire("Parc", "D9", "CD31");
    // Le volet de qui a saisi le dit dans ses feuilles de résultats, toutes à la fois, quand l’événement arrive.
    const estPerimee = async () => String(await lire("Flux", EMPREINTE)).includes("à actualiser");
    for (let fois = 0; fois < 1000 && !(await estPerimee()); fois += 1) await pause();
    expect(await estPerimee()).toBe(true);
    const photo = () => JSON.stringify(ouvert?.host.snapshot());
    const avant = photo();
    await paul.regarderLeClasseur();
    await anne.regarderLeClasseur();
    expect(photo()).toBe(avant);
  });
});
