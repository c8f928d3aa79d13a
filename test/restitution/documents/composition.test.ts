import { composer } from "../../../src/restitution/documents/composition";
import { ESPACE, ligne, SAUT, texte } from "../../../src/restitution/documents/blocs";
import type { Bloc, FeuilleDeDocument } from "../../../src/restitution/documents/types";
import { enLignes, lignesDEntete, lignesDeTexte } from "../../../src/restitution/hauteurs";
import { dateEnLettres } from "../../../src/restitution/phrases/nombres";
import { jour } from "../../../src/calcul/domaine/jour";

const feuille = (largeurs: readonly number[], ...blocs: readonly Bloc[]): FeuilleDeDocument => ({
  ...{ nom: "Essai", objet: "", orientation: "portrait", largeurs, blocs },
});
const valeurs = (une: FeuilleDeDocument) =>
  composer(une).lignes.map(({ allure, cellules }) => [allure, ...cellules.map(({ valeur }) => valeur)]);

describe("La composition d'une feuille", () => {
  it("coupe un texte entre ses mots, sur autant de lignes qu'il faut, sans fusionner de cellules", () => {
    expect(valeurs(feuille([6, 5], texte("paragraphe", "un deux trois quatre cinq")))).toEqual([
      ["paragraphe", "un deux"],
      ["paragraphe", "trois quatre"],
      ["paragraphe", "cinq"],
    ]);
  });

  it("garde entier le paragraphe d'une lettre, et lui donne la hauteur de ses lignes", () => {
    const [ligneDeLettre] = composer(feuille([10], texte("paragraphe", "un deux trois quatre cinq"))).lignes;
    expect(ligneDeLettre?.cellules[0]?.valeur).toBe("un deux trois quatre cinq");
    expect(ligneDeLettre?.hauteur).toBe(15 * 3 + 9);
  });

  it("poursuit une valeur longue sous elle-même, son intitulé une seule fois", () => {
    const fiche: Bloc = {
      type: "fiche",
      lignes: [ligne("Source", "un deux trois"), ligne("Nombre", 3, "entier")],
    };
    expect(valeurs(feuille([10, 7], fiche))).toEqual([
      ["fiche", "Source", "un deux"],
      ["fiche", "", "trois"],
      ["fiche", "Nombre", 3],
    ]);
  });

  it("retient où commence une page et où se pose un graphique", () => {
    const tableau: Bloc = {
      ...{ type: "tableau", nom: null, totaux: null },
      entetes: [{ texte: "A", format: "texte" }],
      lignes: [[{ valeur: "x", format: "texte" }]],
    };
    const graphique: Bloc = {
      type: "graphique",
      titre: "G",
      forme: "barres",
      categories: [0],
      series: [0, 0],
    };
    const { sauts, graphiques, lignes } = composer(feuille([9, 9], ESPACE, SAUT, tableau, graphique));
    expect(sauts).toEqual([0]);
    expect(graphiques).toMatchObject([{ ligne: 4, hauteur: 9, table: { entete: 1, lignes: 1 } }]);
    expect(lignes).toHaveLength(13);
  });
});

describe("La mesure des textes", () => {
  it("ne coupe jamais un mot plus long que la colonne, et garde les sauts de ligne", () => {
    expect(enLignes("anticonstitutionnellement a b", 4)).toEqual(["anticonstitutionnellement", "a b"]);
    expect(enLignes("a\nb", 40)).toEqual(["a", "b"]);
    expect(enLignes("", 40)).toEqual([""]);
  });

  it("compte plus de lignes pour un en-tête, qui est en gras", () => {
    const titre = "Taux de rotation";
    expect([lignesDeTexte(titre, 14), lignesDEntete(titre, 14)]).toEqual([1, 2]);
  });
});

describe("Une date dans une lettre", () => {
  it.each([
    [jour(2026, 3, 1), "1er mars 2026"],
    [jour(2026, 2, 28), "28 février 2026"],
    [jour(2025, 12, 31), "31 décembre 2025"],
  ])("%i s'écrit %s", (date, attendue) => {
    expect(dateEnLettres(date).replaceAll("\u00a0", " ")).toBe(attendue);
  });
});
