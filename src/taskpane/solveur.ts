import { solveurHighs } from "../solveur/highs";

/** Excel restarts an add-in that is silent for 5 s, and HiGHS is while it solves. */
const SECONDES = 4;

/** HiGHS, in a chunk of its own; webpack puts its WebAssembly file beside it. */
export const solveurDuVolet = solveurHighs({ secondes: SECONDES });
