import { ORIGINES_COMPTEES, type OrigineComptee } from "../../calcul/agregats/comptes";
import { EXCLUSIONS, MOTIFS, NATURES } from "../../calcul/domaine/codes";
import { jour, jourObservation } from "../../calcul/domaine/jour";
import type {
  Filtre,
  FiltreDe,
  FiltreDesLiberations,
  FiltreDuParc,
  FiltreDuParcEnRegard,
  FiltreDuPlan,
} from "../../calcul/explications/filtre";
import { date } from "../phrases/nombres";
import { EXCLUSION, MOTIF, NATURE, ORIGINE } from "../phrases/noms";
import { fr, nombreDe } from "../phrases/typographie";
import { lieu, misesEnMots, territoire } from "./lignesDesMises";

const ORIGINE_COMPTEE: Readonly<Record<OrigineComptee, string>> = {
  ...ORIGINE,
  nonPrecisee: fr`non renseignée`,
};

/** "Nature = familial", or by what is left out where that is shorter; nothing where every value is kept. */
function parmi<Code extends string>(
  colonne: string,
  [gardes, tous]: readonly [readonly Code[], readonly Code[]],
  noms: Readonly<Record<Code, string>>,
): readonly string[] {
  const laisses = tous.filter((code) => !gardes.includes(code));
  if (laisses.length === 0) return [];
  const dire = (codes: readonly Code[]) => codes.map((code) => noms[code]).join(fr` ou `);
  return gardes.length <= laisses.length
    ? [fr`${colonne} = ${dire(gardes)}`]
    : [fr`${colonne} ≠ ${dire(laisses)}`];
}

/** R7: a blank date limits nothing, which is no proof that the convention is active. */
const conventionActive = (annee: number) =>
  fr`convention active au ${date(jourObservation(annee))} ou sans date (comptée comme active)`;

function logements(filtre: FiltreDuParc | FiltreDesLiberations): readonly string[] {
  const { perimetre, reservataire, territoire, exclusions, annee } = filtre;
  const nom = territoire?.champ === "epci" ? fr`EPCI` : fr`Commune`;
  return [
    ...lieu(perimetre),
    ...(territoire === null ? [] : [fr`${nom} = ${territoire.nom}`]),
    ...parmi(fr`Exclusion`, [exclusions, EXCLUSIONS], EXCLUSION),
    ...(reservataire === null ? [] : [fr`Réservataire = ${reservataire}`, conventionActive(annee)]),
  ];
}

const presents = (annee: number) => fr`présents au ${date(jourObservation(annee))}`;

function duFlux(filtre: FiltreDuParc): readonly string[] {
  const { annee, natures, origines } = filtre;
  return [
    ...logements(filtre),
    ...parmi(fr`Nature`, [natures, NATURES], NATURE),
    ...parmi(fr`Origine du droit`, [origines, ORIGINES_COMPTEES], ORIGINE_COMPTEE),
    presents(annee),
  ];
}

/** Beyond this many, the sheet Orientation lists them better. */
const NUMEROS_CITES = 8;

function duPlan({ perimetre, logements: numeros }: FiltreDuPlan): readonly string[] {
  const cites = numeros.slice(0, NUMEROS_CITES).join(fr` ou `);
  const autres = numeros.length - NUMEROS_CITES;
  const suite = autres > 0 ? fr` et ${nombreDe(autres, "autre")}, voir la feuille Orientation` : "";
  return [...lieu(perimetre), fr`N° RPLS = ${cites}${suite}`];
}

function enRegard(filtre: Pick<FiltreDuParcEnRegard, "territoire" | "typologie">): readonly string[] {
  const { typologie } = filtre;
  return [...territoire(filtre.territoire), ...(typologie === null ? [] : [fr`Typologie = ${typologie}`])];
}

function parc(filtre: FiltreDe<"parc">): readonly string[] {
  switch (filtre.type) {
    case "flux":
      return duFlux(filtre);
    case "plan":
      return duPlan(filtre);
    case "diagnostic": {
      const active = fr`réservés dans le flux, ${conventionActive(filtre.annee)}`;
      return [...enRegard(filtre), ...(filtre.reserves ? [active] : []), presents(filtre.annee)];
    }
  }
}

function desMotifs(filtre: FiltreDe<"liberations">): readonly string[] {
  const familial = fr`Nature = familial`;
  return filtre.type === "flux"
    ? [...logements(filtre), familial, ...parmi(fr`Motif`, [filtre.motifs, MOTIFS], MOTIF)]
    : [...enRegard(filtre), familial, fr`Motif retenu par la méthode du taux`];
}

function liberations(filtre: FiltreDe<"liberations">): readonly string[] {
  const { annee } = filtre;
  const [debut, fin] = [date(jour(annee - 1, 1, 1)), date(jourObservation(annee))];
  return [...desMotifs(filtre), fr`Date de libération du ${debut} au ${fin}`];
}

/** "Parc : Bailleur = Habitat, Département = 31, Nature = familial, présents au 31/12/2025". */
export function filtreEnMots(filtre: Filtre): string {
  switch (filtre.table) {
    case "parc":
      return fr`Parc : ${parc(filtre).join(", ")}`;
    case "liberations":
      return fr`Libérations : ${liberations(filtre).join(", ")}`;
    case "misesADisposition":
      return fr`Mises à disposition : ${misesEnMots(filtre).join(", ")}`;
  }
}
