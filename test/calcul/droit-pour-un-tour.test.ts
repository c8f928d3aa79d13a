import { droitsPourUnTour, marquerDroitsPourUnTour } from "../../src/calcul/regles/r13-droit-pour-un-tour";
import { droitAcquis, ICI } from "./constructeurs";
import { mise } from "./constructeurs-suivi";

describe("R13 — droit pour un tour", () => {
  it("ce qui est déjà marqué le reste, et l'ordre des lignes est gardé", () => {
    const mises = [mise({ numero: "9", droitPourUnTour: true }), mise({ numero: "8" })];
    expect(marquerDroitsPourUnTour(mises, [])).toEqual(mises);
  });

  it("parmi les droits acquis, ceux de cette nature qui nomment leur programme", () => {
    const unTour = droitAcquis({ nature: "droitPourUnTour", droits: 3 });
    expect(droitsPourUnTour([droitAcquis(), unTour, { ...unTour, programme: null }])).toEqual([
      {
        ...{ perimetre: ICI, programme: "Les Tilleuls", reservataire: "AL" },
        ...{ droits: 3, debut: null, fin: null },
      },
    ]);
  });
});
