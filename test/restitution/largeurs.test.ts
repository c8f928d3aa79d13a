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

it("Des noms en capitales prennent plus de lignes que les mêmes en minuscules", () => {
  const noms = "IDENT_REP, TYPECONST, CONTRESLOG, SORTIEPATRIM, REMLOCDATE, MISCOMMERCIAL";
  expect(lignesDeTexte(noms, 20)).toBeGreaterThan(lignesDeTexte(noms.toLowerCase().replaceAll("_", "-"), 20));
});
