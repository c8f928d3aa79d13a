import { fois, ici, liberation, ligne, logement } from "../calcul/constructeurs";
import { chiffre, dit, entier, ouiNon } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne } from "./lecture/table";

verifierLesCas("r04-taux-de-rotation", [
  parLigne(
    "Le taux du bailleur dans le département",
    {
      donnees: { "Parc de rotation": entier, "Libérations retenues": entier },
      attendu: { Taux: chiffre, Signalé: ouiNon },
    },
    ({ "Parc de rotation": parc, "Libérations retenues": liberees }) => {
      // A student's logement keeps the périmètre in the result where there is no logement familial.
      const logements = [...fois(parc, logement()), logement({ nature: "etudiant" })];
      const resultat = ici({ logements, liberations: fois(liberees, liberation()) });
      return { Taux: dit(resultat.tauxDeRotation), Signalé: resultat.constats.length > 0 };
    },
  ),

  parLigne(
    "Le taux sur le parc d'un réservataire",
    {
      donnees: {
        "Parc de rotation": entier,
        "dont réservés": entier,
        "Libérations retenues": entier,
        "dont réservés libérés": entier,
      },
      attendu: { "Taux du bailleur": chiffre, "Taux du réservataire": chiffre },
    },
    (cas) => {
      const reserve = logement({ reservataire: "AL" });
      const [parc, reserves] = [cas["Parc de rotation"], cas["dont réservés"]];
      const [liberees, siennes] = [cas["Libérations retenues"], cas["dont réservés libérés"]];
      const resultat = ici({
        logements: [...fois(reserves, reserve), ...fois(parc - reserves, logement())],
        liberations: [
          ...fois(siennes, liberation({ logement: reserve })),
          ...fois(liberees - siennes, liberation()),
        ],
      });
      return {
        "Taux du bailleur": dit(resultat.tauxDeRotation),
        "Taux du réservataire": dit(ligne(resultat, "AL").tauxPropre),
      };
    },
  ),
]);
