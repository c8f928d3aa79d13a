import { aPerduSesZeros, type SansLogement } from "../../../lecture/constats";
import type { Phrase } from "../phrase";
import { cite, fr } from "../typographie";

/** A row whose logement is not in Parc; `suite` says what becomes of the row, `remede` what to do where no n° looks like it. */
export function phraseSansLogement(
  constat: SansLogement,
  { suite, remede }: { readonly suite: string; readonly remede: string },
): Phrase {
  const { rpls, ressemble } = constat;
  const absent = fr`Le logement ${cite(rpls)} n'est pas dans la feuille Parc`;
  if (ressemble === null) return { constat: fr`${absent} : ${suite}`, remede };
  const dit = fr`${absent}, mais ressemble à ${cite(ressemble)} du Parc`;
  return aPerduSesZeros(constat)
    ? {
        constat: fr`${dit} (zéros de tête perdus) : ${suite}`,
        remede: fr`« Corriger » (volet, vue Contrôles) propose le numéro du Parc ; la ligne n'est comptée qu'une fois corrigée.`,
      }
    : {
        constat: fr`${dit} (zéros de tête perdus dans Parc) : ${suite}`,
        remede: fr`Complétez le numéro dans Parc, ou corrigez celui-ci ; la ligne n'est comptée qu'une fois corrigée.`,
      };
}
