import { EXCLUSIONS, NATURES } from "../../src/calcul/domaine/codes";
import { exact, fois, ici, logement } from "../calcul/constructeurs";
import { chiffre, dit, entier, ouiNon, parmi } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe, parLigne } from "./lecture/table";

verifierLesCas("r02-parc-de-rotation", [
  parLigne(
    "Un logement présent entre-t-il dans le parc de rotation ?",
    {
      donnees: { Nature: parmi(NATURES), Exclusion: parmi(EXCLUSIONS) },
      attendu: { "Parc de rotation": ouiNon },
    },
    ({ Nature: nature, Exclusion: exclusion }) => {
      const { parcDeRotation } = ici({ logements: [logement({ nature, exclusion })] });
      return { "Parc de rotation": exact(parcDeRotation) === "1" };
    },
  ),

  parGroupe(
    "Le parc de rotation d'un bailleur",
    {
      commun: {},
      donnees: { Logements: entier, Nature: parmi(NATURES), Exclusion: parmi(EXCLUSIONS) },
      attendu: {},
      conclusion: { Parc: chiffre, "Parc de rotation": chiffre },
    },
    (lignes) => {
      const logements = lignes.flatMap(({ Logements, Nature: nature, Exclusion: exclusion }) =>
        fois(Logements, logement({ nature, exclusion })),
      );
      const { parc, parcDeRotation } = ici({ logements });
      const conclusion = { Parc: dit(parc), "Parc de rotation": dit(parcDeRotation) };
      return { lignes: lignes.map(() => ({})), conclusion };
    },
  ),
]);
