import { LONGUEUR_DE_PROFIL } from "../../lecture/reglages/reglages";
import type { FeuilleVue } from "../correspondances";
import { creer } from "../dom";
import type { Session } from "../session";
import { TEXTES_DES_PROFILS } from "../textesDesColonnes";

/** A profile in a sentence, and what can be done with it. */
function ligne(texte: string, action: string, id: string, agir: () => void): HTMLElement {
  const attributs = { type: "button", id, "aria-label": `${action}, ${texte}` };
  const bouton = creer("button", { classe: "lien", texte: action, attributs, auClic: agir });
  return creer("p", { classe: "discret" }, `${texte} `, bouton);
}

/** A name to type, and the button that keeps the choices under it. */
function saisie({ role }: FeuilleVue, empreinte: string, session: Session): HTMLElement {
  const nom = document.createElement("input");
  nom.id = `nom-profil-${role}`;
  nom.maxLength = LONGUEUR_DE_PROFIL;
  nom.placeholder = TEXTES_DES_PROFILS.nom;
  nom.setAttribute("aria-label", TEXTES_DES_PROFILS.nom);
  const garder = creer("fluent-button", {
    texte: TEXTES_DES_PROFILS.garder,
    attributs: { id: `garder-profil-${role}`, size: "small" },
    auClic: () => {
      if (nom.value.trim() === "") nom.focus();
      else void session.relever({ type: "profilGarde", role, nom: nom.value, empreinte });
    },
  });
  return creer("div", { classe: "reponse" }, nom, garder);
}

/** The profiles of a sheet: those recognised to apply, those kept to forget, the present choices to keep. */
export function profils(vue: FeuilleVue, session: Session): HTMLElement {
  const { role, reconnus, profils: gardes, aGarder } = vue;
  const agir = (type: "profilApplique" | "profilOublie", nom: string) => () =>
    void session.relever({ type, role, nom });
  const { reconnu, garde, appliquer, oublier } = TEXTES_DES_PROFILS;
  return creer(
    "div",
    { classe: "profils" },
    ...reconnus.map((nom, rang) =>
      ligne(reconnu(nom), appliquer, `appliquer-${role}-${rang}`, agir("profilApplique", nom)),
    ),
    ...gardes.map((nom, rang) =>
      ligne(garde(nom), oublier, `oublier-${role}-${rang}`, agir("profilOublie", nom)),
    ),
    aGarder === null ? null : saisie(vue, aGarder, session),
  );
}
