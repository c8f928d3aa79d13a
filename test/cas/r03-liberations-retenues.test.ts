import { EXCLUSIONS, MOTIFS, NATURES } from "../../src/calcul/domaine/codes";
import type { Liberation } from "../../src/calcul/domaine/logement";
import type { Parametres } from "../../src/calcul/domaine/parametres";
import { exact, ici, liberation, logement } from "../calcul/constructeurs";
import { chiffre, date, dit, entier, liste, ouiNon, parmi } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne } from "./lecture/table";

function retenues(liberations: readonly Liberation[], annee: number, parametres: Partial<Parametres> = {}) {
  return ici({ annee, logements: [logement()], liberations, parametres }).liberationsRetenues;
}

function estRetenue(particularites: Partial<Liberation>, parametres: Partial<Parametres> = {}): boolean {
  return exact(retenues([liberation(particularites)], 2026, parametres)) === "1";
}

verifierLesCas("r03-liberations-retenues", [
  parLigne(
    "Selon le motif",
    {
      donnees: { Motif: parmi(MOTIFS) },
      attendu: { Référentiel: ouiNon, Intermédiaire: ouiNon, "Référentiel, ORCOD et LHI exclus": ouiNon },
    },
    ({ Motif: motif }) => ({
      Référentiel: estRetenue({ motif }),
      Intermédiaire: estRetenue({ motif }, { methode: "intermediaire" }),
      "Référentiel, ORCOD et LHI exclus": estRetenue({ motif }, { exclureOrcodEtLhi: true }),
    }),
  ),

  parLigne(
    "Selon la date",
    { donnees: { Année: entier, "Date de libération": date }, attendu: { Retenue: ouiNon } },
    ({ Année: annee, "Date de libération": le }) => ({
      Retenue: exact(retenues([liberation({ date: le })], annee)) === "1",
    }),
  ),

  parLigne(
    "Selon le logement",
    {
      donnees: { Nature: parmi(NATURES), Exclusion: parmi(EXCLUSIONS) },
      attendu: { Retenue: ouiNon, "Vente et démolition exclues": ouiNon },
    },
    ({ Nature: nature, Exclusion: exclusion }) => {
      const libere = { logement: logement({ nature, exclusion }) };
      return {
        Retenue: estRetenue(libere),
        "Vente et démolition exclues": estRetenue(libere, { exclureVenteEtDemolition: true }),
      };
    },
  ),

  parLigne(
    "Un logement libéré plusieurs fois",
    {
      donnees: { Année: entier, "Dates de libération": liste(date) },
      attendu: { "Libérations retenues": chiffre },
    },
    ({ Année: annee, "Dates de libération": dates }) => ({
      "Libérations retenues": dit(
        retenues(
          dates.map((le) => liberation({ date: le })),
          annee,
        ),
      ),
    }),
  ),
]);
