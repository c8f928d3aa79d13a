import { de, fr } from "./typographie";

/** What a long action tells while it works. Rows are counts; `total` is known before the first block is read. */
export type Progres =
  | { readonly etape: "reperage" }
  | { readonly etape: "lecture"; readonly feuille: string; readonly lignes: number; readonly total: number }
  | { readonly etape: "calcul" }
  /** A file that is read and written at once; its lines are not known beforehand, its bytes are. */
  | {
      readonly etape: "import";
      readonly fichier: string;
      readonly lignes: number;
      readonly octets: number;
      readonly total: number;
    }
  /** Cells of a person's sheet that are corrected, or put back. */
  | {
      readonly etape: "correction";
      readonly feuille: string;
      readonly cellules: number;
      readonly total: number;
    }
  | { readonly etape: "documents"; readonly nom: string; readonly rang: number; readonly total: number }
  | { readonly etape: "ecriture"; readonly feuille: string; readonly rang: number; readonly total: number };

/** Progress in words: « Lecture de Parc : 12 000 lignes sur 15 000 ». */
export function phraseDeProgres(progres: Progres): string {
  switch (progres.etape) {
    case "reperage":
      return fr`Repérage des feuilles…`;
    case "lecture":
      return fr`Lecture ${de(progres.feuille)} : ${progres.lignes} lignes sur ${progres.total}`;
    case "calcul":
      return fr`Calcul des taux, des assiettes et des objectifs…`;
    case "import":
      return fr`Import de ${progres.fichier} : ${progres.lignes} lignes écrites, ${Math.floor((100 * progres.octets) / progres.total)} % du fichier`;
    case "correction":
      return fr`Correction ${de(progres.feuille)} : ${progres.cellules} cellules sur ${progres.total}`;
    case "documents":
      return fr`Document ${de(progres.nom)} (${progres.rang} sur ${progres.total})`;
    case "ecriture":
      return fr`Écriture ${de(progres.feuille)} (${progres.rang} sur ${progres.total})`;
  }
}
