import type { Indicateur } from "../../calcul/domaine/chiffre";
import { clePerimetre } from "../../calcul/domaine/perimetre";
import { versNombre } from "../../calcul/nombres/decimal";
import type { Fraction } from "../../calcul/nombres/fraction";
import type { LigneDeFlux, Resultat } from "../../calcul/resultat";
import type { EcartDeLigne } from "../../calcul/scenarios/ecarts";
import type { ScenarioGarde } from "../../lecture/scenarios/gardes";
import type { Dossier } from "../../lecture/types";
import { changementsEnMots } from "../phrases/scenarios";
import { fr } from "../phrases/typographie";
import { provenance, type Edition } from "../provenance";
import type { FeuilleDecrite } from "../types";
import { bailleur, decimal, entier, part, texte, texteLong } from "./colonnes";
import { tabler, type Colonne } from "./tableau";

/** A scenario and what it changes, line by line. */
export interface ScenarioCompare {
  readonly scenario: ScenarioGarde;
  readonly ecarts: readonly EcartDeLigne[];
}

interface Ligne extends EcartDeLigne {
  readonly scenario: ScenarioGarde;
  /** The line of the results, whose figures explain themselves; null where only the scenario has one. */
  readonly saisie: LigneDeFlux | null;
}

const enNombre = (valeur: Fraction | null) => (valeur === null ? null : versNombre(valeur));

type Mesure = "part" | "volume" | "objectif";
const SAISIE: Readonly<Record<Mesure, (ligne: LigneDeFlux) => Indicateur>> = {
  part: ({ partRetenue }) => partRetenue,
  volume: ({ volumeEstime }) => volumeEstime,
  objectif: ({ objectif }) => objectif,
};

function trois(
  mesure: Mesure,
  [nom, duScenario, ecart]: readonly [string, string, string],
  colonne: typeof part<Ligne>,
): readonly [Colonne<Ligne>, Colonne<Ligne>, Colonne<Ligne>] {
  return [
    colonne(nom, ({ saisie }) => (saisie === null ? null : SAISIE[mesure](saisie))),
    colonne(duScenario, (ligne) => enNombre(ligne[mesure].scenario)),
    colonne(ecart, (ligne) => enNombre(ligne[mesure].ecart)),
  ];
}

const [PART, PART_DU_SCENARIO, ECART_DE_PART] = trois(
  "part",
  ["Part retenue", "Part du scénario", "Écart de part (points)"],
  part,
);

const COLONNES: readonly Colonne<Ligne>[] = [
  texte("Scénario", 24, ({ scenario }) => scenario.nom),
  bailleur(({ perimetre }) => perimetre.bailleur),
  texte("Département", 14, ({ perimetre }) => perimetre.departement),
  texte("Réservataire", 14, ({ reservataire }) => reservataire),
  texteLong("Nom", 28, ({ nom }) => nom),
  ...[PART, PART_DU_SCENARIO, { ...ECART_DE_PART, format: "ecart" as const }],
  ...trois("volume", ["Volume estimé", "Volume du scénario", "Écart de volume"], decimal),
  ...trois("objectif", ["Objectif", "Objectif du scénario", "Écart d’objectif"], entier),
  texteLong("Ce que le scénario change", 40, ({ scenario }) => changementsEnMots(scenario)),
];

function lignesDe(resultat: Resultat, { scenario, ecarts }: ScenarioCompare): readonly Ligne[] {
  const flux = new Map(resultat.perimetres.map((un) => [clePerimetre(un.perimetre), un.flux]));
  return ecarts.map((ecart) => {
    const siennes = flux.get(clePerimetre(ecart.perimetre)) ?? [];
    const saisie = siennes.find(({ reservataire }) => reservataire === ecart.reservataire) ?? null;
    return { ...ecart, scenario, saisie };
  });
}

/**
 * The sheet Scénarios: for each scenario, the figures of the present reading, its own and the difference, for each
 * réservataire of each périmètre. Pure.
 */
export function feuilleDesScenarios(
  compares: readonly ScenarioCompare[],
  { dossier, resultat, edition }: { dossier: Dossier; resultat: Resultat; edition: Edition },
): FeuilleDecrite {
  const lignes = compares.flatMap((un) => lignesDe(resultat, un));
  return {
    nom: "Scénarios",
    table: "tblScenarios",
    titre: "Scénarios",
    sousTitre: fr`Ce que chaque scénario change à la lecture actuelle, décrite ci-dessous : sa part, son volume estimé et son objectif, puis l'écart (scénario − lecture actuelle). Un essai, pas un résultat : les autres feuilles n'en dépendent pas.`,
    provenance: provenance(dossier, resultat, edition),
    ...tabler(COLONNES, lignes),
    liens: null,
    marques: [],
    graphique: null,
  };
}
