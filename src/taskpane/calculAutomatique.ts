import type { IssueDeLAutomatique } from "../excel/automatique";
import { inattendu } from "./actions";
import { estSpectateur } from "./etatDeSeance";
import type { Magasin } from "./magasin";
import type { Moteur } from "./moteur";

/** Whoever types is left in peace for this long. */
const CALME = 2_000;

/** What it asks of the session. */
export interface GestesAutomatiques {
  readonly calculer: () => Promise<void>;
  /** Looks at the workbook once more: where a cell is being edited, the answer waits for its end. */
  readonly regarder: () => Promise<void>;
}

/**
 * « Calcul automatique »: once the person of this pane has typed and paused, « Calculer » is run for them. Never for what another
 * person changed, nor by who follows a meeting; a run of its own that did not come to its end pauses it until a person's does.
 */
export class CalculAutomatique {
  private minuterie: ReturnType<typeof setTimeout> | undefined;
  /** Something was typed here that no run has written. */
  private saisi = false;
  /** A change that nobody has looked at yet. */
  private attente = false;
  private enPause = false;

  constructor(
    private readonly moteur: Moteur,
    private readonly magasin: Magasin,
    private readonly gestes: GestesAutomatiques,
  ) {}

  /** The choice, as the workbook keeps it. */
  async lire(): Promise<void> {
    this.apprendre(await this.moteur.reglerLAutomatique(null));
  }

  async regler(actif: boolean): Promise<void> {
    const { envoyer } = this.magasin;
    try {
      const issue = await this.moteur.reglerLAutomatique(actif);
      if (issue.type === "refuse")
        envoyer({ type: "signale", message: { type: "refus", refus: issue.refus } });
      this.enPause = false;
      this.apprendre(issue);
      this.prevoir();
    } catch (erreur) {
      envoyer({ type: "signale", message: inattendu(erreur) });
    }
  }

  /** A change was told: what was to be run waits until it is looked at. */
  attendre(): void {
    this.attente = true;
    clearTimeout(this.minuterie);
  }

  /** `ici`: somebody typed in this pane's Excel. */
  apresUnRegard(ici: boolean): void {
    this.attente = false;
    const { aActualiser } = this.magasin.lire();
    this.saisi = (this.saisi || ici) && aActualiser;
    if (!aActualiser) this.pauser(false);
    this.prevoir();
  }

  cesser(): void {
    this.attendre();
  }

  private apprendre(issue: IssueDeLAutomatique): void {
    if (issue.type !== "lu") return;
    const automatique = issue.actif ? (this.enPause ? "enPause" : "actif") : "inactif";
    if (automatique !== this.magasin.lire().automatique)
      this.magasin.envoyer({ type: "gardesLus", gardes: { automatique } });
  }

  private pauser(enPause: boolean): void {
    this.enPause = enPause;
    const actif = this.magasin.lire().automatique !== "inactif";
    this.apprendre({ type: "lu", actif });
  }

  private prevoir(): void {
    clearTimeout(this.minuterie);
    if (this.estALancer()) this.minuterie = setTimeout(() => void this.lancer(), CALME);
  }

  private estALancer(): boolean {
    const { automatique, aActualiser, seance } = this.magasin.lire();
    return automatique === "actif" && aActualiser && this.saisi && !this.attente && !estSpectateur(seance);
  }

  private async lancer(): Promise<void> {
    await this.gestes.regarder();
    if (!this.estALancer()) return;
    if (this.magasin.lire().activite.type === "enCours") {
      this.prevoir();
      return;
    }
    this.saisi = false;
    await this.gestes.calculer();
    this.pauser(this.magasin.lire().aActualiser);
  }
}
