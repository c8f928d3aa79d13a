import type { BilanLegal, LigneDeBilanLegal } from "../../calcul/bilanLegal";
import { AXE, modaliteEnMots } from "../phrases/axes";
import { fr } from "../phrases/typographie";
import { bailleur, entier, texte } from "./colonnes";
import { tabler, type Colonne, type Tableau } from "./tableau";

function colonnes(debuts: readonly number[]): readonly Colonne<LigneDeBilanLegal>[] {
  return [
    bailleur(({ perimetre }) => perimetre.bailleur),
    texte("Département", 14, ({ perimetre }) => perimetre.departement),
    texte("Réservataire", 14, ({ reservataire }) => reservataire),
    texte("Axe", 24, ({ axe }) => AXE[axe]),
    texte("Modalité", 28, ({ axe, modalite }) => modaliteEnMots(axe, modalite, debuts)),
    entier("Proposés", ({ proposes }) => proposes),
    entier("Attribués", ({ attribues }) => attribues),
    entier("Dont proposés hors flux", ({ proposesHorsFlux }) => proposesHorsFlux, 15),
    entier("Dont attribués hors flux", ({ attribuesHorsFlux }) => attribuesHorsFlux, 15),
  ];
}

/** R18, one line per landlord × département × réservataire × modality. No total: each axis counts every logement again. */
export function tableauDuBilanDetaille({ lignes }: BilanLegal, debuts: readonly number[]): Tableau {
  return tabler(colonnes(debuts), lignes);
}

/** The year that it is about. */
export function anneeDuBilanDetaille({ annee }: BilanLegal): string {
  return fr`Logements proposés et attribués du 1er janvier au 31 décembre ${String(annee)} : bilan dû à chaque réservataire avant le 28 février ${String(annee + 1)} (R18) ; les documents de chacun n'en portent que ses lignes. Chaque axe reprend tous les logements : ne pas additionner les axes entre eux.`;
}
