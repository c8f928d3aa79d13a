import { NON_RESERVE } from "../calcul/domaine/reservataire";
import type { Bilan } from "../excel/types";
import { creer, montrer, siChange } from "./dom";
import { presenter, type PartVue } from "./presentation";
import { TEXTES_DE_SEANCE as TEXTES } from "./textesDeSeance";
import type { Vue } from "./vues/vue";

type Perimetre = Bilan["resultat"]["perimetres"][number];

/** Rate, assiette: what a room reads from afar. */
const CHIFFRES_PROJETES = 2;

/** Figures as large as the pane allows, and the parts as bars: for the screen of the room, the pane drawn wide. */
export function creerProjection(): Vue {
  const contenu = creer("section", { classe: "projection", attributs: { "aria-label": TEXTES.graphique } });
  const bouton = creer("fluent-button", {
    attributs: { id: "projeter" },
    auClic: () => {
      projeter(!document.body.classList.contains("projete"));
    },
  });
  const projeter = (projete: boolean) => {
    document.body.classList.toggle("projete", projete);
    bouton.textContent = projete ? TEXTES.finirDeProjeter : TEXTES.projeter;
    if (projete) window.scrollTo(0, 0);
  };
  projeter(false);
  const element = creer("div", { classe: "a-projeter" }, contenu, bouton);
  const peindre = siChange<Perimetre | null>((perimetre) => {
    contenu.replaceChildren(...(perimetre === null ? [] : figures(perimetre)));
  });
  return {
    element,
    suivre: ({ bilan, perimetre, vue }) => {
      const montre = bilan?.resultat.perimetres[perimetre] ?? null;
      montrer(element, montre !== null);
      peindre(montre);
      if (vue !== "seance" || montre === null) projeter(false);
    },
  };
}

function figures(perimetre: Perimetre): readonly HTMLElement[] {
  const { nom, chiffres, parts } = presenter(perimetre);
  const grands = chiffres
    .slice(0, CHIFFRES_PROJETES)
    .map(({ nom: titre, valeur }) =>
      creer("div", {}, creer("dt", { texte: titre }), creer("dd", { texte: valeur })),
    );
  return [
    creer("h2", { texte: nom }),
    creer("dl", { classe: "grands-chiffres" }, ...grands),
    creer("h3", { texte: TEXTES.graphique }),
    creer("ul", { classe: "grandes-parts" }, ...parts.map(barre)),
  ];
}

function barre({ code, nom, part, longueur }: PartVue): HTMLElement {
  const trait = creer("span", { classe: "barre", attributs: { "aria-hidden": "true" } });
  trait.style.setProperty("--longueur", `${(longueur * 100).toFixed(1)}%`);
  return creer(
    "li",
    code === NON_RESERVE ? { classe: "non-reserve" } : {},
    creer("span", { classe: "nom", texte: nom, attributs: { title: nom } }),
    creer("span", { classe: "nombre", texte: part }),
    trait,
  );
}
