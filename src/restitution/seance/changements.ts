import type { Indicateur } from "../../calcul/domaine/chiffre";
import { compare, moins, oppose, somme, ZERO, type Fraction } from "../../calcul/nombres/fraction";
import type { Resultat } from "../../calcul/resultat";
import { clePerimetre } from "../../calcul/domaine/perimetre";
import type { EcartDeParametre, JeuDeParametres } from "../../lecture/types";
import { nomDePerimetre } from "../phrases/noms";
import { nombre, pourcentage } from "../phrases/nombres";
import { fr, nombreDe } from "../phrases/typographie";

/** A parameter that is no longer what it was. */
export interface Changement {
  /** Its name, with the périmètre where it holds. */
  readonly parametre: string;
  readonly avant: string;
  readonly apres: string;
}

const PAR_DEFAUT = fr`valeur par défaut`;
/** A line of the record names so many parts; the sheet Flux has them all. */
const EFFETS_CITES = 6;

function parNom({ ecarts }: JeuDeParametres): ReadonlyMap<string, string> {
  const nom = (un: EcartDeParametre) => (un.perimetre === "" ? un.nom : `${un.nom} (${un.perimetre})`);
  return new Map(ecarts.map((un) => [nom(un), un.valeur]));
}

/** The parameters that differ between two runs, in the order of the second, then those back at their default. */
export function changements(avant: JeuDeParametres, apres: JeuDeParametres): readonly Changement[] {
  const [anciens, nouveaux] = [parNom(avant), parNom(apres)];
  const noms = [...new Set([...nouveaux.keys(), ...anciens.keys()])];
  const tous = noms.map((parametre) => ({
    parametre,
    avant: anciens.get(parametre) ?? PAR_DEFAUT,
    apres: nouveaux.get(parametre) ?? PAR_DEFAUT,
  }));
  const annee = { parametre: fr`Campagne`, avant: String(avant.annee), apres: String(apres.annee) };
  return [annee, ...tous].filter((un) => un.avant !== un.apres);
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
