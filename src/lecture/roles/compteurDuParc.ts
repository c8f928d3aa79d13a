import type { AgregatPerimetre, Agregats, AgregatTerritoire } from "../../calcul/agregats/agregats";
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
  private readonly ouverts: AgregatPerimetre[] = [];
  /** By rank of nature, then of exclusion. */
  private readonly rangs: number[][] = [];
  /** By rank. */
  private readonly communes: Lieu[] = [];
  private readonly epci: Lieu[] = [];

  constructor(private readonly matiere: Matiere) {}

  compter(): void {
    const { table } = this.matiere;
    for (let numero = 0; numero < table.prochain; numero++) {
      table.viser(numero);
      if (this.estPresent()) this.compterPresent();
    }
  }

  private compterPresent(): void {
    const { table, colonnes, agregats } = this.matiere;
    const agregat = (this.ouverts[table.lire(CASES.perimetre)] ??= agregatDe(agregats, this.perimetre()));
    const rang = this.rangDuLogement();
    agregat.parc.ajouter(rang, 1);
    const code = this.estReserve() ? colonnes.codeLu() : null;
    if (code !== null) {
      const place = rangDeReservation(colonnes.origineLue() ?? "nonPrecisee", rang);
      reservataireDe(agregats, agregat, code).reservations.ajouter(place, 1);
    }
    const commune = (this.communes[table.lire(CASES.commune)] ??= this.lieu(this.logement().commune));
    if (commune.siens.size > 0) this.compterLieu(commune, agregat.communes, { code, rang });
    const epci = (this.epci[table.lire(CASES.epci)] ??= this.lieu(this.logement().epci));
    if (epci.siens.size > 0) this.compterLieu(epci, agregat.epci, { code, rang });
  }

  private compterLieu(
    { nom, siens }: Lieu,
    territoires: Map<string, AgregatTerritoire>,
    { code, rang }: { readonly code: string | null; readonly rang: number },
  ): void {
    const { agregats } = this.matiere;
    const territoire = territoireDe(agregats, territoires, nom);
    territoire.parc.ajouter(rang, 1);
    if (code !== null && siens.has(code)) surSonTerritoire(agregats, territoire, code).ajouter(rang, 1);
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
