import { LIGNES_AU_PLUS } from "../../src/restitution/feuilles/etatDesLieux";
import { jour } from "../../src/calcul/domaine/jour";
import type { LogementDecrit } from "../../src/calcul/domaine/description";
import { calculerSituation, fois, reservataire } from "../calcul/constructeurs";
import { decrit, parcDecrit } from "../calcul/constructeurs-description";
import { dossier, feuille, feuilles, parEntetes } from "./constructeurs";

const RESERVATAIRES = [
  reservataire("AL", { categorie: "action-logement" }),
  reservataire("DEF", { categorie: "defense" }),
];

function decrire(...logements: readonly LogementDecrit[]) {
  const resultat = calculerSituation({
    logements: logements.map((un) => un.logement),
    reservataires: RESERVATAIRES,
  });
  return feuilles(resultat, { ...dossier({ reservataires: RESERVATAIRES }), parc: parcDecrit(...logements) });
}

const etat = (...logements: readonly LogementDecrit[]) => feuille("État des lieux", decrire(...logements));
const AL = { reservataire: "AL", epci: "Muretain", commune: "Muret" };

describe("Feuille État des lieux", () => {
  it("porte les treize indicateurs dans leur ordre, puis le bailleur", () => {
    expect(etat(decrit("31A", AL)).table).toBe("tblEtatDesLieux");
    expect(etat(decrit("31A", AL)).colonnes.map(({ entete }) => entete)).toEqual([
      ...[
        "N° RPLS",
        "Réservataire",
        "Département",
        "EPCI",
        "Commune",
        "QPV",
        "Typologie",
        "Financement",
        "Type",
      ],
      ...["Taux de rotation du bailleur", "Taux de rotation du réservataire", "Début convention"],
      ...["Fin convention", "Bailleur", "Observation"],
    ]);
  });

  it("écrit ce qui est connu, et laisse vide ce qui ne l'est pas", () => {
    const convention = { debutConvention: jour(2020, 1, 1), finConvention: jour(2030, 12, 31) };
    const description = {
      qpv: false,
      typologie: "T3",
      financement: "hlmO",
      construction: "individuel",
    } as const;
    const decrite = etat(
      decrit("31A", { ...AL, ...convention }, description),
      decrit(null, { reservataire: "AL" }),
    );
    expect(decrite.lignes.map((ligne) => parEntetes(decrite, ligne))).toMatchObject([
      {
        ...{ "N° RPLS": "31A", EPCI: "Muretain", QPV: "non", Typologie: "T3", Financement: "HLM/O" },
        ...{ Type: "individuel", "Taux de rotation du bailleur": 0, "Fin convention": jour(2030, 12, 31) },
        ...{ Bailleur: "Habitat", Observation: "" },
      },
      {
        ...{ "N° RPLS": "", EPCI: "", Commune: "", QPV: "", Typologie: "", Financement: "", Type: "" },
        ...{
          "Début convention": "",
          Observation: "N° RPLS non renseigné. Sans date de convention\u00a0: compté comme actif.",
        },
      },
    ]);
  });

  it("dit combien de logements réservés sont hors du flux", () => {
    const { sousTitre, lignes } = etat(decrit("31A", AL), decrit("31B", { reservataire: "DEF" }));
    expect(lignes).toHaveLength(1);
    expect(sousTitre).toContain("1 logement réservé au 31/12/2025");
    expect(sousTitre).toContain("1 logement réservé pour la défense, la sécurité ou la santé");
  });

  it("n'est pas écrite quand rien n'est réservé", () => {
    expect(decrire(decrit("31A")).map(({ nom }) => nom)).not.toContain("État des lieux");
  });

  it("au-delà de sa limite, le dit au lieu d'écrire sans fin", () => {
    const { lignes, sousTitre } = etat(...fois(LIGNES_AU_PLUS + 1, decrit("31A", AL)));
    expect(lignes).toEqual([]);
    expect(sousTitre).toMatch(/^Plus de 20.000 logements réservés/);
  });

  it("sa règle est dans Méthode quand elle est écrite", () => {
    const objets = (...logements: readonly LogementDecrit[]) =>
      feuille("Méthode", decrire(...logements)).lignes.map(([, regle]) => regle);
    expect(objets(decrit("31A", AL))).toContain("R23");
    expect(objets(decrit("31A"))).not.toContain("R23");
  });
});
