import type { Jour } from "../../calcul/domaine/jour";
import { dateCivile, jour } from "../../calcul/domaine/jour";
import { EchecDeCommande } from "./echec";

/** What is written beside the workbook; null: not asked for. */
export interface Sorties {
  /** A folder: one workbook for each réservataire. */
  readonly documents: string | null;
  /** A folder: one file for each result sheet. */
  readonly csv: string | null;
  /** A file: the whole run with its explanations. */
  readonly json: string | null;
}

/** What the command line asks. */
export interface Demande extends Sorties {
  readonly entree: string;
  readonly sortie: string;
  /** The day that the calculation takes for today; null: the system's. */
  readonly date: Jour | null;
}

/** Each option is followed by its value. */
const OPTIONS: ReadonlySet<string> = new Set(["--date", "--documents", "--csv", "--json"]);

/** Paths and options as they were typed; a last option without value has none. */
function trier(mots: readonly string[]): {
  chemins: readonly string[];
  options: ReadonlyMap<string, string>;
} {
  const chemins: string[] = [];
  const options = new Map<string, string>();
  for (let rang = 0; rang < mots.length; rang += 1) {
    const mot = mots[rang] ?? "";
    if (OPTIONS.has(mot)) {
      rang += 1;
      options.set(mot, mots[rang] ?? "");
    } else if (mot.startsWith("--")) throw new EchecDeCommande({ type: "optionInconnue", option: mot });
    else chemins.push(mot);
  }
  return { chemins, options };
}

/** Reads the words of the command line. @throws EchecDeCommande when something is missing, too much or unreadable. */
export function lireLaDemande(mots: readonly string[]): Demande {
  const { chemins, options } = trier(mots);
  const chemin = (option: string): string | null => {
    const valeur = options.get(option) ?? null;
    if (valeur === "") throw new EchecDeCommande({ type: "optionSansValeur", option });
    return valeur;
  };
  const date = options.get("--date");
  const sorties = { documents: chemin("--documents"), csv: chemin("--csv"), json: chemin("--json") };
  const [entree, sortie, ...autres] = chemins;
  if (entree === undefined || sortie === undefined || autres.length > 0)
    throw new EchecDeCommande({ type: "usage" });
  return { entree, sortie, date: date === undefined ? null : lireLaDate(date), ...sorties };
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
