import { fraction } from "../../calcul/nombres/fraction";
import type { ScenarioGarde } from "../../lecture/scenarios/gardes";
import { DENOMINATEUR, METHODE } from "./noms";
import { pourcentageCourt } from "./nombres";
import { fr } from "./typographie";

const part = (dixMilliemes: number) => pourcentageCourt(fraction(dixMilliemes, 10_000));

function siDonne<Valeur>(valeur: Valeur | undefined, dire: (valeur: Valeur) => string): readonly string[] {
  return valeur === undefined ? [] : [dire(valeur)];
}

/** All that a scenario changes to what was entered, in words. */
export function changementsEnMots(scenario: ScenarioGarde): string {
  const { engagements = [] } = scenario;
  const mots = [
    ...siDonne(scenario.methode, (methode) => fr`taux : ${METHODE[methode]}`),
    ...siDonne(scenario.denominateur, (denominateur) => fr`parts : ${DENOMINATEUR[denominateur]}`),
    ...siDonne(scenario.exclureOrcodEtLhi, (exclus) =>
      exclus ? fr`ORCOD et LHI exclus du taux` : fr`ORCOD et LHI comptés dans le taux`,
    ),
    ...siDonne(scenario.exclureVenteEtDemolition, (exclues) =>
      exclues ? fr`vente et démolition exclues du taux` : fr`vente et démolition comptées dans le taux`,
    ),
    ...siDonne(scenario.traitement, (un) => (un === "signaler" ? "plafonds signalés" : "plafonds appliqués")),
    ...siDonne(scenario.plafondEtat, (un) => fr`plafond État : ${part(un)}`),
    ...siDonne(scenario.plafondEtatAgents, (un) => fr`plafond État agents : ${part(un)}`),
    ...siDonne(scenario.plafondCollectivites, (un) => fr`plafond collectivités : ${part(un)}`),
    ...siDonne(scenario.mutations, (un) => fr`mutations : ${un} % de la saisie`),
    ...engagements.map(({ code, part: un }) => fr`engagement ${code} : ${part(un)}`),
  ];
  return mots.length === 0 ? fr`rien : la saisie elle-même` : mots.join(" · ");
}
