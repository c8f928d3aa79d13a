import { difference } from "../../calcul/chiffres";
import type { Indicateur } from "../../calcul/domaine/chiffre";
import { estHorsPartage } from "../../calcul/perimetre/partage";
import type { LigneDeFlux, ResultatPerimetre } from "../../calcul/resultat";
import { departageDe, departageEnMots } from "../phrases/departage";
import { droitsSansOrigine } from "../phrases/droits";
import { CATEGORIE } from "../phrases/noms";
import { fr, majuscule } from "../phrases/typographie";
import { bailleur } from "./colonnes";
import { enDetail, enonces, observation, raisons, tabler, type Colonne, type Tableau } from "./tableau";

interface Ligne extends LigneDeFlux {
  readonly perimetre: ResultatPerimetre;
}

/** Part retenue − part of the parc, where a convention sets the first one (R10: the gap between the two is shown). */
function ecart({ engagement, part, partRetenue }: Ligne): Indicateur | null {
  if (engagement === null || part.etat === "absent" || partRetenue.etat === "absent") return null;
  return difference("ecartALaPart", "R10", [partRetenue, part]);
}

/** "Non réservé" has no rate, no territory and no commitment of its own: blanks that need no reason. */
/** R12: what the option does to the line of the réservataire, and to what is left for the others. */
function enDroitsUniques({ partRetenue, volumeEstime, perimetre }: Ligne): readonly (string | null)[] {
  if (estHorsPartage(partRetenue))
    return [
      fr`En droits uniques : un volume, hors du partage de l'assiette (R12).`,
      ...raisons(volumeEstime.etat === "absent" ? [volumeEstime] : []),
    ];
  if (volumeEstime.etat === "absent" || volumeEstime.operation !== "reste") return [];
  return [
    fr`Droits uniques déduits de ce que les parts laissent (R12).`,
    ...enonces(perimetre, ["capaciteDepassee"]),
  ];
}

function observations(ligne: Ligne): string {
  const { part, partRetenue, volumeEstime, objectif, categorie, tauxPropre, territoire } = ligne;
  const departage = departageDe(objectif);
  const propres: readonly Indicateur[] = territoire === null ? [] : [territoire.part, territoire.volume];
  const sansParc = categorie !== null && tauxPropre.etat === "absent" && tauxPropre.raison === "parcNul";
  return observation([
    partRetenue.etat === "present" && partRetenue.operandes[0]?.nom === "partPlafonnee"
      ? fr`Part ramenée au plafond (R9).`
      : null,
    ligne.sansOrigine > 0 ? fr`${droitsSansOrigine(ligne.sansOrigine)}.` : null,
    departage === null ? null : fr`${majuscule(departageEnMots(departage))} (R10).`,
    sansParc ? fr`Pas de taux propre : aucun de ses logements n'entre dans le parc de rotation.` : null,
    ...enDroitsUniques(ligne),
    ...(estHorsPartage(partRetenue)
      ? []
      : raisons([ligne.perimetre.tauxUtilise, part, partRetenue, volumeEstime, objectif])),
    ...(part.etat === "present" ? raisons(propres) : []),
  ]);
}

const IDENTITE: readonly Colonne<Ligne>[] = [
  bailleur((une) => une.perimetre.perimetre.bailleur),
  {
    entete: "Département",
    format: "texte",
    largeur: 14,
    valeur: (une) => une.perimetre.perimetre.departement,
  },
  { entete: "Réservataire", format: "texte", largeur: 14, valeur: ({ reservataire }) => reservataire },
  { entete: "Nom", format: "texteLong", largeur: 34, valeur: ({ nom }) => nom },
];

const FLUX: readonly Colonne<Ligne>[] = [
  {
    entete: "Réservations",
    format: "entier",
    largeur: 13,
    additive: true,
    valeur: ({ reservations }) => reservations,
  },
  { entete: "Part", format: "pourcentage", largeur: 10, valeur: ({ part }) => part },
  { entete: "Part retenue", format: "pourcentage", largeur: 10, valeur: ({ partRetenue }) => partRetenue },
  {
    entete: "Volume estimé",
    format: "decimal",
    largeur: 11,
    additive: true,
    valeur: ({ volumeEstime }) => volumeEstime,
  },
  { entete: "Objectif", format: "entier", largeur: 10, additive: true, valeur: ({ objectif }) => objectif },
  { entete: "Engagement", format: "pourcentage", largeur: 13, valeur: ({ engagement }) => engagement },
  { entete: "Observation", format: "texteLong", largeur: 34, valeur: observations },
];

/** What is looked at on the screen, when a line asks for more. */
const DETAIL: readonly Colonne<Ligne>[] = [
  {
    entete: "Catégorie",
    format: "texte",
    largeur: 17,
    valeur: ({ categorie }) => (categorie === null ? "" : CATEGORIE[categorie]),
  },
  { entete: "Part du parc", format: "pourcentage", largeur: 10, valeur: ({ partDuParc }) => partDuParc },
  {
    entete: "Part du parc soumis",
    format: "pourcentage",
    largeur: 11,
    valeur: ({ partDuParcSoumis }) => partDuParcSoumis,
  },
  { entete: "Écart (points)", format: "ecart", largeur: 10, valeur: ecart },
  { entete: "Taux propre", format: "pourcentage", largeur: 10, valeur: ({ tauxPropre }) => tauxPropre },
  { entete: "Territoire", format: "texte", largeur: 24, valeur: ({ territoire }) => territoire?.nom ?? "" },
  {
    entete: "Part sur le territoire",
    format: "pourcentage",
    largeur: 11,
    valeur: ({ territoire }) => territoire?.part ?? null,
  },
  {
    entete: "Volume sur le territoire",
    format: "decimal",
    largeur: 12,
    valeur: ({ territoire }) => territoire?.volume ?? null,
  },
];

/** R7 to R11, one line per landlord × département × réservataire, "Non réservé" last of its périmètre. */
export function tableauDuFlux(perimetres: readonly ResultatPerimetre[]): Tableau {
  const lignes = perimetres.flatMap((perimetre) => perimetre.flux.map((ligne) => ({ ...ligne, perimetre })));
  return tabler([...IDENTITE, ...FLUX, ...DETAIL.map(enDetail)], lignes);
}
