import { LectureDeCsv } from "../../lecture/csv/lecture";
import type { Cellule } from "../../lecture/types";
import type { Refus } from "../../restitution/phrases/refus";
import { Flot, type Fichier } from "./fichier";

type Lignes = readonly (readonly Cellule[])[];

/** A file whose header is read, and the rows that came with it. */
export interface FichierOuvert {
  readonly fichier: Fichier;
  readonly lecture: LectureDeCsv;
  readonly flot: Flot;
  readonly entetes: readonly string[];
  readonly premieres: Lignes;
}

/** Reads a file as far as its header. Fails with EchecDeFichier where the file cannot be read. */
export async function ouvrirLeFichier(fichier: Fichier, date1904: boolean): Promise<FichierOuvert | Refus> {
  const lecture = new LectureDeCsv({ date1904 });
  const flot = new Flot(fichier, lecture);
  for (;;) {
    const lu = await flot.suivant();
    const refuse = { type: "importRefuse", fichier: fichier.nom } as const;
    if (lu === null) return { ...refuse, refus: { type: "fichierVide" } };
    if (lu.type !== "lignes") return { ...refuse, refus: lu };
    const { entetes } = lecture;
    if (entetes !== null) return { fichier, lecture, flot, entetes, premieres: lu.lignes };
  }
}
