import { estHorsFlux } from "../../../calcul/domaine/reservataire";
import { PARAMETRES_PAR_DEFAUT } from "../../../calcul/domaine/parametres";
import { versNombre } from "../../../calcul/nombres/decimal";
import type { Fraction } from "../../../calcul/nombres/fraction";
import { estEnDroitsUniques } from "../../../calcul/regles/r12-droits-uniques";
import { MUTATIONS_AU_PLUS, type ScenarioGarde } from "../../../lecture/scenarios/gardes";
import type { Dossier } from "../../../lecture/types";
import { DENOMINATEUR, METHODE } from "../../../restitution/phrases/noms";
import { creer } from "../../dom";
import { TEXTES_DES_SCENARIOS as TEXTES } from "../../textesDesScenarios";
import { curseur, liste, nombre, type ChampDeScenario } from "./champs";

/** Takes what one field makes of the scenario; `fini`: to be kept. */
export type Changer = (change: Partial<ScenarioGarde>, fini: boolean) => void;

export interface Reglages {
  readonly element: HTMLElement;
  montrer(scenario: ScenarioGarde): void;
}

type Montre = (scenario: ScenarioGarde) => void;

interface Rang {
  readonly element: HTMLElement;
  readonly montrer: Montre;
}

/** A field bound to one property of the scenario. */
function lie<Nom extends keyof ScenarioGarde>(
  nom: Nom,
  creerChamp: (
    regler: (valeur: ScenarioGarde[Nom] | undefined, fini: boolean) => void,
  ) => ChampDeScenario<NonNullable<ScenarioGarde[Nom]>>,
  changer: Changer,
): Rang {
  const champ = creerChamp((valeur, fini) => {
    changer({ [nom]: valeur }, fini);
  });
  return {
    element: champ.element,
    montrer: (scenario) => {
      champ.montrer(scenario[nom] ?? undefined);
    },
  };
}

const OUI_NON = [
  [false, TEXTES.comptes],
  [true, TEXTES.exclus],
] as const;

function choix(changer: Changer): readonly Rang[] {
  const { methode, denominateur, traitement, orcodEtLhi, venteEtDemolition } = TEXTES;
  const methodes = Object.entries(METHODE) as [keyof typeof METHODE, string][];
  const denominateurs = Object.entries(DENOMINATEUR) as [keyof typeof DENOMINATEUR, string][];
  const traitements = [
    ["signaler", TEXTES.signales],
    ["plafonner", TEXTES.appliques],
  ] as const;
  const de = <Valeur>(id: string, nom: string, options: readonly (readonly [Valeur, string])[]) => ({
    ...{ id: `scenario-${id}`, nom, options },
  });
  return [
    lie("methode", (regler) => liste(de("methode", methode, methodes), regler), changer),
    lie("denominateur", (regler) => liste(de("denominateur", denominateur, denominateurs), regler), changer),
    lie("exclureOrcodEtLhi", (regler) => liste(de("orcod", orcodEtLhi, OUI_NON), regler), changer),
    lie(
      "exclureVenteEtDemolition",
      (regler) => liste(de("vente", venteEtDemolition, OUI_NON), regler),
      changer,
    ),
    lie("traitement", (regler) => liste(de("traitement", traitement, traitements), regler), changer),
  ];
}

function curseurs(changer: Changer): readonly Rang[] {
  const plafond = (
    nom: "plafondEtat" | "plafondEtatAgents" | "plafondCollectivites",
    defaut: Fraction,
  ): Rang => {
    const repos = versNombre(defaut) * 10_000;
    const decrit = { id: `scenario-${nom}`, nom: TEXTES[nom], pas: 100, maximum: 10_000, repos };
    return lie(nom, (regler) => curseur(decrit, regler), changer);
  };
  const mutations = { id: "scenario-mutations", nom: TEXTES.mutations, pas: 1, repos: 100 };
  const { plafondEtat, plafondEtatAgents, plafondCollectivites } = PARAMETRES_PAR_DEFAUT;
  return [
    plafond("plafondEtat", plafondEtat),
    plafond("plafondEtatAgents", plafondEtatAgents),
    plafond("plafondCollectivites", plafondCollectivites),
    lie("mutations", (regler) => curseur({ ...mutations, maximum: MUTATIONS_AU_PLUS }, regler), changer),
  ];
}

/** Those that a share may be engaged for: neither outside the flux nor served by droits uniques. */
function engageables({ reservataires }: Dossier): ReadonlyMap<string, string> {
  const siens = reservataires.filter((un) => !estHorsFlux(un.categorie) && !estEnDroitsUniques(un));
  return new Map(siens.map(({ code, nom }) => [code, nom]));
}

function engagements(dossier: Dossier, changer: Changer, courant: () => ScenarioGarde | null): Rang {
  const champs = [...engageables(dossier)].map(([code, nom], rang) => {
    const decrit = { id: `engagement-${String(rang)}`, nom, pas: 100, maximum: 10_000 };
    const champ = nombre(decrit, (part) => {
      const autres = (courant()?.engagements ?? []).filter((un) => un.code !== code);
      const tous = part === undefined ? autres : [...autres, { code, part }];
      changer({ engagements: tous.length === 0 ? undefined : tous }, true);
    });
    return { code, champ };
  });
  const resume = creer("summary", { texte: TEXTES.engagements });
  const note = creer("p", { classe: "discret", texte: TEXTES.vide });
  return {
    element: creer("details", {}, resume, note, ...champs.map(({ champ }) => champ.element)),
    montrer: ({ engagements: essayes = [] }) => {
      for (const { code, champ } of champs) champ.montrer(essayes.find((un) => un.code === code)?.part);
    },
  };
}

/** All that a scenario may change, each field blank where it stays as entered. */
export function creerReglages(
  dossier: Dossier,
  changer: Changer,
  courant: () => ScenarioGarde | null,
): Reglages {
  const rangs = [...choix(changer), ...curseurs(changer), engagements(dossier, changer, courant)];
  const titre = creer("legend", { texte: TEXTES.change });
  return {
    element: creer("fieldset", { classe: "reglages" }, titre, ...rangs.map(({ element }) => element)),
    montrer: (scenario) => {
      for (const { montrer } of rangs) montrer(scenario);
    },
  };
}
