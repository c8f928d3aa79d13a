import { DEDUCTIONS, type Deduction } from "../../calcul/domaine/hypotheses";
import type { Indicateur } from "../../calcul/domaine/chiffre";
import { clePerimetre, type Perimetre } from "../../calcul/domaine/perimetre";
import type { LigneDePrevision } from "../../calcul/prevoir";
import { entier, texteLong } from "../feuilles/colonnes";
import { raisons, tabler, type Colonne, type Tableau } from "../feuilles/tableau";
import { ENTETE_DE_DEDUCTION, nomDePerimetre, RAISON } from "../phrases/noms";
import { fr } from "../phrases/typographie";
import { LARGEUR_DU_LIEU, tableau, texte } from "./blocs";
import { SOURCE_DU_BILAN } from "./envoi";
import type { MatiereDesDocuments, PartDuDestinataire } from "./matiere";
import type { Bloc } from "./types";

/** What a périmètre foresees, or what the year before had, category by category. */
interface LigneDeDocument {
  readonly perimetre: Perimetre;
  readonly quoi: string;
  readonly valeur: (categorie: Deduction) => Indicateur | null;
}

/** In characters: « Libérés 2025 » on one line, its indent aside. */
const LARGEUR_DE_L_ANNEE = 14;

const COLONNES: readonly Colonne<LigneDeDocument>[] = [
  texteLong("Bailleur et département", LARGEUR_DU_LIEU, ({ perimetre }) => nomDePerimetre(perimetre)),
  texteLong("Logements", LARGEUR_DE_L_ANNEE, ({ quoi }) => quoi),
  ...DEDUCTIONS.map((categorie) =>
    entier<LigneDeDocument>(ENTETE_DE_DEDUCTION[categorie], ({ valeur }) => valeur(categorie), 11),
  ),
];

/** Two lines for each périmètre, in their order. */
function enRegard(lignes: readonly LigneDePrevision[], annee: number): readonly LigneDeDocument[] {
  const cles = [...new Set(lignes.map(({ perimetre }) => clePerimetre(perimetre)))];
  return cles.flatMap((cle): readonly LigneDeDocument[] => {
    const siennes = lignes.filter(({ perimetre }) => clePerimetre(perimetre) === cle);
    const [premiere] = siennes;
    if (premiere === undefined) return [];
    const une = (categorie: Deduction) => siennes.find((autre) => autre.categorie === categorie);
    const { perimetre } = premiere;
    return [
      {
        ...{ perimetre, quoi: fr`Prévus ${String(annee)}` },
        valeur: (categorie) => une(categorie)?.prevus ?? null,
      },
      {
        ...{ perimetre, quoi: fr`Libérés ${String(annee - 1)}` },
        valeur: (categorie) => une(categorie)?.realises ?? null,
      },
    ];
  });
}

/** The table of the forecast; without a line, for the widths of its sheet. */
export function tableauDeLaPrevision(annee: number, lignes: readonly LigneDePrevision[]): Tableau {
  return tabler(COLONNES, enRegard(lignes, annee));
}

/** R18: what is foreseen to be subtracted from the flux of the year, where this réservataire has something. */
export function prevision(
  { resultat: { annee }, prevision: toutes }: MatiereDesDocuments,
  { prevision: lignes }: PartDuDestinataire,
): readonly Bloc[] {
  const titre = texte("intertitre", fr`Prévision ${String(annee)} : logements soustraits du flux`);
  const source = fr`(R18 ; ${SOURCE_DU_BILAN})`;
  if (toutes === null)
    return [titre, texte("note", fr`Aucune prévision n'est saisie dans le classeur ${source}.`)];
  if (lignes.length === 0)
    return [titre, texte("note", fr`Non calculé : ${RAISON.syntheseSansDetail} ${source}.`)];
  return [
    titre,
    texte(
      "note",
      fr`Logements que le bailleur prévoit de soustraire du flux de ${String(annee)}, par catégorie de relogement, en face de ceux libérés en ${String(annee - 1)} pour le même motif ${source}.`,
    ),
    tableau(tableauDeLaPrevision(annee, lignes)),
    ...raisons(lignes.map(({ prevus }) => prevus)).map((dite) => texte("note", fr`Prévus, si vide. ${dite}`)),
  ];
}
