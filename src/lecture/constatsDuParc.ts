/** Findings on the sheet Parc as a whole. */
export interface ConstatDuParc {
  readonly type: "bailleurSansNom";
  readonly ecrit: string;
}
