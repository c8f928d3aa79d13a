import { NON_RENSEIGNE } from "../../calcul/domaine/axes";
import type { TerritoireVise } from "../../calcul/domaine/objectif";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import type {
  FiltreDe,
  FiltreDesMises,
  FiltreDObjectif,
  FiltreDuBilanLegal,
  FiltreHorsQpv,
} from "../../calcul/explications/filtre";
import { AXE, modaliteEnMots, SANS_VALEUR } from "../phrases/axes";
import { date } from "../phrases/nombres";
import { NOM_DE_CHIFFRE } from "../phrases/noms";
import { territoireEnMots } from "../phrases/territoires";
import { fr, minuscule } from "../phrases/typographie";

export function lieu({ bailleur, departement }: Perimetre): readonly string[] {
  return [fr`Bailleur = ${bailleur}`, fr`Département = ${departement}`];
}

/** A territory that a person aimed at; nothing for the whole workbook. */
export function territoire(vise: TerritoireVise): readonly string[] {
  switch (vise.type) {
    case "partout":
      return [];
    case "departement":
      return [fr`Département = ${vise.code}`];
    case "lieu":
    case "inconnu":
      return [fr`Commune ou EPCI = ${territoireEnMots(vise)}`];
  }
}

function pendant({ periode: { debut, fin } }: Pick<FiltreDesMises, "periode">): string {
  return fr`du ${date(debut)} au ${date(fin)}`;
}

/** What a row of Mises à disposition is counted for: the name of the figure says it. */
function mesure({ mesure: une, public: unPublic }: FiltreDesMises): string {
  if (une === "attributionsDUnPublic") return fr`${NOM_DE_CHIFFRE[une]} ${unPublic ?? ""}`;
  if (une === "droitPourUnTour") return NOM_DE_CHIFFRE.droitsPourUnTour;
  return une === "horsFlux" ? fr`Hors du flux` : NOM_DE_CHIFFRE[une];
}

function duSuivi(filtre: FiltreDesMises): readonly string[] {
  const { perimetre, reservataire, periode } = filtre;
  const quand = filtre.mesure === "enAttente" ? fr`au ${date(periode.fin)}` : pendant(filtre);
  return [
    ...lieu(perimetre),
    ...(reservataire === null ? [] : [fr`Réservataire = ${reservataire}`]),
    fr`${minuscule(mesure(filtre))} ${quand}`,
  ];
}

/** As the cells of Parc have it: "oui" for a QPV. */
function modalite({ axe, modalite: une, parametres }: FiltreDuBilanLegal): string {
  if (axe === "qpv" && une !== NON_RENSEIGNE) return une;
  const dite = modaliteEnMots(axe, une, parametres.debutsDePeriode);
  return une === NON_RENSEIGNE || axe === "periodeDeConstruction" ? minuscule(dite) : dite;
}

function duBilanLegal(filtre: FiltreDuBilanLegal): readonly string[] {
  const { perimetre, reservataire, axe } = filtre;
  return [
    ...lieu(perimetre),
    fr`Réservataire = ${reservataire}`,
    ...(axe === "ensemble" ? [] : [fr`${AXE[axe]} = ${modalite(filtre)}`]),
    fr`${minuscule(NOM_DE_CHIFFRE[filtre.mesure])} ${pendant(filtre)}`,
  ];
}

const QPV = (qpv: boolean | null) => (qpv === null ? minuscule(SANS_VALEUR) : qpv ? fr`oui` : fr`non`);

function horsQpv(filtre: FiltreHorsQpv): readonly string[] {
  const { perimetre, commune, etat, qpv, aLEtat } = filtre;
  const unSeul = qpv.length === 1 ? qpv.map((un) => fr`QPV = ${QPV(un)}`) : [];
  return [
    ...lieu(perimetre),
    ...(commune === null
      ? []
      : [fr`Commune = ${commune === NON_RENSEIGNE ? minuscule(SANS_VALEUR) : commune}`]),
    ...(aLEtat ? [fr`Réservataire = ${etat.length === 0 ? fr`l'État` : etat.join(fr` ou `)}`] : []),
    ...unSeul,
    fr`${minuscule(NOM_DE_CHIFFRE[filtre.mesure])} dans le flux ${pendant(filtre)}`,
  ];
}

function pourLObjectif(filtre: FiltreDObjectif): readonly string[] {
  const { bailleur } = filtre;
  return [
    ...(bailleur.type === "tous" ? [] : [fr`Bailleur = ${bailleur.nom}`]),
    ...territoire(filtre.territoire),
    ...(filtre.public === null ? [] : [fr`Publics = ${filtre.public}`]),
    fr`${minuscule(NOM_DE_CHIFFRE.attribues)} ${pendant(filtre)}`,
  ];
}

/** The conditions that a row of Mises à disposition meets. */
export function misesEnMots(filtre: FiltreDe<"misesADisposition">): readonly string[] {
  switch (filtre.type) {
    case "suivi":
      return duSuivi(filtre);
    case "bilanLegal":
      return duBilanLegal(filtre);
    case "horsQpv":
      return horsQpv(filtre);
    case "objectif":
      return pourLObjectif(filtre);
  }
}
