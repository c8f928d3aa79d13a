import type { MessageAuVolet, MessageDuVolet } from "../protocole";
import { SALUTATION } from "../protocole";

/** The global that `excel-web` looks for when it loads; it sets `onMessageFromHost` itself. */
export interface PontNatif {
  sendMessageToHost(json: string): void;
  onMessageFromHost?: (json: string) => void;
}

/** The pane's end of the line to the atelier. */
export interface Pont {
  readonly natif: PontNatif;
  envoyer(message: MessageDuVolet): void;
}

/** Opens the line to the page that holds this frame; `executer` answers the ribbon's buttons. */
export function ouvrirLePont(executer: (nom: string, numero: number) => void): Pont {
  const canal = new MessageChannel();
  const envoyer = (message: MessageDuVolet): void => {
    canal.port1.postMessage(message);
  };
  const natif: PontNatif = {
    sendMessageToHost: (json) => {
      envoyer({ type: "requete", json });
    },
  };
  canal.port1.onmessage = (evenement: MessageEvent<MessageAuVolet>) => {
    const message = evenement.data;
    if (message.type === "reponse") natif.onMessageFromHost?.(message.json);
    else executer(message.nom, message.numero);
  };
  window.parent.postMessage(SALUTATION, window.location.origin, [canal.port2]);
  return { natif, envoyer };
}
