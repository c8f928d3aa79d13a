import type { RefusDeCsv } from "../../lecture/csv/constats";
import { dire, type Catalogue, type Phrase } from "./phrase";
import { cite, enumeration, fr } from "./typographie";

const REFUS: Catalogue<RefusDeCsv> = {
  fichierVide: () => ({
    constat: fr`Le fichier est vide.`,
    remede: fr`Choisissez le fichier CSV du patrimoine, celui que le bailleur transmet à RPLS.`,
  }),
  fichierNonTexte: ({ nature }) => ({
    constat:
      nature === "classeur"
        ? fr`Ce fichier est un classeur ou une archive, non un fichier CSV.`
        : fr`Ce fichier n'est pas un fichier texte.`,
    remede:
      nature === "classeur"
        ? fr`Ouvrez-le dans Excel et copiez sa feuille dans ce classeur, ou enregistrez-la au format CSV.`
        : fr`Choisissez un fichier CSV.`,
  }),
  entetesAbsents: ({ debut }) => ({
    constat: fr`Aucune des premières lignes du fichier ne nomme des colonnes de Parc ; il commence par ${cite(debut)}.`,
    remede: fr`Ajoutez en première ligne les noms des colonnes : ceux de RPLS (IDENT_REP, DEPCOM…) ou ceux de la feuille Parc.`,
  }),
  colonneRequiseAbsente: ({ entete }) => ({
    constat: fr`Le fichier n'a pas de colonne pour ${cite(entete)}, sans laquelle un logement ne peut pas être rattaché.`,
    remede:
      entete === "Département"
        ? fr`Ajoutez une colonne « Département », ou le code de la commune (DEPCOM).`
        : fr`Ajoutez cette colonne (IDENT_REP dans RPLS).`,
  }),
  colonneRequiseEnDouble: ({ entete, noms }) => ({
    constat: fr`Plusieurs colonnes du fichier peuvent être ${cite(entete)} : ${enumeration(noms.map(cite))}.`,
    remede: fr`N'en gardez qu'une, ou renommez les autres.`,
  }),
  aucunLogement: () => ({
    constat: fr`Aucune ligne du fichier ne peut être lue comme un logement.`,
    remede: fr`Vérifiez que chaque ligne a autant de champs que la ligne des noms de colonnes.`,
  }),
  tropDeLogements: ({ limite }) => ({
    constat: fr`Le fichier a plus de ${limite} logements, plus qu'une feuille Excel n'a de lignes.`,
    remede: fr`Coupez le fichier, par exemple par département, et importez chaque partie dans son classeur.`,
  }),
};

/** Why a file was not imported, and what to do about it. */
export function phraseDeRefusDeCsv(refus: RefusDeCsv): Phrase {
  return dire(REFUS, refus);
}
