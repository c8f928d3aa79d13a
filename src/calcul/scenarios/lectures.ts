import type { Agregats } from "../agregats/agregats";
import type { Regle } from "../domaine/chiffre";
import type { Parametres } from "../domaine/parametres";
import type { Entrees } from "../perimetre/entrees";
import { Simulation } from "./calculer";
import { ecarts, type EcartDeLigne } from "./ecarts";

/** A point that the référentiel leaves open: the reading taken by default, and the other one. */
export interface LectureOuverte {
  readonly nom: string;
  /** The default reading and the other one, in a few words. */
  readonly courts: readonly [string, string];
  readonly regles: readonly Regle[];
  readonly parDefaut: Partial<Parametres>;
  readonly autre: Partial<Parametres>;
}

/**
 * The open readings that change figures, each as a pair of scenarios (REGLES, "Readings that must stay visible", 1 to 4).
 * The fifth, the date of the switch, changes none: it stands in the registry.
 */
export const LECTURES_OUVERTES: readonly LectureOuverte[] = [
  {
    nom: "Mutations exclues du taux et soustraites de l'assiette, ou comptées dans le taux",
    courts: ["Mutations exclues du taux", "Mutations comptées"],
    regles: ["R3", "R4", "R6"],
    parDefaut: { methode: "referentiel" },
    autre: { methode: "intermediaire" },
  },
  {
    nom: "Relogements ORCOD et LHI comptés dans le taux, ou exclus",
    courts: ["ORCOD et LHI comptés", "ORCOD et LHI exclus"],
    regles: ["R3"],
    parDefaut: { methode: "referentiel", exclureOrcodEtLhi: false },
    autre: { methode: "referentiel", exclureOrcodEtLhi: true },
  },
  {
    nom: "Libérations des logements à vendre ou à démolir comptées, ou exclues",
    courts: ["Vente et démolition comptées", "Vente et démolition exclues"],
    regles: ["R3"],
    parDefaut: { exclureVenteEtDemolition: false },
    autre: { exclureVenteEtDemolition: true },
  },
  {
    nom: "Parts rapportées au parc du bailleur, ou au parc soumis au flux",
    courts: ["Parts du parc", "Parts du parc soumis"],
    regles: ["R8"],
    parDefaut: { denominateur: "parc" },
    autre: { denominateur: "soumis" },
  },
];

export interface LectureComparee {
  readonly lecture: LectureOuverte;
  /** From the default reading to the other one, all else as entered. */
  readonly ecarts: readonly EcartDeLigne[];
}

/** What each open reading changes for each réservataire of each périmètre. */
export function comparerLectures(agregats: Agregats, entrees: Entrees): readonly LectureComparee[] {
  const simulation = new Simulation(agregats, entrees);
  return LECTURES_OUVERTES.map((lecture) => {
    const { nom, parDefaut, autre } = lecture;
    const sous = (parametres: Partial<Parametres>) => simulation.calculer({ nom, parametres });
    return { lecture, ecarts: ecarts(sous(parDefaut), sous(autre)) };
  });
}
