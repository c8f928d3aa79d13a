import { compare, ZERO } from "../../calcul/nombres/fraction";
import { versNombre } from "../../calcul/nombres/decimal";
import type { SuiviDObjectif } from "../../calcul/suivreObjectifs";
import { UNITE_D_OBJECTIF } from "../phrases/nomsDuSuivi";
import { territoireEnMots } from "../phrases/territoires";
import { fr, nombreDe } from "../phrases/typographie";
import { bailleur, decimal, entier, part, texte, texteLong } from "./colonnes";
import { enDetail, observation, raisons, tabler, type Colonne, type Tableau } from "./tableau";

function etat({ reste }: SuiviDObjectif): string | null {
  if (reste.etat === "absent") return null;
  return compare(reste.valeur, ZERO) > 0 ? null : fr`✔ Cible atteinte.`;
}

/** What a percentage is a percentage of. */
function base({ objectif, duPublic, duTerritoire, realise }: SuiviDObjectif): string | null {
  if (objectif.unite === "nombre" || realise.etat === "absent") return null;
  const [siennes, toutes] = [duPublic, duTerritoire].map(({ valeur }) => versNombre(valeur));
  return fr`${nombreDe(siennes ?? 0, "attribution")} sur ${toutes ?? 0}.`;
}

function publicMuet({ publicConnu }: SuiviDObjectif): string | null {
  return publicConnu
    ? null
    : fr`Aucune attribution de l'année ne porte ce public dans Mises à disposition : vérifiez son écriture.`;
}

const COLONNES: readonly Colonne<SuiviDObjectif>[] = [
  texteLong("Dispositif", 34, ({ objectif }) => objectif.dispositif),
  texteLong("Territoire", 30, ({ objectif }) => territoireEnMots(objectif.territoire)),
  texteLong("Public", 28, ({ objectif }) => objectif.public ?? "Tous publics"),
  decimal("Cible", ({ cible }) => cible),
  texte("Unité", 9, ({ objectif }) => UNITE_D_OBJECTIF[objectif.unite]),
  decimal("Réalisé", ({ realise }) => realise),
  part("Taux d’atteinte", ({ tauxDAtteinte }) => tauxDAtteinte),
  decimal("Reste", ({ reste }) => reste),
  texteLong("Observations", 44, (ligne) =>
    observation([
      etat(ligne),
      base(ligne),
      ...raisons([ligne.realise, ligne.tauxDAtteinte]),
      publicMuet(ligne),
    ]),
  ),
  enDetail(bailleur(({ objectif: { bailleur } }) => (bailleur.type === "tous" ? "Tous" : bailleur.nom))),
  enDetail(entier("Attributions au public", ({ duPublic }) => duPublic, 14)),
  enDetail(entier("Attributions du territoire", ({ duTerritoire }) => duTerritoire, 14)),
];

/** R22, one line per target. Nothing adds up: an attribution counts in several of them. */
export function tableauDesObjectifs(suivis: readonly SuiviDObjectif[]): Tableau {
  return tabler(COLONNES, suivis);
}
