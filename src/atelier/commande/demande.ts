import type { Jour } from "../../calcul/domaine/jour";
import { dateCivile, jour } from "../../calcul/domaine/jour";
import { EchecDeCommande } from "./echec";

/** What the command line asks. */
export interface Demande {
  readonly entree: string;
  readonly sortie: string;
  /** The day that the calculation takes for today; null: the system's. */
  readonly date: Jour | null;
}

/** Reads the words of the command line. @throws EchecDeCommande when something is missing, too much or unreadable. */
export function lireLaDemande(mots: readonly string[]): Demande {
  const chemins: string[] = [];
  let date: Jour | null = null;
  for (let rang = 0; rang < mots.length; rang += 1) {
    const mot = mots[rang] ?? "";
    if (mot === "--date") {
      rang += 1;
      date = lireLaDate(mots[rang] ?? "");
    } else if (mot.startsWith("--")) throw new EchecDeCommande({ type: "optionInconnue", option: mot });
    else chemins.push(mot);
  }
  const [entree, sortie, ...autres] = chemins;
  if (entree === undefined || sortie === undefined || autres.length > 0)
    throw new EchecDeCommande({ type: "usage" });
  return { entree, sortie, date };
}

/** AAAA-MM-JJ, a day that exists. */
function lireLaDate(texte: string): Jour {
  const [annee, mois, quantieme] = texte.split("-").map(Number);
  const forme = /^\d{4}-\d{2}-\d{2}$/.test(texte);
  if (!forme || annee === undefined || mois === undefined || quantieme === undefined)
    throw new EchecDeCommande({ type: "dateIllisible", texte });
  const serie = jour(annee, mois, quantieme);
  const relu = dateCivile(serie);
  if (relu.mois !== mois || relu.quantieme !== quantieme)
    throw new EchecDeCommande({ type: "dateIllisible", texte });
  return serie;
}
