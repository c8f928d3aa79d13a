import { contingentsVus, type ContingentVu } from "../contingents";
import { creer, montrer, siChange } from "../dom";
import type { Etat } from "../etat";
import type { Session } from "../session";
import { TEXTES_DES_CONTINGENTS } from "../textesDesColonnes";
import { annulation, formulaire, ouvrant, type Question } from "./choix";
import { gardantLeFocus } from "./repeindre";
import type { Vue } from "./vue";

/** The contingents that an RPLS file gives without naming a réservataire, to be confirmed one by one. */
export function creerContingents(session: Session): Vue {
  const liste = creer("ul", { classe: "champs" });
  const element = creer(
    "section",
    { classe: "colonnes", attributs: { "aria-labelledby": "titre-contingents" } },
    creer("h2", { texte: TEXTES_DES_CONTINGENTS.titre, attributs: { id: "titre-contingents" } }),
    creer("p", { classe: "discret", texte: TEXTES_DES_CONTINGENTS.note }),
    liste,
  );
  const peindre = siChange<Etat["releve"]>((releve) => {
    const { contingents = [], reservataires = [] } = session.etat.bilan?.dossier ?? {};
    const vus = contingentsVus(contingents, releve?.reglages.contingents ?? {}, reservataires);
    montrer(element, vus.length > 0);
    gardantLeFocus(liste, () => {
      liste.replaceChildren(...vus.map((vu) => ligne(vu, session)));
    });
  });
  return {
    element,
    suivre: ({ releve }) => {
      peindre(releve);
    },
  };
}

function ligne(
  { code, nom, texte, confirme, options, choisie }: ContingentVu,
  session: Session,
): HTMLElement {
  const garder = (reservataire: string | undefined): void => {
    void session.relever({ type: "contingent", code, reservataire });
  };
  const question: Question<string> = {
    cle: `contingent-${code}`,
    objet: TEXTES_DES_CONTINGENTS.reservataireDe(nom),
    options,
    choisie,
    garder,
  };
  const annuler = (): void => {
    garder(undefined);
  };
  const dit = creer("span", { classe: "discret", texte: `${texte} ` });
  if (confirme) dit.append(annulation(question, annuler));
  return creer(
    "li",
    { classe: confirme ? "champ" : "champ question" },
    creer("span", { classe: "nom", texte: nom }),
    dit,
    confirme ? ouvrant(question) : formulaire(question),
  );
}
