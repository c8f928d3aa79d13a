import type { IssueDuRegard, Suivi } from "../excel/types";
import type { SeanceMenee } from "../lecture/partage/marques";
import type { CalculAutomatique } from "./calculAutomatique";
import type { Magasin } from "./magasin";
import type { Moteur } from "./moteur";

/** Changes that follow closely are looked at once. */
const REPOS = 400;
/** While a meeting is led, the workbook is asked anyway: events may be lost. One small request, unless the mark is another. */
const RONDE = 10_000;
/** A look is given up for a newer change so many times in a row; then it goes on to its end, for there to be figures at all. */
const ABANDONS_AU_PLUS = 3;

type Vu = Extract<IssueDuRegard, { type: "reussi" | "inchange" }>;

/**
 * Keeps the pane in step with the workbook: who leads a meeting, and the figures as they are between two runs. It writes no
 * figure: what is shown is computed as a run computes it.
 */
export class SuiteDuClasseur {
  private minuterie: ReturnType<typeof setTimeout> | undefined;
  private enCours: Promise<void> | null = null;
  private suit = false;
  /** Something was changed since the last look began. */
  private changee = false;
  /** The last look was refused: the next round tries again. */
  private enRetard = false;
  private abandons = 0;
  /** The mark whose figures were looked at last, by its end: each act of who leads moves it. */
  private vue = 0;

  constructor(
    private readonly moteur: Moteur,
    private readonly magasin: Magasin,
    private readonly vers: {
      readonly voir: (menee: SeanceMenee | null) => void;
      readonly expliquerEncore: () => void;
      readonly automatique: CalculAutomatique;
    },
  ) {}

  /** From now on. */
  suivre(): Promise<void> {
    this.suit = true;
    return this.regarder();
  }

  /** The next round, now. */
  async regarderEncore(): Promise<void> {
    await this.enCours;
    await this.regarder();
  }

  /** No round begins any more; one that runs is the last. */
  cesser(): void {
    this.suit = false;
    clearTimeout(this.minuterie);
    this.vers.automatique.cesser();
  }

  private prevoir(delai: number): void {
    clearTimeout(this.minuterie);
    if (!this.suit) return;
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
    let suite: number | null = RONDE;
    try {
      const ecoute = await this.moteur.ecouter(this.changer);
      await this.vers.automatique.lire();
      const menee = await this.moteur.seance.quiMene();
      this.vers.voir(menee);
      if (menee !== null) await this.moteur.seance.rester(menee);
      await this.regarderLesChiffres(menee);
      suite = menee === null && ecoute && !this.enRetard ? null : RONDE;
    } catch {
      // A cell is being edited, the host is busy: the next round will see.
    }
    if (this.changee) this.prevoir(REPOS);
    else if (suite !== null) this.prevoir(suite);
  }

  /** Something changed that the figures may depend on: they are looked at soon. */
  readonly changer = (): void => {
    this.changee = true;
    this.vers.automatique.attendre();
    this.prevoir(REPOS);
  };

  private async regarderLesChiffres(menee: SeanceMenee | null): Promise<void> {
    const { bilan, automatique } = this.magasin.lire();
    const empreinte = bilan?.dossier.empreinte;
    const autres = menee !== null && menee.expire !== this.vue && empreinte !== menee.empreinte;
    const aVoir = autres || this.changee || this.enRetard;
    this.changee = false;
    const personne = bilan === null && menee === null && automatique === "inactif";
    if (!aVoir || personne) return;
    this.enRetard = true;
    const issue = await this.moteur.regarder(this.suivi(), autres);
    this.abandons = issue.type === "annule" ? this.abandons + 1 : 0;
    this.enRetard = issue.type === "refuse";
    if (issue.type === "annule") this.changee = true;
    else if (issue.type === "refuse") this.magasin.envoyer({ type: "donneesChangees" });
    else {
      if (menee !== null) this.vue = menee.expire;
      // A run that ended meanwhile has read later.
      if (this.magasin.lire().bilan?.dossier === bilan?.dossier) this.montrer(issue);
    }
  }

  /** A look is given up for an action, and for a newer change. */
  private suivi(): Suivi {
    const tenace = this.abandons >= ABANDONS_AU_PLUS;
    const annule = () => this.estOccupe() || (this.changee && !tenace);
    return { annule, progres: () => undefined };
  }

  private montrer(vu: Vu): void {
    const { ecrite, ici } = vu;
    const chiffres = vu.type === "reussi" ? vu.bilan : null;
    const { bilan: avant } = this.magasin.lire();
    this.magasin.envoyer({ type: "classeurVu", bilan: chiffres, ecrite });
    if (chiffres !== null) this.vers.expliquerEncore();
    const { aActualiser, bilan } = this.magasin.lire();
    if (ici && aActualiser && ecrite?.perimee === false)
      void this.moteur.perimer(((avant ?? bilan)?.feuilles ?? []).map(({ table }) => table));
    // The first run of a workbook is a person's.
    this.vers.automatique.apresUnRegard(ici && ecrite !== null);
  }

  private estOccupe(): boolean {
    return this.magasin.lire().activite.type === "enCours";
  }
}
