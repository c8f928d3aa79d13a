import type { ChangementDeParametre } from "../excel/regler";
import { inattendu } from "./actions";
import type { Magasin } from "./magasin";
import type { Message } from "./messages";
import type { Moteur } from "./moteur";

/** What a session offers for the parameters. They are written one after the other, in the order in which they were typed. */
export function actionsDesParametres(moteur: Moteur, { lire, envoyer }: Magasin) {
  const signaler = (message: Message) => {
    envoyer({ type: "signale", message });
  };
  const regler = async (changement: ChangementDeParametre | null): Promise<void> => {
    try {
      const issue = await moteur.reglerLesParametres(changement);
      if (issue.type === "refuse") {
        signaler({ type: "refus", refus: issue.refus });
        return;
      }
      envoyer({ type: "gardesLus", gardes: { parametres: issue.parametres } });
      if (changement !== null) signaler({ type: "choixGarde", aRecalculer: lire().bilan !== null });
    } catch (erreur) {
      signaler(inattendu(erreur));
    }
  };
  let file = Promise.resolve();
  return {
    reglerLesParametres: (changement: ChangementDeParametre | null): Promise<void> => {
      file = file.then(() => regler(changement));
      return file;
    },
  };
}
