import { typographie } from "../../../restitution/phrases/typographie";
import { creer, desactiver } from "../../dom";
import { composer, lireLesFonctions, type FonctionVue } from "../../formule";
import type { Session } from "../../session";
import { TEXTES_DES_FORMULES as TEXTES } from "../../textesDesFormules";
import type { Vue } from "../vue";
import { creerChamps, type Champs } from "./champs";

const bouton = (id: string, texte: string, auClic: () => void) =>
  creer("fluent-button", { texte, attributs: { id }, auClic });

/** The list of the functions; the first one is chosen. */
function listeDesFonctions(fonctions: readonly FonctionVue[]): HTMLSelectElement {
  const liste = document.createElement("select");
  liste.id = "fonction";
  liste.append(...fonctions.map(({ name }, rang) => new Option(`FLUX.${name}`, String(rang))));
  return liste;
}

/** The function that is chosen, what it does, and its fields. */
function choixDeFonction(fonctions: readonly FonctionVue[], session: Session, change: () => void) {
  const liste = listeDesFonctions(fonctions);
  const description = creer("p", {});
  const element = creer("div", { classe: "champs-de-formule" });
  let champs: Champs | null = null;
  const choisie = () => fonctions[liste.selectedIndex];
  const changer = () => {
    const fonction = choisie();
    if (fonction === undefined) return;
    description.textContent = typographie(fonction.description);
    champs = creerChamps(fonction, session, change);
    element.replaceChildren(champs.element);
  };
  liste.addEventListener("change", () => {
    changer();
    change();
  });
  changer();
  const etiquette = creer("label", { texte: TEXTES.fonction, attributs: { for: liste.id } });
  return {
    elements: [etiquette, liste, description, element],
    formule: () => {
      const fonction = choisie();
      return fonction === undefined || champs === null ? null : composer(fonction, champs.lire());
    },
  };
}

/** What is typed, previewed and inserted; « Insérer » is off until each needed field is filled. */
function assistant(fonctions: readonly FonctionVue[], session: Session) {
  let occupe = false;
  const suivre = () => {
    const formule = choix.formule();
    apercu.textContent = formule?.francaise ?? TEXTES.incomplete;
    apercu.classList.toggle("discret", formule === null);
    desactiver(inserer, occupe || formule === null);
  };
  const choix = choixDeFonction(fonctions, session, suivre);
  const apercu = creer("output", { classe: "apercu", attributs: { for: "fonction", "aria-live": "polite" } });
  const inserer = bouton("inserer-la-formule", TEXTES.inserer, () => {
    const formule = choix.formule();
    if (formule !== null) void session.insererLaFormule(formule);
  });
  inserer.setAttribute("appearance", "primary");
  return {
    elements: [...choix.elements, apercu, inserer],
    occuper: (enCours: boolean) => {
      occupe = enCours;
      suivre();
    },
  };
}

/** The formula maker, then the repair. `json`: the functions as the add-in declares them. */
export function creerPage(session: Session, json: unknown): Vue {
  const { elements, occuper } = assistant(lireLesFonctions(json), session);
  const reparer = bouton("reparer-les-formules", TEXTES.reparer, () => void session.reparerLesFormules());
  return {
    element: creer(
      "div",
      {},
      creer("p", { classe: "discret", texte: TEXTES.presentation }),
      ...elements,
      creer("h2", { texte: TEXTES.reparation }),
      creer("p", { classe: "discret", texte: TEXTES.surLaReparation }),
      reparer,
    ),
    suivre: ({ activite }) => {
      const enCours = activite.type === "enCours";
      occuper(enCours);
      desactiver(reparer, enCours);
    },
  };
}
