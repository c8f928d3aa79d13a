import type { Convention } from "../calcul/conventions";
import type { ConstatDeSuivi } from "../calcul/constatsDeSuivi";
import type { Categorie } from "../calcul/domaine/codes";
import type { Perimetre } from "../calcul/domaine/perimetre";
import { estCollectivite } from "../calcul/domaine/reservataire";
import type { ConstatDeCalcul } from "../calcul/resultat";
import { adresse, type Lieu } from "../lecture/lieu";
import type { Cellule } from "../lecture/types";
import { CATEGORIE } from "./phrases/noms";
import { HAUTEUR_DU_BLOC } from "./provenance";
import type { FeuilleDecrite } from "./types";

/** By header, the values that the line looked for has there. */
type Cles = Readonly<Record<string, readonly Cellule[]>>;

/**
 * The cell, in that column, of the first line that has these values; the sheet as a whole where it has no such line. As the
 * sheet is first written: who writes it where a person moved it follows (`suivreLesPlaces`).
 */
export function placeDans(
  feuilles: readonly FeuilleDecrite[],
  nom: string,
  { colonne, cles }: { readonly colonne: string; readonly cles: Cles },
): Lieu {
  const feuille = feuilles.find((une) => une.nom === nom);
  const rang = (entete: string) => feuille?.colonnes.findIndex((une) => une.entete === entete) ?? -1;
  const tient = (ligne: readonly Cellule[]) =>
    Object.entries(cles).every(([entete, valeurs]) => valeurs.includes(ligne[rang(entete)] ?? ""));
  const trouvee = feuille?.lignes.findIndex(tient) ?? -1;
  const placee = trouvee >= 0 && rang(colonne) >= 0;
  return { feuille: nom, cellule: placee ? adresse(HAUTEUR_DU_BLOC + 1 + trouvee, rang(colonne)) : null };
}

/** Where a person sees what a finding of the calculation is about. */
const COLONNES: Readonly<Record<ConstatDeCalcul["type"], readonly [feuille: string, colonne: string]>> = {
  parcNul: ["Rotation", "Parc de rotation"],
  perimetreDeSynthese: ["Rotation", "Bailleur"],
  tauxHorsBornes: ["Rotation", "Taux de rotation"],
  tauxRetenuHorsBornes: ["Rotation", "Taux retenu"],
  assietteNegative: ["Assiette", "Assiette"],
  hypothesesAbsentes: ["Assiette", "Assiette"],
  deductionsVides: ["Assiette", "Assiette"],
  partsAuDelaDeCent: ["Flux", "Part"],
  plafondDepasse: ["Flux", "Part"],
  capaciteDepassee: ["Droits uniques", "DU"],
  droitsNonListes: ["Droits uniques", "Droits"],
  droitsEtParcDifferents: ["Droits uniques", "Droits"],
  duAnterieursSansFin: ["Droits uniques", "Droits"],
};

type Plafond = Extract<ConstatDeCalcul, { type: "plafondDepasse" }>["plafond"];

/** The categories whose parts a plafond adds up. */
const PLAFONNEES: Readonly<Record<Plafond, (categorie: Categorie) => boolean>> = {
  etat: (categorie) => categorie === "etat-prioritaires" || categorie === "etat-agents",
  etatAgents: (categorie) => categorie === "etat-agents",
  collectivites: estCollectivite,
};

function categoriesDe(plafond: Plafond): readonly string[] {
  const toutes = Object.entries(CATEGORIE) as [Categorie, string][];
  return toutes.filter(([categorie]) => PLAFONNEES[plafond](categorie)).map(([, nom]) => nom);
}

const duPerimetre = ({ perimetre }: { readonly perimetre: Perimetre }): Cles => ({
  Bailleur: [perimetre.bailleur],
  Département: [perimetre.departement],
});

/** The line of the périmètre; of its réservataire, or of the first of those that a plafond adds up, where it is about one. */
export function placeDuCalcul(feuilles: readonly FeuilleDecrite[], constat: ConstatDeCalcul): Lieu {
  const [feuille, colonne] = COLONNES[constat.type];
  const cles = {
    ...duPerimetre(constat),
    ...("reservataire" in constat ? { Réservataire: [constat.reservataire] } : {}),
    ...(constat.type === "plafondDepasse" ? { Catégorie: categoriesDe(constat.plafond) } : {}),
  };
  return placeDans(feuilles, feuille, { colonne, cles });
}

export function placeDuSuivi(feuilles: readonly FeuilleDecrite[], constat: ConstatDeSuivi): Lieu {
  const cles = {
    ...duPerimetre(constat),
    Année: [String(constat.annee)],
    ...("communes" in constat ? { Commune: constat.communes.map(({ commune }) => commune) } : {}),
  };
  return placeDans(feuilles, "Hors QPV", { colonne: "Contrôle", cles });
}

export function placeDeLaConvention(feuilles: readonly FeuilleDecrite[], convention: Convention): Lieu {
  const cles = { Réservataire: [convention.reservataire], Territoire: [convention.territoire ?? ""] };
  return placeDans(feuilles, "Conventions", { colonne: "Statut", cles });
}
