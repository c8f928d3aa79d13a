import type { ChiffreExplique, CompteListable } from "../../restitution/explications/selection";
import { creer, montrer, siChange } from "../dom";
import type { Etat } from "../etat";
import type { Liste } from "../explication";
import type { Session } from "../session";
import { EXPLIQUER } from "../textesDExplication";
import type { CreerVue } from "./vue";

/** More rows than this are not read one by one in a pane. */
const LIGNES_MONTREES = 50;

/** How the figure of the selected cell was found, in sentences, and the rows that it counted. */
export const creerExpliquer: CreerVue = (session) => {
  const consigne = creer("p", { classe: "discret" });
  const bouton = creer("fluent-button", {
    texte: EXPLIQUER.bouton,
    attributs: { size: "small", id: "expliquer-la-cellule" },
    auClic: () => void session.expliquer(),
  });
  const corps = creer("div", { classe: "explication" });
  const element = creer("div", { classe: "expliquer" }, consigne, bouton, corps);
  const ouvrir = siChange<boolean>((ouverte) => {
    if (!ouverte) return;
    session.suivreLeChoix();
    void session.expliquer();
  });
  const peindre = siChange<Etat["explication"]>(({ chiffre, liste }) => {
    corps.replaceChildren(...(chiffre === null ? [] : contenu(chiffre, liste, session)));
  });
  return {
    element,
    suivre: ({ vue, bilan, explication }) => {
      consigne.textContent = bilan === null ? EXPLIQUER.avant : consigneDe(explication.muette);
      montrer(bouton, bilan !== null);
      peindre(explication);
      ouvrir(vue === "expliquer" && bilan !== null);
    },
  };
};

function consigneDe(muette: string | null): string {
  return muette === null ? EXPLIQUER.consigne : EXPLIQUER.sansChiffre(muette);
}

function contenu(chiffre: ChiffreExplique, liste: Liste | null, session: Session): readonly HTMLElement[] {
  const { titre, feuille, cellule, phrases, comptes, ecart } = chiffre;
  const [premiere, ...autres] = phrases;
  return [
    creer("h2", { texte: EXPLIQUER.titre(titre, feuille, cellule) }),
    ...(ecart === null
      ? []
      : [creer("p", { classe: "ecart", texte: EXPLIQUER.ecart(ecart.montre, ecart.calcule) })]),
    creer("p", { classe: "premiere", texte: premiere?.phrase ?? "" }),
    ...(autres.length === 0 ? [] : [creer("h3", { texte: EXPLIQUER.composition }), composition(autres)]),
    ...(comptes.length === 0 ? [] : [creer("h3", { texte: EXPLIQUER.comptes }), listables(comptes, session)]),
    ...(liste === null ? [] : lignes(liste, session)),
  ];
}

/** Each sentence under the one that it explains: the step is told by its place, and by its level to who listens. */
function composition(phrases: ChiffreExplique["phrases"]): HTMLElement {
  return creer(
    "ul",
    { classe: "composition" },
    ...phrases.map(({ niveau, phrase }) =>
      creer("li", { texte: phrase, classe: `niveau-${String(Math.min(niveau, 4))}` }),
    ),
  );
}

function listables(comptes: readonly CompteListable[], session: Session): HTMLElement {
  return creer(
    "ul",
    { classe: "comptes-listables" },
    ...comptes.map((compte) =>
      creer(
        "li",
        {},
        bouton(EXPLIQUER.lister(compte.nom, compte.nombre), () => void session.lister(compte)),
      ),
    ),
  );
}

function bouton(texte: string, auClic: () => void): HTMLElement {
  return creer("button", { classe: "lien", texte, attributs: { type: "button" }, auClic });
}

/** The rows in the order of the sheet, each a way to it. */
function lignes({ compte, feuille, lignes: toutes }: Liste, session: Session): readonly HTMLElement[] {
  const nombre = toutes.reduce((total, { nombre: fois }) => total + fois, 0);
  const montrees = toutes.slice(0, LIGNES_MONTREES).map(({ ligne, nombre: fois }) =>
    creer(
      "li",
      {},
      bouton(
        EXPLIQUER.ligne(feuille, ligne + 1, fois),
        () => void session.allerA({ feuille, cellule: `A${String(ligne + 1)}` }),
      ),
    ),
  );
  const reste = toutes.length - montrees.length;
  return [
    creer("h3", { texte: EXPLIQUER.lignes(compte.nom, nombre), attributs: { id: "lignes-comptees" } }),
    creer("ul", { classe: "lignes" }, ...montrees),
    ...(reste > 0 ? [creer("p", { classe: "discret", texte: EXPLIQUER.reste(reste) })] : []),
  ];
}
