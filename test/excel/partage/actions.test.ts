import { creerLeModele } from "../../../src/excel/modele/modele";
import { agirASonTour } from "../../../src/excel/partage/ecriture";
import { DUREE_DU_TOUR, type Auteur } from "../../../src/excel/partage/tour";
import { feuillesDuModele } from "../../../src/restitution/modele/modele";
import { fermerLesPostes, parc, poste, type Poste } from "../banc";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);
afterEach(() => {
  jest.useRealTimers();
});

const HEURE = "10 h 42";
const auteur = (client: string, nom: string, horloge = { instant: 1_000_000 }): Auteur => ({
  ...{ client, nom },
  maintenant: () => ({ instant: (horloge.instant += 1), heure: HEURE }),
});
const marques = (un: Poste) => un.host.snapshot().extras.settings;
const occupe = { type: "refuse", refus: { type: "ecritureEnCours", qui: "Anne", depuis: HEURE } };

/** Une action qui dure jusqu'à ce qu'on la laisse finir. */
function longue() {
  let finir: () => void = () => undefined;
  let commencer: () => void = () => undefined;
  const commencee = new Promise<void>((resolve) => (commencer = resolve));
  const finie = new Promise<void>((resolve) => (finir = resolve));
  const agir = async () => {
    commencer();
    await finie;
    return { type: "importe" } as const;
  };
  return { agir, commencee, finir };
}

describe("Un import, la création du modèle", () => {
  it("tiennent les autres à l'écart tant qu'ils durent : ni calcul, ni modèle ; puis la marque s'en va", async () => {
    const un = poste(parc());
    const autre = un.voisin();
    const { agir, commencee, finir } = longue();
    const importation = agirASonTour(un.porte, auteur("a", "Anne"), agir);
    await commencee;
    expect(await autre.calculer(() => false, auteur("b", "Paul"))).toEqual(occupe);
    const modele = () => creerLeModele(autre.porte, feuillesDuModele(2026));
    expect(await agirASonTour(autre.porte, auteur("b", "Paul"), modele)).toEqual(occupe);
    expect(await autre.lire("Hypothèses")).toBeNull();
    finir();
    expect(await importation).toEqual({ type: "importe" });
    expect(marques(un)).toEqual({});
    expect(await agirASonTour(autre.porte, auteur("b", "Paul"), modele)).toMatchObject({ type: "fait" });
    expect(await autre.lire("Hypothèses")).not.toBeNull();
  });

  it("laissent la place aussi quand ils échouent", async () => {
    const un = poste(parc());
    const echec = () => Promise.reject(new Error("panne"));
    expect(await agirASonTour(un.porte, auteur("a", "Anne"), echec)).toMatchObject({ type: "refuse" });
    expect(marques(un)).toEqual({});
  });

  it("gardent leur tour aussi longtemps qu'ils durent", async () => {
    jest.useFakeTimers({ doNotFake: ["setTimeout", "setImmediate", "nextTick", "queueMicrotask", "Date"] });
    const un = poste(parc());
    const autre = un.voisin();
    const horloge = { instant: 1_000_000 };
    const { agir, commencee, finir } = longue();
    const importation = agirASonTour(un.porte, auteur("a", "Anne", horloge), agir);
    await commencee;
    for (let fois = 0; fois < 4; fois += 1) {
      horloge.instant += DUREE_DU_TOUR / 2;
      jest.advanceTimersByTime(DUREE_DU_TOUR / 2);
      expect(await autre.calculer(() => false, auteur("b", "Paul", horloge))).toEqual(occupe);
    }
    finir();
    expect(await importation).toEqual({ type: "importe" });
    expect(marques(un)).toEqual({});
  });
});
