import type { Categorie, Origine } from "../../calcul/domaine/codes";
import type { Gestion } from "../../calcul/domaine/reglesDeDecompte";
import type { MethodeDeConversion, Reservataire } from "../../calcul/domaine/reservataire";
import type { CodeLu, DecompteEcrit } from "../codes";
import type { Propre } from "../constats";
import type { Releve } from "../releve";
import { estVide } from "../texte";

type ChampCode = "categorie" | "origine" | "gestion" | "decompte" | "methode";
type CodeEcrit = Categorie | Origine | Gestion | DecompteEcrit | MethodeDeConversion;

interface Regles {
  readonly gestion: CodeLu<Gestion | null>;
  readonly decompte: CodeLu<DecompteEcrit | null>;
}

/** The coded cells of a row of Réservataires; every doubt is signalled. */
export class CodesDeReservataire {
  constructor(private readonly releve: Releve) {}

  /** Gestion decides; a décompte that does not go with it is left aside, and said. */
  regles(lue: Regles, ligne: number): Pick<Reservataire, "gestion" | "decompte"> {
    const gestion = this.facultatif("gestion", lue.gestion, ligne);
    const decompte = this.facultatif("decompte", lue.decompte, ligne);
    const direct = decompte === "miseADisposition";
    if (gestion !== null && decompte !== null && (gestion === "directe") !== direct)
      this.avertir({ type: "decompteContraire", gestion, decompte }, "decompte", ligne);
    return { gestion, decompte: direct ? null : decompte };
  }

  /** A blank is no doubt. */
  facultatif<T extends CodeEcrit>(champ: ChampCode, lu: CodeLu<T | null>, ligne: number): T | null {
    return estVide(lu.brut) ? null : this.lire(champ, lu, ligne);
  }

  lire<T extends CodeEcrit | null>(champ: ChampCode, { etat, valeur, brut }: CodeLu<T>, ligne: number): T {
    if (etat === "erreur") this.avertir({ type: "celluleEnErreur", champ, erreur: brut }, champ, ligne);
    else if (etat !== "lu")
      this.avertir({ type: "codeInconnu", champ, valeur: brut, retenu: valeur }, champ, ligne);
    return valeur;
  }

  private avertir(propre: Propre, champ: ChampCode, ligne: number): void {
    this.releve.signaler(propre, { gravite: "aVerifier", ligne, champ });
  }
}
