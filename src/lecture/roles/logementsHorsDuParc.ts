import type { Releve } from "../releve";

/** Beyond this many rows, the first ones are enough to find them. */
const LIGNES_CITEES = 8;

interface Groupe {
  nombre: number;
  readonly lignes: number[];
}

/** The logements that are read and, by R1, are in no count of the parc: those that left it, and those not yet in service. */
export class LogementsHorsDuParc {
  private readonly sortis: Groupe = { nombre: 0, lignes: [] };
  private readonly aVenir: Groupe = { nombre: 0, lignes: [] };

  noter(estSorti: boolean, ligne: number): void {
    const groupe = estSorti ? this.sortis : this.aVenir;
    groupe.nombre += 1;
    if (groupe.lignes.length < LIGNES_CITEES) groupe.lignes.push(ligne);
  }

  /** One finding for each reason, at its first cell. `annee`: of the observation. */
  signaler(releve: Releve, annee: number): void {
    for (const [raison, champ] of [
      ["sortis", "sortie"],
      ["aVenir", "miseEnService"],
    ] as const) {
      const { nombre, lignes } = this[raison];
      const [premiere] = lignes;
      if (premiere === undefined) continue;
      const propre = { raison, annee, nombre, lignes: lignes.map((ligne) => ligne + 1) };
      const endroit = { gravite: "information", ligne: premiere, champ } as const;
      releve.signaler({ type: "logementsHorsDuParc", ...propre }, endroit);
    }
  }
}
