import { ORIGINES_COMPTEES, type OrigineComptee } from "../../calcul/agregats/comptes";
import { EXCLUSIONS, MOTIFS, NATURES } from "../../calcul/domaine/codes";
import { jour, jourObservation } from "../../calcul/domaine/jour";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import type {
  Filtre,
  FiltreDesLiberations,
  FiltreDesMises,
  FiltreDuParc,
} from "../../calcul/explications/filtre";
import { date } from "../phrases/nombres";
import { EXCLUSION, MOTIF, NATURE, NOM_DE_CHIFFRE, ORIGINE } from "../phrases/noms";
import { fr, minuscule } from "../phrases/typographie";

const ORIGINE_COMPTEE: Readonly<Record<OrigineComptee, string>> = { ...ORIGINE, nonPrecisee: fr`vide` };

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

function lieu({ bailleur, departement }: Perimetre): readonly string[] {
  return [fr`Bailleur = ${bailleur}`, fr`Département = ${departement}`];
}

function logements(filtre: FiltreDuParc | FiltreDesLiberations): readonly string[] {
  const { perimetre, reservataire, territoire, exclusions, annee } = filtre;
  const nom = territoire?.champ === "epci" ? fr`EPCI` : fr`Commune`;
  return [
    ...lieu(perimetre),
    ...(territoire === null ? [] : [fr`${nom} = ${territoire.nom}`]),
    ...parmi(fr`Exclusion`, [exclusions, EXCLUSIONS], EXCLUSION),
    ...(reservataire === null
      ? []
      : [fr`Réservataire = ${reservataire}`, fr`convention active au ${date(jourObservation(annee))}`]),
  ];
}

function parc(filtre: FiltreDuParc): readonly string[] {
  const { annee, natures, origines } = filtre;
  return [
    ...logements(filtre),
    ...parmi(fr`Nature`, [natures, NATURES], NATURE),
    ...parmi(fr`Origine du droit`, [origines, ORIGINES_COMPTEES], ORIGINE_COMPTEE),
    fr`présents au ${date(jourObservation(annee))}`,
  ];
}

function liberations(filtre: FiltreDesLiberations): readonly string[] {
  const { annee, motifs } = filtre;
  const [debut, fin] = [date(jour(annee - 1, 1, 1)), date(jourObservation(annee))];
  return [
    ...logements(filtre),
    fr`Nature = familial`,
    ...parmi(fr`Motif`, [motifs, MOTIFS], MOTIF),
    fr`Date de libération du ${debut} au ${fin}`,
  ];
}

/** What a row of Mises à disposition is counted for: the name of the figure says it. */
function mesure({ mesure: une, public: unPublic }: FiltreDesMises): string {
  if (une === "attributionsDUnPublic") return fr`${NOM_DE_CHIFFRE[une]} ${unPublic ?? ""}`;
  if (une === "droitPourUnTour") return NOM_DE_CHIFFRE.droitsPourUnTour;
  return une === "horsFlux" ? fr`Hors du flux` : NOM_DE_CHIFFRE[une];
}

function mises(filtre: FiltreDesMises): readonly string[] {
  const { perimetre, reservataire, periode } = filtre;
  const quand =
    filtre.mesure === "enAttente"
      ? fr`au ${date(periode.fin)}`
      : fr`du ${date(periode.debut)} au ${date(periode.fin)}`;
  return [
    ...lieu(perimetre),
    ...(reservataire === null ? [] : [fr`Réservataire = ${reservataire}`]),
    fr`${minuscule(mesure(filtre))} ${quand}`,
  ];
}

/** "Parc : Bailleur = Habitat, Département = 31, Nature = familial, présents au 31/12/2025". */
export function filtreEnMots(filtre: Filtre): string {
  switch (filtre.table) {
    case "parc":
      return fr`Parc : ${parc(filtre).join(", ")}`;
    case "liberations":
      return fr`Libérations : ${liberations(filtre).join(", ")}`;
    case "misesADisposition":
      return fr`Mises à disposition : ${mises(filtre).join(", ")}`;
  }
}
