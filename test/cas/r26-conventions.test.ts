import { dateCivile } from "../../src/calcul/domaine/jour";
import {
  achevementDe,
  effetDe,
  estAvantLEtat,
  STATUTS_DE_CONVENTION,
  statutDe,
} from "../../src/calcul/regles/r26-conventions";
import { ecrire } from "../calcul/constructeurs-suivi";
import { date, entier, liste, ouiNon, ouVide, parmi, texte, type Colonne } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne } from "./lecture/table";

/** A date of signature, or "pas encore". */
const signature: Colonne<number | null> = {
  attend: `${date.attend}, ou « pas encore »`,
  lire: (ecrite) => (ecrite === "pas encore" ? null : date.lire(ecrite)),
};

verifierLesCas("r26-conventions", [
  parLigne(
    "L'effet et l'achèvement",
    { donnees: { Année: entier, "Signée le": date }, attendu: { Effet: texte, Achèvement: texte } },
    ({ Année: annee, "Signée le": signeeLe }) => {
      expect(dateCivile(signeeLe).annee).toBe(annee);
      const effet = effetDe(signeeLe);
      return { Effet: ecrire(effet), Achèvement: ecrire(achevementDe(effet)) };
    },
  ),

  parLigne(
    "Où en est une convention",
    {
      donnees: { "Signée le": ouVide(date), "Jusqu'au": ouVide(date), "À la date": date },
      attendu: { Statut: parmi(STATUTS_DE_CONVENTION) },
    },
    ({ "Signée le": signeeLe, "Jusqu'au": jusquAu, "À la date": au }) => ({
      Statut: statutDe({ signeeLe, jusquAu }, au),
    }),
  ),

  parLigne(
    "L'État signe avant les autres",
    {
      donnees: { "Signée le": ouVide(date), "Signatures de l'État": liste(signature) },
      attendu: { "Avant l'État": ouiNon },
    },
    (cas) => ({ "Avant l'État": estAvantLEtat(cas["Signée le"], cas["Signatures de l'État"]) }),
  ),
]);
