import type { ConstatDeSynthese } from "../../../lecture/constatsDeSynthese";
import type { Catalogue } from "../phrase";
import { cite, fr } from "../typographie";
import { nomDeChamp } from "./champs";
import type { Constat } from "./constat";

/** Sentences about a row of Synthèse. */
export const SYNTHESE: Catalogue<Constat<ConstatDeSynthese>> = {
  syntheseEtParc: ({ bailleur, departement }) => ({
    constat: fr`${bailleur} · ${departement} a des logements dans Parc : ils sont comptés, la ligne de Synthèse ne l'est pas.`,
    remede: fr`Supprimez l'un des deux : les lignes de Synthèse, ou les logements de ce périmètre.`,
  }),
  compteAbsent: ({ champ }) => ({
    constat: fr`${cite(nomDeChamp(champ))} est vide : un blanc n'est pas un zéro, ce périmètre n'est pas calculé.`,
    remede: fr`Complétez le nombre, ou écrivez 0.`,
  }),
  compteNonEntier: ({ champ, valeur }) => ({
    constat: fr`${cite(valeur)} dans ${cite(nomDeChamp(champ))} n'est pas un nombre entier : ce périmètre n'est pas calculé.`,
    remede: fr`Écrivez un nombre de logements.`,
  }),
  comptesDifferents: ({ champ, valeur, premiere, premiereLigne }) => ({
    constat: fr`${cite(nomDeChamp(champ))} vaut ${valeur}, et ${premiere} à la ligne ${String(premiereLigne)} pour le même périmètre : il n'est pas calculé.`,
    remede: fr`Répétez le même nombre sur toutes les lignes du bailleur dans ce département.`,
  }),
  compteAuDelaDuParc: ({ champ, valeur, parc }) => ({
    constat: fr`${cite(nomDeChamp(champ))} (${valeur}) dépasse le parc (${parc}) ; les deux nombres sont utilisés tels quels.`,
    remede: fr`Vérifiez les comptes avec le bailleur.`,
  }),
  syntheseEnDouble: ({ code, premiereLigne }) => ({
    constat:
      code === ""
        ? fr`Une ligne sans réservataire figure déjà à la ligne ${String(premiereLigne)} pour le même périmètre : il n'est pas calculé.`
        : fr`Le réservataire ${cite(code)} figure déjà à la ligne ${String(premiereLigne)} pour le même périmètre : il n'est pas calculé.`,
    remede: fr`Gardez une seule ligne par bailleur, département et réservataire.`,
  }),
};
