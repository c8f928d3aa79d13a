import type { Logement } from "../../calcul/domaine/logement";
import { clePerimetre } from "../../calcul/domaine/perimetre";
import { hacher, SommeDeControle } from "../sommeDeControle";
import type { DescriptionsDuParc } from "./descriptionsDuParc";
import type { IndexRpls, RplsParNumero } from "./indexRpls";
import type { LiberationsLues } from "./liberationsLues";
import type { ParcLu } from "./parcLu";
import { CASES, type Case, type TableDuParc } from "./tableDuParc";

/** Cells of the table that hold a rank: what the rank stands for. */
const TEXTES: readonly (readonly [Case, (logement: Logement) => string])[] = [
  [CASES.perimetre, ({ perimetre }) => clePerimetre(perimetre)],
  [CASES.epci, ({ epci }) => epci ?? ""],
  [CASES.commune, ({ commune }) => commune ?? ""],
  [CASES.nature, ({ nature }) => nature],
  [CASES.exclusion, ({ exclusion }) => exclusion],
];
const JOURS: readonly Case[] = [
  CASES.debutConvention,
  CASES.finConvention,
  CASES.miseEnService,
  CASES.sortie,
];

const LIBRE = hacher("");

export interface MatiereDuParc {
  readonly table: TableDuParc;
  readonly parc: ParcLu;
  readonly descriptions: DescriptionsDuParc;
  readonly index: IndexRpls;
  readonly lues: LiberationsLues;
}

/**
 * Stands for what the état des lieux is made of beside the counters: reserved logements with their description, and their
 * libérations. A sum over the rows, so that their order does not matter; each distinct value is put in words once.
 */
class Somme {
  private readonly hachages: (number[] | undefined)[] = [];
  private readonly rpls: RplsParNumero;
  readonly total = new SommeDeControle();
  private ligne = this.total;

  constructor(private readonly matiere: MatiereDuParc) {
    this.rpls = matiere.index.parNumero(matiere.table.prochain);
  }

  logements(): void {
    const { table, descriptions } = this.matiere;
    const meler = (valeur: number) => {
      this.meler(valeur);
    };
    for (let numero = 0; numero < table.prochain; numero++) {
      if (!this.ouvrir(numero)) continue;
      for (const [rang, texte] of TEXTES) this.meler(this.hachage(numero, rang, texte));
      for (const jour of JOURS) this.meler(table.lire(jour));
      descriptions.hacher(numero, meler);
      this.fermer();
    }
  }

  liberations(): void {
    for (const { numero, date, motif } of this.matiere.lues) {
      if (!this.ouvrir(numero)) continue;
      this.meler(date);
      this.meler(hacher(motif));
      this.fermer();
    }
  }

  /** False for a logement that nobody reserves. */
  private ouvrir(numero: number): boolean {
    this.matiere.table.viser(numero);
    const reservataire = this.hachage(numero, CASES.reservataire, (logement) => logement.reservataire ?? "");
    if (reservataire === LIBRE) return false;
    this.ligne = new SommeDeControle();
    this.meler(this.rpls.hachage(numero));
    this.meler(reservataire);
    return true;
  }

  private hachage(numero: number, cas: Case, texte: (logement: Logement) => string): number {
    const connus = (this.hachages[cas] ??= []);
    const rang = this.matiere.table.lire(cas);
    return (connus[rang] ??= hacher(texte(this.matiere.parc.logement(numero))));
  }

  private meler(valeur: number): void {
    this.ligne.ajouterEntier(valeur);
  }

  private fermer(): void {
    this.total.reunir(this.ligne);
  }
}

/** A sum that changes whenever the état des lieux may. */
export function empreinteDuParc(matiere: MatiereDuParc): SommeDeControle {
  const somme = new Somme(matiere);
  somme.logements();
  somme.liberations();
  return somme.total;
}
