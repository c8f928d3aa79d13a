import type { Origine } from "../domaine/codes";
import { jourObservation } from "../domaine/jour";
import type { Liberation, Logement } from "../domaine/logement";
import type { Perimetre } from "../domaine/perimetre";
import { estPresent } from "../regles/r01-presence";
import { estDansLaPeriode } from "../regles/r03-liberations-retenues";
import { estReserve } from "../regles/r07-reservations";
import type { AgregatPerimetre, AgregatReservataire, Agregats, AgregatTerritoire } from "./agregats";
import { comptesLiberationsVides, comptesParcVides, type ComptesParc } from "./comptes";

/** +1 to count a row, −1 to take it back: a changed row is the old one taken back and the new one counted. */
export type Signe = 1 | -1;

export function agregatsVides(annee: number): Agregats {
  return { annee, observation: jourObservation(annee), perimetres: new Map() };
}

/** The value of a key, made when it is not there yet. */
function ouvrir<Cle, Valeur>(registre: Map<Cle, Valeur>, cle: Cle, creer: () => Valeur): Valeur {
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

function compterDans(parc: ComptesParc, { nature, exclusion }: Logement, signe: Signe): void {
  parc[nature][exclusion] += signe;
}

function compterReservation(agregat: AgregatPerimetre, code: string, logement: Logement, signe: Signe): void {
  const { reservations } = ouvrir(agregat.reservataires, code, nouveauReservataire);
  const origine: Origine | "nonPrecisee" = logement.origine ?? "nonPrecisee";
  compterDans((reservations[origine] ??= comptesParcVides()), logement, signe);
}

function compterTerritoire(
  territoires: Map<string, AgregatTerritoire>,
  nom: string,
  { logement, code, signe }: { logement: Logement; code: string | null; signe: Signe },
): void {
  const territoire = ouvrir(territoires, nom, nouveauTerritoire);
  compterDans(territoire.parc, logement, signe);
  if (code !== null) compterDans(ouvrir(territoire.reservations, code, comptesParcVides), logement, signe);
}

/** Counts a logement (R1, R7) in its périmètre, its commune and its EPCI; one that is not present counts nowhere. */
export function compterLogement(agregats: Agregats, logement: Logement, signe: Signe): void {
  if (!estPresent(logement, agregats.observation)) return;
  const agregat = agregatDe(agregats, logement.perimetre);
  compterDans(agregat.parc, logement, signe);
  const code = estReserve(logement, agregats.observation) ? logement.reservataire : null;
  if (code !== null) compterReservation(agregat, code, logement, signe);
  const { commune, epci } = logement;
  if (commune !== null) compterTerritoire(agregat.communes, commune, { logement, code, signe });
  if (epci !== null) compterTerritoire(agregat.epci, epci, { logement, code, signe });
}

/** Counts a libération of n-1 on a logement familial (R3), for its périmètre and for its réservataire; others count nowhere. */
export function compterLiberation(agregats: Agregats, liberation: Liberation, signe: Signe): void {
  const { logement, motif } = liberation;
  if (!estDansLaPeriode(liberation, agregats.observation, agregats.annee)) return;
  const agregat = agregatDe(agregats, logement.perimetre);
  agregat.liberations[motif][logement.exclusion] += signe;
  if (!estReserve(logement, agregats.observation) || logement.reservataire === null) return;
  const { liberations } = ouvrir(agregat.reservataires, logement.reservataire, nouveauReservataire);
  liberations[motif][logement.exclusion] += signe;
}
