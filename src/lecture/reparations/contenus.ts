import type { Champ } from "../champs";
import { sansCode } from "../rpls/noms";
import { cleDeTexte } from "../texte";

/** What a column holds, as far as cleaning its cells goes. `code`: a text whose inner spaces mean nothing either. */
export type Contenu = "date" | "nombre" | "departement" | "commune" | "rpls" | "code" | "texte";

const DATES: readonly Champ[] = [
  ...([
    "debutConvention",
    "finConvention",
    "miseEnService",
    "sortie",
    "date",
    "signeeLe",
    "jusquAu",
  ] as const),
  ...(["debut", "fin", "transmisLe", "impossibiliteLe", "dossiersLe", "caleolLe", "entreeLe"] as const),
];
const NOMBRES: readonly Champ[] = [
  ...(["mutations", "anru", "orcod", "lhi", "vente", "tauxRetenu", "engagement", "droits"] as const),
  ...([
    "parc",
    "parcDeRotation",
    "parcSoumis",
    "liberations",
    "reservations",
    "reservationsSoumises",
  ] as const),
  ...(["candidats", "refusAdaptes", "cible", "demandes", "attributions", "anneeDeConstruction"] as const),
];
const CODES: readonly Champ[] = [
  ...(["code", "categorie", "gestion", "methode", "decompte", "origine", "nature", "exclusion"] as const),
  ...(["reservataire", "motif", "qpv", "typologie", "financement", "construction", "peuplement"] as const),
  ...(["type", "resultat", "rechercheOls", "comptabiliser", "relogement", "requalifie"] as const),
  ...(["droitPourUnTour", "natureDuDroit", "contingent", "sortieRpls", "numero", "unite"] as const),
];

const PAR_CHAMP: ReadonlyMap<Champ, Contenu> = new Map<Champ, Contenu>([
  ...DATES.map((champ) => [champ, "date"] as const),
  ...NOMBRES.map((champ) => [champ, "nombre"] as const),
  ...CODES.map((champ) => [champ, "code"] as const),
  ["departement", "departement"],
  ["rpls", "rpls"],
]);

/** Headers of a column of INSEE codes of communes, whatever the field that it gives. */
const CODES_DE_COMMUNE: ReadonlySet<string> = new Set([
  ...["depcom", "depcomarm", "codecommune", "codedelacommune"],
  ...["codeinsee", "insee", "codeinseecommune", "ninsee"],
]);

/** What the cells of a field hold under that header. A field that is not known above is free text. */
export function contenuDe(champ: Champ, entete: string): Contenu {
  if (CODES_DE_COMMUNE.has(cleDeTexte(sansCode(entete)))) return "commune";
  return PAR_CHAMP.get(champ) ?? "texte";
}
