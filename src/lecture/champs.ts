import type { Gravite, Role } from "./lieu";

/** The columns of Parc that no counter needs: they describe the logement (R18, R23 to R25). */
export type ChampDeDescription =
  "qpv" | "typologie" | "financement" | "construction" | "anneeDeConstruction" | "programme" | "peuplement";

/** The columns of Synthèse that hold a number of logements. */
export type ChampDeCompte =
  "parc" | "parcDeRotation" | "parcSoumis" | "liberations" | "reservations" | "reservationsSoumises";

/** The fields that the reading uses, role by role; other columns are left alone. */
export interface ChampsParRole {
  readonly parametres: "parametre" | "valeur" | "perimetre";
  readonly reservataires:
    | ("code" | "nom" | "categorie" | "territoire" | "gestion" | "methode" | "decompte" | "engagement")
    | ("signeeLe" | "jusquAu" | "origine");
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
    | "sortie"
    | "contingent"
    | "sortieRpls"
    | ChampDeDescription;
  readonly synthese: "bailleur" | "departement" | "reservataire" | ChampDeCompte;
  readonly liberations: "rpls" | "date" | "motif" | "preavis";
  readonly droitsAcquis:
    | ("bailleur" | "departement" | "programme" | "reservataire")
    | ("natureDuDroit" | "droits" | "debut" | "fin");
  readonly misesADisposition:
    | "numero"
    | "rpls"
    | "reservataire"
    | "type"
    | "transmisLe"
    | "impossibiliteLe"
    | "dossiersLe"
    | "candidats"
    | "caleolLe"
    | "resultat"
    | "refusAdaptes"
    | "entreeLe"
    | "rechercheOls"
    | "comptabiliser"
    | "relogement"
    | "requalifie"
    | "publics"
    | "droitPourUnTour";
  readonly demandes: "territoire" | "typologie" | "demandes" | "attributions";
  readonly objectifs: "dispositif" | "territoire" | "public" | "cible" | "unite" | "bailleur";
}

export type ChampDe<R extends Role> = ChampsParRole[R];
export type Champ = ChampDe<Role>;

/** One field: its canonical header, the rule that uses it, and how grave its absence is. */
export interface DefinitionDeChamp {
  readonly entete: string;
  readonly regle: string | null;
  /** Null: the usual case, not worth a word. */
  readonly absence: Gravite | null;
  /** Other spellings, separated by "|"; case, accents, spaces and punctuation do not matter. */
  readonly synonymes: string;
  /** Spellings of the same notion in its other form (name for code): used only where no column bears the first ones. */
  readonly repli?: string;
}
