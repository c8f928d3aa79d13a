import type { ConstatDeDemande } from "../../../lecture/constatsDeDemande";
import type { Catalogue } from "../phrase";
import { cite, fr } from "../typographie";
import type { Constat } from "./constat";

/** Sentences about a row of Demande. */
export const DEMANDE: Catalogue<Constat<ConstatDeDemande>> = {
  demandeSansChiffre: () => ({
    constat: fr`Ni demandes ni attributions sur cette ligne : elle n'est pas dans le diagnostic.`,
    remede: fr`Saisissez le nombre de demandes, et celui des attributions s'il est connu.`,
  }),
  typologieInconnue: ({ valeur }) => ({
    constat: fr`${cite(valeur)} n'est pas une typologie : la ligne n'est pas dans le diagnostic.`,
    remede: fr`Écrivez T1 à T9, ou laissez vide pour toutes les typologies.`,
  }),
  demandeEnDouble: ({ territoire, typologie, premiereLigne }) => ({
    constat: fr`${territoire === "" ? fr`L'ensemble du classeur` : cite(territoire)}, ${typologie ?? fr`toutes typologies`}, figure déjà à la ligne ${String(premiereLigne)} : seule la première compte.`,
    remede: fr`Additionnez les deux lignes, ou supprimez-en une.`,
  }),
  demandeHorsParc: ({ territoire }) => ({
    constat: fr`${cite(territoire)} n'est ni un département, ni un EPCI ou une commune de Parc : la demande y est montrée sans logement en regard.`,
    remede: fr`Rien à faire si aucun bailleur du classeur n'y a de logement ; sinon, écrivez le territoire comme dans Parc.`,
  }),
};
