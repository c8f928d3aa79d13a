import { anneeObservee } from "../domaine/jour";
import type { Liberation, Logement } from "../domaine/logement";
import type { Perimetre } from "../domaine/perimetre";
import { estPresent } from "../regles/r01-presence";
import { estDansLaPeriode } from "../regles/r03-liberations-retenues";
import { estReserve } from "../regles/r07-reservations";
import type { AgregatPerimetre, AgregatReservataire, Agregats, AgregatTerritoire } from "./agregats";
import {
  comptesLiberations,
  comptesParc,
  comptesReservations,
  rangDeLiberation,
  rangDeReservation,
  rangDuLogement,
  type ComptesParc,
} from "./comptes";
import { Grille } from "./grille";

/** +1 to count a row, −1 to take it back: a changed row is the old one taken back and the new one counted. */
export type Signe = 1 | -1;

/** A territory that R11 follows, under the name that logements bear, and a réservataire whose territory it is. */
export type Suivi = readonly [territoire: string, reservataire: string];

/** Counters at zero for a campaign. */
export function agregatsVides(annee: number, suivis: Iterable<Suivi> = []): Agregats {
  const territoiresSuivis = new Map<string, Set<string>>();
  for (const [territoire, code] of suivis) ouvrir(territoiresSuivis, territoire, () => new Set()).add(code);
  const periode = anneeObservee(annee);
  const observation = periode.fin;
  return { annee, observation, periode, territoiresSuivis, grille: new Grille(), perimetres: new Map() };
}

/** What a Map and a WeakMap have in common. */
interface Registre<Cle, Valeur> {
  get(cle: Cle): Valeur | undefined;
  set(cle: Cle, valeur: Valeur): unknown;
}

/** The value of a key, made when it is not there yet. */
export function ouvrir<Cle, Valeur>(registre: Registre<Cle, Valeur>, cle: Cle, creer: () => Valeur): Valeur {
  let valeur = registre.get(cle);
  if (valeur === undefined) registre.set(cle, (valeur = creer()));
  return valeur;
}

export function nouveauReservataire(grille: Grille): AgregatReservataire {
  return { reservations: comptesReservations(grille), liberations: comptesLiberations(grille) };
}

function nouveauTerritoire(grille: Grille): AgregatTerritoire {
  return { parc: comptesParc(grille), reservations: new Map() };
}

export function nouveauPerimetre(perimetre: Perimetre, grille: Grille): AgregatPerimetre {
  return {
    perimetre,
    parc: comptesParc(grille),
    liberations: comptesLiberations(grille),
    reservataires: new Map(),
    communes: new Map(),
    epci: new Map(),
  };
}

/** The counters of a périmètre, opened when they are not there yet. */
export function agregatDe({ perimetres, grille }: Agregats, perimetre: Perimetre): AgregatPerimetre {
  const duBailleur = ouvrir(perimetres, perimetre.bailleur, () => new Map<string, AgregatPerimetre>());
  return ouvrir(duBailleur, perimetre.departement, () => nouveauPerimetre(perimetre, grille));
}

/** The counters of a réservataire in a périmètre, opened when they are not there yet. */
export function reservataireDe(
  { grille }: Agregats,
  { reservataires }: AgregatPerimetre,
  code: string,
): AgregatReservataire {
  return ouvrir(reservataires, code, () => nouveauReservataire(grille));
}

/** The counters of a territory among those of its kind in a périmètre, in the same way. */
export function territoireDe(
  { grille }: Agregats,
  territoires: Map<string, AgregatTerritoire>,
  nom: string,
): AgregatTerritoire {
  return ouvrir(territoires, nom, () => nouveauTerritoire(grille));
}

/** The counters of a réservataire on its own territory, in the same way. */
export function surSonTerritoire(
  { grille }: Agregats,
  { reservations }: AgregatTerritoire,
  code: string,
): ComptesParc {
  return ouvrir(reservations, code, () => comptesParc(grille));
}

/** A logement on its way to the counters; `code` is that of its réservataire where the reservation is active. */
interface LigneComptee {
  readonly code: string | null;
  readonly rang: number;
  readonly signe: Signe;
}

function compterTerritoire(
  agregats: Agregats,
  territoires: Map<string, AgregatTerritoire>,
  nom: string | null,
  { code, rang, signe }: LigneComptee,
): void {
  const siens = nom === null ? undefined : agregats.territoiresSuivis.get(nom);
  if (nom === null || siens === undefined) return;
  const territoire = territoireDe(agregats, territoires, nom);
  territoire.parc.ajouter(rang, signe);
  if (code !== null && siens.has(code)) surSonTerritoire(agregats, territoire, code).ajouter(rang, signe);
}

/** Counts a logement (R1, R7) in its périmètre and its followed territories; one that is not present counts nowhere. */
export function compterLogement(agregats: Agregats, logement: Logement, signe: Signe): void {
  if (!estPresent(logement, agregats.observation)) return;
  const { nature, exclusion, origine, commune, epci } = logement;
  const agregat = agregatDe(agregats, logement.perimetre);
  const rang = rangDuLogement(nature, exclusion);
  agregat.parc.ajouter(rang, signe);
  const code = estReserve(logement, agregats.observation) ? logement.reservataire : null;
  if (code !== null) {
    const { reservations } = reservataireDe(agregats, agregat, code);
    reservations.ajouter(rangDeReservation(origine ?? "nonPrecisee", rang), signe);
  }
  compterTerritoire(agregats, agregat.communes, commune, { code, rang, signe });
  compterTerritoire(agregats, agregat.epci, epci, { code, rang, signe });
}

/** Counts a libération of n-1 on a logement familial (R3), for its périmètre and for its réservataire; others count nowhere. */
export function compterLiberation(agregats: Agregats, liberation: Liberation, signe: Signe): void {
  const { logement, motif } = liberation;
  const { observation, periode } = agregats;
  if (!estDansLaPeriode(liberation, periode)) return;
  const agregat = agregatDe(agregats, logement.perimetre);
  const rang = rangDeLiberation(motif, logement.exclusion);
  agregat.liberations.ajouter(rang, signe);
  if (!estReserve(logement, observation) || logement.reservataire === null) return;
  reservataireDe(agregats, agregat, logement.reservataire).liberations.ajouter(rang, signe);
}
