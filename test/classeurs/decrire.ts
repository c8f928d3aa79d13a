import type { Indicateur } from "../../src/calcul/domaine/chiffre";
import { reduite } from "../../src/calcul/nombres/fraction";
import type { ResultatPerimetre } from "../../src/calcul/resultat";
import type { Dossier, Gravite } from "../../src/lecture/types";
import { listerControles } from "../../src/restitution/controles";
import type { Lu } from "./lire";

const GRAVITES: Readonly<Record<Gravite, string>> = {
  bloquant: "bloquant",
  aVerifier: "à vérifier",
  information: "information",
};

/** Un constat en une ligne : « à vérifier · rplsEnDouble · Parc!A7 ». */
export function constatsDe({ dossier, resultat }: Lu): readonly string[] {
  return listerControles({ dossier, resultat, suivis: [], feuilles: [] }).map(({ gravite, genre, lieu }) => {
    const [type = "", , champ = ""] = genre.split("|");
    const quoi = champ === "" ? type : `${type} ${champ}`;
    const cellule = lieu.cellule === null ? "" : `!${lieu.cellule}`;
    return `${GRAVITES[gravite]} · ${quoi} · ${lieu.feuille}${cellule}`;
  });
}

/** La valeur exacte : « 4 », « 1/5 », ou la raison de son absence. */
function exact(indicateur: Indicateur): string {
  if (indicateur.etat === "absent")
    return indicateur.raison === "perimetreBloque" ? "bloqué" : indicateur.raison;
  const { numerateur, denominateur } = reduite(indicateur.valeur);
  return denominateur === 1 ? String(numerateur) : `${String(numerateur)}/${String(denominateur)}`;
}

/** Rien n'est donné d'un périmètre bloqué : ni taux, ni assiette, ni part, ni objectif. */
function estBloque({ tauxDeRotation: taux, assiette, flux }: ResultatPerimetre): boolean {
  const desLignes = flux.flatMap(({ partRetenue, objectif }) => [partRetenue, objectif]);
  const tous = [taux, assiette, ...desLignes];
  return (
    taux.etat === "absent" && taux.raison === "perimetreBloque" && tous.every(({ etat }) => etat === "absent")
  );
}

/** Un périmètre en une ligne : « parc 20, taux 1/4, assiette 4 ; CD31 2/5 → 2 ; — 1/4 → 1 ». */
function chiffresDe(perimetre: ResultatPerimetre): string {
  const { parc, tauxDeRotation, assiette, flux } = perimetre;
  if (estBloque(perimetre)) return `parc ${exact(parc)}, bloqué`;
  const tete = `parc ${exact(parc)}, taux ${exact(tauxDeRotation)}, assiette ${exact(assiette)}`;
  const parts = flux.map(
    ({ reservataire, partRetenue, objectif }) => `${reservataire} ${exact(partRetenue)} → ${exact(objectif)}`,
  );
  return [tete, ...parts].join(" ; ");
}

/** Les chiffres de chaque périmètre : « 31 », ou « Autre bailleur 81 ». */
export function chiffres({ resultat }: Lu): Readonly<Record<string, string>> {
  const nomme = resultat.perimetres.map((un) => {
    const { bailleur, departement } = un.perimetre;
    const nom = bailleur === "Habitat d'Oc" ? departement : `${bailleur} ${departement}`;
    return [nom, chiffresDe(un)] as const;
  });
  return Object.fromEntries(nomme);
}

/** Le compte de chaque feuille lue : lues = comptées + écartées + vides. */
export function lignesLues({ lignes }: Dossier): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lignes.map(({ feuille, lues, comptees, ecartees, vides }) => [
      feuille,
      `${lues} = ${comptees} + ${ecartees} + ${vides}`,
    ]),
  );
}

/** Lignes écartées que les constats citent, feuille par feuille. */
export function citees({ constats }: Dossier, feuille: string): number {
  const siens = constats.filter(({ ecarte, lieu }) => ecarte && lieu.feuille === feuille);
  return siens.reduce((total, un) => total + (un.type === "suite" ? un.nombre : 1), 0);
}
