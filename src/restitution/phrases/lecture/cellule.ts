import { CATEGORIES } from "../../../calcul/domaine/codes";
import { categoriesProches } from "../../../lecture/categoriesProches";
import type { ConstatDeCellule, ConstatDeLecture } from "../../../lecture/constats";
import { estVide } from "../../../lecture/texte";
import type { Phrase, Catalogue } from "../phrase";
import { date, nombre, pourcentageCourt } from "../nombres";
import { CATEGORIE, EXCLUSION, MOTIF, NATURE } from "../noms";
import { DECOMPTE, GESTION, RESULTAT_DE_MISE, TYPE_DE_MISE, UNITE_D_OBJECTIF } from "../nomsDuSuivi";
import { cite, enumeration, fr, nombreDe } from "../typographie";
import { nomDeChamp } from "./champs";
import type { Constat } from "./constat";

type CodeInconnu = Constat<Extract<ConstatDeCellule, { type: "codeInconnu" }>>;

const RETENUS: Readonly<Record<string, string>> = {
  ...{ ...EXCLUSION, ...NATURE, ...MOTIF, ...CATEGORIE },
  ...{ ...GESTION, ...DECOMPTE, ...TYPE_DE_MISE, ...RESULTAT_DE_MISE, ...UNITE_D_OBJECTIF },
};

const OUI_NON = "oui, non";

const CODES: Readonly<Record<Exclude<CodeInconnu["champ"], "categorie">, string>> = {
  nature: "familial, étudiant, spécifique",
  exclusion: "défense, sécurité, santé, vente, démolition ou rien",
  motif: "départ, mutation, ANRU, ORCOD, LHI, vente, décès, autre",
  origine: "garantie d’emprunt, foncier, financement, autre",
  gestion: "Directe, Déléguée, Mixte",
  methode: "Assiette, Droits uniques",
  decompte: "Mise à disposition, Attribution, Entrée dans les lieux",
  type: "préavis 1 mois, préavis 3 mois, parc récent",
  resultat: "en cours, attribué, refus candidat, refus CALEOL, sans candidat, rendu",
  ...{ qpv: OUI_NON, typologie: "T1 à T9", construction: "collectif, individuel, étudiant" },
  financement: "celles de la liste du modèle, ou les codes de RPLS",
  peuplement: "faible fragilité, équilibre à préserver, fortes difficultés",
  unite: "nombre, %",
  rechercheOls: OUI_NON,
  comptabiliser: OUI_NON,
  relogement: OUI_NON,
  requalifie: OUI_NON,
  droitPourUnTour: OUI_NON,
};

function suiteDuCode(retenu: CodeInconnu["retenu"]): string {
  return retenu === null || retenu === "aucune"
    ? fr`lu comme une cellule vide`
    : fr`lu comme ${cite(RETENUS[retenu] ?? retenu)}`;
}

/** A category decides of the plafonds (R9): the nearest ones come first, and a word that fits two of them is a question. */
function categorieInconnue({ valeur, retenu }: CodeInconnu): Phrase {
  const proches = categoriesProches(valeur);
  const [colonne, suite] = [cite(nomDeChamp("categorie")), suiteDuCode(retenu)];
  const admises = [...proches, ...CATEGORIES.filter((une) => !proches.includes(une))];
  const remede = fr`Corrigez la cellule. Valeurs admises : ${admises.map((une) => CATEGORIE[une]).join(", ")}.`;
  if (estVide(valeur)) return { constat: fr`La colonne ${colonne} est vide : ${suite}.`, remede };
  const [plusieurs, dites] = [proches.length > 1, proches.map((une) => cite(CATEGORIE[une]))];
  const constat = plusieurs
    ? fr`${cite(valeur)} (colonne ${colonne}) ne dit pas laquelle de ces catégories : ${enumeration(dites)} ; ${suite}.`
    : fr`${cite(valeur)} n'est pas une valeur connue de la colonne ${colonne} : ${suite}.`;
  return { constat, remede };
}

/** R3 keeps every motif but those it names: what that one costs is told, for nobody to guess. */
const RETENU_DANS_LE_TAUX = fr`, que toutes les méthodes retiennent dans le taux (R3)`;

function codeInconnu(constat: CodeInconnu): Phrase {
  const { champ, valeur, retenu } = constat;
  if (champ === "categorie") return categorieInconnue(constat);
  return {
    constat: fr`${cite(valeur)} n'est pas une valeur connue de la colonne ${cite(nomDeChamp(champ))} : ${suiteDuCode(retenu)}${champ === "motif" ? RETENU_DANS_LE_TAUX : ""}.`,
    remede: fr`Corrigez la cellule. Valeurs admises : ${CODES[champ]}.`,
  };
}

/** What a number that cannot be used costs. */
function consequence({ gravite, ecarte }: Pick<ConstatDeLecture, "gravite" | "ecarte">): string {
  if (gravite === "bloquant") return fr`le périmètre n'est pas calculé.`;
  return ecarte ? fr`la ligne n'est pas comptée.` : fr`la cellule est lue comme vide.`;
}

/** Sentences about one cell, whatever its sheet. */
export const CELLULE: Catalogue<Constat<ConstatDeCellule>> = {
  celluleEnErreur: ({ champ, erreur, ecarte }) => ({
    constat: fr`La colonne ${cite(nomDeChamp(champ))} contient l'erreur ${erreur} : ${ecarte ? fr`la ligne n'est pas comptée.` : fr`la cellule est lue comme vide.`}`,
    remede: fr`Corrigez la formule ou remplacez-la par sa valeur.`,
  }),
  codeInconnu,
  codesVides: ({ champ, retenu, nombre: combien }) => ({
    constat: fr`${nombreDe(combien, "ligne")} sans ${champ} : ${combien < 2 ? "comptée" : "comptées"} comme ${cite(RETENUS[retenu] ?? retenu)}.`,
    remede: fr`Complétez la colonne ${cite(nomDeChamp(champ))} si ce n'est pas exact.`,
  }),
  anneeIllisible: ({ champ, valeur }) => ({
    constat: fr`${cite(valeur)} n'est pas une année (colonne ${cite(nomDeChamp(champ))}) : la cellule est lue comme vide.`,
    remede: fr`Saisissez une année à quatre chiffres, par exemple 1985.`,
  }),
  dateIllisible: ({ champ, valeur, ecarte }) => ({
    constat: fr`${cite(valeur)} n'est pas une date (colonne ${cite(nomDeChamp(champ))}) : ${ecarte ? fr`la ligne n'est pas comptée.` : fr`la cellule est lue comme vide.`}`,
    remede: fr`Saisissez une date, par exemple 15/03/2025.`,
  }),
  dateFuture: ({ champ, date: jour }) => ({
    constat: fr`La date du ${date(jour)} (colonne ${cite(nomDeChamp(champ))}) est dans le futur ; elle est utilisée telle quelle.`,
    remede: fr`Vérifiez l'année saisie.`,
  }),
  dateAncienne: ({ champ, valeur }) => ({
    constat: fr`La date ${cite(valeur)} (colonne ${cite(nomDeChamp(champ))}) est antérieure à 1900.`,
    remede: fr`Vérifiez l'année saisie.`,
  }),
  anneeCommeDate: ({ champ, valeur }) => ({
    constat: fr`La colonne ${cite(nomDeChamp(champ))} contient le nombre ${String(valeur)}, lu comme le jour de ce numéro (en 1905).`,
    remede: fr`S'il s'agit d'une année, saisissez une date complète, par exemple 01/01/${String(valeur)}.`,
  }),
  datesEnTexte: ({ champ, nombre: combien }) => ({
    constat: fr`${nombreDe(combien, "date saisie", "dates saisies")} comme du texte dans ${cite(nomDeChamp(champ))} : ${combien < 2 ? "elle est lue" : "elles sont lues"} jour/mois/année.`,
    remede: fr`Rien à faire si l'ordre est bien jour/mois/année ; « Corriger » (volet, vue Contrôles) en fait des dates.`,
  }),
  nombreEnTexte: ({ champ, valeur, lu }) => ({
    constat: fr`${cite(valeur)} (colonne ${cite(nomDeChamp(champ))}) est un texte, lu comme le nombre ${nombre(lu, 6)}.`,
    remede: fr`Si la lecture est exacte, convertissez la cellule en nombre : « Corriger » (volet, vue Contrôles) le fait.`,
  }),
  pourcentageEntier: ({ champ, valeur, lu }) => ({
    constat: fr`${String(valeur).replace(".", ",")} dans ${cite(nomDeChamp(champ))} est lu comme ${pourcentageCourt(lu)}, et non ${String(valeur * 100).replace(".", ",")} %.`,
    remede: fr`Saisissez le pourcentage avec son signe : ${pourcentageCourt(lu)}.`,
  }),
  nombreIllisible: ({ champ, valeur, ...suite }) => ({
    constat: fr`${cite(valeur)} n'est pas un nombre (colonne ${cite(nomDeChamp(champ))}) : ${consequence(suite)}`,
    remede: fr`Saisissez un nombre.`,
  }),
  nombreNegatif: ({ champ, valeur, ...suite }) => ({
    constat: fr`${cite(valeur)} est négatif (colonne ${cite(nomDeChamp(champ))}) : ${consequence(suite)}`,
    remede: fr`Saisissez un nombre positif ou nul.`,
  }),
};
