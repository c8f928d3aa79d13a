import type { LigneDeBilan } from "../../src/calcul/bilan";
import { RESULTATS } from "../../src/calcul/domaine/miseADisposition";
import { exact, fois, logement } from "../calcul/constructeurs";
import { bilanIci, le, ligneDuBilan, mise } from "../calcul/constructeurs-suivi";
import { chiffre, dit, enPhrase, liste, parmi, phrase, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe } from "./lecture/table";

const LOGEMENTS = [...fois(2, logement({ reservataire: "VILLE" })), logement({ reservataire: "ALS" })];

function publics({ publics: tous }: LigneDeBilan): readonly string[] {
  return tous.map(({ public: nom, attributions }) => enPhrase(nom, exact(attributions)));
}

verifierLesCas("r27-eligibilite-multiple", [
  parGroupe(
    "Une attribution, plusieurs publics",
    {
      commun: {},
      donnees: { Réservataire: texte, Résultat: parmi(RESULTATS), Publics: liste(texte) },
      attendu: {},
      conclusion: {
        ...{ "Attribués à la VILLE": chiffre, "Publics de la VILLE": liste(phrase) },
        ...{ "Attribués à ALS": chiffre, "Publics d'ALS": liste(phrase) },
      },
    },
    (lignes) => {
      const mises = lignes.map((cas, rang) =>
        mise({
          ...{ numero: rang.toString(), reservataire: cas.Réservataire },
          ...{ resultat: cas.Résultat, publics: cas.Publics },
        }),
      );
      const bilan = bilanIci(le("31/12/2026"), { logements: LOGEMENTS, mises });
      const [ville, als] = [ligneDuBilan(bilan, "VILLE"), ligneDuBilan(bilan, "ALS")];
      const conclusion = {
        ...{ "Attribués à la VILLE": dit(ville.attribues), "Publics de la VILLE": publics(ville) },
        ...{ "Attribués à ALS": dit(als.attribues), "Publics d'ALS": publics(als) },
      };
      return { lignes: lignes.map(() => ({})), conclusion };
    },
  ),
]);
