import type { ConstatDeRpls } from "../../../lecture/constats";
import type { Catalogue } from "../phrase";
import { cite, fr, nombreDe } from "../typographie";
import type { Constat } from "./constat";

/** Sentences about what an RPLS file says without a name or a date. */
export const RPLS: Catalogue<Constat<ConstatDeRpls>> = {
  contingentsAConfirmer: ({ nombre }) => ({
    constat: fr`${nombreDe(nombre, "ligne")} sans réservataire ${nombre < 2 ? "porte" : "portent"} un contingent de RPLS, qui ne nomme personne : tant qu'il n'est pas confirmé, le logement est compté comme non réservé.`,
    remede: fr`Confirmez dans le volet (Données) le réservataire de chaque contingent, ou écrivez-le dans « Réservataire ».`,
  }),
  contingentInconnu: ({ valeur, nombre }) => ({
    constat: fr`${cite(valeur)} n'est pas un code de contingent de RPLS (${nombreDe(nombre, "ligne")}) : il n'est pas proposé.`,
    remede: fr`Les codes vont de 1 à 7 ; corrigez la colonne, ou écrivez le réservataire dans « Réservataire ».`,
  }),
  sortiesADater: ({ nombre }) => ({
    constat: fr`${nombreDe(nombre, "ligne")} ${nombre < 2 ? "dit" : "disent"} un logement sorti du patrimoine (SORTIEPATRIM), sans date : il est compté dans le parc.`,
    remede: fr`Écrivez les dates dans une colonne « Sortie du parc ».`,
  }),
};
