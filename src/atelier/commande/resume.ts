import type { Bilan } from "../../excel/types";
import type { Indicateur } from "../../calcul/domaine/chiffre";
import type { Fraction } from "../../calcul/nombres/fraction";
import { jourObservation } from "../../calcul/domaine/jour";
import type { ResultatPerimetre } from "../../calcul/resultat";
import type { Gravite } from "../../lecture/types";
import { nomDePerimetre, RAISON } from "../../restitution/phrases/noms";
import { date, nombre, pourcentage } from "../../restitution/phrases/nombres";
import { nombreDe } from "../../restitution/phrases/typographie";
import { grouper } from "../../taskpane/constats";

const NOM_DE_GRAVITE: Readonly<Record<Gravite, readonly [string, string]>> = {
  bloquant: ["bloquant", "bloquants"],
  aVerifier: ["à vérifier", "à vérifier"],
  information: ["information", "informations"],
};

/** The command's short report, line by line: campagne, périmètres, findings. */
export function resumer(bilan: Bilan): readonly string[] {
  const { resultat } = bilan;
  const observation = date(jourObservation(resultat.annee));
  const perimetres = nombreDe(resultat.perimetres.length, "périmètre");
  return [
    `Campagne ${resultat.annee}, parc observé au ${observation} : ${perimetres}.`,
    ...resultat.perimetres.map(ligneDePerimetre),
    ligneDesConstats(bilan),
  ];
}

function ligneDePerimetre({ perimetre, tauxUtilise, assiette }: ResultatPerimetre): string {
  const taux = enClair(tauxUtilise, pourcentage);
  return `  ${nomDePerimetre(perimetre)} : taux de rotation ${taux}, assiette ${enClair(assiette, nombre)}`;
}

/** A figure that cannot be computed is said absent with its reason. */
function enClair(indicateur: Indicateur, ecrire: (valeur: Fraction) => string): string {
  return indicateur.etat === "present" ? ecrire(indicateur.valeur) : `absent (${RAISON[indicateur.raison]})`;
}

function ligneDesConstats(bilan: Bilan): string {
  const groupes = grouper(bilan);
  if (groupes.length === 0) return "Aucun constat.";
  const comptes = groupes.map(({ gravite, nombre: n }) => nombreDe(n, ...NOM_DE_GRAVITE[gravite]));
  const arret = bilan.dossier.bloques === "tous" ? " Aucun périmètre n’a pu être calculé." : "";
  return `Constats (feuille Contrôles) : ${comptes.join(", ")}.${arret}`;
}
