import { absence, vide } from "../../src/calcul/chiffres";
import { raisons, raisonsNommees } from "../../src/restitution/feuilles/tableau";

const enClair = (dites: readonly string[]) =>
  dites.map((dite) => dite.replace(/[\u00a0\u202f]/g, " ").replaceAll("’", "'"));

describe("Pourquoi un chiffre est vide", () => {
  it("chaque chiffre a sa propre raison, jamais celle d'un autre", () => {
    const dites = raisons([
      absence("objectif", "R10", "assietteAbsente"),
      absence("tauxDAtteinte", "R17", "assietteAbsente"),
      absence("partDuFluxReel", "R17", "aucuneAttribution"),
    ]);
    expect(enClair(dites)).toEqual([
      "Non calculé (objectif et taux d'atteinte) : il n'y a pas d'assiette.",
      "Non calculé (part du flux réel) : aucune attribution n'est connue pour l'année.",
    ]);
  });

  it("un chiffre calculé n'est pas nommé, un chiffre vide l'est une fois", () => {
    const deux = [absence("anru", "R6", "parcNul"), vide("lhi", "R6"), absence("anru", "R6", "parcNul")];
    expect(enClair(raisons(deux))).toEqual(["Non calculé (relogements ANRU) : le parc est nul."]);
    expect(raisons([vide("lhi", "R6")])).toEqual([]);
  });

  it("deux taux de même nom se distinguent par celui que leur donne la feuille", () => {
    const dites = raisonsNommees([
      ["taux du bailleur", vide("tauxDeRotation", "R4")],
      ["taux du réservataire", absence("tauxDeRotation", "R4", "parcNul")],
    ]);
    expect(enClair(dites)).toEqual(["Non calculé (taux du réservataire) : le parc est nul."]);
  });
});
