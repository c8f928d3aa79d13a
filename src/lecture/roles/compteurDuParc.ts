import type {
  AgregatPerimetre,
  AgregatReservataire,
  Agregats,
  AgregatTerritoire,
} from "../../calcul/agregats/agregats";
import { agregatDe, reservataireDe, surSonTerritoire, territoireDe } from "../../calcul/agregats/compter";
import { rangDeReservation, rangDuLogement } from "../../calcul/agregats/comptes";
import type { Logement } from "../../calcul/domaine/logement";
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

/** A row, as the counters take it; `code`: its réservataire where the reservation is active. */
interface Ligne {
  readonly rang: number;
  readonly code: string | null;
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
  /** By rank of périmètre. */
  private readonly ouverts: Ouvert[] = [];
  /** By rank of nature, then of exclusion. */
  private readonly rangs: number[][] = [];
  /** By rank. */
  private readonly communes: Lieu[] = [];
  private readonly epci: Lieu[] = [];

  constructor(private readonly matiere: Matiere) {}

  /** One périmètre after the other: its counters stay at hand, where those of all the others would chase them away. */
  compter(): void {
    this.matiere.table.numerosPar(CASES.perimetre).forEach((numeros) => {
      for (const numero of numeros) this.compterLogement(numero);
    });
  }

  private compterLogement(numero: number): void {
    this.matiere.table.viser(numero);
    if (this.estPresent()) this.compterPresent();
  }

  private compterPresent(): void {
    const { table, colonnes } = this.matiere;
    const ouvert = (this.ouverts[table.lire(CASES.perimetre)] ??= this.ouvrir());
    const rang = this.rangDuLogement();
    ouvert.agregat.parc.ajouter(rang, 1);
    const code = this.estReserve() ? colonnes.codeLu() : null;
    if (code !== null) {
      const place = rangDeReservation(colonnes.origineLue() ?? "nonPrecisee", rang);
      this.reservataireDe(ouvert, code).reservations.ajouter(place, 1);
    }
    this.compterLieux(ouvert, { rang, code });
  }

  private compterLieux({ agregat, communes, epci }: Ouvert, ligne: Ligne): void {
    const { table, agregats } = this.matiere;
    const commune = table.lire(CASES.commune);
    const dansLaCommune = (this.communes[commune] ??= this.lieu(this.logement().commune));
    if (dansLaCommune.siens.size > 0) {
      const territoire = (communes[commune] ??= territoireDe(agregats, agregat.communes, dansLaCommune.nom));
      this.compterLieu(territoire, dansLaCommune, ligne);
    }
    const rangDEpci = table.lire(CASES.epci);
    const dansLEpci = (this.epci[rangDEpci] ??= this.lieu(this.logement().epci));
    if (dansLEpci.siens.size > 0) {
      const territoire = (epci[rangDEpci] ??= territoireDe(agregats, agregat.epci, dansLEpci.nom));
      this.compterLieu(territoire, dansLEpci, ligne);
    }
  }

  private compterLieu(territoire: AgregatTerritoire, { siens }: Lieu, { code, rang }: Ligne): void {
    territoire.parc.ajouter(rang, 1);
    if (code !== null && siens.has(code))
      surSonTerritoire(this.matiere.agregats, territoire, code).ajouter(rang, 1);
  }

  private ouvrir(): Ouvert {
    const agregat = agregatDe(this.matiere.agregats, this.perimetre());
    return { agregat, reservataires: [], communes: [], epci: [] };
  }

  private reservataireDe({ agregat, reservataires }: Ouvert, code: string): AgregatReservataire {
    const { table, agregats } = this.matiere;
    return (reservataires[table.lire(CASES.reservataire)] ??= reservataireDe(agregats, agregat, code));
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
    return (parExclusion[table.lire(CASES.exclusion)] ??= this.rangParNom());
  }

  private rangParNom(): number {
    const { nature, exclusion } = this.logement();
    return rangDuLogement(nature, exclusion);
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
