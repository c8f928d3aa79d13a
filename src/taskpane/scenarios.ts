import type { ChangementDeScenario } from "../lecture/scenarios/changer";
import type { FeuilleDecrite } from "../restitution/types";
import { inattendu, suiviDe, type Fin } from "./actions";
import type { Magasin } from "./magasin";
import type { Message } from "./messages";
import type { Moteur } from "./moteur";

async function ecrire(moteur: Moteur, decrire: () => FeuilleDecrite, magasin: Magasin): Promise<Fin> {
  const feuille = decrire();
  const issue = await moteur.ecrireLesScenarios(feuille, suiviDe(magasin.lire, magasin.envoyer));
  if (issue.type === "ecrit") return { message: { type: "scenariosEcrits" }, feuille };
  if (issue.type === "annule") return { message: { type: "ecritureAnnulee" } };
  return { message: { type: "refus", refus: issue } };
}

/** What a session offers for the scenarios. Changes are kept one after the other, in the order in which they were made. */
export function actionsDesScenarios(
  moteur: Moteur,
  magasin: Magasin,
  lancer: (action: "ecrireScenarios", agir: () => Promise<Fin>) => Promise<void>,
) {
  const signaler = (message: Message) => {
    magasin.envoyer({ type: "signale", message });
  };
  let file = Promise.resolve();
  const changer = async (changement: ChangementDeScenario | null): Promise<void> => {
    try {
      const issue = await moteur.changerLesScenarios(changement);
      if (issue.type === "refuse") {
        signaler({ type: "refus", refus: issue.refus });
        return;
      }
      magasin.envoyer({ type: "gardesLus", gardes: { scenarios: issue.scenarios } });
      if (issue.illisibles) signaler({ type: "scenariosIllisibles" });
    } catch (erreur) {
      signaler(inattendu(erreur));
    }
  };
  return {
    changerLesScenarios: (changement: ChangementDeScenario | null): Promise<void> => {
      file = file.then(() => changer(changement));
      return file;
    },
    ecrireLesScenarios: (decrire: () => FeuilleDecrite) =>
      lancer("ecrireScenarios", () => ecrire(moteur, decrire, magasin)),
  };
}
