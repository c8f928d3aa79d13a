import { etablirBilanLegal, type BilanLegal } from "../calcul/bilanLegal";
import { constatsHorsQpv, type ConstatDeSuivi } from "../calcul/constatsDeSuivi";
import { controlerHorsQpv, type ControleHorsQpv } from "../calcul/etatHorsQpv";
import { jour, type Jour } from "../calcul/domaine/jour";
import { annuaire, reservataireDans } from "../calcul/perimetre/entrees";
import { clePerimetre, type Perimetre } from "../calcul/domaine/perimetre";
import { estLEtat } from "../calcul/regles/r19-etat-hors-qpv";
import type { Resultat } from "../calcul/resultat";
import { suivreObjectifs, type SuiviDObjectif } from "../calcul/suivreObjectifs";
import type { Dossier } from "../lecture/types";
import { suivreLeDossier, type SuiviDuDossier } from "./suivi";

/** What is told once a year, and followed in between (R18, R19, R22). */
export interface SuiviAnnuel {
  readonly legal: BilanLegal;
  /** The year before the campaign, then the campaign's own up to the date. */
  readonly horsQpv: readonly ControleHorsQpv[];
  readonly constats: readonly ConstatDeSuivi[];
  /** Null without a sheet Objectifs. */
  readonly objectifs: readonly SuiviDObjectif[] | null;
}

/** The year up to the date, or the whole of it once it is over. */
function periodeDe(annee: number, date: Jour) {
  return { debut: jour(annee, 1, 1), fin: Math.min(date, jour(annee, 12, 31)) };
}

function horsQpv(
  { reservataires }: Dossier,
  { annee: campagne, perimetres }: Resultat,
  { detail, parametres, bilan }: SuiviDuDossier,
): readonly ControleHorsQpv[] {
  const lignes = annuaire(reservataires);
  const deLEtat = (code: string, { departement }: Perimetre) =>
    estLEtat(reservataireDans(lignes, code, departement)?.categorie ?? null);
  const stipules = new Set(
    perimetres
      .filter((un) => un.parametres.etatParCommune === "stipule")
      .map(({ perimetre }) => clePerimetre(perimetre)),
  );
  if (!reservataires.some(({ categorie }) => estLEtat(categorie))) return [];
  return [campagne - 1, campagne].flatMap((annee) =>
    controlerHorsQpv(detail, {
      ...{ annee, parametres, estLEtat: deLEtat },
      stipuleAutrement: (perimetre) => stipules.has(clePerimetre(perimetre)),
      periode: periodeDe(annee, bilan.date),
    }),
  );
}

/** R18, R19 and R22 from the counters of the follow-up, at its date. */
export function suivreLAnnee(dossier: Dossier, resultat: Resultat, suivi: SuiviDuDossier): SuiviAnnuel {
  const { annee } = resultat;
  const { parametres, bilan, detail } = suivi;
  const { date } = bilan;
  const controles = horsQpv(dossier, resultat, suivi);
  return {
    legal: etablirBilanLegal(resultat, detail, { date, parametres }),
    horsQpv: controles,
    constats: constatsHorsQpv(controles, annee),
    objectifs:
      dossier.objectifs === null
        ? null
        : suivreObjectifs(detail, dossier.objectifs, { periode: periodeDe(annee, date), parametres }),
  };
}

/** What the follow-up has to say at the end of a day, for those who list it without its sheets. */
export function constatsDeSuivi(dossier: Dossier, resultat: Resultat, date: Jour): readonly ConstatDeSuivi[] {
  const suivi = suivreLeDossier(dossier, resultat, date);
  return suivi === null ? [] : suivreLAnnee(dossier, resultat, suivi).constats;
}
