import type { DroitAcquis, NatureDeDroit } from "../../calcul/domaine/droitAcquis";
import type { Jour } from "../../calcul/domaine/jour";
import { clePerimetre, type Perimetre } from "../../calcul/domaine/perimetre";
import type { ChampDe } from "../champs";
import { natureDeDroit } from "../codes";
import { lireDepartement } from "../departements";
import { reduite } from "../../calcul/nombres/fraction";
import { nombre } from "../nombres";
import type { Propre } from "../constats";
import type { Releve } from "../releve";
import { estErreur, estVide, texteDe } from "../texte";
import type { Cellule } from "../types";
import type { Annuaire } from "./annuaire";
import type { Bailleurs } from "./bailleurs";
import { ColonneDeDates } from "./colonneDeDates";
import type { OptionsDeLecture } from "./lecteur";
import { refusDe, retenirNombre, type LigneLue } from "./petiteTable";

export type ChampDeDroit = ChampDe<"droitsAcquis">;

export const CHAMPS_DE_DROIT: readonly ChampDeDroit[] = [
  ...(["bailleur", "departement", "programme", "reservataire"] as const),
  ...(["natureDuDroit", "droits", "debut", "fin"] as const),
];

/** What Parc and Réservataires have told. */
export interface ContexteDesDroits {
  readonly bailleurs: Bailleurs;
  readonly annuaire: Annuaire;
}

/** A réservataire as the row names it; `connu` false: Réservataires does not list it. */
interface Nomme {
  readonly code: string;
  readonly connu: boolean;
}

export interface DroitLu {
  readonly droit: DroitAcquis;
  readonly reservataireConnu: boolean;
}

/** Decodes the cells of a row of Droits acquis. The first one that leaves the right unknown leaves the row out. */
export class CellulesDeDroit {
  private readonly debut: ColonneDeDates;
  private readonly fin: ColonneDeDates;

  constructor(
    private readonly releve: Releve,
    private readonly contexte: ContexteDesDroits,
    { date1904 }: OptionsDeLecture,
  ) {
    const dates = (champ: "debut" | "fin") =>
      new ColonneDeDates(releve, { champ, date1904, aujourdhui: null, ecarte: true });
    this.debut = dates("debut");
    this.fin = dates("fin");
  }

  clore(): void {
    this.debut.clore();
    this.fin.clore();
  }

  /** Null for a row that was left out. */
  lire(lue: LigneLue<ChampDeDroit>, ligne: number): DroitLu | null {
    const perimetre = this.perimetre(lue, ligne);
    if (perimetre === null) return null;
    const nomme = this.reservataire(lue.reservataire, ligne);
    if (nomme === null) return null;
    const nature = this.nature(lue.natureDuDroit, ligne);
    if (nature === null) return null;
    const droits = this.droits(lue.droits, ligne);
    if (droits === null) return null;
    const programme = this.programme(lue.programme, nature, ligne);
    if (programme === undefined) return null;
    const dates = this.dates(lue, ligne);
    if (dates === null) return null;
    const { code: reservataire, connu: reservataireConnu } = nomme;
    return { droit: { perimetre, programme, reservataire, nature, droits, ...dates }, reservataireConnu };
  }

  private perimetre({ bailleur, departement }: LigneLue<ChampDeDroit>, ligne: number): Perimetre | null {
    const code = lireDepartement(departement);
    if (estErreur(departement)) return this.enErreur("departement", departement, ligne);
    if (code === null)
      return this.ecarter({ type: "departementInconnu", valeur: texteDe(departement) }, "departement", ligne);
    if (estErreur(bailleur)) return this.enErreur("bailleur", bailleur, ligne);
    const nom = this.contexte.bailleurs.retenu(texteDe(bailleur));
    if (nom === null) return this.ecarter({ type: "bailleurAbsent" }, "bailleur", ligne);
    const perimetre = { bailleur: nom, departement: code };
    if (this.contexte.bailleurs.connait(perimetre)) return perimetre;
    return this.ecarter({ type: "droitSansParc", ...perimetre }, "departement", ligne);
  }

  private reservataire(cellule: Cellule, ligne: number): Nomme | null {
    const { etat, code } = this.contexte.annuaire.decoder(cellule, ligne);
    if (estErreur(cellule)) return this.enErreur("reservataire", cellule, ligne);
    return code === null
      ? this.ecarter({ type: "droitSansReservataire" }, "reservataire", ligne)
      : { code, connu: etat === "lu" };
  }

  private nature(cellule: Cellule, ligne: number): NatureDeDroit | null {
    const { etat, valeur, brut } = natureDeDroit.parse(cellule);
    if (etat === "erreur") return this.enErreur("natureDuDroit", brut, ligne);
    return valeur ?? this.ecarter({ type: "natureDeDroitInconnue", valeur: brut }, "natureDuDroit", ligne);
  }

  private droits(cellule: Cellule, ligne: number): number | null {
    const lu = nombre.parse(cellule);
    const refus = refusDe("droits", lu);
    if (refus !== null) return this.ecarter(refus, "droits", ligne);
    const valeur = retenirNombre(this.releve, lu, { champ: "droits", ligne });
    if (valeur === null) return this.ecarter({ type: "nombreDeDroitsAbsent" }, "droits", ligne);
    const { numerateur, denominateur } = reduite(valeur);
    return denominateur === 1
      ? Number(numerateur)
      : this.ecarter({ type: "nombreDeDroitsNonEntier", valeur: texteDe(cellule) }, "droits", ligne);
  }

  /** Undefined for a row that was left out: only a droit pour un tour cannot do without its programme. */
  private programme(cellule: Cellule, nature: NatureDeDroit, ligne: number): string | null | undefined {
    if (estErreur(cellule)) this.enErreur("programme", cellule, ligne);
    else if (!estVide(cellule)) return texteDe(cellule);
    else if (nature !== "droitPourUnTour") return null;
    else this.ecarter({ type: "programmeAbsent" }, "programme", ligne);
    return undefined;
  }

  /** A date that cannot be read leaves the row out: taken as blank, the right would have no limit. */
  private dates(lue: LigneLue<ChampDeDroit>, ligne: number): Pick<DroitAcquis, "debut" | "fin"> | null {
    const debut = this.debut.lire(lue.debut, ligne);
    if (debut === null && !estVide(lue.debut)) return null;
    const fin = this.fin.lire(lue.fin, ligne);
    if (fin === null && !estVide(lue.fin)) return null;
    if (debut !== null && fin !== null && fin < debut) this.inverser(debut, fin, ligne);
    return { debut, fin };
  }

  private inverser(debut: Jour, fin: Jour, ligne: number): void {
    const endroit = { gravite: "aVerifier", ligne, champ: "fin" } as const;
    this.releve.signaler({ type: "finAvantDebut", debut, fin }, endroit);
  }

  private enErreur(champ: ChampDeDroit, erreur: string, ligne: number): null {
    return this.ecarter({ type: "celluleEnErreur", champ, erreur }, champ, ligne);
  }

  private ecarter(propre: Propre, champ: ChampDeDroit, ligne: number): null {
    this.releve.ecarter(propre, { gravite: "aVerifier", ligne, champ });
    return null;
  }
}

/** What makes two rights the same, to the day. */
export function cleDeDroit({ perimetre, programme, ...reste }: DroitAcquis): string {
  const { reservataire, nature, debut, fin } = reste;
  return [clePerimetre(perimetre), programme ?? "", reservataire, nature, debut ?? "", fin ?? ""].join(
    "\u001f",
  );
}
