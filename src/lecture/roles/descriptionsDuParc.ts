import type { DescriptionDuLogement } from "../../calcul/domaine/description";
import type { ChampDeDescription } from "../champs";
import type { CodeLu } from "../codes";
import * as codes from "../codesDeDescription";
import { Orthographes } from "../orthographes";
import type { Releve } from "../releve";
import type { SommeDeControle } from "../sommeDeControle";
import type { Bloc, Cellule, Source } from "../types";
import { ColonneDecrite } from "./colonneDecrite";

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

/** The descriptive columns that the sheet has. */
function colonnesDe(releve: Releve, { colonnes, donnees }: Source, programmes: Orthographes) {
  const ouvrir = <Valeur>(
    champ: ChampDeDescription,
    decoder: (cellule: Cellule) => CodeLu<Valeur | null>,
  ): ColonneDecrite<Valeur> | null => {
    const colonne = colonnes[champ];
    if (colonne === undefined) return null;
    return new ColonneDecrite(releve, champ, { colonne, decoder, attendus: donnees.lignes });
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

  constructor(releve: Releve, source: Source) {
    this.colonnes = colonnesDe(releve, source, this.programmes);
    const toutes: readonly (ColonneDecrite<unknown> | null)[] = Object.values(this.colonnes);
    this.presentes = toutes.filter((colonne) => colonne !== null);
  }

  /** Says where the columns are in the rows of a block. */
  situer(bloc: Bloc): void {
    for (const colonne of this.presentes) colonne.situer(bloc);
  }

  /** Reads the columns of a row, for the logement that it is. */
  lire(cellules: readonly Cellule[], numero: number, ligne: number): void {
    for (const colonne of this.presentes) colonne.lire(cellules, numero, ligne);
  }

  /** Adds a whole number for each column of a logement. */
  hacher(numero: number, somme: SommeDeControle): void {
    for (const colonne of this.presentes) somme.ajouterEntier(colonne.hachage(numero));
  }

  de(numero: number): DescriptionLue {
    const { colonnes } = this;
    const qpv = colonnes.qpv?.de(numero) ?? null;
    return {
      qpv: qpv === null ? null : qpv === "oui",
      typologie: colonnes.typologie?.de(numero) ?? null,
      financement: colonnes.financement?.de(numero) ?? null,
      construction: colonnes.construction?.de(numero) ?? null,
      anneeDeConstruction: colonnes.anneeDeConstruction?.de(numero) ?? null,
      peuplement: colonnes.peuplement?.de(numero) ?? null,
      programme: colonnes.programme?.de(numero) ?? null,
    };
  }
}
