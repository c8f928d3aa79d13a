import type { Bilan } from "../../excel/types";
import { creer, montrer, siChange } from "../dom";
import { presenter, type ChiffreVu, type PerimetreVu } from "../presentation";
import { nomDePerimetre } from "../../restitution/phrases/noms";
import { TEXTES } from "../textes";
import type { Session } from "../session";
import { tableDesParts } from "./parts";
import type { CreerVue } from "./vue";

/** The results in short: the périmètre to choose, its four figures, its parts. */
export const creerResultats: CreerVue = (session) => {
  const choix = creer("div", { classe: "choix" });
  const corps = creer("div", {});
  const element = creer(
    "section",
    { classe: "resultats", attributs: { "aria-label": TEXTES.resultats } },
    choix,
    corps,
  );
  const peindreChoix = siChange<Bilan | null>((bilan) => {
    choix.replaceChildren(...(bilan === null ? [] : selecteur(bilan, session)));
  });
  const peindreCorps = siChange<Bilan["resultat"]["perimetres"][number] | null>((perimetre) => {
    corps.replaceChildren(...(perimetre === null ? [] : corpsDe(presenter(perimetre))));
  });
  return {
    element,
    suivre: ({ bilan, perimetre: rang }) => {
      const perimetre = bilan?.resultat.perimetres[rang] ?? null;
      montrer(element, perimetre !== null);
      peindreChoix(bilan);
      peindreCorps(perimetre);
    },
  };
};

/** A list to choose from where there are several périmètres; a single one is only named. */
function selecteur({ resultat }: Bilan, session: Session): readonly HTMLElement[] {
  const noms = resultat.perimetres.map(({ perimetre }) => nomDePerimetre(perimetre));
  if (noms.length < 2) return noms.map((texte) => creer("h2", { texte }));
  const liste = document.createElement("select");
  liste.id = "perimetre";
  liste.append(...noms.map((nom, rang) => new Option(nom, String(rang))));
  liste.value = String(session.etat.perimetre);
  liste.addEventListener("change", () => {
    session.envoyer({ type: "perimetreChoisi", rang: liste.selectedIndex });
  });
  return [
    creer("label", { classe: "discret", texte: TEXTES.perimetre, attributs: { for: "perimetre" } }),
    liste,
  ];
}

function corpsDe(perimetre: PerimetreVu): readonly HTMLElement[] {
  const chiffres = creer("dl", { classe: "chiffres" }, ...perimetre.chiffres.map(carte));
  return [chiffres, ...tableDesParts(perimetre)];
}

function carte({ nom, valeur, detail }: ChiffreVu): HTMLElement {
  return creer(
    "div",
    { classe: "carte" },
    creer("dt", { texte: nom }),
    creer("dd", { classe: "valeur", texte: valeur }),
    detail === "" ? null : creer("dd", { classe: "discret", texte: detail }),
  );
}
