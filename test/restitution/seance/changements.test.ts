import { fraction } from "../../../src/calcul/nombres/fraction";
import { saisie } from "../../../src/calcul/chiffres";
import type { JeuDeParametres } from "../../../src/lecture/types";
import { changements, effetSurLesParts, type Choix } from "../../../src/restitution/seance/changements";
import { hypothese, reservataire } from "../../calcul/constructeurs";
import { bilanDe, enClair, ligneDe, perimetreDe } from "../../taskpane/fabriques";

const jeu = (annee: number, ecarts: JeuDeParametres["ecarts"]): Choix => {
  const { dossier } = bilanDe([]);
  return { ...dossier, parametres: { ...dossier.parametres, annee, ecarts } };
};
const ecart = (nom: string, valeur: string, perimetre = "") => ({ nom, valeur, perimetre });

describe("Ce que le journal note des paramètres", () => {
  it("un paramètre changé, un autre revenu à son défaut, un autre apparu pour un seul périmètre", () => {
    const avant = jeu(2026, [ecart("Méthode", "Intermédiaire"), ecart("Plafond", "20 %")]);
    const apres = jeu(2026, [ecart("Plafond", "30 %"), ecart("Plafond", "10 %", "Ville, 31")]);
    expect(changements(avant, apres)).toEqual([
      { objet: "parametre", parametre: "Plafond", avant: "20 %", apres: "30 %" },
      { objet: "parametre", parametre: "Plafond (Ville, 31)", avant: "valeur par défaut", apres: "10 %" },
      { objet: "parametre", parametre: "Méthode", avant: "Intermédiaire", apres: "valeur par défaut" },
    ]);
  });

  it("la campagne, quand elle change ; rien, quand rien ne change", () => {
    expect(changements(jeu(2026, []), jeu(2027, []))).toEqual([
      { objet: "parametre", parametre: "Campagne", avant: "2026", apres: "2027" },
    ]);
    expect(changements(jeu(2026, [ecart("a", "1")]), jeu(2026, [ecart("a", "1")]))).toEqual([]);
  });
});

describe("Ce que le journal note des estimations et des engagements", () => {
  const choix = (autres: Partial<Choix>): Choix => ({ ...jeu(2026, []), ...autres });
  const clairs = (avant: Partial<Choix>, apres: Partial<Choix>) =>
    changements(choix(avant), choix(apres)).map((un) => [
      un.objet,
      ...[un.parametre, un.avant, un.apres].map(enClair),
    ]);

  it("une estimation d'Hypothèses changée, sous le nom de sa colonne et de son périmètre", () => {
    expect(
      clairs(
        { hypotheses: [hypothese({ mutations: 12 })] },
        { hypotheses: [hypothese({ mutations: 15.5 })] },
      ),
    ).toEqual([["estimation", "Mutations internes (Habitat · 31)", "12", "15,5"]]);
  });

  it("une cellule vide n'est pas zéro, et une ligne nouvelle n'était pas saisie", () => {
    const vide = hypothese();
    const deductions = { ...vide.deductions, anru: null };
    expect(clairs({ hypotheses: [{ ...vide, deductions }] }, { hypotheses: [vide] })).toEqual([
      ["estimation", "Relogements ANRU (Habitat · 31)", "non saisi", "0"],
    ]);
    expect(clairs({ hypotheses: [] }, { hypotheses: [vide] })).toHaveLength(5);
  });

  it("un taux retenu en pour cent, et le territoire après le périmètre", () => {
    const ville = (sur: number) => [hypothese({}, { territoire: "Ville", tauxRetenu: fraction(sur, 1000) })];
    expect(clairs({ hypotheses: ville(95) }, { hypotheses: ville(101) })).toEqual([
      ["estimation", "Taux retenu (Habitat · 31, Ville)", "9,50 %", "10,10 %"],
    ]);
  });

  it("un engagement de convention saisi, puis retiré ; deux lignes d'un même nom restent deux", () => {
    const [ici, la] = ["31", "81"].map((territoire) =>
      reservataire("CD", { nom: "Conseil", territoire, engagement: fraction(1, 5) }),
    );
    if (ici === undefined || la === undefined) throw new Error("Deux lignes.");
    expect(clairs({ reservataires: [la] }, { reservataires: [ici] })).toEqual([
      ["engagement", "Engagement de la convention : Conseil (CD, 31)", "non saisi", "20,00 %"],
      ["engagement", "Engagement de la convention : Conseil (CD, 81)", "20,00 %", "non saisi"],
    ]);
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
