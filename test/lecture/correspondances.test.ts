import { reperer } from "../../src/lecture/lecture";
import type { Champ } from "../../src/lecture/champs";
import type { FeuilleVue, Role } from "../../src/lecture/types";
import { classeur, vue, vues, type Feuilles } from "./classeurs";

function correspondanceDe(role: Role, feuilles: Feuilles | readonly FeuilleVue[]) {
  const lues = Array.isArray(feuilles) ? (feuilles as readonly FeuilleVue[]) : vues(feuilles as Feuilles);
  const trouvee = reperer(lues).correspondances.find((une) => une.role === role);
  if (trouvee === undefined) throw new Error(`pas de correspondance pour ${role}`);
  return trouvee;
}

/** Ce qu'un champ a trouvé : les en-têtes qui peuvent le porter, et comment le premier a été reconnu. */
function champDe(champ: Champ, entetes: readonly string[]) {
  const { champs, colonnes } = correspondanceDe("parc", classeur({ Parc: [entetes] }));
  const trouve = champs.find((un) => un.champ === champ);
  return [trouve?.colonnes.map((rang) => colonnes[rang]?.entete), trouve?.appellation];
}

describe("Ce qui a été reconnu est montré", () => {
  it.each([
    ["rpls", "N° RPLS", "canonique"],
    ["rpls", "n° rpls", "canonique"],
    ["rpls", "Identifiant RPLS", "synonyme"],
    ["rpls", "IDENT_REP", "rpls"],
    ["financement", "FINAN_CODE", "rpls"],
    ["qpv", "QPV", "canonique"],
    ["qpv", "QPV_CODE", "rpls"],
    ["commune", "LIBCOM", "rpls"],
    ["commune", "Ville", "synonyme"],
  ] as const)("%s par « %s » : %s", (champ, entete, appellation) => {
    expect(champDe(champ, ["Étage", entete])).toEqual([[entete], appellation]);
  });

  it("montre toutes les colonnes qui disputent un champ, et aucune pour un champ absent", () => {
    const entetes = ["N° RPLS", "Département", "Nature", "nature "];
    expect(champDe("nature", entetes)).toEqual([["Nature", "nature"], "canonique"]);
    expect(champDe("exclusion", entetes)).toEqual([[], null]);
  });

  it("donne les colonnes de la feuille par leurs lettres, sans celles qui n'ont pas d'en-tête", () => {
    const parc = [["Parc au 31 décembre"], ["", "N° RPLS", "", "Étage", "Département"]];
    expect(correspondanceDe("parc", classeur({ Parc: parc })).colonnes).toEqual([
      { lettres: "B", entete: "N° RPLS", rang: 0 },
      { lettres: "D", entete: "Étage", rang: 0 },
      { lettres: "E", entete: "Département", rang: 0 },
    ]);
  });

  it("dit de chaque rôle s'il a été trouvé, et dans quelle feuille", () => {
    const { correspondances } = reperer([
      vue("Patrimoine", [["N° RPLS", "Département"]]),
      vue("Copie du patrimoine", [["N° RPLS", "Département"]]),
      vue("Libérations", [["Locataire", "Loyer"]]),
      vue("Réservataires", [["Code", "Catégorie"]]),
      vue("Flux", [["Bailleur"]]),
      vue("Vide", []),
    ]);
    const etats = correspondances.map(({ role, etat, feuille }) => [role, etat, feuille]);
    expect(etats.slice(0, 4)).toEqual([
      ["parametres", "absent", null],
      ["reservataires", "trouve", "Réservataires"],
      ["hypotheses", "absent", null],
      ["parc", "plusieurs", null],
    ]);
    expect(etats).toContainEqual(["liberations", "muette", "Libérations"]);
  });

  it("propose les feuilles en question d'abord, jamais un résultat de Flux ni une feuille vide", () => {
    const feuilles = [
      vue("Libérations", [["N° RPLS", "Date", "Motif"]]),
      vue("Flux", [["Bailleur"]]),
      vue("Vide", []),
      vue("Patrimoine", [["N° RPLS", "Département"]]),
      vue("Copie", [["N° RPLS", "Département"]]),
    ];
    expect(correspondanceDe("parc", feuilles).feuilles).toEqual(["Patrimoine", "Copie", "Libérations"]);
  });
});
