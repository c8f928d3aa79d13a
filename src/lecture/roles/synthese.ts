import type { Agregats } from "../../calcul/agregats/agregats";
import { ajouterSynthese, type SyntheseDeReservataire } from "../../calcul/agregats/synthese";
import { clePerimetre, type Perimetre } from "../../calcul/domaine/perimetre";
import type { ChampDe } from "../champs";
import type { Releve } from "../releve";
import { estErreur, texteDe } from "../texte";
import type { Bloc } from "../types";
import type { Annuaire } from "./annuaire";
import {
  ComptesDeSynthese,
  TOTAUX,
  type Comptes,
  type LigneDeSynthese,
  type MatiereDesComptes,
  type Total,
} from "./comptesDeSynthese";
import type { Lecteur } from "./lecteur";
import { parcourir } from "./petiteTable";

const CHAMPS_LUS: readonly ChampDe<"synthese">[] = [
  ...(["bailleur", "departement", ...TOTAUX] as const),
  ...(["reservataire", "reservations", "reservationsSoumises"] as const),
];

interface Matiere extends MatiereDesComptes {
  readonly agregats: Agregats;
  readonly annuaire: Annuaire;
}

interface TotalLu {
  readonly valeur: number;
  readonly ligne: number;
}

/** What the rows of a périmètre have said so far. */
interface PerimetreLu {
  readonly perimetre: Perimetre;
  readonly ligne: number;
  readonly totaux: Map<Total, TotalLu>;
  readonly reservataires: Map<string, SyntheseDeReservataire>;
  /** Row of each code, "" for those without a réservataire. */
  readonly lignes: Map<string, number>;
}

/** Reads the sheet Synthèse, after Parc: a périmètre that has logements there is not counted a second time. */
export class LecteurDesSyntheses implements Lecteur {
  private readonly lus = new Map<string, PerimetreLu>();
  private readonly duParc: ReadonlySet<string>;
  private readonly inconnus = new Map<string, { readonly ligne: number; nombre: number }>();
  private readonly comptes: ComptesDeSynthese;

  constructor(
    private readonly releve: Releve,
    private readonly matiere: Matiere,
  ) {
    this.duParc = new Set(matiere.bailleurs.perimetres.map(clePerimetre));
    this.comptes = new ComptesDeSynthese(releve, matiere);
  }

  lire(bloc: Bloc): void {
    const { source } = this.matiere;
    parcourir(bloc, { source, releve: this.releve, champs: CHAMPS_LUS }, (lue, ligne) => {
      this.lireLigne(lue, ligne);
    });
  }

  clore(): void {
    for (const [code, { ligne, nombre }] of this.inconnus)
      this.releve.signaler(
        { type: "reservataireInconnu", code, nombre },
        { gravite: "aVerifier", ligne, champ: "reservataire" },
      );
    for (const lu of this.lus.values()) this.conclure(lu);
  }

  private lireLigne(lue: LigneDeSynthese, ligne: number): void {
    const perimetre = this.comptes.perimetre(lue, ligne);
    if (perimetre === null) return;
    if (this.duParc.has(clePerimetre(perimetre))) {
      const propre = { type: "syntheseEtParc", ...perimetre } as const;
      this.releve.ecarter(propre, { gravite: "aVerifier", ligne, champ: "departement" });
      return;
    }
    const comptes = this.comptes.comptes(lue, perimetre, ligne);
    if (comptes === null) return;
    const lu = this.ouvrir(perimetre, ligne);
    if (this.totauxDifferents(lu, comptes, ligne)) return;
    if (this.garder(lu, comptes, { lue, ligne })) this.releve.compter();
  }

  private ouvrir(perimetre: Perimetre, ligne: number): PerimetreLu {
    const cle = clePerimetre(perimetre);
    const neuf = { perimetre, ligne, totaux: new Map(), reservataires: new Map(), lignes: new Map() };
    const lu: PerimetreLu = this.lus.get(cle) ?? neuf;
    this.lus.set(cle, lu);
    return lu;
  }

  /** A blank total repeats the one above; another value is a contradiction that no rule settles. */
  private totauxDifferents({ totaux, perimetre }: PerimetreLu, comptes: Comptes, ligne: number): boolean {
    for (const champ of TOTAUX) {
      const valeur = comptes[champ];
      const premier = totaux.get(champ);
      if (valeur === null) continue;
      if (premier === undefined) totaux.set(champ, { valeur, ligne });
      else if (premier.valeur !== valeur) {
        const connu = { premiere: premier.valeur, premiereLigne: premier.ligne + 1 };
        const propre = { type: "comptesDifferents", champ, valeur, ...connu } as const;
        this.comptes.bloquer(propre, { champ, ligne, perimetre });
        return true;
      }
    }
    return false;
  }

  /** The reservations of a row; false when the row is left out. */
  private garder(
    lu: PerimetreLu,
    { reservations, reservationsSoumises: soumises }: Comptes,
    { lue, ligne }: { readonly lue: LigneDeSynthese; readonly ligne: number },
  ): boolean {
    const code = this.code(lue, ligne);
    const { perimetre } = lu;
    const premiere = lu.lignes.get(code ?? "");
    const endroit = { champ: "reservataire", ligne, perimetre } as const;
    if (code === null && estErreur(lue.reservataire))
      this.comptes.bloquer(
        { type: "celluleEnErreur", champ: "reservataire", erreur: texteDe(lue.reservataire) },
        endroit,
      );
    else if (premiere !== undefined)
      this.comptes.bloquer(
        { type: "syntheseEnDouble", code: code ?? "", premiereLigne: premiere + 1 },
        endroit,
      );
    else if (code !== null && (reservations === null || soumises === null)) {
      const champ = reservations === null ? "reservations" : "reservationsSoumises";
      this.comptes.bloquer({ type: "compteAbsent", champ }, { champ, ligne, perimetre });
    } else {
      lu.lignes.set(code ?? "", ligne);
      if (code !== null)
        lu.reservataires.set(code, { reservations: reservations ?? 0, soumises: soumises ?? 0 });
      return true;
    }
    return false;
  }

  /** Null for a row that names no réservataire: it only gives the counts of the périmètre. */
  private code({ reservataire }: LigneDeSynthese, ligne: number): string | null {
    const { etat, code } = this.matiere.annuaire.decoder(reservataire, ligne);
    if (etat === "inconnu" && code !== null) {
      const connu = this.inconnus.get(code);
      if (connu === undefined) this.inconnus.set(code, { ligne, nombre: 1 });
      else connu.nombre += 1;
    }
    return code;
  }

  private conclure({ perimetre, ligne, totaux, reservataires }: PerimetreLu): void {
    const absent = TOTAUX.find((champ) => !totaux.has(champ));
    if (absent !== undefined) {
      const endroit = { gravite: "bloquant", ligne, champ: absent } as const;
      this.releve.signaler({ type: "compteAbsent", champ: absent }, endroit);
      this.matiere.blocages.bloquer(perimetre);
      return;
    }
    const valeur = (champ: Total) => totaux.get(champ)?.valeur ?? 0;
    const parc = valeur("parc");
    for (const champ of ["parcDeRotation", "parcSoumis"] as const)
      if (valeur(champ) > parc)
        this.releve.signaler(
          { type: "compteAuDelaDuParc", champ, valeur: valeur(champ), parc },
          { gravite: "aVerifier", ligne: totaux.get(champ)?.ligne ?? ligne, champ },
        );
    const [parcDeRotation, parcSoumis] = [valeur("parcDeRotation"), valeur("parcSoumis")];
    const synthese = { parc, parcDeRotation, parcSoumis, liberations: valeur("liberations"), reservataires };
    ajouterSynthese(this.matiere.agregats, perimetre, synthese);
  }
}
