import type { AgregatPerimetre, Agregats, AgregatTerritoire } from "../calcul/agregats/agregats";
import type { Hypothese } from "../calcul/domaine/hypotheses";
import type { MiseADisposition } from "../calcul/domaine/miseADisposition";
import type { Objectif } from "../calcul/domaine/objectif";
import type { LogementAVenir } from "../calcul/domaine/orientation";
import type { Parametres } from "../calcul/domaine/parametres";
import { clePerimetre, comparerTextes } from "../calcul/domaine/perimetre";
import type { Reservataire } from "../calcul/domaine/reservataire";
import { reduite, type Fraction } from "../calcul/nombres/fraction";
import { Fnv1a } from "./fnv";
import type { Dossier } from "./types";

type Ecrire = (texte: string) => void;
type Donnee = Reservataire | Hypothese | Parametres | MiseADisposition | Objectif | LogementAVenir | Fraction;

const SEPARATEUR = "\u001f";

function triees<V>(registre: ReadonlyMap<string, V>): readonly (readonly [string, V])[] {
  return [...registre].sort(([a], [b]) => comparerTextes(a, b));
}

function estFraction(donnee: object): donnee is Fraction {
  return "numerateur" in donnee;
}

/** A small record as text: names in order, fractions in lowest terms. */
function texteDe(donnee: unknown): string {
  if (typeof donnee !== "object" || donnee === null) return String(donnee);
  if (estFraction(donnee)) {
    const { numerateur, denominateur } = reduite(donnee);
    return `${numerateur}/${denominateur}`;
  }
  const entrees = Object.entries(donnee).sort(([a], [b]) => comparerTextes(a, b));
  return `{${entrees.map(([cle, valeur]) => `${cle}:${texteDe(valeur)}`).join(SEPARATEUR)}}`;
}

/** Counters by their rank, zeros left out. */
function ecrireComptes(comptes: readonly number[], ecrire: Ecrire): void {
  comptes.forEach((nombre, rang) => {
    if (nombre !== 0) ecrire(`${rang}=${nombre}`);
  });
}

function ecrireTerritoires(territoires: ReadonlyMap<string, AgregatTerritoire>, ecrire: Ecrire): void {
  for (const [nom, { parc, reservations }] of triees(territoires)) {
    ecrire(nom);
    ecrireComptes(parc, ecrire);
    for (const [code, comptes] of triees(reservations)) {
      ecrire(code);
      ecrireComptes(comptes, ecrire);
    }
  }
}

function ecrirePerimetre(agregat: AgregatPerimetre, ecrire: Ecrire): void {
  ecrire(clePerimetre(agregat.perimetre));
  ecrire("parc");
  ecrireComptes(agregat.parc, ecrire);
  ecrire("liberations");
  ecrireComptes(agregat.liberations, ecrire);
  for (const [code, { reservations, liberations }] of triees(agregat.reservataires)) {
    ecrire(code);
    ecrireComptes(liberations, ecrire);
    for (const [origine, comptes] of triees(new Map(Object.entries(reservations)))) {
      ecrire(origine);
      ecrireComptes(comptes, ecrire);
    }
  }
  ecrire("communes");
  ecrireTerritoires(agregat.communes, ecrire);
  ecrire("epci");
  ecrireTerritoires(agregat.epci, ecrire);
}

function ecrireAgregats({ annee, perimetres }: Agregats, ecrire: Ecrire): void {
  ecrire(String(annee));
  for (const [, duBailleur] of triees(perimetres))
    for (const [, agregat] of triees(duBailleur)) ecrirePerimetre(agregat, ecrire);
}

/**
 * Sixteen hexadecimal digits that stand for everything the figures depend on: counters, réservataires, hypothèses and the
 * parameters of each périmètre. The order of the rows does not matter.
 */
export function empreinteDe(
  dossier: Omit<Dossier, "empreinte" | "parc" | "constats" | "lignes" | "bloques">,
): string {
  const { agregats, reservataires, hypotheses, parametres, misesADisposition, objectifs, aVenir } = dossier;
  const somme = new Fnv1a();
  const ecrire = (texte: string) => {
    somme.ajouter(texte);
    somme.ajouter(SEPARATEUR);
  };
  const ecrireTous = (donnees: readonly Donnee[]) => {
    for (const texte of donnees.map(texteDe).sort(comparerTextes)) ecrire(texte);
  };
  ecrireAgregats(agregats, ecrire);
  ecrireTous(reservataires);
  ecrireTous(hypotheses);
  ecrireTous(misesADisposition ?? []);
  ecrireTous(objectifs ?? []);
  ecrireTous(aVenir);
  for (const [, duBailleur] of triees(agregats.perimetres))
    for (const [, { perimetre }] of triees(duBailleur)) ecrire(texteDe(parametres.pour(perimetre)));
  return somme.hexadecimal();
}
