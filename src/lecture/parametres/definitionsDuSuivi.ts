import type { Delai, DelaisDeType, ParametresDeSuivi } from "../../calcul/domaine/parametresDeSuivi";
import { egales, type Fraction } from "../../calcul/nombres/fraction";
import { PARAMETRES_DE_DROIT } from "../../calcul/registre/parametres";
import { valeurParDefaut } from "../../calcul/registre/registre";
import type { ParametreDeDroit } from "../../calcul/registre/types";
import { nombre } from "../nombres";
import { texteDe } from "../texte";
import { parmi, partDe, type DefinitionDeParametre, type Effet } from "./definition";

type Poser<Valeur> = (suivi: ParametresDeSuivi, valeur: Valeur) => ParametresDeSuivi;

/** Singular, plural. */
type Unite = readonly [string, string];
const JOURS_OUVRES: Unite = ["jour ouvré", "jours ouvrés"];
const JOURS: Unite = ["jour calendaire", "jours calendaires"];
const MOIS: Unite = ["mois calendaire", "mois calendaires"];
const CANDIDATS: Unite = ["candidat", "candidats"];

/** A longer delay, or a longer list of candidates, is a slip of the keyboard. */
const AU_PLUS = 99;
const PREMIERE_ANNEE = 1800;
const DERNIERE_ANNEE = 2100;

function effet<Valeur>(poser: Poser<Valeur>, valeur: Valeur): Effet {
  return { sur: "suivi", regler: (avant) => poser(avant, valeur) };
}

/** The choice of that name in the code. */
function cle<Nom extends keyof ParametresDeSuivi>(nom: Nom): Poser<ParametresDeSuivi[Nom]> {
  return (suivi, valeur) => ({ ...suivi, [nom]: valeur });
}

type Lire = DefinitionDeParametre["lire"];
const defini = (nom: string, { regle }: ParametreDeDroit, lire: Lire): DefinitionDeParametre => ({
  ...{ nom, regle, lire },
  partout: true,
});

/** One of a few words; the first one is the default. */
function choix<Valeur>(poser: Poser<Valeur>, valeurs: Readonly<Record<string, Valeur>>): Lire {
  const options = Object.entries(valeurs).map(
    ([mot, valeur], rang) => [mot, { effet: effet(poser, valeur), parDefaut: rang === 0 }] as const,
  );
  return parmi(Object.fromEntries(options));
}

function part(nom: string, entree: ParametreDeDroit<Fraction>, poser: Poser<Fraction>) {
  return defini(
    nom,
    entree,
    partDe((valeur) => effet(poser, valeur), valeurParDefaut(entree)),
  );
}

/** A whole number from 1 to 99. */
function entier(
  nom: string,
  entree: ParametreDeDroit<Fraction>,
  [un, plusieurs]: Unite,
  poser: Poser<number>,
): DefinitionDeParametre {
  return defini(nom, entree, (cellule) => {
    const lu = nombre.parse(cellule);
    const valeur = lu.etat === "lu" ? Number(lu.valeur.numerateur) / Number(lu.valeur.denominateur) : 0;
    if (lu.etat !== "lu" || !Number.isInteger(valeur) || valeur < 1 || valeur > AU_PLUS) return null;
    return {
      effet: effet(poser, valeur),
      ecrite: `${String(valeur)} ${valeur < 2 ? un : plusieurs}`,
      parDefaut: egales(lu.valeur, valeurParDefaut(entree)),
      cellule: valeur,
      nombre: lu,
    };
  });
}

/** Years in order, each the first of its class: "1949, 1975, 1990". */
const lireDebuts: Lire = (cellule) => {
  const mots = texteDe(cellule).split(/\s*[,;]\s*/);
  const annees = mots.map(Number);
  const sontDesAnnees = mots.every((mot) => /^\d{4}$/.test(mot));
  const croissent = annees.every((annee, rang) => annee > (annees[rang - 1] ?? PREMIERE_ANNEE - 1));
  if (!sontDesAnnees || !croissent || (annees.at(-1) ?? 0) > DERNIERE_ANNEE) return null;
  const ecrite = annees.join(", ");
  const parDefaut = ecrite === valeurParDefaut(PARAMETRES_DE_DROIT.periodesDeConstruction).join(", ");
  return { effet: effet(cle("debutsDePeriode"), annees), ecrite, cellule: ecrite, parDefaut, nombre: null };
};

function regleUnMois(suivi: ParametresDeSuivi, change: Partial<DelaisDeType>): ParametresDeSuivi {
  const preavis1Mois = { ...suivi.delais.preavis1Mois, ...change };
  return { ...suivi, delais: { ...suivi.delais, preavis1Mois } };
}

/** The référentiel has one delay for a préavis of three months and for the parc récent. */
function regleTroisMois(suivi: ParametresDeSuivi, dossiers: Delai): ParametresDeSuivi {
  const { preavis3Mois, parcRecent } = suivi.delais;
  const change = { preavis3Mois: { ...preavis3Mois, dossiers }, parcRecent: { ...parcRecent, dossiers } };
  return { ...suivi, delais: { ...suivi.delais, ...change } };
}

const {
  calendrier,
  reponsePreavisUnMois,
  dossiersPreavisUnMois,
  candidatsPreavisTroisMois,
  transmissionParcRecent,
  candidatsAttendus,
  impossibilite,
  attributionExigee,
  requalificationMixte,
  etatHorsQpv,
  periodesDeConstruction,
} = PARAMETRES_DE_DROIT;

/** The choices of the yearly follow-up (R14, R16, R18 to R21), one for the whole workbook. */
export const DEFINITIONS_DU_SUIVI: readonly DefinitionDeParametre[] = [
  defini(
    "Calendrier des jours fériés",
    calendrier,
    choix(cle("calendrier"), { Métropole: "metropole", "Alsace-Moselle": "alsaceMoselle" }),
  ),
  entier("Préavis d'un mois : réponse", reponsePreavisUnMois, JOURS_OUVRES, (suivi, nombreDeJours) =>
    regleUnMois(suivi, { reponse: { nombre: nombreDeJours, unite: "joursOuvres" } }),
  ),
  entier("Préavis d'un mois : dossiers complets", dossiersPreavisUnMois, JOURS, (suivi, nombreDeJours) =>
    regleUnMois(suivi, { dossiers: { nombre: nombreDeJours, unite: "jours" } }),
  ),
  entier(
    "Préavis de trois mois et parc récent : candidats",
    candidatsPreavisTroisMois,
    MOIS,
    (suivi, nombreDeMois) => regleTroisMois(suivi, { nombre: nombreDeMois, unite: "mois" }),
  ),
  entier("Parc récent : transmission", transmissionParcRecent, MOIS, cle("moisAvantMiseEnService")),
  entier("Candidats attendus", candidatsAttendus, CANDIDATS, cle("candidatsAttendus")),
  entier("Impossibilité : délai pour la signaler", impossibilite, JOURS_OUVRES, (suivi, nombreDeJours) => ({
    ...suivi,
    delaiDImpossibilite: { nombre: nombreDeJours, unite: "joursOuvres" },
  })),
  defini(
    "Impossibilité signalée : seule l'attribution compte",
    attributionExigee,
    choix(cle("attributionExigee"), { Non: false, Oui: true }),
  ),
  part("Gestion mixte : part requalifiée", requalificationMixte, cle("cibleDeRequalification")),
  part("Part de l'État hors QPV", etatHorsQpv, cle("seuilHorsQpv")),
  defini("Classes de construction du bilan", periodesDeConstruction, lireDebuts),
];
