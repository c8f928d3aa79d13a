import { DATE, POURCENTAGE, serie } from "./feuilles";
import type { FeuilleExemple, Valeur } from "./feuilles";
import { EN_DROITS_UNIQUES, GARANTIE, RESERVATAIRES, type ReservataireExemple } from "./reservataires";

/** The sheet Réservataires. */
export function feuilleReservataires(): FeuilleExemple {
  return {
    nom: "Réservataires",
    table: "tblReservataires",
    titre: "Réservataires",
    aide: "Une ligne par réservataire. Engagement vide : la part est celle de ses réservations dans le parc.",
    colonnes: [
      { entete: "Code", largeur: 10 },
      { entete: "Nom", largeur: 44 },
      {
        entete: "Catégorie",
        largeur: 18,
        liste: [...new Set(RESERVATAIRES.map(({ categorie }) => categorie))],
      },
      { entete: "Échelle", largeur: 16 },
      { entete: "Territoire", largeur: 34, format: "@" },
      { entete: "Gestion", largeur: 12, liste: ["Directe", "Déléguée", "Mixte"] },
      { entete: "Méthode", largeur: 12, liste: ["Assiette", "Droits uniques"] },
      {
        entete: "Décompte",
        largeur: 22,
        liste: ["Mise à disposition", "Attribution", "Entrée dans les lieux"],
      },
      { entete: "Engagement", largeur: 13, format: POURCENTAGE },
      { entete: "Convention signée le", largeur: 15, format: DATE },
      { entete: "Convention jusqu'au", largeur: 15, format: DATE },
      { entete: "Origine du droit", largeur: 20, liste: [GARANTIE, "Foncier", "Financement", "Autre"] },
    ],
    lignes: RESERVATAIRES.flatMap(lignes),
  };
}

function ligne(reservataire: ReservataireExemple, rang: number): Valeur[] {
  const { code, nom, categorie, territoire, gestion, engagement, signee, origine } = reservataire;
  const { methode = "Assiette" } = reservataire;
  return [
    code,
    nom,
    categorie,
    echelle(categorie),
    territoire,
    gestion,
    methode,
    gestion === "Directe" ? "Mise à disposition" : (DECOMPTES.get(categorie) ?? "Attribution"),
    engagement ?? null,
    signee === undefined ? null : serie(signee, 11, 3 + rang),
    signee === undefined ? null : serie(signee + 3, 12, 31),
    origine ?? null,
  ];
}

/** Its line, and one more where it is in droits uniques. */
function lignes(reservataire: ReservataireExemple, rang: number): Valeur[][] {
  const habituelle = ligne(reservataire, rang);
  const { code, departement } = EN_DROITS_UNIQUES;
  if (reservataire.code !== code) return [habituelle];
  return [habituelle, ligne({ ...reservataire, territoire: departement, methode: "Droits uniques" }, rang)];
}

/** Action Logement counts entrées (référentiel, étape 4). */
const DECOMPTES = new Map([["Action Logement", "Entrée dans les lieux"]]);

const ECHELLES = new Map([
  ["Commune", "Communale"],
  ["EPCI", "Intercommunale"],
  ["Région", "Régionale"],
]);

function echelle(categorie: string): string {
  return ECHELLES.get(categorie) ?? "Départementale";
}
