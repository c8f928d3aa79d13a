import { egales } from "../../calcul/nombres/fraction";
import type { ResultatPerimetre } from "../../calcul/resultat";
import { METHODE } from "../phrases/noms";
import { fr } from "../phrases/typographie";
import { bailleur } from "./colonnes";
import { enonces, observation, raisons, tabler, type Colonne, type Tableau } from "./tableau";

function tauxSaisi({ tauxDeRotation, tauxUtilise }: ResultatPerimetre): string | null {
  if (tauxUtilise.etat === "absent") return null;
  const constate = tauxDeRotation.etat === "present" && egales(tauxDeRotation.valeur, tauxUtilise.valeur);
  return constate ? null : fr`L'assiette utilise le taux retenu saisi dans Hypothèses.`;
}

const COLONNES: readonly Colonne<ResultatPerimetre>[] = [
  bailleur(({ perimetre }) => perimetre.bailleur),
  { entete: "Département", format: "texte", largeur: 14, valeur: ({ perimetre }) => perimetre.departement },
  {
    entete: "Libérations retenues",
    format: "entier",
    largeur: 13,
    additive: true,
    valeur: ({ liberationsRetenues }) => liberationsRetenues,
  },
  {
    entete: "Parc de rotation",
    format: "entier",
    largeur: 13,
    additive: true,
    valeur: ({ parcDeRotation }) => parcDeRotation,
  },
  {
    entete: "Taux de rotation",
    format: "pourcentage",
    largeur: 12,
    valeur: ({ tauxDeRotation }) => tauxDeRotation,
  },
  {
    entete: "Méthode",
    format: "texte",
    largeur: 14,
    valeur: ({ parametres }) => METHODE[parametres.methode],
  },
  { entete: "Taux retenu", format: "pourcentage", largeur: 12, valeur: ({ tauxUtilise }) => tauxUtilise },
  {
    entete: "Observation",
    format: "texteLong",
    largeur: 52,
    valeur: (perimetre) =>
      observation([
        ...enonces(perimetre, ["tauxHorsBornes", "tauxRetenuHorsBornes"]),
        tauxSaisi(perimetre),
        ...raisons([perimetre.tauxDeRotation, perimetre.tauxUtilise]),
      ]),
  },
];

/** R2 to R4, one line per landlord × département. */
export function tableauDeRotation(perimetres: readonly ResultatPerimetre[]): Tableau {
  return tabler(COLONNES, perimetres);
}
