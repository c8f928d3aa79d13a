import type { Agregats, AgregatTerritoire } from "../../calcul/agregats/agregats";
import { surSonTerritoire, territoireDe } from "../../calcul/agregats/compter";

/** An EPCI or a commune, and the codes of the réservataires whose territory it is: none where R11 does not follow it. */
interface Lieu {
  readonly nom: string;
  readonly siens: ReadonlySet<string>;
}

const NON_SUIVI: Lieu = { nom: "", siens: new Set() };

/** Counts logements in the communes, or in the EPCI, that R11 follows, by the rank of their cell. */
export class CompteurDeLieux {
  /** By rank, whatever the périmètre. */
  private readonly lieux: Lieu[] = [];
  private territoires: AgregatTerritoire[] = [];
  private registre = new Map<string, AgregatTerritoire>();

  /** `nomDe`: the name that a rank stands for; null for a blank. */
  constructor(
    private readonly agregats: Agregats,
    private readonly nomDe: (rang: number) => string | null,
  ) {}

  /** Turns to another périmètre, whose territories are there. */
  ouvrir(registre: Map<string, AgregatTerritoire>): void {
    this.registre = registre;
    this.territoires = [];
  }

  /** `cellule`: where the logement is counted; `code`: its réservataire where the reservation is active. */
  compter(rang: number, cellule: number, code: string | null): void {
    const { nom, siens } = (this.lieux[rang] ??= this.lieu(this.nomDe(rang)));
    if (siens.size === 0) return;
    const { agregats, registre } = this;
    const territoire = (this.territoires[rang] ??= territoireDe(agregats, registre, nom));
    territoire.parc.ajouter(cellule, 1);
    if (code !== null && siens.has(code)) surSonTerritoire(agregats, territoire, code).ajouter(cellule, 1);
  }

  private lieu(nom: string | null): Lieu {
    const siens = nom === null ? undefined : this.agregats.territoiresSuivis.get(nom);
    return nom === null || siens === undefined ? NON_SUIVI : { nom, siens };
  }
}
