import * as fonctions from "../../src/functions/functions";
import { refusDeLAppel } from "../functions/executer";
import { APPELS, type AppelHostile } from "./fonctions";

/** Appelle la fonction comme Excel : ce qui est jeté tout de suite ou plus tard est le même refus. */
function appeler({ fonction, arguments: recus }: AppelHostile): Promise<unknown> {
  const appelee = fonctions[fonction] as (...recus: readonly unknown[]) => unknown;
  return Promise.resolve().then(() => appelee(...recus));
}

describe("Une fonction personnalisée reçoit", () => {
  it.each(APPELS.map((cas) => [cas.quoi, cas.fonction, cas] as const))(
    "%s (%s)",
    async (_quoi, _nom, cas) => {
      const estRefus = Array.isArray(cas.attendu) && typeof cas.attendu[0] === "string";
      const obtenu = appeler(cas);
      expect(estRefus ? await refusDeLAppel(obtenu) : await obtenu).toEqual(cas.attendu);
    },
  );
});
