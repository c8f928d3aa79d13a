import { comparerTextes } from "../../calcul/domaine/perimetre";
import type { Role } from "../lieu";
import { SommeDeControle } from "../sommeDeControle";
import { estVide } from "../texte";
import type { Cellule } from "../types";
import { cleDEntete, type ChoixDeColonnes } from "./corrections";

/** The columns chosen once for a kind of export, under the name that a person gave; offered where its headers are seen again. */
export interface Profil {
  readonly nom: string;
  readonly role: Role;
  /** That of the headers for which it was made. */
  readonly empreinte: string;
  readonly colonnes: ChoixDeColonnes;
}

/** Sixteen hexadecimal digits that stand for a row of headers, in whatever order they are; blanks do not count. */
export function empreinteDesEntetes(entetes: readonly Cellule[]): string {
  const somme = new SommeDeControle();
  const cles = entetes.filter((entete) => !estVide(entete)).map(cleDEntete);
  for (const cle of cles.sort(comparerTextes)) somme.ajouter(`${cle}\u001f`);
  return somme.hexadecimal();
}

function memesChoix(a: ChoixDeColonnes, b: ChoixDeColonnes): boolean {
  const trie = (choix: ChoixDeColonnes) =>
    JSON.stringify(Object.entries(choix).sort(([x], [y]) => comparerTextes(x, y)));
  return trie(a) === trie(b);
}

/** The names of the profiles made for these headers, but for the one that is applied already. */
export function profilsReconnus(
  profils: readonly Profil[],
  { role, choix }: { readonly role: Role; readonly choix: ChoixDeColonnes },
  empreinte: string,
): readonly string[] {
  return profils
    .filter((un) => un.role === role && un.empreinte === empreinte && !memesChoix(un.colonnes, choix))
    .map(({ nom }) => nom);
}
