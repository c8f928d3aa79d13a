import type { MiseADisposition } from "../../calcul/domaine/miseADisposition";
import type { Propre } from "../constats";
import type { ChampDeMise } from "./cellulesDeMise";

type Remarque = readonly [champ: ChampDeMise, propre: Propre];

const DATES = ["impossibiliteLe", "dossiersLe", "caleolLe", "entreeLe"] as const;

function avantLaTransmission(mise: MiseADisposition): readonly Remarque[] {
  const { transmisLe } = mise;
  return DATES.flatMap((champ): readonly Remarque[] => {
    const date = mise[champ];
    if (date === null || date >= transmisLe) return [];
    return [[champ, { type: "dateAvantTransmission", champ, date, transmisLe }]];
  });
}

function deLEntree({ resultat, caleolLe, entreeLe }: MiseADisposition): readonly Remarque[] {
  if (entreeLe === null)
    return resultat === "attribue" && caleolLe === null
      ? [["caleolLe", { type: "attributionSansDate" }]]
      : [];
  if (resultat !== "attribue") return [["entreeLe", { type: "entreeSansAttribution", resultat }]];
  if (caleolLe === null || caleolLe <= entreeLe) return [];
  return [["entreeLe", { type: "entreeAvantCaleol", entreeLe, caleolLe }]];
}

/** What does not hold together in a mise à disposition; none of it changes a count by itself. */
export function examinerMise(mise: MiseADisposition): readonly Remarque[] {
  return [...avantLaTransmission(mise), ...deLEntree(mise)];
}
