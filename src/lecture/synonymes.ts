import type { Champ, ChampsParRole, DefinitionDeChamp } from "./champs";
import type { Role } from "./lieu";
import { DEMANDES } from "./synonymes/demandes";
import { SYNTHESE } from "./synonymes/synthese";
import { DROITS_ACQUIS } from "./synonymes/droitsAcquis";
import { MISES_A_DISPOSITION } from "./synonymes/misesADisposition";
import { OBJECTIFS } from "./synonymes/objectifs";
import { LIBERATIONS, PARC } from "./synonymes/parc";
import { HYPOTHESES, PARAMETRES, RESERVATAIRES } from "./synonymes/saisies";

type Table = { readonly [R in Role]: Readonly<Record<ChampsParRole[R], DefinitionDeChamp>> };

/** Every header that is understood. The names of the RPLS file (arrêté du 5 janvier 2010) are among them. */
export const CHAMPS: Table = {
  parametres: PARAMETRES,
  reservataires: RESERVATAIRES,
  hypotheses: HYPOTHESES,
  parc: PARC,
  synthese: SYNTHESE,
  liberations: LIBERATIONS,
  droitsAcquis: DROITS_ACQUIS,
  misesADisposition: MISES_A_DISPOSITION,
  objectifs: OBJECTIFS,
  demandes: DEMANDES,
};

/** The definition of a field of a role; null for a field that the role does not have. */
export function definitionDe(role: Role, champ: Champ): DefinitionDeChamp | null {
  const champs: Partial<Record<Champ, DefinitionDeChamp>> = CHAMPS[role];
  return champs[champ] ?? null;
}

/** The header of a field as CLASSEUR writes it. */
export function enteteDe(role: Role, champ: Champ): string {
  return definitionDe(role, champ)?.entete ?? champ;
}
