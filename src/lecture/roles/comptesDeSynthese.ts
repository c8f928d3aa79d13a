import type { Perimetre } from "../../calcul/domaine/perimetre";
import { versNombre } from "../../calcul/nombres/decimal";
import { PARTOUT, type Blocages, type Portee } from "../blocages";
import type { ChampDe, ChampDeCompte } from "../champs";
import { lireDepartement } from "../departements";
import { nombre } from "../nombres";
import type { Propre } from "../constats";
import type { Releve } from "../releve";
import { estErreur, texteDe } from "../texte";
import type { Source } from "../types";
import { BAILLEUR_UNIQUE, decoderDepartement, type Bailleurs } from "./bailleurs";
import { refusDe, retenirNombre, type LigneLue } from "./petiteTable";

export type LigneDeSynthese = LigneLue<ChampDe<"synthese">>;

/** What the landlord repeats on each row of a périmètre. */
export const TOTAUX = ["parc", "parcDeRotation", "parcSoumis", "liberations"] as const;
export type Total = (typeof TOTAUX)[number];
const RESERVATIONS = ["reservations", "reservationsSoumises"] as const;

/** The counts of a row; null: blank. */
export type Comptes = Readonly<Record<ChampDeCompte, number | null>>;

export interface MatiereDesComptes {
  readonly source: Source;
  readonly bailleurs: Bailleurs;
  readonly blocages: Blocages;
}

/** Decodes the périmètre and the counts of a row of Synthèse. A count that cannot be read stops its périmètre. */
export class ComptesDeSynthese {
  constructor(
    private readonly releve: Releve,
    private readonly matiere: MatiereDesComptes,
  ) {}

  /** Null when the row has no périmètre: it is left out. */
  perimetre(lue: LigneDeSynthese, ligne: number): Perimetre | null {
    const champ = (["departement", "bailleur"] as const).find((nom) => estErreur(lue[nom]));
    const departement = lireDepartement(lue.departement);
    const { source, bailleurs } = this.matiere;
    const nom = source.colonnes.bailleur === undefined ? BAILLEUR_UNIQUE : lue.bailleur;
    const { bailleur } = bailleurs.decoder(nom, ligne);
    if (champ !== undefined)
      this.ecarter({ type: "celluleEnErreur", champ, erreur: texteDe(lue[champ]) }, { champ, ligne });
    else if (departement === null)
      this.ecarter(
        { type: "departementInconnu", valeur: texteDe(lue.departement) },
        { champ: "departement", ligne },
      );
    else if (bailleur === null) this.ecarter({ type: "bailleurAbsent" }, { champ: "bailleur", ligne });
    else {
      bailleurs.rangDuPerimetre(bailleur, departement, decoderDepartement(departement).rang);
      return { bailleur: bailleur.nom, departement };
    }
    return null;
  }

  /** Null when one of the counts cannot be read: the row is left out and its périmètre stopped. */
  comptes(lue: LigneDeSynthese, perimetre: Perimetre, ligne: number): Comptes | null {
    const lus = [...TOTAUX, ...RESERVATIONS].map((champ) => [champ, this.compte(lue, champ, ligne)] as const);
    const refus = lus.flatMap(([champ, lu]) =>
      typeof lu === "object" && lu !== null ? [{ champ, lu }] : [],
    );
    const [premier] = refus;
    if (premier === undefined) return Object.fromEntries(lus) as Comptes;
    this.bloquer(premier.lu, { champ: premier.champ, ligne, perimetre });
    return null;
  }

  /** Leaves a row out and stops its périmètre. */
  bloquer(
    propre: Propre,
    { champ, ligne, perimetre }: { champ: ChampDe<"synthese">; ligne: number; perimetre: Portee | null },
  ): void {
    this.releve.ecarter(propre, { gravite: "bloquant", ligne, champ });
    this.matiere.blocages.bloquer(perimetre ?? PARTOUT);
  }

  private compte(lue: LigneDeSynthese, champ: ChampDeCompte, ligne: number): number | Propre | null {
    const lu = nombre.parse(lue[champ]);
    const refus = refusDe(champ, lu);
    if (refus !== null) return refus;
    const valeur = retenirNombre(this.releve, lu, { champ, ligne });
    if (valeur === null) return null;
    const entier = versNombre(valeur);
    if (Number.isSafeInteger(entier)) return entier;
    return { type: "compteNonEntier", champ, valeur: texteDe(lue[champ]) };
  }

  private ecarter(propre: Propre, { champ, ligne }: { champ: ChampDe<"synthese">; ligne: number }): void {
    this.releve.ecarter(propre, { gravite: "aVerifier", ligne, champ });
  }
}
