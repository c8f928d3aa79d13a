import type { Regle } from "../domaine/chiffre";
import { cch, referentiel, regles, type Reference } from "./textes";

const ETAPE_2 = referentiel("étape 2");
const ETAPE_3 = referentiel("étape 3");
const ETAPE_4 = referentiel("étape 4");

/** Where each rule comes from, the main source first. */
const SOURCES = {
  R1: [referentiel("étape 3 (« au 31.12 de l'année précédente »)")],
  R2: [referentiel("étape 3 (« parc total »)")],
  R3: [referentiel("étape 3 (méthode harmonisée du taux de rotation)")],
  R4: [ETAPE_3, referentiel("étape 2 (deux indicateurs)")],
  R5: [referentiel("étape 3, note 1"), cch("R.441-5")],
  R6: [referentiel("étape 3 (méthode de l'assiette)"), cch("R.441-5")],
  R7: [ETAPE_2, cch("R.441-5")],
  R8: [referentiel("étape 3 (« au sein du parc du bailleur »)")],
  R9: [cch("R.441-5-2"), ETAPE_3],
  R10: [ETAPE_3, regles("R10")],
  R11: [ETAPE_2, ETAPE_3],
  R12: [referentiel("étape 3 (option pour Action Logement)")],
  R13: [referentiel("étape 4 (programmes neufs et première attribution)")],
  R14: [ETAPE_4],
  R15: [ETAPE_4],
  R16: [ETAPE_4],
  R17: [ETAPE_4, regles("R17")],
  R18: [cch("R.441-5-1")],
  R19: [cch("R.441-5-2")],
  R20: [ETAPE_4],
  R21: [
    { texte: "codeDuTravail", endroit: "L.3133-1" },
    { texte: "codeDuTravail", endroit: "L.3134-13" },
  ],
  R22: [referentiel("partie 2 (cumul d'objectifs)")],
  R23: [ETAPE_2],
  R24: [ETAPE_4],
  R25: [ETAPE_4],
  R26: [referentiel("partie 1"), ETAPE_4],
  R27: [ETAPE_4, regles("R27")],
  R28: [ETAPE_2],
} as const satisfies Readonly<Record<Regle, readonly [Reference, ...Reference[]]>>;

export type RegleConnue = keyof typeof SOURCES;

export const REGLES_CONNUES = Object.keys(SOURCES) as readonly RegleConnue[];

function estConnue(regle: Regle): regle is RegleConnue {
  return regle in SOURCES;
}

/** The sources of a rule, the main one first. Throws RangeError for a number that is no rule. */
export function sourcesDeLaRegle(regle: Regle): readonly Reference[] {
  if (!estConnue(regle)) throw new RangeError(`no such rule: ${regle}`);
  return SOURCES[regle];
}
