import { marquerDroitsPourUnTour } from "../../src/calcul/regles/r13-droit-pour-un-tour";
import { mise } from "./constructeurs-suivi";

describe("R13 — droit pour un tour", () => {
  it("ce qui est déjà marqué le reste, et l'ordre des lignes est gardé", () => {
    const mises = [mise({ numero: "9", droitPourUnTour: true }), mise({ numero: "8" })];
    expect(marquerDroitsPourUnTour(mises, [])).toEqual(mises);
  });
});
