import type { Releve } from "../../src/excel/relever";
import type { IssueDExplication } from "../../src/excel/expliquer";
import type { Fichier } from "../../src/excel/importer/fichier";
import type { IssueDImport } from "../../src/excel/importer/importer";
import type { Refus, Suivi } from "../../src/excel/types";
import type { Changement } from "../../src/lecture/reglages/changer";
import type { CompteListable } from "../../src/restitution/explications/selection";
import type { Etat } from "../../src/taskpane/etat";
import type { Moteur } from "../../src/taskpane/moteur";
import { creerSession } from "../../src/taskpane/session";
import { texteDeMessage } from "../../src/taskpane/textesDeMessage";
import { BILAN, enClair, moteurDe } from "./fabriques";

const bilan = BILAN;
const protegee: Refus = { type: "feuilleProtegee", feuille: "Flux" };

const choix: Changement = { type: "feuille", role: "parc", feuille: "Patrimoine" };
const releve: Releve = {
  correspondances: [],
  reglages: { version: 1, corrections: { parc: { feuille: "Patrimoine", colonnes: {} } } },
};

const fichier: Fichier = { nom: "rpls.csv", taille: 0, lire: () => Promise.resolve(new Uint8Array()) };

const importReussi = {
  type: "importe",
  feuille: "Parc",
  journal: "Import",
  manquantes: ["Libérations"],
  deCote: null,
  bilan: {
    lignes: { lues: 3, ecrites: 2, ecartees: 1, vides: 0 },
    colonnes: { lues: 80, reprises: [{ nom: "IDENT_REP", entetes: ["N° RPLS"] }] },
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
    expect(session.etat.message).toMatchObject({ type: "inattendu", detail: "boum", nom: "Error" });
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
    const demandes: string[] = [];
    const session = creerSession(
      moteurDe({
        importer: (_, { sort }) => {
          demandes.push(sort);
          const issue =
            sort === "ailleurs" ? importReussi : ({ type: "parcPresent", feuille: "Parc" } as const);
          return Promise.resolve(issue);
        },
      }),
    );
    await session.importer({ fichier, sort: "demander" });
    const { message } = session.etat;
    if (message?.type !== "parcPresent") throw new Error("la question n'est pas posée");
    await session.importer({ fichier: message.fichier, sort: "ailleurs" });
    expect(demandes).toEqual(["demander", "ailleurs"]);
    expect(session.etat.message).toEqual({ ...importReussi, fichier: "rpls.csv" });
  });

  it("dit où est l'ancien parc une fois remplacé, et ce qui est à reporter", () => {
    const dite = texteDeMessage({ ...importReussi, deCote: "Parc ancien", fichier: "rpls.csv" });
    expect(enClair(dite.texte)).toContain(
      "Votre ancien parc est dans la feuille « Parc ancien », avec vos formules qui le lisent : reportez dans la nouvelle ce qu'il avait de plus, par n° RPLS.",
    );
    expect(enClair(texteDeMessage({ ...importReussi, fichier: "rpls.csv" }).texte)).not.toContain("ancien");
  });

  it("oublie les résultats d'un autre parc une fois un fichier importé, non s'il ne l'est pas", async () => {
    let issue: IssueDImport = { type: "annule" };
    const session = creerSession(moteurDe({ importer: () => Promise.resolve(issue) }));
    await session.calculer();
    await session.importer({ fichier, sort: "demander" });
    expect(session.etat).toMatchObject({ bilan, message: { type: "importAnnule" } });
    issue = importReussi;
    await session.importer({ fichier, sort: "demander" });
    expect(session.etat.bilan).toBeNull();
  });

  it("montre les colonnes reconnues avant tout calcul, sans rien annoncer", async () => {
    const session = creerSession(moteurDe());
    await session.relever(null);
    expect(session.etat).toMatchObject({ releve: bilan.dossier, message: null, bilan: null });
  });

  it("garde un choix de colonne, et dit de recalculer s'il y a des résultats", async () => {
    const demandes: (Changement | null)[] = [];
    const session = creerSession(
      moteurDe({
        relever: (changement) => {
          demandes.push(changement);
          return Promise.resolve({ type: "releve", releve });
        },
      }),
    );
    await session.relever(choix);
    expect(session.etat.message).toEqual({ type: "choixGarde", aRecalculer: false });
    await session.calculer();
    expect(session.etat.releve).toBe(session.etat.bilan?.dossier);
    await session.relever(choix);
    expect(session.etat).toMatchObject({ releve, bilan, message: { type: "choixGarde", aRecalculer: true } });
    expect(demandes).toEqual([choix, choix]);
  });

  it("garde les colonnes d'avant quand le choix est refusé, et les oublie avec le classeur d'avant", async () => {
    const refus: Refus = { type: "choixNonGarde", code: "AccessDenied" };
    const session = creerSession(moteurDe({ relever: () => Promise.resolve({ type: "refuse", refus }) }));
    await session.calculer();
    await session.relever(choix);
    expect(session.etat).toMatchObject({ releve: bilan.dossier, message: { type: "refus", refus } });
    await session.insererExemple();
    expect(session.etat.releve).toBeNull();
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

  it("n'exporte que les chiffres d'un calcul, et les garde", async () => {
    const demandes: unknown[] = [];
    const moteur = moteurDe({
      exporter: (deQuoi, demande) => {
        demandes.push([deQuoi, demande]);
        return Promise.resolve({ type: "enregistre", fichier: "a.json", nombre: 1, repli: false });
      },
    });
    const session = creerSession(moteur);
    await session.exporter({ type: "calcul" });
    expect(demandes).toEqual([]);
    await session.calculer();
    await session.exporter({ type: "calcul" });
    expect(demandes).toEqual([[bilan, { type: "calcul" }]]);
    expect(session.etat.bilan).toEqual(bilan);
    expect(session.etat.message).toEqual({ type: "enregistre", fichier: "a.json", nombre: 1, repli: false });
  });

  it("exporte les chiffres du dernier calcul, en disant qu'ils sont à actualiser quand des données ont changé", async () => {
    const perimes: unknown[] = [];
    const session = creerSession(
      moteurDe({
        exporter: ({ edition }) => {
          perimes.push(edition.aActualiser);
          return Promise.resolve({ type: "annule" });
        },
      }),
    );
    await session.calculer();
    await session.exporter({ type: "calcul" });
    session.envoyer({ type: "donneesChangees" });
    await session.exporter({ type: "calcul" });
    await session.calculer();
    await session.exporter({ type: "calcul" });
    expect(perimes).toEqual([undefined, true, undefined]);
    expect(session.etat.bilan).toEqual(bilan);
  });

  it("dit qu'un export a été annulé", async () => {
    const session = creerSession(moteurDe());
    await session.calculer();
    await session.exporter({ type: "tableaux" });
    expect(session.etat.message).toEqual({ type: "exportAnnule" });
  });
});

describe("« Expliquer »", () => {
  const explique = (cellule: string) =>
    ({
      type: "explique",
      chiffre: { feuille: "Flux", cellule, titre: "Part", phrases: [], comptes: [], ecart: null },
    }) as const;
  const compte = {
    nom: "Parc",
    nombre: 2,
    filtre: { table: "liberations", annee: 2026, perimetre: { bailleur: "Habitat", departement: "31" } },
  } as unknown as CompteListable;

  it("n'explique rien avant un calcul : rien n'est demandé au classeur", async () => {
    const demandes: unknown[] = [];
    const expliquer: Moteur["expliquer"] = (donne) => {
      demandes.push(donne);
      return Promise.resolve(explique("F11"));
    };
    await creerSession(moteurDe({ expliquer })).expliquer();
    expect(demandes).toEqual([]);
  });

  it("de trois cellules choisies coup sur coup, explique la première puis la dernière", async () => {
    const premiere = promesse<IssueDExplication>();
    const issues = [premiere.attente, Promise.resolve(explique("F13"))];
    let rang = 0;
    const expliquer = () => issues[rang++] ?? Promise.reject(new Error("une de trop"));
    const session = creerSession(moteurDe({ expliquer }));
    await session.calculer();
    const attente = session.expliquer();
    await Promise.resolve();
    const autres = [session.expliquer(), session.expliquer()];
    premiere.tenir(explique("F11"));
    await attente;
    expect(session.etat.explication.chiffre?.cellule).toBe("F11");
    await Promise.all(autres);
    expect(session.etat.explication.chiffre?.cellule).toBe("F13");
    expect(rang).toBe(2);
  });

  it("garde l'explication quand on va voir une autre feuille, la retire quand on choisit un texte", async () => {
    const suite = [
      explique("F11"),
      { type: "ailleurs", feuille: "Parc", cellule: "B2" },
      { type: "sansChiffre", feuille: "Flux", cellule: "A11" },
    ] as const;
    let rang = 0;
    const expliquer = () => Promise.resolve(suite[rang++] ?? suite[1]);
    const session = creerSession(moteurDe({ expliquer }));
    await session.calculer();
    await session.expliquer();
    await session.expliquer();
    expect(session.etat.explication.chiffre?.cellule).toBe("F11");
    await session.expliquer();
    expect(session.etat.explication).toEqual({ chiffre: null, muette: "A11", liste: null });
  });

  it("dit pourquoi la cellule ne peut pas être lue, et garde l'explication d'avant", async () => {
    const suite = [explique("F11"), { type: "refuse", refus: { type: "saisieEnCours" } }] as const;
    let rang = 0;
    const session = creerSession(moteurDe({ expliquer: () => Promise.resolve(suite[rang++] ?? suite[1]) }));
    await session.calculer();
    await session.expliquer();
    await session.expliquer();
    expect(session.etat.message).toEqual({ type: "refus", refus: { type: "saisieEnCours" } });
    expect(session.etat.explication.chiffre?.cellule).toBe("F11");
  });

  it("liste les lignes comptées, les oublie pour un autre chiffre et au calcul suivant", async () => {
    const lignes = [{ ligne: 3, nombre: 1 }];
    let cellule = "F11";
    const session = creerSession(
      moteurDe({
        expliquer: () => Promise.resolve(explique(cellule)),
        lister: () => Promise.resolve({ type: "liste", feuille: "Libérations", lignes }),
      }),
    );
    await session.calculer();
    await session.expliquer();
    await session.lister(compte);
    expect(session.etat.explication.liste).toEqual({ compte, feuille: "Libérations", lignes });
    await session.expliquer();
    expect(session.etat.explication.liste).not.toBeNull();
    cellule = "F12";
    await session.expliquer();
    expect(session.etat.explication.liste).toBeNull();
    await session.calculer();
    expect(session.etat.explication.chiffre).toBeNull();
  });

  it("dit qu'une recherche est annulée ou refusée, sans perdre l'explication", async () => {
    let refuse = false;
    const session = creerSession(
      moteurDe({
        expliquer: () => Promise.resolve(explique("F11")),
        lister: () =>
          Promise.resolve(refuse ? { type: "refuse", refus: protegee } : { type: "annule" as const }),
      }),
    );
    await session.calculer();
    await session.expliquer();
    await session.lister(compte);
    expect(session.etat.message).toEqual({ type: "listageAnnule" });
    refuse = true;
    await session.lister(compte);
    expect(session.etat.message).toEqual({ type: "refus", refus: protegee });
    expect(session.etat.explication.chiffre?.cellule).toBe("F11");
  });

  it("suit le choix une seule fois, et n'explique que si la vue est montrée", async () => {
    let change: () => void = () => undefined;
    let suivis = 0;
    let expliques = 0;
    const session = creerSession(
      moteurDe({
        expliquer: () => {
          expliques += 1;
          return Promise.resolve(explique("F11"));
        },
        suivreLeChoix: (rappel) => {
          suivis += 1;
          change = rappel;
          return Promise.resolve(true);
        },
      }),
    );
    await session.calculer();
    session.suivreLeChoix();
    session.suivreLeChoix();
    const unTour = () => new Promise((resolve) => setTimeout(resolve, 0));
    change();
    await unTour();
    expect([suivis, expliques]).toEqual([1, 0]);
    session.envoyer({ type: "vueChoisie", vue: "expliquer" });
    change();
    await unTour();
    expect([suivis, expliques]).toEqual([1, 1]);
  });

  it("dit l'échec que personne n'attendait", async () => {
    const session = creerSession(moteurDe({ expliquer: () => Promise.reject(new Error("réseau coupé")) }));
    await session.calculer();
    await session.expliquer();
    expect(session.etat.message).toMatchObject({ type: "inattendu", detail: "réseau coupé" });
  });
});

describe("« À actualiser »", () => {
  it("ne se dit pas quand il n'y a pas de résultat", async () => {
    const session = creerSession(moteurDe());
    session.envoyer({ type: "donneesChangees" });
    expect(session.etat.aActualiser).toBe(false);
    await session.calculer();
    session.envoyer({ type: "donneesChangees" });
    await session.insererExemple();
    expect([session.etat.bilan, session.etat.aActualiser]).toEqual([null, false]);
  });

  it("reste dit quand le calcul suivant est annulé", async () => {
    let annule = false;
    const session = creerSession(
      moteurDe({
        calculer: () => Promise.resolve(annule ? { type: "annule" } : { type: "reussi", ...bilan }),
      }),
    );
    await session.calculer();
    session.envoyer({ type: "donneesChangees" });
    annule = true;
    await session.calculer();
    expect(session.etat.aActualiser).toBe(true);
  });
});
