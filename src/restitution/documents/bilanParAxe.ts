import type { LigneDeBilanLegal } from "../../calcul/bilanLegal";
import { AXE, modaliteEnMots } from "../phrases/axes";
import { entier, texte as colonneDeTexte, texteLong } from "../feuilles/colonnes";
import { tabler, type Colonne } from "../feuilles/tableau";
import { fr } from "../phrases/typographie";
import { largeursDe, tableau, texte } from "./blocs";
import { SOURCE_DU_BILAN } from "./envoi";
import type { MatiereDesDocuments, PartDuDestinataire } from "./matiere";
import type { FeuilleDeDocument } from "./types";

const colonnes = (debuts: readonly number[]): readonly Colonne<LigneDeBilanLegal>[] => [
  texteLong("Bailleur", 26, ({ perimetre }) => perimetre.bailleur),
  colonneDeTexte("Département", 14, ({ perimetre }) => perimetre.departement),
  colonneDeTexte("Axe", 24, ({ axe }) => AXE[axe]),
  texteLong("Modalité", 28, ({ axe, modalite }) => modaliteEnMots(axe, modalite, debuts)),
  entier("Proposés", ({ proposes }) => proposes, 11),
  entier("Attribués", ({ attribues }) => attribues, 11),
];

/** The axes of the law, for one réservataire; null without mises à disposition (R18). */
export function feuilleDuBilanParAxe(
  { suivi, annuel }: MatiereDesDocuments,
  { destinataire, legal }: PartDuDestinataire,
): FeuilleDeDocument | null {
  if (suivi === null || annuel === null) return null;
  const annee = String(annuel.legal.annee);
  const lignes = tabler(colonnes(suivi.parametres.debutsDePeriode), legal);
  return {
    nom: "Bilan par axe",
    objet: fr`Les mêmes logements par typologie, financement, QPV, commune et période de construction.`,
    orientation: "portrait",
    largeurs: largeursDe(lignes),
    blocs: [
      texte("titre", fr`Bilan annuel ${annee} par axe`),
      texte("sousTitre", destinataire.nom),
      texte(
        "note",
        fr`Logements proposés et attribués du 1er janvier au 31 décembre ${annee} (R18 ; ${SOURCE_DU_BILAN}). Chaque axe reprend tous les logements : ne pas additionner les axes entre eux.`,
      ),
      tableau(lignes, "tblBilanParAxe"),
    ],
  };
}
