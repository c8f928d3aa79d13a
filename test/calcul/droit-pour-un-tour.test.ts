import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import {
  marquerDroitsPourUnTour,
  type DroitPourUnTour,
} from "../../src/calcul/regles/r13-droit-pour-un-tour";
import { AILLEURS, ICI } from "./constructeurs";
import { attribuee, le, mise } from "./constructeurs-suivi";

const DROIT: DroitPourUnTour = {
  perimetre: ICI,
  programme: "Les Tilleuls",
  reservataire: "VILLE",
  droits: 2,
  debut: null,
  fin: null,
};
const TILLEULS = { programme: "Les Tilleuls", type: "parcRecent" } as const;

function marques(mises: readonly MiseADisposition[], droits: readonly DroitPourUnTour[] = [DROIT]) {
  return marquerDroitsPourUnTour(mises, droits).flatMap((une) => (une.droitPourUnTour ? [une.numero] : []));
}

describe("R13 — droit pour un tour, éteint à la première attribution (référentiel, étape 4)", () => {
  it("la première attribution d'un logement du programme est à part, la relocation est dans le flux", () => {
    const mises = [
      attribuee({ ...TILLEULS, numero: "1" }),
      attribuee({ ...TILLEULS, numero: "2", transmisLe: le("01/10/2026") }),
    ];
    expect(marques(mises)).toEqual(["1"]);
  });

  it("un refus n'éteint pas le droit : la proposition suivante du même logement est encore à part", () => {
    const mises = [
      mise({ ...TILLEULS, numero: "1", resultat: "refusCandidat" }),
      attribuee({ ...TILLEULS, numero: "2", transmisLe: le("01/04/2026") }),
      mise({ ...TILLEULS, numero: "3", transmisLe: le("01/10/2026") }),
    ];
    expect(marques(mises)).toEqual(["1", "2"]);
  });

  it("autant d'attributions que de droits, la plus ancienne transmission d'abord", () => {
    const mises = [
      attribuee({ ...TILLEULS, numero: "3", logement: "C", transmisLe: le("03/03/2026") }),
      attribuee({ ...TILLEULS, numero: "2", logement: "B", transmisLe: le("02/03/2026") }),
      attribuee({ ...TILLEULS, numero: "1", logement: "A", transmisLe: le("02/03/2026") }),
    ];
    expect(marques(mises)).toEqual(["2", "1"]);
    expect(marques(mises, [{ ...DROIT, droits: 1 }])).toEqual(["1"]);
    expect(marques(mises, [{ ...DROIT, droits: 0 }])).toEqual([]);
  });

  it.each<[string, Partial<DroitPourUnTour>]>([
    ["un autre programme", { programme: "Les Ormes" }],
    ["un autre réservataire", { reservataire: "CD31" }],
    ["un autre périmètre", { perimetre: AILLEURS }],
    ["un droit qui commence après la transmission", { debut: le("03/03/2026") }],
    ["un droit fini avant la transmission", { fin: le("01/03/2026") }],
  ])("ne vaut pas pour %s", (_, particularites) => {
    expect(marques([attribuee(TILLEULS)], [{ ...DROIT, ...particularites }])).toEqual([]);
  });

  it("vaut le premier et le dernier jour du droit", () => {
    const bornes = { debut: le("02/03/2026"), fin: le("02/03/2026") };
    expect(marques([attribuee(TILLEULS)], [{ ...DROIT, ...bornes }])).toEqual(["1"]);
  });

  it("ce qui est déjà marqué le reste, et l'ordre des lignes est gardé", () => {
    const mises = [mise({ numero: "9", droitPourUnTour: true }), mise({ numero: "8" })];
    expect(marquerDroitsPourUnTour(mises, [])).toEqual(mises);
  });
});
