import type { Construction, Financement, Peuplement, Typologie } from "../calcul/domaine/description";
import { cellule, decodeur, type CodeLu, type OuiNon } from "./codes";
import type { Liste } from "./motsDesCategories";
import { estSansCode } from "./rpls/blancs";
import { cleDeTexte, estErreur, estVide, texteDe } from "./texte";
import type { Cellule } from "./types";

const QPV: Liste<OuiNon> = {
  oui: "Oui | O | Vrai | True | X | 1 | QPV | En QPV",
  non: "Non | N | Faux | False | 0 | 2 | Hors QPV",
};

function pieces(nombre: number, autres = ""): string {
  const n = String(nombre);
  return `T${n} | F${n} | ${n} | ${n} pièces | Type ${n} | T${n} bis${autres}`;
}

const TYPOLOGIES: Liste<Typologie> = {
  T1: pieces(1, " | Studio | Chambre | 1 pièce"),
  T2: pieces(2),
  T3: pieces(3),
  T4: pieces(4),
  T5: pieces(5),
  T6: pieces(6),
  T7: pieces(7),
  T8: pieces(8),
  T9: pieces(9, " | T9 et plus | 9 et plus"),
};

/** The word of the sheets, then its numbers in the RPLS file (FINAN; 50 to 99 before 1977), then others. */
export const FINANCEMENTS: Liste<Financement> = {
  plai: "PLAI | 10 | PLA-I | PLA d'intégration",
  plaLmTs: "PLA LM/TS | 11 | PLA LM | PLA TS | PLATS | PLALM | PLA très social | PLA loyer minoré",
  pla: "PLA | 12 | PLA CFF | PLA ordinaire",
  plus: "PLUS | 13 | PLUS CD",
  pls: "PLS | 14 | PPLS",
  pap: "PAP | 15 | PAP locatif",
  pli: "PLI | 16",
  pcl: "PCL | 17 | Prêt conventionné locatif",
  hbm: "HBM | 50",
  plrPsr: "PLR/PSR | 51 | PLR | PSR",
  hlmO: "HLM/O | 52 | HLMO | HLM ordinaire",
  ilm: "ILM | 53",
  iln: "ILN | 54",
  pretsSpeciaux: "prêts spéciaux | 55 | Prêt spécial | Prêts spéciaux du CFF | Prêt spécial du CFF",
  autre: "autre | 49 | 99 | Autres | Autre financement | Non conventionné",
};

const CONSTRUCTIONS: Liste<Construction> = {
  collectif: "Collectif | C | Collectifs | Logement collectif | Appartement | Immeuble collectif",
  individuel:
    "Individuel | I | Individuels | Logement individuel | Maison | Maison individuelle | Pavillon | Villa",
  etudiant: "Étudiant | E | Étudiants | Logement étudiant",
};

const PEUPLEMENTS: Liste<Peuplement> = {
  faibleFragilite: "Faible fragilité | Faible | Peu fragile | Faible niveau de fragilité",
  equilibreAPreserver: "Équilibre à préserver | Équilibre | À préserver | Équilibre préservé",
  fortesDifficultes: "Fortes difficultés | Forte difficulté | En difficulté | En difficultés | Difficultés",
};

function sansSentinelle(brute: Cellule): Cellule {
  return !estErreur(brute) && estSansCode(cleDeTexte(brute)) ? "" : brute;
}

/** A code of a list; blanks of the RPLS file and words of no list are "non renseigné". */
const codeDe = <T extends string>(liste: Liste<T>) =>
  cellule.transform(sansSentinelle).pipe(decodeur(liste, { vide: null, inconnu: null }));

/** Buildings may be old; what is not between these is no year. */
const PREMIERE_ANNEE = 1000;
const DERNIERE_ANNEE = 2100;

/** "1975", "01/1975", "15/03/1975", "1975-03-15". */
const ANNEE_ECRITE = /^(?:\d{1,2}[/.-]){0,2}(\d{4})(?:[/.-]\d{1,2}){0,2}$/;

function anneeEcrite(texte: string): number | null {
  const annee = Number(ANNEE_ECRITE.exec(texte)?.[1]);
  return annee >= PREMIERE_ANNEE && annee <= DERNIERE_ANNEE ? annee : null;
}

function lireAnnee(brute: Cellule): CodeLu<number | null> {
  const brut = texteDe(brute);
  if (estVide(brute)) return { etat: "vide", valeur: null, brut };
  if (estErreur(brute)) return { etat: "erreur", valeur: null, brut };
  const valeur = anneeEcrite(brut);
  return { etat: valeur === null ? "inconnu" : "lu", valeur, brut };
}

export const qpv = codeDe(QPV);
export const typologie = codeDe(TYPOLOGIES);
export const financement = codeDe(FINANCEMENTS);
export const construction = codeDe(CONSTRUCTIONS);
export const peuplement = codeDe(PEUPLEMENTS);
/** A year, or the year of a date written in full. */
export const annee = cellule.transform(sansSentinelle).transform(lireAnnee);
/** The name of a residence. */
export const programme = cellule.transform(sansSentinelle).transform((brute): CodeLu<string | null> => {
  const brut = texteDe(brute);
  if (estVide(brute)) return { etat: "vide", valeur: null, brut };
  return estErreur(brute) ? { etat: "erreur", valeur: null, brut } : { etat: "lu", valeur: brut, brut };
});
