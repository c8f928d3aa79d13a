import type { Gravite, Role } from "./lieu";

/** The fields that the reading uses, role by role; other columns are left alone. */
export interface ChampsParRole {
  readonly parametres: "parametre" | "valeur" | "perimetre";
  readonly reservataires: "code" | "nom" | "categorie" | "territoire" | "engagement" | "origine";
  readonly hypotheses:
    | "bailleur"
    | "departement"
    | "territoire"
    | "mutations"
    | "anru"
    | "orcod"
    | "lhi"
    | "vente"
    | "tauxRetenu";
  readonly parc:
    | "rpls"
    | "bailleur"
    | "departement"
    | "epci"
    | "commune"
    | "nature"
    | "exclusion"
    | "reservataire"
    | "origine"
    | "debutConvention"
    | "finConvention"
    | "miseEnService"
    | "sortie";
  readonly liberations: "rpls" | "date" | "motif";
}

export type ChampDe<R extends Role> = ChampsParRole[R];
export type Champ = ChampDe<Role>;

/** One field: its canonical header, the rule that uses it, and how grave its absence is. */
export interface DefinitionDeChamp {
  readonly entete: string;
  readonly regle: string | null;
  readonly absence: Gravite;
  /** Other spellings, separated by "|"; case, accents, spaces and punctuation do not matter. */
  readonly synonymes: string;
  /** Spellings of the same notion in its other form (name for code): used only where no column bears the first ones. */
  readonly repli?: string;
}
