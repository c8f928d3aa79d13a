import type { Geste, IssueDeSeance } from "../excel/partage/seance";
import { SANS_SUIVI, type Bilan } from "../excel/types";
import type { Jour } from "../calcul/domaine/jour";
import type { SeanceMenee } from "../lecture/partage/marques";
import { nomPropre } from "../lecture/partage/noms";
import { debutDe } from "../lecture/texte";
import { provenance } from "../restitution/provenance";
import { changements, effetSurLesParts } from "../restitution/seance/changements";
import { LONGUEUR_DE_DECISION, type LigneDeJournal } from "../restitution/seance/journal";
import type { Fin } from "./actions";
import type { Action } from "./activite";
import type { Magasin } from "./magasin";
import type { Moteur } from "./moteur";
import { TEXTES_DE_SEANCE as TEXTES } from "./textesDeSeance";

/** What the pane asks of a shared workbook. */
export interface MoteurDeSeance {
  /** This pane among those of the workbook. */
  readonly client: string;
  /** Under which name this pane acts from now on. */
  nommer(nom: string): void;
  quiMene(): Promise<SeanceMenee | null>;
  agir(geste: Geste): Promise<IssueDeSeance>;
  /** Tells the workbook, now and then, that the pane of who leads is still open. */
  rester(menee: SeanceMenee): Promise<void>;
  /** Gives the lead back at once, as the pane closes. */
  partir(): Promise<void>;
  maintenant(): { readonly jour: Jour; readonly heure: string };
}

type Ligne = Pick<LigneDeJournal, "decision"> & Partial<LigneDeJournal>;

/** A whole sheet may be pasted at once: a record is read, so it names so many changes and counts the others. */
const CHANGEMENTS_CITES = 20;

/** The lines of the record for what changed between two runs of the leader. */
function lignesDesChangements(avant: Bilan, apres: Bilan): readonly Ligne[] {
  const changes = changements(avant.dossier, apres.dossier);
  if (changes.length === 0) return [];
  const effet = effetSurLesParts(avant.resultat, apres.resultat);
  const cites = changes.slice(0, CHANGEMENTS_CITES).map(({ objet, ...un }) => ({
    decision: TEXTES.change[objet],
    ...un,
    effet,
  }));
  const reste = changes.length - cites.length;
  return reste === 0 ? cites : [...cites, { decision: TEXTES.changeAussi(reste), effet }];
}

/** What a person does in a meeting. The choices of a run are compared with those of the leader's run before it. */
class ActionsDeSeance {
  private reference: Bilan | null = null;

  constructor(
    private readonly moteur: Moteur,
    private readonly magasin: Magasin,
  ) {}

  private get seance(): MoteurDeSeance {
    return this.moteur.seance;
  }

  voir(menee: SeanceMenee | null): void {
    const estMienne = menee?.client === this.seance.client;
    this.magasin.envoyer({ type: "seanceVue", seance: { menee, estMienne } });
  }

  async mener(saisi: string): Promise<Fin> {
    const nom = nomPropre(saisi);
    this.seance.nommer(nom);
    this.magasin.envoyer({ type: "seanceVue", seance: { nom } });
    return this.avecUnBilan(async (bilan) => {
      const menee = await this.seance.quiMene();
      const decision = menee === null ? TEXTES.ouvre : TEXTES.succede(menee.qui);
      const fin = await this.ecrire("mener", bilan, [{ decision }]);
      if (this.mene()) this.reference = bilan;
      return fin;
    });
  }

  async noter(texte: string): Promise<Fin> {
    const decision = debutDe(texte.trim(), LONGUEUR_DE_DECISION);
    const fin = await this.avecUnBilan((bilan) => this.ecrire("noter", bilan, [{ decision }]));
    return fin.message === null ? { message: { type: "decisionNotee" } } : fin;
  }

  quitter(): Promise<Fin> {
    return this.avecUnBilan((bilan) => this.ecrire("quitter", bilan, [{ decision: TEXTES.clot }]));
  }

  /** The pane closes: nothing waits for an answer. */
  partir(): void {
    if (!this.mene()) return;
    void this.seance.partir().catch(() => undefined);
    this.voir(null);
  }

  /** After a run of who leads, what was changed since the last one is noted. */
  async noterLeCalcul(fin: Fin): Promise<Fin> {
    const { bilan } = fin;
    if (bilan === undefined || bilan === null || !this.mene()) return fin;
    const lignes = this.reference === null ? [] : lignesDesChangements(this.reference, bilan);
    const notee = await this.ecrire("noter", bilan, lignes);
    if (notee.message !== null) return { ...fin, message: notee.message };
    this.reference = bilan;
    return fin;
  }

  private mene(): boolean {
    return this.magasin.lire().seance.estMienne;
  }

  private async ecrire(type: Geste["type"], bilan: Bilan, lignes: readonly Ligne[]): Promise<Fin> {
    const { dossier, resultat, edition } = bilan;
    const { empreinte } = dossier;
    const commun = { ...this.seance.maintenant(), qui: this.magasin.lire().seance.nom, empreinte };
    const vide = { parametre: "", avant: "", apres: "", effet: "" };
    const issue = await this.seance.agir({
      type,
      lignes: lignes.map((ligne) => ({ ...vide, ...commun, ...ligne })),
      provenance: provenance(dossier, resultat, edition),
      empreinte,
    });
    if (issue.type === "refuse") return { message: { type: "refus", refus: issue.refus } };
    this.voir(issue.menee);
    return { message: null };
  }

  /** With figures to show: those of the pane, else those of the workbook as it is. */
  private async avecUnBilan(agir: (bilan: Bilan) => Promise<Fin>): Promise<Fin> {
    const { bilan } = this.magasin.lire();
    if (bilan !== null) return agir(bilan);
    const issue = await this.moteur.regarder(SANS_SUIVI, true);
    if (issue.type === "refuse") return { message: { type: "refus", refus: issue.refus } };
    if (issue.type !== "reussi") return { message: null };
    this.magasin.envoyer({ type: "classeurVu", bilan: issue.bilan, ecrite: issue.ecrite });
    return agir(issue.bilan);
  }
}

/** The actions of the meeting, as the session runs them. */
export function actionsDeSeance(
  moteur: Moteur,
  magasin: Magasin,
  lancer: (action: Action, agir: () => Promise<Fin>) => Promise<void>,
) {
  const actions = new ActionsDeSeance(moteur, magasin);
  return {
    voirLaSeance: (menee: SeanceMenee | null) => {
      actions.voir(menee);
    },
    noterLeCalcul: (fin: Fin) => actions.noterLeCalcul(fin),
    gestes: {
      menerLaSeance: (nom: string) => lancer("seance", () => actions.mener(nom)),
      noter: (decision: string) => lancer("seance", () => actions.noter(decision)),
      quitterLaSeance: () => lancer("seance", () => actions.quitter()),
      partirDeLaSeance: () => {
        actions.partir();
      },
    },
  };
}
