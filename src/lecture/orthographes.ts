import { normaliser } from "./texte";

/** Names under their first spelling, whatever the case and accents of those that follow. */
export class Orthographes {
  private readonly retenues = new Map<string, string>();

  retenir(nom: string): string {
    const cle = normaliser(nom);
    const connue = this.retenues.get(cle);
    if (connue === undefined) this.retenues.set(cle, nom);
    return connue ?? nom;
  }

  /** The spelling under which a name is kept; null for a name that was not met. */
  trouver(nom: string): string | null {
    return this.retenues.get(normaliser(nom)) ?? null;
  }
}
