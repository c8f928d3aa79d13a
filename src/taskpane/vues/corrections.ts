import type { Lot } from "../../lecture/reparations/reparations";
import type { Correction, Vise } from "../correction";
import { creer, desactiver, siChange } from "../dom";
import type { Session } from "../session";
import { exemplesDe, TEXTES_DE_CORRECTION as TEXTES } from "../textesDeCorrection";
import type { CreerVue } from "./vue";

/** « Corriger »: asks what can be, shows it before and after, writes what is ticked, and takes it back. */
export const creerCorrections: CreerVue = (session) => {
  const element = creer("section", {
    classe: "corrections",
    attributs: { "aria-labelledby": "titre-corrections" },
  });
  let occuper: (occupe: boolean) => void = () => undefined;
  const peindre = siChange<Correction>((correction) => {
    const contenu = contenuDe(correction, session);
    occuper = contenu.occuper;
    const titre = creer("h3", {
      texte: TEXTES.titre,
      attributs: { id: "titre-corrections", tabindex: "-1" },
    });
    const premiereFois = element.childElementCount === 0;
    element.replaceChildren(titre, ...contenu.elements);
    // The button that was pressed is gone: what comes next is here.
    if (!premiereFois) titre.focus();
  });
  return {
    element,
    suivre: ({ correction, activite }) => {
      peindre(correction);
      occuper(activite.type === "enCours");
    },
  };
};

interface Contenu {
  readonly elements: readonly HTMLElement[];
  readonly occuper: (occupe: boolean) => void;
}

function bouton(id: string, texte: string, auClic: () => void): HTMLElement {
  return creer("fluent-button", { texte, attributs: { id }, auClic });
}

const discret = (texte: string) => creer("p", { classe: "discret", texte });

function contenuDe(correction: Correction, session: Session): Contenu {
  switch (correction.type) {
    case "aucune": {
      const chercher = bouton("corriger", TEXTES.chercher, () => void session.examiner(null));
      return { elements: [discret(TEXTES.surLaRecherche), chercher], occuper: suivreLOccupation([chercher]) };
    }
    case "proposee":
      return proposition(correction, session);
    case "faite": {
      const annuler = bouton("annuler-correction", TEXTES.annuler, () => void session.remettre());
      const chercher = bouton("corriger", TEXTES.chercher, () => void session.examiner(null));
      const boutons = creer("div", { classe: "boutons" }, annuler, chercher);
      return {
        elements: [discret(TEXTES.surLAnnulation), boutons],
        occuper: suivreLOccupation([annuler, chercher]),
      };
    }
  }
}

function suivreLOccupation(boutons: readonly HTMLElement[]): (occupe: boolean) => void {
  return (occupe) => {
    for (const un of boutons) desactiver(un, occupe);
  };
}

interface Choix {
  readonly lot: Lot;
  readonly entree: HTMLInputElement;
  readonly ligne: HTMLElement;
}

function choixDe(lot: Lot, { date1904, coche }: { date1904: boolean; coche: boolean }): Choix {
  const id = `lot-${lot.cle}`;
  const entree = document.createElement("input");
  entree.type = "checkbox";
  entree.id = id;
  entree.checked = coche;
  const exemples = exemplesDe(lot, date1904).map((exemple) => creer("li", { texte: exemple }));
  const etiquette = creer(
    "label",
    { attributs: { for: id } },
    creer("span", { texte: TEXTES.genre(lot) }),
    creer("span", { classe: "discret", texte: TEXTES.lieu(lot) }),
  );
  const liste = creer("ul", { classe: "exemples discret" }, ...exemples);
  return {
    lot,
    entree,
    ligne: creer("div", { classe: "lot" }, creer("div", { classe: "case" }, entree, etiquette), liste),
  };
}

function estVise({ feuille, champ }: Lot, vise: Vise | null): boolean {
  return vise === null || (feuille === vise.feuille && champ === vise.champ);
}

/** When nothing of what the finding is about can be repaired, all that can is proposed, and nothing is ticked. */
function proposition({ examen, vise }: Extract<Correction, { type: "proposee" }>, session: Session): Contenu {
  const { lots, protegees, masquees, date1904 } = examen;
  const choix = lots.map((lot) => choixDe(lot, { date1904, coche: estVise(lot, vise) }));
  const acceptes = () => choix.filter(({ entree }) => entree.checked).map(({ lot }) => lot);
  const corriger = bouton("corriger-lots", "", () => void session.reparer(acceptes()));
  corriger.setAttribute("appearance", "primary");
  const renoncer = bouton("renoncer", TEXTES.renoncer, () => {
    session.envoyer({ type: "correctionFermee" });
  });
  let occupe = false;
  const suivre = () => {
    const nombre = acceptes().reduce((somme, { cellules }) => somme + cellules.length, 0);
    corriger.textContent = TEXTES.corriger(nombre);
    desactiver(corriger, occupe || nombre === 0);
    desactiver(renoncer, occupe);
  };
  for (const { entree } of choix) entree.addEventListener("change", suivre);
  const legende = creer("legend", { classe: "hors-ecran", texte: TEXTES.titre });
  return {
    elements: [
      discret(TEXTES.promesse),
      creer("fieldset", {}, legende, ...choix.map(({ ligne }) => ligne)),
      ...(masquees.length === 0 ? [] : [discret(TEXTES.masquees(masquees))]),
      ...(protegees.length === 0 ? [] : [discret(TEXTES.protegees(protegees))]),
      creer("div", { classe: "boutons" }, corriger, renoncer),
    ],
    occuper: (enCours) => {
      occupe = enCours;
      suivre();
    },
  };
}
