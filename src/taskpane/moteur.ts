import type { IssueDExplication } from "../excel/expliquer";
import type { IssueDeReleve } from "../excel/relever";
import type { Fichier } from "../excel/importer/fichier";
import type { SortDuParc } from "../excel/importer/destination";
import type { IssueDImport } from "../excel/importer/importer";
import type { Formule, IssueDesFormules, IssueDInsertion } from "../excel/formules";
import type { IssueDuListage } from "../excel/lister";
import type { IssueDuModele } from "../excel/modele/modele";
import type { IssueDExamen } from "../excel/reparer/examiner";
import type { IssueDeRemise, Trace } from "../excel/reparer/remettre";
import type { IssueDeReparation } from "../excel/reparer/reparer";
import type { Lot } from "../lecture/reparations/reparations";
import type { IssueDeLAutomatique } from "../excel/automatique";
import type { Bilan, IssueDuCalcul, IssueDuRegard, Refus, Suivi } from "../excel/types";
import type { Filtre } from "../calcul/explications/filtre";
import type { Lieu } from "../lecture/lieu";
import type { IssueDEcriture } from "../excel/ecrire/ecrire";
import type { ChangementDeParametre, IssueDesParametres } from "../excel/regler";
import type { IssueDesScenarios } from "../excel/scenarios";
import type { Changement } from "../lecture/reglages/changer";
import type { ChangementDeScenario } from "../lecture/scenarios/changer";
import type { FeuilleDecrite } from "../restitution/types";
import type { MoteurDeSeance } from "./seance";
import type { DemandeDExport, IssueDExport } from "./exports";

/** What the pane asks of the workbook; the real one is in moteur.ts. */
export interface Moteur {
  calculer(suivi: Suivi): Promise<IssueDuCalcul>;
  creerModele(): Promise<IssueDuModele>;
  insererExemple(): Promise<IssueDuModele>;
  /** `sort`: what is to become of a Parc that is already filled. */
  importer(
    fichier: Fichier,
    options: { readonly suivi: Suivi; readonly sort: SortDuParc },
  ): Promise<IssueDImport>;
  /** Explains the figure of a cell (null: of the one that is selected) by these results. */
  expliquer(bilan: Bilan, lieu: Lieu | null): Promise<IssueDExplication>;
  /** The rows of the workbook that a figure counts. */
  lister(filtre: Filtre, suivi: Suivi): Promise<IssueDuListage>;
  /** Calls back whenever another cell is selected; false where the host cannot tell. */
  suivreLeChoix(change: () => void): Promise<boolean>;
  /** Keeps a choice about sheets and columns; null: only says what is recognised. */
  relever(changement: Changement | null): Promise<IssueDeReleve>;
  /** From the first call on, calls back at any change of cells, by anybody; false where the host cannot tell. */
  ecouter(change: () => void): Promise<boolean>;
  /** The figures of the workbook as it is, computed and not written. `tout`: nothing is taken from the last reading. */
  regarder(suivi: Suivi, tout: boolean): Promise<IssueDuRegard>;
  /** Says on these result tables that they are to be computed again, unless somebody else leads. */
  perimer(tables: readonly string[]): Promise<void>;
  /** Turns « Calcul automatique » on or off for the workbook; null: only reads it. */
  reglerLAutomatique(actif: boolean | null): Promise<IssueDeLAutomatique>;
  /** Takes documents or tables out of a run. */
  exporter(bilan: Bilan, demande: DemandeDExport, suivi: Suivi): Promise<IssueDExport>;
  /** Changes the scenarios kept in the workbook; null: only reads them. */
  changerLesScenarios(changement: ChangementDeScenario | null): Promise<IssueDesScenarios>;
  ecrireLesScenarios(feuille: FeuilleDecrite, suivi: Suivi): Promise<IssueDEcriture>;
  /** Looks for the cells that « Corriger » can make clean; writes nothing. */
  examiner(suivi: Suivi): Promise<IssueDExamen>;
  reparer(lots: readonly Lot[], suivi: Suivi): Promise<IssueDeReparation>;
  /** Puts back what a correction wrote. */
  remettre(trace: Trace, suivi: Suivi): Promise<IssueDeRemise>;
  /** Writes a parameter in the sheet Paramètres; null: only reads them. */
  reglerLesParametres(changement: ChangementDeParametre | null): Promise<IssueDesParametres>;
  /** What several people do on one workbook. */
  readonly seance: MoteurDeSeance;
  /** Writes a formula in the selected cell, if it is empty. */
  insererLaFormule(formule: Formule): Promise<IssueDInsertion>;
  /** Enters again the formulas of Flux that are in error. */
  reparerLesFormules(): Promise<IssueDesFormules>;
  /** The address of the selection; null where it cannot be told. */
  adresseDeLaSelection(): Promise<string | null>;
  /** Selects a cell; the refusal where it cannot be reached. */
  allerA(lieu: Lieu): Promise<Refus | null>;
}
