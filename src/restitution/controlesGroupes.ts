import type { Controle } from "./controles";
import { fr, nombreDe } from "./phrases/typographie";

/** Beyond this many cells of one value, the first ones are enough to find it. */
const CELLULES_CITEES = 8;

/** What makes two findings say the same thing of the same column; null for one that is told alone. */
function cleDe({ valeur, gravite, genre, constat, lieu }: Controle): string | null {
  if (valeur === undefined || lieu.cellule === null) return null;
  return [gravite, genre, lieu.cellule.replace(/\d+$/, ""), constat].join("|");
}

/** « … 3 lignes (C12, C40, C77). »; `auMoins`: the reading stopped keeping them one by one. */
function reunis(siens: readonly Controle[], auMoins: boolean): readonly Controle[] {
  const [premier] = siens;
  if (premier === undefined || siens.length < 2) return siens;
  const cellules = siens.slice(0, CELLULES_CITEES).map(({ lieu }) => lieu.cellule ?? "");
  const citees = fr`${cellules.join(", ")}${siens.length > CELLULES_CITEES ? "…" : ""}`;
  const lignes = fr`${nombreDe(siens.length, "ligne")}${auMoins ? fr` au moins` : ""}`;
  return [{ ...premier, constat: fr`${premier.constat} ${lignes} (${citees}).`, nombre: siens.length }];
}

/** The findings, those of one value in one column as one line where the first of them stands. */
export function regrouper(controles: readonly Controle[]): readonly Controle[] {
  const parCle = new Map<string, Controle[]>();
  for (const controle of controles) {
    const cle = cleDe(controle);
    if (cle === null) continue;
    const siens = parCle.get(cle);
    if (siens === undefined) parCle.set(cle, [controle]);
    else siens.push(controle);
  }
  const abreges = new Set(controles.flatMap(({ genre, reste }) => (reste === true ? [genre] : [])));
  return controles.flatMap((controle) => {
    const cle = cleDe(controle);
    const siens = cle === null ? [controle] : (parCle.get(cle) ?? []);
    return siens[0] === controle ? reunis(siens, abreges.has(controle.genre)) : [];
  });
}
