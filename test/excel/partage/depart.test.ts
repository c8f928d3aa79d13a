import {
  agirEnSeance,
  DUREE_DE_SEANCE,
  partirDeLaSeance,
  quiMene,
  resterEnSeance,
  saufSpectateur,
  type Geste,
} from "../../../src/excel/partage/seance";
import type { Auteur } from "../../../src/excel/partage/tour";
import { fermerLesPostes, parc, poste, type Poste } from "../banc";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);

const MINUTE = 60_000;
const MENER: Geste = { type: "mener", lignes: [], provenance: [], empreinte: "0123456789abcdef" };

/** Une personne devant son volet, à l'heure qu'il est pour tous. */
function personne({ porte }: Poste, auteur: Auteur) {
  const quiEst = () => quiMene(porte, auteur);
  return {
    mener: () => agirEnSeance(porte, MENER, auteur),
    qui: async () => (await quiEst())?.qui ?? null,
    rester: async () => {
      const menee = await quiEst();
      if (menee !== null) await resterEnSeance(porte, menee, auteur);
    },
    partir: () => partirDeLaSeance(porte, auteur),
    ecrire: (agir: () => Promise<unknown>) => saufSpectateur(porte, auteur, agir),
  };
}

function deux() {
  const horloge = { instant: 1_000 * MINUTE };
  const maintenant = () => ({ instant: horloge.instant, heure: "10 h 42" });
  const un = poste(parc());
  return {
    horloge,
    reglages: () => un.host.snapshot().extras.settings,
    anne: personne(un, { client: "a", nom: "Anne", maintenant }),
    paul: personne(un.voisin(), { client: "b", nom: "Paul", maintenant }),
  };
}

describe("Le volet de qui mène", () => {
  it("fermé, rend la main aussitôt ; rouvert, il peut la reprendre", async () => {
    const { anne, paul } = deux();
    await anne.mener();
    expect(await paul.qui()).toBe("Anne");
    await anne.partir();
    expect([await anne.qui(), await paul.qui()]).toEqual([null, null]);
    await anne.mener();
    expect(await paul.qui()).toBe("Anne");
  });

  it("fermé sans savoir qu'un autre a pris la main, ne la lui ôte pas", async () => {
    const { anne, paul } = deux();
    await anne.mener();
    await paul.mener();
    await anne.partir();
    expect([await anne.qui(), await paul.qui()]).toEqual(["Paul", "Paul"]);
  });

  it("ouvert, garde la main sans que l'on agisse, et n'écrit que toutes les cinq minutes", async () => {
    const { horloge, anne, paul, reglages } = deux();
    await anne.mener();
    const avant = reglages();
    horloge.instant += 4 * MINUTE;
    await anne.rester();
    expect(reglages()).toEqual(avant);
    for (let fois = 0; fois < 10; fois += 1) {
      horloge.instant += 5 * MINUTE;
      await anne.rester();
      expect(await paul.qui()).toBe("Anne");
    }
  });

  it("disparu sans rien dire, ne compte plus après un quart d'heure, exclu", async () => {
    const { horloge, anne, paul } = deux();
    await anne.mener();
    horloge.instant += DUREE_DE_SEANCE - 1;
    expect(await paul.qui()).toBe("Anne");
    horloge.instant += 1;
    expect(await paul.qui()).toBeNull();
  });

  it("est seul à prolonger sa séance : regarder ne la prolonge pas", async () => {
    const { horloge, anne, paul, reglages } = deux();
    await anne.mener();
    const avant = reglages();
    horloge.instant += 14 * MINUTE;
    await paul.rester();
    expect(reglages()).toEqual(avant);
  });
});

describe("Qui ne mène pas", () => {
  it("n'écrit pas, même si son volet n'a pas encore appris qu'un autre mène", async () => {
    const { anne, paul } = deux();
    const ecrits: string[] = [];
    const ecrire = () => paul.ecrire(() => Promise.resolve(ecrits.push("écrit")));
    await anne.mener();
    expect(await ecrire()).toEqual({
      type: "refuse",
      refus: { type: "seanceMenee", qui: "Anne", depuis: "10 h 42" },
    });
    expect(ecrits).toEqual([]);
    await anne.partir();
    await ecrire();
    expect(ecrits).toEqual(["écrit"]);
  });
});
