import { creerMoteur } from "./moteurExcel";
import { creerSession } from "./session";

/** Set by the build from package.json. */
declare const FLUX_VERSION: string;

export const version = FLUX_VERSION;

/** The session of the running add-in: the pane shows it, the ribbon acts on it. */
export const session = creerSession(creerMoteur(version));
