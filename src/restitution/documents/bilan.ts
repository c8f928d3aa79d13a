import { versNombre } from "../../calcul/nombres/decimal";
import { estNulle, fois, fraction } from "../../calcul/nombres/fraction";
import type { LigneDeBilanLegal } from "../../calcul/bilanLegal";
import {
  ENGAGEMENT,
  MESURES_DU_BILAN,
  OBSERVATION_DU_BILAN,
  PART_RETENUE,
  periodeDuBilan,
  RYTHME_DU_BILAN,
} from "../feuilles/bilan";
import { toutLeFluxOuPlus, type LigneSituee } from "../feuilles/observationsDuBilan";
import { entier, part, texteLong } from "../feuilles/colonnes";
import { tabler, type Colonne } from "../feuilles/tableau";
import { nomDePerimetre } from "../phrases/noms";
import { fr, minuscule } from "../phrases/typographie";
import { LARGEUR_DU_LIEU, largeursDe, SAUT, tableau, texte } from "./blocs";
import { SOURCE_DU_BILAN } from "./envoi";
import type { MatiereDesDocuments, PartDuDestinataire } from "./matiere";
import { prevision, tableauDeLaPrevision } from "./prevision";
import type { Bloc, FeuilleDeDocument } from "./types";

const CENT = fraction(100);
const OU = "Bailleur et département";

const ENSEMBLE: readonly Colonne<LigneDeBilanLegal>[] = [
  texteLong(OU, LARGEUR_DU_LIEU, ({ perimetre }) => nomDePerimetre(perimetre)),
  ...[
    entier<LigneDeBilanLegal>("Proposés", ({ proposes }) => proposes),
    entier<LigneDeBilanLegal>("Attribués", ({ attribues }) => attribues),
    entier<LigneDeBilanLegal>("Dont proposés hors flux", ({ proposesHorsFlux }) => proposesHorsFlux),
    entier<LigneDeBilanLegal>("Dont attribués hors flux", ({ attribuesHorsFlux }) => attribuesHorsFlux),
  ].map((colonne) => ({ ...colonne, additive: true })),
];

const LIEU = texteLong<LigneSituee>(OU, LARGEUR_DU_LIEU, ({ perimetre }) =>
  nomDePerimetre(perimetre.perimetre),
);

/** What the objective of a réservataire is made from: an engagement only where one is entered in each of its lines. */
interface Base {
  readonly nom: string;
  readonly colonne: Colonne<LigneSituee>;
  readonly du: string;
  readonly ecart: string;
}
const BASES: Readonly<Record<"engagement" | "partRetenue", Base>> = {
  engagement: {
    ...{ nom: "engagement", du: fr`de l'engagement`, ecart: fr`Écart à l'engagement` },
    colonne: ENGAGEMENT,
  },
  partRetenue: {
    ...{ nom: "part retenue", du: fr`de la part retenue`, ecart: fr`Écart à la part retenue` },
    colonne: PART_RETENUE,
  },
};

function baseDe({ bilan }: PartDuDestinataire): Base {
  const tousEngages = bilan.every(({ ligne }) => ligne.engagement !== null);
  return BASES[tousEngages ? "engagement" : "partRetenue"];
}

const mesures = ({ colonne }: Base): readonly Colonne<LigneSituee>[] => [
  ...[LIEU, colonne],
  ...MESURES_DU_BILAN,
  OBSERVATION_DU_BILAN,
];

function enPoints({ ecartALaPartRetenue: ecart }: LigneSituee): number | null {
  return ecart.etat === "absent" ? null : versNombre(fois(ecart.valeur, CENT));
}

/** Why a share of the real flux is the whole of it or more; of which périmètre, where there are several. */
function notes(lignes: readonly LigneSituee[]): readonly Bloc[] {
  return lignes.flatMap((ligne) => {
    const dite = toutLeFluxOuPlus(ligne);
    if (dite === null) return [];
    const ou = nomDePerimetre(ligne.perimetre.perimetre);
    return [texte("note", lignes.length === 1 ? dite : fr`${ou} : ${minuscule(dite)}`)];
  });
}

const rythme = ({ ecart }: Base): readonly Colonne<LigneSituee>[] => [
  ...[LIEU, ...RYTHME_DU_BILAN],
  { ...part(ecart, enPoints), format: "points", largeur: 16 },
];

function legal({ legal: lignes }: PartDuDestinataire, annee: number): readonly Bloc[] {
  const ensembles = lignes.filter(({ axe }) => axe === "ensemble");
  return [
    texte("intertitre", fr`Année ${String(annee)} : logements proposés et attribués`),
    texte(
      "note",
      fr`Du 1er janvier au 31 décembre ${String(annee)} (R18 ; ${SOURCE_DU_BILAN}). Hors flux : droits pour un tour et réservataires que la gestion en flux ne vise pas. Le détail est dans « Bilan par axe ».`,
    ),
    tableau(tabler(ENSEMBLE, ensembles)),
  ];
}

/** With more lines than these above it, the chart would be cut by the end of the page. */
const LIGNES_AVANT_LE_GRAPHIQUE = 3;

/** The chart, where something is to be compared. */
function graphique(
  lignes: readonly LigneSituee[],
  colonnes: readonly Colonne<LigneSituee>[],
  annee: number,
): readonly Bloc[] {
  const vide = lignes.every(
    ({ objectif, decompte }) =>
      (objectif.etat === "absent" || estNulle(objectif.valeur)) && estNulle(decompte.ensemble.valeur),
  );
  if (vide) return [];
  const rang = (entete: string) => colonnes.findIndex((colonne) => colonne.entete === entete);
  return [
    ...(lignes.length > LIGNES_AVANT_LE_GRAPHIQUE ? [SAUT] : []),
    {
      type: "graphique",
      titre: fr`Objectif et décompte ${String(annee)}, en logements`,
      forme: "barres",
      categories: [0],
      series: [rang("Objectif"), rang("Décompte")],
    },
  ];
}

function convention(matiere: MatiereDesDocuments, sienne: PartDuDestinataire): readonly Bloc[] {
  const { suivi } = matiere;
  if (suivi === null || sienne.bilan.length === 0) return [];
  const base = baseDe(sienne);
  const lignes = sienne.bilan.map(({ perimetre, ligne }) => ({ ...ligne, perimetre }));
  const { annee } = suivi.bilan;
  return [
    texte("intertitre", fr`Année ${String(annee)} : ${base.du} au solde`),
    texte("note", periodeDuBilan(suivi.bilan)),
    tableau(tabler(mesures(base), lignes)),
    ...graphique(lignes, mesures(base), annee),
    texte("intertitre", fr`Rythme de l'année ${String(annee)}`),
    tableau(tabler(rythme(base), lignes)),
    ...notes(lignes),
  ];
}

/** The balance is that of the year after the one whose attributions are told. */
function titreDuBilan(annee: number, { bilan }: PartDuDestinataire): string {
  const deux = bilan.length > 0;
  return deux
    ? fr`Bilan annuel ${String(annee)} et suivi de ${String(annee + 1)}`
    : fr`Bilan annuel ${String(annee)}`;
}

/** R17 and R18 of one réservataire; null without mises à disposition. */
export function feuilleDuBilan(
  matiere: MatiereDesDocuments,
  sienne: PartDuDestinataire,
): FeuilleDeDocument | null {
  const { annuel } = matiere;
  if (annuel === null) return null;
  const { annee } = annuel.legal;
  const base = baseDe(sienne);
  const suivi =
    sienne.bilan.length === 0 ? "" : fr` ; ${base.nom}, objectif, décompte et solde de l'année en cours`;
  return {
    nom: "Bilan annuel",
    objet: fr`Logements proposés et attribués en ${String(annee)}${suivi} ; prévision ${String(annee + 1)} des logements soustraits du flux.`,
    orientation: "paysage",
    largeurs: largeursDe(
      tabler(ENSEMBLE, []),
      tabler(mesures(base), []),
      tabler(rythme(base), []),
      tableauDeLaPrevision(annee + 1, []),
    ),
    blocs: [
      texte("titre", titreDuBilan(annee, sienne)),
      texte("sousTitre", sienne.destinataire.nom),
      ...legal(sienne, annee),
      ...convention(matiere, sienne),
      ...prevision(matiere, sienne),
    ],
  };
}
