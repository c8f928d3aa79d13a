import { NON_RESERVE } from "../domaine/reservataire";
import type { DroitsUniques } from "../droitsUniques";
import { compare, egales, plus, somme } from "../nombres/fraction";
import type { BasePerimetre, ConstatDeDroits, LigneDeFlux } from "../resultat";

/** R12: what the others are promised and the droits uniques together, against the assiette. */
function capacite(
  droits: readonly DroitsUniques[],
  flux: readonly LigneDeFlux[],
  { perimetre, assiette }: BasePerimetre,
): readonly ConstatDeDroits[] {
  if (droits.length === 0 || assiette.etat === "absent") return [];
  const enDroits = new Set(droits.map(({ reservataire }) => reservataire));
  const volumes = flux.flatMap(({ reservataire, volumeEstime: volume }) =>
    reservataire === NON_RESERVE || volume.etat === "absent" ? [] : [{ reservataire, valeur: volume.valeur }],
  );
  const ensemble = (desDroits: boolean) =>
    somme(volumes.filter((un) => enDroits.has(un.reservataire) === desDroits).map(({ valeur }) => valeur));
  const [autres, droitsUniques] = [ensemble(false), ensemble(true)];
  if (compare(plus(autres, droitsUniques), assiette.valeur) <= 0) return [];
  return [{ type: "capaciteDepassee", perimetre, autres, droitsUniques, assiette: assiette.valeur }];
}

/** What is listed against what Parc holds: nothing is converted in the place of a right that is not listed. */
function confrontation(
  { reservataire, reservations, projection }: DroitsUniques,
  { perimetre }: BasePerimetre,
): readonly ConstatDeDroits[] {
  const commun = { perimetre, reservataire, reservations: reservations.valeur };
  const [premiere] = projection;
  if (premiere === undefined) return [{ type: "droitsNonListes", ...commun }];
  const droits = premiere.droitsDeSuite.valeur;
  return egales(droits, reservations.valeur) ? [] : [{ type: "droitsEtParcDifferents", ...commun, droits }];
}

function sansFin({ reservataire, acquis }: DroitsUniques, base: BasePerimetre): readonly ConstatDeDroits[] {
  const nombre = acquis.filter(({ nature, fin }) => nature === "duAnterieur" && fin === null).length;
  return nombre === 0
    ? []
    : [{ type: "duAnterieursSansFin", perimetre: base.perimetre, reservataire, nombre }];
}

/** What R12 has to say of a périmètre: nothing where no réservataire is in droits uniques. */
export function constatsDesDroits(
  droits: readonly DroitsUniques[],
  flux: readonly LigneDeFlux[],
  base: BasePerimetre,
): readonly ConstatDeDroits[] {
  return [
    ...capacite(droits, flux, base),
    ...droits.flatMap((un) => [...confrontation(un, base), ...sansFin(un, base)]),
  ];
}
