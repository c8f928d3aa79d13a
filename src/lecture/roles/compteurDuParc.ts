import type { AgregatReservataire, Agregats } from "../../calcul/agregats/agregats";
import { agregatDe, reservataireDe } from "../../calcul/agregats/compter";
import { rangDeReservation, rangDuLogement } from "../../calcul/agregats/comptes";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import { estPresent } from "../../calcul/regles/r01-presence";
import { estReserve } from "../../calcul/regles/r07-reservations";
import { CompteurDeLieux } from "./compteurDeLieux";
import type { ColonnesDuParc } from "./colonnesDuParc";
import { CASES, type TableDuParc } from "./tableDuParc";

/** A row on its way to the counters: its cell there, that of its reservation (-1 without an active one), and ranks. */
const RANGS = { logement: 0, reservation: 1, reservataire: 2, commune: 3, epci: 4 } as const;
const LARGEUR = Object.keys(RANGS).length;

/** Rows on their way, one périmètre after the other, from `debuts` to `fins`. */
interface Rangees {
  readonly lignes: Int32Array;
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
    const { lignes, debuts, fins } = this.ranger();
    this.matiere.perimetres.forEach((perimetre, rang) => {
      const [debut = 0, fin = 0] = [debuts[rang], fins[rang]];
      if (fin > debut) this.compterPerimetre(perimetre, lignes.subarray(debut, fin));
    });
  }

  /** Puts the logements that are present (R1) by périmètre, in a single pass over the table. */
  private ranger(): Rangees {
    const { table, perimetres } = this.matiere;
    const debuts = new Int32Array(perimetres.length);
    let total = 0;
    table.nombresPar(CASES.perimetre).forEach((nombre, rang) => {
      debuts[rang] = total;
      total += nombre * LARGEUR;
    });
    const rangees = { lignes: new Int32Array(total), debuts, fins: debuts.slice() };
    for (let numero = 0; numero < table.prochain; numero++) {
      table.viser(numero);
      if (this.estPresent()) this.rangerUne(rangees);
    }
    return rangees;
  }

  private rangerUne({ lignes, fins }: Rangees): void {
    const { table } = this.matiere;
    const perimetre = table.lire(CASES.perimetre);
    const place = fins[perimetre] ?? 0;
    const rang = this.rangDuLogement();
    lignes[place + RANGS.logement] = rang;
    lignes[place + RANGS.reservation] = this.rangDeReservation(rang);
    lignes[place + RANGS.reservataire] = table.lire(CASES.reservataire);
    lignes[place + RANGS.commune] = table.lire(CASES.commune);
    lignes[place + RANGS.epci] = table.lire(CASES.epci);
    fins[perimetre] = place + LARGEUR;
  }

  private compterPerimetre(perimetre: Perimetre, lignes: Int32Array): void {
    const { agregats, colonnes } = this.matiere;
    const agregat = agregatDe(agregats, perimetre);
    const reservataires: AgregatReservataire[] = [];
    this.communes.ouvrir(agregat.communes);
    this.epci.ouvrir(agregat.epci);
    for (let place = 0; place < lignes.length; place += LARGEUR) {
      const logement = lignes[place + RANGS.logement] ?? 0;
      const reservation = lignes[place + RANGS.reservation] ?? -1;
      const rang = lignes[place + RANGS.reservataire] ?? 0;
      const code = reservation < 0 ? null : colonnes.code(rang);
      agregat.parc.ajouter(logement, 1);
      if (code !== null)
        (reservataires[rang] ??= reservataireDe(agregats, agregat, code)).reservations.ajouter(
          reservation,
          1,
        );
      this.communes.compter(lignes[place + RANGS.commune] ?? 0, logement, code);
      this.epci.compter(lignes[place + RANGS.epci] ?? 0, logement, code);
    }
  }

  private estPresent(): boolean {
    const { table, agregats } = this.matiere;
    const miseEnService = table.lireJour(CASES.miseEnService);
    return estPresent({ miseEnService, sortie: table.lireJour(CASES.sortie) }, agregats.observation);
  }

  private rangDeReservation(rang: number): number {
    const { table, colonnes, agregats } = this.matiere;
    const reservataire = colonnes.code(table.lire(CASES.reservataire));
    if (reservataire === null) return -1;
    const debutConvention = table.lireJour(CASES.debutConvention);
    const finConvention = table.lireJour(CASES.finConvention);
    if (!estReserve({ reservataire, debutConvention, finConvention }, agregats.observation)) return -1;
    return rangDeReservation(colonnes.origine(table.lire(CASES.origine)) ?? "nonPrecisee", rang);
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
