import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import type { Filtre, FiltreDuBilanLegal, FiltreHorsQpv } from "../../src/calcul/explications/filtre";
import { filtreEnMots } from "../../src/restitution/explications/lignes";
import { ICI } from "../calcul/constructeurs";
import { le } from "../calcul/constructeurs-suivi";

const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ").replace(/’/g, "'");

describe("Les lignes comptées au titre de l'année et en regard, en mots", () => {
  const annee = {
    periode: { debut: le("01/01/2025"), fin: le("31/12/2025") },
    parametres: SUIVI_PAR_DEFAUT,
  };
  const legal: Omit<FiltreDuBilanLegal, "axe" | "modalite"> = {
    ...{ type: "bilanLegal", table: "misesADisposition", perimetre: ICI, reservataire: "AL", ...annee },
    mesure: "proposes",
  };
  const qpv: FiltreHorsQpv = {
    ...{ type: "horsQpv", table: "misesADisposition", perimetre: ICI, mesure: "attribues", ...annee },
    ...{ commune: null, etat: ["PREF", "PREFAG"], aLEtat: true, qpv: [false] },
  };
  const vise = {
    type: "objectif",
    bailleur: { type: "tous" },
    table: "misesADisposition",
    ...annee,
  } as const;
  const enRegard = { type: "diagnostic", annee: 2026, perimetres: [] } as const;
  const ICI_EN_MOTS = "Bailleur = Habitat, Département = 31";
  const EN_2025 = "du 01/01/2025 au 31/12/2025";

  it.each<[string, Filtre, string]>([
    [
      "R18, tous les logements",
      { ...legal, axe: "ensemble", modalite: "" },
      `Mises à disposition : ${ICI_EN_MOTS}, Réservataire = AL, proposés ${EN_2025}`,
    ],
    [
      "R18, une typologie",
      { ...legal, axe: "typologie", modalite: "T3", mesure: "attribuesHorsFlux" },
      `Mises à disposition : ${ICI_EN_MOTS}, Réservataire = AL, Typologie = T3, attribués hors flux ${EN_2025}`,
    ],
    [
      "R18, une commune inconnue",
      { ...legal, axe: "commune", modalite: "" },
      `Mises à disposition : ${ICI_EN_MOTS}, Réservataire = AL, Commune = non renseigné, proposés ${EN_2025}`,
    ],
    [
      "R18, en QPV",
      { ...legal, axe: "qpv", modalite: "oui" },
      `Mises à disposition : ${ICI_EN_MOTS}, Réservataire = AL, QPV = oui, proposés ${EN_2025}`,
    ],
    [
      "R18, une classe de construction",
      { ...legal, axe: "periodeDeConstruction", modalite: "0" },
      `Mises à disposition : ${ICI_EN_MOTS}, Réservataire = AL, Période de construction = avant 1949, proposés ${EN_2025}`,
    ],
    [
      "R19, l'État dans le périmètre",
      qpv,
      `Mises à disposition : ${ICI_EN_MOTS}, Réservataire = PREF ou PREFAG, QPV = non, attribués dans le flux ${EN_2025}`,
    ],
    [
      "R19, tous dans une commune",
      { ...qpv, commune: "Muret", aLEtat: false, mesure: "proposes" },
      `Mises à disposition : ${ICI_EN_MOTS}, Commune = Muret, QPV = non, proposés dans le flux ${EN_2025}`,
    ],
    [
      "R19, un QPV et une commune que l'on ne connaît pas",
      { ...qpv, commune: "", aLEtat: false, qpv: [null] },
      `Mises à disposition : ${ICI_EN_MOTS}, Commune = non renseigné, QPV = non renseigné, attribués dans le flux ${EN_2025}`,
    ],
    [
      "R19, rien à l'État, dont aucun code n'est connu",
      { ...qpv, etat: [], qpv: [true, false, null] },
      `Mises à disposition : ${ICI_EN_MOTS}, Réservataire = l'État, attribués dans le flux ${EN_2025}`,
    ],
    [
      "R22, un public dans un lieu",
      { ...vise, territoire: { type: "lieu", nom: "Muret" }, public: "DALO" },
      `Mises à disposition : Commune ou EPCI = Muret, Publics = DALO, attribués ${EN_2025}`,
    ],
    [
      "R22, tous publics partout",
      { ...vise, territoire: { type: "partout" }, public: null },
      `Mises à disposition : attribués ${EN_2025}`,
    ],
    [
      "R25, un petit plan",
      { type: "plan", table: "parc", perimetre: ICI, logements: ["31A", "31B"] },
      `Parc : ${ICI_EN_MOTS}, N° RPLS = 31A ou 31B`,
    ],
    [
      "R25, un grand plan",
      {
        ...{ type: "plan", table: "parc", perimetre: ICI },
        logements: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
      },
      `Parc : ${ICI_EN_MOTS}, N° RPLS = 1 ou 2 ou 3 ou 4 ou 5 ou 6 ou 7 ou 8 et 2 autres, voir la feuille Orientation`,
    ],
    [
      "R28, les logements d'un département et d'une typologie",
      {
        ...{ ...enRegard, table: "parc", typologie: "T3", reserves: false },
        territoire: { type: "departement", code: "81" },
      },
      "Parc : Département = 81, Typologie = T3, présents au 31/12/2025",
    ],
    [
      "R28, les réservations du classeur",
      {
        ...{ ...enRegard, table: "parc", typologie: null, reserves: true },
        territoire: { type: "partout" },
      },
      "Parc : réservés dans le flux, convention active au 31/12/2025 ou sans date (comptée comme active), présents au 31/12/2025",
    ],
    [
      "R28, les libérations d'une commune",
      {
        ...{ ...enRegard, table: "liberations", typologie: null },
        territoire: { type: "lieu", nom: "Albi" },
      },
      "Libérations : Commune ou EPCI = Albi, Nature = familial, Motif retenu par la méthode du taux, Date de libération du 01/01/2025 au 31/12/2025",
    ],
  ])("%s", (_, filtre, attendu) => {
    expect(plat(filtreEnMots(filtre))).toBe(attendu);
  });
});
