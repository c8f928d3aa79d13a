import { compterDetail, type AgregatsDetailles } from "../calcul/agregats/detail";
import { compterMise, type AgregatsDeSuivi } from "../calcul/agregats/suivi";
import type { Bilan } from "../calcul/bilan";
import type { Jour } from "../calcul/domaine/jour";
import type { MiseADisposition } from "../calcul/domaine/miseADisposition";
import type { ParametresDeSuivi } from "../calcul/domaine/parametresDeSuivi";
import { reglesSelon } from "../calcul/perimetre/gestions";
import { echeancesDe, statutDEnsemble, type Echeance, type Statut } from "../calcul/regles/r20-delais";
import type { Resultat } from "../calcul/resultat";
import { suivre } from "../calcul/suivre";
import type { Dossier } from "../lecture/types";

/** The deadlines of one mise à disposition en gestion directe. */
export interface MiseEtEcheances {
  readonly mise: MiseADisposition;
  readonly echeances: readonly Echeance[];
  readonly statut: Statut;
}

/** The yearly follow-up of a workbook at the end of a day. */
export interface SuiviDuDossier {
  readonly parametres: ParametresDeSuivi;
  readonly bilan: Bilan;
  /** What the bilan légal and the controls of the État read (R18, R19, R22). */
  readonly detail: AgregatsDetailles;
  readonly echeances: readonly MiseEtEcheances[];
}

/** R13 to R17, R20 and R27 on a workbook that was read; null where nothing is entered in Mises à disposition. */
export function suivreLeDossier(dossier: Dossier, resultat: Resultat, date: Jour): SuiviDuDossier | null {
  const { misesADisposition: mises, reservataires } = dossier;
  if (mises === null) return null;
  const parametres = dossier.parametres.suivi;
  const pour = reglesSelon(reservataires);
  const agregats: AgregatsDeSuivi = new Map();
  const detail: AgregatsDetailles = new Map();
  const echeances = mises.flatMap((mise): readonly MiseEtEcheances[] => {
    const regles = pour(mise.reservataire, mise.perimetre);
    compterMise(agregats, mise, { regles, parametres }, 1);
    compterDetail(detail, mise, { regles, parametres }, 1);
    const dues = echeancesDe(mise, regles, { parametres, aujourdhui: date });
    return dues.length === 0 ? [] : [{ mise, echeances: dues, statut: statutDEnsemble(dues) }];
  });
  const entrees = { reservataires, regles: pour, parametres, date, attributionsSaisies: () => null };
  return { parametres, echeances, detail, bilan: suivre(resultat, agregats, entrees) };
}
