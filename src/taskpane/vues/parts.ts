import { NON_RESERVE } from "../../calcul/domaine/reservataire";
import { creer } from "../dom";
import type { PartVue, PerimetreVu } from "../presentation";
import { TEXTES } from "../textes";

/** Parts and objectives as a table; under each name a bar shows the part to the eye, the figures are the data. */
export function tableDesParts({ parts }: PerimetreVu): readonly HTMLElement[] {
  if (parts.length === 0) return [];
  const { reservataire, part, objectif } = TEXTES.colonnes;
  const entete = creer(
    "tr",
    {},
    colonne(reservataire, "texte"),
    colonne(part, "nombre"),
    colonne(objectif, "nombre"),
  );
  const table = creer(
    "table",
    { classe: "parts" },
    creer("caption", { texte: TEXTES.parts }),
    creer("thead", {}, entete),
    creer("tbody", {}, ...parts.map(ligne)),
  );
  return [table, creer("p", { classe: "discret note", texte: TEXTES.estimation })];
}

function colonne(texte: string, classe: string): HTMLElement {
  return creer("th", { texte, classe, attributs: { scope: "col" } });
}

function ligne({ code, nom, part, objectif, longueur }: PartVue): HTMLElement {
  const barre = creer("span", { classe: "barre", attributs: { "aria-hidden": "true" } });
  barre.style.setProperty("--longueur", `${(longueur * 100).toFixed(1)}%`);
  const titre = creer("span", { texte: nom, classe: "nom", attributs: { title: nom } });
  return creer(
    "tr",
    code === NON_RESERVE ? { classe: "non-reserve" } : {},
    creer("th", { attributs: { scope: "row" } }, titre, barre),
    creer("td", { texte: part, classe: "nombre" }),
    creer("td", { texte: objectif, classe: "nombre" }),
  );
}
