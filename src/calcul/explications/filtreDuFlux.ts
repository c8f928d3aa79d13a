import { ORIGINES_COMPTEES, TOUT, type GardeDuParc, type OrigineComptee } from "../agregats/comptes";
import type { NomDeChiffre } from "../domaine/chiffre";
import { EXCLUSIONS, MOTIFS, NATURES, type Exclusion, type Motif } from "../domaine/codes";
import type { Parametres } from "../domaine/parametres";
import type { SujetDeFlux } from "../domaine/sujet";
import { estSurGarantie } from "../perimetre/droits";
import { DE_ROTATION } from "../regles/r02-parc-de-rotation";
import { estRetenue } from "../regles/r03-liberations-retenues";
import { soumis } from "../regles/r05-parc-soumis";
import type { FiltreDesLiberations, FiltreDuParc } from "./filtre";

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

/** The rows that a count of R1 to R11 counted; null for a figure that counts none itself. */
export function filtreDuFlux(
  nom: NomDeChiffre,
  sujet: SujetDeFlux,
  annee: number,
): FiltreDuParc | FiltreDesLiberations | null {
  const { type, perimetre, reservataire, territoire, parametres } = sujet;
  const commun = { type, annee, perimetre, reservataire, territoire };
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
