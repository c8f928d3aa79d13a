import type { Statut } from "../calcul/regles/r20-delais";
import { fr, nombreDe } from "../restitution/phrases/typographie";

/** What the view « Suivi » says. */
export const TEXTES_DU_SUIVI = {
  sansMises: fr`Rien n'est saisi dans Mises à disposition : il n'y a ni bilan ni échéances.`,
  situation: (le: string, ecoules: string, annee: string) =>
    fr`Au ${le} : ${ecoules} jours écoulés sur ${annee}.`,
  echeances: fr`Échéances`,
  groupes: {
    depasse: fr`En retard`,
    duAujourdhui: fr`Pour aujourd'hui`,
    aVenir: fr`À venir`,
  } satisfies Partial<Record<Statut, string>>,
  rienDeDu: fr`Aucune réponse ni aucun dossier n'est attendu.`,
  reponse: (le: string) => fr`réponse attendue le ${le}`,
  dossiers: (le: string) => fr`dossiers attendus le ${le}`,
  bilan: fr`Bilan à date`,
  perimetre: fr`Périmètre du bilan`,
  reservataire: fr`Réservataire`,
  decompte: fr`Décompte`,
  avance: fr`Avance ou retard`,
  objectifs: (annee: string, aDate: string) => fr`objectif : ${annee} dans l'année, ${aDate} à ce jour`,
  conventions: "Conventions",
  aRenouveler: fr`À renouveler dans les douze mois`,
  conventionsEnOrdre: fr`Toutes en vigueur pour un an encore.`,
  finit: (le: string) => fr`finit le ${le}`,
  orientation: fr`Prochaines orientations`,
  sansOrientation: fr`Aucun logement à venir n'a de réservataire proposé.`,
  pour: (qui: string) => fr`pour ${qui}`,
  reste: (nombre: number) => fr`et ${nombreDe(nombre, "autre", "autres")}`,
  voir: (feuille: string) => fr`Voir la feuille ${feuille}`,
} as const;
