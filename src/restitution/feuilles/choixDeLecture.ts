import type { ChampApparie, Correspondance } from "../../lecture/reperage/correspondance";
import { CONTINGENTS } from "../../lecture/rpls/codes";
import type { ContingentLu } from "../../lecture/rpls/contingents";
import type { Cellule, Dossier } from "../../lecture/types";
import { nomDeChamp, NOM_DE_FEUILLE } from "../phrases/lecture/champs";
import { cite, fr, nombreDe } from "../phrases/typographie";

function ligne(dit: string): readonly Cellule[] {
  return ["Choix de lecture", "", dit, fr`Choix gardé dans le classeur (volet, Données)`];
}

function choixDeFeuille({ role, feuille, choixDeFeuille: choix }: Correspondance): readonly string[] {
  if (choix !== "applique") return [];
  const nom = cite(NOM_DE_FEUILLE[role]);
  return [
    feuille === null
      ? fr`${nom} : aucune feuille n'est lue.`
      : fr`${nom} est lu dans la feuille ${cite(feuille)}.`,
  ];
}

function choixDeColonne(
  { role, colonnes }: Correspondance,
  { champ, colonnes: [rang = -1] }: ChampApparie,
): string {
  const objet = fr`${NOM_DE_FEUILLE[role]}, ${cite(nomDeChamp(champ))}`;
  const colonne = colonnes[rang];
  if (colonne === undefined) return fr`${objet} : aucune colonne n'est lue.`;
  return fr`${objet} est lu dans la colonne ${colonne.lettres} ${cite(colonne.entete)}.`;
}

function contingentConfirme({ code, nombre, confirme }: ContingentLu): readonly string[] {
  if (confirme === null) return [];
  const objet = fr`Contingent RPLS ${cite(`${code} · ${CONTINGENTS[code]}`)}, ${nombreDe(nombre, "ligne sans réservataire", "lignes sans réservataire")}`;
  return [confirme === "" ? fr`${objet} : non réservé.` : fr`${objet} : compté pour ${cite(confirme)}.`];
}

/** What the person chose about the reading: a reader of the figures must know which cells they come from. */
export function lignesDesChoix({ correspondances, contingents }: Dossier): readonly (readonly Cellule[])[] {
  const desColonnes = correspondances.flatMap((une) => [
    ...choixDeFeuille(une),
    ...une.champs.filter(({ choix }) => choix === "applique").map((champ) => choixDeColonne(une, champ)),
  ]);
  return [...desColonnes, ...contingents.flatMap(contingentConfirme)].map(ligne);
}
