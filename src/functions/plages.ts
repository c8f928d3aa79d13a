import type { AgregatPerimetre } from "../calcul/agregats/agregats";
import { compterReservations, TOUT } from "../calcul/agregats/comptes";
import { PARAMETRES_PAR_DEFAUT, type Methode } from "../calcul/domaine/parametres";
import { somme, fraction, type Fraction } from "../calcul/nombres/fraction";
import { compterRotation } from "../calcul/regles/r02-parc-de-rotation";
import { liberationsRetenues } from "../calcul/regles/r03-liberations-retenues";
import type { Champ, DefinitionDeChamp } from "../lecture/champs";
import type { ConstatDeLecture } from "../lecture/constats";
import { lireDepartement } from "../lecture/departements";
import type { Role } from "../lecture/lieu";
import { lirePlages, type Plage } from "../lecture/plages";
import { CHAMPS } from "../lecture/synonymes";
import { cleDeCode, cleDeTexte } from "../lecture/texte";
import type { Cellule, Dossier } from "../lecture/types";
import { PlagesLues, type PlageRecue } from "./plagesLues";
import { refuser, type RefusDeFonction } from "./refus";
import { rotationSaisie } from "./taux";
import { entier, estVide, montre } from "./valeurs";

/** What a formula selects of a range, as received; a blank takes everything. */
export interface Selection {
  readonly bailleur: unknown;
  readonly departement: unknown;
}

/** A cell of a range as the reading takes it; an error arrives as an object that carries its code. */
function cellule(recu: unknown): Cellule | null {
  if (typeof recu === "string" || typeof recu === "number" || typeof recu === "boolean") return recu;
  const basique = typeof recu === "object" && recu !== null && "basicValue" in recu ? recu.basicValue : null;
  return typeof basique === "string" ? basique : null;
}

function plage(recu: PlageRecue): Plage {
  return recu.map((ligne) => ligne.map(cellule));
}

/** The campaign, as a year. */
function annee(recu: unknown): number {
  const valeur = entier(recu, "année");
  const nombre = Number(valeur.numerateur);
  return nombre >= 2000 && nombre <= 2100 ? nombre : refuser({ type: "anneeHorsBornes", recu: valeur });
}

/** Some hosts give 0 for a blank cell. */
function estTout(recu: unknown): boolean {
  return estVide(recu) || recu === 0;
}

function codeDeDepartement(recu: unknown): string {
  const lisible = typeof recu === "string" || typeof recu === "number";
  const code = lisible ? lireDepartement(recu) : null;
  return code ?? refuser({ type: "departementInconnu", recu: montre(recu) });
}

/** Référentiel when left out. */
function methode(recu: unknown): Methode {
  if (estTout(recu)) return "referentiel";
  const cle = typeof recu === "string" ? cleDeTexte(recu) : "";
  if (cle === "referentiel" || cle === "intermediaire") return cle;
  return refuser({ type: "methodeInconnue", recu: montre(recu) });
}

export interface PlagesRecues {
  readonly parc: PlageRecue;
  readonly liberations?: PlageRecue;
  readonly annee: unknown;
}

/** What formulas need of ranges once they are read. */
type Lu = Pick<Dossier, "agregats" | "bloques" | "constats">;

const lues = new PlagesLues<Lu>();

function lire({ parc, liberations, annee: recue }: PlagesRecues): Lu {
  const campagne = annee(recue);
  const plages = liberations === undefined ? [parc] : [parc, liberations];
  return lues.lire(plages, String(campagne), () => {
    const cellules = liberations === undefined ? undefined : plage(liberations);
    const { agregats, bloques, constats } = lirePlages({
      parc: plage(parc),
      liberations: cellules,
      annee: campagne,
    });
    return { agregats, bloques, constats };
  });
}

/** Reads the ranges and keeps the périmètres that are asked for; refuses ranges without their columns. */
function lirePerimetres(plages: PlagesRecues, choix: Selection): readonly AgregatPerimetre[] {
  const bailleur = estTout(choix.bailleur) ? null : cleDeTexte(montre(choix.bailleur));
  const departement = estTout(choix.departement) ? null : codeDeDepartement(choix.departement);
  const dossier = lire(plages);
  if (dossier.bloques === "tous") return refuser(motifDArret(dossier));
  const tous = [...dossier.agregats.perimetres.values()].flatMap((duBailleur) => [...duBailleur.values()]);
  const gardes = tous.filter(
    ({ perimetre }) =>
      (bailleur === null || cleDeTexte(perimetre.bailleur) === bailleur) &&
      (departement === null || perimetre.departement === departement),
  );
  return gardes.length > 0 ? gardes : refuser({ type: "aucunPerimetre" });
}

function motifDArret({ constats }: Lu): RefusDeFonction {
  const arret = constats.find(({ gravite }) => gravite === "bloquant");
  return arret === undefined ? { type: "plageIllisible", argument: "parc" } : refusDe(arret);
}

function refusDe(constat: ConstatDeLecture): RefusDeFonction {
  const argument = constat.role === "liberations" ? "libérations" : "parc";
  if (constat.type === "colonneAbsente")
    return { type: "colonneAbsente", argument, entete: enteteDe(constat.role, constat.champ) };
  return { type: "plageIllisible", argument };
}

/** The header of a field, as the templates write it. */
function enteteDe(role: Role, champ: Champ): string {
  const definitions: Partial<Record<Champ, DefinitionDeChamp>> = CHAMPS[role];
  return definitions[champ]?.entete ?? champ;
}

/** R4 on the whole of the périmètres that are selected: the sum of their libérations ÷ the sum of their parcs. */
export function rotationDesPlages(plages: PlagesRecues, choix: Selection, methodeRecue: unknown): Fraction {
  const parametres = { ...PARAMETRES_PAR_DEFAUT, methode: methode(methodeRecue) };
  const perimetres = lirePerimetres(plages, choix);
  const liberations = perimetres.map((un) => liberationsRetenues(un.liberations, parametres).valeur);
  const parcs = perimetres.map(({ parc }) => fraction(compterRotation(parc)));
  return rotationSaisie(somme(liberations), somme(parcs));
}

/** R7: active reservations of a réservataire in the périmètres that are selected, on the parc of the bailleur (R1). */
export function reservationsDesPlages(plages: PlagesRecues, choix: Selection, reservataire: unknown): number {
  if (estTout(reservataire)) return refuser({ type: "vide", argument: "réservataire" });
  const code = cleDeCode(montre(reservataire));
  const siens = lirePerimetres(plages, choix)
    .flatMap(({ reservataires }) => [...reservataires])
    .filter(([cle]) => cleDeCode(cle) === code)
    .map(([, { reservations }]) => compterReservations(reservations, TOUT));
  return siens.reduce((total, nombre) => total + nombre, 0);
}
