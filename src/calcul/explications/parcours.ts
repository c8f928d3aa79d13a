import type { Indicateur } from "../domaine/chiffre";
import { NON_DECOMPTES } from "../domaine/sort";
import { DEDUCTIONS } from "../domaine/hypotheses";
import type { LigneDeBilan } from "../bilan";
import type { DroitsUniques } from "../droitsUniques";
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

/** Every figure of the droits uniques of a réservataire (R12): by programme and way of entering the year, then together. */
export function chiffresDesDroits({ lignes, droitsUniques }: DroitsUniques): readonly ChiffreNomme[] {
  const parProgramme = lignes.flatMap(({ programme, entree, droits, droitsUniques: du }) => {
    const suite = programme === null ? entree : `${entree} (${programme})`;
    return [[`droits:${suite}`, droits] as const, [`droitsUniques:${suite}`, du] as const];
  });
  return [...parProgramme, ["droitsUniques", droitsUniques]];
}

/** What was counted, line by line of the décompte (R13 to R16). */
function chiffresDuDecompte({ decompte, nonDecomptes, ...ligne }: LigneDeBilan): readonly ChiffreNomme[] {
  return [
    ["proposes", ligne.proposes],
    ["attribues", ligne.attribues],
    ["entrees", ligne.entrees],
    ["refus", ligne.refus],
    ["decomptesEnDirecte", decompte.enDirecte],
    ["decomptesEnDelegue", decompte.enDelegue],
    ["relogementsValorises", decompte.relogementsValorises],
    ["refusAdaptes", decompte.refusAdaptes],
    ["decompte", decompte.ensemble],
    ...NON_DECOMPTES.map((raison): ChiffreNomme => [`sans:${raison}`, nonDecomptes[raison]]),
    ["enAttente", ligne.enAttente],
    ["candidatsInsuffisants", ligne.candidatsInsuffisants],
    ["droitsPourUnTour", ligne.droitsPourUnTour],
  ];
}

function chiffresDeRequalification({ requalification }: LigneDeBilan): readonly ChiffreNomme[] {
  if (requalification === null) return [];
  const { requalifies, part, cible } = requalification;
  return [
    ["requalifies", requalifies],
    ["partRequalifiee", part],
    ["cibleDeRequalification", cible],
  ];
}

function engage({ engagement }: LigneDeBilan): readonly ChiffreNomme[] {
  return engagement === null ? [] : [["engagement", engagement]];
}

/** Every figure of a line of the bilan, in the order of the rules (R13 to R17, R27). */
export function chiffresDuBilan(ligne: LigneDeBilan): readonly ChiffreNomme[] {
  const parPublic = ligne.publics.map(({ public: nom, attributions }): ChiffreNomme => [
    `attributionsDUnPublic (${nom})`,
    attributions,
  ]);
  return [
    ...chiffresDuDecompte(ligne),
    ...chiffresDeRequalification(ligne),
    ...engage(ligne),
    ["partRetenue", ligne.partRetenue],
    ["objectif", ligne.objectif],
    ["solde", ligne.solde],
    ["tauxDAtteinte", ligne.tauxDAtteinte],
    ["objectifADate", ligne.objectifADate],
    ["avance", ligne.avance],
    ["projection", ligne.projection],
    ["partDuFluxReel", ligne.partDuFluxReel],
    ["ecartALaPartRetenue", ligne.ecartALaPartRetenue],
    ...parPublic,
  ];
}
