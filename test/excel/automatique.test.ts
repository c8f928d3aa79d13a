import { reglerLAutomatique } from "../../src/excel/automatique";
import { fermerLesPostes, parc, poste } from "./banc";

jest.setTimeout(60_000);
afterEach(fermerLesPostes);

describe("Le choix « Calcul automatique » du classeur", () => {
  it("est arrêté tant que personne ne l'a choisi, et se garde pour toutes les personnes", async () => {
    const un = poste(parc());
    expect(await reglerLAutomatique(un.porte, null)).toEqual({ type: "lu", actif: false });
    expect(un.host.snapshot().extras.settings).toEqual({});
    expect(await reglerLAutomatique(un.porte, true)).toEqual({ type: "lu", actif: true });
    expect(await reglerLAutomatique(un.voisin().porte, null)).toEqual({ type: "lu", actif: true });
    expect(await reglerLAutomatique(un.voisin().porte, false)).toEqual({ type: "lu", actif: false });
    expect(await reglerLAutomatique(un.porte, null)).toEqual({ type: "lu", actif: false });
  });

  it.each(["oui", 1, { actif: true }, null])(
    "gardé par autre chose que Flux (%j), ne fait rien écrire",
    async (valeur) => {
      const un = poste(parc());
      await un.agir(({ workbook }) => {
        workbook.settings.add("calculAutomatique", valeur);
      });
      expect(await reglerLAutomatique(un.porte, null)).toEqual({ type: "lu", actif: false });
    },
  );

  it("dit qu'il n'a pas pu être gardé, ou lu", async () => {
    const un = poste(parc());
    un.host.setCellEditMode(true);
    expect(await reglerLAutomatique(un.porte, true)).toEqual({
      type: "refuse",
      refus: { type: "choixNonGarde", code: "InvalidOperationInCellEditMode" },
    });
    expect(await reglerLAutomatique(un.porte, null)).toEqual({
      type: "refuse",
      refus: { type: "saisieEnCours" },
    });
  });
});
