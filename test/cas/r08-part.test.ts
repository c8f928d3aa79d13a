import { NON_RESERVE } from "../../src/calcul/domaine/reservataire";
import { fois, ici, ligne, logement } from "../calcul/constructeurs";
import { chiffre, dit, entier, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe } from "./lecture/table";

verifierLesCas("r08-part", [
  parGroupe(
    "Les parts d'un périmètre",
    {
      commun: { Dénominateur: parmi(["parc", "soumis"]) },
      donnees: { Réservataire: texte, Réservations: entier, "dont soumises": entier },
      attendu: { "Part du parc": chiffre, "Part du parc soumis": chiffre, Part: chiffre },
      conclusion: {},
    },
    (lignes, { Dénominateur: denominateur }) => {
      const logements = lignes.flatMap((cas) => {
        const reservataire = cas.Réservataire === NON_RESERVE ? null : cas.Réservataire;
        return [
          ...fois(cas["dont soumises"], logement({ reservataire })),
          ...fois(cas.Réservations - cas["dont soumises"], logement({ reservataire, exclusion: "vente" })),
        ];
      });
      const resultat = ici({ logements, parametres: { denominateur } });
      expect(resultat.flux.map(({ reservataire: code }) => code)).toEqual(
        lignes.map(({ Réservataire: code }) => code),
      );
      const parts = lignes.map((cas) => {
        const { reservations, partDuParc, partDuParcSoumis, part } = ligne(resultat, cas.Réservataire);
        expect(dit(reservations)).toBe(
          dit(denominateur === "parc" ? cas.Réservations : cas["dont soumises"]),
        );
        return {
          "Part du parc": dit(partDuParc),
          "Part du parc soumis": dit(partDuParcSoumis),
          Part: dit(part),
        };
      });
      return { lignes: parts, conclusion: {} };
    },
  ),
]);
