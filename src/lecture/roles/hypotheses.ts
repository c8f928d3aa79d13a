import * as z from "zod";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import { DEDUCTIONS, type Deduction, type Hypothese } from "../../calcul/domaine/hypotheses";
import type { Fraction } from "../../calcul/nombres/fraction";
import type { Blocages } from "../blocages";
import type { ChampDe } from "../champs";
import { cellule } from "../codes";
import { lireDepartement } from "../departements";
import { nombre, part } from "../nombres";
import type { Propre } from "../constats";
import type { Releve } from "../releve";
import { cleDeTexte, estErreur, texteDe } from "../texte";
import type { Bloc, Source } from "../types";
import type { Bailleurs } from "./bailleurs";
import type { Lecteur } from "./lecteur";
import { parcourir, refusDe, retenirNombre } from "./petiteTable";
import { PremieresLignes } from "./premieresLignes";

type ChampLu = ChampDe<"hypotheses">;
const CHIFFRES = [...DEDUCTIONS, "tauxRetenu"] as const;
const CHAMPS_LUS: readonly ChampLu[] = ["bailleur", "departement", "territoire", ...CHIFFRES];

const ligneDHypothese = z.object({
  bailleur: cellule,
  departement: cellule,
  territoire: cellule,
  mutations: nombre,
  anru: nombre,
  orcod: nombre,
  lhi: nombre,
  vente: nombre,
  tauxRetenu: part,
});

type LigneDecodee = z.infer<typeof ligneDHypothese>;
type Lieu = Pick<Hypothese, "perimetre" | "territoire">;

/** What Parc has told once it is read. */
export interface ParcConnu {
  readonly perimetres: readonly Perimetre[];
  /** An EPCI or a commune under the name that the rows of Parc bear. */
  trouverLieu(nom: string): string | null;
}

interface Matiere {
  readonly source: Source;
  readonly bailleurs: Bailleurs;
  readonly blocages: Blocages;
}

/** Reads the sheet Hypothèses. Its périmètres are known once Parc is read: `resoudre` comes last. */
export class LecteurDesHypotheses implements Lecteur {
  private readonly lues: { lue: LigneDecodee; ligne: number }[] = [];
  private readonly premieres = new PremieresLignes();

  constructor(
    private readonly releve: Releve,
    private readonly matiere: Matiere,
  ) {}

  lire(bloc: Bloc): void {
    const { source } = this.matiere;
    parcourir(bloc, { source, releve: this.releve, champs: CHAMPS_LUS }, (lue, ligne) => {
      this.lues.push({ lue: ligneDHypothese.parse(lue), ligne });
    });
  }

  /** The lines that can be used, under the names that Parc gives to landlords. */
  resoudre(parc: ParcConnu): readonly Hypothese[] {
    const hypotheses: Hypothese[] = [];
    for (const { lue, ligne } of this.lues) {
      const lieu = this.lieu(lue, parc, ligne);
      if (lieu === null || this.estDouble(lieu, ligne) || this.estRefusee(lue, lieu, ligne)) continue;
      // Left out of the count, it stays what a person has typed: the Journal follows it, whatever becomes of Parc.
      hypotheses.push(this.hypothese(lue, lieu, ligne));
      if (!this.estSansParc(lieu, parc, ligne)) this.releve.compter();
    }
    return hypotheses;
  }

  private lieu(lue: LigneDecodee, parc: ParcConnu, ligne: number): Lieu | null {
    const champ = (["departement", "bailleur", "territoire"] as const).find((nom) => estErreur(lue[nom]));
    const departement = lireDepartement(lue.departement);
    const bailleur = this.matiere.bailleurs.retenu(texteDe(lue.bailleur));
    const territoire = texteDe(lue.territoire);
    if (champ !== undefined)
      this.ecarter({ type: "celluleEnErreur", champ, erreur: texteDe(lue[champ]) }, champ, ligne);
    else if (departement === null)
      this.ecarter({ type: "departementInconnu", valeur: texteDe(lue.departement) }, "departement", ligne);
    else if (bailleur === null) this.ecarter({ type: "bailleurAbsent" }, "bailleur", ligne);
    else {
      const lieu = territoire === "" ? null : (parc.trouverLieu(territoire) ?? territoire);
      return { perimetre: { bailleur, departement }, territoire: lieu };
    }
    return null;
  }

  private estDouble({ perimetre, territoire }: Lieu, ligne: number): boolean {
    const { bailleur, departement } = perimetre;
    const cle = [bailleur, departement, territoire ?? ""].map(cleDeTexte).join("|");
    const premiereLigne = this.premieres.noter(cle, ligne);
    if (premiereLigne === null) return false;
    const propre = {
      type: "hypotheseEnDouble",
      bailleur,
      departement,
      territoire,
      premiereLigne,
    } as const;
    this.releve.ecarter(propre, { gravite: "bloquant", ligne, champ: "departement" });
    this.matiere.blocages.bloquer(perimetre);
    return true;
  }

  /** A figure that cannot be read, or is negative, stops its périmètre: a zero in its place would be a guess. */
  private estRefusee(lue: LigneDecodee, { perimetre }: Lieu, ligne: number): boolean {
    const refus = CHIFFRES.flatMap((champ) => {
      const propre = refusDe(champ, lue[champ]);
      return propre === null ? [] : [{ propre, endroit: { gravite: "bloquant", ligne, champ } as const }];
    });
    const [premier, ...autres] = refus;
    if (premier === undefined) return false;
    this.releve.ecarter(premier.propre, premier.endroit);
    for (const { propre, endroit } of autres) this.releve.signaler(propre, endroit);
    this.matiere.blocages.bloquer(perimetre);
    return true;
  }

  private hypothese(lue: LigneDecodee, lieu: Lieu, ligne: number): Hypothese {
    const lire = (champ: (typeof CHIFFRES)[number]) =>
      retenirNombre(this.releve, lue[champ], { champ, ligne });
    const deductions = Object.fromEntries(DEDUCTIONS.map((champ) => [champ, lire(champ)]));
    return {
      ...lieu,
      deductions: deductions as Record<Deduction, Fraction | null>,
      tauxRetenu: lire("tauxRetenu"),
    };
  }

  /** Nothing of Parc is there: the line cannot be used, and is left out of the count. */
  private estSansParc({ perimetre, territoire }: Lieu, parc: ParcConnu, ligne: number): boolean {
    const { bailleur, departement } = perimetre;
    const absent = parc.perimetres.every(
      (autre) => autre.bailleur !== bailleur || autre.departement !== departement,
    );
    if (!absent && (territoire === null || parc.trouverLieu(territoire) !== null)) return false;
    const champ = absent ? "departement" : "territoire";
    const propre = { type: "hypotheseSansParc", bailleur, departement, territoire } as const;
    this.releve.ecarter(propre, { gravite: "information", ligne, champ });
    return true;
  }

  private ecarter(propre: Propre, champ: ChampLu, ligne: number): void {
    this.releve.ecarter(propre, { gravite: "aVerifier", ligne, champ });
  }
}
