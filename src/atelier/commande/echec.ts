import type { Refus } from "../../restitution/phrases/refus";
import { phraseDeRefus } from "../../restitution/phrases/refus";
import type { DefautFichier } from "../xlsx/erreurs";
import { phraseDuDefaut } from "../xlsx/erreurs";

/** What the words of the command line can have wrong. */
type EchecDeDemande =
  | { readonly type: "usage" }
  | { readonly type: "optionInconnue"; readonly option: string }
  | { readonly type: "optionSansValeur"; readonly option: string }
  | { readonly type: "dateIllisible"; readonly texte: string };

/** Every way in which the command can fail. */
export type Echec =
  | EchecDeDemande
  | { readonly type: "memeFichier"; readonly chemin: string }
  | { readonly type: "pasUnXlsx"; readonly chemin: string }
  | { readonly type: "pasUnJson"; readonly chemin: string }
  | { readonly type: "entreeAbsente"; readonly chemin: string }
  | { readonly type: "entreeIllisible"; readonly chemin: string; readonly code: string }
  | { readonly type: "entreeRefusee"; readonly chemin: string; readonly defaut: DefautFichier }
  | { readonly type: "dossierAbsent"; readonly dossier: string }
  | { readonly type: "sortieImpossible"; readonly chemin: string; readonly code: string }
  | { readonly type: "refus"; readonly refus: Refus }
  | { readonly type: "imprevu"; readonly detail: string };

/** Thrown anywhere in the command; `message` is the French line shown to the person. */
export class EchecDeCommande extends Error {
  constructor(
    readonly echec: Echec,
    options?: ErrorOptions,
  ) {
    super(phraseDEchec(echec), options);
    this.name = "EchecDeCommande";
  }
}

const OPTIONS = ["--date AAAA-MM-JJ", "--documents dossier", "--csv dossier", "--json fichier.json"];

function phraseDeDemande(echec: EchecDeDemande): string {
  switch (echec.type) {
    case "usage":
      return `Indiquez le classeur à lire puis celui à écrire : npm run calculer -- entree.xlsx sortie.xlsx [${OPTIONS.join("] [")}].`;
    case "optionInconnue":
      return `L’option « ${echec.option} » n’existe pas. Les options : ${OPTIONS.join(", ")}.`;
    case "optionSansValeur":
      return `L’option ${echec.option} attend un nom de fichier ou de dossier.`;
    case "dateIllisible":
      return `« ${echec.texte} » n’est pas une date : écrivez-la AAAA-MM-JJ, par exemple 2026-01-15.`;
  }
}

function phraseDEchec(echec: Echec): string {
  switch (echec.type) {
    case "usage":
    case "optionInconnue":
    case "optionSansValeur":
    case "dateIllisible":
      return phraseDeDemande(echec);
    case "memeFichier":
      return `Le classeur à écrire est le classeur lu (« ${echec.chemin} ») : donnez-lui un autre nom.`;
    case "pasUnXlsx":
      return `« ${echec.chemin} » doit être un nom de classeur .xlsx.`;
    case "pasUnJson":
      return `« ${echec.chemin} » doit être un nom de fichier .json.`;
    case "entreeAbsente":
      return `Le fichier « ${echec.chemin} » n’existe pas.`;
    case "entreeIllisible":
      return `Le fichier « ${echec.chemin} » ne peut pas être lu (${echec.code}).`;
    case "entreeRefusee":
      return `« ${echec.chemin} » : ${phraseDuDefaut(echec.defaut)}`;
    case "dossierAbsent":
      return `Le dossier « ${echec.dossier} » n’existe pas : créez-le d’abord.`;
    case "sortieImpossible":
      return `Le fichier « ${echec.chemin} » ne peut pas être écrit (${echec.code}).`;
    case "refus": {
      const { constat, remede } = phraseDeRefus(echec.refus);
      return `${constat} ${remede}`;
    }
    case "imprevu":
      return `Le calcul s’est arrêté sur une erreur imprévue (${echec.detail}).`;
  }
}
