import { CATEGORIES } from "../../src/calcul/domaine/codes";
import { RESULTATS } from "../../src/calcul/domaine/miseADisposition";
import { DECOMPTES, GESTIONS as GESTIONS_SAISIES } from "../../src/calcul/domaine/reglesDeDecompte";
import { NON_RESERVE } from "../../src/calcul/domaine/reservataire";
import { reglesSelon } from "../../src/calcul/perimetre/gestions";
import { refusAjoutes } from "../../src/calcul/regles/r15-gestion-deleguee";
import { ICI, reservataire } from "../calcul/constructeurs";
import { mise } from "../calcul/constructeurs-suivi";
import { date, entier, ouVide, parmi } from "./lecture/colonnes";
import { DECOMPTE, decompter, GESTIONS } from "./lecture/decompte";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne } from "./lecture/table";

const CODES = { oui: "CONNU", non: "INCONNU", bailleur: NON_RESERVE } as const;

verifierLesCas("r15-gestion-deleguee", [
  parLigne(
    "Ce que devient une mise à disposition",
    {
      donnees: {
        ...{ "Compte par": parmi(DECOMPTES), "Transmis le": date, "Impossibilité le": ouVide(date) },
        ...{ "CALEOL le": ouVide(date), "Entrée le": ouVide(date) },
        ...{ Résultat: parmi(RESULTATS), "Refus adaptés": entier },
      },
      attendu: { ...DECOMPTE, "Refus ajoutés": entier },
    },
    (cas) => {
      const une = mise({
        ...{ transmisLe: cas["Transmis le"], impossibiliteLe: cas["Impossibilité le"] },
        ...{ caleolLe: cas["CALEOL le"], entreeLe: cas["Entrée le"] },
        ...{ resultat: cas.Résultat, refusAdaptes: cas["Refus adaptés"] },
      });
      const decompte = cas["Compte par"];
      const trouve = decompter(une, { gestion: "deleguee", decompte });
      return { ...trouve, "Refus ajoutés": refusAjoutes(une, decompte) };
    },
  ),

  parLigne(
    "Le mode de gestion de chaque réservataire",
    {
      donnees: {
        ...{ "Réservataire connu": parmi(["oui", "non", "bailleur"]), Catégorie: ouVide(parmi(CATEGORIES)) },
        ...{ "Gestion saisie": ouVide(parmi(GESTIONS_SAISIES)), "Décompte saisi": ouVide(parmi(DECOMPTES)) },
      },
      attendu: { Gestion: parmi(GESTIONS), "Compte par": ouVide(parmi(DECOMPTES)) },
    },
    (cas) => {
      const [gestion, decompte] = [cas["Gestion saisie"], cas["Décompte saisi"]];
      const ligne = reservataire("CONNU", { categorie: cas.Catégorie ?? "autre", gestion, decompte });
      const regles = reglesSelon([ligne])(CODES[cas["Réservataire connu"]], ICI);
      return { Gestion: regles.gestion, "Compte par": "decompte" in regles ? regles.decompte : null };
    },
  ),
]);
