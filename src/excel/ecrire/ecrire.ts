import type { Refus } from "../../restitution/phrases/refus";
import type { FeuilleDecrite } from "../../restitution/types";
import { codeDErreur, interruption, refusDEcriture } from "../erreurs";
import type { Inventaire } from "../lire/inventaire";
import { ceder } from "../porte";
import type { Suivi } from "../types";
import { causeDuRefus } from "./cause";
import { contenir } from "./contenance";
import { placer, type Emplacement } from "./emplacement";
import { Envoi } from "./envoi";
import { demarquer, ecrireFeuille, marquer } from "./feuille";
import { garder, type Garde } from "./garde";
import { ecrireGraphique } from "./graphique";
import { demanderRelecture, estConforme } from "./relire";
import { suivreLesPlaces } from "./places";
import { retablir } from "./retablir";

export type IssueDEcriture = { readonly type: "ecrit" } | { readonly type: "annule" } | Refus;

class RelectureDifferente extends Error {
  override readonly name = "RelectureDifferente";
}

/** Writes the sheets, the small ones together; false when the person asked to stop between two of them. */
async function ecrireTout(
  context: Excel.RequestContext,
  emplacements: readonly Emplacement[],
  { garde, suivi }: { readonly garde: Garde; readonly suivi: Suivi },
): Promise<boolean> {
  const envoi = new Envoi(context);
  await envoi.ajouter(0, () => {
    marquer(context, emplacements);
  });
  for (const [rang, emplacement] of emplacements.entries()) {
    suivi.progres({
      etape: "ecriture",
      feuille: emplacement.feuille,
      rang: rang + 1,
      total: emplacements.length,
    });
    await ecrireFeuille(context, envoi, emplacement);
    if (envoi.estLourd()) await envoi.envoyer();
    await ceder();
    if (suivi.annule()) return false;
  }
  for (const emplacement of emplacements) ecrireGraphique(context, emplacement, garde);
  demarquer(context, emplacements);
  const releves = demanderRelecture(context, emplacements);
  await envoi.envoyer();
  if (!estConforme(releves)) throw new RelectureDifferente();
  return true;
}

async function defaire(
  context: Excel.RequestContext,
  emplacements: readonly Emplacement[],
  garde: Garde,
): Promise<boolean> {
  try {
    await retablir(context, emplacements, garde);
    return true;
  } catch {
    return false;
  }
}

/**
 * Guard, write, read back. Nothing is written if one sheet cannot be; a writing that fails or that is stopped leaves the
 * former results. The people's own sheets and cells are never touched.
 */
export async function ecrireResultats(
  context: Excel.RequestContext,
  decrites: readonly FeuilleDecrite[],
  { inventaire, suivi }: { readonly inventaire: Inventaire; readonly suivi: Suivi },
): Promise<IssueDEcriture> {
  const places = placer(decrites.map(contenir), inventaire);
  if ("type" in places) return places;
  const emplacements = suivreLesPlaces(places);
  const garde = await garder(context, emplacements, inventaire);
  if ("type" in garde) return garde;
  try {
    if (await ecrireTout(context, emplacements, { garde, suivi })) return { type: "ecrit" };
  } catch (erreur) {
    // Looked at before anything is undone; where nothing can be written, nothing has to be.
    const cause = await causeDuRefus(context, emplacements, erreur);
    if (cause?.type === "lectureSeule") return interruption(cause, codeDErreur(erreur), "intact");
    return refusDEcriture(erreur, await defaire(context, emplacements, garde), cause);
  }
  const retabli = await defaire(context, emplacements, garde);
  return retabli ? { type: "annule" } : { type: "echecEcriture", code: "Annulation", retabli };
}
