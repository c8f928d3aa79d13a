import type { Departage, Indicateur } from "../../calcul/domaine/chiffre";
import { NON_RESERVE } from "../../calcul/domaine/reservataire";
import type { ResultatPerimetre } from "../../calcul/resultat";
import { nomDePerimetre } from "./noms";
import { accorde, enumeration, fr } from "./typographie";

const PAR: Readonly<Record<Departage["par"], string>> = {
  part: fr`la plus grande part`,
  code: fr`l'ordre des codes`,
};

/** The tie that decided an objective, what R12 took from it left aside; null for none. */
export function departageDe(objectif: Indicateur): Departage | null {
  if (objectif.etat === "absent") return null;
  return objectif.departage ?? objectif.operandes[0]?.departage ?? null;
}

/** "à reste égal avec 2 autres parts, l'ordre des codes a décidé : un de plus". It names no other réservataire. */
export function departageEnMots({ par, servi, exAequo }: Departage): string {
  const autres = exAequo - 1;
  const suite = servi ? fr`un de plus` : fr`pas un de plus`;
  return fr`à reste égal avec ${String(autres)} ${accorde(autres, "autre")} ${accorde(autres, "part")}, ${PAR[par]} a décidé : ${suite}`;
}

/** What ties decided in a périmètre, with the codes of those who got one more and of those who did not; null for nothing. */
export function departagesDuPerimetre({ perimetre, flux }: ResultatPerimetre): string | null {
  const departages = flux.flatMap(({ reservataire, objectif }) => {
    const departage = departageDe(objectif);
    const qui = reservataire === NON_RESERVE ? fr`Non réservé` : reservataire;
    return departage === null ? [] : [{ qui, ...departage }];
  });
  if (departages.length === 0) return null;
  const codes = (voulu: boolean) =>
    enumeration(departages.filter(({ servi }) => servi === voulu).map(({ qui }) => qui));
  const par = (["part", "code"] as const).filter((un) =>
    departages.some((departage) => departage.par === un),
  );
  const decide = enumeration(par.map((un) => PAR[un]));
  return fr`${nomDePerimetre(perimetre)} : à restes égaux, départagés par ${decide}, un de plus à ${codes(true)} et non à ${codes(false)}.`;
}
