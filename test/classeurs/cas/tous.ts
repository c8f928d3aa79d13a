import { classeurPropre } from "../propre";
import { etendue, type Classeur } from "../classeur";
import { CHIFFRES_PROPRES, FEUILLES_DU_SUIVI, LIGNES_PROPRES, type Cas } from "./cas";
import { CAS_DE_CODES } from "./codes";
import { CAS_DE_LIGNES } from "./lignes";
import { CAS_MELES } from "./melanges";
import { CAS_DE_NOMBRES } from "./nombres";
import { CAS_DE_STRUCTURE } from "./structure";

export const TOUS = [...CAS_DE_STRUCTURE, ...CAS_DE_LIGNES, ...CAS_DE_NOMBRES, ...CAS_DE_CODES, ...CAS_MELES];

/** Le classeur propre, avec les défauts du cas. */
export function abime({ defauts }: Cas): Classeur {
  const classeur = classeurPropre();
  for (const defaut of defauts) defaut(classeur);
  return classeur;
}

/** « Parc!C2:C4 » vaut Parc!C2, Parc!C3 et Parc!C4. */
function deplier(constat: string): readonly string[] {
  const [debut, plage] = /^(.*!)([A-Z]+\d+:[A-Z]+\d+)$/.exec(constat)?.slice(1) ?? [];
  if (debut === undefined || plage === undefined) return [constat];
  const { ligne, lignes } = etendue(plage);
  const lettres = /^[A-Z]+/.exec(plage)?.[0] ?? "";
  return Array.from({ length: lignes }, (_, rang) => `${debut}${lettres}${String(ligne + rang + 1)}`);
}

/** Tous les constats attendus, ceux des feuilles du suivi compris, dans l'ordre du texte. */
export function constatsAttendus({ constats = [], sansExclusion = "Parc!K1" }: Cas): readonly string[] {
  const traitees = constats.map((un) => un.split(" · ").at(-1));
  const duSuivi = FEUILLES_DU_SUIVI.filter((un) => !traitees.includes(un.split(" · ").at(-1)));
  const exclusion = sansExclusion === null ? [] : [`information · aucuneExclusion · ${sansExclusion}`];
  return [...constats.flatMap(deplier), ...duSuivi, ...exclusion].sort();
}

/** Ce qui reste du classeur propre, et ce que le cas change. */
function avec(
  propres: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null>> = {},
) {
  const entrees = Object.entries({ ...propres, ...changes });
  return Object.fromEntries(
    entrees.flatMap(([cle, valeur]) => (valeur === null ? [] : [[cle, valeur] as const])),
  );
}

export const chiffresAttendus = (cas: Cas) => avec(CHIFFRES_PROPRES, cas.chiffres);
export const lignesAttendues = (cas: Cas) => avec(LIGNES_PROPRES, cas.lignes);
