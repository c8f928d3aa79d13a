import type { Origine } from "../domaine/codes";
import { jourObservation } from "../domaine/jour";
import type { Liberation, Logement } from "../domaine/logement";
import type { Perimetre } from "../domaine/perimetre";
import { estPresent } from "../regles/r01-presence";
import { estDansLaPeriode } from "../regles/r03-liberations-retenues";
import { estReserve } from "../regles/r07-reservations";
import type { AgregatPerimetre, AgregatReservataire, Agregats, AgregatTerritoire } from "./agregats";
import { ajouterAuParc, ajouterAuxLiberations, comptesLiberationsVides, comptesParcVides } from "./comptes";

/** +1 to count a row, −1 to take it back: a changed row is the old one taken back and the new one counted. */
export type Signe = 1 | -1;

/** Counters at zero for a campaign; `suivis`: the territories that R11 follows, under the names that logements bear. */
export function agregatsVides(annee: number, suivis: Iterable<string> = []): Agregats {
  return {
    annee,
    observation: jourObservation(annee),
    territoiresSuivis: new Set(suivis),
    perimetres: new Map(),
  };
}

/** The value of a key, made when it is not there yet. */
export function ouvrir<Cle, Valeur>(registre: Map<Cle, Valeur>, cle: Cle, creer: () => Valeur): Valeur {
  let valeur = registre.get(cle);
  if (valeur === undefined) registre.set(cle, (valeur = creer()));
  return valeur;
}

const nouveauReservataire = (): AgregatReservataire => ({
  reservations: {},
  liberations: comptesLiberationsVides(),
});

const nouveauTerritoire = (): AgregatTerritoire => ({
  parc: comptesParcVides(),
  reservations: new Map(),
});

function nouveauPerimetre(perimetre: Perimetre): AgregatPerimetre {
  return {
    perimetre,
    parc: comptesParcVides(),
    liberations: comptesLiberationsVides(),
    reservataires: new Map(),
    communes: new Map(),
    epci: new Map(),
  };
}

function agregatDe({ perimetres }: Agregats, perimetre: Perimetre): AgregatPerimetre {
  const duBailleur = ouvrir(perimetres, perimetre.bailleur, () => new Map<string, AgregatPerimetre>());
  return ouvrir(duBailleur, perimetre.departement, () => nouveauPerimetre(perimetre));
}

function compterReservation(agregat: AgregatPerimetre, code: string, logement: Logement, signe: Signe): void {
  const { reservations } = ouvrir(agregat.reservataires, code, nouveauReservataire);
  const origine: Origine | "nonPrecisee" = logement.origine ?? "nonPrecisee";
  ajouterAuParc((reservations[origine] ??= comptesParcVides()), logement, signe);
}

/** A logement on its way to the counters; `code` is that of its réservataire where the reservation is active. */
interface LigneComptee {
  readonly logement: Logement;
  readonly code: string | null;
  readonly signe: Signe;
}

function compterTerritoire(
  territoires: Map<string, AgregatTerritoire>,
  nom: string,
  { logement, code, signe }: LigneComptee,
): void {
  const territoire = ouvrir(territoires, nom, nouveauTerritoire);
  ajouterAuParc(territoire.parc, logement, signe);
  if (code !== null) ajouterAuParc(ouvrir(territoire.reservations, code, comptesParcVides), logement, signe);
}

/** Counts a logement (R1, R7) in its périmètre and its followed territories; one that is not present counts nowhere. */
export function compterLogement(agregats: Agregats, logement: Logement, signe: Signe): void {
  if (!estPresent(logement, agregats.observation)) return;
  const agregat = agregatDe(agregats, logement.perimetre);
  ajouterAuParc(agregat.parc, logement, signe);
  const code = estReserve(logement, agregats.observation) ? logement.reservataire : null;
  if (code !== null) compterReservation(agregat, code, logement, signe);
  const { commune, epci } = logement;
  const { territoiresSuivis: suivis } = agregats;
  if (commune !== null && suivis.has(commune))
    compterTerritoire(agregat.communes, commune, { logement, code, signe });
  if (epci !== null && suivis.has(epci)) compterTerritoire(agregat.epci, epci, { logement, code, signe });
}

/** Counts a libération of n-1 on a logement familial (R3), for its périmètre and for its réservataire; others count nowhere. */
export function compterLiberation(agregats: Agregats, liberation: Liberation, signe: Signe): void {
  const { logement, motif } = liberation;
  if (!estDansLaPeriode(liberation, agregats.observation, agregats.annee)) return;
  const agregat = agregatDe(agregats, logement.perimetre);
  const comptee = { motif, exclusion: logement.exclusion };
  ajouterAuxLiberations(agregat.liberations, comptee, signe);
  if (!estReserve(logement, agregats.observation) || logement.reservataire === null) return;
  const { liberations } = ouvrir(agregat.reservataires, logement.reservataire, nouveauReservataire);
  ajouterAuxLiberations(liberations, comptee, signe);
}
