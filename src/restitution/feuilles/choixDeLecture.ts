import type { ChampApparie, Correspondance } from "../../lecture/reperage/correspondance";
import type { Cellule, Dossier } from "../../lecture/types";
import { nomDeChamp, NOM_DE_FEUILLE } from "../phrases/lecture/champs";
import { cite, fr } from "../phrases/typographie";

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

/** The sheets and columns that the person chose: a reader of the figures must know which cells they come from. */
export function lignesDesChoix({ correspondances }: Dossier): readonly (readonly Cellule[])[] {
  return correspondances
    .flatMap((une) => [
      ...choixDeFeuille(une),
      ...une.champs.filter(({ choix }) => choix === "applique").map((champ) => choixDeColonne(une, champ)),
    ])
    .map(ligne);
}
