import type { LigneDePrevision } from "../../calcul/prevoir";
import { NOM_DE_CHIFFRE } from "../phrases/noms";
import { fr } from "../phrases/typographie";
import { bailleur, entier, texte, texteLong } from "./colonnes";
import { observation, raisons, tabler, type Colonne, type Tableau } from "./tableau";

const COLONNES: readonly Colonne<LigneDePrevision>[] = [
  bailleur(({ perimetre }) => perimetre.bailleur),
  texte("Département", 14, ({ perimetre }) => perimetre.departement),
  texte("Catégorie", 30, ({ categorie }) => NOM_DE_CHIFFRE[categorie]),
  { ...entier("Prévus", ({ prevus }: LigneDePrevision) => prevus), additive: true },
  {
    ...entier("Réalisés l’année précédente", ({ realises }: LigneDePrevision) => realises, 17),
    additive: true,
  },
  { ...entier("Écart", ({ ecart }: LigneDePrevision) => ecart), additive: true },
  texteLong("Observation", 54, ({ prevus }) => observation(raisons([prevus]))),
];

/** R18, one line per landlord × département × category of subtracted logements. */
export function tableauDeLaPrevision(lignes: readonly LigneDePrevision[]): Tableau {
  return tabler(COLONNES, lignes);
}

export function anneeDeLaPrevision(annee: number): string {
  return fr`Logements que l'on prévoit de soustraire du flux de ${String(annee)} (Hypothèses), en face des libérations de ${String(annee - 1)} dues à ces relogements, par motif (R18).`;
}
