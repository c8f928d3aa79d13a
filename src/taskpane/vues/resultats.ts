import type { Bilan } from "../../excel/types";
import { arretDe } from "../constats";
import { creer, montrer, siChange } from "../dom";
import { presenter, type ChiffreVu, type PerimetreVu } from "../presentation";
import { nomDePerimetre } from "../../restitution/phrases/noms";
import { TEXTES } from "../textes";
import type { Session } from "../session";
import { direLArret } from "./arret";
import { tableDesParts } from "./parts";
import { gardantLeFocus } from "./repeindre";
import type { CreerVue } from "./vue";

/** The results in short: the périmètre to choose, its four figures, its parts; else why there are none. */
export const creerResultats: CreerVue = (session) => {
  const choix = creer("div", { classe: "choix" });
  const corps = creer("div", {});
  const arret = creerArret(session);
  const element = creer(
    "section",
    { classe: "resultats", attributs: { "aria-label": TEXTES.resultats } },
    choix,
    corps,
    arret.element,
  );
  const peindreChoix = siChange<Bilan | null>((bilan) => {
    choix.replaceChildren(...(bilan === null ? [] : selecteur(bilan, session)));
  });
  const peindreCorps = siChange<Bilan["resultat"]["perimetres"][number] | null>((perimetre) => {
    corps.replaceChildren(...(perimetre === null ? [] : corpsDe(presenter(perimetre))));
  });
  return {
    element,
    suivre: (etat) => {
      const { bilan, perimetre: rang } = etat;
      const perimetre = bilan?.resultat.perimetres[rang] ?? null;
      montrer(element, bilan !== null);
      for (const un of [choix, corps]) montrer(un, perimetre !== null);
      peindreChoix(bilan);
      peindreCorps(perimetre);
      arret.suivre(etat);
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

/** Why there are no figures; nothing where there are some. */
const creerArret: CreerVue = (session) => {
  const element = creer("div", {});
  const peindre = siChange<Bilan | null>((bilan) => {
    const arret = bilan === null ? null : arretDe(bilan);
    montrer(element, arret !== null);
    gardantLeFocus(element, () => {
      element.replaceChildren(...(arret === null ? [] : direLArret(arret, "sans-perimetre", session)));
    });
  });
  return {
    element,
    suivre: ({ bilan }) => {
      peindre(bilan);
    },
  };
};

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
