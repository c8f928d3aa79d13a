import type { Indicateur } from "../domaine/chiffre";
import { DEDUCTIONS } from "../domaine/hypotheses";
import type { BasePerimetre, LigneDeFlux } from "../resultat";

/** A figure under the name that it has in the result. */
export type ChiffreNomme = readonly [nom: string, indicateur: Indicateur];

/** Every figure of a périmètre, in the order of the rules (R1 to R6). */
export function chiffresDeBase(base: BasePerimetre): readonly ChiffreNomme[] {
  return [
    ["parc", base.parc],
    ["liberationsRetenues", base.liberationsRetenues],
    ["parcDeRotation", base.parcDeRotation],
    ["tauxDeRotation", base.tauxDeRotation],
    ["tauxUtilise", base.tauxUtilise],
    ["parcSoumis", base.parcSoumis],
    ...DEDUCTIONS.map((nom): ChiffreNomme => [nom, base.deductions[nom]]),
    ["assiette", base.assiette],
  ];
}

/** Every figure of a line of the flux, in the order of the rules (R7 to R11); none where the line has none. */
export function chiffresDeLigne(ligne: LigneDeFlux): readonly ChiffreNomme[] {
  const { engagement, territoire } = ligne;
  return [
    ["reservations", ligne.reservations],
    ["partDuParc", ligne.partDuParc],
    ["partDuParcSoumis", ligne.partDuParcSoumis],
    ["part", ligne.part],
    ...(engagement === null ? [] : [["engagement", engagement] as const]),
    ["partRetenue", ligne.partRetenue],
    ["volumeEstime", ligne.volumeEstime],
    ["objectif", ligne.objectif],
    ...(ligne.categorie === null ? [] : [["tauxPropre", ligne.tauxPropre] as const]),
    ...(territoire === null
      ? []
      : ([
          ["partDuTerritoire", territoire.part],
          ["assietteDuTerritoire", territoire.assiette],
          ["volumeDuTerritoire", territoire.volume],
        ] as const)),
  ];
}
