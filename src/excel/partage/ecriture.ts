import type { Marque } from "../../lecture/partage/marques";
import type { Refus } from "../../restitution/phrases/refus";
import type { IssueDEcriture } from "../ecrire/ecrire";
import { DUREE_DU_TOUR, type Tour } from "./tour";

/** Between two looks at the marks, while another client gives way. */
const PAUSE = 500;
const PAUSES_AU_PLUS = DUREE_DU_TOUR / PAUSE;

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
