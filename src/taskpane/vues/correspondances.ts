import type { ColonneVue } from "../../lecture/reperage/correspondance";
import { feuillesVues, type ChampVu, type FeuilleVue } from "../correspondances";
import { creer, montrer, siChange } from "../dom";
import type { Etat } from "../etat";
import type { Session } from "../session";
import { TEXTES_DES_COLONNES } from "../textesDesColonnes";
import { annulation, formulaire, ouvrant, type Question } from "./choix";
import { signe, type Ton } from "./icones";
import { profils } from "./profils";
import { repeindre } from "./repeindre";
import type { Vue } from "./vue";

const TON: Readonly<Record<FeuilleVue["etat"], Ton>> = {
  trouvee: "success",
  question: "error",
  absente: "info",
};

/** The sheets with the column of each of their fields, to be looked at and corrected; those that ask something are open. */
export function creerCorrespondances(session: Session): Vue {
  const accordeon = creer("fluent-accordion", { attributs: { "expand-mode": "multi" } });
  const element = creer(
    "section",
    { classe: "colonnes", attributs: { "aria-labelledby": "titre-colonnes" } },
    creer("h2", { texte: TEXTES_DES_COLONNES.titre, attributs: { id: "titre-colonnes" } }),
    accordeon,
  );
  const peindre = siChange<Etat["releve"]>((releve) => {
    const vues = releve === null ? [] : feuillesVues(releve);
    repeindre(
      accordeon,
      vues.map((vue) => feuille(vue, session)),
    );
  });
  return {
    element,
    suivre: ({ releve }) => {
      montrer(element, releve !== null);
      peindre(releve);
    },
  };
}

function feuille(vue: FeuilleVue, session: Session): HTMLElement {
  const { role, nom, etat, champs, laissees } = vue;
  const titre = creer(
    "span",
    { classe: "titre-groupe", attributs: { slot: "heading" } },
    signe(TON[etat]),
    nom,
    creer("span", { classe: "discret", texte: resume(vue) }),
  );
  const attributs = { id: `feuille-${role}`, "heading-level": "3" };
  return creer(
    "fluent-accordion-item",
    { attributs: etat === "question" ? { ...attributs, expanded: "" } : attributs },
    titre,
    choixDeLaFeuille(vue, session),
    champs.length === 0
      ? null
      : creer("ul", { classe: "champs" }, ...champs.map((champ) => ligne(champ, vue, session))),
    laissees === "" ? null : creer("p", { classe: "discret note", texte: laissees }),
    profils(vue, session),
  );
}

function resume({ etat, champs }: FeuilleVue): string {
  switch (etat) {
    case "trouvee":
      return TEXTES_DES_COLONNES.combien(champs.filter((un) => un.etat === "trouve").length, champs.length);
    case "question":
      return TEXTES_DES_COLONNES.aChoisir;
    case "absente":
      return TEXTES_DES_COLONNES.absente;
  }
}

function choixDeLaFeuille(vue: FeuilleVue, session: Session): HTMLElement {
  const { role, nom, texte, choisie, feuilles } = vue;
  const garder = (feuille: string | null | undefined): void => {
    void session.relever({ type: "feuille", role, feuille });
  };
  const question: Question<string | null> = {
    cle: role,
    objet: TEXTES_DES_COLONNES.feuilleDe(nom),
    options: [
      ...feuilles.map((valeur) => ({ texte: valeur, valeur })),
      { texte: TEXTES_DES_COLONNES.aucuneFeuille, valeur: null },
    ],
    choisie: vue.feuille === null ? -1 : feuilles.indexOf(vue.feuille),
    garder,
  };
  const annuler = (): void => {
    garder(undefined);
  };
  const dite = creer("span", { classe: "discret", texte: `${texte} ` });
  if (choisie) dite.append(annulation(question, annuler));
  return creer("div", { classe: "feuille" }, dite, ouvrant(question));
}

function optionDe({ lettres, entete, rang }: ColonneVue) {
  return { texte: `${lettres} · ${entete}`, valeur: { entete, rang } };
}

/** The present column; where there is none, the last option; nothing yet where it is a question. */
function choisieDe({ etat, retenue }: ChampVu, aucune: number): number {
  if (etat === "question") return -1;
  return retenue === null ? aucune : 0;
}

function questionDe(champ: ChampVu, { role, colonnes }: FeuilleVue, session: Session) {
  const options = champ.possibles.flatMap((rang) => colonnes[rang] ?? []).map(optionDe);
  const question: Question<(typeof options)[number]["valeur"] | null> = {
    cle: `${role}-${champ.champ}`,
    objet: TEXTES_DES_COLONNES.colonneDe(champ.nom),
    options: [...options, { texte: TEXTES_DES_COLONNES.aucuneColonne, valeur: null }],
    choisie: choisieDe(champ, options.length),
    garder: (colonne) => void session.relever({ type: "colonne", role, champ: champ.champ, colonne }),
  };
  return question;
}

function ligne(champ: ChampVu, vue: FeuilleVue, session: Session): HTMLElement {
  const { nom, etat, texte, choisi } = champ;
  const question = questionDe(champ, vue, session);
  const annuler = (): void => {
    void session.relever({ type: "colonne", role: vue.role, champ: champ.champ, colonne: undefined });
  };
  const dit = creer("span", { classe: "discret", texte: `${texte} ` });
  if (choisi) dit.append(annulation(question, annuler));
  return creer(
    "li",
    { classe: `champ ${etat}` },
    creer("span", { classe: "nom", texte: nom }),
    dit,
    etat === "question" ? formulaire(question) : ouvrant(question),
  );
}
