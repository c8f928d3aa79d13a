import type { Indicateur, NomDeChiffre } from "../../calcul/domaine/chiffre";
import { DEDUCTIONS } from "../../calcul/domaine/hypotheses";
import { compare, moins, oppose, somme, ZERO, type Fraction } from "../../calcul/nombres/fraction";
import type { Resultat } from "../../calcul/resultat";
import { clePerimetre } from "../../calcul/domaine/perimetre";
import type { Dossier } from "../../lecture/types";
import { NOM_DE_CHIFFRE, nomDePerimetre } from "../phrases/noms";
import { nombre, pourcentage } from "../phrases/nombres";
import { fr, nombreDe } from "../phrases/typographie";

/** What a meeting decides on: the sheets Paramètres, Hypothèses and Réservataires. */
export type Choix = Pick<Dossier, "parametres" | "hypotheses" | "reservataires">;

export type ObjetDeChangement = "parametre" | "estimation" | "engagement";

/** A value that is no longer what it was. */
export interface Changement {
  readonly objet: ObjetDeChangement;
  /** Its name, with the périmètre where it holds. */
  readonly parametre: string;
  readonly avant: string;
  readonly apres: string;
}

/** Values as they are written, by name; those that are not entered are not there. */
type Valeurs = ReadonlyMap<string, string>;

const PAR_DEFAUT = fr`valeur par défaut`;
const NON_SAISI = fr`non saisi`;
/** A line of the record names so many parts; the sheet Flux has them all. */
const EFFETS_CITES = 6;

const avecLieu = (nom: string, lieu: string) => (lieu === "" ? nom : `${nom} (${lieu})`);

function parametresDe({ parametres }: Choix): Valeurs {
  return new Map(parametres.ecarts.map(({ nom, perimetre, valeur }) => [avecLieu(nom, perimetre), valeur]));
}

function estimationsDe({ hypotheses }: Choix): Valeurs {
  const saisies = hypotheses.flatMap(({ perimetre, territoire, deductions, tauxRetenu }) => {
    const lieu = [nomDePerimetre(perimetre), ...(territoire === null ? [] : [territoire])].join(", ");
    const saisie = (nom: NomDeChiffre, valeur: Fraction | null, ecrire: (valeur: Fraction) => string) =>
      valeur === null ? [] : [[avecLieu(NOM_DE_CHIFFRE[nom], lieu), ecrire(valeur)] as const];
    return [
      ...DEDUCTIONS.flatMap((nom) => saisie(nom, deductions[nom], nombre)),
      ...saisie("tauxRetenu", tauxRetenu, pourcentage),
    ];
  });
  return new Map(saisies);
}

/** A code and a territory make a line of Réservataires; names may be the same. */
function engagementsDe({ reservataires }: Choix): Valeurs {
  return new Map(
    reservataires.flatMap(({ nom, code, territoire, engagement }) => {
      if (engagement === null) return [];
      const lieu = [...(code === nom ? [] : [code]), ...(territoire === null ? [] : [territoire])].join(", ");
      return [[fr`${NOM_DE_CHIFFRE.engagement} : ${avecLieu(nom, lieu)}`, pourcentage(engagement)] as const];
    }),
  );
}

/** The values that differ, in the order of the second, then those that are no longer entered. */
function differences(
  objet: ObjetDeChangement,
  [avant, apres]: readonly [Valeurs, Valeurs],
  absente: string,
): readonly Changement[] {
  const noms = [...new Set([...apres.keys(), ...avant.keys()])];
  return noms
    .map((parametre) => ({
      objet,
      parametre,
      avant: avant.get(parametre) ?? absente,
      apres: apres.get(parametre) ?? absente,
    }))
    .filter((un) => un.avant !== un.apres);
}

/** What differs between two runs: the campaign, the parameters, then the estimates, then the engagements of conventions. */
export function changements(avant: Choix, apres: Choix): readonly Changement[] {
  const campagne = ({ parametres: { annee } }: Choix) => new Map([[fr`Campagne`, String(annee)]]);
  return [
    ...differences("parametre", [campagne(avant), campagne(apres)], PAR_DEFAUT),
    ...differences("parametre", [parametresDe(avant), parametresDe(apres)], PAR_DEFAUT),
    ...differences("estimation", [estimationsDe(avant), estimationsDe(apres)], NON_SAISI),
    ...differences("engagement", [engagementsDe(avant), engagementsDe(apres)], NON_SAISI),
  ];
}

/** One réservataire's part in a périmètre, under the name that the record gives it. */
interface Part {
  readonly nom: string;
  readonly part: Indicateur;
}

function partsDe({ perimetres }: Resultat): ReadonlyMap<string, Part> {
  const seul = perimetres.length < 2;
  return new Map(
    perimetres.flatMap(({ perimetre, flux }) =>
      flux.map(({ reservataire, nom, partRetenue: part }): [string, Part] => {
        const ou = seul ? "" : ` (${nomDePerimetre(perimetre)})`;
        return [`${clePerimetre(perimetre)}\n${reservataire}`, { nom: `${nom}${ou}`, part }];
      }),
    ),
  );
}

const valeurDe = (part: Indicateur | undefined): Fraction | null =>
  part?.etat === "present" ? part.valeur : null;
const ecrite = (valeur: Fraction | null) => (valeur === null ? "—" : pourcentage(valeur));

function ampleur(avant: Fraction | null, apres: Fraction | null): Fraction {
  const ecart = moins(apres ?? ZERO, avant ?? ZERO);
  return compare(ecart, ZERO) < 0 ? oppose(ecart) : ecart;
}

/** All the périmètres together: the rules of the rate move it where the parts stay as they are. */
function assietteDe({ perimetres }: Resultat): Fraction {
  return somme(perimetres.map(({ assiette }) => valeurDe(assiette) ?? ZERO));
}

function effetSurLAssiette(avant: Resultat, apres: Resultat): readonly string[] {
  const [a, b] = [assietteDe(avant), assietteDe(apres)];
  return compare(a, b) === 0 ? [] : [fr`assiette : ${nombre(a)} → ${nombre(b)}`];
}

/**
 * What a change does to the parts kept, the largest differences first, then to the whole assiette: "Ville : 20,00 % → 25,00 % ;
 * assiette : 1 000 → 1 050".
 */
export function effetSurLesParts(avant: Resultat, apres: Resultat): string {
  const [anciennes, nouvelles] = [partsDe(avant), partsDe(apres)];
  const toutes = [...new Map([...nouvelles, ...anciennes])].map(([cle, { nom }]) => {
    const [a, b] = [valeurDe(anciennes.get(cle)?.part), valeurDe(nouvelles.get(cle)?.part)];
    return { nom, a, b, ampleur: ampleur(a, b) };
  });
  const changees = toutes.filter(({ a, b }) => (a === null || b === null ? a !== b : compare(a, b) !== 0));
  changees.sort((une, autre) => compare(autre.ampleur, une.ampleur));
  const cites = changees
    .slice(0, EFFETS_CITES)
    .map(({ nom, a, b }) => `${nom}\u00a0: ${ecrite(a)} → ${ecrite(b)}`);
  const reste = changees.length - cites.length;
  const parts = changees.length === 0 ? [fr`Aucune part ne change`] : cites;
  const autres = reste > 0 ? [fr`et ${nombreDe(reste, "autre part", "autres parts")}`] : [];
  return [...parts, ...autres, ...effetSurLAssiette(avant, apres)].join("\u00a0; ");
}
