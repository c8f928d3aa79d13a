import type { RefusDeCsv } from "../../lecture/csv/constats";
import { phraseDInterruption, type Cause, type Suite } from "./interruption";
import { dire, type Catalogue, type Phrase } from "./phrase";
import { phraseDeRefusDeCsv } from "./refusDeCsv";
import { cite, fr } from "./typographie";

/** Why an action on the workbook could not be done. `code` is the host's own, never its message (it is localised). */
export type Refus =
  | { readonly type: "feuilleOccupee"; readonly feuille: string }
  | { readonly type: "tableOccupee"; readonly table: string; readonly feuille: string | null }
  /** A table that is ours but for its name: `trouve` is the one that a person gave it. */
  | {
      readonly type: "tableRenommee";
      readonly table: string;
      readonly feuille: string;
      readonly trouve: string;
    }
  | { readonly type: "cellulesOccupees"; readonly feuille: string; readonly adresse: string }
  | { readonly type: "feuilleProtegee"; readonly feuille: string }
  | { readonly type: "classeurProtege" }
  | { readonly type: "saisiePresente"; readonly feuilles: readonly string[] }
  | { readonly type: "lieuIntrouvable"; readonly feuille: string }
  | { readonly type: "saisieEnCours" }
  /** Somebody else leads the meeting. */
  | { readonly type: "seanceMenee"; readonly qui: string; readonly depuis: string }
  | { readonly type: "importRefuse"; readonly fichier: string; readonly refus: RefusDeCsv }
  | { readonly type: "importInacheve"; readonly feuille: string }
  | { readonly type: "parcResteDeCote"; readonly feuille: string; readonly avant: string }
  /** The file went away or may not be read; `code` is the browser's own. */
  | { readonly type: "fichierIllisible"; readonly fichier: string; readonly code: string }
  | { readonly type: "horsExcel" }
  /** Somebody else writes in the workbook since that time of the clock; `qui` is "" for who gave no name. */
  | { readonly type: "ecritureEnCours"; readonly qui: string; readonly depuis: string }
  /** A part of the add-in did not come from its server. */
  | { readonly type: "complementIncomplet" }
  | { readonly type: "interruption"; readonly cause: Cause; readonly code: string; readonly suite: Suite }
  | { readonly type: "valeurRefusee"; readonly nom: string; readonly valeur: string }
  /** The workbook has no table where the parameter could be written. */
  | { readonly type: "parametreSansLigne"; readonly nom: string }
  | { readonly type: "celluleRemplie"; readonly feuille: string; readonly cellule: string }
  /** A person's formula was to go to a sheet that Flux writes. */
  | { readonly type: "feuilleDeResultats"; readonly feuille: string }
  /** Excel does not take what a person typed in a formula. */
  | { readonly type: "formuleRefusee"; readonly formule: string; readonly code: string }
  | { readonly type: "choixNonGarde"; readonly code: string }
  /** `retabli`: the former results were put back after a failed write. */
  | { readonly type: "echecEcriture"; readonly code: string; readonly retabli: boolean }
  /** `retabli`: the cells that were written hold again what they held. */
  | { readonly type: "echecCorrection"; readonly code: string; readonly retabli: boolean }
  | { readonly type: "echecLecture"; readonly code: string; readonly feuille: string | null };

const PHRASES: Catalogue<Refus> = {
  feuilleOccupee: ({ feuille }) => ({
    constat: fr`La feuille ${cite(feuille)} contient autre chose que des résultats de Flux : rien n'a été écrit.`,
    remede: fr`Renommez cette feuille ou déplacez son contenu, puis relancez « Calculer ».`,
  }),
  tableOccupee: ({ table, feuille }) => ({
    constat:
      feuille === null
        ? fr`Le nom ${cite(table)} est déjà pris dans le classeur : rien n'a été écrit.`
        : fr`Le tableau ${cite(table)} de la feuille ${cite(feuille)} n'a pas les colonnes de Flux : rien n'a été écrit.`,
    remede: fr`Donnez un autre nom à ce qui le porte (Formules, Gestionnaire de noms), puis recommencez.`,
  }),
  tableRenommee: ({ table, feuille, trouve }) => ({
    constat: fr`Le tableau de Flux de la feuille ${cite(feuille)} a été renommé ${cite(trouve)} : rien n'a été écrit.`,
    remede: fr`Redonnez-lui le nom ${cite(table)} (onglet Création de tableau) ou supprimez la feuille, puis recommencez.`,
  }),
  cellulesOccupees: ({ feuille, adresse }) => ({
    constat: fr`Les cellules ${adresse} de ${cite(feuille)} sont occupées, là où le tableau doit s'agrandir : rien n'a été écrit.`,
    remede: fr`Déplacez ces cellules plus bas, à droite ou sur une autre feuille, puis recommencez.`,
  }),
  feuilleProtegee: ({ feuille }) => ({
    constat: fr`La feuille ${cite(feuille)} est protégée : rien n'a été écrit.`,
    remede: fr`Ôtez la protection de la feuille (onglet Révision), puis recommencez.`,
  }),
  classeurProtege: () => ({
    constat: fr`La structure du classeur est protégée : Flux ne peut pas y ajouter de feuille.`,
    remede: fr`Ôtez la protection du classeur (onglet Révision), puis recommencez.`,
  }),
  saisiePresente: ({ feuilles }) => ({
    constat: fr`Le classeur contient déjà des données (${feuilles.map(cite).join(", ")}) : rien n'a été inséré.`,
    remede: fr`Insérez l'exemple dans un classeur vide, ou videz d'abord ces feuilles.`,
  }),
  lieuIntrouvable: ({ feuille }) => ({
    constat: fr`La feuille ${cite(feuille)} n'existe plus ou la cellule ne peut pas être atteinte.`,
    remede: fr`Relancez « Calculer » pour actualiser les constats.`,
  }),
  saisieEnCours: () => ({
    constat: fr`Une cellule est en cours de saisie : Excel ne laisse pas lire ni écrire le classeur.`,
    remede: fr`Validez la saisie par Entrée, ou quittez-la par Échap, puis recommencez.`,
  }),
  horsExcel: () => ({
    constat: fr`Excel n'est pas accessible depuis cette page.`,
    remede: fr`Ouvrez le volet depuis Excel (onglet Flux).`,
  }),
  ecritureEnCours: ({ qui, depuis }) => ({
    constat: fr`${qui === "" ? "Une autre personne" : cite(qui)} écrit dans ce classeur depuis ${depuis} : Flux n'y écrit que pour une personne à la fois.`,
    remede: fr`Attendez qu'elle ait fini, puis recommencez ; une écriture interrompue ne compte plus après deux minutes.`,
  }),
  seanceMenee: ({ qui, depuis }) => ({
    constat: fr`${cite(qui)} mène la séance depuis ${depuis} : pour les autres, le classeur est en lecture seule dans Flux.`,
    remede: fr`Vos chiffres suivent les siens ; pour calculer ou noter vous-même, cliquez sur « Prendre la main » dans la vue Séance.`,
  }),
  importRefuse: ({ fichier, refus }) => {
    const { constat, remede } = phraseDeRefusDeCsv(refus);
    return { constat: fr`${cite(fichier)} n'est pas importé. ${constat}`, remede };
  },
  importInacheve: ({ feuille }) => ({
    constat: fr`L'import s'est arrêté et n'a pas pu être défait : la feuille ${cite(feuille)} est incomplète.`,
    remede: fr`Videz ou supprimez cette feuille, puis importez le fichier de nouveau.`,
  }),
  parcResteDeCote: ({ feuille, avant }) => ({
    constat: fr`L'import n'a pas abouti, et votre parc n'a pas pu reprendre son nom : il est entier dans la feuille ${cite(feuille)}.`,
    remede: fr`Supprimez la feuille ${cite(avant)} si l'import en a laissé une, puis donnez ce nom à ${cite(feuille)}, et « tblParc » à son tableau (« Création de tableau », « Nom du tableau »).`,
  }),
  fichierIllisible: ({ fichier, code }) => ({
    constat: fr`Le fichier ${cite(fichier)} n'a pas pu être lu jusqu'au bout (code ${code}) : l'import est annulé.`,
    remede: fr`Vérifiez qu'il n'a pas été déplacé, modifié ou ouvert ailleurs, puis choisissez-le de nouveau.`,
  }),
  complementIncomplet: () => ({
    constat: fr`Une partie de Flux n'a pas pu être chargée : l'action n'a pas commencé.`,
    remede: fr`Vérifiez la connexion à Internet, puis recommencez ; sinon, fermez et rouvrez le volet.`,
  }),
  interruption: ({ cause, suite }) => phraseDInterruption(cause, suite),
  valeurRefusee: ({ nom, valeur }) => ({
    constat: fr`La valeur ${cite(valeur)} du paramètre ${cite(nom)} n'est pas admise : rien n'a été écrit.`,
    remede: fr`Saisissez une des valeurs dites sous le paramètre.`,
  }),
  parametreSansLigne: ({ nom }) => ({
    constat: fr`Le classeur n'a pas de tableau Paramètres où écrire ${cite(nom)} : rien n'a été écrit.`,
    remede: fr`Créez les feuilles du modèle (Accueil), ou ajoutez cette ligne à votre feuille Paramètres.`,
  }),
  celluleRemplie: ({ feuille, cellule }) => ({
    constat: fr`La cellule ${cellule} de ${cite(feuille)} contient déjà quelque chose : rien n'a été écrit.`,
    remede: fr`Choisissez une cellule vide, puis recommencez.`,
  }),
  feuilleDeResultats: ({ feuille }) => ({
    constat: fr`La feuille ${cite(feuille)} est écrite par Flux : le prochain calcul pourrait s'arrêter devant cette formule, ou la déplacer. Rien n'a été écrit.`,
    remede: fr`Choisissez une cellule vide d'une de vos feuilles, puis recommencez. FLUX.INDICATEUR y reprend un chiffre des résultats.`,
  }),
  formuleRefusee: ({ formule, code }) => ({
    constat: fr`Excel n'accepte pas la formule ${formule} (code ${code}) : rien n'a été écrit.`,
    remede: fr`Vérifiez les cellules et les plages saisies, puis recommencez.`,
  }),
  choixNonGarde: ({ code }) => ({
    constat: fr`Le choix n'a pas pu être gardé dans le classeur (code ${code}) : il n'est pas appliqué.`,
    remede: fr`Vérifiez que le classeur n'est pas en lecture seule, puis recommencez.`,
  }),
  echecEcriture: ({ code, retabli }) => ({
    constat: retabli
      ? fr`L'écriture a échoué (code ${code}) ; les résultats précédents ont été rétablis.`
      : fr`L'écriture a échoué (code ${code}) et les résultats précédents n'ont pas pu être rétablis ; les feuilles marquées « Écriture en cours » sont incomplètes.`,
    remede: retabli
      ? fr`Recommencez ; si l'échec se répète, enregistrez le classeur et rouvrez-le.`
      : fr`Relancez « Calculer » : les feuilles de résultats seront réécrites en entier.`,
  }),
  echecCorrection: ({ code, retabli }) => ({
    constat: retabli
      ? fr`La correction a échoué (code ${code}) ; vos cellules sont comme avant.`
      : fr`La correction a échoué (code ${code}) et toutes les cellules n'ont pas pu être remises comme avant.`,
    remede: retabli
      ? fr`Vérifiez que le classeur n'est pas en lecture seule, puis recommencez.`
      : fr`Cliquez sur « Annuler la correction » (Contrôles) pour les remettre.`,
  }),
  echecLecture: ({ code, feuille }) => ({
    constat:
      feuille === null
        ? fr`Le classeur n'a pas pu être lu (code ${code}) : rien n'a été écrit.`
        : fr`La feuille ${cite(feuille)} n'a pas pu être lue (code ${code}) : rien n'a été écrit.`,
    remede: fr`Recommencez ; si l'échec se répète, enregistrez le classeur et rouvrez-le.`,
  }),
};

/** What to tell a person of an action that was refused, and what to do about it. */
export function phraseDeRefus(refus: Refus): Phrase {
  return dire(PHRASES, refus);
}
