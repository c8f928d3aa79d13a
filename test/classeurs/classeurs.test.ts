import { abime, chiffresAttendus, constatsAttendus, lignesAttendues, TOUS } from "./cas/tous";
import { chiffres, citees, constatsDe, lignesLues } from "./decrire";
import { lireVite } from "./lire";

it("il y a au moins quarante classeurs, tous différents", () => {
  expect(TOUS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(TOUS.map(({ nom }) => nom)).size).toBe(TOUS.length);
});

describe.each(TOUS)("$nom", (cas) => {
  const lu = lireVite(abime(cas));

  it("dit exactement ce qu'il faut, à la bonne cellule", () => {
    expect([...constatsDe(lu)].sort()).toEqual(constatsAttendus(cas));
  });

  it("donne les chiffres exacts, ou aucun", () => {
    expect(chiffres(lu)).toEqual(chiffresAttendus(cas));
  });

  it("ne perd aucune ligne : lues = comptées + écartées + vides, et chaque ligne écartée est citée", () => {
    expect(lignesLues(lu.dossier)).toEqual(lignesAttendues(cas));
    for (const { feuille, lues, comptees, ecartees, vides } of lu.dossier.lignes)
      expect([feuille, lues, ecartees]).toEqual([
        feuille,
        comptees + ecartees + vides,
        citees(lu.dossier, feuille),
      ]);
  });
});
