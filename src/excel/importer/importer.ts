import { dateCivile, type Jour } from "../../calcul/domaine/jour";
import type { BilanDeCsv } from "../../lecture/csv/constats";
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
import { destinationDe, type Destination, type SortDuParc } from "./destination";
import { EcritureDuParc, type Place } from "./ecriture";
import { EchecDeFichier, type Fichier } from "./fichier";
import { mettreDeCote, miseDeCoteDe, remettreEnPlace, type MiseDeCote } from "./mettreDeCote";
import { ouvrirLeFichier, type FichierOuvert } from "./ouvrir";
import { remplir, type Fin } from "./remplir";

export interface OptionsDImport {
  /** The clock, read by the caller only. */
  readonly aujourdhui: Jour;
  readonly version: string;
  readonly suivi: Suivi;
  readonly sort: SortDuParc;
}

export type IssueDImport =
  | {
      readonly type: "importe";
      readonly feuille: string;
      /** The sheet of the findings; null where it could not be written. */
      readonly journal: string | null;
      /** The sheets of the template that the workbook has not. */
      readonly manquantes: readonly string[];
      /** The sheet where the former Parc is kept; null where there was none to keep aside. */
      readonly deCote: string | null;
      readonly bilan: BilanDeCsv;
    }
  /** A question: the workbook already has a Parc; nothing was written. */
  | { readonly type: "parcPresent"; readonly feuille: string }
  | { readonly type: "annule" }
  | { readonly type: "refuse"; readonly refus: Refus };

const refuser = (refus: Refus): IssueDImport => ({ type: "refuse", refus });

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
    ...{ type: "importe", feuille, journal, deCote: null, bilan: ouvert.lecture.bilan() },
    manquantes: manquantes.map(({ nom }) => nom),
  };
}

/** Writes an open file where it goes, in a workbook that has room for it. */
async function deverser(
  porte: Porte,
  ouvert: FichierOuvert,
  { inventaire, options }: { readonly inventaire: Inventaire; readonly options: OptionsDImport },
): Promise<IssueDImport> {
  const destination = destinationDe(inventaire, ouvert.entetes, options.sort);
  if (destination.type === "parcPresent") return destination;
  if (destination.aCreer) {
    const cree = await creerLeModele(porte, [destination.modele]);
    if (cree.type === "refuse") return cree;
  }
  return porte((context) => ecrire(context, ouvert, { destination, options }));
}

/** The file in the place of the former Parc, which has its names again where the import does not come to its end. */
async function deverserALaPlace(
  porte: Porte,
  ouvert: FichierOuvert,
  { mise, options }: { readonly mise: MiseDeCote; readonly options: OptionsDImport },
): Promise<IssueDImport> {
  await porte((context) => mettreDeCote(context, mise));
  const { avant, apres } = mise.feuille;
  let issue: IssueDImport;
  try {
    const inventaire = await porte(inventorier);
    issue = await deverser(porte, ouvert, { inventaire, options });
  } catch (erreur) {
    issue = refuser(refusDeLImport(ouvert.fichier, erreur));
  }
  if (issue.type === "importe") return { ...issue, deCote: apres };
  const remis = await porte((context) => remettreEnPlace(context, mise)).catch(() => false);
  return remis ? issue : refuser({ type: "parcResteDeCote", feuille: apres, avant });
}

async function derouler(porte: Porte, fichier: Fichier, options: OptionsDImport): Promise<IssueDImport> {
  const inventaire = await porte(inventorier);
  const ouvert = await ouvrirLeFichier(fichier, inventaire.date1904);
  if ("type" in ouvert) return refuser(ouvert);
  const present = destinationDe(inventaire, ouvert.entetes, options.sort);
  if (options.sort !== "deCote" || present.type !== "parcPresent")
    return deverser(porte, ouvert, { inventaire, options });
  const mise = miseDeCoteDe(inventaire, present.feuille);
  if (mise === "protegee") return refuser({ type: "feuilleProtegee", feuille: present.feuille });
  return deverserALaPlace(porte, ouvert, { mise, options });
}

function refusDeLImport(fichier: Fichier, erreur: unknown): Refus {
  return erreur instanceof EchecDeFichier
    ? { type: "fichierIllisible", fichier: fichier.nom, code: erreur.code }
    : refusDeLecture(erreur, null);
}

/**
 * « Importer un fichier RPLS… »: reads a CSV piece after piece into a blank sheet Parc. A Parc that a person filled is never
 * written over: it is kept aside if they ask for it. An import that fails or is stopped leaves the workbook as it was.
 */
export async function importerLeFichier(
  porte: Porte,
  fichier: Fichier,
  options: OptionsDImport,
): Promise<IssueDImport> {
  try {
    return await derouler(porte, fichier, options);
  } catch (erreur) {
    return refuser(refusDeLImport(fichier, erreur));
  }
}
