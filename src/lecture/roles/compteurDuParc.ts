import type { AgregatPerimetre, Agregats, AgregatTerritoire } from "../../calcul/agregats/agregats";
import { agregatDe, reservataireDe, surSonTerritoire, territoireDe } from "../../calcul/agregats/compter";
import {
  rangDeReservation,
  rangDuLogement,
  type ComptesParc,
  type ComptesReservations,
} from "../../calcul/agregats/comptes";
import type { Logement } from "../../calcul/domaine/logement";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import { estPresent } from "../../calcul/regles/r01-presence";
import { estReserve } from "../../calcul/regles/r07-reservations";
import type { ColonnesDuParc } from "./colonnesDuParc";
import { CASES, type TableDuParc } from "./tableDuParc";

/** A followed territory of a périmètre; by rank of réservataire, its counters where the territory is its own. */
class LieuOuvert {
  readonly reservations = new Map<number, ComptesParc | null>();

  constructor(
    readonly nom: string,
    readonly territoire: AgregatTerritoire,
  ) {}
}

/** The counters of a périmètre by the ranks of the cells that lead there. Null: a territory that is not followed. */
class PerimetreOuvert {
  readonly reservations = new Map<number, ComptesReservations>();
  readonly communes = new Map<number, LieuOuvert | null>();
  readonly epci = new Map<number, LieuOuvert | null>();

  constructor(readonly agregat: AgregatPerimetre) {}
}

interface Matiere {
  readonly agregats: Agregats;
  readonly table: TableDuParc;
  readonly colonnes: ColonnesDuParc;
  readonly perimetres: readonly Perimetre[];
}

/**
 * Counts the logements of the table as compterLogement does, on the ranks of their cells: a name is looked up once for
 * each périmètre, réservataire or territory, not for each of hundreds of thousands of rows.
 */
export class CompteurDuParc {
  private readonly ouverts: PerimetreOuvert[] = [];
  /** By rank of nature, then of exclusion. */
  private readonly rangs: number[][] = [];

  constructor(private readonly matiere: Matiere) {}

  compter(): void {
    const { table } = this.matiere;
    for (let numero = 0; numero < table.prochain; numero++) {
      table.viser(numero);
      if (this.estPresent()) this.compterPresent();
    }
  }

  private compterPresent(): void {
    const { table, colonnes } = this.matiere;
    const ouvert = this.ouvert();
    const rang = this.rangDuLogement();
    ouvert.agregat.parc.ajouter(rang, 1);
    const reservataire = this.estReserve() ? table.lire(CASES.reservataire) : -1;
    if (reservataire >= 0) {
      const place = rangDeReservation(colonnes.origineLue() ?? "nonPrecisee", rang);
      this.reservations(ouvert, reservataire).ajouter(place, 1);
    }
    this.compterLieu(this.commune(ouvert), reservataire, rang);
    this.compterLieu(this.epci(ouvert), reservataire, rang);
  }

  private compterLieu(lieu: LieuOuvert | null, reservataire: number, rang: number): void {
    if (lieu === null) return;
    lieu.territoire.parc.ajouter(rang, 1);
    if (reservataire < 0) return;
    let siennes = lieu.reservations.get(reservataire);
    if (siennes === undefined) {
      const code = this.matiere.colonnes.codeLu();
      siennes = code === null ? null : surSonTerritoire(this.matiere.agregats, lieu, code);
      lieu.reservations.set(reservataire, siennes);
    }
    siennes?.ajouter(rang, 1);
  }

  private estPresent(): boolean {
    const { table, agregats } = this.matiere;
    const miseEnService = table.lireJour(CASES.miseEnService);
    return estPresent({ miseEnService, sortie: table.lireJour(CASES.sortie) }, agregats.observation);
  }

  private estReserve(): boolean {
    const { table, colonnes, agregats } = this.matiere;
    const droit = {
      reservataire: colonnes.codeLu(),
      debutConvention: table.lireJour(CASES.debutConvention),
      finConvention: table.lireJour(CASES.finConvention),
    };
    return estReserve(droit, agregats.observation);
  }

  private rangDuLogement(): number {
    const { table } = this.matiere;
    const parExclusion = (this.rangs[table.lire(CASES.nature)] ??= []);
    const exclusion = table.lire(CASES.exclusion);
    return (parExclusion[exclusion] ??= this.rangParNom());
  }

  private rangParNom(): number {
    const { nature, exclusion } = this.logement();
    return rangDuLogement(nature, exclusion);
  }

  private ouvert(): PerimetreOuvert {
    const rang = this.matiere.table.lire(CASES.perimetre);
    return (this.ouverts[rang] ??= new PerimetreOuvert(agregatDe(this.matiere.agregats, this.perimetre())));
  }

  private reservations({ agregat, reservations }: PerimetreOuvert, rang: number): ComptesReservations {
    let comptes = reservations.get(rang);
    if (comptes === undefined) {
      const { agregats, colonnes } = this.matiere;
      comptes = reservataireDe(agregats, agregat, colonnes.codeLu() ?? "").reservations;
      reservations.set(rang, comptes);
    }
    return comptes;
  }

  private commune({ agregat, communes }: PerimetreOuvert): LieuOuvert | null {
    const rang = this.matiere.table.lire(CASES.commune);
    let lieu = communes.get(rang);
    if (lieu === undefined) communes.set(rang, (lieu = this.lieu(agregat.communes, this.logement().commune)));
    return lieu;
  }

  private epci({ agregat, epci }: PerimetreOuvert): LieuOuvert | null {
    const rang = this.matiere.table.lire(CASES.epci);
    let lieu = epci.get(rang);
    if (lieu === undefined) epci.set(rang, (lieu = this.lieu(agregat.epci, this.logement().epci)));
    return lieu;
  }

  private lieu(territoires: Map<string, AgregatTerritoire>, nom: string | null): LieuOuvert | null {
    const territoire = nom === null ? null : territoireDe(this.matiere.agregats, territoires, nom);
    return nom === null || territoire === null ? null : new LieuOuvert(nom, territoire);
  }

  private logement(): Logement {
    return this.matiere.colonnes.logement(this.perimetre());
  }

  private perimetre(): Perimetre {
    const rang = this.matiere.table.lire(CASES.perimetre);
    const perimetre = this.matiere.perimetres[rang];
    if (perimetre === undefined) throw new RangeError(`no périmètre of rank ${rang}`);
    return perimetre;
  }
}
