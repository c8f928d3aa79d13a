import { avecSonGraphique } from "../../../src/restitution/graphiques/feuilles";
import { placeDuGraphique } from "../../../src/restitution/graphiques/place";
import { situerLeGraphique } from "../../../src/restitution/graphiques/situer";
import type { ColonneDecrite, FeuilleDecrite } from "../../../src/restitution/types";
import type { Cellule } from "../../../src/lecture/types";

function colonne(entete: string, format: ColonneDecrite["format"], largeur = 14): ColonneDecrite {
  return { entete, format, largeur };
}

const texte = (entete: string) => colonne(entete, "texte");
const nombre = (entete: string) => colonne(entete, "decimal");

const COLONNES: Readonly<Record<string, readonly ColonneDecrite[]>> = {
  tblRotation: [
    texte("Bailleur"),
    texte("Département"),
    nombre("Parc de rotation"),
    nombre("Taux de rotation"),
  ],
  tblFlux: [
    texte("Bailleur"),
    texte("Département"),
    texte("Nom"),
    nombre("Part retenue"),
    nombre("Volume estimé"),
  ],
  tblBilan: [texte("Bailleur"), texte("Département"), texte("Nom"), nombre("Objectif"), nombre("Décompte")],
  tblProjectionDroits: [
    ...[texte("Bailleur"), texte("Département"), texte("Réservataire"), texte("Année")],
    nombre("DU de l’année"),
  ],
};

function feuille(table: string, lignes: readonly (readonly Cellule[])[]): FeuilleDecrite {
  return avecSonGraphique({
    ...{ nom: "Feuille", table, titre: "", sousTitre: "", provenance: [] },
    ...{ colonnes: COLONNES[table] ?? [texte("Bailleur")], lignes, totaux: null },
    ...{ chiffres: null, liens: null, marques: [], graphique: null },
  });
}

/** Lignes d'un même périmètre, une par valeur ; `rang` place la valeur qui change. */
const parts = (departement: string, ...valeurs: readonly number[]) =>
  valeurs.map((part, rang) => ["Habitat", departement, `R${rang}`, part, 10 * part]);

describe("Le graphique décrit d'une feuille", () => {
  it("compare les parts d'un seul périmètre, celui du plus gros volume, et le dit", () => {
    const flux = feuille("tblFlux", [...parts("31", 0.1, 0.2), ...parts("34", 0.3, 0.4, 0.5)]);
    expect(situerLeGraphique(flux)).toEqual({
      titre: "Parts retenues\u00a0: Habitat, 34 (le plus gros flux)",
      categories: { debut: 2, nombre: 3 },
      series: [{ nom: "Part retenue", colonne: 3, lignes: { debut: 2, nombre: 3 } }],
    });
  });

  it("ne dit rien d'autres périmètres quand il n'y en a qu'un", () => {
    const bilan = feuille("tblBilan", [["Habitat", "31", "État", 12, 7]]);
    expect(situerLeGraphique(bilan)).toEqual({
      titre: "Objectif et décompte, en logements\u00a0: Habitat, 31",
      categories: { debut: 0, nombre: 1 },
      series: [
        { nom: "Objectif", colonne: 3, lignes: { debut: 0, nombre: 1 } },
        { nom: "Décompte", colonne: 4, lignes: { debut: 0, nombre: 1 } },
      ],
    });
  });

  it("à égalité de volume, retient le premier périmètre de la feuille", () => {
    const flux = feuille("tblFlux", [...parts("31", 0.1, 0.2), ...parts("34", 0.2, 0.1)]);
    expect(situerLeGraphique(flux)?.categories).toEqual({ debut: 0, nombre: 2 });
  });

  it("compare les taux de tous les périmètres, nommés par bailleur puis département", () => {
    const rotation = feuille("tblRotation", [
      ["Autre", "31", 200, 0.08],
      ["Habitat", "31", 100, 0.1],
    ]);
    expect(rotation.graphique?.categories).toEqual([0, 1]);
    expect(situerLeGraphique(rotation)).toEqual({
      titre: "Taux de rotation constatés",
      categories: { debut: 0, nombre: 2 },
      series: [{ nom: "Taux de rotation", colonne: 3, lignes: { debut: 0, nombre: 2 } }],
    });
  });

  it("trace une courbe de droits uniques par réservataire, les quatre plus gros, dans l'ordre de la feuille", () => {
    const lignes = [5, 1, 4, 3, 2].flatMap((du, rang) => [
      ["Habitat", "31", `R${rang}`, "2026", du],
      ["Habitat", "31", `R${rang}`, "2027", du],
    ]);
    const { titre, series } = situerLeGraphique(feuille("tblProjectionDroits", lignes)) ?? {};
    expect(titre).toBe("Droits uniques par année (les plus gros volumes)");
    expect(series?.map(({ nom, lignes: { debut } }) => [nom, debut])).toEqual([
      ["Habitat, 31, R0", 0],
      ["Habitat, 31, R2", 4],
      ["Habitat, 31, R3", 6],
      ["Habitat, 31, R4", 8],
    ]);
  });
});

describe("Une feuille n'a pas de graphique", () => {
  it.each<[string, FeuilleDecrite]>([
    ["quand elle se lit plutôt", feuille("tblControles", [["Habitat"]])],
    ["sans ligne", feuille("tblFlux", [])],
    ["pour une seule part", feuille("tblFlux", parts("31", 0.1))],
    [
      "quand tout vaut zéro ou reste vide",
      feuille("tblFlux", [...parts("31", 0), ["Habitat", "31", "R1", "", ""]]),
    ],
    [
      "pour plus de barres qu'une page n'en tient lisiblement",
      feuille("tblFlux", parts("31", ...Array<number>(37).fill(0.01))),
    ],
  ])("%s", (_titre, decrite) => {
    expect(situerLeGraphique(decrite)).toBeNull();
  });

  it("mais 36 barres tiennent", () => {
    const flux = feuille("tblFlux", parts("31", ...Array<number>(36).fill(0.01)));
    expect(situerLeGraphique(flux)?.categories.nombre).toBe(36);
  });
});

function place(decrite: FeuilleDecrite) {
  const [graphique, situe] = [decrite.graphique, situerLeGraphique(decrite)];
  if (graphique === null || situe === null) throw new Error("La feuille n'a pas de graphique.");
  return placeDuGraphique(decrite, graphique, situe);
}

/** Une courbe après tant de lignes de tableau : une page en tient 23 sous son en-tête. */
const courbe = (annees: number) =>
  feuille(
    "tblProjectionDroits",
    Array.from({ length: annees }, (_, rang) => ["Habitat", "31", "R", String(2026 + rang), 1]),
  );

describe("La place du graphique, sur le papier", () => {
  it("une ligne sous le tableau, sur ses colonnes, à la hauteur de ses barres", () => {
    expect(place(feuille("tblFlux", parts("31", 0.1, 0.2)))).toEqual({ ecart: 1, hauteur: 12, colonnes: 5 });
  });

  it("une courbe s'aplatit pour finir la page", () => {
    expect(place(courbe(2))).toMatchObject({ ecart: 1, hauteur: 18 });
    expect(place(courbe(8))).toMatchObject({ ecart: 1, hauteur: 13 });
    expect(place(courbe(11))).toMatchObject({ ecart: 1, hauteur: 10 });
  });

  it("et commence la suivante quand elle y serait illisible", () => {
    expect(place(courbe(12))).toMatchObject({ ecart: 12, hauteur: 18 });
  });

  it("pas sur les colonnes de détail, qui ne s'impriment pas, ni plus large que l'œil ne suit", () => {
    const large = feuille("tblFlux", parts("31", 0.1, 0.2));
    const detaillee = {
      ...large,
      colonnes: large.colonnes.map((une, rang) => (rang < 3 ? une : { ...une, detail: true })),
    };
    expect(place(detaillee).colonnes).toBe(3);
    const epaisse = { ...large, colonnes: large.colonnes.map((une) => ({ ...une, largeur: 50 })) };
    expect(place(epaisse).colonnes).toBe(2);
  });
});
