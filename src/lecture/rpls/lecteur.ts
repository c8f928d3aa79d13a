import type { ChampDe } from "../champs";
import type { Releve } from "../releve";
import type { Lecteur } from "../roles/lecteur";
import { celluleDe, estVide } from "../texte";
import type { Bloc, Cellule, Source } from "../types";
import { CONTINGENT_LIBRE, sortie } from "./codes";
import { Contingents, type ContingentsConfirmes } from "./contingents";
import { traductionDe } from "./traductions";

/** A cell that is made from those of its row, and put at its end. */
type Ajout = (cellules: readonly Cellule[], bloc: Bloc) => Cellule;

interface Reglage {
  readonly date1904: boolean;
  readonly confirmes: ContingentsConfirmes;
}

/**
 * What stands between the sheet Parc and its reader where RPLS columns are met: they are put in the words of the sheets, in
 * columns added at the end of each row. `source` is where the reader finds them; without such a column, nothing is added.
 */
export class ColonnesRpls {
  readonly source: Source;
  readonly contingents: Contingents;
  private readonly ajouts: Ajout[] = [];
  private readonly fin: number;
  private sorties = 0;

  constructor(
    private readonly reelle: Source,
    private readonly reglage: Reglage,
  ) {
    this.contingents = new Contingents(reglage.confirmes);
    const rangs = Object.values(reelle.colonnes).filter((rang) => rang !== undefined);
    this.fin = Math.max(...rangs) + 1;
    this.source = { ...reelle, colonnes: { ...reelle.colonnes, ...this.colonnesAjoutees() } };
  }

  /** The reader, given rows with the columns added. */
  devant(lecteur: Lecteur, releve: Releve): Lecteur {
    const { ajouts } = this;
    const compterLesSorties = this.reelle.colonnes.sortieRpls !== undefined;
    if (ajouts.length === 0 && !compterLesSorties) return lecteur;
    return {
      lire: (bloc) => {
        if (compterLesSorties) this.compterLesSorties(bloc);
        lecteur.lire(this.completer(bloc));
      },
      clore: () => {
        lecteur.clore?.();
        this.signaler(releve);
      },
    };
  }

  private colonnesAjoutees(): Record<string, number> {
    const ajoutees: Record<string, number> = {};
    const ajouter = (champ: ChampDe<"parc">, ajout: Ajout) => {
      ajoutees[champ] = this.fin + this.ajouts.push(ajout) - 1;
    };
    for (const [champ, entete = ""] of Object.entries(this.reelle.entetes)) {
      const traduire = traductionDe(champ as ChampDe<"parc">, entete, this.reglage.date1904);
      const lire = this.cellule(champ as ChampDe<"parc">);
      if (traduire !== null)
        ajouter(champ as ChampDe<"parc">, (cellules, bloc) => traduire(lire(cellules, bloc)));
    }
    if (this.reelle.colonnes.contingent !== undefined) ajouter("reservataire", this.reservataire());
    return ajoutees;
  }

  private cellule(champ: ChampDe<"parc">): Ajout {
    const colonne = this.reelle.colonnes[champ];
    if (colonne === undefined) return () => "";
    return (cellules, bloc) => celluleDe(cellules, colonne - bloc.colonne);
  }

  private reservataire(): Ajout {
    const ecrit = this.cellule("reservataire");
    const contingent = this.cellule("contingent");
    return (cellules, bloc) =>
      this.contingents.reservataire(ecrit(cellules, bloc), contingent(cellules, bloc));
  }

  private completer(bloc: Bloc): Bloc {
    const largeur = this.fin - bloc.colonne;
    const valeurs = bloc.valeurs.map((cellules) => {
      const complets = Array.from({ length: largeur }, (_, rang) => celluleDe(cellules, rang));
      for (const ajout of this.ajouts) complets.push(ajout(cellules, bloc));
      return complets;
    });
    return { ...bloc, valeurs };
  }

  private compterLesSorties(bloc: Bloc): void {
    const code = this.cellule("sortieRpls");
    const date = this.cellule("sortie");
    for (const cellules of bloc.valeurs) {
      const lu = sortie(String(code(cellules, bloc)));
      if (lu !== "" && estVide(date(cellules, bloc))) this.sorties += 1;
    }
  }

  private signaler(releve: Releve): void {
    const endroit = { gravite: "aVerifier", champ: "contingent" } as const;
    const nombre = this.contingents
      .lus()
      .filter(({ confirme, code }) => confirme === null && code !== CONTINGENT_LIBRE)
      .reduce((total, lu) => total + lu.nombre, 0);
    if (nombre > 0) releve.signaler({ type: "contingentsAConfirmer", nombre }, endroit);
    for (const [valeur, lignes] of this.contingents.illisibles())
      releve.signaler({ type: "contingentInconnu", valeur, nombre: lignes }, endroit);
    if (this.sorties > 0)
      releve.signaler(
        { type: "sortiesADater", nombre: this.sorties },
        { gravite: "aVerifier", champ: "sortieRpls" },
      );
  }
}
