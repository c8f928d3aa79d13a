import type { Reservataire } from "../../calcul/domaine/reservataire";
import { effetDe } from "../../calcul/regles/r26-conventions";
import type { Releve } from "../releve";
import type { Cellule } from "../types";
import { ColonneDeDates } from "./colonneDeDates";
import type { OptionsDeLecture } from "./lecteur";

/** The dates of a réservataire's convention (R26): when it was signed, until when it runs. */
export class ConventionDeReservataire {
  private readonly signeeLe: ColonneDeDates;
  private readonly jusquAu: ColonneDeDates;

  constructor(
    private readonly releve: Releve,
    { aujourdhui, date1904 }: OptionsDeLecture,
  ) {
    const commun = { date1904, ecarte: false };
    this.signeeLe = new ColonneDeDates(releve, { ...commun, champ: "signeeLe", aujourdhui });
    this.jusquAu = new ColonneDeDates(releve, { ...commun, champ: "jusquAu", aujourdhui: null });
  }

  clore(): void {
    this.signeeLe.clore();
    this.jusquAu.clore();
  }

  lire(
    lue: Readonly<Record<"signeeLe" | "jusquAu", Cellule>>,
    ligne: number,
  ): Pick<Reservataire, "signeeLe" | "jusquAu"> {
    const signeeLe = this.signeeLe.lire(lue.signeeLe, ligne);
    const jusquAu = this.jusquAu.lire(lue.jusquAu, ligne);
    const endroit = { gravite: "aVerifier", ligne, champ: "jusquAu" } as const;
    if (jusquAu !== null && signeeLe === null)
      this.releve.signaler({ type: "conventionSansSignature", jusquAu }, endroit);
    if (jusquAu !== null && signeeLe !== null) {
      const effet = effetDe(signeeLe);
      if (jusquAu < effet)
        this.releve.signaler({ type: "conventionSansEffet", signeeLe, effet, jusquAu }, endroit);
    }
    return { signeeLe, jusquAu };
  }
}
