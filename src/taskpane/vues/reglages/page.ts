import type { LigneDeParametre } from "../../../lecture/parametres/lignes";
import type { Reglages } from "../../../lecture/reglages/reglages";
import { creer, siChange } from "../../dom";
import type { Etat } from "../../etat";
import { anneeVue, autresChoix, parametresVus, type ParametreVu } from "../../reglages";
import type { Session } from "../../session";
import { TEXTES_DES_REGLAGES as TEXTES } from "../../textesDesReglages";
import { creerAutomatique } from "../automatique";
import { gardantLeFocus } from "../repeindre";
import type { Vue } from "../vue";
import { creerParametre, lien } from "./parametre";

function groupe(nom: keyof typeof TEXTES.groupes, parametres: readonly ParametreVu[], session: Session) {
  const titre = creer("h2", { texte: TEXTES.groupes[nom], attributs: { id: `reglages-${nom}` } });
  const blocs = parametres.map((parametre, rang) =>
    creerParametre(parametre, `${nom}-${String(rang + 1)}`, session),
  );
  return creer("section", { attributs: { "aria-labelledby": titre.id } }, titre, ...blocs);
}

function annee(lignes: readonly LigneDeParametre[], session: Session): HTMLElement {
  const ligne = anneeVue(lignes);
  if (ligne === null) return creer("p", { texte: TEXTES.sansAnnee });
  return creer("p", {}, lien(TEXTES.annee(ligne.valeur), ligne.lieu, session));
}

/** What is kept in the settings of the workbook, and the view where it is changed. */
function autres(reglages: Reglages, session: Session): HTMLElement {
  const titre = creer("h2", { texte: TEXTES.autres, attributs: { id: "reglages-autres" } });
  const choix = autresChoix(reglages);
  const voir = creer("button", {
    classe: "lien",
    texte: TEXTES.voirDonnees,
    attributs: { type: "button", id: "reglages-vers-donnees" },
    auClic: () => {
      session.envoyer({ type: "vueChoisie", vue: "donnees" });
    },
  });
  return creer(
    "section",
    { attributs: { "aria-labelledby": titre.id } },
    titre,
    choix.length === 0
      ? creer("p", { texte: TEXTES.aucunAutre })
      : creer("ul", {}, ...choix.map((un) => creer("li", { texte: un }))),
    voir,
  );
}

/** The ids of the blocks that a person has opened. */
function ouverts(element: HTMLElement): ReadonlySet<string> {
  return new Set([...element.querySelectorAll("details[open]")].map(({ id }) => id));
}

/** The parameters by group; painted anew after each reading of the sheet, what was open stays open. */
export function creerPage(session: Session): Vue {
  const corps = creer("div", {});
  const automatique = creerAutomatique(session, "reglages");
  const presentation = creer("p", { classe: "discret", texte: TEXTES.presentation });
  const element = creer("div", {}, automatique.element, presentation, corps);
  const peindre = siChange<Etat["parametres"]>((parametres) => {
    if (parametres === null) return;
    const { lignes, reglages } = parametres;
    const { calcul, suivi } = parametresVus(lignes);
    const avant = ouverts(corps);
    gardantLeFocus(corps, () => {
      corps.replaceChildren(
        annee(lignes, session),
        ...[groupe("calcul", calcul, session), groupe("suivi", suivi, session)],
        autres(reglages, session),
      );
      for (const bloc of corps.querySelectorAll("details")) bloc.open = avant.has(bloc.id);
    });
  });
  return {
    element,
    suivre: (etat) => {
      automatique.suivre(etat);
      peindre(etat.parametres);
    },
  };
}
