import * as z from "zod";
import "./zod";
import type { Exclusion, Motif, Nature, Origine } from "../calcul/domaine/codes";
import type { ResultatDeMise, TypeDeMiseADisposition } from "../calcul/domaine/miseADisposition";
import type { UniteDObjectif } from "../calcul/domaine/objectif";
import type { NatureDeDroit } from "../calcul/domaine/droitAcquis";
import type { Decompte, Gestion } from "../calcul/domaine/reglesDeDecompte";
import type { MethodeDeConversion } from "../calcul/domaine/reservataire";
import { HORS_FLUX, MOTS_DES_CATEGORIES, type Liste } from "./motsDesCategories";
import { cleDeTexte, estErreur, estVide, texteDe } from "./texte";

/** A cell, whatever it holds. */
export const cellule = z.union([z.string(), z.number(), z.boolean()]);

/** What became of a coded cell. `brut` is what is written in it. */
export interface CodeLu<T> {
  readonly etat: "lu" | "vide" | "inconnu" | "erreur";
  readonly valeur: T;
  readonly brut: string;
}

const NATURES: Liste<Nature> = {
  familial: "Familial | Familiale | Familiaux | Logement familial | Ordinaire | Logement ordinaire | Famille",
  etudiant:
    "Étudiant | Étudiante | Étudiants | Logement étudiant | Résidence étudiante | Résidence universitaire",
  specifique:
    "Spécifique | Spécifiques | Adapté | Spécifique/adapté | Logement spécifique | Logement adapté | Foyer | Logement-foyer | " +
    "Résidence sociale | IML | Intermédiation locative",
};

const EXCLUSIONS: Liste<Exclusion> = {
  aucune: "Aucune | Aucun | Non | Sans | Sans objet | Néant | - | —",
  ...HORS_FLUX,
  vente: "Vente | Ventes | Plan de vente | À vendre | En vente | Mise en vente",
  demolition: "Démolition | Démolitions | À démolir | Démolition prévue",
};

const MOTIFS: Liste<Motif> = {
  depart:
    "Départ | Départs | Départ volontaire | Départ du locataire | Congé | Congé du locataire | Congé donné par le locataire | " +
    "Résiliation | Résiliation du bail | Résiliation de bail | Fin de bail",
  mutation: "Mutation | Mutations | Mutation interne",
  anru: "ANRU | Relogement ANRU | NPNRU | Relogement NPNRU",
  orcod: "ORCOD | Relogement ORCOD | ORCOD-IN",
  lhi: "LHI | Relogement LHI | Habitat indigne | Lutte contre l'habitat indigne",
  vente: "Vente | Relogement vente | Relogement lié à une vente",
  deces: "Décès | Décès du locataire | Décès du titulaire",
  // R3 leaves out no other departure: these words of business systems say which it was, and count the same.
  autre:
    "Autre | Autres | Autre motif | Divers | Expulsion | Expulsion locative | Expulsion du locataire | Décision de justice | " +
    "Résiliation judiciaire | Abandon | Abandon du logement | Abandon de logement | Abandon du domicile",
};

const NATURES_DE_DROIT: Liste<NatureDeDroit> = {
  droitDeSuite: "Droit de suite | Droits de suite | DDS | Suite",
  duAnterieur:
    "DU antérieur | DU antérieurs | Droit unique antérieur | Droits uniques antérieurs | Droit unique | Droits uniques | DU | " +
    "Convention de parc | DU convention de parc",
  droitPourUnTour: "Droit pour un tour | Droits pour un tour | Pour un tour | Un tour | Première attribution",
};

const METHODES: Liste<MethodeDeConversion> = {
  assiette: "Assiette | Méthode de l'assiette | Part de l'assiette",
  droitsUniques: "Droits uniques | Droit unique | DU | Droits acquis | Transformation des droits acquis",
};

const ORIGINES: Liste<Origine> = {
  garantie:
    "Garantie d'emprunt | Garanties d'emprunt | Garantie d'emprunts | Garantie emprunt | Garantie | GE",
  foncier: "Foncier | Terrain | Apport foncier | Apport de terrain",
  financement: "Financement | Financements | Subvention | Subventions | Apport financier",
  autre: "Autre | Autres",
};

/** The law gives the State its contingent, which R9 holds to no origin: a word that says so is as good as a blank. */
const SANS_ORIGINE = {
  reglementaire: "Réglementaire | Contingent réglementaire | Droit réglementaire | Réservation réglementaire",
};

const GESTIONS: Liste<Gestion> = {
  directe: "Directe | Direct | Gestion directe",
  deleguee: "Déléguée | Délégué | Gestion déléguée | Délégation",
  mixte: "Mixte | Gestion mixte",
};

/** In gestion directe the mise à disposition itself counts (R14): not one of the events that a délégation can choose. */
export type DecompteEcrit = Decompte | "miseADisposition";

const DECOMPTES: Liste<DecompteEcrit> = {
  miseADisposition: "Mise à disposition | Mises à disposition | Proposition",
  attribution: "Attribution | Attributions",
  entree: "Entrée dans les lieux | Entrées dans les lieux | Entrée | Entrées",
};

const TYPES_DE_MISE: Liste<TypeDeMiseADisposition> = {
  preavis1Mois: "Préavis 1 mois | Préavis à 1 mois | Préavis d'un mois | 1 mois | Un mois",
  preavis3Mois: "Préavis 3 mois | Préavis à 3 mois | Préavis de trois mois | 3 mois | Trois mois",
  parcRecent: "Parc récent | Récent | Neuf | Parc neuf | Programme neuf | Livraison",
};

const RESULTATS: Liste<ResultatDeMise> = {
  enCours: "En cours | En attente | En instance",
  attribue: "Attribué | Attribuée | Attribution | Accepté | Acceptée",
  refusCandidat:
    "Refus candidat | Refus du candidat | Refus du ménage | Refus demandeur | Refus du demandeur",
  refusCaleol: "Refus CALEOL | Refus de la CALEOL | Refus CAL | Refus de la CAL | Non attribué",
  sansCandidat: "Sans candidat | Aucun candidat | Absence de candidat | Pas de candidat",
  rendu: "Rendu | Rendue | Rendu au bailleur | Retour | Restitué",
};

const UNITES_D_OBJECTIF: Liste<UniteDObjectif> = {
  nombre: "Nombre | Nb | Nombre d'attributions | Attributions | Logements | Ménages",
  part: "Pourcent | Pourcentage | Pour cent | Part | Part des attributions | Pourcent des attributions",
};

export type OuiNon = "oui" | "non";

const OUI_NON: Liste<OuiNon> = {
  oui: "Oui | O | Vrai | True | X | 1",
  non: "Non | N | Faux | False | 0 | - | —",
};

function index<T extends string>(liste: Liste<T>): ReadonlyMap<string, T> {
  const codes = Object.entries(liste) as [T, string][];
  return new Map(
    codes.flatMap(([code, mots]) => mots.split(" | ").map((mot) => [cleDeTexte(mot), code] as const)),
  );
}

/** A decoder of one list: `vide` is what a blank or an error stands for, `inconnu` what a word of no list does. */
export function decodeur<T extends string, const V, const I>(
  liste: Liste<T>,
  { vide, inconnu }: { vide: V; inconnu: I },
) {
  const connus = index(liste);
  return cellule.transform((brute): CodeLu<T | V | I> => {
    const brut = texteDe(brute);
    if (estVide(brute)) return { etat: "vide", valeur: vide, brut };
    if (estErreur(brute)) return { etat: "erreur", valeur: vide, brut };
    const valeur = connus.get(cleDeTexte(brute));
    return valeur === undefined ? { etat: "inconnu", valeur: inconnu, brut } : { etat: "lu", valeur, brut };
  });
}

export const nature = decodeur(NATURES, { vide: "familial", inconnu: "familial" });
export const exclusion = decodeur(EXCLUSIONS, { vide: "aucune", inconnu: "aucune" });
export const motif = decodeur(MOTIFS, { vide: "autre", inconnu: "autre" });
export const natureDeDroit = decodeur(NATURES_DE_DROIT, { vide: null, inconnu: null });
export const methode = decodeur(METHODES, { vide: null, inconnu: null });
export const origine = decodeur({ ...ORIGINES, ...SANS_ORIGINE }, { vide: null, inconnu: null }).transform(
  ({ valeur, ...lu }): CodeLu<Origine | null> => ({
    ...lu,
    valeur: valeur === "reglementaire" ? null : valeur,
  }),
);
export const categorie = decodeur(MOTS_DES_CATEGORIES, { vide: "autre", inconnu: "autre" });
export const gestion = decodeur(GESTIONS, { vide: null, inconnu: null });
export const decompte = decodeur(DECOMPTES, { vide: null, inconnu: null });
/** The longer delays where nothing says: none is told to be exceeded on a guess. */
export const typeDeMise = decodeur(TYPES_DE_MISE, { vide: "preavis3Mois", inconnu: "preavis3Mois" });
export const resultatDeMise = decodeur(RESULTATS, { vide: "enCours", inconnu: "enCours" });
export const ouiNon = decodeur(OUI_NON, { vide: "non", inconnu: "non" });
/** The sign "%" is no letter: it is read as its word. */
export const uniteDObjectif = cellule
  .transform((brute) => (typeof brute === "string" ? brute.replace("%", " pourcent ") : brute))
  .pipe(decodeur(UNITES_D_OBJECTIF, { vide: null, inconnu: null }));
