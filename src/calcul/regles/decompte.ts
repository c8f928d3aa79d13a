import type { MiseADisposition } from "../domaine/miseADisposition";
import type { ParametresDeSuivi } from "../domaine/parametresDeSuivi";
import type { Decompte, ReglesDeDecompte } from "../domaine/reglesDeDecompte";
import type { Sort } from "../domaine/sort";
import { sortEnGestionDirecte } from "./r14-gestion-directe";
import { sortEnGestionDeleguee } from "./r15-gestion-deleguee";
import { sortEnGestionMixte } from "./r16-gestion-mixte";

/** R13 to R16: what becomes of a mise à disposition under the rules of its réservataire. Every one has exactly one sort. */
export function sortDe(
  mise: MiseADisposition,
  regles: ReglesDeDecompte,
  parametres: ParametresDeSuivi,
): Sort {
  if (regles.gestion === "horsFlux") return { type: "aPart", motif: "horsFlux" };
  if (mise.droitPourUnTour) return { type: "aPart", motif: "droitPourUnTour" };
  switch (regles.gestion) {
    case "directe":
      return sortEnGestionDirecte(mise, parametres);
    case "deleguee":
      return sortEnGestionDeleguee(mise, regles.decompte);
    case "mixte":
      return sortEnGestionMixte(mise, regles.decompte, parametres);
  }
}

/** The event that counts where the landlord manages this mise à disposition; null where the réservataire does. */
export function decompteDelegue(mise: MiseADisposition, regles: ReglesDeDecompte): Decompte | null {
  switch (regles.gestion) {
    case "deleguee":
      return regles.decompte;
    case "mixte":
      return mise.requalifie && !mise.relogement ? regles.decompte : null;
    case "directe":
    case "horsFlux":
      return null;
  }
}
