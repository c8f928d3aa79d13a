import { typographie } from "../../../restitution/phrases/typographie";
import { creer } from "../../dom";
import type { FonctionVue } from "../../formule";
import type { Session } from "../../session";
import { TEXTES_DES_FORMULES as TEXTES } from "../../textesDesFormules";

/** The fields of a function, one for each argument. */
export interface Champs {
  readonly element: HTMLElement;
  lire(): readonly string[];
}

/** The tables of the model by the name of the argument that reads one: what most people will want. */
const TABLEAUX: Readonly<Partial<Record<string, string>>> = {
  parc: "tblParc[#Tout]",
  liberations: "tblLiberations[#Tout]",
};

type Parametre = FonctionVue["parameters"][number];

function nomDe({ description, optional }: Parametre): string {
  const nom = typographie(description.replace(/\.$/, ""));
  return optional ? `${nom} (${TEXTES.facultatif})` : nom;
}

/** Takes the selection of the workbook for a field; nothing happens where it cannot be told. */
function boutonDeSelection(nom: string, session: Session, recevoir: (adresse: string) => void): HTMLElement {
  return creer("fluent-button", {
    texte: TEXTES.selection,
    attributs: { size: "small", "aria-label": TEXTES.prendreLaSelection(nom) },
    auClic: () =>
      void session.adresseDeLaSelection().then((adresse) => {
        if (adresse !== null) recevoir(adresse);
      }),
  });
}

function champ(
  parametre: Parametre,
  rang: number,
  { session, change }: { session: Session; change: () => void },
) {
  const nom = nomDe(parametre);
  const entree = document.createElement("input");
  entree.id = `argument-${String(rang + 1)}`;
  entree.autocomplete = "off";
  entree.value = parametre.dimensionality === "matrix" ? (TABLEAUX[parametre.name] ?? "") : "";
  entree.addEventListener("input", change);
  const selection = boutonDeSelection(nom, session, (adresse) => {
    entree.value = adresse;
    change();
  });
  const etiquette = creer("label", { texte: nom, attributs: { for: entree.id } });
  return {
    entree,
    element: creer(
      "div",
      { classe: "argument" },
      etiquette,
      creer("div", { classe: "saisie" }, entree, selection),
    ),
  };
}

/** The fields of a function; calls back at each change of one of them. */
export function creerChamps({ parameters }: FonctionVue, session: Session, change: () => void): Champs {
  const champs = parameters.map((parametre, rang) => champ(parametre, rang, { session, change }));
  return {
    element: creer(
      "div",
      {},
      ...champs.map(({ element }) => element),
      creer("p", { classe: "discret", texte: TEXTES.note }),
    ),
    lire: () => champs.map(({ entree }) => entree.value),
  };
}
