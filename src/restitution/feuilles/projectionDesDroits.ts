import type { AnneeDeDroits, DroitsUniques } from "../../calcul/droitsUniques";
import type { ResultatPerimetre } from "../../calcul/resultat";
import { fr, nombreDe } from "../phrases/typographie";
import { bailleur } from "./colonnes";
import { observation, raisons, tabler, type Colonne, type Tableau } from "./tableau";

interface Ligne extends AnneeDeDroits {
  readonly perimetre: ResultatPerimetre;
  readonly droits: DroitsUniques;
}

/** Rights that never leave the projection: their line has no last day. */
function sansTerme({ droits: { acquis }, variation }: Ligne): string | null {
  const nombre = acquis.filter(({ nature, fin }) => nature === "droitDeSuite" && fin === null).length;
  return variation !== null || nombre === 0
    ? null
    : fr`${nombreDe(nombre, "ligne")} de droits de suite sans date de fin : comptés jusqu'au bout.`;
}

type Valeur = Colonne<Ligne>["valeur"];
const nombre = (entete: string, valeur: Valeur): Colonne<Ligne> => ({
  ...{ entete, valeur },
  format: "entier",
  largeur: 11,
});
const decimal = (entete: string, valeur: Valeur): Colonne<Ligne> => ({
  ...{ entete, valeur },
  format: "decimal",
  largeur: 12,
});
const texte = (entete: string, largeur: number, valeur: Valeur): Colonne<Ligne> => ({
  ...{ entete, valeur, largeur },
  format: "texte",
});

const COLONNES: readonly Colonne<Ligne>[] = [
  bailleur(({ perimetre }) => perimetre.perimetre.bailleur),
  texte("Département", 14, ({ perimetre }) => perimetre.perimetre.departement),
  texte("Réservataire", 14, ({ droits }) => droits.reservataire),
  texte("Année", 9, ({ annee }) => String(annee)),
  nombre("Droits de suite", ({ droitsDeSuite }) => droitsDeSuite),
  decimal("DU des droits de suite", ({ duDeSuite }) => duDeSuite),
  nombre("Offre nouvelle", ({ droitsNouveaux }) => droitsNouveaux),
  decimal("DU de l’offre nouvelle", ({ duNouveaux }) => duNouveaux),
  nombre("DU antérieurs", ({ duAnterieurs }) => duAnterieurs),
  decimal("DU de l’année", ({ droitsUniques }) => droitsUniques),
  decimal("Variation", ({ variation }) => variation),
  {
    ...texte("Observation", 44, (une) => observation([sansTerme(une), ...raisons([une.droitsUniques])])),
    format: "texteLong",
  },
];

/** R12, one line per réservataire in droits uniques × périmètre × year. */
export function tableauDeLaProjection(perimetres: readonly ResultatPerimetre[]): Tableau {
  const lignes = perimetres.flatMap((perimetre) =>
    perimetre.droitsUniques.flatMap((droits) =>
      droits.projection.map((une) => ({ ...une, perimetre, droits })),
    ),
  );
  return tabler(COLONNES, lignes);
}
