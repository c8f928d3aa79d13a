import type { DescriptionDuLogement } from "../../calcul/domaine/description";
import type { ChampDeDescription } from "../champs";
import type { CodeLu } from "../codes";
import * as codes from "../codesDeDescription";
import { Orthographes } from "../orthographes";
import type { Releve } from "../releve";
import type { SommeDeControle } from "../sommeDeControle";
import type { Bloc, Cellule, Source } from "../types";
import { ColonneDecrite } from "./colonneDecrite";
import type { TableDuParc } from "./tableDuParc";

/** What the columns of description say of a logement; its EPCI and its commune are among those of the counters. */
export interface DescriptionLue extends Omit<DescriptionDuLogement, "epci" | "commune"> {
  readonly programme: string | null;
}

function decodeurDeProgrammes(orthographes: Orthographes): (cellule: Cellule) => CodeLu<string | null> {
  return (cellule) => {
    const lu = codes.programme.parse(cellule);
    return lu.valeur === null ? lu : { ...lu, valeur: orthographes.retenir(lu.valeur) };
  };
}

interface Matiere {
  readonly source: Source;
  readonly table: TableDuParc;
}

/** The descriptive columns that the sheet has. */
function colonnesDe(releve: Releve, { source, table }: Matiere, programmes: Orthographes) {
  const ouvrir = <Valeur>(
    champ: ChampDeDescription,
    decoder: (cellule: Cellule) => CodeLu<Valeur | null>,
  ): ColonneDecrite<Valeur> | null => {
    const colonne = source.colonnes[champ];
    return colonne === undefined ? null : new ColonneDecrite(releve, champ, { colonne, decoder, table });
  };
  return {
    qpv: ouvrir("qpv", (cellule) => codes.qpv.parse(cellule)),
    typologie: ouvrir("typologie", (cellule) => codes.typologie.parse(cellule)),
    financement: ouvrir("financement", (cellule) => codes.financement.parse(cellule)),
    construction: ouvrir("construction", (cellule) => codes.construction.parse(cellule)),
    anneeDeConstruction: ouvrir("anneeDeConstruction", (cellule) => codes.annee.parse(cellule)),
    peuplement: ouvrir("peuplement", (cellule) => codes.peuplement.parse(cellule)),
    programme: ouvrir("programme", decodeurDeProgrammes(programmes)),
  } as const;
}

/** The descriptive columns of Parc; one that the sheet has not costs nothing, and says "non renseigné". */
export class DescriptionsDuParc {
  /** The programmes under the spelling that logements bear. */
  readonly programmes = new Orthographes();
  private readonly colonnes: ReturnType<typeof colonnesDe>;
  private readonly presentes: readonly ColonneDecrite<unknown>[];

  constructor(releve: Releve, matiere: Matiere) {
    this.colonnes = colonnesDe(releve, matiere, this.programmes);
    const toutes: readonly (ColonneDecrite<unknown> | null)[] = Object.values(this.colonnes);
    this.presentes = toutes.filter((colonne) => colonne !== null);
  }

  /** Says where the columns are in the rows of a block. */
  situer(bloc: Bloc): void {
    for (const colonne of this.presentes) colonne.situer(bloc);
  }

  /** Writes the columns of a row, whose place is opened in the table. */
  lire(cellules: readonly Cellule[], ligne: number): void {
    for (const colonne of this.presentes) colonne.lire(cellules, ligne);
  }

  /** Adds a whole number for each column of the logement that the table is aimed at. */
  hacher(somme: SommeDeControle): void {
    for (const colonne of this.presentes) somme.ajouterEntier(colonne.hachage());
  }

  /** Of the logement that the table is aimed at. */
  description(): DescriptionLue {
    const { colonnes } = this;
    const qpv = colonnes.qpv?.valeur() ?? null;
    return {
      qpv: qpv === null ? null : qpv === "oui",
      typologie: colonnes.typologie?.valeur() ?? null,
      financement: colonnes.financement?.valeur() ?? null,
      construction: colonnes.construction?.valeur() ?? null,
      anneeDeConstruction: colonnes.anneeDeConstruction?.valeur() ?? null,
      peuplement: colonnes.peuplement?.valeur() ?? null,
      programme: colonnes.programme?.valeur() ?? null,
    };
  }
}
