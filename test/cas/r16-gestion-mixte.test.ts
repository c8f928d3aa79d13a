import { compte } from "../../src/calcul/chiffres";
import { RESULTATS } from "../../src/calcul/domaine/miseADisposition";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { decompteDelegue } from "../../src/calcul/regles/decompte";
import { refusAjoutes } from "../../src/calcul/regles/r15-gestion-deleguee";
import { cibleAtteinte, partRequalifiee } from "../../src/calcul/regles/r16-gestion-mixte";
import { DIRECTE, MIXTE, mise } from "../calcul/constructeurs-suivi";
import { chiffre, date, dit, entier, nombre, ouiNon, ouVide, parmi } from "./lecture/colonnes";
import { DECOMPTE, decompter } from "./lecture/decompte";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne } from "./lecture/table";

verifierLesCas("r16-gestion-mixte", [
  parLigne(
    "Ce que devient une mise à disposition",
    {
      donnees: {
        ...{ Gestion: parmi(["mixte", "directe"]), Requalifié: ouiNon, Relogement: ouiNon },
        ...{ Comptabiliser: ouiNon, "CALEOL le": ouVide(date), "Entrée le": ouVide(date) },
        ...{ Résultat: parmi(RESULTATS), "Refus adaptés": entier },
      },
      attendu: { ...DECOMPTE, "Refus ajoutés": entier },
    },
    (cas) => {
      const une = mise({
        ...{ requalifie: cas.Requalifié, relogement: cas.Relogement, comptabiliser: cas.Comptabiliser },
        ...{ caleolLe: cas["CALEOL le"], entreeLe: cas["Entrée le"] },
        ...{ resultat: cas.Résultat, refusAdaptes: cas["Refus adaptés"] },
      });
      const delegue = decompteDelegue(une, cas.Gestion === "mixte" ? MIXTE : DIRECTE);
      const trouve = decompter(une, { gestion: cas.Gestion, decompte: "entree" });
      return { ...trouve, "Refus ajoutés": delegue === null ? 0 : refusAjoutes(une, delegue) };
    },
  ),

  parLigne(
    "La part requalifiée et sa cible",
    {
      donnees: { Requalifiés: entier, Décomptés: entier, Cible: nombre },
      attendu: { "Part requalifiée": chiffre, Atteinte: ouVide(ouiNon) },
    },
    ({ Requalifiés: requalifies, Décomptés: decomptes, Cible: cible }) => {
      const part = partRequalifiee(
        compte("requalifies", "R16", requalifies),
        compte("decompte", "R17", decomptes),
      );
      expect(dit(SUIVI_PAR_DEFAUT.cibleDeRequalification)).toBe("3/10");
      return { "Part requalifiée": dit(part), Atteinte: cibleAtteinte(part, cible) };
    },
  ),
]);
