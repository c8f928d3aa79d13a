import { clePerimetre, type Perimetre } from "../domaine/perimetre";
import { opposeEntier, sommeEntiere, type Entier } from "../nombres/entier";
import { fois, fraction, moins, type Fraction } from "../nombres/fraction";
import type { ScenarioCalcule } from "./calculer";
import { volumeAvecDroits } from "./droitsUniques";
import type { PerimetreCalcule } from "./etapes";

/** A figure of the reference, the same in the scenario, and what the second adds to the first; null where it is absent. */
export interface Ecart {
  readonly reference: Fraction | null;
  readonly scenario: Fraction | null;
  readonly ecart: Fraction | null;
}

/** What a scenario changes for one réservataire of one périmètre. */
export interface EcartDeLigne {
  readonly perimetre: Perimetre;
  readonly reservataire: string;
  readonly nom: string;
  readonly part: Ecart;
  readonly volume: Ecart;
  readonly objectif: Ecart;
}

interface LigneCalculee {
  readonly nom: string;
  readonly part: Fraction | null;
  readonly volume: Fraction | null;
  readonly objectif: Fraction | null;
}

function entiere(nombre: Entier | null = null): Fraction | null {
  return nombre === null ? null : fraction(nombre);
}

function lignesDe(perimetre: PerimetreCalcule | undefined): ReadonlyMap<string, LigneCalculee> {
  if (perimetre === undefined) return new Map();
  const { assiette, parts, objectifs, volumes } = perimetre;
  const lignes = parts.map(({ reservataire, nom, part }, rang) => {
    const duPartage = part === null || assiette === null ? null : fois(part, assiette);
    const volume = volumeAvecDroits(reservataire, duPartage, volumes);
    return [reservataire, { nom, part, volume, objectif: entiere(objectifs[rang]) }] as const;
  });
  return new Map(lignes);
}

function ecart(reference: Fraction | null = null, scenario: Fraction | null = null): Ecart {
  const connus = reference !== null && scenario !== null;
  return { reference, scenario, ecart: connus ? moins(scenario, reference) : null };
}

function ecartsDuPerimetre(
  reference: PerimetreCalcule | undefined,
  scenario: PerimetreCalcule,
): readonly EcartDeLigne[] {
  const [avant, apres] = [lignesDe(reference), lignesDe(scenario)];
  return [...new Map([...apres, ...avant])].map(([code, { nom }]) => {
    const [a, b] = [avant.get(code), apres.get(code)];
    return {
      perimetre: scenario.perimetre,
      reservataire: code,
      nom,
      part: ecart(a?.part, b?.part),
      volume: ecart(a?.volume, b?.volume),
      objectif: ecart(a?.objectif, b?.objectif),
    };
  });
}

/** What a scenario changes against a reference, exact, for each réservataire of each périmètre, those without change too. */
export function ecarts(reference: ScenarioCalcule, scenario: ScenarioCalcule): readonly EcartDeLigne[] {
  const connus = new Map(reference.perimetres.map((un) => [clePerimetre(un.perimetre), un]));
  return scenario.perimetres.flatMap((un) => ecartsDuPerimetre(connus.get(clePerimetre(un.perimetre)), un));
}

/** Objectives of a réservataire over all the périmètres where both are known. */
export interface EcartDeReservataire {
  readonly reservataire: string;
  readonly nom: string;
  readonly reference: Entier;
  readonly scenario: Entier;
  readonly ecart: Entier;
}

/** Objectives added up by réservataire, in the order of their first line. */
export function ecartsParReservataire(lignes: readonly EcartDeLigne[]): readonly EcartDeReservataire[] {
  const sommes = new Map<string, EcartDeReservataire>();
  for (const { reservataire, nom, objectif } of lignes) {
    if (objectif.reference === null || objectif.scenario === null) continue;
    const connue = sommes.get(reservataire);
    const reference = sommeEntiere(connue?.reference ?? 0, objectif.reference.numerateur);
    const scenario = sommeEntiere(connue?.scenario ?? 0, objectif.scenario.numerateur);
    sommes.set(reservataire, {
      reservataire,
      nom,
      reference,
      scenario,
      ecart: sommeEntiere(scenario, opposeEntier(reference)),
    });
  }
  return [...sommes.values()];
}
