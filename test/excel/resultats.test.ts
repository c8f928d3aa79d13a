import { ResultatsSuivis, type Planifier, type ResultatsLus } from "../../src/excel/resultats";
import { fermerLesPostes, parc, poste } from "./banc";

jest.setTimeout(60_000);
afterEach(fermerLesPostes);

/** Ce qui attend que quelqu'un le prévienne. */
function rappel() {
  let prevenir: () => void = () => undefined;
  return {
    prevenir: () => {
      prevenir();
    },
    attendre: async (convient: () => boolean) => {
      while (!convient()) await new Promise<void>((resolve) => (prevenir = resolve));
    },
  };
}

/** Ce que les formules apprennent, dans l'ordre, et de quoi attendre la suite. */
function ecoute() {
  const appris: (ResultatsLus | null)[] = [];
  const { prevenir, attendre } = rappel();
  return {
    appris,
    abonne: (resultats: ResultatsLus | null) => {
      appris.push(resultats);
      prevenir();
    },
    /** Attend d'apprendre une chose de plus que ce qui est déjà su. */
    attendreApres: (sues: number) => attendre(() => appris.length > sues),
  };
}

/** Une minuterie qui ne sonne que si on le lui demande. */
function minuterieALaMain() {
  const { prevenir, attendre } = rappel();
  let prevue: (() => void) | null = null;
  const delais: number[] = [];
  const planifier: Planifier = (agir, delai) => {
    prevue = agir;
    delais.push(delai);
    prevenir();
    return () => (prevue = null);
  };
  const sonner = async () => {
    await attendre(() => prevue !== null);
    const agir = prevue;
    prevue = null;
    agir?.();
  };
  return { planifier, sonner, delais };
}

function suivreDans(porte: ConstructorParameters<typeof ResultatsSuivis>[0]) {
  const { planifier, sonner, delais } = minuterieALaMain();
  const suivis = new ResultatsSuivis(porte, planifier);
  const formule = ecoute();
  const cesser = suivis.suivre(formule.abonne);
  const relire = async () => {
    const sues = formule.appris.length;
    await sonner();
    await formule.attendreApres(sues);
    return formule.appris.at(-1);
  };
  return { suivis, cesser, relire, delais, appris: formule.appris };
}

describe("Les résultats que suivent les formules", () => {
  it("sont vides avant le premier calcul, puis ceux des feuilles écrites", async () => {
    const poste31 = poste(parc());
    const { relire } = suivreDans(poste31.porte);
    expect(await relire()).toEqual([]);
    await poste31.calculer();
    const [rotation, , flux] = (await relire()) ?? [];
    const taux = rotation?.entetes.indexOf("Taux de rotation") ?? -1;
    expect(rotation?.lignes.map((ligne) => [ligne[0], ligne[1], ligne[taux]])).toEqual([
      ["Habitat", "31", 0.1],
    ]);
    const code = flux?.entetes.indexOf("Réservataire") ?? -1;
    expect(flux?.lignes.map((ligne) => ligne[code])).toEqual(["CD31", "—"]);
  });

  it("ne sont relus que si une feuille de résultats change, de la main d'une autre personne aussi", async () => {
    const poste31 = poste(parc());
    await poste31.calculer();
    const { relire, delais } = suivreDans(poste31.porte);
    await relire();
    const ecrire = (feuille: string, adresse: string, valeur: string) =>
      poste31.voisin().agir((context) => {
        context.workbook.worksheets.getItem(feuille).getRange(adresse).values = [[valeur]];
      });
    await ecrire("Mes notes", "A1", "autre chose");
    await poste31.agir(() => undefined);
    expect(delais).toEqual([0]);
    const [premiere] = (await poste31.lire("Rotation")) ?? [];
    await ecrire("Rotation", "A1", String(premiere?.[0]));
    expect(await relire()).toHaveLength(3);
    expect(delais).toEqual([0, 300]);
  });

  it("sont donnés tout de suite à la formule qui vient après une autre, sans nouvelle lecture", async () => {
    const poste31 = poste(parc());
    await poste31.calculer();
    const { suivis, relire, appris } = suivreDans(poste31.porte);
    await relire();
    const requetes = poste31.host.log.entries.length;
    const seconde = ecoute();
    suivis.suivre(seconde.abonne);
    expect(seconde.appris).toEqual(appris);
    expect(poste31.host.log.entries).toHaveLength(requetes);
  });

  it("ne sont plus dits à la formule effacée ; celle qui vient ensuite a ceux d'alors", async () => {
    const poste31 = poste(parc());
    const { suivis, cesser, relire, delais, appris } = suivreDans(poste31.porte);
    await relire();
    cesser();
    await poste31.calculer();
    await poste31.agir(() => undefined);
    expect([appris, delais]).toEqual([[[]], [0]]);
    const suivante = ecoute();
    suivis.suivre(suivante.abonne);
    expect(suivante.appris).toEqual([]);
    expect(delais).toEqual([0, 0]);
  });

  it("sont redemandés à Excel quand il refuse de les laisser lire", async () => {
    const poste31 = poste(parc());
    await poste31.calculer();
    let refus = 1;
    const { relire, delais } = suivreDans((action) =>
      refus-- > 0 ? Promise.reject(new Error("refus")) : poste31.porte(action),
    );
    expect(await relire()).toBeNull();
    expect(await relire()).toHaveLength(3);
    expect(delais).toEqual([0, 5000]);
  });
});
