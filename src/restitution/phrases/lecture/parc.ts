import type { ConstatDuParc } from "../../../lecture/constatsDuParc";
import type { Catalogue } from "../phrase";
import { cite, fr } from "../typographie";
import type { Constat } from "./constat";

/** What to do of the word that an import writes where its file names no landlord. */
export const NOMMER_LE_BAILLEUR = fr`Remplacez ce mot par le nom du bailleur dans la colonne « Bailleur ».`;

/** Sentences about the sheet Parc as a whole. */
export const PARC: Catalogue<Constat<ConstatDuParc>> = {
  bailleurSansNom: ({ ecrit }) => ({
    constat: fr`Le bailleur n'a pas de nom, seulement ${cite(ecrit)} : les feuilles de résultat et les documents portent ce mot.`,
    remede: NOMMER_LE_BAILLEUR,
  }),
};
