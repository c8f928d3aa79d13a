import type { ReponseDuSolveur, Solveur } from "../calcul/orientation/solveur";
import { SommeDeControle } from "../lecture/sommeDeControle";

/** More périmètres than have logements to come at once. */
const REPONSES_AU_PLUS = 64;

function cleDe(programme: object): string {
  const somme = new SommeDeControle();
  somme.ajouter(JSON.stringify(programme));
  return somme.hexadecimal();
}

/** A solver that is asked each question once: figures followed live mostly leave the plans as they are. */
export function solveurRetenu(solveur: Solveur): Solveur {
  const reponses = new Map<string, ReponseDuSolveur>();
  return async (programme) => {
    const cle = cleDe(programme);
    const connue = reponses.get(cle);
    if (connue !== undefined) return connue;
    const reponse = await solveur(programme);
    const [ancienne] = reponses.keys();
    if (ancienne !== undefined && reponses.size >= REPONSES_AU_PLUS) reponses.delete(ancienne);
    reponses.set(cle, reponse);
    return reponse;
  };
}
