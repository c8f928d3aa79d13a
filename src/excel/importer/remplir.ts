import type { Cellule } from "../../lecture/types";
import type { Refus } from "../../restitution/phrases/refus";
import { LIGNES_DU_PREMIER_BLOC, lignesParBloc, octetsParLigne } from "../lire/taille";
import { ceder } from "../porte";
import type { Suivi } from "../types";
import type { EcritureDuParc } from "./ecriture";
import type { Fichier, Flot } from "./fichier";

type Lignes = readonly (readonly Cellule[])[];

/** What filling ends with; all but the first are to be undone. */
export type Fin = { readonly type: "rempli" } | { readonly type: "annule" } | Refus;

/** Rows of a sheet, less those that a title and a header may take. */
const LOGEMENTS_AU_PLUS = 1_048_576 - 50;

interface Source {
  readonly fichier: Fichier;
  readonly flot: Flot;
  /** The rows that were read with the header. */
  readonly premieres: Lignes;
}

/** Rows gathered until they are worth a request; a small one first to learn the weight of a row. */
class Bloc {
  private lignes: (readonly Cellule[])[] = [];
  private taille = LIGNES_DU_PREMIER_BLOC;

  constructor(private readonly ecriture: EcritureDuParc) {}

  async ajouter(lignes: Lignes): Promise<void> {
    for (const ligne of lignes) this.lignes.push(ligne);
    while (this.lignes.length >= this.taille) {
      const prets = this.lignes.slice(0, this.taille);
      this.lignes = this.lignes.slice(this.taille);
      await this.ecriture.ecrire(prets);
      this.taille = lignesParBloc(octetsParLigne(prets), prets[0]?.length ?? 1);
    }
  }

  async vider(): Promise<void> {
    if (this.lignes.length > 0) await this.ecriture.ecrire(this.lignes);
    this.lignes = [];
  }
}

async function verser(bloc: Bloc, source: Source, avancer: () => Promise<boolean>): Promise<Fin> {
  await bloc.ajouter(source.premieres);
  let logements = source.premieres.length;
  while (await avancer()) {
    const lu = await source.flot.suivant();
    if (lu === null) return { type: "rempli" };
    const { nom: fichier } = source.fichier;
    if (lu.type !== "lignes") return { type: "importRefuse", fichier, refus: lu };
    logements += lu.lignes.length;
    if (logements > LOGEMENTS_AU_PLUS)
      return { type: "importRefuse", fichier, refus: { type: "tropDeLogements", limite: LOGEMENTS_AU_PLUS } };
    await bloc.ajouter(lu.lignes);
  }
  return { type: "annule" };
}

/** Reads the file to its end and writes its rows, with its progress; stops where the person asks to. */
export async function remplir(ecriture: EcritureDuParc, source: Source, suivi: Suivi): Promise<Fin> {
  const { fichier, flot } = source;
  const bloc = new Bloc(ecriture);
  const avancer = async () => {
    const { lignes } = ecriture;
    suivi.progres({
      etape: "import",
      fichier: fichier.nom,
      lignes,
      octets: flot.octets,
      total: fichier.taille,
    });
    await ceder();
    return !suivi.annule();
  };
  await ecriture.ouvrir();
  const fin = await verser(bloc, source, avancer);
  if (fin.type !== "rempli") return fin;
  await bloc.vider();
  const conforme = await ecriture.terminer();
  return conforme ? fin : { type: "echecEcriture", code: "RelectureDifferente", retabli: true };
}
