import { EXCLUSIONS, NATURES } from "../../src/calcul/domaine/codes";
import { exact, ici, logement } from "../calcul/constructeurs";
import { ouiNon, parmi } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne } from "./lecture/table";

verifierLesCas("r05-parc-soumis", [
  parLigne(
    "Un logement présent est-il soumis au flux ?",
    {
      donnees: { Nature: parmi(NATURES), Exclusion: parmi(EXCLUSIONS) },
      attendu: { Soumis: ouiNon, "Étudiants et spécifiques gardés": ouiNon },
    },
    ({ Nature: nature, Exclusion: exclusion }) => {
      const estSoumis = (exclureEtudiantsEtSpecifiques: boolean) => {
        const parametres = { exclureEtudiantsEtSpecifiques };
        return exact(ici({ logements: [logement({ nature, exclusion })], parametres }).parcSoumis) === "1";
      };
      return { Soumis: estSoumis(true), "Étudiants et spécifiques gardés": estSoumis(false) };
    },
  ),
]);
