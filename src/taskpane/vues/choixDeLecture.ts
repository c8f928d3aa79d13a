import { creer } from "../dom";
import type { Session } from "../session";
import { creerContingents } from "./contingents";
import { creerCorrespondances } from "./correspondances";
import type { Vue } from "./vue";

/** What the person may say about the reading of the workbook: its sheets, its columns, the contingents of RPLS. */
export function creerChoixDeLecture(session: Session): Vue {
  const vues = [creerCorrespondances(session), creerContingents(session)];
  return {
    element: creer("div", { classe: "donnees" }, ...vues.map(({ element }) => element)),
    suivre: (etat) => {
      for (const vue of vues) vue.suivre(etat);
    },
  };
}
