import type { FeuilleDecrite } from "../../src/restitution/types";
import { orientationsProposees } from "../../src/taskpane/orientationsProposees";
import { le } from "../calcul/constructeurs-suivi";

const ENTETES = ["N° RPLS", "Commune", "Typologie", "Réservataire proposé", "Libération"];

function orientation(...lignes: FeuilleDecrite["lignes"]): FeuilleDecrite {
  return {
    ...{ nom: "Orientation", table: "tblOrientation", titre: "", sousTitre: "", provenance: [] },
    colonnes: ENTETES.map((entete) => ({ entete, format: "texte", largeur: 10 })),
    ...{ lignes, totaux: null, chiffres: null, liens: null, marques: [], graphique: null },
  };
}

describe("Les prochaines orientations", () => {
  it("viennent par date de libération, celles sans date à la fin", () => {
    const points = orientationsProposees([
      orientation(
        ["1", "Muret", "T3", "VILLE", ""],
        ["2", "Muret", "", "AL", le("01/06/2026")],
        ["3", "", "T2", "ETAT", le("15/04/2026")],
      ),
    ]);
    expect(points).toEqual([
      { nom: "3 · T2", detail: "15/04/2026, pour ETAT", lieu: { feuille: "Orientation", cellule: "D13" } },
      { nom: "2 · Muret", detail: "01/06/2026, pour AL", lieu: { feuille: "Orientation", cellule: "D12" } },
      { nom: "1 · T3 · Muret", detail: "pour VILLE", lieu: { feuille: "Orientation", cellule: "D11" } },
    ]);
  });

  it("ne comptent pas un logement que personne ne peut recevoir", () => {
    expect(orientationsProposees([orientation(["1", "Muret", "T3", "", le("01/06/2026")])])).toEqual([]);
  });

  it("sont vides sans feuille Orientation", () => {
    expect(orientationsProposees([])).toEqual([]);
  });
});
