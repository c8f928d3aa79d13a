import { bloc, element } from "./elements";

/** The ribbon's buttons and the action that each one names, as the manifest does in Excel. */
const BOUTONS = { calculer: "CALCULER", "afficher-le-volet": "VOLET" } as const;

/** The top bar's « Flux » group: « Calculer » and « Volet » run through `Office.actions`, as in Excel. */
export interface Ruban {
  readonly afficher: (visible: boolean) => void;
  /** Only the buttons whose action the pane has associated can be pressed. */
  readonly actionsPretes: (noms: readonly string[]) => void;
  readonly brancher: (executer: (nom: string) => Promise<void>) => void;
}

export function installerLeRuban(annoncer: (visible: boolean) => void): Ruban {
  const afficher = (visible: boolean): void => {
    document.body.classList.toggle("sans-volet", !visible);
    bloc("afficher-le-volet").setAttribute("aria-pressed", String(visible));
    annoncer(visible);
  };
  bloc("fermer-le-volet").addEventListener("click", () => {
    afficher(false);
  });
  return {
    afficher,
    actionsPretes: (noms) => {
      for (const [id, nom] of Object.entries(BOUTONS))
        element(id, HTMLButtonElement).disabled = !noms.includes(nom);
    },
    brancher: (executer) => {
      for (const [id, nom] of Object.entries(BOUTONS))
        brancherUnBouton(element(id, HTMLButtonElement), () => executer(nom));
    },
  };
}

/** A button cannot be pressed again before its action has called `event.completed()`. */
function brancherUnBouton(bouton: HTMLButtonElement, agir: () => Promise<void>): void {
  bouton.addEventListener("click", () => {
    bouton.disabled = true;
    void agir().finally(() => {
      bouton.disabled = false;
    });
  });
}
