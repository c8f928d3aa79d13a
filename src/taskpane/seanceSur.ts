import type { Auteur } from "../excel/partage/tour";
import type { Porte } from "../excel/porte";
import { aujourdhui, chargerLeTravail, maintenant } from "./chargement";
import type { MoteurDeSeance } from "./seance";

/** Whoever has this pane; the name is given when there is a meeting. */
export type AuteurDuVolet = { -readonly [Champ in keyof Auteur]: Auteur[Champ] };

/** What several people do on one workbook, through this pane. */
export function seanceSur(porte: Porte, auteur: AuteurDuVolet): MoteurDeSeance {
  return {
    client: auteur.client,
    nommer: (nom) => {
      auteur.nom = nom;
    },
    quiMene: async () => (await chargerLeTravail()).quiMene(porte, auteur),
    agir: async (geste) => (await chargerLeTravail()).agirEnSeance(porte, geste, auteur),
    rester: async (menee) => (await chargerLeTravail()).resterEnSeance(porte, menee, auteur),
    partir: async () => (await chargerLeTravail()).partirDeLaSeance(porte, auteur),
    maintenant: () => ({ jour: aujourdhui(), heure: maintenant().heure }),
  };
}
