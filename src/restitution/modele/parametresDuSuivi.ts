import type { Delai, ParametresDeSuivi } from "../../calcul/domaine/parametresDeSuivi";
import { versNombre } from "../../calcul/nombres/decimal";
import type { Fraction } from "../../calcul/nombres/fraction";
import { PARAMETRES_DE_DROIT } from "../../calcul/registre/parametres";
import { citation } from "../../calcul/registre/textes";
import type { ParametreDeDroit } from "../../calcul/registre/types";
import { delai } from "../feuilles/reglesDuSuivi";
import { pourcentageCourt } from "../phrases/nombres";
import { CALENDRIER } from "../phrases/noms";
import { fr, nombreDe, typographie } from "../phrases/typographie";
import type { ParametreEnMots } from "./parametre";

type ParametreDuSuivi = ParametreEnMots<ParametresDeSuivi>;
type Forme = Omit<ParametreDuSuivi, "nom" | "regle" | "explication" | "source">;

/** What the registry says of it: its sentence, its rule and its source. */
function parametre(
  nom: string,
  { libelle, regle, source }: ParametreDeDroit,
  forme: Forme,
): ParametreDuSuivi {
  return { nom, regle, ...forme, explication: typographie(libelle), source: typographie(citation(source)) };
}

function choix(liste: "Jours fériés" | "Non ou oui", valeur: (suivi: ParametresDeSuivi) => string): Forme {
  return { unite: "choix", liste, format: "texteLong", cellule: valeur, valeur };
}

function part(unite: string, lire: (suivi: ParametresDeSuivi) => Fraction): Forme {
  return {
    ...{ unite, liste: null, format: "pourcentage" },
    cellule: (suivi) => versNombre(lire(suivi)),
    valeur: (suivi) => pourcentageCourt(lire(suivi)),
  };
}

const UNITES: Readonly<Record<Delai["unite"], string>> = {
  joursOuvres: fr`jours ouvrés`,
  jours: "jours",
  mois: "mois",
};

function duree(unite: Delai["unite"], lire: (suivi: ParametresDeSuivi) => number): Forme {
  return {
    ...{ unite: UNITES[unite], liste: null, format: "entier" },
    cellule: lire,
    valeur: (suivi) => delai({ nombre: lire(suivi), unite }),
  };
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

/** The parameters of the yearly follow-up, one value for the whole workbook, in the order of the sheet. */
export const PARAMETRES_DU_SUIVI: readonly ParametreDuSuivi[] = [
  parametre(
    "Calendrier des jours fériés",
    calendrier,
    choix("Jours fériés", (suivi) => CALENDRIER[suivi.calendrier]),
  ),
  parametre(
    "Préavis d'un mois : réponse",
    reponsePreavisUnMois,
    duree("joursOuvres", ({ delais }) => delais.preavis1Mois.reponse?.nombre ?? 0),
  ),
  parametre(
    "Préavis d'un mois : dossiers complets",
    dossiersPreavisUnMois,
    duree("jours", ({ delais }) => delais.preavis1Mois.dossiers.nombre),
  ),
  parametre(
    "Préavis de trois mois et parc récent : candidats",
    candidatsPreavisTroisMois,
    duree("mois", ({ delais }) => delais.preavis3Mois.dossiers.nombre),
  ),
  parametre(
    "Parc récent : transmission",
    transmissionParcRecent,
    duree("mois", ({ moisAvantMiseEnService }) => moisAvantMiseEnService),
  ),
  parametre("Candidats attendus", candidatsAttendus, {
    ...{ unite: "candidats", liste: null, format: "entier" },
    cellule: (suivi) => suivi.candidatsAttendus,
    valeur: (suivi) => nombreDe(suivi.candidatsAttendus, "candidat"),
  }),
  parametre(
    "Impossibilité : délai pour la signaler",
    impossibilite,
    duree("joursOuvres", ({ delaiDImpossibilite }) => delaiDImpossibilite.nombre),
  ),
  parametre(
    "Impossibilité signalée : seule l'attribution compte",
    attributionExigee,
    choix("Non ou oui", (suivi) => (suivi.attributionExigee ? "Oui" : "Non")),
  ),
  parametre(
    "Gestion mixte : part requalifiée",
    requalificationMixte,
    part("% du flux", ({ cibleDeRequalification }) => cibleDeRequalification),
  ),
  parametre(
    "Part de l'État hors QPV",
    etatHorsQpv,
    part("%", ({ seuilHorsQpv }) => seuilHorsQpv),
  ),
  parametre("Classes de construction du bilan", periodesDeConstruction, {
    ...{ unite: fr`années`, liste: null, format: "texteLong" },
    cellule: ({ debutsDePeriode }) => debutsDePeriode.join(", "),
    valeur: ({ debutsDePeriode }) => debutsDePeriode.join(", "),
  }),
];
