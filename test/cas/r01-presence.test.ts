import { jourObservation } from "../../src/calcul/domaine/jour";
import { estPresent } from "../../src/calcul/regles/r01-presence";
import { exact, ici, logement } from "../calcul/constructeurs";
import { date, entier, ouiNon, ouVide } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne } from "./lecture/table";

verifierLesCas("r01-presence", [
  parLigne(
    "Un logement compte-t-il dans le parc ?",
    {
      donnees: { Année: entier, "Mise en service": ouVide(date), "Sortie du parc": ouVide(date) },
      attendu: { Compte: ouiNon },
    },
    ({ Année: annee, "Mise en service": miseEnService, "Sortie du parc": sortie }) => {
      const un = logement({ miseEnService, sortie });
      // A second logement keeps the périmètre in the result where the first one is not counted.
      const { parc } = ici({ annee, logements: [un, logement()] });
      const present = estPresent(un, jourObservation(annee));
      expect(exact(parc)).toBe(present ? "2" : "1");
      return { Compte: present };
    },
  ),
]);
