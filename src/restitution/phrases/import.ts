import type { ConstatDImport } from "../../lecture/csv/constats";
import { NOMMER_LE_BAILLEUR } from "./lecture/parc";
import { CONTINGENT, SORTIE } from "../../lecture/synonymes/parc";
import { dire, type Catalogue, type Phrase } from "./phrase";
import { cite, enumeration, fr, nombreDe } from "./typographie";

const LAISSEE = fr`la ligne n'est pas importée.`;
const CORRIGER = fr`Corrigez la ligne dans le fichier et importez-le de nouveau, ou saisissez le logement dans Parc.`;

/** An RPLS file has some 80 columns; of more than this, no one reads all the names. */
const NOMS_CITES = 100;

function lesPremiers(noms: readonly string[]): readonly string[] {
  const restent = noms.length - NOMS_CITES;
  return restent < 2 ? noms : [...noms.slice(0, NOMS_CITES), fr`${restent} autres`];
}

/** What a column left blank for want of a code counts for, and what to do where it is not to be filled in itself. */
const SANS_CODE: Readonly<Partial<Record<string, { readonly suite: string; readonly remede?: string }>>> = {
  Nature: { suite: fr`, et le logement compte comme familial` },
  [SORTIE]: {
    suite: fr`, et le logement compte dans le parc`,
    remede: fr`Rien à faire pour un logement qui y est toujours ; pour un autre, écrivez la date dans « Sortie du parc ».`,
  },
  [CONTINGENT]: {
    suite: fr`, et le logement compte comme non réservé`,
    remede: fr`Écrivez le réservataire de ceux qui en ont un dans « Réservataire ».`,
  },
};

const CONSTATS: Catalogue<ConstatDImport> = {
  colonnesReprises: ({ reprises }) => ({
    constat: fr`Colonnes reprises : ${enumeration(reprises.map(({ nom, entetes }) => fr`${nom} (${enumeration(entetes)})`))}.`,
    remede: fr`Vérifiez que chacune est bien celle que vous attendiez.`,
  }),
  colonnesLaissees: ({ noms }) => ({
    constat: fr`${nombreDe(noms.length, "colonne")} du fichier dont Flux n'a pas l'usage : ${enumeration(lesPremiers(noms))}.`,
    remede: fr`Rien à faire.`,
  }),
  colonnesAbsentes: ({ entetes }) => ({
    constat: fr`Colonnes de Parc que le fichier ne donne pas : ${enumeration(entetes)}.`,
    remede: fr`Complétez celles qui servent au calcul, d'abord « Réservataire » et « Exclusion ».`,
  }),
  colonneEnDouble: ({ entete, noms }) => ({
    constat: fr`Plusieurs colonnes du fichier peuvent être ${cite(entete)} (${enumeration(noms.map(cite))}) : aucune n'est reprise.`,
    remede: fr`Renommez dans le fichier celles qui disent autre chose, puis importez-le de nouveau.`,
  }),
  bailleurAbsent: ({ ecrit }) => ({
    constat: fr`Le fichier ne nomme pas le bailleur : ${cite(ecrit)} est écrit sur toutes les lignes.`,
    remede: NOMMER_LE_BAILLEUR,
  }),
  misesEnServiceParAnnee: () => ({
    constat: fr`RPLS ne donne que l'année de première location : la mise en service est écrite au 1er janvier de cette année.`,
    remede: fr`Rien à faire : seule la présence au 31 décembre compte.`,
  }),
  natureDesEtudiants: () => ({
    constat: fr`TYPECONST ne dit que les logements étudiants : « Nature » reste vide pour les autres, qui comptent comme familiaux.`,
    remede: fr`Écrivez « spécifique » dans « Nature » pour les foyers, les résidences sociales et l'intermédiation locative.`,
  }),
  fichierPublic: () => ({
    constat: fr`Ce fichier n'a ni MODE ni CONTRESLOG : c'est le fichier public de RPLS, qui ne peut donner ni taux de rotation ni contingents.`,
    remede: fr`Demandez au bailleur son propre fichier, ou complétez Réservataire et Libérations.`,
  }),
  contingentAConfirmer: ({ nombre }) => ({
    constat: fr`CONTRESLOG donne un contingent à ${nombreDe(nombre, "logement")} sans nommer de réservataire : il est proposé dans « Contingent RPLS (à confirmer) » et n'entre pas dans le calcul.`,
    remede: fr`Écrivez dans « Réservataire » le code du réservataire que la convention désigne.`,
  }),
  sortiesADater: ({ nombre }) => ({
    constat: fr`${nombreDe(nombre, "logement")} ${nombre < 2 ? fr`sorti` : fr`sortis`} du patrimoine, que RPLS ne date pas : ${nombre < 2 ? fr`il compte` : fr`ils comptent`} dans le parc tant que « Sortie du parc » est vide.`,
    remede: fr`Filtrez « Sortie RPLS (à dater) » et écrivez les dates dans « Sortie du parc ».`,
  }),
  valeursInconnues: ({ nom, entete, valeur, lu, nombre }) => ({
    constat: fr`${cite(valeur)} n'est pas une valeur connue de ${nom} (${nombreDe(nombre, "ligne")} dans ce cas) : elle est écrite telle quelle dans ${cite(entete)}${lu === null ? "" : fr`, où Flux lit ${cite(lu)}`}.`,
    remede: fr`Corrigez ces valeurs dans Parc.`,
  }),
  codesNonRenseignes: ({ nom, entete, valeur, nombre }) => {
    const { suite, remede } = SANS_CODE[entete] ?? {};
    return {
      constat: fr`${cite(valeur)} dans ${nom} veut dire « non renseigné » (${nombreDe(nombre, "ligne")} dans ce cas) : ${cite(entete)} y reste vide${suite ?? ""}.`,
      remede: remede ?? fr`Complétez ${cite(entete)} dans Parc si vous disposez de la donnée.`,
    };
  },
  caracteresIllisibles: ({ nombre }) => ({
    constat: fr`Des lettres n'ont pas pu être lues dans ${nombreDe(nombre, "champ")} : elles sont remplacées par « \ufffd ».`,
    remede: fr`Enregistrez le fichier en UTF-8, puis importez-le de nouveau.`,
  }),
  numerosTronques: ({ nombre }) => ({
    constat: fr`${nombreDe(nombre, "n° RPLS", "n° RPLS")} en notation scientifique : un tableur a perdu ${nombre < 2 ? fr`ses chiffres` : fr`leurs chiffres`}.`,
    remede: fr`Reprenez le fichier d'origine, qui n'a pas été enregistré par un tableur.`,
  }),
  guillemetOuvert: () => ({
    constat: fr`Un guillemet ouvert n'est jamais refermé : ${LAISSEE}`,
    remede: CORRIGER,
  }),
  ligneTropLongue: () => ({
    constat: fr`La ligne est démesurée, ce n'est pas celle d'un tableau : ${LAISSEE}`,
    remede: CORRIGER,
  }),
  nombreDeChamps: ({ trouves, attendus }) => ({
    constat: fr`${nombreDe(trouves, "champ")} au lieu de ${attendus} : ${LAISSEE}`,
    remede: CORRIGER,
  }),
  ligneDeTotal: ({ texte }) => ({
    constat: fr`La ligne ${cite(texte)} est un total, pas un logement : ${LAISSEE}`,
    remede: fr`Rien à faire.`,
  }),
  guillemetsMalPlaces: () => ({
    constat: fr`Un guillemet se trouve à l'intérieur d'un champ : il est gardé tel quel, la ligne est importée.`,
    remede: fr`Vérifiez ce logement dans Parc.`,
  }),
  suite: ({ nombre }) => ({
    constat: fr`… et ${nombreDe(nombre, "autre ligne", "autres lignes")} dans le même cas, ${nombre < 2 ? fr`comptée mais non listée` : fr`comptées mais non listées`}.`,
    remede: fr`Traitez d'abord celles qui sont listées, puis importez le fichier de nouveau.`,
  }),
};

/** The sentence of a finding of an import, and what to do about it. */
export function phraseDImport(constat: ConstatDImport): Phrase {
  return dire(CONSTATS, constat);
}
