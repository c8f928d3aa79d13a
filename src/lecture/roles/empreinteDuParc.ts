import { ouvrir } from "../../calcul/agregats/compter";
import type { Motif } from "../../calcul/domaine/codes";
import type { Logement } from "../../calcul/domaine/logement";
import { clePerimetre } from "../../calcul/domaine/perimetre";
import { hacher, SommeDeControle } from "../sommeDeControle";
import type { DescriptionsDuParc } from "./descriptionsDuParc";
import type { IndexRpls, RplsParNumero } from "./indexRpls";
import type { LiberationsLues } from "./liberationsLues";
import type { ParcLu } from "./parcLu";
import { CASES, type DeJour, type DeRang, type TableDuParc } from "./tableDuParc";

/** A cell of the table that holds a rank, by the whole number that stands for what the rank does. */
class Rangs {
  private readonly hachages: number[] = [];

  constructor(
    private readonly matiere: MatiereDuParc,
    private readonly cas: DeRang,
    private readonly texte: (logement: Logement) => string,
  ) {}

  /** Of the logement that the table is aimed at; each distinct value is put in words once. */
  hachage(numero: number): number {
    const { table, parc } = this.matiere;
    return (this.hachages[table.lire(this.cas)] ??= hacher(this.texte(parc.logement(numero))));
  }
}

const JOURS: readonly DeJour[] = [
  CASES.debutConvention,
  CASES.finConvention,
  CASES.miseEnService,
  CASES.sortie,
];

const LIBRE = hacher("");
/** No day is that one. */
const SANS_DATE = -2_147_483_648;

export interface MatiereDuParc {
  readonly table: TableDuParc;
  readonly parc: ParcLu;
  readonly descriptions: DescriptionsDuParc;
  readonly index: IndexRpls;
  readonly lues: LiberationsLues;
}

/**
 * Stands for what the état des lieux is made of beside the counters: reserved logements with their description, and their
 * libérations. A sum over the rows, so that their order does not matter.
 */
class Somme {
  readonly total = new SommeDeControle();
  /** The one of the row, for each of them in turn. */
  private readonly ligne = new SommeDeControle();
  private readonly motifs = new Map<Motif, number>();
  private readonly rpls: RplsParNumero;
  private readonly reservataires: Rangs;
  private readonly rangs: readonly Rangs[];

  constructor(private readonly matiere: MatiereDuParc) {
    this.rpls = matiere.index.parNumero();
    this.reservataires = new Rangs(matiere, CASES.reservataire, ({ reservataire }) => reservataire ?? "");
    this.rangs = [
      new Rangs(matiere, CASES.perimetre, ({ perimetre }) => clePerimetre(perimetre)),
      new Rangs(matiere, CASES.epci, ({ epci }) => epci ?? ""),
      new Rangs(matiere, CASES.commune, ({ commune }) => commune ?? ""),
      new Rangs(matiere, CASES.nature, ({ nature }) => nature),
      new Rangs(matiere, CASES.exclusion, ({ exclusion }) => exclusion),
    ];
  }

  logements(): void {
    const { table, descriptions } = this.matiere;
    for (let numero = 0; numero < table.prochain; numero++) {
      if (!this.ouvrir(numero)) continue;
      for (const rangs of this.rangs) this.ligne.ajouterEntier(rangs.hachage(numero));
      for (const jour of JOURS) this.ligne.ajouterEntier(table.lireJour(jour) ?? SANS_DATE);
      descriptions.hacher(this.ligne);
      this.total.reunir(this.ligne);
    }
  }

  liberations(): void {
    for (const { numero, date, motif } of this.matiere.lues) {
      if (!this.ouvrir(numero)) continue;
      this.ligne.ajouterEntier(date);
      this.ligne.ajouterEntier(ouvrir(this.motifs, motif, () => hacher(motif)));
      this.total.reunir(this.ligne);
    }
  }

  /** False for a logement that nobody reserves. */
  private ouvrir(numero: number): boolean {
    this.matiere.table.viser(numero);
    const reservataire = this.reservataires.hachage(numero);
    if (reservataire === LIBRE) return false;
    this.ligne.recommencer();
    this.ligne.ajouterEntier(this.rpls.hachage(numero));
    this.ligne.ajouterEntier(reservataire);
    return true;
  }
}

/** A sum that changes whenever the état des lieux may. */
export function empreinteDuParc(matiere: MatiereDuParc): SommeDeControle {
  const somme = new Somme(matiere);
  somme.logements();
  somme.liberations();
  return somme.total;
}
