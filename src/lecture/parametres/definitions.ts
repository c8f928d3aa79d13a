import { PARAMETRES_PAR_DEFAUT, type Parametres } from "../../calcul/domaine/parametres";
import { versNombre } from "../../calcul/nombres/decimal";
import { compare, fois, fraction, UN, ZERO } from "../../calcul/nombres/fraction";
import { part, type NombreLu } from "../nombres";
import { cleDeTexte, texteDe } from "../texte";
import type { Cellule } from "../types";

/** A value that was understood: what it changes, how a person reads it. */
export interface ValeurDeParametre {
  readonly effet: Partial<Parametres>;
  readonly ecrite: string;
  readonly parDefaut: boolean;
  /** How a number was written; null for a choice. */
  readonly nombre: NombreLu | null;
}

export interface DefinitionDeParametre {
  readonly nom: string;
  readonly regle: string;
  /** Null when the value is none of those that the parameter takes. */
  readonly lire: (cellule: Cellule) => ValeurDeParametre | null;
}

export const ANNEE_DE_CAMPAGNE = "Année de campagne";

type Options = Readonly<Record<string, Partial<Parametres>>>;
type Plafond = "plafondEtat" | "plafondEtatAgents" | "plafondCollectivites";

function estParDefaut(effet: Partial<Parametres>): boolean {
  const entrees = Object.entries(effet) as [keyof Parametres, Parametres[keyof Parametres]][];
  return entrees.every(([cle, valeur]) => PARAMETRES_PAR_DEFAUT[cle] === valeur);
}

function choix(nom: string, regle: string, options: Options): DefinitionDeParametre {
  const parCle = new Map(Object.entries(options).map(([mot, effet]) => [cleDeTexte(mot), { mot, effet }]));
  return {
    nom,
    regle,
    lire: (cellule) => {
      const trouve = parCle.get(cleDeTexte(cellule));
      if (trouve === undefined) return null;
      const { mot, effet } = trouve;
      return { effet, ecrite: mot, parDefaut: estParDefaut(effet), nombre: null };
    },
  };
}

function plafond(nom: string, cle: Plafond): DefinitionDeParametre {
  return {
    nom,
    regle: "R9",
    lire: (cellule) => {
      const lu = part.parse(cellule);
      if (lu.etat !== "lu" || compare(lu.valeur, ZERO) < 0 || compare(lu.valeur, UN) > 0) return null;
      const pourcent = String(versNombre(fois(lu.valeur, fraction(100)))).replace(".", ",");
      return {
        effet: { [cle]: lu.valeur },
        ecrite: `${pourcent}\u00a0%`,
        parDefaut: compare(lu.valeur, PARAMETRES_PAR_DEFAUT[cle]) === 0,
        nombre: lu,
      };
    },
  };
}

/** The parameters of the sheet Paramètres, beside the year: names, values, and what each changes. */
export const DEFINITIONS: readonly DefinitionDeParametre[] = [
  choix("Méthode du taux de rotation", "R3", {
    Référentiel: { methode: "referentiel" },
    Intermédiaire: { methode: "intermediaire" },
  }),
  choix("Libérations des logements à vendre ou à démolir", "R3", {
    Conserver: { exclureVenteEtDemolition: false },
    Exclure: { exclureVenteEtDemolition: true },
  }),
  choix("Relogements ORCOD et LHI dans les libérations", "R3", {
    Conserver: { exclureOrcodEtLhi: false },
    Exclure: { exclureOrcodEtLhi: true },
  }),
  choix("Étudiants et spécifiques dans le parc soumis", "R5", {
    Exclure: { exclureEtudiantsEtSpecifiques: true },
    Conserver: { exclureEtudiantsEtSpecifiques: false },
  }),
  choix("Dénominateur des parts", "R8", {
    "Parc du bailleur": { denominateur: "parc" },
    "Parc soumis au flux": { denominateur: "soumis" },
    "Parc soumis": { denominateur: "soumis" },
  }),
  choix("Traitement des plafonds", "R9", {
    Signaler: { traitement: "signaler" },
    Plafonner: { traitement: "plafonner" },
  }),
  plafond("Plafond État", "plafondEtat"),
  plafond("Plafond État agents", "plafondEtatAgents"),
  plafond("Plafond collectivités (garantie d'emprunt)", "plafondCollectivites"),
  choix("Part de l'État dans chaque commune", "R19", {
    Contrôler: { etatParCommune: "controler" },
    "Stipulation contraire": { etatParCommune: "stipule" },
  }),
];

const SANS_PARENTHESES = /\([^)]*\)/g;
const PAR_CLE = new Map(
  DEFINITIONS.flatMap((definition) =>
    [definition.nom, definition.nom.replace(SANS_PARENTHESES, "")].map(
      (nom) => [cleDeTexte(nom), definition] as const,
    ),
  ),
);

/** The parameter of that name, whatever its case, accents and spaces; null for a name of no list. */
export function trouverDefinition(nom: Cellule): DefinitionDeParametre | null {
  return (
    PAR_CLE.get(cleDeTexte(nom)) ??
    PAR_CLE.get(cleDeTexte(texteDe(nom).replace(SANS_PARENTHESES, ""))) ??
    null
  );
}
