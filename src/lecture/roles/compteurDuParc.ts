import type { AgregatReservataire, Agregats } from "../../calcul/agregats/agregats";
import { agregatDe, reservataireDe } from "../../calcul/agregats/compter";
import { rangDeReservation, rangDuLogement } from "../../calcul/agregats/comptes";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import { estPresent, estSorti } from "../../calcul/regles/r01-presence";
import { estReserve } from "../../calcul/regles/r07-reservations";
import { CompteurDeLieux } from "./compteurDeLieux";
import type { ColonnesDuParc } from "./colonnesDuParc";
import { LogementsHorsDuParc } from "./logementsHorsDuParc";
import { CASES, type TableDuParc } from "./tableDuParc";

/** Logements by their number, one périmètre after the other, from `debuts` to `fins`. */
interface Rangees {
  readonly numeros: Int32Array;
  readonly debuts: Int32Array;
  readonly fins: Int32Array;
}

interface Matiere {
  readonly agregats: Agregats;
  readonly table: TableDuParc;
  readonly colonnes: ColonnesDuParc;
  readonly perimetres: readonly Perimetre[];
}

/**
 * Counts the logements of the table as compterLogement does, on the ranks of their cells: what follows from a rank is
 * looked for once, not for each of hundreds of thousands of rows.
 */
export class CompteurDuParc {
  /** Those that R1 leaves out, once the others are counted. */
  readonly horsDuParc = new LogementsHorsDuParc();
  /** By rank of nature, then of exclusion. */
  private readonly rangs: number[][] = [];
  private readonly communes: CompteurDeLieux;
  private readonly epci: CompteurDeLieux;

  constructor(private readonly matiere: Matiere) {
    const { agregats, colonnes } = matiere;
    this.communes = new CompteurDeLieux(agregats, (rang) => colonnes.nomDeLieu("commune", rang));
    this.epci = new CompteurDeLieux(agregats, (rang) => colonnes.nomDeLieu("epci", rang));
  }

  /** One périmètre after the other: its counters stay at hand, where those of all the others would chase them away. */
  compter(): void {
    const { numeros, debuts, fins } = this.ranger();
    this.matiere.perimetres.forEach((perimetre, rang) => {
      const [debut = 0, fin = 0] = [debuts[rang], fins[rang]];
      if (fin > debut) this.compterPerimetre(perimetre, numeros.subarray(debut, fin));
    });
  }

  /** Puts the logements that are present (R1) by périmètre. */
  private ranger(): Rangees {
    const { table, perimetres } = this.matiere;
    const debuts = new Int32Array(perimetres.length);
    let total = 0;
    table.nombresPar(CASES.perimetre).forEach((nombre, rang) => {
      debuts[rang] = total;
      total += nombre;
    });
    const rangees = { numeros: new Int32Array(total), debuts, fins: debuts.slice() };
    for (let numero = 0; numero < table.prochain; numero++) {
      table.viser(numero);
      if (this.estPresent()) this.rangerUn(numero, rangees);
      else this.horsDuParc.noter(this.estSorti(), table.lireLigne());
    }
    return rangees;
  }

  private rangerUn(numero: number, { numeros, fins }: Rangees): void {
    const rang = this.matiere.table.lire(CASES.perimetre);
    const fin = fins[rang] ?? 0;
    numeros[fin] = numero;
    fins[rang] = fin + 1;
  }

  private compterPerimetre(perimetre: Perimetre, numeros: Int32Array): void {
    const { agregats, table, colonnes } = this.matiere;
    const agregat = agregatDe(agregats, perimetre);
    const reservataires: AgregatReservataire[] = [];
    this.communes.ouvrir(agregat.communes);
    this.epci.ouvrir(agregat.epci);
    for (const numero of numeros) {
      table.viser(numero);
      const logement = this.rangDuLogement();
      const rang = table.lire(CASES.reservataire);
      const code = this.estReserve() ? colonnes.code(rang) : null;
      agregat.parc.ajouter(logement, 1);
      if (code !== null)
        (reservataires[rang] ??= reservataireDe(agregats, agregat, code)).reservations.ajouter(
          this.rangDeReservation(logement),
          1,
        );
      this.communes.compter(table.lire(CASES.commune), logement, code);
      this.epci.compter(table.lire(CASES.epci), logement, code);
    }
  }

  private estPresent(): boolean {
    const { table, agregats } = this.matiere;
    const miseEnService = table.lireJour(CASES.miseEnService);
    return estPresent({ miseEnService, sortie: table.lireJour(CASES.sortie) }, agregats.observation);
  }

  private estSorti(): boolean {
    const { table, agregats } = this.matiere;
    return estSorti({ sortie: table.lireJour(CASES.sortie) }, agregats.observation);
  }

  private estReserve(): boolean {
    const { table, colonnes, agregats } = this.matiere;
    const reservataire = colonnes.code(table.lire(CASES.reservataire));
    if (reservataire === null) return false;
    const debutConvention = table.lireJour(CASES.debutConvention);
    const finConvention = table.lireJour(CASES.finConvention);
    return estReserve({ reservataire, debutConvention, finConvention }, agregats.observation);
  }

  private rangDeReservation(rangDuLogement: number): number {
    const { table, colonnes } = this.matiere;
    return rangDeReservation(colonnes.origine(table.lire(CASES.origine)) ?? "nonPrecisee", rangDuLogement);
  }

  private rangDuLogement(): number {
    const { table, colonnes } = this.matiere;
    const [nature, exclusion] = [table.lire(CASES.nature), table.lire(CASES.exclusion)];
    const parExclusion = (this.rangs[nature] ??= []);
    return (parExclusion[exclusion] ??= rangDuLogement(
      colonnes.nature(nature),
      colonnes.exclusion(exclusion),
    ));
  }
}
