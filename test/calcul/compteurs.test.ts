import { compterMise, type AgregatsDeSuivi } from "../../src/calcul/agregats/suivi";
import { agregatsVides, compterLogement } from "../../src/calcul/agregats/compter";
import { Comptes, Grille } from "../../src/calcul/agregats/grille";
import { jour, type Jour } from "../../src/calcul/domaine/jour";
import { comparerTextes, memePerimetre } from "../../src/calcul/domaine/perimetre";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { normaliser } from "../../src/calcul/domaine/texte";
import { agreger, AILLEURS, ICI, liberation, logement } from "./constructeurs";
import { attribuee, DIRECTE } from "./constructeurs-suivi";

describe("Les compteurs", () => {
  it("ne se mêlent pas d'un bloc à l'autre, aussi nombreux qu'ils soient", () => {
    const grille = new Grille();
    const blocs = Array.from({ length: 300 }, () => new Comptes(grille, 7));
    for (const [rang, bloc] of blocs.entries()) bloc.ajouter(rang % 7, rang + 1);
    for (const [rang, bloc] of blocs.entries()) {
      const attendu = Array.from({ length: 7 }, (_, place) => (place === rang % 7 ? rang + 1 : 0));
      expect([...bloc]).toEqual(attendu);
    }
  });

  it("un bloc plus grand que tout ce qui précède garde ses cases", () => {
    const grille = new Grille();
    const [grand, petit] = [new Comptes(grille, 5000), new Comptes(grille, 1)];
    grand.ajouter(4999, 3);
    petit.ajouter(0, 2);
    expect([grand.lire(4999), grand.lire(0), petit.lire(0)]).toEqual([3, 0, 2]);
  });

  it("est vide tant que rien n'y est compté, et quand tout a été repris", () => {
    const grille = new Grille();
    const [un, voisin] = [new Comptes(grille, 3), new Comptes(grille, 3)];
    voisin.ajouter(0, 1);
    expect([un.vide, voisin.vide]).toEqual([true, false]);
    un.ajouter(2, 1);
    expect(un.vide).toBe(false);
    un.ajouter(2, -1);
    expect(un.vide).toBe(true);
  });

  it("se parcourent dans l'ordre, les cases vides laissées", () => {
    const bloc = new Comptes(new Grille(), 4);
    bloc.ajouter(3, 2);
    bloc.ajouter(1, 5);
    const vues: [number, number][] = [];
    bloc.parcourir((rang, nombre) => vues.push([rang, nombre]));
    expect(vues).toEqual([
      [1, 5],
      [3, 2],
    ]);
  });

  it("d'un territoire ne comptent à part que les réservations de ceux dont c'est le territoire", () => {
    const albi = { commune: "Albi", epci: "Albigeois" };
    const agregats = agregatsVides(2026, [
      ["Albi", "VILLE"],
      ["Albigeois", "C2A"],
    ]);
    for (const code of ["VILLE", "C2A", null])
      compterLogement(agregats, logement({ ...albi, reservataire: code }), 1);
    const ici = agregats.perimetres.get(ICI.bailleur)?.get(ICI.departement);
    expect([...(ici?.communes.get("Albi")?.reservations.keys() ?? [])]).toEqual(["VILLE"]);
    expect([...(ici?.epci.get("Albigeois")?.reservations.keys() ?? [])]).toEqual(["C2A"]);
  });

  it("une libération n'est pas celle d'un réservataire dont la convention a pris fin", () => {
    const deAL = (finConvention: Jour | null) =>
      agreger({ liberations: [liberation({ logement: logement({ reservataire: "AL", finConvention }) })] })
        .perimetres.get(ICI.bailleur)
        ?.get(ICI.departement)
        ?.reservataires.has("AL");
    expect([deAL(null), deAL(jour(2025, 12, 1))]).toEqual([true, false]);
  });

  it("une attribution qui n'a pas encore d'entrée n'en laisse aucune trace", () => {
    const agregats: AgregatsDeSuivi = new Map();
    const une = attribuee({ entreeLe: null });
    compterMise(agregats, une, { regles: DIRECTE, parametres: SUIVI_PAR_DEFAUT }, 1);
    const mesures = agregats.get("Habitat")?.get("31")?.reservataires.get("VILLE")?.mesures;
    expect([...(mesures?.keys() ?? [])].sort()).toEqual(["attribues", "decomptesEnDirecte", "proposes"]);
  });
});

describe("Un périmètre", () => {
  it("est un bailleur dans un département : ni l'un ni l'autre ne suffit", () => {
    const autre = { ...ICI, bailleur: "Autre" };
    expect([memePerimetre(ICI, { ...ICI }), memePerimetre(ICI, autre), memePerimetre(ICI, AILLEURS)]).toEqual(
      [true, false, false],
    );
  });
});

describe("Les textes", () => {
  it("s'ordonnent par leurs points de code, le même à l'égal de lui-même", () => {
    expect([comparerTextes("a", "b"), comparerTextes("b", "a"), comparerTextes("a", "a")]).toEqual([
      -1, 1, 0,
    ]);
    expect(["é", "a", "Z"].sort(comparerTextes)).toEqual(["Z", "a", "é"]);
  });

  it("se comparent sans casse, accents ni espaces de trop, mais gardent leurs mots", () => {
    expect(normaliser("  Castelnau-le-Lez ")).toBe("castelnau le lez");
    expect(normaliser("CASTELNAU  LE — LEZ")).toBe("castelnau le lez");
    expect(normaliser("Sète")).not.toBe(normaliser("S te"));
  });

  it("se comparent sans leurs ligatures", () => {
    expect([normaliser("Bœuf"), normaliser("LÆTITIA")]).toEqual(["boeuf", "laetitia"]);
  });

  it("de signes seuls, se comparent tels qu'ils sont écrits, sans leurs espaces ; un tiret n'est rien", () => {
    expect([" ★ ", "★", "??", " – ", ""].map(normaliser)).toEqual(["★", "★", "??", "", ""]);
  });
});
