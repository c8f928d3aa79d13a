import type { AgregatPerimetre } from "../agregats/agregats";
import { comptesLiberationsVides } from "../agregats/comptes";
import { absence, complement, difference } from "../chiffres";
import type { Chiffre, Indicateur, NomDeChiffre } from "../domaine/chiffre";
import { comparerTextes } from "../domaine/perimetre";
import { estHorsFlux, NON_RESERVE } from "../domaine/reservataire";
import { compare, somme, UN, ZERO } from "../nombres/fraction";
import { objectif, repartir, volumeEstime } from "../regles/r10-objectif";
import type { BasePerimetre, ConstatDeCalcul, LigneDeFlux } from "../resultat";
import { droitsDe, type Droits } from "./droits";
import { reservataireDans, type Entrees, type EntreesRangees } from "./entrees";
import { calculerParts, type Parts } from "./parts";
import { territoireDe } from "./territoire";

type LigneSansObjectif = Omit<LigneDeFlux, "volumeEstime" | "objectif">;

/** Codes that hold logements here, and those whose convention of this département gives them a share all the same. */
function codes(agregat: AgregatPerimetre, { reservataires }: Entrees): readonly string[] {
  const engages = reservataires
    .filter(
      ({ territoire, engagement }) => engagement !== null && territoire === agregat.perimetre.departement,
    )
    .map(({ code }) => code);
  return [...new Set([...agregat.reservataires.keys(), ...engages])].sort(comparerTextes);
}

function tousLesDroits(
  agregat: AgregatPerimetre,
  base: BasePerimetre,
  entrees: EntreesRangees,
): readonly Droits[] {
  const vide = { reservations: {}, liberations: comptesLiberationsVides() };
  return codes(agregat, entrees)
    .map((code) => {
      const ligne = reservataireDans(entrees.annuaire, code, agregat.perimetre.departement);
      return droitsDe(code, agregat.reservataires.get(code) ?? vide, { base, ligne });
    })
    .filter(({ categorie }) => !estHorsFlux(categorie));
}

function complementDe(nom: NomDeChiffre, indicateurs: readonly Indicateur[]): Indicateur {
  const presents = indicateurs.filter((un): un is Chiffre => un.etat === "present");
  const absent = indicateurs.find((un) => un.etat === "absent");
  return absent?.etat === "absent" ? absence(nom, "R8", absent.raison) : complement(nom, "R8", presents);
}

function nonReserve(base: BasePerimetre, lignes: readonly LigneSansObjectif[]): LigneSansObjectif {
  const parc = base.parametres.denominateur === "parc" ? base.parc : base.parcSoumis;
  return {
    reservataire: NON_RESERVE,
    nom: "Non réservé",
    categorie: null,
    reservations: difference("nonReserve", "R8", [parc, ...lignes.map(({ reservations }) => reservations)]),
    partDuParc: complementDe(
      "partDuParc",
      lignes.map((ligne) => ligne.partDuParc),
    ),
    partDuParcSoumis: complementDe(
      "partDuParcSoumis",
      lignes.map((ligne) => ligne.partDuParcSoumis),
    ),
    part: complementDe(
      "part",
      lignes.map((ligne) => ligne.part),
    ),
    engagement: null,
    partRetenue: complementDe(
      "partRetenue",
      lignes.map((ligne) => ligne.partRetenue),
    ),
    tauxPropre: absence("tauxDeRotation", "R4", "partAbsente"),
    territoire: null,
  };
}

function sansObjectif(
  droits: Droits,
  parts: Parts,
  territoire: LigneDeFlux["territoire"],
): LigneSansObjectif {
  const { code, nom, categorie, reservations, partDuParc, partDuParcSoumis, tauxPropre } = droits;
  return {
    reservataire: code,
    nom,
    categorie,
    reservations,
    partDuParc,
    partDuParcSoumis,
    tauxPropre,
    territoire,
    ...parts,
  };
}

/** The whole numbers of R10 where every part is known and they do not go beyond 100 %; else none. */
function nombresEntiers(lignes: readonly LigneSansObjectif[], assiette: Chiffre): readonly bigint[] {
  const parts = lignes.flatMap(({ reservataire: code, partRetenue }) =>
    partRetenue.etat === "present" ? [{ code, part: partRetenue.valeur }] : [],
  );
  const depasse = parts.some(({ part }) => compare(part, ZERO) < 0);
  return depasse || parts.length < lignes.length ? [] : repartir(parts, assiette.valeur);
}

/** R10 over all lines, "Non réservé" included: its part is negative when the others go beyond 100 %. */
function avecObjectifs(
  lignes: readonly LigneSansObjectif[],
  { assiette }: BasePerimetre,
): readonly LigneDeFlux[] {
  const nombres = assiette.etat === "present" ? nombresEntiers(lignes, assiette) : [];
  return lignes.map((ligne, rang) => {
    const volume = volumeEstime(ligne.partRetenue, assiette);
    return { ...ligne, volumeEstime: volume, objectif: objectifDe(volume, assiette, nombres[rang]) };
  });
}

function objectifDe(volume: Indicateur, assiette: Indicateur, nombre: bigint | undefined): Indicateur {
  if (volume.etat === "absent") return absence("objectif", "R10", volume.raison);
  if (nombre === undefined || assiette.etat === "absent")
    return absence("objectif", "R10", "partsAuDelaDeCent");
  return objectif(nombre, volume, assiette);
}

function constatDeSomme(
  lignes: readonly LigneSansObjectif[],
  base: BasePerimetre,
): readonly ConstatDeCalcul[] {
  const retenues = lignes.flatMap(({ partRetenue }) =>
    partRetenue.etat === "present" ? [partRetenue.valeur] : [],
  );
  const ensemble = somme([ZERO, ...retenues]);
  if (compare(ensemble, UN) <= 0) return [];
  return [{ type: "partsAuDelaDeCent", perimetre: base.perimetre, somme: ensemble }];
}

/** R7 to R11 for one périmètre: a line per réservataire in code-point order, "Non réservé" last. */
export function calculerFlux(
  agregat: AgregatPerimetre,
  base: BasePerimetre,
  entrees: EntreesRangees,
): { flux: readonly LigneDeFlux[]; constats: readonly ConstatDeCalcul[] } {
  const droits = tousLesDroits(agregat, base, entrees);
  const { parts, constats } = calculerParts(droits, base, entrees.estBloque(agregat.perimetre));
  const lignes = droits.flatMap((un, rang) => {
    const part = parts[rang];
    return part ? [sansObjectif(un, part, territoireDe(un, agregat, { base, entrees }))] : [];
  });
  return {
    flux: avecObjectifs([...lignes, nonReserve(base, lignes)], base),
    constats: [...constats, ...constatDeSomme(lignes, base)],
  };
}
