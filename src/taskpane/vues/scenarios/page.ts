import type { ChangementDeScenario } from "../../../lecture/scenarios/changer";
import type { ScenarioGarde } from "../../../lecture/scenarios/gardes";
import type { Dossier } from "../../../lecture/types";
import { feuilleDesScenarios } from "../../../restitution/feuilles/scenarios";
import { effets, memeChamp, mesureMontree, restreindre, type Champ, type EffetVu } from "../../comparaison";
import { creer, desactiver, montrer, siChange } from "../../dom";
import type { Etat } from "../../etat";
import { Etude } from "../../etude";
import type { Session } from "../../session";
import { TEXTES_DES_SCENARIOS as TEXTES } from "../../textesDesScenarios";
import type { Vue } from "../vue";
import { graphiqueDesEcarts, tableDesEffets } from "./effets";
import { creerFiltre } from "./filtre";
import { creerListe, type GestesDeListe } from "./liste";
import { creerReglages, type Changer } from "./reglages";

/** The scenarios on one reading of the workbook. What is moved shows at the next frame; it is kept once it is let go. */
class Page implements Vue {
  readonly element: HTMLElement;
  private readonly etude: Etude;
  private scenarios: readonly ScenarioGarde[] = [];
  private rang = 0;
  private supprime: { readonly scenario: ScenarioGarde; readonly rang: number } | null = null;
  private readonly compares = new WeakMap<ScenarioGarde, { champ: Champ; effets: readonly EffetVu[] }>();
  private enAttente = 0;
  private image = 0;
  private readonly graphique = creer("div", {});
  /** Stays in place while its table is painted anew: it may be scrolled. */
  private readonly tableau = creer("div", {
    classe: "defilant",
    attributs: { tabindex: "0", role: "region", "aria-label": TEXTES.tableau },
  });
  private readonly effets = creer("div", { classe: "resultats" }, this.graphique, this.tableau);
  private readonly ecrire = creer("fluent-button", {
    texte: TEXTES.ecrire,
    attributs: { id: "scenarios-ecrire" },
    auClic: () => void this.session.ecrireLesScenarios(() => this.decrire()),
  });
  private readonly filtre;
  private readonly liste;
  private readonly reglages;
  private readonly adopter = siChange<Etat["scenarios"]>((scenarios) => {
    if (scenarios === null) this.garder(null);
    else if (this.enAttente === 0) this.prendre(scenarios);
  });

  constructor(
    private readonly session: Session,
    private readonly dossier: Dossier,
  ) {
    this.etude = new Etude(dossier);
    const perimetres = this.etude.reference.perimetres.map(({ perimetre }) => perimetre);
    this.filtre = creerFiltre(perimetres, () => {
      this.peindre();
    });
    this.liste = creerListe(this.gestes());
    this.reglages = creerReglages(dossier, this.changer, () => this.courant());
    const presentation = creer("p", { classe: "discret", texte: TEXTES.presentation });
    const [liste, reglages, filtre] = [this.liste.element, this.reglages.element, this.filtre.element];
    const corps = [presentation, liste, reglages, filtre, this.effets, this.ecrire];
    this.element = creer("div", { classe: "essais" }, ...corps);
    this.prendre([]);
  }

  suivre({ scenarios, activite }: Etat): void {
    this.adopter(scenarios);
    desactiver(this.ecrire, activite.type === "enCours" || this.scenarios.length === 0);
  }

  private courant(): ScenarioGarde | null {
    return this.scenarios[this.rang] ?? null;
  }

  /** Keeps a change in the workbook, then shows the list as it is kept; while several are on their way, the last one tells. */
  private garder(changement: ChangementDeScenario | null, puis: () => void = () => undefined): void {
    this.enAttente += 1;
    void this.session.changerLesScenarios(changement).finally(() => {
      this.enAttente -= 1;
      const { scenarios } = this.session.etat;
      if (this.enAttente > 0 || scenarios === null) return;
      this.prendre(scenarios);
      puis();
    });
  }

  private prendre(scenarios: readonly ScenarioGarde[]): void {
    this.scenarios = scenarios;
    this.rang = Math.min(this.rang, Math.max(scenarios.length - 1, 0));
    this.liste.montrer(scenarios, this.rang, this.supprime?.scenario ?? null);
    const courant = this.courant();
    for (const un of [this.reglages.element, this.filtre.element, this.effets, this.ecrire])
      montrer(un, courant !== null);
    desactiver(this.ecrire, courant === null);
    if (courant !== null) this.reglages.montrer(courant);
    this.peindre();
  }

  private readonly changer: Changer = (change, fini) => {
    const avant = this.courant();
    if (avant === null) return;
    const apres: [string, unknown][] = Object.entries({ ...avant, ...change });
    const entrees = apres.filter(([, valeur]) => valeur !== undefined);
    const scenario = Object.fromEntries(entrees) as ScenarioGarde;
    this.scenarios = this.scenarios.map((un) => (un === avant ? scenario : un));
    this.peindre();
    if (fini) this.garder({ type: "regle", nom: avant.nom, scenario });
  };

  private ajouter(scenarios: readonly ScenarioGarde[], rang = this.scenarios.length): void {
    this.rang = rang + scenarios.length - 1;
    this.supprime = null;
    scenarios.forEach((scenario, place) => {
      this.garder({ type: "ajoute", scenario, rang: rang + place });
    });
  }

  private supprimer(): void {
    const scenario = this.courant();
    if (scenario === null) return;
    this.supprime = { scenario, rang: this.rang };
    this.garder({ type: "supprime", nom: scenario.nom }, () => {
      this.element.querySelector<HTMLElement>("#scenario-retablir")?.focus();
    });
  }

  private gestes(): GestesDeListe {
    const avec = (agir: (courant: ScenarioGarde) => void) => () => {
      const courant = this.courant();
      if (courant !== null) agir(courant);
    };
    return {
      choisir: (rang) => {
        this.rang = rang;
        this.prendre(this.scenarios);
      },
      ajouter: (scenarios) => {
        this.ajouter(scenarios);
      },
      renommer: (nom) => {
        avec((un) => {
          this.garder({ type: "regle", nom: un.nom, scenario: { ...un, nom } });
        })();
      },
      dupliquer: avec((un) => {
        this.ajouter([un], this.rang + 1);
      }),
      supprimer: () => {
        this.supprimer();
      },
      retablir: () => {
        if (this.supprime !== null) this.ajouter([this.supprime.scenario], this.supprime.rang);
      },
    };
  }

  /** The scenarios that do not move are compared once for what is shown. */
  private effetsDe(scenario: ScenarioGarde, champ: Champ): readonly EffetVu[] {
    const connus = this.compares.get(scenario);
    if (connus !== undefined && memeChamp(connus.champ, champ)) return connus.effets;
    const vus = effets(this.etude.reference, this.etude.calculer(scenario), champ);
    this.compares.set(scenario, { champ, effets: vus });
    return vus;
  }

  /** At the next frame, once for all the moves of this one. */
  private peindre(): void {
    cancelAnimationFrame(this.image);
    this.image = requestAnimationFrame(() => {
      const courant = this.courant();
      if (courant === null) return;
      const champ = this.filtre.lire();
      const { reference } = this.etude;
      this.filtre.avertir(mesureMontree(restreindre(reference, champ), champ.mesure) !== champ.mesure);
      const colonnes = this.scenarios.map((un) => ({
        nom: un.nom,
        effets: this.effetsDe(un, champ),
      }));
      const choisie = colonnes[this.rang];
      this.graphique.replaceChildren(...(choisie === undefined ? [] : [graphiqueDesEcarts(choisie)]));
      this.tableau.replaceChildren(tableDesEffets(colonnes));
    });
  }

  private decrire() {
    const { bilan } = this.session.etat;
    if (bilan === null) throw new Error("Scenarios are shown with figures only.");
    return feuilleDesScenarios(this.etude.comparer(this.scenarios), { ...bilan, dossier: this.dossier });
  }
}

export function creerPage(session: Session, dossier: Dossier): Vue {
  return new Page(session, dossier);
}
