import { fr } from "../phrases/typographie";
import { CODES_DES_RESERVATAIRES, colonne } from "./colonne";
import { LIGNES_DES_LOGEMENTS, type FeuilleModele } from "./types";

const ouiOuNon = (entete: string, aide: string) =>
  colonne(entete, "texte", 14, { liste: "Oui ou non", aide });

/** The follow-up of the year: Bilan and Échéances are written where this sheet is, Orientation where it announces logements to come. */
export const MISES_A_DISPOSITION: FeuilleModele = {
  nom: "Mises à disposition",
  table: "tblMisesADisposition",
  lignesFormees: LIGNES_DES_LOGEMENTS,
  titre: fr`Mises à disposition de l'année`,
  aide: fr`Une ligne par logement proposé. Le n° RPLS, le réservataire et la date de transmission suffisent ; le reste se complète au fil de l'eau. Sans date de transmission, le logement est à venir : la feuille Orientation propose un réservataire.`,
  colonnes: [
    colonne("N°", "texte", 11, { aide: fr`Propre à chaque mise à disposition.` }),
    colonne("N° RPLS", "texte", 14, { aide: fr`Le même que dans la feuille Parc.` }),
    colonne("Réservataire", "texte", 14, {
      liste: CODES_DES_RESERVATAIRES,
      aide: fr`Celui auquel le logement est mis à disposition ; vide : le bailleur, pour son compte, ou à proposer si le logement est à venir.`,
    }),
    colonne("Type", "texte", 16, {
      liste: "Type de mise à disposition",
      aide: fr`Il fixe les délais ; vide : ceux du préavis de trois mois.`,
    }),
    colonne("Transmis le", "date", 13, { aide: fr`Les délais courent à partir du lendemain.` }),
    colonne("Impossibilité signalée le", "date", 14, {
      aide: fr`Le jour où le réservataire dit ne pas pouvoir désigner de candidats.`,
    }),
    colonne("Dossiers reçus le", "date", 13),
    colonne("Candidats", "entier", 11, { aide: fr`Nombre de candidats présentés ; trois sont attendus.` }),
    colonne("CALEOL le", "date", 13),
    colonne("Résultat", "texte", 16, { liste: "Résultat", aide: fr`Vide : en cours.` }),
    colonne("Refus adaptés", "entier", 11, {
      aide: fr`Propositions adaptées refusées par les ménages ; ajoutées au décompte par entrée dans les lieux.`,
    }),
    colonne("Entrée le", "date", 13),
    ouiOuNon(
      "Recherche OLS",
      fr`Après une impossibilité signalée à temps, le bailleur a cherché lui-même des candidats.`,
    ),
    ouiOuNon(
      "Comptabiliser",
      fr`Le bailleur choisit de compter cette attribution, ou de valoriser ce relogement.`,
    ),
    ouiOuNon("Relogement", fr`Gestion mixte : relogement d'un ménage du public du réservataire.`),
    ouiOuNon("Requalifié", fr`Gestion mixte : géré par le bailleur, sans passer par AL'in.`),
    colonne("Publics", "texte", 24, {
      aide: fr`Toutes les éligibilités du ménage, séparées par des points-virgules.`,
    }),
    ouiOuNon("Droit pour un tour", fr`Première attribution d'un programme neuf : suivie à part du flux.`),
  ],
  lignes: [],
};
