import { dateCivile, type Jour } from "../../calcul/domaine/jour";
import type { BilanDeCsv } from "../../lecture/csv/constats";
import { LectureDeCsv } from "../../lecture/csv/lecture";
import type { Cellule } from "../../lecture/types";
import { feuilleDImport } from "../../restitution/feuilles/import";
import { feuillesDuModele } from "../../restitution/modele/modele";
import type { Refus } from "../../restitution/phrases/refus";
import { causeDuRefus } from "../ecrire/cause";
import { ecrireResultats } from "../ecrire/ecrire";
import { placer, type Emplacement } from "../ecrire/emplacement";
import { codeDErreur, interruption, refusDEcriture, refusDeLecture } from "../erreurs";
import { inventorier, type Inventaire } from "../lire/inventaire";
import { enFeuilleDecrite, LIGNE_D_ENTETE } from "../modele/ecrire";
import { creerLeModele, feuillesManquantes } from "../modele/modele";
import type { Porte } from "../porte";
import type { Suivi } from "../types";
import { destinationDe, type Destination } from "./destination";
import { EcritureDuParc, type Place } from "./ecriture";
import { EchecDeFichier, Flot, type Fichier } from "./fichier";
import { remplir, type Fin } from "./remplir";

export interface OptionsDImport {
  /** The clock, read by the caller only. */
  readonly aujourdhui: Jour;
  readonly version: string;
  readonly suivi: Suivi;
  /** The person agreed to a sheet beside the Parc that they filled. */
  readonly ailleurs: boolean;
}

export type IssueDImport =
  | {
      readonly type: "importe";
      readonly feuille: string;
      /** The sheet of the findings; null where it could not be written. */
      readonly journal: string | null;
      /** The sheets of the template that the workbook has not. */
      readonly manquantes: readonly string[];
      readonly bilan: BilanDeCsv;
    }
  /** A question: the workbook already has a Parc; nothing was written. */
  | { readonly type: "parcPresent"; readonly feuille: string }
  | { readonly type: "annule" }
  | { readonly type: "refuse"; readonly refus: Refus };

type Lignes = readonly (readonly Cellule[])[];

/** A file whose header is read, and the rows that came with it. */
interface FichierOuvert {
  readonly fichier: Fichier;
  readonly lecture: LectureDeCsv;
  readonly flot: Flot;
  readonly entetes: readonly string[];
  readonly premieres: Lignes;
}

const refuser = (refus: Refus): IssueDImport => ({ type: "refuse", refus });

async function ouvrirLeFichier(fichier: Fichier, date1904: boolean): Promise<FichierOuvert | IssueDImport> {
  const lecture = new LectureDeCsv({ date1904 });
  const flot = new Flot(fichier, lecture);
  for (;;) {
    const lu = await flot.suivant();
    if (lu === null)
      return refuser({ type: "importRefuse", fichier: fichier.nom, refus: { type: "fichierVide" } });
    if (lu.type !== "lignes") return refuser({ type: "importRefuse", fichier: fichier.nom, refus: lu });
    const { entetes } = lecture;
    if (entetes !== null) return { fichier, lecture, flot, entetes, premieres: lu.lignes };
  }
}

/** Where the blank Parc is once it exists. */
function situer(
  inventaire: Inventaire,
  { modele, aCreer }: Extract<Destination, { type: "destination" }>,
  entetes: readonly string[],
): Place | Refus {
  const places = placer([enFeuilleDecrite(modele)], inventaire, LIGNE_D_ENTETE);
  if ("type" in places) return places;
  const [emplacement] = places as readonly [Emplacement];
  return { modele, emplacement, inventaire, entetes, creee: aCreer };
}

/** The findings go to a sheet of their own; a person's sheet of that name is left as it is, and the import stands. */
async function ecrireLeJournal(
  context: Excel.RequestContext,
  { fichier, lecture }: FichierOuvert,
  { feuille, options }: { readonly feuille: string; readonly options: OptionsDImport },
): Promise<string | null> {
  const { aujourdhui: ecritLe, version, suivi } = options;
  const decrite = feuilleDImport(lecture.bilan(), { fichier: fichier.nom, feuille, ecritLe, version });
  const inventaire = await inventorier(context);
  const sansAnnulation: Suivi = {
    progres: (un) => {
      suivi.progres(un);
    },
    annule: () => false,
  };
  const { type } = await ecrireResultats(context, [decrite], { inventaire, suivi: sansAnnulation });
  return type === "ecrit" ? decrite.nom : null;
}

/** Takes back what was written, and says why. */
async function defaire(
  ecriture: EcritureDuParc,
  fin: Exclude<Fin, { type: "rempli" }>,
  feuille: string,
): Promise<IssueDImport> {
  try {
    await ecriture.defaire();
  } catch {
    return refuser({ type: "importInacheve", feuille });
  }
  return fin.type === "annule" ? fin : refuser(fin);
}

/** Why the writing stopped; what was written of the file is then taken back. */
async function arretDe(
  context: Excel.RequestContext,
  erreur: unknown,
  { fichier, place }: { readonly fichier: Fichier; readonly place: Place },
): Promise<Refus> {
  if (erreur instanceof EchecDeFichier)
    return { type: "fichierIllisible", fichier: fichier.nom, code: erreur.code };
  const cause = await causeDuRefus(context, [place.emplacement], erreur);
  if (cause === null) return refusDEcriture(erreur, true);
  return interruption(cause, codeDErreur(erreur), "intact");
}

async function ecrire(
  context: Excel.RequestContext,
  ouvert: FichierOuvert,
  {
    destination,
    options,
  }: { destination: Extract<Destination, { type: "destination" }>; options: OptionsDImport },
): Promise<IssueDImport> {
  const inventaire = await inventorier(context);
  const place = situer(inventaire, destination, ouvert.entetes);
  if ("type" in place) return refuser(place);
  const { feuille } = place.emplacement;
  const ecriture = new EcritureDuParc(context, place);
  const fin = await remplir(ecriture, ouvert, options.suivi).catch((erreur: unknown) =>
    arretDe(context, erreur, { fichier: ouvert.fichier, place }),
  );
  if (fin.type === "interruption" && fin.cause.type === "lectureSeule") return refuser(fin);
  if (fin.type !== "rempli") return defaire(ecriture, fin, feuille);
  const journal = await ecrireLeJournal(context, ouvert, { feuille, options });
  const manquantes = feuillesManquantes(feuillesDuModele(dateCivile(options.aujourdhui).annee), inventaire);
  return {
    ...{ type: "importe", feuille, journal, bilan: ouvert.lecture.bilan() },
    manquantes: manquantes.map(({ nom }) => nom),
  };
}

async function derouler(porte: Porte, fichier: Fichier, options: OptionsDImport): Promise<IssueDImport> {
  const inventaire = await porte(inventorier);
  const ouvert = await ouvrirLeFichier(fichier, inventaire.date1904);
  if ("type" in ouvert) return ouvert;
  const destination = destinationDe(inventaire, ouvert.entetes, options.ailleurs);
  if (destination.type === "parcPresent") return destination;
  if (destination.aCreer) {
    const cree = await creerLeModele(porte, [destination.modele]);
    if (cree.type === "refuse") return cree;
  }
  return porte((context) => ecrire(context, ouvert, { destination, options }));
}

/**
 * « Importer un fichier RPLS… »: reads a CSV piece after piece into a blank sheet Parc. A Parc that a person filled is never
 * written over. An import that fails or is stopped leaves the workbook as it was.
 */
export async function importerLeFichier(
  porte: Porte,
  fichier: Fichier,
  options: OptionsDImport,
): Promise<IssueDImport> {
  try {
    return await derouler(porte, fichier, options);
  } catch (erreur) {
    if (erreur instanceof EchecDeFichier)
      return refuser({ type: "fichierIllisible", fichier: fichier.nom, code: erreur.code });
    return refuser(refusDeLecture(erreur, null));
  }
}
