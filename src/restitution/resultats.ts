import type { Resultat } from "../calcul/resultat";
import type { Dossier } from "../lecture/types";
import { tableauDeLAssiette } from "./feuilles/assiette";
import { tableauDesControles } from "./feuilles/controles";
import { tableauDuFlux } from "./feuilles/flux";
import { tableauDeLaMethode } from "./feuilles/methode";
import { tableauDeRotation } from "./feuilles/rotation";
import { fr } from "./phrases/typographie";
import { provenance, type Edition } from "./provenance";
import type { FeuilleDecrite } from "./types";

type EnTete = Pick<FeuilleDecrite, "nom" | "table" | "titre" | "sousTitre">;

const ROTATION: EnTete = {
  nom: "Rotation",
  table: "tblRotation",
  titre: "Taux de rotation",
  sousTitre: fr`Libérations retenues ÷ parc de rotation, par bailleur et par département (R2 à R4).`,
};
const ASSIETTE: EnTete = {
  nom: "Assiette",
  table: "tblAssiette",
  titre: "Assiette du flux",
  sousTitre: fr`Parc soumis × taux de rotation − déductions estimées pour l'année (R5 et R6) ; affichée à deux décimales, calculée sans arrondi.`,
};
const FLUX: EnTete = {
  nom: "Flux",
  table: "tblFlux",
  titre: "Parts et objectifs par réservataire",
  sousTitre: fr`L'engagement est le pourcentage ; le volume est une estimation, qui « ne constitue pas un objectif fiable » (référentiel, étape 3).`,
};
const CONTROLES: EnTete = {
  nom: "Contrôles",
  table: "tblControles",
  titre: "Contrôles",
  sousTitre: fr`Ce que la lecture et le calcul ont à dire : du plus grave au moins grave, avec la cellule et la marche à suivre.`,
};
const METHODE: EnTete = {
  nom: "Méthode",
  table: "tblMethode",
  titre: "Méthode",
  sousTitre: fr`Les règles appliquées, leurs sources et les paramètres de ce calcul.`,
};

const AUCUN = fr`Aucun périmètre n'a pu être calculé : voir la feuille Contrôles.`;

/** The result sheets in their order, described without a host. Pure: same inputs, same sheets. */
export function decrireResultats(
  dossier: Dossier,
  resultat: Resultat,
  edition: Edition,
): readonly FeuilleDecrite[] {
  const { perimetres } = resultat;
  const commun = { provenance: provenance(dossier, resultat, edition), liens: [], marques: [] };
  const chiffree = (enTete: EnTete): EnTete =>
    perimetres.length === 0 ? { ...enTete, sousTitre: AUCUN } : enTete;
  return [
    { ...commun, ...chiffree(ROTATION), ...tableauDeRotation(perimetres) },
    { ...commun, ...chiffree(ASSIETTE), ...tableauDeLAssiette(perimetres) },
    { ...commun, ...chiffree(FLUX), ...tableauDuFlux(perimetres) },
    { ...commun, ...CONTROLES, ...tableauDesControles(dossier, resultat) },
    { ...commun, ...METHODE, ...tableauDeLaMethode(dossier, resultat) },
  ];
}
