import type { Indicateur } from "../domaine/chiffre";
import { NON_RESERVE } from "../domaine/reservataire";
import { entierDe, type Entier } from "../nombres/entier";
import { arrondi, fraction, jamaisNegative, moins, type Fraction } from "../nombres/fraction";
import type { VolumesEnDroits } from "../perimetre/objectifs";

type Servir = (volume: Fraction) => Fraction;
const exact: Servir = (volume) => volume;
const enEntier: Servir = (volume) => fraction(arrondi(volume));

const valeurDe = (volume: Indicateur) => (volume.etat === "absent" ? null : volume.valeur);

/** What the droits uniques leave, never below 0; null where one of them is not known. */
function laisse(avant: Fraction, volumes: VolumesEnDroits, servir: Servir): Fraction | null {
  let reste = avant;
  for (const volume of volumes.values()) {
    const valeur = valeurDe(volume);
    if (valeur === null) return null;
    reste = moins(reste, servir(valeur));
  }
  return jamaisNegative(reste);
}

function avecDroits(
  code: string,
  avant: Fraction | null,
  { volumes, servir }: { readonly volumes: VolumesEnDroits; readonly servir: Servir },
): Fraction | null {
  const enDroits = volumes.get(code);
  if (enDroits !== undefined) {
    const valeur = valeurDe(enDroits);
    return valeur === null ? null : servir(valeur);
  }
  return code === NON_RESERVE && avant !== null ? laisse(avant, volumes, servir) : avant;
}

/** A volume of R10 once R12 is served: the figure that `calculer` gives, by value. Null where there is none. */
export function volumeAvecDroits(
  code: string,
  duPartage: Fraction | null,
  volumes: VolumesEnDroits,
): Fraction | null {
  return avecDroits(code, duPartage, { volumes, servir: exact });
}

/** The same for whole numbers, in the order of `codes`. */
export function entiersAvecDroits(
  codes: readonly string[],
  nombres: readonly Entier[],
  volumes: VolumesEnDroits,
): readonly (Entier | null)[] {
  return codes.map((code, rang) => {
    const nombre = nombres[rang];
    const avant = nombre === undefined ? null : fraction(nombre);
    const servi = avecDroits(code, avant, { volumes, servir: enEntier });
    return servi === null ? null : entierDe(servi.numerateur);
  });
}
