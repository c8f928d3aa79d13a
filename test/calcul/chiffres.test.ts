import {
  absence,
  choix,
  complement,
  compte,
  difference,
  entier,
  jours,
  produit,
  prorata,
  quotient,
  reste,
  saisie,
  total,
} from "../../src/calcul/chiffres";
import type { Chiffre, Indicateur, Operation } from "../../src/calcul/domaine/chiffre";
import { sujetDuPerimetre } from "../../src/calcul/domaine/sujet";
import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import { entiere, fraction, type Fraction } from "../../src/calcul/nombres/fraction";
import { ICI } from "./constructeurs";

const [QUATRE, TROIS, DEUX] = [4, 3, 2].map((n) => saisie("mutations", "R6", entiere(n))) as [
  Chiffre,
  Chiffre,
  Chiffre,
];
const QUART = saisie("part", "R8", fraction(1, 4));
const present = (operation: Operation, valeur: Fraction, operandes: readonly Chiffre[] = []) => ({
  ...{ etat: "present", nom: "assiette", regle: "R6" },
  ...{ operation, valeur, operandes },
});

describe("Un chiffre dit ce qu'il est, de quelle règle, par quelle opération, de quoi", () => {
  it("un compte dit aussi de qui il compte les lignes", () => {
    const sujet = sujetDuPerimetre(ICI, PARAMETRES_PAR_DEFAUT);
    expect(sujet).toEqual({
      ...{ type: "flux", perimetre: ICI, parametres: PARAMETRES_PAR_DEFAUT },
      ...{ reservataire: null, origineParDefaut: null, territoire: null },
    });
    expect(compte("assiette", "R6", 4, sujet)).toEqual({ ...present("compte", entiere(4)), sujet });
  });

  it.each<[string, () => Indicateur, object]>([
    ["des jours", () => jours("assiette", "R6", 365), present("jours", entiere(365))],
    ["une saisie", () => saisie("assiette", "R6", fraction(1, 3)), present("saisie", fraction(1, 3))],
    ["un choix", () => choix("assiette", "R6", QUATRE), present("choix", entiere(4), [QUATRE])],
    [
      "une somme",
      () => total("assiette", "R6", [QUATRE, DEUX]),
      present("somme", entiere(6), [QUATRE, DEUX]),
    ],
    [
      "une différence, qui peut être négative",
      () => difference("assiette", "R6", [DEUX, QUATRE, TROIS]),
      present("difference", entiere(-5), [DEUX, QUATRE, TROIS]),
    ],
    [
      "un reste",
      () => reste("assiette", "R6", [QUATRE, TROIS]),
      present("reste", entiere(1), [QUATRE, TROIS]),
    ],
    [
      "un reste, jamais négatif",
      () => reste("assiette", "R6", [DEUX, QUATRE]),
      present("reste", entiere(0), [DEUX, QUATRE]),
    ],
    ["un arrondi", () => entier("assiette", "R6", QUATRE), present("arrondi", entiere(4), [QUATRE])],
    [
      "un complément à 1",
      () => complement("assiette", "R6", [QUART]),
      present("complement", fraction(3, 4), [QUART]),
    ],
    [
      "un produit",
      () => produit("assiette", "R6", [TROIS, DEUX]),
      present("produit", entiere(6), [TROIS, DEUX]),
    ],
    [
      "un quotient",
      () => quotient("assiette", "R6", [TROIS, DEUX], "parcNul"),
      present("quotient", fraction(3, 2), [TROIS, DEUX]),
    ],
    [
      "un prorata, réduit",
      () => prorata("assiette", "R6", [TROIS, DEUX, QUATRE]),
      present("prorata", fraction(3, 2), [TROIS, DEUX, QUATRE]),
    ],
  ])("%s", (_, chiffre, attendu) => {
    expect(chiffre()).toEqual(attendu);
  });

  it("ce qui manque dit pourquoi, et le chiffre qu'on en tire aussi", () => {
    const absent = { etat: "absent", nom: "assiette", regle: "R6", raison: "parcNul" };
    expect(absence("assiette", "R6", "parcNul")).toEqual(absent);
    expect(choix("assiette", "R6", absence("parc", "R1", "parcNul"))).toEqual(absent);
    expect(quotient("assiette", "R6", [TROIS, compte("parc", "R1", 0)], "parcNul")).toEqual(absent);
  });
});
