import type { Perimetre } from "../../../calcul/domaine/perimetre";
import type { Champ, Mesure } from "../../comparaison";
import { creer, montrer } from "../../dom";
import { TEXTES_DES_SCENARIOS as TEXTES } from "../../textesDesScenarios";

function liste(id: string, nom: string, options: readonly (readonly [string, string])[]) {
  const choix = document.createElement("select");
  choix.id = id;
  choix.append(...options.map(([valeur, texte]) => new Option(texte, valeur)));
  const element = creer(
    "div",
    { classe: "reglage" },
    creer("label", { texte: nom, attributs: { for: id } }),
    choix,
  );
  return { choix, element };
}

function tous(valeurs: readonly string[]): readonly (readonly [string, string])[] {
  const uniques = [...new Set(valeurs)].sort((a, b) => a.localeCompare(b, "fr"));
  return [["", TEXTES.tous] as const, ...uniques.map((valeur) => [valeur, valeur] as const)];
}

/** Which périmètres and which figure are compared. */
export interface Filtre {
  readonly element: HTMLElement;
  lire(): Champ;
  /** Says that objectives are shown in place of what was asked for. */
  avertir(ailleurs: boolean): void;
}

export function creerFiltre(perimetres: readonly Perimetre[], auChangement: () => void): Filtre {
  const bailleur = liste("scenario-bailleur", TEXTES.bailleur, tous(perimetres.map((un) => un.bailleur)));
  const departement = liste(
    "scenario-departement",
    TEXTES.departement,
    tous(perimetres.map((un) => un.departement)),
  );
  const mesures = Object.entries(TEXTES.mesures);
  const mesure = liste("scenario-mesure", TEXTES.mesure, mesures);
  const note = creer("p", { classe: "discret", texte: TEXTES.unSeul });
  for (const { choix } of [bailleur, departement, mesure]) choix.addEventListener("change", auChangement);
  return {
    element: creer(
      "div",
      { classe: "filtre" },
      ...(perimetres.length > 1 ? [bailleur.element, departement.element] : []),
      mesure.element,
      note,
    ),
    lire: () => ({
      bailleur: bailleur.choix.value || null,
      departement: departement.choix.value || null,
      mesure: mesure.choix.value as Mesure,
    }),
    avertir: (ailleurs) => {
      montrer(note, ailleurs);
    },
  };
}
