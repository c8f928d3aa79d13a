import { fraction } from "../../../src/calcul/nombres/fraction";
import { saisie } from "../../../src/calcul/chiffres";
import type { JeuDeParametres } from "../../../src/lecture/types";
import { changements, effetSurLesParts } from "../../../src/restitution/seance/changements";
import { bilanDe, enClair, ligneDe, perimetreDe } from "../../taskpane/fabriques";

const jeu = (annee: number, ecarts: JeuDeParametres["ecarts"]): JeuDeParametres => ({
  ...bilanDe([]).dossier.parametres,
  annee,
  ecarts,
});
const ecart = (nom: string, valeur: string, perimetre = "") => ({ nom, valeur, perimetre });

describe("Ce que le journal note des paramètres", () => {
  it("un paramètre changé, un autre revenu à son défaut, un autre apparu pour un seul périmètre", () => {
    const avant = jeu(2026, [ecart("Méthode", "Intermédiaire"), ecart("Plafond", "20 %")]);
    const apres = jeu(2026, [ecart("Plafond", "30 %"), ecart("Plafond", "10 %", "Ville, 31")]);
    expect(changements(avant, apres)).toEqual([
      { parametre: "Plafond", avant: "20 %", apres: "30 %" },
      { parametre: "Plafond (Ville, 31)", avant: "valeur par défaut", apres: "10 %" },
      { parametre: "Méthode", avant: "Intermédiaire", apres: "valeur par défaut" },
    ]);
  });

  it("la campagne, quand elle change ; rien, quand rien ne change", () => {
    expect(changements(jeu(2026, []), jeu(2027, []))).toEqual([
      { parametre: "Campagne", avant: "2026", apres: "2027" },
    ]);
    expect(changements(jeu(2026, [ecart("a", "1")]), jeu(2026, [ecart("a", "1")]))).toEqual([]);
  });
});

/** Un périmètre où chacun de ces réservataires a tant de logements sur mille. */
function resultat(parts: Readonly<Record<string, number>>, assiette = 1000, departements = ["31"]) {
  const flux = Object.entries(parts).map(([nom, sur]) => ligneDe(nom, nom, [sur, 1000, 0]));
  const autre = { flux, assiette: saisie("assiette", "R6", fraction(assiette)) };
  return bilanDe(departements.map((un) => perimetreDe("Habitat", un, autre))).resultat;
}

const effet = (...[avant, apres]: Parameters<typeof effetSurLesParts>) =>
  enClair(effetSurLesParts(avant, apres));

describe("L'effet d'un changement sur les parts", () => {
  it("va du plus grand écart au plus petit, dans un sens comme dans l'autre", () => {
    expect(
      effet(resultat({ Ville: 200, Etat: 300, AL: 100 }), resultat({ Ville: 210, Etat: 250, AL: 100 })),
    ).toBe("Etat : 30,00 % → 25,00 % ; Ville : 20,00 % → 21,00 %");
  });

  it("dit aussi qui apparaît et qui disparaît", () => {
    expect(effet(resultat({ Ville: 200 }), resultat({ Etat: 100 }))).toBe(
      "Ville : 20,00 % → — ; Etat : — → 10,00 %",
    );
  });

  it("cite six parts, puis compte les autres", () => {
    const noms = ["A", "B", "C", "D", "E", "F", "G"];
    const tous = (sur: number) => resultat(Object.fromEntries(noms.map((nom, rang) => [nom, sur + rang])));
    const phrase = effet(tous(100), resultat({}));
    expect(phrase).toContain("B : 10,10 % → — ; et 1 autre part");
    expect(phrase).not.toContain("A :");
  });

  it("nomme le périmètre dès qu'il y en a deux", () => {
    const deux = ["31", "81"];
    expect(effet(resultat({ Ville: 200 }, 1000, deux), resultat({ Ville: 100 }, 1000, deux))).toBe(
      "Ville (Habitat · 31) : 20,00 % → 10,00 % ; Ville (Habitat · 81) : 20,00 % → 10,00 %",
    );
  });

  it("dit l'assiette de tous les périmètres quand elle seule change, et rien quand rien ne change", () => {
    const deux = ["31", "81"];
    expect(effet(resultat({ Ville: 200 }, 1000, deux), resultat({ Ville: 200 }, 1050, deux))).toBe(
      "Aucune part ne change ; assiette : 2 000 → 2 100",
    );
    expect(effet(resultat({ Ville: 200 }), resultat({ Ville: 200 }))).toBe("Aucune part ne change");
  });
});
