import type { Fichier } from "../../src/excel/importer/fichier";
import type { IssueDImport } from "../../src/excel/importer/importer";
import type { Refus, Suivi } from "../../src/excel/types";
import type { Etat } from "../../src/taskpane/etat";
import type { Moteur } from "../../src/taskpane/moteur";
import { creerSession } from "../../src/taskpane/session";
import { bilanDe, perimetreDe } from "./fabriques";

const bilan = bilanDe([perimetreDe("Habitat Garonne", "31")]);
const protegee: Refus = { type: "feuilleProtegee", feuille: "Flux" };

function moteurDe(autre: Partial<Moteur> = {}): Moteur {
  return {
    calculer: () => Promise.resolve({ type: "reussi", ...bilan }),
    creerModele: () => Promise.resolve({ type: "fait", creees: ["Parc"], existantes: [] }),
    insererExemple: () => Promise.resolve({ type: "fait", creees: ["Parc"], existantes: [] }),
    importer: () => Promise.resolve({ type: "annule" }),
    allerA: () => Promise.resolve(null),
    ...autre,
  };
}

const fichier: Fichier = { nom: "rpls.csv", taille: 0, lire: () => Promise.resolve(new Uint8Array()) };

const importReussi = {
  type: "importe",
  feuille: "Parc",
  journal: "Import",
  bilan: {
    lignes: { lues: 3, ecrites: 2, ecartees: 1, vides: 0 },
    colonnes: { lues: 80, reprises: [{ nom: "IDENT_REP", entete: "N° RPLS" }] },
    constats: [],
  },
} as const satisfies IssueDImport;

/** A promise that the test settles itself. */
function promesse<T>() {
  let tenir: (valeur: T) => void = () => undefined;
  const attente = new Promise<T>((resolve) => (tenir = resolve));
  return { attente, tenir };
}

describe("La session", () => {
  it("montre les résultats d'un calcul réussi", async () => {
    const session = creerSession(moteurDe());
    await session.calculer();
    expect(session.etat.bilan).toEqual(bilan);
    expect(session.etat.message).toEqual({ type: "calcule", perimetres: 1, bloquants: 0 });
    expect(session.etat.activite).toEqual({ type: "repos" });
  });

  it("montre le refus, et garde les résultats d'avant", async () => {
    let refuse = false;
    const session = creerSession(
      moteurDe({
        calculer: () =>
          Promise.resolve(refuse ? { type: "refuse", refus: protegee } : { type: "reussi", ...bilan }),
      }),
    );
    await session.calculer();
    refuse = true;
    await session.calculer();
    expect(session.etat.message).toEqual({ type: "refus", refus: protegee });
    expect(session.etat.bilan).toEqual(bilan);
  });

  it("ne lance pas deux fois le calcul : le second clic attend le premier", async () => {
    const { attente, tenir } = promesse<Awaited<ReturnType<Moteur["calculer"]>>>();
    let lances = 0;
    const session = creerSession(moteurDe({ calculer: () => (lances++, attente) }));
    const premier = session.calculer();
    const second = session.calculer();
    tenir({ type: "annule" });
    await Promise.all([premier, second]);
    expect(lances).toBe(1);
  });

  it("laisse relancer un calcul une fois le premier fini", async () => {
    let lances = 0;
    const session = creerSession(
      moteurDe({ calculer: () => (lances++, Promise.resolve({ type: "annule" })) }),
    );
    await session.calculer();
    await session.calculer();
    expect(lances).toBe(2);
  });

  it("transmet la demande d'annulation au calcul en cours", async () => {
    const calculer = async (suivi: Suivi) => {
      suivi.progres({ etape: "lecture", feuille: "Parc", lignes: 10, total: 20 });
      await Promise.resolve();
      return suivi.annule() ? ({ type: "annule" } as const) : ({ type: "reussi", ...bilan } as const);
    };
    const session = creerSession(moteurDe({ calculer }));
    const calcul = session.calculer();
    session.annuler();
    await calcul;
    expect(session.etat.message).toEqual({ type: "annule" });
    expect(session.etat.bilan).toBeNull();
  });

  it("n'annule pas le calcul suivant", async () => {
    const session = creerSession(moteurDe());
    session.annuler();
    await session.calculer();
    expect(session.etat.message?.type).toBe("calcule");
  });

  it("revient au repos et le dit quand une erreur imprévue survient", async () => {
    const session = creerSession(moteurDe({ calculer: () => Promise.reject(new Error("boum")) }));
    await session.calculer();
    expect(session.etat.message).toEqual({ type: "inattendu", detail: "boum" });
    expect(session.etat.activite).toEqual({ type: "repos" });
  });

  it("parle d'une saisie en cours quand Excel ne répond pas au bout de deux secondes", async () => {
    jest.useFakeTimers();
    try {
      const { attente, tenir } = promesse<Awaited<ReturnType<Moteur["calculer"]>>>();
      const session = creerSession(moteurDe({ calculer: () => attente }));
      const calcul = session.calculer();
      jest.advanceTimersByTime(1999);
      expect(session.etat.activite).toMatchObject({ attente: false });
      jest.advanceTimersByTime(1);
      expect(session.etat.activite).toMatchObject({ attente: true });
      tenir({ type: "annule" });
      await calcul;
    } finally {
      jest.useRealTimers();
    }
  });

  it("dit quelles feuilles du modèle ont été créées", async () => {
    const session = creerSession(moteurDe());
    await session.creerModele();
    expect(session.etat.message).toEqual({ type: "modeleCree", creees: ["Parc"], existantes: [] });
  });

  it("oublie les résultats quand l'exemple est inséré", async () => {
    const session = creerSession(moteurDe());
    await session.calculer();
    await session.insererExemple();
    expect(session.etat.bilan).toBeNull();
    expect(session.etat.message).toEqual({ type: "exempleInsere" });
  });

  it("garde les résultats quand l'exemple est refusé", async () => {
    const refus: Refus = { type: "saisiePresente", feuilles: ["Parc"] };
    const session = creerSession(
      moteurDe({ insererExemple: () => Promise.resolve({ type: "refuse", refus }) }),
    );
    await session.calculer();
    await session.insererExemple();
    expect(session.etat.bilan).toEqual(bilan);
    expect(session.etat.message).toEqual({ type: "refus", refus });
  });

  it("garde le fichier et demande où l'écrire quand un parc est déjà rempli", async () => {
    const demandes: boolean[] = [];
    const session = creerSession(
      moteurDe({
        importer: (_, { ailleurs }) => {
          demandes.push(ailleurs);
          const issue = ailleurs ? importReussi : ({ type: "parcPresent", feuille: "Parc" } as const);
          return Promise.resolve(issue);
        },
      }),
    );
    await session.importer({ fichier, ailleurs: false });
    const { message } = session.etat;
    if (message?.type !== "parcPresent") throw new Error("la question n'est pas posée");
    await session.importer({ fichier: message.fichier, ailleurs: true });
    expect(demandes).toEqual([false, true]);
    expect(session.etat.message).toEqual({ ...importReussi, fichier: "rpls.csv" });
  });

  it("oublie les résultats d'un autre parc une fois un fichier importé, non s'il ne l'est pas", async () => {
    let issue: IssueDImport = { type: "annule" };
    const session = creerSession(moteurDe({ importer: () => Promise.resolve(issue) }));
    await session.calculer();
    await session.importer({ fichier, ailleurs: false });
    expect(session.etat).toMatchObject({ bilan, message: { type: "importAnnule" } });
    issue = importReussi;
    await session.importer({ fichier, ailleurs: false });
    expect(session.etat.bilan).toBeNull();
  });

  it("signale une cellule qu'on ne peut pas atteindre", async () => {
    const refus: Refus = { type: "lieuIntrouvable", feuille: "Parc" };
    const session = creerSession(moteurDe({ allerA: () => Promise.resolve(refus) }));
    await session.allerA({ feuille: "Parc", cellule: "A12" });
    expect(session.etat.message).toEqual({ type: "refus", refus });
  });

  it("montre l'état à qui l'observe, tout de suite puis à chaque changement", async () => {
    const session = creerSession(moteurDe());
    const vus: Etat["activite"]["type"][] = [];
    session.observer(({ activite }) => vus.push(activite.type));
    await session.calculer();
    expect(vus).toEqual(["repos", "enCours", "repos"]);
  });
});
