import type { Commune, Departement } from "./territoires";

export interface ReservataireExemple {
  code: string;
  nom: string;
  categorie: string;
  /** Département, EPCI or commune where it reserves; null: everywhere. */
  territoire: string | null;
  /** Weight among the logements of its territory, in % of them. */
  poids: number;
  gestion: "Directe" | "Déléguée" | "Mixte";
  engagement?: number;
  methode?: "Droits uniques";
  /** Year its convention was signed. */
  signee?: number;
  origine?: string;
}

export const GARANTIE = "Garantie d’emprunt";

/** Twenty réservataires, at least one of each catégorie. */
export const RESERVATAIRES: readonly ReservataireExemple[] = [
  reserve("ETAT-P", "Préfecture – publics prioritaires", "État prioritaires", null, 24, "Mixte", {
    signee: 2023,
  }),
  reserve("ETAT-A", "Préfecture – agents de l’État", "État agents", null, 4.2, "Directe", { signee: 2023 }),
  reserve("AL", "Action Logement Services", "Action Logement", null, 17, "Mixte", {
    signee: 2023,
    origine: "Financement",
  }),
  reserve("REGION", "Région Occitanie", "Région", null, 1.2, "Déléguée", {
    signee: 2024,
    origine: "Financement",
  }),
  reserve("CD31", "Département de la Haute-Garonne", "Département", "31", 8, "Déléguée", {
    engagement: 0.08,
    signee: 2024,
    origine: GARANTIE,
  }),
  reserve("CD34", "Département de l’Hérault", "Département", "34", 7, "Déléguée", {
    signee: 2024,
    origine: GARANTIE,
  }),
  reserve("CD81", "Département du Tarn", "Département", "81", 9, "Déléguée", {
    signee: 2024,
    origine: GARANTIE,
  }),
  reserve("TM", "Toulouse Métropole", "EPCI", "Toulouse Métropole", 8, "Directe", {
    engagement: 0.06,
    signee: 2024,
    origine: GARANTIE,
  }),
  reserve(
    "3M",
    "Montpellier Méditerranée Métropole",
    "EPCI",
    "Montpellier Méditerranée Métropole",
    8,
    "Directe",
    {
      signee: 2024,
      origine: GARANTIE,
    },
  ),
  reserve("C2A", "CA de l’Albigeois", "EPCI", "CA de l’Albigeois", 7, "Déléguée", {
    signee: 2025,
    origine: GARANTIE,
  }),
  reserve("SAM", "Sète Agglopôle Méditerranée", "EPCI", "Sète Agglopôle Méditerranée", 9, "Déléguée", {
    signee: 2025,
    origine: GARANTIE,
  }),
  reserve("V-TLS", "Ville de Toulouse", "Commune", "Toulouse", 5, "Directe", {
    signee: 2024,
    origine: "Foncier",
  }),
  reserve("V-MTP", "Ville de Montpellier", "Commune", "Montpellier", 5, "Directe", {
    signee: 2024,
    origine: "Foncier",
  }),
  reserve("V-ALBI", "Ville d’Albi", "Commune", "Albi", 6, "Déléguée", { engagement: 0.04, signee: 2024 }),
  reserve("V-CAST", "Ville de Castres", "Commune", "Castres", 10, "Déléguée", {
    signee: 2024,
    origine: GARANTIE,
  }),
  reserve("EMPL", "Comité logement des employeurs de l’Autan", "Employeur", null, 0.8, "Directe", {
    origine: "Financement",
  }),
  reserve("PREV", "Institution de prévoyance des Trois Sources", "Autre", null, 0.7, "Déléguée", {
    origine: "Financement",
  }),
  reserve("DEF", "Ministère des Armées", "Défense", null, 0.8, "Directe"),
  reserve("SEC", "Ministère de l’Intérieur – sécurité intérieure", "Sécurité", null, 0.7, "Directe"),
  reserve("SANTE", "Établissements publics de santé", "Santé", null, 0.6, "Directe"),
];

function reserve(
  ...[code, nom, categorie, territoire, poids, gestion, suite]: [
    string,
    string,
    string,
    string | null,
    number,
    ReservataireExemple["gestion"],
    Partial<ReservataireExemple>?,
  ]
): ReservataireExemple {
  return { code, nom, categorie, territoire, poids, gestion, ...suite };
}

/** Action Logement asked for the droits uniques there, and keeps the assiette elsewhere (R12, "au cas par cas"). */
export const EN_DROITS_UNIQUES = { code: "AL", departement: "81" } as const;

const parCode = (code: string | null) => RESERVATAIRES.find((candidat) => candidat.code === code);

/** The exclusion that goes with a réservataire outside the flux; null for the others. */
export function exclusionDe(code: string | null): string | null {
  const categorie = parCode(code)?.categorie ?? "";
  return ["Défense", "Sécurité", "Santé"].includes(categorie) ? categorie.toLowerCase() : null;
}

/** Who names the candidates of a réservataire; the landlord itself for what is not reserved. */
export function gestionDe(code: string | null): ReservataireExemple["gestion"] {
  return parCode(code)?.gestion ?? "Déléguée";
}

/** The origin of the rights of a réservataire, as the sheet Parc says it. */
export function origineDe(code: string | null): string | null {
  return parCode(code)?.origine ?? null;
}

/** Who may reserve in a commune, with weights; the rest up to 100 is not reserved. */
export function candidats(departement: Departement, commune: Commune): (readonly [string | null, number])[] {
  const places = [null, departement, commune.epci, commune.nom];
  const presents = RESERVATAIRES.filter(({ territoire }) => places.includes(territoire));
  const reserve = presents.reduce((somme, { poids }) => somme + poids, 0);
  return [...presents.map(({ code, poids }) => [code, poids] as const), [null, 100 - reserve] as const];
}
