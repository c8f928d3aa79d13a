import { entierLePlusProche } from "./objectifs";
import type { Resultat } from "../../src/calcul/resultat";
import { ROLES, type Cellule, type Dossier } from "../../src/lecture/types";
import { creerAlea } from "../../src/restitution/exemple/alea";
import { decrireResultats } from "../../src/restitution/resultats";
import { citees } from "../classeurs/decrire";
import { lireVite, type Lu } from "../classeurs/lire";
import { AUJOURDHUI } from "../classeurs/propre";
import { exempleReduit } from "./exemple";
import { muter } from "./mutations";

/** Most workbooks get a few mutations: one is seen alone, several meet. */
const MUTATIONS_AU_PLUS = 6;

/** The description of the result sheets costs more than all the rest: one workbook in this many is described. */
const UN_DECRIT_SUR = 4;

export interface Essai {
  readonly numero: number;
  readonly mutations: readonly string[];
  /** What became of the run: figures for all, for some, for none (a finding says why). */
  readonly issue: "complet" | "partiel" | "bloque" | "faute";
  readonly fautes: readonly string[];
  readonly lignes: number;
}

function fautesDesLignes({ sources, dossier }: Lu): readonly string[] {
  const lues = ROLES.flatMap((role) => sources[role] ?? []);
  return dossier.lignes.flatMap(({ feuille, ...compte }, rang) => {
    const presentes = lues[rang]?.donnees.lignes ?? -1;
    const total = compte.comptees + compte.ecartees + compte.vides;
    const memeFeuille = dossier.lignes.filter((autre) => autre.feuille === feuille);
    const ecartees = memeFeuille.reduce((somme, autre) => somme + autre.ecartees, 0);
    return [
      ...(compte.lues === presentes
        ? []
        : [`${feuille} : ${String(compte.lues)} lues sur ${String(presentes)}`]),
      ...(compte.lues === total
        ? []
        : [`${feuille} : ${String(compte.lues)} lues, ${String(total)} classées`]),
      ...(ecartees === citees(dossier, feuille)
        ? []
        : [`${feuille} : ${String(ecartees)} écartées, citées autrement`]),
    ];
  });
}

const estBloquant = ({ constats }: Dossier) => constats.some(({ gravite }) => gravite === "bloquant");

/** A périmètre without figures needs a finding that says why: of the reading, or of the calculation. */
function fautesDeLIssue({ dossier, resultat }: Lu): readonly string[] {
  const { perimetres } = resultat;
  if (perimetres.length === 0) return estBloquant(dossier) ? [] : ["ni résultat, ni constat bloquant"];
  return perimetres.flatMap(({ perimetre, assiette, constats }) => {
    const explique = estBloquant(dossier) || constats.length > 0;
    return assiette.etat === "present" || explique
      ? []
      : [`${perimetre.bailleur} ${perimetre.departement} : rien, sans un mot`];
  });
}

function fautesDesObjectifs({ perimetres }: Resultat): readonly string[] {
  // Droits uniques are a volume of their own, beside the shares of the assiette (R12).
  const partages = perimetres.filter(({ droitsUniques }) => droitsUniques.length === 0);
  return partages.flatMap(({ perimetre, assiette, flux }) => {
    const attendu = entierLePlusProche(assiette);
    const objectifs = flux.map(({ objectif }) => entierLePlusProche(objectif));
    if (attendu === null || objectifs.some((un) => un === null)) return [];
    const somme = objectifs.reduce<number>((total, un) => total + (un ?? 0), 0);
    return Math.abs(somme - attendu) <= 1e-9 * Math.max(1, Math.abs(attendu))
      ? []
      : [`${perimetre.departement} : objectifs ${String(somme)}, assiette ${String(attendu)}`];
  });
}

function estEcrivable(cellule: Cellule): boolean {
  if (typeof cellule === "number") return Number.isFinite(cellule);
  return typeof cellule === "boolean" || !/undefined|NaN|\[object/.test(cellule);
}

function fautesDesFeuilles({ dossier, resultat }: Lu): readonly string[] {
  const edition = { ecritLe: AUJOURDHUI, version: "essai" };
  return decrireResultats(dossier, resultat, edition).flatMap(({ nom, colonnes, lignes }) => {
    const mauvaise = lignes.flat().find((cellule) => !estEcrivable(cellule));
    const large = lignes.some((ligne) => ligne.length !== colonnes.length);
    return [
      ...(mauvaise === undefined ? [] : [`${nom} : cellule ${String(mauvaise).slice(0, 80)}`]),
      ...(large ? [`${nom} : une ligne n'a pas la largeur du tableau`] : []),
    ];
  });
}

function fautesDesLieux({ dossier }: Lu): readonly string[] {
  return dossier.constats.flatMap(({ type, lieu }) =>
    lieu.cellule === null || /^[A-Z]{1,3}[1-9]\d*$/.test(lieu.cellule) ? [] : [`${type} : ${lieu.cellule}`],
  );
}

function issueDe({ resultat }: Lu): Essai["issue"] {
  const calcules = resultat.perimetres.filter(({ assiette }) => assiette.etat === "present").length;
  if (calcules === 0) return "bloque";
  return calcules === resultat.perimetres.length ? "complet" : "partiel";
}

function verifier(lu: Lu): readonly string[] {
  return [
    ...fautesDesLignes(lu),
    ...fautesDeLIssue(lu),
    ...fautesDesObjectifs(lu.resultat),
    ...fautesDesLieux(lu),
  ];
}

/** Workbook number `numero` of a seed: the example mutated, read, computed, described, and looked at. */
export function essayer(graine: number, numero: number): Essai {
  const alea = creerAlea(graine * 1_000_003 + numero);
  const classeur = exempleReduit();
  const mutations = Array.from({ length: alea.entier(1, MUTATIONS_AU_PLUS) }, () => muter(classeur, alea));
  const lignes = classeur.feuilles.reduce((total, une) => total + une.lignes.length, 0);
  const commun = { numero, mutations, lignes };
  try {
    const lu = lireVite(classeur);
    const decrit = numero % UN_DECRIT_SUR === 0;
    const fautes = [...verifier(lu), ...(decrit ? fautesDesFeuilles(lu) : [])];
    return { ...commun, issue: fautes.length > 0 ? "faute" : issueDe(lu), fautes };
  } catch (erreur) {
    const faute = erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur);
    return { ...commun, issue: "faute", fautes: [faute] };
  }
}
