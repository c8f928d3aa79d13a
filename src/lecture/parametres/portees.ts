import { comparerTextes, type Perimetre } from "../../calcul/domaine/perimetre";
import { PARTOUT, type Portee } from "../blocages";
import { DEPARTEMENTS, lireDepartement } from "../departements";
import { cleDeTexte, normaliser } from "../texte";

const SEPARATEURS = /[·/;-]/g;

/** The two sides of a text at each of its separators. */
function coupes(texte: string): readonly (readonly [string, string])[] {
  return [...texte.matchAll(SEPARATEURS)].map(
    ({ index }) => [texte.slice(0, index), texte.slice(index + 1)] as const,
  );
}

/** A département and nothing else: "31 ; Habitat d'Oc" is not only that. */
function lireDepartementSeul(texte: string): string | null {
  const code = lireDepartement(texte);
  const [cle, nom] = [cleDeTexte(texte), cleDeTexte(DEPARTEMENTS.get(code ?? "") ?? "")];
  const reste = cle.replace(nom, "");
  return reste === "" || lireDepartement(reste) === code ? code : null;
}

/**
 * What the column Périmètre means among the périmètres of Parc: blank is everywhere; else a landlord, a département, or
 * both in either order ("Habitat d'Oc · 31"). Null when Parc has no such périmètre.
 */
export function lirePortee(texte: string, perimetres: readonly Perimetre[]): Portee | null {
  if (texte === "") return PARTOUT;
  const bailleurDe = (nom: string) => {
    const cle = normaliser(nom);
    return perimetres.find(({ bailleur }) => normaliser(bailleur) === cle)?.bailleur ?? null;
  };
  const departementDe = (nom: string) => {
    const code = lireDepartementSeul(nom);
    return perimetres.some(({ departement }) => departement === code) ? code : null;
  };
  const bailleur = bailleurDe(texte);
  if (bailleur !== null) return { bailleur, departement: null };
  const departement = departementDe(texte);
  if (departement !== null) return { bailleur: null, departement };
  for (const [gauche, droite] of coupes(texte))
    for (const [nom, code] of [
      [bailleurDe(gauche), departementDe(droite)],
      [bailleurDe(droite), departementDe(gauche)],
    ] as const)
      if (nom !== null && code !== null) return { bailleur: nom, departement: code };
  return null;
}

/** 0 everywhere, 1 a département, 2 a landlord, 3 both: the more precise wins. */
export function precision({ bailleur, departement }: Portee): number {
  return (bailleur === null ? 0 : 2) + (departement === null ? 0 : 1);
}

export function memePortee(a: Portee, b: Portee): boolean {
  return a.bailleur === b.bailleur && a.departement === b.departement;
}

export function comparerPortees(a: Portee, b: Portee): number {
  const texte = ({ bailleur, departement }: Portee) => `${bailleur ?? ""}|${departement ?? ""}`;
  return precision(a) - precision(b) || comparerTextes(texte(a), texte(b));
}
