import type { Alea } from "./alea";
import { DATE, serie, TEXTE } from "./feuilles";
import type { Colonne, FeuilleExemple, Valeur } from "./feuilles";
import type { LogementExemple } from "./parc";
import { candidats, exclusionDe, gestionDe } from "./reservataires";

/** A mise à disposition of the example: a row of the sheet, its number aside. */
export interface MiseExemple {
  numero: string;
  rpls: string | null;
  reservataire: string | null;
  type: string;
  /** Null for a logement to come. */
  transmisLe: number | null;
  impossibiliteLe: number | null;
  dossiersLe: number | null;
  candidats: number | null;
  caleolLe: number | string | null;
  resultat: string | null;
  refusAdaptes: number | null;
  entreeLe: number | null;
  rechercheOls: string | null;
  comptabiliser: string | null;
  relogement: string | null;
  requalifie: string | null;
  publics: string | null;
  droitPourUnTour: string | null;
}

/** The file was taken out then, as that of the libérations. */
const EXTRACTION = serie(2026, 3, 31);
const PREMIER_LUNDI = serie(2026, 1, 5);
const SEMAINES = 12;

const SUITES = [
  ["attribué", 70],
  ["refus candidat", 11],
  ["refus CALEOL", 6],
  ["sans candidat", 4],
  ["rendu", 4],
  ["en cours", 5],
] as const;
const PUBLICS = [
  ["DALO", 14],
  ["sortant d’hébergement", 12],
  ["salarié", 24],
  ["DALO ; salarié", 6],
  ["jeune de moins de 30 ans", 10],
  [null, 34],
] as const;

type Suite = Pick<MiseExemple, "caleolLe" | "resultat" | "entreeLe" | "publics" | "refusAdaptes">;
type Candidature = Pick<MiseExemple, "impossibiliteLe" | "dossiersLe" | "candidats" | "rechercheOls">;

const connu = (date: number): number | null => (date <= EXTRACTION ? date : null);

/** Nobody named a candidate, and the landlord did not search either. */
const SANS_SUITE: Suite = {
  resultat: "sans candidat",
  caleolLe: null,
  entreeLe: null,
  publics: null,
  refusAdaptes: null,
};

function suiteDe(transmisLe: number, deleguee: boolean, alea: Alea): Suite {
  const caleolLe = connu(transmisLe + alea.entier(18, 32));
  const resultat = caleolLe === null ? "en cours" : alea.selonPoids(SUITES);
  const entree = alea.chance(0.75) ? connu((caleolLe ?? EXTRACTION) + alea.entier(10, 28)) : null;
  const attribue = resultat === "attribué";
  return {
    resultat,
    caleolLe: resultat === "en cours" ? null : caleolLe,
    entreeLe: attribue ? entree : null,
    publics: attribue ? alea.selonPoids(PUBLICS) : null,
    refusAdaptes: deleguee && alea.chance(0.2) ? alea.entier(1, 2) : null,
  };
}

/** What the réservataire sends when it names the candidates itself; some say that they cannot, in time or too late. */
function candidatureDe(transmisLe: number, alea: Alea): Candidature {
  if (alea.chance(0.08)) {
    const impossibiliteLe = transmisLe + alea.entier(2, 10);
    const cherche = alea.chance(0.6) ? "oui" : null;
    return { impossibiliteLe, dossiersLe: null, candidats: null, rechercheOls: cherche };
  }
  const dossiersLe = alea.chance(0.9) ? connu(transmisLe + alea.entier(4, 13)) : null;
  const nombre = dossiersLe === null ? null : alea.selonPoids([1, 2, 3, 3, 3, 4].map((n) => [n, 1] as const));
  return { impossibiliteLe: null, dossiersLe, candidats: nombre, rechercheOls: null };
}

const SANS_CANDIDATURE: Candidature = {
  impossibiliteLe: null,
  dossiersLe: null,
  candidats: null,
  rechercheOls: null,
};

/** Who a logement is proposed to: those who may reserve there, within the flux. */
export function choisirReservataire({ perimetre, programme }: LogementExemple, alea: Alea): string | null {
  const dansLeFlux = candidats(perimetre.departement, programme.commune).filter(
    ([code]) => exclusionDe(code) === null,
  );
  return alea.selonPoids(dansLeFlux);
}

function creerMise(logement: LogementExemple, numero: string, alea: Alea): MiseExemple {
  const reservataire = choisirReservataire(logement, alea);
  const gestion = gestionDe(reservataire);
  const transmisLe = PREMIER_LUNDI + 7 * alea.entier(0, SEMAINES - 1) + alea.entier(0, 4);
  const recent = Number(logement.miseEnService) > transmisLe;
  const requalifie = gestion === "Mixte" && alea.chance(0.35);
  const relogement = gestion === "Mixte" && !requalifie && alea.chance(0.12);
  const nomme = gestion === "Directe" || (gestion === "Mixte" && !requalifie && !relogement);
  const candidature = nomme ? candidatureDe(transmisLe, alea) : SANS_CANDIDATURE;
  const renonce = candidature.impossibiliteLe !== null && candidature.rechercheOls === null;
  const compte = candidature.rechercheOls === "oui" || relogement;
  return {
    ...{ numero, rpls: logement.rpls, reservataire, transmisLe },
    type: recent ? "parc récent" : alea.selonPoids([["préavis 1 mois", 62] as const, ["préavis 3 mois", 30]]),
    ...candidature,
    ...(renonce ? SANS_SUITE : suiteDe(transmisLe, !nomme, alea)),
    comptabiliser: compte ? (alea.chance(0.7) ? "oui" : "non") : null,
    relogement: relogement ? "oui" : null,
    requalifie: requalifie ? "oui" : null,
    droitPourUnTour: recent && alea.chance(0.5) ? "oui" : null,
  };
}

/** The first months of 2026: some logements of each landlord in each département, those to be delivered among them. */
export function creerMises(parcs: readonly (readonly LogementExemple[])[], alea: Alea): MiseExemple[] {
  const proposes = parcs.flatMap((parc) => {
    const familiaux = parc.filter(
      ({ programme, exclusion, sortie }) =>
        programme.nature === "familial" && exclusion === null && sortie === null,
    );
    const aLivrer = familiaux.filter(({ miseEnService }) => Number(miseEnService) > EXTRACTION);
    return [...aLivrer.slice(0, 3), ...Array.from({ length: 16 }, () => alea.parmi(familiaux))];
  });
  const mises = proposes.map((logement, rang) => creerMise(logement, `2026-${numeroDe(rang)}`, alea));
  return mises.sort((a, b) => Number(a.transmisLe) - Number(b.transmisLe));
}

const numeroDe = (rang: number): string => String(rang + 1).padStart(3, "0");

const OUI_NON = ["oui", "non"];
const oui = (entete: string): Colonne => ({ entete, largeur: 14, liste: OUI_NON });
const jour = (entete: string): Colonne => ({ entete, largeur: 14, format: DATE });

const COLONNES: readonly Colonne[] = [
  { entete: "N°", largeur: 11, format: TEXTE },
  { entete: "N° RPLS", largeur: 14, format: TEXTE },
  { entete: "Réservataire", largeur: 14, format: TEXTE },
  { entete: "Type", largeur: 16, liste: ["préavis 1 mois", "préavis 3 mois", "parc récent"] },
  ...["Transmis le", "Impossibilité signalée le", "Dossiers reçus le"].map(jour),
  { entete: "Candidats", largeur: 11, format: "0" },
  jour("CALEOL le"),
  { entete: "Résultat", largeur: 16, liste: SUITES.map(([resultat]) => resultat) },
  { entete: "Refus adaptés", largeur: 11, format: "0" },
  jour("Entrée le"),
  ...["Recherche OLS", "Comptabiliser", "Relogement", "Requalifié"].map(oui),
  { entete: "Publics", largeur: 26 },
  oui("Droit pour un tour"),
];

/** The sheet Mises à disposition. */
export function feuilleMises(mises: readonly MiseExemple[]): FeuilleExemple {
  return {
    nom: "Mises à disposition",
    table: "tblMisesADisposition",
    titre: "Mises à disposition de l’année",
    aide: "Une ligne par logement proposé ; réservataire vide : le bailleur, pour son compte. Sans date de transmission : logement à venir, orienté par Flux.",
    colonnes: COLONNES,
    lignes: mises.map((mise): Valeur[] => [
      ...[mise.numero, mise.rpls, mise.reservataire, mise.type, mise.transmisLe],
      ...[mise.impossibiliteLe, mise.dossiersLe, mise.candidats, mise.caleolLe, mise.resultat],
      ...[mise.refusAdaptes, mise.entreeLe, mise.rechercheOls, mise.comptabiliser],
      ...[mise.relogement, mise.requalifie, mise.publics, mise.droitPourUnTour],
    ]),
  };
}
