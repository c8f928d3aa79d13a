import { PAIRES_DE_LECTURES } from "../../../lecture/scenarios/essai";
import {
  LONGUEUR_DE_SCENARIO,
  SCENARIOS_GARDES,
  type ScenarioGarde,
} from "../../../lecture/scenarios/gardes";
import { creer, desactiver, montrer } from "../../dom";
import { TEXTES_DES_SCENARIOS as TEXTES } from "../../textesDesScenarios";

/** What a person does with the list. */
export interface GestesDeListe {
  readonly choisir: (rang: number) => void;
  readonly ajouter: (scenarios: readonly ScenarioGarde[]) => void;
  readonly renommer: (nom: string) => void;
  readonly dupliquer: () => void;
  readonly supprimer: () => void;
  readonly retablir: () => void;
}

export interface ListeDesScenarios {
  readonly element: HTMLElement;
  /** `supprime`: the one that was deleted last and can be put back. */
  montrer(scenarios: readonly ScenarioGarde[], rang: number, supprime: ScenarioGarde | null): void;
}

function bouton(id: string, texte: string, auClic: () => void): HTMLElement {
  return creer("fluent-button", { texte, attributs: { id, size: "small" }, auClic });
}

function lectures(ajouter: GestesDeListe["ajouter"]) {
  const choix = document.createElement("select");
  choix.id = "scenario-lectures";
  choix.append(
    ...PAIRES_DE_LECTURES.map(
      ([un, autre], rang) => new Option(TEXTES.contre(un.nom, autre.nom), String(rang)),
    ),
  );
  const comparer = bouton("scenario-comparer", TEXTES.comparer, () => {
    ajouter(PAIRES_DE_LECTURES[Number(choix.value)] ?? []);
  });
  const nom = creer("label", { texte: TEXTES.lectures, attributs: { for: choix.id } });
  const element = creer(
    "div",
    { classe: "reglage" },
    nom,
    creer("div", { classe: "reponse" }, choix, comparer),
  );
  return { element, comparer };
}

function champDuNom(renommer: (nom: string) => void) {
  const champ = document.createElement("input");
  champ.id = "scenario-nom";
  champ.maxLength = LONGUEUR_DE_SCENARIO;
  champ.addEventListener("change", () => {
    renommer(champ.value);
  });
  const nom = creer("label", { texte: TEXTES.nom, attributs: { for: champ.id } });
  return { champ, element: creer("div", { classe: "reglage" }, nom, champ) };
}

function listeDeChoix(choisir: GestesDeListe["choisir"]): HTMLSelectElement {
  const choix = document.createElement("select");
  choix.id = "scenario-choisi";
  choix.setAttribute("aria-label", TEXTES.scenario);
  choix.addEventListener("change", () => {
    choisir(choix.selectedIndex);
  });
  return choix;
}

/** Says which one was deleted, and puts it back. */
function creerSuppression(retablir: GestesDeListe["retablir"]) {
  const dit = creer("span", { attributs: { role: "status" } });
  const annuler = bouton("scenario-retablir", TEXTES.annuler, retablir);
  return {
    element: creer("p", { classe: "suppression" }, dit, annuler),
    montrer: (supprime: ScenarioGarde | null) => {
      dit.textContent = supprime === null ? "" : TEXTES.supprime(supprime.nom);
      montrer(annuler, supprime !== null);
    },
  };
}

/** Add, copy, take away; off where the list is full, or blank. */
function creerBoutons({ ajouter, dupliquer: copier, supprimer: oter }: GestesDeListe) {
  const nouveau = bouton("scenario-nouveau", TEXTES.nouveau, () => {
    ajouter([{ nom: TEXTES.nomDuNouveau }]);
  });
  const dupliquer = bouton("scenario-dupliquer", TEXTES.dupliquer, copier);
  const supprimer = bouton("scenario-supprimer", TEXTES.supprimer, oter);
  return {
    element: creer("div", { classe: "boutons" }, nouveau, dupliquer, supprimer),
    montrer: (nombre: number) => {
      for (const un of [dupliquer, supprimer]) montrer(un, nombre > 0);
      for (const un of [nouveau, dupliquer]) desactiver(un, nombre >= SCENARIOS_GARDES);
    },
  };
}

/** The kept scenarios: one to choose, to name, to copy, to take away; and the ready-made pairs. */
export function creerListe(gestes: GestesDeListe): ListeDesScenarios {
  const choix = listeDeChoix(gestes.choisir);
  const boutons = creerBoutons(gestes);
  const paires = lectures(gestes.ajouter);
  const nom = champDuNom(gestes.renommer);
  const suppression = creerSuppression(gestes.retablir);
  const aucun = creer("p", { classe: "discret", texte: TEXTES.aucun });
  const plein = creer("p", { classe: "discret", texte: TEXTES.plein });
  const parties = [paires.element, aucun, choix, boutons.element, suppression.element, plein, nom.element];
  return {
    element: creer("div", { classe: "liste" }, ...parties),
    montrer: (scenarios, rang, supprime) => {
      const nombre = scenarios.length;
      choix.replaceChildren(...scenarios.map((un) => new Option(un.nom)));
      choix.selectedIndex = rang;
      nom.champ.value = scenarios[rang]?.nom ?? "";
      suppression.montrer(supprime);
      boutons.montrer(nombre);
      montrer(aucun, nombre === 0);
      for (const un of [choix, nom.element]) montrer(un, nombre > 0);
      montrer(plein, nombre >= SCENARIOS_GARDES);
      desactiver(paires.comparer, nombre > SCENARIOS_GARDES - 2);
    },
  };
}
