import type { ConstatDeLecture } from "../../../lecture/constats";

/** A kind of finding together with what every finding carries (its place, its severity). */
export type Constat<Propre extends { readonly type: string }> = Extract<
  ConstatDeLecture,
  { readonly type: Propre["type"] }
>;
