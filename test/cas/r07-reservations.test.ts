import { CATEGORIES } from "../../src/calcul/domaine/codes";
import { exact, ici, logement, reservataire } from "../calcul/constructeurs";
import { date, entier, ouiNon, ouVide, parmi } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne } from "./lecture/table";

verifierLesCas("r07-reservations", [
  parLigne(
    "La convention est-elle active au 31/12/n-1 ?",
    {
      donnees: {
        ...{ Année: entier, Réservé: ouiNon },
        ...{ "Début convention": ouVide(date), "Fin convention": ouVide(date) },
      },
      attendu: { Réservation: ouiNon },
    },
    (cas) => {
      const un = logement({
        reservataire: cas.Réservé ? "AL" : null,
        debutConvention: cas["Début convention"],
        finConvention: cas["Fin convention"],
      });
      const { flux } = ici({ annee: cas.Année, logements: [un] });
      const sienne = flux.find(({ reservataire: code }) => code === "AL");
      return { Réservation: sienne !== undefined && exact(sienne.reservations) === "1" };
    },
  ),

  parLigne(
    "Qui entre dans le flux ?",
    { donnees: { Catégorie: parmi(CATEGORIES) }, attendu: { "Dans le flux": ouiNon } },
    ({ Catégorie: categorie }) => {
      const logements = [logement({ reservataire: "X" }), logement()];
      const { flux, parc } = ici({ logements, reservataires: [reservataire("X", { categorie })] });
      expect(exact(parc)).toBe("2");
      return { "Dans le flux": flux.some(({ reservataire: code }) => code === "X") };
    },
  ),
]);
