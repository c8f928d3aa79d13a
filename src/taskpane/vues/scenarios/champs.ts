import { creer } from "../../dom";
import { TEXTES_DES_SCENARIOS as TEXTES } from "../../textesDesScenarios";

/** A field of a scenario: its element, and how it shows a value; undefined is « comme saisi ». */
export interface ChampDeScenario<Valeur> {
  readonly element: HTMLElement;
  montrer(valeur: Valeur | undefined): void;
}

/** `fini`: false while a cursor moves, true once it is let go or a field is left. */
export type Regler<Valeur> = (valeur: Valeur | undefined, fini: boolean) => void;

function etiquette(id: string, texte: string, ...champs: readonly HTMLElement[]): HTMLElement {
  const nom = creer("label", { texte, attributs: { for: id } });
  return creer("div", { classe: "reglage" }, nom, ...champs);
}

/** One of a few values, or as entered. */
export function liste<Valeur>(
  { id, nom, options }: { id: string; nom: string; options: readonly (readonly [Valeur, string])[] },
  regler: Regler<Valeur>,
): ChampDeScenario<Valeur> {
  const choix = document.createElement("select");
  choix.id = id;
  choix.append(new Option(TEXTES.commeSaisi, ""));
  choix.append(...options.map(([, texte], rang) => new Option(texte, String(rang))));
  choix.addEventListener("change", () => {
    regler(choix.value === "" ? undefined : options[Number(choix.value)]?.[0], true);
  });
  return {
    element: etiquette(id, nom, choix),
    montrer: (valeur) => {
      choix.value = valeur === undefined ? "" : String(options.findIndex(([une]) => une === valeur));
    },
  };
}

/** A percentage typed in French, in units of which `pas` make 1 %; undefined for a blank, null where it is none. */
function lire(texte: string, pas: number, maximum: number): number | undefined | null {
  const nettoye = texte.replace(/[\s%]/g, "").replace(",", ".");
  if (nettoye === "") return undefined;
  if (!/^\d{1,3}(?:\.\d{1,2})?$/.test(nettoye)) return null;
  const valeur = Math.round(Number(nettoye) * pas);
  return valeur <= maximum ? valeur : null;
}

const ecrire = (valeur: number, pas: number) => String(valeur / pas).replace(".", ",");

/** What a percentage is: `pas` units make 1 %. */
export interface Pourcentage {
  readonly id: string;
  readonly nom: string;
  readonly pas: number;
  readonly maximum: number;
}

function saisie({ id, pas, maximum }: Pourcentage, regler: Regler<number>): HTMLInputElement {
  const champ = document.createElement("input");
  champ.id = id;
  champ.inputMode = "decimal";
  champ.placeholder = TEXTES.commeSaisi;
  champ.addEventListener("change", () => {
    const valeur = lire(champ.value, pas, maximum);
    if (valeur === null) {
      champ.setAttribute("aria-invalid", "true");
      return;
    }
    champ.removeAttribute("aria-invalid");
    regler(valeur, true);
  });
  return champ;
}

/** A field alone. */
export function nombre(pourcentage: Pourcentage, regler: Regler<number>): ChampDeScenario<number> {
  const champ = saisie(pourcentage, regler);
  return {
    element: etiquette(pourcentage.id, pourcentage.nom, champ),
    montrer: (valeur) => {
      champ.value = valeur === undefined ? "" : ecrire(valeur, pourcentage.pas);
      champ.removeAttribute("aria-invalid");
    },
  };
}

function glissiere({ id, nom, pas, maximum }: Pourcentage): HTMLInputElement {
  const element = document.createElement("input");
  Object.assign(element, { type: "range", id: `${id}-curseur`, min: "0", max: String(maximum / pas) });
  element.setAttribute("aria-label", TEXTES.curseur(nom));
  return element;
}

/** A cursor and a field, in step; `repos` is where the cursor waits. */
export function curseur(
  pourcentage: Pourcentage & { readonly repos: number },
  regler: Regler<number>,
): ChampDeScenario<number> {
  const { id, nom, pas, repos } = pourcentage;
  const mobile = glissiere(pourcentage);
  const placer = (valeur: number | undefined): void => {
    mobile.value = String((valeur ?? repos) / pas);
  };
  const champ = saisie(pourcentage, (valeur, fini) => {
    placer(valeur);
    regler(valeur, fini);
  });
  const ecrireDans = (valeur: number | undefined): void => {
    champ.value = valeur === undefined ? "" : ecrire(valeur, pas);
    champ.removeAttribute("aria-invalid");
  };
  const bouger = (fini: boolean) => (): void => {
    const valeur = Number(mobile.value) * pas;
    ecrireDans(valeur);
    regler(valeur, fini);
  };
  mobile.addEventListener("input", bouger(false));
  mobile.addEventListener("change", bouger(true));
  return {
    element: creer("div", { classe: "avec-curseur" }, etiquette(id, nom, mobile), champ),
    montrer: (valeur) => {
      placer(valeur);
      ecrireDans(valeur);
    },
  };
}
