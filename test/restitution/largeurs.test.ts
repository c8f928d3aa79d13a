import { dossierDeLExemple, resultatDeLExemple } from "../calcul/exemple";
import { lignesDEntete, lignesDeTexte } from "../../src/restitution/hauteurs";
import { feuilles } from "./constructeurs";

describe("Les en-têtes des feuilles de résultats", () => {
  it("tiennent dans les deux lignes de leur rangée, à côté du bouton du filtre", () => {
    const coupes = feuilles(resultatDeLExemple(), dossierDeLExemple()).flatMap(({ nom, colonnes }) =>
      colonnes
        .filter(({ entete, largeur }) => lignesDEntete(entete, largeur - 2.5) > 2)
        .map(({ entete }) => `${nom} · ${entete}`),
    );
    expect(coupes).toEqual([]);
  });
});

describe("Les feuilles de résultats", () => {
  const toutes = feuilles(resultatDeLExemple(), dossierDeLExemple());

  it("montrent entières les étiquettes de leur provenance, « Paramètres modifiés » comprise", () => {
    const etroites = toutes.filter(({ colonnes }) => (colonnes[0]?.largeur ?? 0) < 18);
    expect(etroites.map(({ nom }) => nom)).toEqual([]);
  });

  it("montrent entiers les noms des bailleurs et des réservataires : sur une ligne, ou repliés", () => {
    const coupes = toutes.flatMap(({ nom, colonnes }) =>
      colonnes
        .filter(({ entete }) => entete === "Bailleur" || entete === "Nom")
        .filter(({ format, largeur }) => format !== "texteLong" && largeur < 28)
        .map(({ entete }) => `${nom} · ${entete}`),
    );
    expect(coupes).toEqual([]);
    expect(lignesDeTexte("Conseil départemental de la Haute-Garonne", 34)).toBe(2);
    expect(lignesDeTexte("OPH Garonne & Tarn Habitat", 28)).toBe(1);
  });
});

it("Des noms en capitales prennent plus de lignes que les mêmes en minuscules", () => {
  const noms = "IDENT_REP, TYPECONST, CONTRESLOG, SORTIEPATRIM, REMLOCDATE, MISCOMMERCIAL";
  expect(lignesDeTexte(noms, 20)).toBeGreaterThan(lignesDeTexte(noms.toLowerCase().replaceAll("_", "-"), 20));
});
