import { EXCLUSIONS, NATURES, type Origine } from "../../src/calcul/domaine/codes";
import { PARAMETRES_PAR_DEFAUT, type Denominateur } from "../../src/calcul/domaine/parametres";
import type { SujetDeFlux } from "../../src/calcul/domaine/sujet";
import { filtreDuFlux } from "../../src/calcul/explications/filtreDuFlux";
import { ANNEE, ICI } from "./constructeurs";

function sujet(origineParDefaut: Origine | null, denominateur: Denominateur = "parc"): SujetDeFlux {
  const parametres = { ...PARAMETRES_PAR_DEFAUT, denominateur };
  return {
    type: "flux",
    perimetre: ICI,
    parametres,
    reservataire: "VILLE",
    origineParDefaut,
    territoire: null,
  };
}

describe("Les lignes de Parc que compte une réservation d'une collectivité (R9)", () => {
  it.each([
    ["reservationsSurGarantie", null, ["garantie", "nonPrecisee"]],
    ["reservationsHorsGarantie", null, ["foncier", "financement", "autre"]],
    ["reservationsSurGarantie", "foncier", ["garantie"]],
    ["reservationsHorsGarantie", "foncier", ["foncier", "financement", "autre", "nonPrecisee"]],
    ["reservations", "foncier", ["garantie", "foncier", "financement", "autre", "nonPrecisee"]],
  ] as const)("%s, origine du réservataire %s : les origines %j", (nom, parDefaut, origines) => {
    expect(filtreDuFlux(nom, sujet(parDefaut), ANNEE)).toMatchObject({ table: "parc", origines });
  });

  it.each(["reservationsSurGarantie", "reservationsHorsGarantie", "parcDuTerritoire"] as const)(
    "%s : tout le parc, ou le seul parc soumis, selon le dénominateur",
    (nom) => {
      expect(filtreDuFlux(nom, sujet(null, "parc"), ANNEE)).toMatchObject({
        ...{ natures: NATURES, exclusions: EXCLUSIONS },
      });
      expect(filtreDuFlux(nom, sujet(null, "soumis"), ANNEE)).toMatchObject({
        ...{ natures: ["familial"], exclusions: ["aucune"] },
      });
    },
  );
});
