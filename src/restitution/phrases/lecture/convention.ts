import type { ConstatDeConvention } from "../../../lecture/constatsDeConvention";
import { date } from "../nombres";
import type { Catalogue } from "../phrase";
import { fr } from "../typographie";
import type { Constat } from "./constat";

/** Sentences about the dates of a convention. */
export const CONVENTION: Catalogue<Constat<ConstatDeConvention>> = {
  conventionSansSignature: ({ jusquAu }) => ({
    constat: fr`La convention court jusqu'au ${date(jusquAu)} sans date de signature : elle est donnée comme à signer.`,
    remede: fr`Complétez la colonne « Convention signée le ».`,
  }),
  conventionSansEffet: ({ signeeLe, effet, jusquAu }) => ({
    constat: fr`La convention signée le ${date(signeeLe)} prend effet le ${date(effet)} et finit le ${date(jusquAu)}, avant d'avoir pris effet.`,
    remede: fr`Corrigez l'une des deux dates.`,
  }),
};
