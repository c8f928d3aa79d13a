import type { Correspondance } from "../../lecture/reperage/correspondance";
import { feuillesVues, type ChampVu, type FeuilleVue } from "../correspondances";
import { creer } from "../dom";
import { TEXTES_DES_COLONNES } from "../textesDesColonnes";
import { signe, type Ton } from "./icones";

const TON: Readonly<Record<FeuilleVue["etat"], Ton>> = {
  trouvee: "success",
  question: "error",
  absente: "info",
};

/** The sheets with the column of each of their fields; those that ask something are open. */
export function tableauDesColonnes(correspondances: readonly Correspondance[]): HTMLElement {
  return creer(
    "section",
    { classe: "colonnes", attributs: { "aria-labelledby": "titre-colonnes" } },
    creer("h2", { texte: TEXTES_DES_COLONNES.titre, attributs: { id: "titre-colonnes" } }),
    creer(
      "fluent-accordion",
      { attributs: { "expand-mode": "multi" } },
      ...feuillesVues(correspondances).map(feuille),
    ),
  );
}

function feuille(vue: FeuilleVue): HTMLElement {
  const { nom, etat, texte, champs, laissees } = vue;
  const titre = creer(
    "span",
    { classe: "titre-groupe", attributs: { slot: "heading" } },
    signe(TON[etat]),
    nom,
    creer("span", { classe: "discret", texte: resume(vue) }),
  );
  const attributs = { "heading-level": "3", ...(etat === "question" ? { expanded: "" } : {}) };
  return creer(
    "fluent-accordion-item",
    { attributs },
    titre,
    creer("p", { classe: "discret", texte }),
    champs.length === 0 ? null : creer("ul", { classe: "champs" }, ...champs.map(ligne)),
    laissees === "" ? null : creer("p", { classe: "discret note", texte: laissees }),
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

function ligne({ nom, etat, texte }: ChampVu): HTMLElement {
  return creer(
    "li",
    { classe: `champ ${etat}` },
    creer("span", { classe: "nom", texte: nom }),
    creer("span", { classe: "discret", texte }),
  );
}
