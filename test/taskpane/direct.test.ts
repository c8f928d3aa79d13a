import type { Bilan, IssueDuCalcul, IssueDuRegard, Suivi } from "../../src/excel/types";
import type { SeanceMenee } from "../../src/lecture/partage/marques";
import type { Moteur } from "../../src/taskpane/moteur";
import { creerSession, type Session } from "../../src/taskpane/session";
import { bilanDe, moteurDe, perimetreDe, sansSeance } from "./fabriques";

const REPOS = 400;
const CALME = 2000;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  for (const session of sessions.splice(0)) session.cesserDeSuivre();
  jest.useRealTimers();
});

const sessions: Session[] = [];
const laisserPasser = (ms: number) => jest.advanceTimersByTimeAsync(ms);

function bilanD(empreinte: string): Bilan {
  const bilan = bilanDe([perimetreDe("Habitat Garonne", "31")]);
  return { ...bilan, dossier: { ...bilan.dossier, empreinte } };
}

/** Un classeur de deux valeurs : ce que disent ses saisies, ce que portent ses feuilles de résultats. */
class Classeur {
  saisi = "a";
  ecrit: string | null = "a";
  ici = false;
  actif = false;
  perimees = 0;
  calculs = 0;
  regards: boolean[] = [];
  menee: SeanceMenee | null = null;
  refus: IssueDuCalcul | null = null;
  refusDuRegard: IssueDuRegard | null = null;
  attente: Promise<void> = Promise.resolve();
  private prevenir: () => void = () => undefined;
  private vu = "a";

  readonly moteur: Moteur = moteurDe({
    calculer: () => {
      this.calculs += 1;
      if (this.refus !== null) return Promise.resolve(this.refus);
      this.ecrit = this.vu = this.saisi;
      this.prevenir();
      return Promise.resolve({ type: "reussi", ...bilanD(this.saisi) });
    },
    ecouter: (change) => {
      this.prevenir = change;
      return Promise.resolve(true);
    },
    regarder: (suivi, tout) => this.regarder(suivi, tout),
    perimer: () => Promise.resolve(void (this.perimees += 1)),
    reglerLAutomatique: (actif) => {
      this.actif = actif ?? this.actif;
      return Promise.resolve({ type: "lu", actif: this.actif });
    },
    seance: { ...sansSeance(), quiMene: () => Promise.resolve(this.menee) },
  });

  saisir(valeur: string, ici: boolean): void {
    this.saisi = valeur;
    this.ici = ici;
    this.prevenir();
  }

  private async regarder(suivi: Suivi, tout: boolean): Promise<IssueDuRegard> {
    this.regards.push(tout);
    await this.attente;
    if (this.refusDuRegard !== null) return this.refusDuRegard;
    if (suivi.annule()) return { type: "annule" };
    const ecrite = this.ecrit === null ? null : { empreinte: this.ecrit, perimee: false };
    const vu = { ecrite, ici: this.ici };
    this.ici = false;
    const change = this.vu !== this.saisi;
    this.vu = this.saisi;
    return change ? { type: "reussi", bilan: bilanD(this.saisi), ...vu } : { type: "inchange", ...vu };
  }
}

/** Un volet qui a calculé, et suit son classeur. */
async function ouvrir() {
  const classeur = new Classeur();
  const session = creerSession(classeur.moteur);
  sessions.push(session);
  session.envoyer({ type: "hoteConnu", hote: "pret" });
  await session.suivreLeClasseur();
  await session.calculer();
  await laisserPasser(REPOS);
  classeur.regards = [];
  const montre = () => [session.etat.bilan?.dossier.empreinte, session.etat.aActualiser];
  return { classeur, session, montre };
}

describe("Le volet suit son classeur", () => {
  it("après une saisie et un repos, montre les nouveaux chiffres et « à actualiser », sans calculer", async () => {
    const { classeur, montre } = await ouvrir();
    classeur.saisir("b", true);
    await laisserPasser(REPOS - 1);
    expect(montre()).toEqual(["a", false]);
    await laisserPasser(1);
    expect(montre()).toEqual(["b", true]);
    expect([classeur.calculs, classeur.perimees]).toEqual([1, 1]);
  });

  it("ne regarde qu'une fois des saisies qui se suivent", async () => {
    const { classeur, montre } = await ouvrir();
    for (const valeur of ["b", "c", "d"]) {
      classeur.saisir(valeur, true);
      await laisserPasser(REPOS - 1);
    }
    await laisserPasser(REPOS);
    expect(classeur.regards).toEqual([false]);
    expect(montre()).toEqual(["d", true]);
  });

  it("« à actualiser » s'en va quand la saisie revient à ce qui est écrit", async () => {
    const { classeur, montre } = await ouvrir();
    classeur.saisir("b", true);
    await laisserPasser(REPOS);
    classeur.saisir("a", true);
    await laisserPasser(REPOS);
    expect(montre()).toEqual(["a", false]);
  });

  it("s'en va aussi quand une autre personne a calculé", async () => {
    const { classeur, montre } = await ouvrir();
    classeur.saisir("b", false);
    await laisserPasser(REPOS);
    expect(montre()).toEqual(["b", true]);
    classeur.ecrit = "b";
    classeur.saisir("b", false);
    await laisserPasser(REPOS);
    expect(montre()).toEqual(["b", false]);
  });

  it("ne marque pas les feuilles pour la saisie d'une autre personne", async () => {
    const { classeur, montre } = await ouvrir();
    classeur.saisir("b", false);
    await laisserPasser(REPOS);
    expect(montre()).toEqual(["b", true]);
    expect(classeur.perimees).toBe(0);
  });

  it("n'a rien à suivre avant un premier calcul", async () => {
    const classeur = new Classeur();
    const session = creerSession(classeur.moteur);
    sessions.push(session);
    await session.suivreLeClasseur();
    classeur.saisir("b", true);
    await laisserPasser(REPOS);
    expect([classeur.regards, session.etat.bilan]).toEqual([[], null]);
  });

  it("abandonne un regard qu'une saisie a dépassé, et regarde de nouveau", async () => {
    const { classeur, montre } = await ouvrir();
    let finir: () => void = () => undefined;
    classeur.attente = new Promise((resolve) => (finir = resolve));
    classeur.saisir("b", true);
    await laisserPasser(REPOS);
    classeur.saisir("c", true);
    finir();
    await laisserPasser(0);
    expect(montre()).toEqual(["a", false]);
    await laisserPasser(REPOS);
    expect(montre()).toEqual(["c", true]);
    expect(classeur.regards).toHaveLength(2);
  });

  it("un regard refusé laisse les chiffres d'avant, dit « à actualiser », et reprend à la ronde suivante", async () => {
    const { classeur, session, montre } = await ouvrir();
    classeur.refusDuRegard = { type: "refuse", refus: { type: "saisieEnCours" } };
    classeur.saisir("b", true);
    await laisserPasser(REPOS);
    expect(montre()).toEqual(["a", true]);
    expect(session.etat.message?.type).toBe("calcule");
    classeur.refusDuRegard = null;
    await laisserPasser(10_000);
    expect(montre()).toEqual(["b", true]);
  });

  it("laisse la personne dans sa vue, avec l'explication du même chiffre refaite", async () => {
    const { classeur, session } = await ouvrir();
    const lieux: unknown[] = [];
    const chiffre = { feuille: "Flux", cellule: "F11", titre: "Part", phrases: [], comptes: [], ecart: null };
    const explique = { type: "explique", chiffre } as const;
    classeur.moteur.expliquer = (_, lieu) => {
      lieux.push(lieu);
      return Promise.resolve(explique);
    };
    session.envoyer({ type: "vueChoisie", vue: "accueil" });
    await session.expliquer();
    classeur.saisir("b", true);
    await laisserPasser(REPOS);
    expect(lieux).toEqual([null, chiffre]);
    expect(session.etat).toMatchObject({ vue: "accueil", explication: { chiffre } });
  });

  it("regarde aussi après un choix de colonne, qui ne s'annonce pas", async () => {
    const { classeur, session, montre } = await ouvrir();
    classeur.saisi = "b";
    await session.relever({ type: "feuille", role: "parc", feuille: "Patrimoine" });
    await laisserPasser(REPOS);
    expect(montre()).toEqual(["b", true]);
  });

  it("ne suit plus rien une fois qu'il a cessé", async () => {
    const { classeur, session } = await ouvrir();
    session.cesserDeSuivre();
    classeur.saisir("b", true);
    await laisserPasser(CALME * 10);
    expect(classeur.regards).toEqual([]);
  });
});

const protegee: IssueDuCalcul = { type: "refuse", refus: { type: "feuilleProtegee", feuille: "Flux" } };

describe("« Calcul automatique »", () => {
  it("n'écrit rien tant qu'on ne l'a pas choisi", async () => {
    const { classeur, montre } = await ouvrir();
    classeur.saisir("b", true);
    await laisserPasser(CALME * 10);
    expect([classeur.calculs, ...montre()]).toEqual([1, "b", true]);
  });

  it("calcule deux secondes après la dernière saisie d'ici, une seule fois", async () => {
    const { classeur, session, montre } = await ouvrir();
    await session.reglerLAutomatique(true);
    classeur.saisir("b", true);
    await laisserPasser(REPOS + CALME - 1);
    expect(classeur.calculs).toBe(1);
    await laisserPasser(1);
    expect([classeur.calculs, ...montre()]).toEqual([2, "b", false]);
    await laisserPasser(CALME * 10);
    expect(classeur.calculs).toBe(2);
    expect(session.etat.automatique).toBe("actif");
  });

  it("attend que la personne ait fini : une saisie de plus recommence le repos", async () => {
    const { classeur, session } = await ouvrir();
    await session.reglerLAutomatique(true);
    classeur.saisir("b", true);
    await laisserPasser(REPOS + CALME - 1);
    classeur.saisir("c", true);
    await laisserPasser(REPOS + CALME - 1);
    expect(classeur.calculs).toBe(1);
    await laisserPasser(1);
    expect([classeur.calculs, classeur.ecrit]).toEqual([2, "c"]);
  });

  it("n'écrit pas parce qu'une autre personne a saisi", async () => {
    const { classeur, session, montre } = await ouvrir();
    await session.reglerLAutomatique(true);
    classeur.saisir("b", false);
    await laisserPasser(CALME * 10);
    expect([classeur.calculs, ...montre()]).toEqual([1, "b", true]);
  });

  it("n'écrit pas dans le volet de qui suit une séance", async () => {
    const { classeur, session } = await ouvrir();
    await session.reglerLAutomatique(true);
    const depuis = { instant: 0, heure: "10 h" };
    classeur.menee = { client: "elle", qui: "Anne", depuis, expire: 1, empreinte: "a" };
    classeur.saisir("b", true);
    await laisserPasser(CALME * 10);
    expect(session.etat.bilan?.dossier.empreinte).toBe("b");
    expect(classeur.calculs).toBe(1);
  });

  it("n'écrit pas ce qui est revenu à ce qui est écrit", async () => {
    const { classeur, session } = await ouvrir();
    await session.reglerLAutomatique(true);
    classeur.saisir("b", true);
    await laisserPasser(REPOS + CALME - 1);
    classeur.saisir("a", true);
    await laisserPasser(CALME * 10);
    expect(classeur.calculs).toBe(1);
  });

  it("dit un refus une fois, se met en pause, et reprend après un calcul qu'une personne demande", async () => {
    const { classeur, session } = await ouvrir();
    await session.reglerLAutomatique(true);
    classeur.refus = protegee;
    classeur.saisir("b", true);
    await laisserPasser(REPOS + CALME);
    expect(session.etat.message).toMatchObject({ type: "refus", refus: { type: "feuilleProtegee" } });
    expect([classeur.calculs, session.etat.automatique]).toEqual([2, "enPause"]);
    classeur.saisir("c", true);
    await laisserPasser(CALME * 10);
    expect(classeur.calculs).toBe(2);
    classeur.refus = null;
    await session.calculer();
    await laisserPasser(REPOS);
    expect([classeur.calculs, session.etat.automatique]).toEqual([3, "actif"]);
    classeur.saisir("d", true);
    await laisserPasser(REPOS + CALME);
    expect([classeur.calculs, classeur.ecrit]).toEqual([4, "d"]);
  });

  it("d'un classeur rouvert, reprend à la première saisie ; le tout premier calcul reste celui d'une personne", async () => {
    const rouvrir = async (ecrit: string | null) => {
      const classeur = new Classeur();
      [classeur.actif, classeur.ecrit] = [true, ecrit];
      const session = creerSession(classeur.moteur);
      sessions.push(session);
      await session.suivreLeClasseur();
      classeur.saisir("b", true);
      await laisserPasser(REPOS + CALME);
      return [classeur.calculs, session.etat.bilan?.dossier.empreinte];
    };
    expect(await rouvrir("a")).toEqual([1, "b"]);
    expect(await rouvrir(null)).toEqual([0, "b"]);
  });

  it("choisi quand il y a déjà quelque chose à écrire, l'écrit", async () => {
    const { classeur, session } = await ouvrir();
    classeur.saisir("b", true);
    await laisserPasser(CALME * 10);
    await session.reglerLAutomatique(true);
    await laisserPasser(CALME);
    expect([classeur.calculs, classeur.ecrit]).toEqual([2, "b"]);
  });

  it("apprend qu'une autre personne l'a arrêté avant d'écrire", async () => {
    const { classeur, session } = await ouvrir();
    await session.reglerLAutomatique(true);
    classeur.saisir("b", true);
    await laisserPasser(REPOS);
    classeur.actif = false;
    await laisserPasser(CALME);
    expect([classeur.calculs, session.etat.automatique]).toEqual([1, "inactif"]);
  });

  it("dit pourquoi le choix n'a pas pu être gardé", async () => {
    const { classeur, session } = await ouvrir();
    const refus = { type: "choixNonGarde", code: "AccessDenied" } as const;
    classeur.moteur.reglerLAutomatique = () => Promise.resolve({ type: "refuse", refus });
    await session.reglerLAutomatique(true);
    expect(session.etat).toMatchObject({ automatique: "inactif", message: { type: "refus", refus } });
  });
});
