import { ORIGINES_COMPTEES, TOUT, type GardeDuParc, type OrigineComptee } from "../agregats/comptes";
import type { Periode } from "../agregats/chronologie";
import type { Mesure } from "../agregats/suivi";
import type { Chiffre, NomDeChiffre } from "../domaine/chiffre";
import { EXCLUSIONS, MOTIFS, NATURES, type Exclusion, type Motif, type Nature } from "../domaine/codes";
import type { Parametres } from "../domaine/parametres";
import type { ParametresDeSuivi } from "../domaine/parametresDeSuivi";
import type { Perimetre } from "../domaine/perimetre";
import { NON_DECOMPTES } from "../domaine/sort";
import type { SujetDeFlux, SujetDeSuivi, Territoire } from "../domaine/sujet";
import { estSurGarantie } from "../perimetre/droits";
import { DE_ROTATION } from "../regles/r02-parc-de-rotation";
import { estRetenue } from "../regles/r03-liberations-retenues";
import { soumis } from "../regles/r05-parc-soumis";

/** Logements of a périmètre; with a `reservataire`, those whose convention is active at the date d'observation (R7). */
interface FiltreDeLogements {
  /** Year of the campaign: the date d'observation and the year of the libérations follow from it. */
  readonly annee: number;
  readonly perimetre: Perimetre;
  readonly reservataire: string | null;
  readonly territoire: Territoire | null;
  readonly exclusions: readonly Exclusion[];
}

/** Rows of Parc present at the date d'observation (R1), of one of these natures, exclusions and origins of the right. */
export interface FiltreDuParc extends FiltreDeLogements {
  readonly table: "parc";
  readonly natures: readonly Nature[];
  readonly origines: readonly OrigineComptee[];
}

/** Rows of Libérations of the year before the campaign on logements familiaux (R3), of one of these motifs. */
export interface FiltreDesLiberations extends FiltreDeLogements {
  readonly table: "liberations";
  readonly motifs: readonly Motif[];
}

/** Rows of Mises à disposition by what they count for, on a day of the period (R13 to R17, R27). */
export interface FiltreDesMises {
  readonly table: "misesADisposition";
  readonly perimetre: Perimetre;
  readonly reservataire: string | null;
  readonly mesure: Mesure | "enAttente" | "attributionsDUnPublic";
  readonly public: string | null;
  readonly periode: Periode;
  readonly parametres: ParametresDeSuivi;
}

/** The rows that a figure counted, as plain data: what they have in common, not a copy of them. */
export type Filtre = FiltreDuParc | FiltreDesLiberations | FiltreDesMises;

const tous = () => TOUT;
const duDenominateur = (parametres: Parametres): GardeDuParc =>
  parametres.denominateur === "parc" ? TOUT : soumis(parametres);

/** Which logements each count of Parc keeps: the rules' own predicates. */
const SELECTIONS: Partial<Readonly<Record<NomDeChiffre, (parametres: Parametres) => GardeDuParc>>> = {
  parc: tous,
  reservations: tous,
  parcDeRotation: () => DE_ROTATION,
  parcSoumis: soumis,
  reservationsSoumises: soumis,
  parcSoumisDuTerritoire: soumis,
  reservationsSurGarantie: duDenominateur,
  reservationsHorsGarantie: duDenominateur,
  parcDuTerritoire: duDenominateur,
  reservationsDuTerritoire: duDenominateur,
};

function origines(nom: NomDeChiffre, { origineParDefaut }: SujetDeFlux): readonly OrigineComptee[] {
  if (nom !== "reservationsSurGarantie" && nom !== "reservationsHorsGarantie") return ORIGINES_COMPTEES;
  const surGarantie = nom === "reservationsSurGarantie";
  return ORIGINES_COMPTEES.filter((origine) => estSurGarantie(origine, origineParDefaut) === surGarantie);
}

function filtreDeFlux(nom: NomDeChiffre, sujet: SujetDeFlux, annee: number): Filtre | null {
  const { perimetre, reservataire, territoire, parametres } = sujet;
  const commun = { annee, perimetre, reservataire, territoire };
  if (nom === "liberationsRetenues") {
    const retenue = (motif: Motif, exclusion: Exclusion) => estRetenue(motif, exclusion, parametres);
    const exclusions = EXCLUSIONS.filter((une) => MOTIFS.some((motif) => retenue(motif, une)));
    const motifs = MOTIFS.filter((motif) => exclusions.some((une) => retenue(motif, une)));
    return { table: "liberations", ...commun, motifs, exclusions };
  }
  const garde = SELECTIONS[nom]?.(parametres);
  if (garde === undefined) return null;
  const exclusions = EXCLUSIONS.filter((une) => NATURES.some((nature) => garde(nature, une)));
  const natures = NATURES.filter((nature) => exclusions.some((une) => garde(nature, une)));
  return { table: "parc", ...commun, natures, exclusions, origines: origines(nom, sujet) };
}

/** What each count of Mises à disposition counts, where its name is not that of the measure. */
const MESURES: Partial<Readonly<Record<NomDeChiffre, FiltreDesMises["mesure"]>>> = {
  proposes: "proposes",
  attribues: "attribues",
  entrees: "entrees",
  refusCandidat: "refusCandidat",
  refusCaleol: "refusCaleol",
  decomptesEnDirecte: "decomptesEnDirecte",
  decomptesEnDelegue: "decomptesEnDelegue",
  relogementsValorises: "relogementsValorises",
  refusAdaptes: "refusAdaptes",
  requalifies: "requalifies",
  candidatsInsuffisants: "candidatsInsuffisants",
  droitsPourUnTour: "droitPourUnTour",
  attributionsDeLAnnee: "attribues",
  attributionsDUnPublic: "attributionsDUnPublic",
  enAttente: "enAttente",
  ...Object.fromEntries(NON_DECOMPTES.map((raison) => [`sans:${raison}`, `sans:${raison}`] as const)),
};

function filtreDeSuivi(nom: NomDeChiffre, sujet: SujetDeSuivi): Filtre | null {
  const mesure = MESURES[nom];
  if (mesure === undefined) return null;
  const { perimetre, reservataire, periode, parametres } = sujet;
  const commun = { perimetre, reservataire, periode, parametres };
  return { table: "misesADisposition", mesure, public: sujet.public, ...commun };
}

/** The rows that a figure of the campaign of `annee` counted; null for a figure that counts none itself. */
export function filtreDe({ nom, sujet }: Chiffre, annee: number): Filtre | null {
  if (sujet === undefined) return null;
  switch (sujet.type) {
    case "flux":
      return filtreDeFlux(nom, sujet, annee);
    case "suivi":
      return filtreDeSuivi(nom, sujet);
  }
}
