/** Who names the candidates: the réservataire, the landlord for it, or both by turns (référentiel, étape 3). */
export const GESTIONS = ["directe", "deleguee", "mixte"] as const;
export type Gestion = (typeof GESTIONS)[number];

/** R15: the event that counts where the landlord manages. */
export const DECOMPTES = ["attribution", "entree"] as const;
export type Decompte = (typeof DECOMPTES)[number];

/** How the mises à disposition of one réservataire are counted (R14 to R16); outside the flux they are not (R7). */
export type ReglesDeDecompte =
  | { readonly gestion: "directe" }
  | { readonly gestion: "deleguee" | "mixte"; readonly decompte: Decompte }
  | { readonly gestion: "horsFlux" };
