import { parentPort, Worker, workerData } from "node:worker_threads";
import { createHost } from "../../src/atelier/host/host";
import type { JoinableHost } from "../../src/atelier/node/office";
import { openHeadless } from "../../src/atelier/node/univer";
import { classeur } from "./requetes";

interface Taille {
  readonly lignes: number;
  readonly bailleurs: number;
}

/** In the thread of the host: opens the workbook and answers, until it is ended. */
export function tenirLHote(): void {
  const { lignes, bailleurs } = workerData as Taille;
  const embarque = classeur(lignes, bailleurs);
  const host = createHost({ univerAPI: openHeadless(embarque), extras: embarque.extras });
  const connexion = host.connect({ onMessage: (json) => parentPort?.postMessage(json) });
  parentPort?.on("message", (json: string) => {
    connexion.send(json);
  });
}

/**
 * The embedded workbook in a thread of its own, as Excel is in a process of its own: sweeping its millions of cells is no
 * work of the add-in's. `echanges`: the requests that the one client has sent, and the bytes of these and of their answers.
 */
export function ouvrirUnHoteAPart(taille: Taille) {
  const fil = new Worker(__filename, { workerData: taille });
  const echanges = { requetes: 0, octets: 0 };
  const compter = (json: string) => (echanges.octets += Buffer.byteLength(json));
  const host: JoinableHost = {
    excelApi: "1.20",
    connect: (client) => {
      fil.on("message", (json: string) => {
        compter(json);
        client.onMessage(json);
      });
      const send = (json: string) => {
        echanges.requetes += 1;
        compter(json);
        fil.postMessage(json);
      };
      return { send, close: () => undefined };
    },
  };
  return { host, echanges, fermer: () => fil.terminate() };
}
