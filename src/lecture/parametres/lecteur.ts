import * as z from "zod";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import { CAMPAGNES_CONNUES, estConnue } from "../../calcul/registre/registre";
import { PARTOUT, type Blocages } from "../blocages";
import { cellule } from "../codes";
import type { Releve } from "../releve";
import { parcourir, retenirNombre } from "../roles/petiteTable";
import type { Lecteur } from "../roles/lecteur";
import { cleDeTexte, estVide, texteDe } from "../texte";
import type { Bloc, Cellule, JeuDeParametres, Source } from "../types";
import type { DefinitionDeParametre } from "./definition";
import { ANNEE_DE_CAMPAGNE, trouverDefinition } from "./definitions";
import { concurrents, jeuDeParametres, type Reglage } from "./jeu";
import { lirePortee, memePortee } from "./portees";

const CHAMPS_LUS = ["parametre", "valeur", "perimetre"] as const;
const ligneDeParametre = z.object({ parametre: cellule, valeur: cellule, perimetre: cellule });
const anneeLisible = z.coerce.number().int();

type LigneDecodee = z.infer<typeof ligneDeParametre>;
interface LigneReconnue {
  readonly definition: DefinitionDeParametre;
  readonly valeur: Cellule;
  readonly perimetre: string;
  readonly ligne: number;
}

/** What `resoudre` knows and has kept so far. */
interface Acquis {
  readonly perimetres: readonly Perimetre[];
  readonly reglages: Reglage[];
}

interface Matiere {
  readonly source: Source;
  readonly blocages: Blocages;
  readonly anneeParDefaut: number;
}

/** The finding for a campaign that the registry does not know. */
export function anneeInconnue(annee: number) {
  return { type: "anneeInconnue", annee, connues: CAMPAGNES_CONNUES } as const;
}

/** Reads the sheet Paramètres: the year at once, the rest when Parc has told the périmètres. */
export class LecteurDesParametres implements Lecteur {
  private readonly reconnues: LigneReconnue[] = [];
  private annee: { valeur: number; ligne: number } | null = null;

  constructor(
    private readonly releve: Releve,
    private readonly matiere: Matiere,
  ) {}

  lire(bloc: Bloc): void {
    const { source } = this.matiere;
    parcourir(bloc, { source, releve: this.releve, champs: CHAMPS_LUS }, (lue, ligne) => {
      this.lireLigne(ligneDeParametre.parse(lue), ligne);
    });
  }

  clore(): void {
    const { anneeParDefaut: annee } = this.matiere;
    if (this.annee !== null) return;
    if (estConnue(annee)) this.releve.signaler({ type: "anneeParDefaut", annee }, { gravite: "information" });
    else {
      this.releve.signaler(anneeInconnue(annee), { gravite: "bloquant" });
      this.matiere.blocages.bloquer(PARTOUT);
    }
  }

  /** The year of the campaign; the default one where none can be read. */
  anneeRetenue(): number {
    return this.annee?.valeur ?? this.matiere.anneeParDefaut;
  }

  /** The parameters of each périmètre of Parc. */
  resoudre(perimetres: readonly Perimetre[]): JeuDeParametres {
    const reglages: Reglage[] = [];
    for (const reconnue of this.reconnues) this.regler(reconnue, { perimetres, reglages });
    for (const { reglage, perimetre } of concurrents(reglages, perimetres)) this.opposer(reglage, perimetre);
    return jeuDeParametres(this.anneeRetenue(), reglages);
  }

  private lireLigne({ parametre, valeur, perimetre }: LigneDecodee, ligne: number): void {
    const nom = texteDe(parametre);
    const portee = texteDe(perimetre);
    if (cleDeTexte(nom) === cleDeTexte(ANNEE_DE_CAMPAGNE)) {
      this.lireAnnee(valeur, portee, ligne);
      return;
    }
    const definition = trouverDefinition(nom);
    if (definition === null)
      this.releve.ecarter(
        { type: "parametreInconnu", nom },
        { gravite: "information", ligne, champ: "parametre" },
      );
    else if (estVide(valeur)) this.releve.compter();
    else this.reconnues.push({ definition, valeur, perimetre: portee, ligne });
  }

  private lireAnnee(valeur: Cellule, perimetre: string, ligne: number): void {
    const nom = ANNEE_DE_CAMPAGNE;
    const lue = anneeLisible.refine(estConnue).safeParse(valeur);
    if (perimetre !== "") this.refuserPerimetre(nom, perimetre, ligne);
    else if (estVide(valeur)) this.releve.compter();
    else if (!lue.success) this.refuserAnnee(valeur, ligne);
    else if (this.annee !== null)
      this.doubler({ nom, perimetre, memeValeur: lue.data === this.annee.valeur }, this.annee.ligne, ligne);
    else {
      this.annee = { valeur: lue.data, ligne };
      this.releve.compter();
    }
  }

  /** What holds for the whole workbook holds for no périmètre alone. */
  private refuserPerimetre(nom: string, perimetre: string, ligne: number): void {
    const endroit = { gravite: "aVerifier", ligne, champ: "perimetre" } as const;
    this.releve.ecarter({ type: "parametrePartout", nom, perimetre }, endroit);
  }

  private refuserAnnee(valeur: Cellule, ligne: number): void {
    const lisible = typeof valeur === "boolean" ? null : anneeLisible.safeParse(valeur);
    const propre = lisible?.success
      ? anneeInconnue(lisible.data)
      : ({ type: "parametreIllisible", nom: ANNEE_DE_CAMPAGNE, valeur: texteDe(valeur) } as const);
    this.releve.ecarter(propre, { gravite: "bloquant", ligne, champ: "valeur" });
    this.matiere.blocages.bloquer(PARTOUT);
  }

  private regler(reconnue: LigneReconnue, acquis: Acquis): void {
    const { definition, perimetre, ligne } = reconnue;
    const { nom, regle } = definition;
    const portee = lirePortee(perimetre, acquis.perimetres);
    const valeur = definition.lire(reconnue.valeur);
    if (definition.partout && perimetre !== "") this.refuserPerimetre(nom, perimetre, ligne);
    else if (portee === null) {
      const endroit = { gravite: "aVerifier", ligne, champ: "perimetre", regle } as const;
      this.releve.ecarter({ type: "parametreSansParc", nom, perimetre }, endroit);
    } else if (valeur === null) {
      const endroit = { gravite: "bloquant", ligne, champ: "valeur", regle } as const;
      this.releve.ecarter({ type: "parametreIllisible", nom, valeur: texteDe(reconnue.valeur) }, endroit);
      this.matiere.blocages.bloquer(portee);
    } else this.retenir({ definition, valeur, portee, perimetre, ligne }, acquis.reglages);
  }

  private retenir(reglage: Reglage, reglages: Reglage[]): void {
    const { definition, valeur, portee, perimetre, ligne } = reglage;
    const premier = reglages.find(
      (autre) => autre.definition === definition && memePortee(autre.portee, portee),
    );
    if (premier !== undefined) {
      const memeValeur = premier.valeur.ecrite === valeur.ecrite;
      this.doubler({ nom: definition.nom, perimetre, memeValeur }, premier.ligne, ligne);
      if (!memeValeur) this.matiere.blocages.bloquer(portee);
      return;
    }
    if (valeur.nombre !== null) retenirNombre(this.releve, valeur.nombre, { champ: "valeur", ligne });
    reglages.push(reglage);
    this.releve.compter();
  }

  /** A second line for the same thing is left out; it is a question when it says something else. */
  private doubler(
    { nom, perimetre, memeValeur }: { nom: string; perimetre: string; memeValeur: boolean },
    premiere: number,
    ligne: number,
  ): void {
    const propre = { type: "parametreEnDouble", nom, perimetre, premiereLigne: premiere + 1 } as const;
    const gravite = memeValeur ? "information" : "bloquant";
    this.releve.ecarter(propre, { gravite, ligne, champ: "parametre" });
    if (!memeValeur && perimetre === "") this.matiere.blocages.bloquer(PARTOUT);
  }

  private opposer({ definition, ligne }: Reglage, perimetre: Perimetre): void {
    const { bailleur, departement } = perimetre;
    const propre = { type: "parametresConcurrents", nom: definition.nom, bailleur, departement } as const;
    const { regle } = definition;
    this.releve.signaler(propre, { gravite: "bloquant", ligne, champ: "perimetre", regle });
    this.matiere.blocages.bloquer(perimetre);
  }
}
