import type { Jour } from "../../calcul/domaine/jour";
import { graviteDImport, type BilanDeCsv, type ConstatDImport } from "../../lecture/csv/constats";
import type { Cellule, Gravite } from "../../lecture/types";
import { compteDesColonnes, compteDesLignes } from "../phrases/compteDImport";
import { phraseDImport } from "../phrases/import";
import { date } from "../phrases/nombres";
import { GRAVITE } from "../phrases/noms";
import { fr } from "../phrases/typographie";
import type { ColonneDecrite, FeuilleDecrite } from "../types";
import { LARGEUR_DES_ETIQUETTES } from "../provenance";

/** Where an import came from and where it went. */
export interface ProvenanceDImport {
  readonly fichier: string;
  readonly feuille: string;
  readonly ecritLe: Jour;
  readonly version: string;
}

const RANG: Readonly<Record<Gravite, number>> = { bloquant: 0, aVerifier: 1, information: 2 };

const COLONNES: readonly ColonneDecrite[] = [
  { entete: "Gravité", format: "texte", largeur: LARGEUR_DES_ETIQUETTES },
  { entete: "Ligne du fichier", format: "entier", largeur: 11 },
  { entete: "Constat", format: "texteLong", largeur: 90 },
  { entete: "Que faire", format: "texteLong", largeur: 66 },
];

function enLigne(constat: ConstatDImport): readonly Cellule[] {
  const { constat: phrase, remede } = phraseDImport(constat);
  return [GRAVITE[graviteDImport(constat)], "ligne" in constat ? constat.ligne : "", phrase, remede];
}

/** What became of an imported file: every line that was left out, every doubt, and the columns that were recognised. */
export function feuilleDImport(
  bilan: BilanDeCsv,
  { fichier, feuille, ecritLe, version }: ProvenanceDImport,
): FeuilleDecrite {
  const constats = [...bilan.constats].sort((a, b) => RANG[graviteDImport(a)] - RANG[graviteDImport(b)]);
  return {
    nom: "Import",
    table: "tblImport",
    titre: fr`Import d'un fichier de logements`,
    sousTitre: fr`Ce qui a été lu du fichier, ligne par ligne quand il y a un doute ; les numéros sont ceux des lignes du fichier.`,
    provenance: [
      [fr`Fichier`, fichier],
      [fr`Écrit dans`, feuille],
      [fr`Lignes`, compteDesLignes(bilan)],
      [fr`Colonnes`, compteDesColonnes(bilan)],
      [fr`Établi le`, fr`${date(ecritLe)} · Flux ${version}`],
    ],
    colonnes: COLONNES,
    lignes: constats.map(enLigne),
    totaux: null,
    chiffres: null,
    liens: null,
    marques: [
      { colonne: 0, valeur: GRAVITE.aVerifier, ton: "attention" },
      { colonne: 0, valeur: GRAVITE.information, ton: "neutre" },
    ],
    graphique: null,
  };
}
