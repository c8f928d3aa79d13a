import type { Alea } from "./alea";
import { DATE, serie, TEXTE } from "./feuilles";
import type { FeuilleExemple, Valeur } from "./feuilles";
import { creerProgrammes } from "./programmes";
import type { Programme } from "./programmes";
import { candidats, exclusionDe, origineDe } from "./reservataires";
import type { PerimetreExemple } from "./territoires";

/** A logement of the example: a row of Parc by column. */
export interface LogementExemple {
  rpls: string | null;
  perimetre: PerimetreExemple;
  programme: Programme;
  epci: string;
  typologie: string;
  exclusion: string | null;
  reservataire: string | null;
  origine: string | null;
  debut: number | null;
  fin: number | null;
  miseEnService: number | string;
  sortie: number | null;
}

/** The date d'observation of the example's campaign. */
export const OBSERVATION = serie(2025, 12, 31);

const TYPOLOGIES = [
  ["T1", 6],
  ["T2", 22],
  ["T3", 36],
  ["T4", 26],
  ["T5", 8],
  ["T6", 2],
] as const;

/** All the logements of a landlord in a département, residence by residence. */
export function creerParc(perimetre: PerimetreExemple, prefixe: number, alea: Alea): LogementExemple[] {
  const programmes = creerProgrammes(perimetre, alea);
  const rangs = programmes.flatMap((programme) =>
    Array.from({ length: programme.logements }, () => programme),
  );
  return rangs.map((programme, rang) => ({
    rpls: `${perimetre.departement}${String(prefixe * 100_000 + rang * 7 + 1_203).padStart(8, "0")}`,
    perimetre,
    programme,
    epci: programme.commune.epci,
    typologie: programme.nature === "familial" ? alea.selonPoids(TYPOLOGIES) : "T1",
    ...creerReservation(perimetre, programme, alea),
    ...creerPresence(programme, alea),
  }));
}

function creerReservation(
  perimetre: PerimetreExemple,
  programme: Programme,
  alea: Alea,
): Pick<LogementExemple, "exclusion" | "reservataire" | "origine" | "debut" | "fin"> {
  const reservataire = alea.selonPoids(candidats(perimetre.departement, programme.commune));
  const horsFlux = exclusionDe(reservataire);
  const origine = origineDe(reservataire);
  return {
    reservataire,
    origine,
    exclusion: horsFlux ?? exclusionDuProgramme(programme, alea),
    ...(origine === null ? { debut: null, fin: null } : creerConvention(programme, alea)),
  };
}

function exclusionDuProgramme(programme: Programme, alea: Alea): string | null {
  if (programme.demolition) return "démolition";
  return programme.enVente && alea.chance(0.6) ? "vente" : null;
}

/** Most conventions run on; some are over, some end on the very day observed, some begin the day after. */
function creerConvention(programme: Programme, alea: Alea): { debut: number; fin: number | null } {
  const debut = serie(Math.max(1990, programme.annee + 1), 1, 1);
  const cas = alea.selonPoids([
    ["en cours", 72] as const,
    ["sans terme", 18] as const,
    ["échue", 5] as const,
    ["dernier jour", 3] as const,
    ["à venir", 2] as const,
  ]);
  switch (cas) {
    case "en cours":
      return { debut, fin: serie(alea.entier(2027, 2055), 12, 31) };
    case "sans terme":
      return { debut, fin: null };
    case "échue":
      return {
        debut: Math.min(debut, serie(2010, 1, 1)),
        fin: serie(alea.entier(2018, 2024), alea.entier(1, 12), 28),
      };
    case "dernier jour":
      return { debut: Math.min(debut, serie(2015, 1, 1)), fin: OBSERVATION };
    case "à venir":
      return { debut: OBSERVATION + 1, fin: serie(2045, 12, 31) };
  }
}

/** A few logements left the parc, or came after the day observed. */
function creerPresence(programme: Programme, alea: Alea): { miseEnService: number; sortie: number | null } {
  if (programme.annee === 2024 && alea.chance(0.3)) {
    return { miseEnService: serie(2026, alea.entier(1, 9), 1), sortie: null };
  }
  if (programme.annee < 1990 && alea.chance(0.008)) {
    return {
      miseEnService: programme.miseEnService,
      sortie: serie(alea.entier(2022, 2026), alea.entier(2, 11), 15),
    };
  }
  return { miseEnService: programme.miseEnService, sortie: null };
}

/** Whether a logement is in the parc on the day observed, familial, and neither à vendre nor à démolir (R2). */
export function estDansLeParcDeRotation(logement: LogementExemple): boolean {
  const { miseEnService, sortie, exclusion, programme } = logement;
  const present = Number(miseEnService) <= OBSERVATION && (sortie === null || sortie > OBSERVATION);
  return present && programme.nature === "familial" && exclusion !== "vente" && exclusion !== "démolition";
}

/** The sheet Parc. */
export function feuilleParc(logements: readonly LogementExemple[]): FeuilleExemple {
  return {
    nom: "Parc",
    table: "tblParc",
    titre: "Parc locatif social",
    aide: "Une ligne par logement. Les noms, les bailleurs et les logements de cet exemple sont inventés.",
    colonnes: [
      { entete: "N° RPLS", largeur: 13, format: TEXTE },
      { entete: "Bailleur", largeur: 26 },
      { entete: "Département", largeur: 13, format: TEXTE },
      { entete: "EPCI", largeur: 34 },
      { entete: "Commune", largeur: 24 },
      { entete: "QPV", largeur: 8, liste: ["oui", "non"] },
      { entete: "Typologie", largeur: 11 },
      { entete: "Financement", largeur: 14 },
      { entete: "Type", largeur: 12, liste: ["Collectif", "Individuel"] },
      { entete: "Nature", largeur: 12, liste: ["familial", "étudiant", "spécifique"] },
      { entete: "Exclusion", largeur: 12, liste: ["défense", "sécurité", "santé", "vente", "démolition"] },
      { entete: "Réservataire", largeur: 14, format: TEXTE },
      { entete: "Origine du droit", largeur: 20 },
      { entete: "Début convention", largeur: 14, format: DATE },
      { entete: "Fin convention", largeur: 14, format: DATE },
      { entete: "Programme", largeur: 32 },
      { entete: "Année de construction", largeur: 14, format: "0" },
      { entete: "Mise en service", largeur: 14, format: DATE },
      { entete: "Sortie du parc", largeur: 14, format: DATE },
      { entete: "Peuplement", largeur: 24 },
    ],
    lignes: logements.map(ligne),
  };
}

function ligne(logement: LogementExemple): Valeur[] {
  const { programme, perimetre } = logement;
  return [
    logement.rpls,
    perimetre.bailleur,
    perimetre.departement,
    logement.epci,
    programme.commune.nom,
    programme.qpv ? "oui" : "non",
    logement.typologie,
    programme.financement,
    programme.type,
    programme.nature,
    logement.exclusion,
    logement.reservataire,
    logement.origine,
    logement.debut,
    logement.fin,
    programme.nom,
    programme.annee,
    logement.miseEnService,
    logement.sortie,
    programme.peuplement,
  ];
}
