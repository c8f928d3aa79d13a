import { RESULTATS } from "../../src/calcul/domaine/miseADisposition";
import { mise } from "../calcul/constructeurs-suivi";
import { date, entier, ouiNon, ouVide, parmi } from "./lecture/colonnes";
import { DECOMPTE, decompter } from "./lecture/decompte";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne, type Valeurs } from "./lecture/table";

const DATES = { "Transmis le": date, "Impossibilité le": ouVide(date) };
const CHOIX = { "Recherche OLS": ouiNon, Comptabiliser: ouiNon };
const SUITE = { "CALEOL le": ouVide(date), Résultat: parmi(RESULTATS) };

function miseDuCas(
  cas: Valeurs<typeof DATES & typeof CHOIX & typeof SUITE>,
  candidats: number | null = null,
) {
  return mise({
    ...{ transmisLe: cas["Transmis le"], impossibiliteLe: cas["Impossibilité le"], candidats },
    ...{ rechercheOls: cas["Recherche OLS"], comptabiliser: cas.Comptabiliser },
    ...{ caleolLe: cas["CALEOL le"], resultat: cas.Résultat },
  });
}

verifierLesCas("r14-gestion-directe", [
  parLigne(
    "Ce que devient une mise à disposition",
    {
      donnees: { Année: entier, ...DATES, ...CHOIX, Candidats: ouVide(entier), ...SUITE },
      attendu: DECOMPTE,
    },
    (cas) => decompter(miseDuCas(cas, cas.Candidats), { gestion: "directe" }),
  ),

  parLigne(
    "Les deux calendriers et les deux lectures",
    {
      donnees: {
        ...{ Calendrier: parmi(["metropole", "alsaceMoselle"]), "Attribution exigée": ouiNon },
        ...{ ...DATES, ...CHOIX, ...SUITE },
      },
      attendu: DECOMPTE,
    },
    (cas) => {
      const parametres = { calendrier: cas.Calendrier, attributionExigee: cas["Attribution exigée"] };
      return decompter(miseDuCas(cas), { gestion: "directe", parametres });
    },
  ),
]);
