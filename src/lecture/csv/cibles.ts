import type { ChampDe } from "../champs";
import { CHAMPS } from "../synonymes";
import { CONTINGENT, SORTIE } from "../synonymes/parc";
import { cleDeTexte } from "../texte";
import {
  annee,
  contingent,
  date,
  departementDeCommune,
  financement,
  nature,
  premierJanvier,
  qpv,
  sortie,
  texteLibre,
  type,
  typologie,
  type LectureDeChamp,
} from "../rpls/codes";

/** The columns that the sheet Parc of the template does not have. */
export const COLONNES_PROPRES = [CONTINGENT, SORTIE] as const;

/** Headers that mean a column of Parc, and how what is under them is read. */
interface Origine {
  readonly noms: ReadonlySet<string>;
  readonly lire: LectureDeChamp;
}

/** A column of Parc: the first of its origins that the file has is taken. */
export interface Cible {
  readonly entete: string;
  readonly origines: readonly Origine[];
  /** Without it the file cannot be imported. */
  readonly requise: boolean;
}

function origine(noms: string, lire: LectureDeChamp): Origine {
  const cles = noms.split("|").map(cleDeTexte);
  return { noms: new Set(cles.filter((cle) => cle !== "")), lire };
}

/** A field that the sheets read: by its header and its synonyms, then by its other form, then by what RPLS gives. */
function duParc(champ: ChampDe<"parc">, lire: LectureDeChamp, autres: readonly Origine[] = []): Cible {
  const { entete, synonymes, repli = "", absence } = CHAMPS.parc[champ];
  const origines = [origine(`${entete}|${synonymes}`, lire), origine(repli, lire), ...autres];
  return { entete, origines, requise: absence === "bloquant" };
}

/** A column that only an RPLS file fills. */
function deRpls(entete: string, nom: string, lire: LectureDeChamp): Cible {
  return { entete, origines: [origine(nom, lire)], requise: false };
}

/** Every column that an import may fill, in the order of the sheet Parc. */
export const CIBLES: readonly Cible[] = [
  duParc("rpls", texteLibre),
  duParc("bailleur", texteLibre, [origine("SIREN|N° SIREN|SIREN du bailleur", texteLibre)]),
  duParc("departement", texteLibre, [origine("DEPCOM|DEPCOM_CODE|DEPCOM_ARM", departementDeCommune)]),
  duParc("epci", texteLibre),
  duParc("commune", texteLibre, [origine("DEPCOM_ARM", texteLibre)]),
  duParc("qpv", qpv),
  duParc("typologie", typologie),
  duParc("financement", financement),
  duParc("construction", type),
  duParc("nature", texteLibre, [origine("TYPECONST", nature)]),
  duParc("exclusion", texteLibre),
  duParc("reservataire", texteLibre),
  duParc("origine", texteLibre),
  duParc("debutConvention", date),
  duParc("finConvention", date),
  duParc("programme", texteLibre),
  duParc("anneeDeConstruction", annee),
  duParc("miseEnService", date, [origine("LOCAT", premierJanvier)]),
  duParc("sortie", date),
  duParc("peuplement", texteLibre),
  deRpls(CONTINGENT, "CONTRESLOG", contingent),
  deRpls(SORTIE, "SORTIEPATRIM", sortie),
];
