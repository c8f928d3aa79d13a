import { versJson } from "../../../src/calcul/explications/json";
import { enJson, type CalculEcrit } from "../../../src/restitution/exports/json";
import { suivreLeDossier } from "../../../src/restitution/suivi";
import { doublon } from "../constructeurs";
import { EDITION, matiere } from "../documents/constructeurs";

const { dossier, resultat } = matiere({ dossier: { constats: [doublon(3)] } });
const calcul = { dossier, resultat, suivis: [], edition: EDITION };
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
    expect(lu).toMatchObject(JSON.parse(JSON.stringify(versJson(resultat, bilan))) as object);
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
