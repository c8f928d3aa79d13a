import type { Marque } from "../../lecture/partage/marques";
import type { Refus } from "../../restitution/phrases/refus";
import type { IssueDEcriture } from "../ecrire/ecrire";
import { refusDeLecture } from "../erreurs";
import type { Porte } from "../porte";
import { chacunSonTour, DUREE_DU_TOUR, type Auteur, type Tour } from "./tour";

/** Between two looks at the marks, while another client gives way. */
const PAUSE = 500;
const PAUSES_AU_PLUS = DUREE_DU_TOUR / PAUSE;

/** Somebody else writes, or leads. */
export interface RefusDePartage {
  readonly type: "refuse";
  readonly refus: Refus;
}

export function refusDuTour({ qui, depuis }: Marque): Refus {
  return { type: "ecritureEnCours", qui, depuis: depuis.heure };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}

async function attendreLesAutres(tour: Tour): Promise<void> {
  for (let fois = 0; fois < PAUSES_AU_PLUS && (await tour.estPartage()); fois += 1) await pause();
}

/**
 * Looks at the marks again right before writing, then right after. Whoever comes first and sees another mark then has it end and
 * writes once more: the sheets hold one client's results, whole, whatever was written meanwhile.
 */
export async function ecrireEnPartage(
  tour: Tour,
  ecrire: () => Promise<IssueDEcriture>,
): Promise<IssueDEcriture> {
  const avant = await tour.verifier();
  if (avant !== null) return refusDuTour(avant);
  const issue = await ecrire();
  if (issue.type !== "ecrit") return issue;
  const apres = await tour.verifier();
  if (apres !== null) return refusDuTour(apres);
  if (!(await tour.estPartage())) return issue;
  await attendreLesAutres(tour);
  return ecrire();
}

/**
 * Runs a whole action that writes in requests of its own (an import, the sheets of the model) once nobody else writes. The mark is
 * renewed meanwhile, however long it takes.
 */
export async function agirASonTour<Issue>(
  porte: Porte,
  auteur: Auteur,
  agir: () => Promise<Issue>,
): Promise<Issue | RefusDePartage> {
  const enGardantSonTour = async (tour: Tour) => {
    const rappel = setInterval(() => void tour.verifier().catch(() => null), DUREE_DU_TOUR / 2);
    try {
      return { type: "fait", issue: await agir() } as const;
    } finally {
      clearInterval(rappel);
    }
  };
  try {
    const fin = await porte((context) => chacunSonTour(context, auteur, enGardantSonTour));
    return fin.type === "fait" ? fin.issue : { type: "refuse", refus: refusDuTour(fin.par) };
  } catch (erreur) {
    return { type: "refuse", refus: refusDeLecture(erreur, null) };
  }
}
