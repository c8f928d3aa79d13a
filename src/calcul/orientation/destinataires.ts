import type { BilanDePerimetre } from "../bilan";
import { absence, complement, compte, produit, quotient, reste, total } from "../chiffres";
import type { Chiffre, Indicateur, Raison } from "../domaine/chiffre";
import type { Destinataire } from "../domaine/orientation";
import { NON_RESERVE, type Reservataire } from "../domaine/reservataire";
import { compare, estNulle, ZERO } from "../nombres/fraction";
import { estHorsPartage } from "../perimetre/partage";
import type { LigneDeFlux, ResultatPerimetre } from "../resultat";
import { territoireDOrientation } from "./territoires";

export type Destinataires =
  | {
      readonly type: "connus";
      readonly destinataires: readonly Destinataire[];
      readonly totalServi: Chiffre;
      /** The landlord does not list what it attributes on its own account: it is taken as served at its share. */
      readonly suppose: boolean;
    }
  /** Without its part, a réservataire cannot be late on it: there is no orientation. */
  | { readonly type: "inconnus"; readonly raison: Raison };

interface Service {
  readonly totalServi: Chiffre;
  /** Of the landlord's own account. */
  readonly bailleur: Chiffre;
  readonly suppose: boolean;
}

/**
 * What was served so far, the landlord's own account included. Where it lists none of it, its décompte is not 0 but
 * unknown: it is taken as served exactly at its share, so that the others are compared with the whole flux all the same.
 */
function serviceDe({ lignes }: BilanDePerimetre, engagement: Chiffre): Service {
  const decomptes = lignes.map(({ decompte }) => decompte.ensemble);
  const liste = lignes.find(({ reservataire }) => reservataire === NON_RESERVE);
  const ensemble = total("totalServi", "R25", decomptes);
  if (liste !== undefined) return { totalServi: ensemble, bailleur: liste.decompte.ensemble, suppose: false };
  const reservee = complement("partReservee", "R25", [engagement]);
  const totalServi = quotient("totalServi", "R25", [ensemble, reservee], "partAbsente");
  if (totalServi.etat === "absent" || estNulle(ensemble.valeur))
    return { totalServi: ensemble, bailleur: compte("decompte", "R17", 0), suppose: false };
  return { totalServi, bailleur: produit("servisSupposes", "R25", [engagement, totalServi]), suppose: true };
}

/** What a périmètre has to share. */
type FluxAOrienter = Pick<ResultatPerimetre, "flux" | "assiette">;

/** R12, R25: the droits uniques of the year ÷ the assiette: a share of the flux, as the others have. */
function partEnDroits({ volumeEstime }: LigneDeFlux, assiette: Indicateur): Indicateur {
  if (volumeEstime.etat === "absent") return volumeEstime;
  if (assiette.etat === "absent") return assiette;
  return quotient("partEnDroitsUniques", "R25", [volumeEstime, assiette], "assietteAbsente");
}

/** R12: the share of each réservataire in droits uniques, by code. */
function partsEnDroits({ flux, assiette }: FluxAOrienter): ReadonlyMap<string, Indicateur> {
  const lignes = flux.filter(({ partRetenue }) => estHorsPartage(partRetenue));
  return new Map(lignes.map((ligne) => [ligne.reservataire, partEnDroits(ligne, assiette)]));
}

/** What the parts leave to the landlord, less the droits uniques, which come out of it (R12). */
function horsDroits(nonReserve: Chiffre, enDroits: ReadonlyMap<string, Indicateur>): Chiffre {
  const otees = [...enDroits.values()].filter((une) => une.etat === "present");
  return otees.length === 0 ? nonReserve : reste("partHorsDroitsUniques", "R25", [nonReserve, ...otees]);
}

/** The landlord's own account; without its part, or with less than none left to it, there is no orientation. */
function compteDuBailleur({ flux }: FluxAOrienter): Indicateur {
  const ligne = flux.find(({ reservataire }) => reservataire === NON_RESERVE);
  if (ligne === undefined) return absence("partRetenue", "R10", "partAbsente");
  const { partRetenue } = ligne;
  const negative = partRetenue.etat === "present" && compare(partRetenue.valeur, ZERO) < 0;
  return negative ? absence("partRetenue", "R10", "partsAuDelaDeCent") : partRetenue;
}

/** R25: who may be served in a périmètre: the réservataires of its flux and the landlord, with what each was served (R17). */
export function destinatairesDe(
  resultat: FluxAOrienter,
  bilan: BilanDePerimetre,
  reservataires: readonly Reservataire[],
): Destinataires {
  const nonReserve = compteDuBailleur(resultat);
  if (nonReserve.etat === "absent") return { type: "inconnus", raison: nonReserve.raison };
  const enDroits = partsEnDroits(resultat);
  const bailleur = horsDroits(nonReserve, enDroits);
  const service = serviceDe(bilan, bailleur);
  const servis = (code: string): Chiffre =>
    code === NON_RESERVE
      ? service.bailleur
      : (bilan.lignes.find(({ reservataire }) => reservataire === code)?.decompte.ensemble ??
        compte("decompte", "R17", 0));
  const destinataires = resultat.flux.flatMap(({ reservataire: code, nom, partRetenue }): Destinataire[] => {
    const engagement = code === NON_RESERVE ? bailleur : (enDroits.get(code) ?? partRetenue);
    if (engagement.etat === "absent") return [];
    const lignes = reservataires.filter((ligne) => ligne.code === code);
    const territoire = territoireDOrientation(lignes, bilan.perimetre.departement);
    return [{ code, nom, engagement, servis: servis(code), territoire }];
  });
  const { totalServi, suppose } = service;
  return { type: "connus", destinataires, totalServi, suppose };
}
