import { deLaLoi, duModule, duReferentiel, NON_RELU, RELU } from "./entree";
import { cch, referentiel, regles } from "./textes";

const ETAPE_3 = referentiel("étape 3");

/** The readings that a person can choose, under the names of Parametres and ParametresDeSuivi; the value is the default. */
export const CHOIX = {
  methode: duReferentiel("référentiel", {
    libelle: "Méthode du taux de rotation",
    regle: "R3",
    unite: "choix",
    source: ETAPE_3,
  }),
  exclureVenteEtDemolition: duReferentiel("conserver", {
    libelle: "Libérations des logements à vendre ou à démolir",
    regle: "R3",
    unite: "choix",
    source: ETAPE_3,
  }),
  exclureOrcodEtLhi: duReferentiel("conserver", {
    libelle: "Relogements ORCOD et LHI dans les libérations",
    regle: "R3",
    unite: "choix",
    source: ETAPE_3,
  }),
  exclureEtudiantsEtSpecifiques: duReferentiel("exclure", {
    libelle: "Étudiants et spécifiques dans le parc soumis",
    regle: "R5",
    unite: "choix",
    source: referentiel("étape 3, note 1"),
  }),
  denominateur: duReferentiel("parc du bailleur", {
    libelle: "Dénominateur des parts",
    regle: "R8",
    unite: "choix",
    source: referentiel("étape 3 (« au sein du parc du bailleur »)"),
  }),
  traitement: duModule("signaler", {
    libelle: "Traitement des plafonds",
    regle: "R9",
    unite: "choix",
    source: regles("R9"),
    controle: "Convention de Flux : aucun texte ne dit ce que devient une part au-delà du plafond.",
  }),
  etatParCommune: deLaLoi("contrôler", {
    libelle: "Part de l'État dans chaque commune",
    regle: "R19",
    unite: "choix",
    source: cch("R.441-5-2"),
    controle: `${NON_RELU} L'article réserve la « stipulation contraire » de la convention : elle se saisit.`,
  }),
  calendrier: duModule("métropole", {
    libelle: "Calendrier des jours fériés",
    regle: "R21",
    unite: "choix",
    source: { texte: "codeDuTravail", endroit: "L.3133-1" },
    controle: "Alsace-Moselle : L.3134-13 ajoute le Vendredi saint et le 26 décembre.",
  }),
  attributionExigee: duReferentiel("non", {
    libelle: "Impossibilité signalée à temps : décompter seulement l'attribution",
    regle: "R14",
    unite: "choix",
    source: referentiel("étape 4 (« l'attribution qui en découle »)"),
    controle: `${RELU} Il laisse le bailleur choisir de comptabiliser ; l'autre lecture attend l'attribution.`,
  }),
} as const;
