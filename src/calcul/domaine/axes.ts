/** What the bilan légal sorts logements by (R18, CCH R.441-5-1). */
export const AXES = ["typologie", "financement", "qpv", "commune", "periodeDeConstruction"] as const;
export type Axe = (typeof AXES)[number];

/** The modality of a logement that has no value on an axis: it is counted under it, never dropped. */
export const NON_RENSEIGNE = "";

/** Where a logement stands on each axis. QPV: "oui" or "non"; period of construction: the rank of its class, from "0". */
export type Modalites = Readonly<Record<Axe, string>>;
