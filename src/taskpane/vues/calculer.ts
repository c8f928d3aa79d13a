import { creer, desactiver, montrer, siChange } from "../dom";
import { estSpectateur, type Seance } from "../etatDeSeance";
import { TEXTES } from "../textes";
import { TEXTES_DE_SEANCE } from "../textesDeSeance";
import { signe } from "./icones";
import type { CreerVue } from "./vue";

/** The one big button, and below it whether the results still are those of the workbook. While an action runs it keeps its focus and does nothing. */
export const creerBoutonCalculer: CreerVue = (session) => {
  const bouton = creer("fluent-button", {
    classe: "calculer",
    texte: TEXTES.calculer,
    attributs: { appearance: "primary", size: "large", id: "calculer" },
    auClic: () => void session.calculer(),
  });
  const avis = creer("p", { classe: "a-actualiser", attributs: { role: "status" } });
  const menee = creer("p", { classe: "menee", attributs: { role: "status" } });
  const peindreLaSeance = siChange<Seance>((seance) => {
    const qui = estSpectateur(seance) ? seance.menee : null;
    montrer(menee, qui !== null);
    menee.textContent = qui === null ? "" : TEXTES_DE_SEANCE.menee(qui.qui, qui.depuis.heure);
  });
  const element = creer("div", {}, menee, bouton, avis);
  const peindreLAvis = siChange<string>((texte) => {
    montrer(avis, texte !== "");
    avis.replaceChildren(...(texte === "" ? [] : [signe("warning"), creer("span", { texte })]));
  });
  return {
    element,
    suivre: ({ hote, activite, bilan, aActualiser, automatique, seance }) => {
      bouton.toggleAttribute("disabled-focusable", activite.type === "enCours");
      desactiver(bouton, hote !== "pret");
      montrer(bouton, !estSpectateur(seance));
      peindreLaSeance(seance);
      bouton.textContent = bilan === null ? TEXTES.calculer : TEXTES.recalculer;
      const pause = automatique === "enPause" ? ` ${TEXTES.enPause}` : "";
      peindreLAvis(aActualiser && !estSpectateur(seance) ? TEXTES.aActualiser + pause : "");
    },
  };
};
