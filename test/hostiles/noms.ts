/** Un nom hostile dans la structure du classeur : une feuille de plus, la feuille Parc elle-même, ou un en-tête. */
export interface NomHostile {
  readonly quoi: string;
  readonly ou: "feuille de plus" | "feuille du parc" | "en-tête de plus" | "en-tête du bailleur";
  readonly nom: string;
  readonly attendu: string;
  /** Le taux des dix logements est écrit ; sinon, ce qui l'empêche. */
  readonly issue: "calcule" | "refuse" | "bloque";
}

const cas = (
  ou: NomHostile["ou"],
  quoi: string,
  nom: string,
  attendu = "n'empêche pas le calcul",
  issue: NomHostile["issue"] = "calcule",
): NomHostile => ({ quoi, ou, nom, attendu, issue });

const LUE = "est lue, et ses lignes sont désignées";

export const NOMS: readonly NomHostile[] = [
  cas("feuille du parc", "une formule pour nom", "=1+1", LUE),
  cas("feuille du parc", "des apostrophes au milieu du nom", "L'état d''Oc", LUE),
  cas("feuille du parc", "une adresse pour nom", "A1", LUE),
  cas("feuille du parc", "des balises pour nom", "<img src=x onerror=vole()>", LUE),
  cas("feuille du parc", "un sens d'écriture renversé dans le nom", "Parc\u202exslx", LUE),
  cas("feuille du parc", "trente et un signes, dont des emoji", "🏠".repeat(15) + "!", LUE),
  cas("feuille de plus", "un nom du langage", "__proto__"),
  cas("feuille de plus", "un nom du langage encore", "constructor"),
  cas(
    "feuille de plus",
    "le nom d'une feuille de résultats, à la casse près",
    "FLUX",
    "est laissée telle quelle : Flux refuse d'écrire et dit pourquoi",
    "refuse",
  ),
  cas("en-tête de plus", "un nom du langage en en-tête", "__proto__"),
  cas("en-tête de plus", "un en-tête qui est une formule", "=1+1"),
  cas("en-tête de plus", "un en-tête de 32 767 signes", "é".repeat(32_767)),
  cas(
    "en-tête de plus",
    "un en-tête en double",
    "Bailleur",
    "se dit : Flux ne devine pas lequel est le bon",
    "bloque",
  ),
  cas(
    "en-tête du bailleur",
    "des sauts de ligne et des signes invisibles dans l'en-tête",
    "\u202eBail\u200bleur\n",
  ),
  cas(
    "en-tête du bailleur",
    "une formule à la place de l'en-tête",
    "=HYPERLINK(A1)",
    "se dit, et aucune ligne n'est prise pour un en-tête",
  ),
];
