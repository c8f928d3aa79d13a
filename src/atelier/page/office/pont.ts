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

/** What the pane does when the page says so. */
export interface Reponses {
  /** Answers the ribbon's buttons. */
  readonly executer: (nom: string, numero: number) => void;
  /** The pane was opened or closed. */
  readonly afficher: (visible: boolean) => void;
}

/** Opens the line to the page that holds this frame. */
export function ouvrirLePont({ executer, afficher }: Reponses): Pont {
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
    switch (message.type) {
      case "reponse":
        natif.onMessageFromHost?.(message.json);
        break;
      case "affichage":
        afficher(message.visible);
        break;
      case "action":
        executer(message.nom, message.numero);
    }
  };
  window.parent.postMessage(SALUTATION, window.location.origin, [canal.port2]);
  return { natif, envoyer };
}
