import type {
  AgregatPerimetre,
  AgregatReservataire,
  Agregats,
  AgregatTerritoire,
} from "../../calcul/agregats/agregats";
import { agregatDe, reservataireDe, surSonTerritoire, territoireDe } from "../../calcul/agregats/compter";
import { rangDeReservation, rangDuLogement } from "../../calcul/agregats/comptes";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import { estPresent } from "../../calcul/regles/r01-presence";
import { estReserve } from "../../calcul/regles/r07-reservations";
import type { ColonnesDuParc } from "./colonnesDuParc";
import { CASES, type TableDuParc } from "./tableDuParc";

/** An EPCI or a commune, and the codes of the réservataires whose territory it is: none where R11 does not follow it. */
interface Lieu {
  readonly nom: string;
  readonly siens: ReadonlySet<string>;
}

const NON_SUIVI: Lieu = { nom: "", siens: new Set() };

/** What the rows of one périmètre are counted in, by the ranks of their cells. */
interface Ouvert {
  readonly agregat: AgregatPerimetre;
  readonly reservataires: AgregatReservataire[];
  readonly communes: AgregatTerritoire[];
  readonly epci: AgregatTerritoire[];
}

/** What is counted of a row; `code`: its réservataire where the reservation is active. */
interface Ligne {
  readonly rang: number;
  readonly code: string | null;
}

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
  /** By rank. */
  private readonly communes: Lieu[] = [];
  private readonly epci: Lieu[] = [];

  constructor(private readonly matiere: Matiere) {}

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
    const agregat = agregatDe(this.matiere.agregats, perimetre);
    const ouvert: Ouvert = { agregat, reservataires: [], communes: [], epci: [] };
    for (let place = 0; place < lignes.length; place += LARGEUR) {
      const lire = (rang: number) => lignes[place + rang] ?? 0;
      const rang = lire(RANGS.logement);
      agregat.parc.ajouter(rang, 1);
      const code = this.compterReservation(ouvert, lire(RANGS.reservataire), lire(RANGS.reservation));
      this.compterLieux(ouvert, { rang, code }, [lire(RANGS.commune), lire(RANGS.epci)]);
    }
  }

  /** The code of the réservataire, null without an active reservation. */
  private compterReservation(ouvert: Ouvert, reservataire: number, place: number): string | null {
    const { agregats, colonnes } = this.matiere;
    const code = place < 0 ? null : colonnes.code(reservataire);
    if (code === null) return null;
    const { reservations } = (ouvert.reservataires[reservataire] ??= reservataireDe(
      agregats,
      ouvert.agregat,
      code,
    ));
    reservations.ajouter(place, 1);
    return code;
  }

  private compterLieux(
    { agregat, communes, epci }: Ouvert,
    ligne: Ligne,
    [commune, unEpci]: readonly [number, number],
  ): void {
    const { agregats, colonnes } = this.matiere;
    const dansLaCommune = (this.communes[commune] ??= this.lieu(colonnes.nomDeLieu("commune", commune)));
    if (dansLaCommune.siens.size > 0) {
      const territoire = (communes[commune] ??= territoireDe(agregats, agregat.communes, dansLaCommune.nom));
      this.compterLieu(territoire, dansLaCommune, ligne);
    }
    const dansLEpci = (this.epci[unEpci] ??= this.lieu(colonnes.nomDeLieu("epci", unEpci)));
    if (dansLEpci.siens.size > 0) {
      const territoire = (epci[unEpci] ??= territoireDe(agregats, agregat.epci, dansLEpci.nom));
      this.compterLieu(territoire, dansLEpci, ligne);
    }
  }

  private compterLieu(territoire: AgregatTerritoire, { siens }: Lieu, { code, rang }: Ligne): void {
    territoire.parc.ajouter(rang, 1);
    if (code !== null && siens.has(code))
      surSonTerritoire(this.matiere.agregats, territoire, code).ajouter(rang, 1);
  }

  private lieu(nom: string | null): Lieu {
    const siens = nom === null ? undefined : this.matiere.agregats.territoiresSuivis.get(nom);
    return nom === null || siens === undefined ? NON_SUIVI : { nom, siens };
  }

  private estPresent(): boolean {
    const { table, agregats } = this.matiere;
    const miseEnService = table.lireJour(CASES.miseEnService);
    return estPresent({ miseEnService, sortie: table.lireJour(CASES.sortie) }, agregats.observation);
  }

  private rangDeReservation(rang: number): number {
    const { table, colonnes, agregats } = this.matiere;
    const droit = {
      reservataire: colonnes.code(table.lire(CASES.reservataire)),
      debutConvention: table.lireJour(CASES.debutConvention),
      finConvention: table.lireJour(CASES.finConvention),
    };
    if (!estReserve(droit, agregats.observation)) return -1;
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
