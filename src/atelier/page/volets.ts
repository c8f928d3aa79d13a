import type { Host } from "../host/host";
import type { MessageAuVolet, MessageDuVolet } from "./protocole";
import { SALUTATION } from "./protocole";

/** What the page does on a pane's demand. */
export interface Ecoute {
  afficher(visible: boolean): void;
  actionsPretes(noms: readonly string[]): void;
  fonctionsPretes(): void;
  /** The workbook has answered a pane: it may have changed. */
  repondu(): void;
}

interface Volet {
  readonly port: MessagePort;
  actions: readonly string[];
  connexion: ReturnType<Host["connect"]>;
}

/** The panes that stand on the workbook: one line per frame, a reloaded frame taking the place of its former self. */
export class Volets {
  private readonly volets = new Map<MessageEventSource, Volet>();
  private readonly enCours = new Map<number, () => void>();
  private dernierNumero = 0;

  private hote: Host | undefined;

  constructor(private readonly ecoute: Ecoute) {
    window.addEventListener("message", (evenement: MessageEvent<unknown>) => {
      if (evenement.origin !== window.location.origin || evenement.data !== SALUTATION) return;
      const [port] = evenement.ports;
      if (evenement.source !== null && port !== undefined) this.accueillir(evenement.source, port);
    });
  }

  /** Serves this workbook from now on: the lines to the former one are closed, the frames have to be loaded again. */
  servir(hote: Host): void {
    for (const source of [...this.volets.keys()]) this.oublier(source);
    this.hote = hote;
  }

  /** Runs an action of the ribbon in the first pane that has it, as Excel does; resolves at `event.completed()`. */
  async executer(nom: string): Promise<void> {
    const volet = [...this.volets.values()].find((candidat) => candidat.actions.includes(nom.toUpperCase()));
    if (volet === undefined) return;
    this.dernierNumero += 1;
    const numero = this.dernierNumero;
    dire(volet.port, { type: "action", nom, numero });
    await new Promise<void>((resolve) => this.enCours.set(numero, resolve));
  }

  /** Tells the panes that they are seen, or not any more. */
  annoncer(visible: boolean): void {
    for (const { port } of this.volets.values()) dire(port, { type: "affichage", visible });
  }

  private accueillir(source: MessageEventSource, port: MessagePort): void {
    this.oublier(source);
    if (this.hote === undefined) return;
    const connexion = this.hote.connect({
      onMessage: (json) => {
        dire(port, { type: "reponse", json });
        this.ecoute.repondu();
      },
    });
    const volet: Volet = { port, connexion, actions: [] };
    this.volets.set(source, volet);
    port.onmessage = (evenement: MessageEvent<MessageDuVolet>) => {
      this.recevoir(volet, evenement.data);
    };
  }

  private recevoir(volet: Volet, message: MessageDuVolet): void {
    switch (message.type) {
      case "requete":
        volet.connexion.send(message.json);
        break;
      case "actions":
        volet.actions = message.noms;
        this.ecoute.actionsPretes(message.noms);
        break;
      case "fonctionsPretes":
        this.ecoute.fonctionsPretes();
        break;
      case "affichage":
        this.ecoute.afficher(message.visible);
        break;
      case "actionTerminee":
        this.enCours.get(message.numero)?.();
        this.enCours.delete(message.numero);
    }
  }

  private oublier(source: MessageEventSource): void {
    const volet = this.volets.get(source);
    volet?.connexion.close();
    volet?.port.close();
    this.volets.delete(source);
  }
}

function dire(port: MessagePort, message: MessageAuVolet): void {
  port.postMessage(message);
}
