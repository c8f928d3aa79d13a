import { adresseDe } from "../adresses";
import { creer } from "../dom";
import type { Session } from "../session";
import { creerVueChargee } from "./chargee";
import type { CreerVue } from "./vue";

/** The functions as Excel itself has them, from the add-in's own file. */
async function metadonnees(): Promise<unknown> {
  return (await fetch(adresseDe("functions.json"))).json();
}

const charger = async () => {
  const [{ creerPage }, json] = await Promise.all([
    import(/* webpackChunkName: "travail" */ "./formules/page"),
    metadonnees(),
  ]);
  return (session: Session) => creerPage(session, json);
};

/** The functions of Flux for people's own sheets: a formula made field by field, and those in error repaired. */
export const creerFormules: CreerVue = (session) =>
  creerVueChargee(session, { nom: "formules", element: creer("div", { classe: "formules" }), charger });
