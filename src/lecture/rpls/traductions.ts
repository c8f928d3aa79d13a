import type { Champ, ChampDe } from "../champs";
import type { Role } from "../lieu";
import { cleDeTexte } from "../texte";
import type { Cellule } from "../types";
import { departementDeCommune, enCellule, natureDuType, premierJanvier, type LectureDeChamp } from "./codes";
import { sansCode } from "./noms";

/** A field that the RPLS file gives in a column of another sense, and how it is read there. */
interface Traduction {
  readonly noms: readonly string[];
  readonly lire: LectureDeChamp;
}

/** Taken only where no column bears the field's own names. */
const TRADUCTIONS: Readonly<Partial<Record<ChampDe<"parc">, Traduction>>> = {
  departement: { noms: ["DEPCOM", "DEPCOM_ARM"], lire: departementDeCommune },
  nature: { noms: ["TYPECONST"], lire: natureDuType },
  miseEnService: { noms: ["LOCAT"], lire: premierJanvier },
};

function cleRpls(entete: string): string {
  return cleDeTexte(sansCode(entete));
}

const CHAMPS_TRADUITS = new Map<string, readonly Champ[]>();
for (const [champ, { noms }] of Object.entries(TRADUCTIONS))
  for (const cle of noms.map(cleRpls))
    CHAMPS_TRADUITS.set(cle, [...(CHAMPS_TRADUITS.get(cle) ?? []), champ as Champ]);

/** The fields that a column of the RPLS file gives beside the one of its name. */
export function champsTraduits(role: Role, entete: string): readonly Champ[] {
  return role === "parc" ? (CHAMPS_TRADUITS.get(cleRpls(entete)) ?? []) : [];
}

/** How the cells under that header are read for a field; null: as they are. A value of no list stays as it is written. */
export function traductionDe(
  champ: Champ,
  entete: string,
  date1904: boolean,
): ((cellule: Cellule) => Cellule) | null {
  const traduction = TRADUCTIONS[champ as ChampDe<"parc">];
  if (traduction?.noms.map(cleRpls).includes(cleRpls(entete)) !== true) return null;
  const { lire } = traduction;
  return (cellule) => {
    const lue = lire(String(cellule));
    return lue === null ? cellule : enCellule(lue, lire, date1904);
  };
}
