import type { Host } from "../host/host";
import type { FunctionCall, FunctionResult } from "../host/functions";
import { ErreurFichier } from "../xlsx/erreurs";
import type { Classeur } from "./classeur";
import { telecharger } from "../../taskpane/telechargement";
import { enFichier, ouvrirLeClasseur } from "./classeur";
import { bloc } from "./elements";
import { direLEtat, messages } from "./messages";
import { Bande } from "./graphiques/bande";
import type { Grille } from "./grille";
import { TEXTES } from "./textes";

/** The page's one state: the workbook that the grid shows. */
export class Atelier {
  private classeur: Classeur | undefined;
  private annoncerLesFonctions: () => void = () => undefined;
  private fonctions = this.attendreLesFonctions();
  private readonly bande: Bande;

  /** `installer` is told of each workbook opened, to have the panes serve it. */
  constructor(
    private readonly grille: Grille,
    private readonly installer: (hote: Host) => void,
  ) {
    this.bande = new Bande(grille);
  }

  /** Whether the person is typing in a cell: Excel refuses requests or makes them wait meanwhile. */
  saisir(enCours: boolean): void {
    this.classeur?.hote.setCellEditMode(enCours);
  }

  /** Draws the charts of the sheet that is shown, as they stand now. */
  montrerLesGraphiques(): void {
    this.bande.montrer(this.classeur?.hote);
  }

  /** Calls a custom function in the pane that stands on the workbook, once it has loaded, and gives its results. */
  async appeler(appel: FunctionCall, recevoir: (resultat: FunctionResult) => void): Promise<void> {
    await this.fonctions;
    if (this.classeur === undefined) recevoir({ code: "#N/A", message: "" });
    else this.classeur.hote.followFunction(appel, recevoir);
  }

  /** Opens a file that the person gave; a refused one is said in the message bar and changes nothing. */
  async ouvrirUnFichier(fichier: File): Promise<void> {
    if (!/\.xlsx$/i.test(fichier.name)) {
      messages.dire(TEXTES.fichierInconnu(fichier.name));
      return;
    }
    await this.ouvrir(fichier.name, new Uint8Array(await fichier.arrayBuffer()));
  }

  /** The pane can answer calls of custom functions from now on. */
  fonctionsPretes(): void {
    this.annoncerLesFonctions();
  }

  async ouvrir(nom: string, octets: Uint8Array): Promise<void> {
    try {
      this.classeur = await ouvrirLeClasseur(this.grille, nom, octets);
    } catch (erreur) {
      const raison = erreur instanceof ErreurFichier ? erreur.message : TEXTES.raisonInconnue;
      messages.dire(TEXTES.ouvertureImpossible(nom, raison));
      return;
    }
    this.fonctions = this.attendreLesFonctions();
    messages.effacer();
    direLEtat(TEXTES.accueil);
    this.montrerLesGraphiques();
    bloc("nom-du-fichier").textContent = nom;
    document.title = `${nom} — Atelier Flux`;
    this.installer(this.classeur.hote);
  }

  async enregistrer(): Promise<void> {
    if (this.classeur === undefined) return;
    const { nom } = this.classeur;
    try {
      telecharger({ nom, octets: await enFichier(this.grille, this.classeur) });
      direLEtat(TEXTES.enregistre(nom));
    } catch {
      messages.dire(TEXTES.enregistrementImpossible);
    }
  }

  private attendreLesFonctions(): Promise<void> {
    return new Promise((resolve) => {
      this.annoncerLesFonctions = resolve;
    });
  }
}
