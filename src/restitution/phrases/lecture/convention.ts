import type { ConstatDeConvention } from "../../../lecture/constatsDeConvention";
import { date } from "../nombres";
import type { Catalogue } from "../phrase";
import { cite, fr } from "../typographie";
import { nomDeChamp } from "./champs";
import type { Constat } from "./constat";

/** Sentences about a convention. */
export const CONVENTION: Catalogue<Constat<ConstatDeConvention>> = {
  engagementSansPerimetre: ({ reservataire, territoire }) => ({
    constat: fr`L'engagement de ${reservataire} ne compte nulle part : aucun logement présent à la date d'observation n'est sur ${cite(territoire)}.`,
    remede: fr`Écrivez dans « Territoire » le nom que Parc donne à l'EPCI ou à la commune, complétez ces colonnes de Parc, ou laissez la cellule vide si l'engagement vaut partout.`,
  }),
  reservataireSansTerritoire: ({ reservataire, territoire, niveau }) => ({
    constat: fr`Pas de calcul pour ${reservataire} sur son territoire (R11) : aucun logement présent à la date d'observation n'est sur ${cite(territoire)}, dans la colonne ${cite(nomDeChamp(niveau))} de Parc.`,
    remede: fr`Écrivez dans « Territoire » le nom que Parc donne à ${niveau === "epci" ? fr`l'EPCI` : fr`la commune`}, ou complétez cette colonne de Parc.`,
  }),
  conventionSansSignature: ({ jusquAu }) => ({
    constat: fr`La convention court jusqu'au ${date(jusquAu)} sans date de signature : son effet et son renouvellement ne peuvent pas être suivis.`,
    remede: fr`Complétez la colonne « Convention signée le ».`,
  }),
  conventionSansEffet: ({ signeeLe, effet, jusquAu }) => ({
    constat: fr`La convention signée le ${date(signeeLe)} prend effet le ${date(effet)} et finit le ${date(jusquAu)}, avant d'avoir pris effet.`,
    remede: fr`Corrigez l'une des deux dates.`,
  }),
};
