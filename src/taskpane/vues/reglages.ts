import { creer } from "../dom";
import { creerVueChargee } from "./chargee";
import type { CreerVue } from "./vue";

/** Loaded with what computes: it knows the parameters. */
const charger = async () => (await import(/* webpackChunkName: "travail" */ "./reglages/page")).creerPage;

/** Every parameter, with its value, its source and its default; read when the view is shown. */
export const creerReglages: CreerVue = (session) =>
  creerVueChargee(session, {
    nom: "reglages",
    element: creer("div", { classe: "reglages-du-classeur" }),
    charger,
    auMontrer: () => void session.reglerLesParametres(null),
  });
