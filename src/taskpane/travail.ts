// What works on a workbook, in one chunk of its own: the pane is drawn before it is loaded.
export { calculerLeClasseur } from "../excel/calculer";
export { creerLeModele, insererFeuilles } from "../excel/modele/modele";
export { feuillesDuModele } from "../restitution/modele/modele";
