/** Below the 3 MB that a request may weigh, with room for what is not values. */
export const OCTETS_PAR_ENVOI = 2_000_000;

/** What a range weighs in a request beside its values. */
export const OCTETS_PAR_PLAGE = 700;

const OCTETS_D_UN_ENVOI_UTILE = 150_000;

/** Actions gathered until they weigh enough for a request of their own. */
export class Envoi {
  private poids = 0;
  private ouvert = false;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Queues an action of that weight; what was queued before it is sent first if both together are too heavy. */
  async ajouter(octets: number, action: () => void): Promise<void> {
    if (this.poids > 0 && this.poids + octets > OCTETS_PAR_ENVOI) await this.envoyer();
    this.ouvrir();
    action();
    this.poids += octets;
  }

  /** True once what is queued deserves a request: small sheets travel together. */
  estLourd(): boolean {
    return this.poids >= OCTETS_D_UN_ENVOI_UTILE;
  }

  async envoyer(): Promise<void> {
    this.poids = 0;
    this.ouvert = false;
    await this.context.sync();
  }

  /** Neither redrawing nor recalculating until the request is done. */
  private ouvrir(): void {
    if (this.ouvert) return;
    this.ouvert = true;
    this.context.application.suspendScreenUpdatingUntilNextSync();
    this.context.application.suspendApiCalculationUntilNextSync();
  }
}
