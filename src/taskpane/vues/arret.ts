import type { ArretVu } from "../constats";
import { creer } from "../dom";
import type { Session } from "../session";
import { avis, versLesConstats } from "./avis";
import { ligneDeConstat } from "./controles";

/** Why there is no figure, where figures would stand: the first findings that stop them, and the way to the others. */
export function direLArret(arret: ArretVu, id: string, session: Session): readonly HTMLElement[] {
  const motifs = arret.motifs.map((motif) => ligneDeConstat(motif, session));
  return [
    avis(id, "error", arret.texte),
    ...(motifs.length === 0 ? [] : [creer("ul", { classe: "constats" }, ...motifs)]),
    versLesConstats(`${id}-controles`, session),
  ];
}
