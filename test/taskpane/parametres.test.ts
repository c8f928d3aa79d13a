import type { ChangementDeParametre, IssueDesParametres } from "../../src/excel/regler";
import { SANS_REGLAGES } from "../../src/lecture/reglages/reglages";
import type { Moteur } from "../../src/taskpane/moteur";
import { ETAT_INITIAL, reduire, type Etat, type Evenement } from "../../src/taskpane/etat";
import { actionsDesParametres } from "../../src/taskpane/parametres";
import { bilanDe, perimetreDe } from "./fabriques";

const lus = { lignes: [], reglages: SANS_REGLAGES };
const cinq: ChangementDeParametre = { nom: "Candidats attendus", valeur: 5 };

/** Ce que la session en retient, pour un classeur qui répond ainsi. */
function session(repondre: Moteur["reglerLesParametres"], depart: Etat = ETAT_INITIAL) {
  let etat = depart;
  const magasin = { lire: () => etat, envoyer: (evenement: Evenement) => (etat = reduire(etat, evenement)) };
  const actions = actionsDesParametres({ reglerLesParametres: repondre } as Moteur, magasin);
  return { ...actions, etat: () => etat };
}

const reussi: IssueDesParametres = { type: "lus", parametres: lus };

describe("Les paramètres, dans la session", () => {
  it("sont lus sans rien dire", async () => {
    const une = session(() => Promise.resolve(reussi));
    await une.reglerLesParametres(null);
    expect(une.etat()).toMatchObject({ parametres: lus, message: null });
  });

  it("une fois réglés, disent qu'il faut recalculer s'il y a des résultats", async () => {
    const sans = session(() => Promise.resolve(reussi));
    await sans.reglerLesParametres(cinq);
    expect(sans.etat().message).toEqual({ type: "choixGarde", aRecalculer: false });
    const bilan = bilanDe([perimetreDe("Habitat Garonne", "31")]);
    const avec = session(() => Promise.resolve(reussi), { ...ETAT_INITIAL, bilan });
    await avec.reglerLesParametres(cinq);
    expect(avec.etat().message).toEqual({ type: "choixGarde", aRecalculer: true });
  });

  it("un refus se dit, et ce qui était lu reste", async () => {
    const refus = { type: "feuilleProtegee", feuille: "Paramètres" } as const;
    const une = session(() => Promise.resolve({ type: "refuse", refus }), {
      ...ETAT_INITIAL,
      parametres: lus,
    });
    await une.reglerLesParametres(cinq);
    expect(une.etat()).toMatchObject({ parametres: lus, message: { type: "refus", refus } });
  });

  it("une erreur imprévue se dit, et n'arrête pas les changements suivants", async () => {
    const recus: (ChangementDeParametre | null)[] = [];
    const une = session((changement) => {
      recus.push(changement);
      return recus.length === 1 ? Promise.reject(new Error("boum")) : Promise.resolve(reussi);
    });
    const premier = une.reglerLesParametres(cinq);
    const second = une.reglerLesParametres(null);
    await premier;
    expect(une.etat().message).toMatchObject({ type: "inattendu", detail: "boum" });
    await second;
    expect(recus).toEqual([cinq, null]);
    expect(une.etat().parametres).toEqual(lus);
  });
});
