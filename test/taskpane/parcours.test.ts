import { etapesDe } from "../../src/taskpane/parcours";
import { bilanDe, enClair, perimetreDe } from "./fabriques";

const bilan = bilanDe([perimetreDe("Habitat Garonne", "31")]);
const comptes = { feuille: "Parc", lues: 12, comptees: 10, ecartees: 2, vides: 0 };

describe("Le parcours de l'année", () => {
  it("est tout entier à faire avant le premier calcul", () => {
    expect(etapesDe(null).map(({ vue, etat }) => [vue, etat])).toEqual([
      ["donnees", "aFaire"],
      ["controles", "aFaire"],
      ["resultats", "aFaire"],
    ]);
  });

  it("dit combien de lignes comptent, et signale celles qui sont écartées", () => {
    const lu = { ...bilan, dossier: { ...bilan.dossier, lignes: [comptes] } };
    const [donnees] = etapesDe(lu);
    expect(donnees?.etat).toBe("warning");
    expect(enClair(donnees?.texte ?? "")).toBe("1 feuille lue, 10 lignes comptées, 2 lignes écartées");
  });

  it("se passe d'alerte quand toutes les lignes comptent", () => {
    const lignes = [{ ...comptes, lues: 10, ecartees: 0 }];
    const [donnees] = etapesDe({ ...bilan, dossier: { ...bilan.dossier, lignes } });
    expect(donnees?.etat).toBe("success");
  });
});
