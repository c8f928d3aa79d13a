import { createHost, type Host } from "../../src/atelier/host/host";
import { loadOffice } from "../../src/atelier/node/office";
import { openHeadless } from "../../src/atelier/node/univer";
import type { Porte } from "../../src/excel/porte";
import { creerMoteur } from "../../src/taskpane/moteurExcel";
import { creerSession, type Session } from "../../src/taskpane/session";
import { classeur } from "../atelier/host.aide";
import type { Feuilles } from "../excel/banc";
import type { Hasard } from "./hasard";

/** A pane of its own person, on the common workbook, with the real engine and Microsoft's library. */
export interface Volet {
  readonly session: Session;
  readonly porte: Porte;
  /** Lines that the record was told to hold by this pane. */
  notees(): number;
}

export interface ClasseurPartage {
  readonly host: Host;
  readonly volets: readonly [Volet, Volet];
  fermer(): void;
}

/** A host whose events are lost or told twice, one time out of five each; answers always come. */
function capricieux(host: Host, hasard: Hasard): Host {
  return {
    ...host,
    connect: (client) =>
      host.connect({
        onMessage: (json) => {
          const sort = json.startsWith('{"type":3') ? hasard.nombre() : 1;
          if (sort >= 0.2) client.onMessage(json);
          if (sort >= 0.2 && sort < 0.4) client.onMessage(json);
        },
      }),
  };
}

/** Two panes on one workbook. With `hasard`, their events are lost or doubled. */
export async function partager(source: Feuilles, hasard: Hasard | null): Promise<ClasseurPartage> {
  const ouvert = classeur(source);
  const univerAPI = openHeadless(ouvert);
  const host = createHost({ univerAPI, extras: ouvert.extras });
  const vu = hasard === null ? host : capricieux(host, hasard);
  const fermetures: (() => void)[] = [];
  const ouvrir = async (): Promise<Volet> => {
    const office = loadOffice(vu);
    const porte: Porte = (action) => office.Excel.run(action);
    const moteur = creerMoteur("1.2.3", porte);
    let notees = 0;
    const agir: typeof moteur.seance.agir = async (geste) => {
      const issue = await moteur.seance.agir(geste);
      if (issue.type === "fait") notees += geste.lignes.length;
      return issue;
    };
    const session = creerSession({ ...moteur, seance: { ...moteur.seance, agir } });
    session.envoyer({ type: "hoteConnu", hote: "pret" });
    await session.suivreLeClasseur();
    fermetures.push(() => {
      session.cesserDeSuivre();
      office.close();
    });
    return { session, porte, notees: () => notees };
  };
  const volets = [await ouvrir(), await ouvrir()] as const;
  return {
    host,
    volets,
    fermer: () => {
      for (const fermer of fermetures) fermer();
      univerAPI.dispose();
    },
  };
}
