import { estVivante, lireMarque, premiere, type Marque, type Moment } from "../../lecture/partage/marques";

/** Who acts in the workbook. The clock comes in as a function: a run lasts. */
export interface Auteur {
  /** Random, one per pane. */
  readonly client: string;
  /** As the person typed it; "" for who did not. */
  readonly nom: string;
  readonly maintenant: () => Moment;
}

/** A mark that its owner does not renew counts for nothing after two minutes: Excel may have been closed. */
export const DUREE_DU_TOUR = 120_000;
const PREFIXE = "ecriture.";

/** What a client sees of the marks: its own and, where it has to give way, the one that comes first. */
export interface Tour {
  /** Renews the mark; the one that comes first, null when it is one's own. */
  verifier(): Promise<Marque | null>;
  /** Whether another mark counts at the moment. */
  estPartage(): Promise<boolean>;
}

/**
 * Each client writes its own mark under its own key, so that none overwrites another's; the oldest comes first. Two marks written
 * before either client sees the other's are seen at the next look, by both, and judged alike.
 */
class TourDansLeClasseur implements Tour {
  private readonly depuis: Moment;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly auteur: Auteur,
  ) {
    this.depuis = auteur.maintenant();
  }

  async verifier(): Promise<Marque | null> {
    this.poser(this.auteur.maintenant().instant + DUREE_DU_TOUR);
    const premier = premiere(await this.vivantes());
    return premier === null || premier.client === this.auteur.client ? null : premier;
  }

  async estPartage(): Promise<boolean> {
    return (await this.vivantes()).some(({ client }) => client !== this.auteur.client);
  }

  /** The mark goes, with those that count for nothing any more. */
  async rendre(): Promise<void> {
    this.poser(0);
    const { instant } = this.auteur.maintenant();
    const toutes = await this.toutes();
    const finies = toutes.filter(
      ({ marque }) => marque === null || !estVivante(marque, instant, DUREE_DU_TOUR),
    );
    // One's own first: another client may have taken a dead one away meanwhile, which stops the request.
    const laSienne = ({ marque }: (typeof finies)[number]) => marque?.client === this.auteur.client;
    finies.sort((a, b) => Number(laSienne(b)) - Number(laSienne(a)));
    for (const { reglage } of finies) reglage.delete();
    await this.context.sync();
  }

  private poser(expire: number): void {
    const { client, nom: qui } = this.auteur;
    const marque: Marque = { client, qui, depuis: this.depuis, expire };
    this.context.workbook.settings.add(PREFIXE + client, marque);
  }

  private async vivantes(): Promise<readonly Marque[]> {
    const { instant } = this.auteur.maintenant();
    const marques = (await this.toutes()).flatMap(({ marque }) => (marque === null ? [] : [marque]));
    return marques.filter((marque) => estVivante(marque, instant, DUREE_DU_TOUR));
  }

  private async toutes() {
    const { settings } = this.context.workbook;
    settings.load("items/key,items/value");
    await this.context.sync();
    const notres = settings.items.filter(({ key }) => key.startsWith(PREFIXE));
    return notres.map((reglage) => ({ reglage, marque: lireMarque(reglage.value) }));
  }
}

/** What an action in turn ends with: its own result, or who acts already. */
export type IssueDuTour<Issue> = Issue | { readonly type: "occupe"; readonly par: Marque };

/**
 * Runs an action that writes, once nobody else does. The mark is taken away whatever happens; where even that fails, it counts
 * for nothing after DUREE_DU_TOUR.
 */
export async function chacunSonTour<Issue>(
  context: Excel.RequestContext,
  auteur: Auteur,
  agir: (tour: Tour) => Promise<Issue>,
): Promise<IssueDuTour<Issue>> {
  const tour = new TourDansLeClasseur(context, auteur);
  try {
    const par = await tour.verifier();
    return par === null ? await agir(tour) : { type: "occupe", par };
  } finally {
    await tour.rendre().catch(() => undefined);
  }
}
