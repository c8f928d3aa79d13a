import type { ConstatDObjectif } from "../../../lecture/constatsDObjectif";
import { pourcentageCourt } from "../nombres";
import type { Catalogue } from "../phrase";
import { cite, fr } from "../typographie";
import type { Constat } from "./constat";

/** Sentences about a row of Objectifs. */
export const OBJECTIF: Catalogue<Constat<ConstatDObjectif>> = {
  dispositifAbsent: () => ({
    constat: fr`Le dispositif manque : l'objectif n'est pas suivi.`,
    remede: fr`Nommez le dispositif, par exemple « Accord collectif départemental ».`,
  }),
  cibleAbsente: ({ dispositif }) => ({
    constat: fr`L'objectif de ${cite(dispositif)} n'a pas de cible : il n'est pas suivi.`,
    remede: fr`Saisissez un nombre d'attributions, ou un pourcentage.`,
  }),
  cibleAuDelaDeCent: ({ cible }) => ({
    constat: fr`La cible de ${pourcentageCourt(cible)} dépasse 100 % des attributions ; elle est utilisée telle quelle.`,
    remede: fr`Vérifiez la cible, ou choisissez l'unité « nombre ».`,
  }),
  uniteDeduite: ({ unite }) => ({
    constat: fr`L'unité manque : la cible est lue comme ${unite === "part" ? fr`une part des attributions` : fr`un nombre d'attributions`}.`,
    remede: fr`Choisissez « nombre » ou « % » dans la colonne « Unité ».`,
  }),
  territoireSansLogement: ({ territoire }) => ({
    constat: fr`${cite(territoire)} n'est ni un département, ni un EPCI ou une commune de Parc : l'atteinte de l'objectif ne peut pas être établie.`,
    remede: fr`Écrivez le territoire comme dans Parc ; laissez-le vide pour tout le classeur.`,
  }),
  bailleurSansLogement: ({ bailleur }) => ({
    constat: fr`${cite(bailleur)} n'est pas un bailleur de Parc : l'atteinte de l'objectif ne peut pas être établie.`,
    remede: fr`Écrivez le bailleur comme dans Parc ; laissez-le vide pour tous les bailleurs du classeur.`,
  }),
  objectifEnDouble: ({ dispositif, public: vise, premiereLigne }) => ({
    constat: fr`L'objectif de ${cite(dispositif)}${vise === null ? "" : fr` pour le public ${cite(vise)}`} figure déjà à la ligne ${String(premiereLigne)}, pour le même territoire, le même bailleur et la même unité : seule la première compte.`,
    remede: fr`Gardez une seule ligne.`,
  }),
};
