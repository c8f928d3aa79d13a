import type { AgregatPerimetre, Agregats } from "./agregats/agregats";
import { compterLiberations } from "./agregats/comptes";
import { absence, compte, difference } from "./chiffres";
import type { Chiffre, Indicateur } from "./domaine/chiffre";
import type { Motif } from "./domaine/codes";
import { DEDUCTIONS, type Deduction, type Hypothese } from "./domaine/hypotheses";
import { clePerimetre, type Perimetre } from "./domaine/perimetre";
import type { Resultat, ResultatPerimetre } from "./resultat";

/** One category of logements subtracted from the flux: what is foreseen, beside what was done the year before (R18). */
export interface LigneDePrevision {
  readonly perimetre: Perimetre;
  readonly categorie: Deduction;
  /** Of the year of the campaign, as entered; absent where nothing is, though the assiette then takes 0 (R6). */
  readonly prevus: Indicateur;
  /** Of the year before: the libérations of that motif, each the end of a relogement. */
  readonly realises: Chiffre;
  readonly ecart: Indicateur;
}

/** The motif of a libération that goes with each category. */
const MOTIF_DE: Readonly<Record<Deduction, Motif>> = {
  mutations: "mutation",
  anru: "anru",
  orcod: "orcod",
  lhi: "lhi",
  vente: "vente",
};

function estArrete({ tauxUtilise }: ResultatPerimetre): boolean {
  return tauxUtilise.etat === "absent" && tauxUtilise.raison === "perimetreBloque";
}

function prevusDe(
  resultat: ResultatPerimetre,
  hypothese: Hypothese | null,
  categorie: Deduction,
): Indicateur {
  if (estArrete(resultat)) return absence(categorie, "R18", "perimetreBloque");
  const saisi = hypothese?.deductions[categorie] ?? null;
  return saisi === null ? absence(categorie, "R18", "previsionNonSaisie") : resultat.deductions[categorie];
}

function ecartDe(prevus: Indicateur, realises: Chiffre): Indicateur {
  if (prevus.etat === "absent") return absence("ecartDePrevision", "R18", prevus.raison);
  return difference("ecartDePrevision", "R18", [prevus, realises]);
}

function lignesDe(
  resultat: ResultatPerimetre,
  agregat: AgregatPerimetre,
  hypothese: Hypothese | null,
): readonly LigneDePrevision[] {
  const { perimetre } = resultat;
  return DEDUCTIONS.map((categorie) => {
    const prevus = prevusDe(resultat, hypothese, categorie);
    const nombre = compterLiberations(agregat.liberations, (motif) => motif === MOTIF_DE[categorie]);
    const sujet = { type: "prevision", perimetre, motif: MOTIF_DE[categorie] } as const;
    const realises = compte("relogementsDeLAnneePrecedente", "R18", nombre, sujet);
    return { perimetre, categorie, prevus, realises, ecart: ecartDe(prevus, realises) };
  });
}

/**
 * R18: the forecast of subtracted logements of the year, per category, beside the libérations of the year before that such
 * relogements gave. In the order of the result. Source: CCH, R.441-5-1 and R.441-5.
 */
export function prevoir(
  { perimetres }: Resultat,
  agregats: Agregats,
  hypotheses: readonly Hypothese[],
): readonly LigneDePrevision[] {
  const entieres = new Map(
    hypotheses
      .filter(({ territoire }) => territoire === null)
      .map((hypothese) => [clePerimetre(hypothese.perimetre), hypothese]),
  );
  return perimetres.flatMap((resultat) => {
    const { bailleur, departement } = resultat.perimetre;
    const agregat = agregats.perimetres.get(bailleur)?.get(departement);
    const hypothese = entieres.get(clePerimetre(resultat.perimetre)) ?? null;
    return agregat === undefined || agregat.synthese !== undefined
      ? []
      : lignesDe(resultat, agregat, hypothese);
  });
}
