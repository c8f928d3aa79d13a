import type { ConstatDeLecture, Suite } from "../../../lecture/constats";
import { dire, type Catalogue, type Phrase } from "../phrase";
import { fr } from "../typographie";
import { CELLULE } from "./cellule";
import { nomDeChamp } from "./champs";
import type { Constat } from "./constat";
import { CONVENTION } from "./convention";
import { DEMANDE } from "./demande";
import { DROIT } from "./droit";
import { LIGNE } from "./ligne";
import { MISE } from "./mise";
import { OBJECTIF } from "./objectif";
import { PARC } from "./parc";
import { RPLS } from "./rpls";
import { SAISIE } from "./saisie";
import { STRUCTURE } from "./structure";
import { SYNTHESE } from "./synthese";

const SUITE: Catalogue<Constat<Suite>> = {
  suite: ({ nombre, champ, lieu }) => ({
    constat: fr`… et ${nombre} autres constats du même genre dans ${champ === null ? lieu.feuille : fr`la colonne « ${nomDeChamp(champ)} »`}, comptés mais non listés.`,
    remede: fr`Traitez d'abord ceux qui sont listés, puis relancez « Calculer ».`,
  }),
};

const PHRASES: Catalogue<ConstatDeLecture> = {
  ...{ ...STRUCTURE, ...CELLULE, ...LIGNE, ...PARC, ...SAISIE },
  ...{ ...DROIT, ...CONVENTION, ...MISE, ...OBJECTIF, ...DEMANDE, ...SYNTHESE, ...RPLS, ...SUITE },
};

/** The sentence of a finding of the reading, and what to do about it. */
export function phraseDeLecture(constat: ConstatDeLecture): Phrase {
  return dire(PHRASES, constat);
}
