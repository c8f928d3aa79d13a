import { ECRITURE_EN_COURS } from "../../../src/excel/ecrire/feuille";
import type { Marque } from "../../../src/lecture/partage/marques";
import { DUREE_DU_TOUR, type Auteur } from "../../../src/excel/partage/tour";
import { fermerLesPostes, parc, photo, poste, valeur, type Poste } from "../banc";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);

const HEURE = "10:42";

function auteur(client: string, nom = "", instant = { valeur: 1_000_000 }): Auteur {
  return { client, nom, maintenant: () => ({ instant: (instant.valeur += 1), heure: HEURE }) };
}

function calculerA(un: Poste, qui: Auteur) {
  return un.calculer(() => false, qui);
}

const marques = (un: Poste) => un.host.snapshot().extras.settings;

function marquer(un: Poste, marque: Marque): Promise<void> {
  return un.agir(({ workbook }) => {
    workbook.settings.add(`ecriture.${marque.client}`, marque);
  });
}

const marqueDe = (client: string, instant: number): Marque => ({
  client,
  qui: "Paul",
  depuis: { instant, heure: HEURE },
  expire: instant + DUREE_DU_TOUR,
});

describe("Deux personnes qui cliquent sur « Calculer » en même temps", () => {
  it("ont un seul jeu de résultats ; la seconde sait qui calcule, et depuis quand", async () => {
    const un = poste(parc());
    const autre = un.voisin();
    const issues = await Promise.all([
      calculerA(un, auteur("a", "Anne")),
      calculerA(autre, auteur("b", "Paul")),
    ]);
    expect(issues[0].type).toBe("reussi");
    expect(issues[1]).toEqual({
      type: "refuse",
      refus: { type: "ecritureEnCours", qui: "Anne", depuis: HEURE },
    });
    const seul = poste(parc());
    await seul.calculer();
    expect(await photo(un)).toEqual(await photo(seul));
    expect(marques(un)).toEqual({});
  });

  it("une fois le premier fini, le second calcule à son tour, sur place", async () => {
    const un = poste(parc());
    const autre = un.voisin();
    await calculerA(un, auteur("a"));
    const tables = un.host.snapshot().extras.tables.map(({ id }) => id);
    expect((await calculerA(autre, auteur("b"))).type).toBe("reussi");
    expect(un.host.snapshot().extras.tables.map(({ id }) => id)).toEqual(tables);
  });
});

describe("La marque de qui calcule", () => {
  it("s'en va aussi après un refus, une annulation ou une panne", async () => {
    const un = poste(parc());
    expect(await un.calculer(() => true, auteur("a"))).toEqual({ type: "annule" });
    expect(marques(un)).toEqual({});
    await un.agir(({ workbook }) => {
      workbook.worksheets.add("Flux").getRange("A1").values = [["à moi"]];
    });
    expect((await calculerA(un, auteur("a"))).type).toBe("refuse");
    expect(marques(un)).toEqual({});
  });

  it("laissée par un Excel fermé en route, arrête deux minutes au plus, puis disparaît", async () => {
    const un = poste(parc());
    await marquer(un, marqueDe("parti", 1_000_000));
    expect((await calculerA(un, auteur("a", "", { valeur: 1_000_000 + DUREE_DU_TOUR - 10_000 }))).type).toBe(
      "refuse",
    );
    expect((await calculerA(un, auteur("a", "", { valeur: 1_000_000 + DUREE_DU_TOUR }))).type).toBe("reussi");
    expect(marques(un)).toEqual({});
  });

  it("qu'une main étrangère a écrite n'arrête personne, et n'y reste pas", async () => {
    const un = poste(parc());
    await un.agir(({ workbook }) => {
      workbook.settings.add("ecriture.x", { client: "=cmd", expire: "demain" });
      workbook.settings.add("ecriture.y", "bloqué");
      workbook.settings.add("autre complément", 1);
    });
    await marquer(un, { ...marqueDe("z", 1), expire: Number.MAX_SAFE_INTEGER });
    expect((await calculerA(un, auteur("a"))).type).toBe("reussi");
    expect(marques(un)).toEqual({ "autre complément": 1 });
  });
});

describe("Deux marques écrites sans que l'un voie celle de l'autre", () => {
  async function ecritureFinie(un: Poste): Promise<void> {
    const sousTitre = async () => String((await un.lire("Flux"))?.[1]?.[0] ?? ECRITURE_EN_COURS);
    while ((await sousTitre()) === ECRITURE_EN_COURS) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** La marque de l'autre n'arrive qu'à cette étape, comme par la coédition ; elle s'en va un peu plus tard. */
  async function arrivant(etape: "lecture" | "ecriture", marque: Marque) {
    const un = poste(parc());
    const autre = un.voisin();
    let arrivee: Promise<unknown> = Promise.resolve();
    let vue = false;
    const issue = await un.calculer(
      (progres) => {
        if (!vue && progres.some((un) => un.etape === etape)) {
          vue = true;
          arrivee = marquer(autre, marque);
        }
        return false;
      },
      auteur("m", "", { valeur: 2_000_000 }),
    );
    await arrivee;
    return { un, issue };
  }

  it("le plus récent cède avant d'écrire : rien n'est écrit", async () => {
    const { un, issue } = await arrivant("lecture", marqueDe("a", 1_999_000));
    expect(issue).toEqual({
      type: "refuse",
      refus: { type: "ecritureEnCours", qui: "Paul", depuis: HEURE },
    });
    expect(await photo(un)).toEqual({});
  });

  it("le plus récent qui a déjà écrit le dit : l'autre récrit après lui", async () => {
    const { issue } = await arrivant("ecriture", marqueDe("a", 1_999_000));
    expect(issue.type).toBe("refuse");
  });

  it("le plus ancien attend que l'autre ait cédé, puis écrit de nouveau : les feuilles sont les siennes", async () => {
    const un = poste(parc());
    const autre = un.voisin();
    let intrus = Promise.resolve();
    let venu = false;
    const issue = await un.calculer(
      (progres) => {
        if (venu || !progres.some(({ etape }) => etape === "ecriture")) return false;
        venu = true;
        intrus = (async () => {
          await marquer(autre, marqueDe("b", 2_000_500));
          await ecritureFinie(autre);
          await autre.agir(({ workbook }) => {
            workbook.worksheets.getItem("Flux").getRange("E11").values = [[999]];
            workbook.settings.getItem("ecriture.b").delete();
          });
        })();
        return false;
      },
      auteur("a", "", { valeur: 2_000_000 }),
    );
    await intrus;
    expect(issue.type).toBe("reussi");
    expect(valeur((await photo(un)).Flux, "Réservations")).toBe(2);
  });
});
