import { RESULTATS } from "../../src/calcul/domaine/miseADisposition";
import { marquerDroitsPourUnTour } from "../../src/calcul/regles/r13-droit-pour-un-tour";
import { ICI } from "../calcul/constructeurs";
import { attribuee, mise } from "../calcul/constructeurs-suivi";
import { date, entier, ouiNon, ouVide, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe, parLigne } from "./lecture/table";
import { DECOMPTE, decompter, GESTIONS } from "./lecture/decompte";

verifierLesCas("r13-droit-pour-un-tour", [
  parGroupe(
    "Les mises à disposition servies sur un droit",
    {
      commun: { Droits: entier, Début: ouVide(date), Fin: ouVide(date) },
      donnees: {
        ...{ "N°": texte, Logement: texte, Département: texte, Programme: ouVide(texte) },
        ...{ Réservataire: texte, "Transmis le": date, Résultat: parmi(RESULTATS) },
      },
      attendu: { "À part": ouiNon },
      conclusion: {},
    },
    (lignes, { Droits: droits, Début: debut, Fin: fin }) => {
      const mises = lignes.map((cas) =>
        mise({
          ...{ numero: cas["N°"], logement: cas.Logement, programme: cas.Programme },
          ...{ reservataire: cas.Réservataire, resultat: cas.Résultat, transmisLe: cas["Transmis le"] },
          perimetre: { ...ICI, departement: cas.Département },
        }),
      );
      const droit = { programme: "Tilleuls", reservataire: "VILLE", perimetre: ICI, droits, debut, fin };
      const marquees = marquerDroitsPourUnTour(mises, [droit]);
      expect(marquees.map((une) => ({ ...une, droitPourUnTour: false }))).toEqual(mises);
      return { lignes: marquees.map((une) => ({ "À part": une.droitPourUnTour })), conclusion: {} };
    },
  ),

  parLigne(
    "Un droit pour un tour ne consomme le flux sous aucune gestion",
    {
      donnees: { Gestion: parmi(GESTIONS), "Droit pour un tour": ouiNon },
      attendu: { Décompte: DECOMPTE.Décompte, Motif: DECOMPTE.Motif },
    },
    ({ Gestion: gestion, "Droit pour un tour": droitPourUnTour }) => {
      const { Décompte, Motif } = decompter(attribuee({ droitPourUnTour }), { gestion });
      return { Décompte, Motif };
    },
  ),
]);
