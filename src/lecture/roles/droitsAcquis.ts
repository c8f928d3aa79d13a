import type { DroitAcquis } from "../../calcul/domaine/droitAcquis";
import type { Reservataire } from "../../calcul/domaine/reservataire";
import { annuaire as rangerParCode, reservataireDans } from "../../calcul/perimetre/entrees";
import { estEnDroitsUniques } from "../../calcul/regles/r12-droits-uniques";
import { Orthographes } from "../orthographes";
import type { Releve } from "../releve";
import type { Bloc, Source } from "../types";
import {
  CellulesDeDroit,
  CHAMPS_DE_DROIT,
  cleDeDroit,
  type ChampDeDroit,
  type ContexteDesDroits,
} from "./cellulesDeDroit";
import type { Lecteur, OptionsDeLecture } from "./lecteur";
import { parcourir } from "./petiteTable";
import { PremieresLignes } from "./premieresLignes";

interface Matiere extends ContexteDesDroits {
  readonly source: Source;
  readonly reservataires: readonly Reservataire[];
  /** The programmes of Parc, under the spelling that its logements bear. */
  readonly programmes: Orthographes;
}

interface Inconnu {
  readonly ligne: number;
  nombre: number;
}

/** Reads the sheet Droits acquis, after Parc: each row is kept, or left out and listed, or blank. */
export class LecteurDesDroits implements Lecteur {
  readonly droits: DroitAcquis[] = [];
  private readonly cellules: CellulesDeDroit;
  private readonly premieres = new PremieresLignes();
  private readonly horsParc = new Orthographes();
  private readonly inconnus = new Map<string, Inconnu>();

  constructor(
    private readonly releve: Releve,
    private readonly matiere: Matiere,
    options: OptionsDeLecture,
  ) {
    this.cellules = new CellulesDeDroit(releve, matiere, options);
  }

  lire(bloc: Bloc): void {
    const { source } = this.matiere;
    parcourir<ChampDeDroit>(bloc, { source, releve: this.releve, champs: CHAMPS_DE_DROIT }, (lue, ligne) => {
      const lu = this.cellules.lire(lue, ligne);
      if (lu === null) return;
      if (!lu.reservataireConnu) this.noterInconnu(lu.droit.reservataire, ligne);
      this.garder(lu.droit, ligne);
    });
  }

  clore(): void {
    this.cellules.clore();
    for (const [code, { ligne, nombre }] of this.inconnus)
      this.releve.signaler(
        { type: "reservataireInconnu", code, nombre },
        { gravite: "aVerifier", ligne, champ: "reservataire" },
      );
    for (const [reservataire, nombre] of this.nonUtilises())
      this.releve.signaler(
        { type: "droitsNonUtilises", reservataire, nombre },
        { gravite: "information", champ: "natureDuDroit" },
      );
  }

  private garder(lu: DroitAcquis, ligne: number): void {
    const droit = { ...lu, programme: this.programme(lu, ligne) };
    this.droits.push(droit);
    this.releve.compter();
    const cle = cleDeDroit(droit);
    const premiereLigne = this.premieres.noter(cle, ligne);
    if (premiereLigne !== null)
      this.releve.signaler(
        { type: "droitEnDouble", premiereLigne },
        { gravite: "aVerifier", ligne, champ: "droits" },
      );
  }

  /** A programme under the name that Parc gives it, so that its mises à disposition are found (R13). */
  private programme({ programme, nature }: DroitAcquis, ligne: number): string | null {
    if (programme === null) return null;
    const connu = this.matiere.programmes.trouver(programme);
    if (connu !== null) return connu;
    const pourUnTour = nature === "droitPourUnTour";
    const gravite = pourUnTour ? "aVerifier" : "information";
    this.releve.signaler(
      { type: "programmeSansParc", programme, pourUnTour },
      { gravite, ligne, champ: "programme" },
    );
    return this.horsParc.retenir(programme);
  }

  private noterInconnu(code: string, ligne: number): void {
    const connu = this.inconnus.get(code);
    if (connu === undefined) this.inconnus.set(code, { ligne, nombre: 1 });
    else connu.nombre += 1;
  }

  /** Lines that R12 does not read, by réservataire: the flux of theirs is a share of the assiette. */
  private nonUtilises(): ReadonlyMap<string, number> {
    const lignes = rangerParCode(this.matiere.reservataires);
    const nombres = new Map<string, number>();
    for (const { reservataire: code, nature, perimetre } of this.droits) {
      const ligne = reservataireDans(lignes, code, perimetre.departement);
      if (nature === "droitPourUnTour" || estEnDroitsUniques(ligne)) continue;
      nombres.set(code, (nombres.get(code) ?? 0) + 1);
    }
    return nombres;
  }
}
