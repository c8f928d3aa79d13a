import { dire, type Catalogue, type Phrase } from "./phrase";
import { cite, fr } from "./typographie";

/** What stopped an action half-way, where it is known. */
export type Cause =
  | { readonly type: "lectureSeule" }
  | { readonly type: "feuilleProtegeeDepuis"; readonly feuille: string }
  /** Null: one that had not been read yet. */
  | { readonly type: "feuilleDisparue"; readonly feuille: string | null }
  | { readonly type: "tableauDisparu"; readonly table: string; readonly feuille: string }
  | { readonly type: "classeurFerme" }
  | { readonly type: "autreClasseur" }
  | { readonly type: "memoire" };

/** What the stop leaves: nothing was written yet, the former results are back, or some sheets are incomplete. */
export type Suite = "intact" | "retabli" | "inacheve";

const CAUSES: Catalogue<Cause> = {
  lectureSeule: () => ({
    constat: fr`Le classeur est ouvert en lecture seule.`,
    remede: fr`Activez la modification ou enregistrez-en une copie (Fichier, Enregistrer sous), puis recommencez.`,
  }),
  feuilleProtegeeDepuis: ({ feuille }) => ({
    constat: fr`La feuille ${cite(feuille)} a été protégée pendant l'action.`,
    remede: fr`Ôtez la protection de la feuille (onglet Révision), puis recommencez.`,
  }),
  feuilleDisparue: ({ feuille }) => ({
    constat:
      feuille === null
        ? fr`Une feuille ou un tableau a été supprimé ou renommé pendant l'action.`
        : fr`La feuille ${cite(feuille)} a été supprimée ou renommée pendant l'action.`,
    remede: fr`Si elle contenait vos données, rétablissez-la (Ctrl+Z dans Excel), puis recommencez.`,
  }),
  tableauDisparu: ({ table, feuille }) => ({
    constat: fr`Le tableau ${cite(table)} de la feuille ${cite(feuille)} a été supprimé ou renommé pendant l'action.`,
    remede: fr`Redonnez-lui ce nom (onglet Création de tableau) ou supprimez la feuille, puis recommencez.`,
  }),
  classeurFerme: () => ({
    constat: fr`Le classeur a été fermé, ou Excel a redémarré, pendant l'action.`,
    remede: fr`Rouvrez le classeur et le volet, puis recommencez.`,
  }),
  autreClasseur: () => ({
    constat: fr`Un autre classeur est passé au premier plan pendant l'action.`,
    remede: fr`Revenez à ce classeur et laissez-le au premier plan, puis recommencez.`,
  }),
  memoire: () => ({
    constat: fr`La mémoire disponible ne suffit pas pour ce classeur.`,
    remede: fr`Fermez les autres classeurs et les onglets inutiles, enregistrez, rouvrez Excel, puis recommencez ; Excel 64 bits dispose de plus de mémoire.`,
  }),
};

const SUITES: Readonly<Record<Suite, string>> = {
  intact: fr`Rien n'a été écrit.`,
  retabli: fr`Les résultats précédents ont été rétablis.`,
  inacheve: fr`Les feuilles marquées « Écriture en cours » sont incomplètes.`,
};

/** What stopped the action, what it leaves, and what to do. */
export function phraseDInterruption(cause: Cause, suite: Suite): Phrase {
  const { constat, remede } = dire(CAUSES, cause);
  return { constat: `${constat} ${SUITES[suite]}`, remede };
}
