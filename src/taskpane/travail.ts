// What works on a workbook, in one chunk of its own: the pane is drawn before it is loaded.
export { calculerLeClasseur, regarderLeClasseur } from "../excel/calculer";
export { adresseDeLaSelection, insererLaFormule, reparerLesFormules } from "../excel/formules";
export { suivreLeChoix } from "../excel/choisir";
export { expliquerLeChoix } from "../excel/expliquer";
export { listerLesLignes } from "../excel/lister";
export { changerLesScenariosGardes, ecrireLesScenarios } from "../excel/scenarios";
export { releverLesColonnes } from "../excel/relever";
export { examinerLesCellules } from "../excel/reparer/examiner";
export { remettreLesCellules } from "../excel/reparer/remettre";
export { reparerLesCellules } from "../excel/reparer/reparer";
export { perimerLesResultats } from "../excel/perimer";
export { reglerLesParametres } from "../excel/regler";
export { agirASonTour } from "../excel/partage/ecriture";
export {
  agirEnSeance,
  partirDeLaSeance,
  quiMene,
  resterEnSeance,
  saufSpectateur,
} from "../excel/partage/seance";
export { reglerLAutomatique } from "../excel/automatique";
export { creerLeModele, insererFeuilles } from "../excel/modele/modele";
export { feuillesDuModele } from "../restitution/modele/modele";
