import { creer } from "../dom";
import { creerVueChargee } from "./chargee";
import type { CreerVue } from "./vue";

const charger = async () => (await import(/* webpackChunkName: "seance" */ "../seanceVue")).creerVueDeSeance;

/** The meeting: who leads, what was decided, the projected figures. */
export const creerSeance: CreerVue = (session) =>
  creerVueChargee(session, { nom: "seance", element: creer("div", { classe: "seance" }), charger });
