/** The closed lists of the field, as the rest of the code names them. What people read is in restitution. */
export const NATURES = ["familial", "etudiant", "specifique"] as const;
export type Nature = (typeof NATURES)[number];

/** Why a logement is out of the flux; "aucune" when nothing excludes it (R2, R5). */
export const EXCLUSIONS = ["aucune", "defense", "securite", "sante", "vente", "demolition"] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

export const MOTIFS = ["depart", "mutation", "anru", "orcod", "lhi", "vente", "deces", "autre"] as const;
export type Motif = (typeof MOTIFS)[number];

/** Where a reservation right comes from (R9). */
export const ORIGINES = ["garantie", "foncier", "financement", "autre"] as const;
export type Origine = (typeof ORIGINES)[number];

export const CATEGORIES = [
  "etat-prioritaires",
  "etat-agents",
  "action-logement",
  "region",
  "departement",
  "epci",
  "commune",
  "employeur",
  "autre",
  "defense",
  "securite",
  "sante",
] as const;
export type Categorie = (typeof CATEGORIES)[number];
