import type { Bilan } from "../excel/types";
import type { SeanceMenee } from "../lecture/partage/marques";
import { FEUILLE_DU_JOURNAL } from "../restitution/seance/journal";
import type { Magasin } from "./magasin";
import type { MoteurDeSeance } from "./seance";

/** Changes that follow closely are looked at once. */
const REPOS = 400;
/** While a meeting is led, the workbook is asked anyway: events may be lost. One small request, unless the mark is another. */
const RONDE = 10_000;

/**
 * Keeps the pane in step with the meeting: who leads, and the figures of the workbook as it is. It writes nothing, save that the
 * pane of who leads is still there.
 */
export class SuiteDeSeance {
  private minuterie: ReturnType<typeof setTimeout> | undefined;
  private enCours: Promise<void> | null = null;
  private cessee = false;
  /** Sheets that were changed since the last look, by id. */
  private readonly changees = new Set<string>();
  /** The mark whose figures were looked at last, by its end: each act of who leads moves it. */
  private vue = 0;

  constructor(
    private readonly seance: MoteurDeSeance,
    private readonly magasin: Magasin,
    private readonly voir: (menee: SeanceMenee | null) => void,
  ) {}

  /** From now on. */
  async suivre(): Promise<void> {
    await this.seance.ecouter((feuille) => {
      this.changees.add(feuille);
      this.prevoir(REPOS);
    });
    await this.regarder();
  }

  /** The next round, now. */
  async regarderEncore(): Promise<void> {
    await this.enCours;
    await this.regarder();
  }

  /** No round begins any more; one that runs is the last. */
  cesser(): void {
    this.cessee = true;
    clearTimeout(this.minuterie);
  }

  private prevoir(delai: number): void {
    clearTimeout(this.minuterie);
    if (this.cessee) return;
    this.minuterie = setTimeout(() => void this.regarder(), delai);
  }

  private async regarder(): Promise<void> {
    this.enCours ??= this.unTour().finally(() => (this.enCours = null));
    await this.enCours;
  }

  private async unTour(): Promise<void> {
    if (this.estOccupe()) {
      this.prevoir(REPOS);
      return;
    }
    try {
      const menee = await this.seance.quiMene();
      this.voir(menee);
      if (menee === null) return;
      await this.seance.rester(menee);
      await this.regarderLesChiffres(menee);
    } catch {
      // A cell is being edited, the host is busy: the next round will see.
    }
    this.prevoir(this.changees.size > 0 ? REPOS : RONDE);
  }

  private async regarderLesChiffres(menee: SeanceMenee): Promise<void> {
    const { bilan } = this.magasin.lire();
    const autres = menee.expire !== this.vue && bilan?.dossier.empreinte !== menee.empreinte;
    const changees = await this.entreesChangees(bilan);
    if (!autres && changees.length === 0) return;
    const issue = await this.seance.regarder();
    if (issue.type !== "reussi" || this.estOccupe()) {
      for (const feuille of changees) this.changees.add(feuille);
      return;
    }
    this.vue = menee.expire;
    const aActualiser = this.aActualiser(issue.dossier.empreinte);
    this.magasin.envoyer({ type: "chiffresSuivis", bilan: issue, aActualiser });
  }

  /** The sheets that were changed, none where Flux alone wrote: a run would have all panes read the workbook again. */
  private async entreesChangees(bilan: Bilan | null): Promise<readonly string[]> {
    if (this.changees.size === 0) return [];
    const changees = [...this.changees];
    this.changees.clear();
    const noms = await this.seance.nomsDesFeuilles(changees);
    const ecrites = new Set([...(bilan?.feuilles ?? []).map(({ nom }) => nom), FEUILLE_DU_JOURNAL]);
    return noms.every((nom) => ecrites.has(nom)) ? [] : changees;
  }

  /** The leader's sheets are those of the last run: what was changed since is to be written by the next one. */
  private aActualiser(empreinte: string): boolean {
    const { menee, estMienne } = this.magasin.lire().seance;
    return estMienne && menee?.empreinte !== empreinte;
  }

  private estOccupe(): boolean {
    return this.magasin.lire().activite.type === "enCours";
  }
}
