import { lignesDesResultats } from "./resultats";
import { indicateurDe, type DemandeDIndicateur } from "../../src/functions/indicateur";
import { refusDe } from "./executer";
import { executer } from "../../src/functions/executer";

const demander = (nom: unknown, reservataire: unknown = null, ...lieu: readonly unknown[]) => {
  const [bailleur = "Habitat", departement = "31"] = lieu;
  const demande: DemandeDIndicateur = { nom, bailleur, departement, reservataire };
  return executer(() => indicateurDe(lignesDesResultats(), demande));
};
const refus = (...parametres: Parameters<typeof demander>) => refusDe(() => demander(...parametres));

describe("FLUX.INDICATEUR", () => {
  it.each([
    ["Taux de rotation", null, 0.1],
    ["taux de ROTATION", "", 0.1],
    ["Parc", 0, 10],
    ["Assiette", null, 1],
    ["Part", "CD31", 0.2],
    ["Réservations", "cd31", 2],
    ["Objectif", "Non réservé", 1],
    ["objectif", "—", 1],
  ])("lit « %s » (réservataire %s)", (nom, reservataire, attendu) => {
    expect(demander(nom, reservataire)).toBe(attendu);
  });

  it("lit le département 9 comme 09, et le bailleur sans égard à la casse", () => {
    expect(demander("Parc", null, "foyer d'oc", 9)).toBe(4);
  });

  it("dit ce qui manque quand rien n'est calculé", () => {
    const demande = { nom: "Parc", bailleur: "Habitat", departement: "31", reservataire: null };
    expect(refusDe(() => executer(() => indicateurDe([], demande)))).toEqual([
      "#N/A",
      "Aucun résultat dans ce classeur : cliquez sur « Calculer » dans le volet Flux.",
    ]);
  });

  it("énumère les indicateurs connus quand le nom ne l'est pas", () => {
    expect(refus("Rotation")).toEqual([
      "#VALUE!",
      "L'indicateur « Rotation » est inconnu. Indicateurs connus : Taux de rotation, Parc, Assiette, Réservations, Part, Objectif.",
    ]);
  });

  it.each([
    [
      "un chiffre par réservataire demandé sans lui",
      () => refus("Objectif"),
      ["#VALUE!", "« Objectif » se lit par réservataire : ajoutez le code du réservataire."],
    ],
    [
      "un réservataire de trop",
      () => refus("Assiette", "CD31"),
      ["#VALUE!", "« Assiette » ne se lit pas par réservataire : n'écrivez pas cet argument."],
    ],
    [
      "un bailleur absent",
      () => refus("Parc", null, "Habitat Tarn"),
      ["#N/A", "Les résultats n'ont pas de ligne pour « Habitat Tarn » dans le département 31."],
    ],
    [
      "un réservataire absent",
      () => refus("Part", "REG"),
      [
        "#N/A",
        "Les résultats n'ont pas de ligne pour « Habitat » dans le département 31 et le réservataire « REG ».",
      ],
    ],
    [
      "un chiffre qui n'a pas pu être calculé",
      () => refus("Taux de rotation", null, "Foyer d'Oc", "09"),
      [
        "#N/A",
        "« Taux de rotation » n'a pas pu être calculé : la colonne Observation de la feuille dit pourquoi.",
      ],
    ],
    [
      "un bailleur vide",
      () => refus("Parc", null, ""),
      ["#VALUE!", "Argument « bailleur » : la cellule est vide, une valeur est attendue."],
    ],
    [
      "un département inconnu",
      () => refus("Parc", null, "Habitat", "99"),
      ["#VALUE!", "Le département « 99 » est inconnu : écrivez son code (09, 31, 2A, 974)."],
    ],
  ])("refuse %s", (_situation, appel, attendu) => {
    expect(appel()).toEqual(attendu);
  });
});
