import type { BilanDePerimetre } from "../bilan";
import { absence, complement, compte, produit, quotient, total } from "../chiffres";
import type { Chiffre, Raison } from "../domaine/chiffre";
import type { Destinataire } from "../domaine/orientation";
import { NON_RESERVE, type Reservataire } from "../domaine/reservataire";
import { compare, estNulle, ZERO } from "../nombres/fraction";
import type { LigneDeFlux } from "../resultat";
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

/** R25: who may be served in a périmètre: the réservataires of its flux and the landlord, with what each was served (R17). */
export function destinatairesDe(
  flux: readonly LigneDeFlux[],
  bilan: BilanDePerimetre,
  reservataires: readonly Reservataire[],
): Destinataires {
  const bailleur = flux.find(({ reservataire }) => reservataire === NON_RESERVE);
  const reste = bailleur?.partRetenue ?? absence("partRetenue", "R10", "partAbsente");
  if (reste.etat === "absent") return { type: "inconnus", raison: reste.raison };
  if (compare(reste.valeur, ZERO) < 0) return { type: "inconnus", raison: "partsAuDelaDeCent" };
  const service = serviceDe(bilan, reste);
  const servis = (code: string): Chiffre =>
    code === NON_RESERVE
      ? service.bailleur
      : (bilan.lignes.find(({ reservataire }) => reservataire === code)?.decompte.ensemble ??
        compte("decompte", "R17", 0));
  const destinataires = flux.flatMap(({ reservataire: code, nom, partRetenue }): Destinataire[] => {
    if (partRetenue.etat === "absent") return [];
    const lignes = reservataires.filter((ligne) => ligne.code === code);
    const territoire = territoireDOrientation(lignes, bilan.perimetre.departement);
    return [{ code, nom, engagement: partRetenue, servis: servis(code), territoire }];
  });
  const { totalServi, suppose } = service;
  return { type: "connus", destinataires, totalServi, suppose };
}
