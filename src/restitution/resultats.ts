import type { Bilan } from "../calcul/bilan";
import { listerConventions } from "../calcul/conventions";
import type { Jour } from "../calcul/domaine/jour";
import type { Resultat } from "../calcul/resultat";
import type { Dossier } from "../lecture/types";
import { annexes } from "./annexes";
import { tableauDesExplications } from "./explications/feuille";
import { tableauDeLAssiette } from "./feuilles/assiette";
import { tableauDesControles } from "./feuilles/controles";
import { situationDesConventions, tableauDesConventions } from "./feuilles/conventions";
import { tableauDesDroitsUniques } from "./feuilles/droitsUniques";
import { tableauDuFlux } from "./feuilles/flux";
import { tableauDeLaMethode } from "./feuilles/methode";
import { tableauDeLaProjection } from "./feuilles/projectionDesDroits";
import { feuillesDeLOrientation } from "./feuilles/orientation";
import { tableauDeRotation } from "./feuilles/rotation";
import { avecSonGraphique } from "./graphiques/feuilles";
import { feuillesDuSuivi } from "./feuillesDuSuivi";
import { orienterLeDossier, SANS_PLAN, type Plans } from "./orientation";
import { enumeration, fr } from "./phrases/typographie";
import { provenance, type Edition } from "./provenance";
import { suivreLeDossier } from "./suivi";
import { suivreLAnnee } from "./suiviAnnuel";
import type { Commun, FeuilleDecrite } from "./types";

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
const DROITS_UNIQUES: EnTete = {
  nom: "Droits uniques",
  table: "tblDroitsUniques",
  titre: "Droits uniques par programme",
  sousTitre: fr`Option pour Action Logement : droits de suite du programme × taux de rotation, plus les droits uniques antérieurs (R12). Un volume, pris sur ce que les parts des autres laissent de l'assiette.`,
};
const PROJECTION: EnTete = {
  nom: "Projection des droits",
  table: "tblProjectionDroits",
  titre: "Projection des droits uniques",
  sousTitre: fr`Au taux de l'année de campagne, à mesure que les conventions finissent et que les droits listés commencent (R12).`,
};
const CONTROLES: EnTete = {
  nom: "Contrôles",
  table: "tblControles",
  titre: "Contrôles",
  sousTitre: fr`Ce que la lecture et le calcul ont à dire : du plus grave au moins grave, avec la cellule et la marche à suivre.`,
};
const EXPLICATIONS: EnTete = {
  nom: "Explications",
  table: "tblExplications",
  titre: "Explications",
  sousTitre: fr`Comment chaque chiffre des feuilles de résultats a été trouvé, sur quelles lignes, avec quels paramètres, par quelle règle et d'après quelle source ; ≈ : valeur arrondie à l'affichage. Un compte nul n'y est pas. Bilan détaillé ne porte que des comptes, de ce que dit leur ligne : la vue « Expliquer » du volet les explique un à un.`,
};
const METHODE: EnTete = {
  nom: "Méthode",
  table: "tblMethode",
  titre: "Méthode",
  sousTitre: fr`Les règles appliquées, leurs sources et les paramètres de ce calcul.`,
};

/** The sheets whose figures are not listed are named. */
function enTeteDesExplications(omises: readonly string[]): EnTete {
  if (omises.length === 0) return EXPLICATIONS;
  const reste = fr`Les chiffres de ${enumeration(omises)} sont trop nombreux pour être listés ici : la vue « Expliquer » du volet les explique un à un.`;
  return { ...EXPLICATIONS, sousTitre: `${EXPLICATIONS.sousTitre} ${reste}` };
}

const AUCUN = fr`Aucun périmètre n'a pu être calculé : voir la feuille Contrôles.`;

function explications(resultat: Resultat, bilan: Bilan | null, feuilles: readonly FeuilleDecrite[]) {
  const { omises, ...tableau } = tableauDesExplications(resultat, bilan, feuilles);
  return { ...enTeteDesExplications(omises), ...tableau };
}

/** R12, where a réservataire is in droits uniques. */
function feuillesDesDroits({ perimetres, annee }: Resultat, commun: Commun): readonly FeuilleDecrite[] {
  if (perimetres.every(({ droitsUniques }) => droitsUniques.length === 0)) return [];
  return [
    { ...commun, ...DROITS_UNIQUES, ...tableauDesDroitsUniques(perimetres, annee) },
    { ...commun, ...PROJECTION, ...tableauDeLaProjection(perimetres) },
  ];
}

/** R26 at the end of a day, where there is a réservataire. */
function feuilleDesConventions(
  { reservataires }: Dossier,
  { resultat, le }: { readonly resultat: Resultat; readonly le: Jour },
  commun: Commun,
): readonly FeuilleDecrite[] {
  const conventions = listerConventions(resultat, reservataires, le);
  if (conventions.length === 0) return [];
  const enTete: EnTete = {
    nom: "Conventions",
    table: "tblConventions",
    titre: "Conventions de réservation",
    sousTitre: situationDesConventions(le),
  };
  return [{ ...commun, ...enTete, ...tableauDesConventions(conventions, resultat.annee) }];
}

const SANS_CHIFFRE = { chiffres: null, liens: null, marques: [], graphique: null };

/**
 * The result sheets in their order, described without a host. Pure: same inputs, same sheets. `plans`: those of a solver
 * (R25); the périmètres that it did not plan keep the simple rule.
 */
export function decrireResultats(
  dossier: Dossier,
  resultat: Resultat,
  edition: Edition,
  plans: Plans = SANS_PLAN,
): readonly FeuilleDecrite[] {
  const { perimetres } = resultat;
  const commun: Commun = { ...SANS_CHIFFRE, provenance: provenance(dossier, resultat, edition) };
  const chiffree = <Une extends EnTete>(une: Une): Une =>
    perimetres.length === 0 ? { ...une, sousTitre: AUCUN } : une;
  const suivi = suivreLeDossier(dossier, resultat, edition.ecritLe);
  const annuel = suivi === null ? null : suivreLAnnee(dossier, resultat, suivi);
  const suivis = annuel?.constats ?? [];
  const { feuilles, regles: autres } = annexes(dossier, resultat, commun);
  const appliquees = { suivi: suivi?.parametres ?? null, autres };
  const chiffrees = [
    { ...commun, ...chiffree(ROTATION), ...tableauDeRotation(perimetres) },
    { ...commun, ...chiffree(ASSIETTE), ...tableauDeLAssiette(perimetres) },
    { ...commun, ...chiffree(FLUX), ...tableauDuFlux(perimetres) },
    ...feuillesDesDroits(resultat, commun),
    ...feuillesDuSuivi(suivi, annuel, { dossier, resultat, commun }),
    ...feuilleDesConventions(dossier, { resultat, le: edition.ecritLe }, commun),
    ...feuillesDeLOrientation(orienterLeDossier({ dossier, resultat, suivi }, plans), commun),
    ...feuilles,
  ];
  return [
    ...chiffrees,
    { ...commun, ...CONTROLES, ...tableauDesControles({ dossier, resultat, suivis, feuilles: chiffrees }) },
    { ...commun, ...chiffree(explications(resultat, suivi?.bilan ?? null, chiffrees)) },
    { ...commun, ...METHODE, ...tableauDeLaMethode(dossier, resultat, appliquees) },
  ].map(avecSonGraphique);
}
