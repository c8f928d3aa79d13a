import { prevoir } from "../calcul/prevoir";
import type { Resultat } from "../calcul/resultat";
import type { Dossier } from "../lecture/types";
import { periodeDuBilan, tableauDuBilan } from "./feuilles/bilan";
import { anneeDuBilanDetaille, tableauDuBilanDetaille } from "./feuilles/bilanDetaille";
import { tableauDesEcheances } from "./feuilles/echeances";
import { tableauHorsQpv } from "./feuilles/horsQpv";
import { anneeDeLaPrevision, tableauDeLaPrevision } from "./feuilles/prevision";
import { tableauDesObjectifs } from "./feuilles/suiviDesObjectifs";
import { date, pourcentageCourt } from "./phrases/nombres";
import { fr } from "./phrases/typographie";
import type { SuiviDuDossier } from "./suivi";
import type { SuiviAnnuel } from "./suiviAnnuel";
import type { Commun, FeuilleDecrite } from "./types";

type EnTete = Pick<FeuilleDecrite, "nom" | "table" | "titre" | "sousTitre">;

/** A run, its follow-up where the workbook has mises à disposition, and what all its sheets have alike. */
export interface MatiereDuSuivi {
  readonly dossier: Dossier;
  readonly resultat: Resultat;
  readonly commun: Commun;
}

const ECHEANCES: EnTete = {
  nom: "Échéances",
  table: "tblEcheances",
  titre: "Échéances des mises à disposition",
  sousTitre: fr`Ce que chaque réservataire doit au bailleur et pour quand, en gestion directe et, en gestion mixte, pour ce qui n'est ni requalifié ni un relogement (R20, R21) ; le plus pressant d'abord.`,
};

function enTeteDuBilan({ bilan }: SuiviDuDossier): EnTete {
  const sousTitre = fr`${periodeDuBilan(bilan)} Engagement vide : aucun n'est saisi, l'objectif est celui de la part retenue (R10).`;
  return { nom: "Bilan", table: "tblBilan", titre: "Bilan par réservataire", sousTitre };
}

function enTeteDuBilanDetaille({ legal }: SuiviAnnuel): EnTete {
  const titre = fr`Bilan annuel détaillé ${String(legal.annee)}`;
  const sousTitre = anneeDuBilanDetaille(legal);
  return { nom: "Bilan détaillé", table: "tblBilanDetaille", titre, sousTitre };
}

function enTeteHorsQpv({ parametres, bilan }: SuiviDuDossier): EnTete {
  return {
    nom: "Hors QPV",
    table: "tblHorsQpv",
    titre: fr`Part de l'État hors quartiers prioritaires`,
    sousTitre: fr`Attributions à l'État hors QPV ÷ toutes les attributions hors QPV, dans le flux, au ${date(bilan.date)} : ${pourcentageCourt(parametres.seuilHorsQpv)} au moins, et de même dans chaque commune sauf stipulation contraire de la convention (R19).`,
  };
}

function enTeteDesObjectifs({ bilan }: SuiviDuDossier): EnTete {
  return {
    nom: "Suivi des objectifs",
    table: "tblSuiviObjectifs",
    titre: "Suivi des objectifs cumulés",
    sousTitre: fr`Attributions du 1er janvier ${String(bilan.annee)} au ${date(bilan.date)} ; la même attribution compte pour chaque dispositif dont elle relève (R22). Cible, réalisé et reste sont dans l'unité de la cible.`,
  };
}

function prevision({ dossier, resultat, commun }: MatiereDuSuivi): readonly FeuilleDecrite[] {
  const { hypotheses, agregats } = dossier;
  if (hypotheses.length === 0) return [];
  const enTete: EnTete = {
    ...{ nom: "Prévision", table: "tblPrevision", titre: "Prévision des logements soustraits" },
    sousTitre: anneeDeLaPrevision(resultat.annee),
  };
  return [{ ...commun, ...enTete, ...tableauDeLaPrevision(prevoir(resultat, agregats, hypotheses)) }];
}

function annuelles(
  suivi: SuiviDuDossier,
  annuel: SuiviAnnuel,
  matiere: MatiereDuSuivi,
): readonly FeuilleDecrite[] {
  const { commun } = matiere;
  const { legal, horsQpv, objectifs } = annuel;
  const detail = tableauDuBilanDetaille(legal, suivi.parametres.debutsDePeriode);
  const qpv: readonly FeuilleDecrite[] =
    horsQpv.length === 0 ? [] : [{ ...commun, ...enTeteHorsQpv(suivi), ...tableauHorsQpv(horsQpv) }];
  const vises: readonly FeuilleDecrite[] =
    objectifs === null
      ? []
      : [{ ...commun, ...enTeteDesObjectifs(suivi), ...tableauDesObjectifs(objectifs) }];
  return [
    { ...commun, ...enTeteDuBilanDetaille(annuel), ...detail },
    ...prevision(matiere),
    ...qpv,
    ...vises,
  ];
}

/** The sheets of the year's follow-up where the workbook has mises à disposition; the forecast alone where it has none. */
export function feuillesDuSuivi(
  suivi: SuiviDuDossier | null,
  annuel: SuiviAnnuel | null,
  matiere: MatiereDuSuivi,
): readonly FeuilleDecrite[] {
  if (suivi === null || annuel === null) return prevision(matiere);
  const { commun } = matiere;
  return [
    { ...commun, ...enTeteDuBilan(suivi), ...tableauDuBilan(suivi.bilan) },
    { ...commun, ...ECHEANCES, ...tableauDesEcheances(suivi) },
    ...annuelles(suivi, annuel, matiere),
  ];
}
