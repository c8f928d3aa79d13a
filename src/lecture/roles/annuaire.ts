import type { Categorie } from "../../calcul/domaine/codes";
import { estHorsFlux, type Reservataire } from "../../calcul/domaine/reservataire";
import type { Releve } from "../releve";
import { cleDeCode, cleDeTexte, estErreur, texteDe } from "../texte";
import type { Cellule } from "../types";

const LIBRES = new Set(["nonreserve", "nonreservee", "aucun", "sans", "libre", "neant"]);

export interface ReservataireLu {
  readonly etat: "lu" | "vide" | "inconnu" | "erreur";
  /** The code under the spelling of the sheet Réservataires, or of its first row in Parc; null: not reserved. */
  readonly code: string | null;
  /** The category when it is outside the flux altogether. */
  readonly horsFlux: Categorie | null;
  readonly ligne: number;
  /** Rows that bear it, counted for those that are in no list. */
  nombre: number;
}

/** The réservataires that are known, by code then by name, and those that Parc names without their being declared. */
export class Annuaire {
  private readonly codes = new Map<string, string>();
  private readonly noms = new Map<string, string | null>();
  private readonly horsFlux = new Map<string, Categorie>();
  private readonly inconnus = new Map<string, ReservataireLu>();

  /** The spelling under which a code is kept. */
  codeRetenu(code: string): string {
    const cle = cleDeCode(code);
    const connu = this.codes.get(cle);
    if (connu !== undefined) return connu;
    this.codes.set(cle, code);
    return code;
  }

  inscrire({ code, nom, categorie }: Reservataire): void {
    const cle = cleDeTexte(nom);
    const homonyme = this.noms.get(cle);
    this.noms.set(cle, homonyme === undefined || homonyme === code ? code : null);
    if (estHorsFlux(categorie)) this.horsFlux.set(code, categorie);
  }

  decoder(cellule: Cellule, ligne: number): ReservataireLu {
    const rien = { code: null, horsFlux: null, ligne, nombre: 0 };
    if (estErreur(cellule)) return { etat: "erreur", ...rien };
    const nom = cleDeTexte(cellule);
    if (nom === "") return { etat: "vide", ...rien };
    const code = this.codes.get(cleDeCode(cellule)) ?? this.noms.get(nom) ?? null;
    if (code !== null) return { ...rien, etat: "lu", code, horsFlux: this.horsFlux.get(code) ?? null };
    if (LIBRES.has(nom)) return { etat: "vide", ...rien };
    return this.inconnu(cellule, { etat: "inconnu", ...rien, code: texteDe(cellule) });
  }

  /** One finding per code that is not declared, with the number of its logements. */
  signalerLesInconnus(releve: Releve): void {
    for (const { code, ligne, nombre } of this.inconnus.values()) {
      if (code === null || nombre === 0) continue;
      const endroit = { gravite: "aVerifier", ligne, champ: "reservataire" } as const;
      releve.signaler({ type: "reservataireInconnu", code, nombre }, endroit);
    }
  }

  private inconnu(cellule: Cellule, lu: ReservataireLu): ReservataireLu {
    const cle = cleDeCode(cellule);
    const connu = this.inconnus.get(cle) ?? lu;
    this.inconnus.set(cle, connu);
    return connu;
  }
}
