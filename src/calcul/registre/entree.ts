import { jour } from "../domaine/jour";
import type { ParametreDeDroit, ValeurDeDroit } from "./types";

const VERIFIE_LE = jour(2026, 11, 23);
/** Day on which the articles that décret n° 2020-145 wrote came into force. */
const DECRET_DE_2020 = jour(2020, 2, 22);
/** The référentiel proposes that the conventions take effect on 1 January 2024. */
const PREMIERE_CAMPAGNE = jour(2024, 1, 1);

export const NON_RELU = "Valeur reprise des règles de calcul de Flux ; article non relu sur Légifrance.";
export const RELU = "Comparé au texte du référentiel.";

type Textes = Pick<ParametreDeDroit, "libelle" | "regle" | "unite" | "source"> & {
  readonly controle?: string;
};

/** A value that an article sets. */
export function deLaLoi<Valeur extends ValeurDeDroit>(
  valeur: Valeur,
  textes: Textes,
): ParametreDeDroit<Valeur> {
  const periodes = [{ valeur, du: DECRET_DE_2020, au: null }] as const;
  return { nature: "loi", verifieLe: VERIFIE_LE, controle: NON_RELU, ...textes, periodes };
}

/** A value that the référentiel proposes. */
export function duReferentiel<Valeur extends ValeurDeDroit>(
  valeur: Valeur,
  textes: Textes,
): ParametreDeDroit<Valeur> {
  const periodes = [{ valeur, du: PREMIERE_CAMPAGNE, au: null }] as const;
  return { nature: "referentiel", verifieLe: VERIFIE_LE, controle: RELU, ...textes, periodes };
}

/** What no text sets: a choice of the module, told as such. */
export function duModule<Valeur extends ValeurDeDroit>(
  valeur: Valeur,
  textes: Textes,
): ParametreDeDroit<Valeur> {
  return { ...duReferentiel(valeur, textes), nature: "convention" };
}
