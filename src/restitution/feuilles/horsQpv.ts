import { NON_RENSEIGNE } from "../../calcul/domaine/axes";
import type { ControleHorsQpv } from "../../calcul/etatHorsQpv";
import { versNombre } from "../../calcul/nombres/decimal";
import { SANS_VALEUR } from "../phrases/axes";
import { RAISON } from "../phrases/noms";
import { fr, nombreDe } from "../phrases/typographie";
import type { MarqueDecrite } from "../types";
import { bailleur, entier, part, texte, texteLong } from "./colonnes";
import { enDetail, observation, raisons, tabler, type Colonne, type Tableau } from "./tableau";

/** A sign beside the word: the status is read without its colour. */
const STATUT = {
  atteint: "✔ Atteint",
  sous: "⚠ Sous le seuil",
  stipule: "— Stipulation contraire",
  rien: "— Sans objet",
} as const;

function statut({ atteint, seuil }: ControleHorsQpv): string {
  if (seuil.etat === "absent") return STATUT.stipule;
  if (atteint === null) return STATUT.rien;
  return atteint ? STATUT.atteint : STATUT.sous;
}

function communeEnMots({ commune }: ControleHorsQpv): string {
  if (commune === null) return "Toutes";
  return commune === NON_RENSEIGNE ? SANS_VALEUR : commune;
}

function sansQpv({ attribuesSansQpv }: ControleHorsQpv): string | null {
  const nombre = versNombre(attribuesSansQpv.valeur);
  return nombre === 0
    ? null
    : fr`${nombreDe(nombre, "attribution")} sans QPV renseigné dans Parc, hors du calcul.`;
}

function sansCommune({ commune }: ControleHorsQpv): string | null {
  return commune === NON_RENSEIGNE ? fr`Logements sans commune : pas de contrôle.` : null;
}

function stipule({ seuil }: ControleHorsQpv): string | null {
  return seuil.etat === "absent" ? fr`Pas de seuil ici : ${RAISON[seuil.raison]}.` : null;
}

const COLONNES: readonly Colonne<ControleHorsQpv>[] = [
  bailleur(({ perimetre }) => perimetre.bailleur),
  texte("Département", 14, ({ perimetre }) => perimetre.departement),
  texte("Commune", 24, communeEnMots),
  texte("Année", 8, ({ annee }) => String(annee)),
  entier("Attribués à l’État hors QPV", ({ attribuesALEtatHorsQpv }) => attribuesALEtatHorsQpv, 17),
  entier("Attribués hors QPV", ({ attribuesHorsQpv }) => attribuesHorsQpv),
  part("Part de l’État", ({ part: valeur }) => valeur),
  part("Seuil", ({ seuil }) => seuil),
  texte("Contrôle", 20, statut),
  texteLong("Observation", 44, (ligne) =>
    observation([sansCommune(ligne), stipule(ligne), ...raisons([ligne.part]), sansQpv(ligne)]),
  ),
  enDetail(entier("Proposés à l’État hors QPV", ({ proposesALEtatHorsQpv }) => proposesALEtatHorsQpv, 17)),
  enDetail(entier("Proposés hors QPV", ({ proposesHorsQpv }) => proposesHorsQpv)),
  enDetail(part("Part proposée à l’État", ({ partProposee }) => partProposee)),
  enDetail(entier("Attribués à l’État, QPV compris", ({ attribuesALEtat }) => attribuesALEtat, 17)),
  enDetail(part("Part hors QPV de ses attributions", ({ partHorsQpvDeLEtat }) => partHorsQpvDeLEtat)),
];

const RANG_DU_STATUT = COLONNES.findIndex(({ entete }) => entete === "Contrôle");
const MARQUES: readonly MarqueDecrite[] = [
  { colonne: RANG_DU_STATUT, valeur: STATUT.sous, ton: "attention" },
  { colonne: RANG_DU_STATUT, valeur: STATUT.atteint, ton: "favorable" },
];

/** R19, one line per landlord × département, then per commune, for each year. */
export function tableauHorsQpv(
  controles: readonly ControleHorsQpv[],
): Tableau & { readonly marques: readonly MarqueDecrite[] } {
  return { ...tabler(COLONNES, controles), marques: MARQUES };
}
