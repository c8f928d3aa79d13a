import { versJson } from "../../../src/calcul/explications/json";
import { enJson, type CalculEcrit } from "../../../src/restitution/exports/json";
import { decrireResultats } from "../../../src/restitution/resultats";
import { suivreLeDossier } from "../../../src/restitution/suivi";
import { doublon } from "../constructeurs";
import { EDITION, matiere } from "../documents/constructeurs";

const { dossier, resultat } = matiere({ dossier: { constats: [doublon(3)] } });
const feuilles = decrireResultats(dossier, resultat, EDITION);
const calcul = { dossier, resultat, suivis: [], edition: EDITION, feuilles };
const lu = JSON.parse(enJson(calcul)) as CalculEcrit;

describe("Le calcul entier en JSON", () => {
  it("dit par quoi, quand et sur quelles données il a été fait", () => {
    const { flux, etabliLe, empreinte, annee } = lu;
    expect({ flux, etabliLe, empreinte, annee }).toEqual({
      flux: "1.2.3",
      etabliLe: "2026-02-16",
      empreinte: "0123456789abcdef",
      annee: 2026,
    });
  });

  it("porte tous les chiffres avec leurs explications, bilan compris", () => {
    const bilan = suivreLeDossier(dossier, resultat, EDITION.ecritLe)?.bilan ?? null;
    expect(bilan).not.toBeNull();
    const { perimetres, bilan: ecrit } = JSON.parse(JSON.stringify(versJson(resultat, bilan))) as CalculEcrit;
    expect(lu).toMatchObject({ version: 5, perimetres, bilan: ecrit });
  });

  it("porte chaque autre feuille de chiffres, ligne par ligne, et chaque chiffre sous le rang de sa cellule", () => {
    const autres = feuilles.filter(
      ({ nom, chiffres }) =>
        chiffres !== null && !["Rotation", "Assiette", "Flux", "Droits uniques", "Bilan"].includes(nom),
    );
    expect(autres.map(({ nom }) => nom)).toEqual(expect.arrayContaining(["Échéances", "Bilan détaillé"]));
    expect(lu.tables.map(({ nom, lignes }) => [nom, lignes.length])).toEqual(
      autres.map(({ nom, lignes }) => [nom, lignes.length]),
    );
    for (const [rang, { colonnes, chiffres }] of autres.entries())
      for (const [ligne, cellules] of (chiffres?.lignes ?? []).entries())
        for (const [colonne, un] of cellules.entries()) {
          const ecrite = lu.tables[rang]?.lignes[ligne]?.[colonnes[colonne]?.entete ?? ""];
          const trouve =
            typeof ecrite === "object" && ecrite !== null ? lu.chiffres[ecrite.chiffre] : undefined;
          expect(trouve?.nom).toBe(un?.nom);
        }
    expect(lu.sources.map(({ regle }) => regle)).toContain("R18");
  });

  it("porte les constats, avec leur cellule et ce qu'il faut faire", () => {
    const [constat] = lu.constats.filter(({ feuille }) => feuille === "Parc");
    expect(constat).toMatchObject({ gravite: "aVerifier", feuille: "Parc", cellule: "A3", nombre: 1 });
    expect(constat?.constat).toMatch(/310003/);
    expect(constat?.remede).not.toBe("");
  });

  it("est le même texte quand on le refait", () => {
    expect(enJson(calcul)).toBe(enJson(calcul));
  });
});
