import type { Chiffre, Indicateur } from "../../calcul/domaine/chiffre";
import { estCollectivite } from "../../calcul/domaine/reservataire";
import { egales, type Fraction } from "../../calcul/nombres/fraction";
import { versNombre } from "../../calcul/nombres/decimal";
import { sourcesDeLaRegle } from "../../calcul/registre/regles";
import type { DroitsUniques } from "../../calcul/droitsUniques";
import type { LigneDeFlux, ResultatPerimetre } from "../../calcul/resultat";
import { formuleEnMots } from "../explications/formule";
import { citations } from "../explications/phrase";
import { estUnePart } from "../explications/termes";
import { droitsSansOrigine, ENTREE_DE_DROIT } from "../phrases/droits";
import { NOM_DE_CHIFFRE, RAISON } from "../phrases/noms";
import { fr, majuscule } from "../phrases/typographie";
import type { FormatDeColonne } from "../types";
import { cellule } from "./blocs";
import type { CelluleDeDocument } from "./types";

/** A step of the way from the parc to the objective. */
export interface Etape {
  readonly nom: string;
  readonly valeur: CelluleDeDocument;
  readonly comment: string;
  readonly source: string;
}

const ENTIERS: ReadonlySet<Chiffre["operation"]> = new Set(["compte", "plusFortsRestes", "arrondi"]);

function formatDe({ nom, operation }: Chiffre): FormatDeColonne {
  if (estUnePart(nom)) return "pourcentage";
  return ENTIERS.has(operation) ? "entier" : "decimal";
}

/** A part held to its plafond is a share of the sum of its group, which tells of other réservataires: it is not shown. */
function estRamenee({ nom, operandes }: Chiffre): boolean {
  return nom === "partRetenue" && operandes[0]?.nom === "partPlafonnee";
}

/** The part that the parameter picks is told as it was counted. */
function comptee(un: Chiffre): Chiffre {
  const [choisie] = un.operandes;
  return un.nom === "part" && choisie !== undefined ? choisie : un;
}

/** How a figure was found, in words, without a figure of any other réservataire; or why there is none. */
export function formuleDe(un: Indicateur): string {
  if (un.etat === "absent") return fr`Non calculé : ${RAISON[un.raison]}.`;
  return estRamenee(un)
    ? fr`Part ramenée au prorata du plafond de son groupe`
    : majuscule(formuleEnMots(comptee(un)));
}

function etape(un: Indicateur, nom = NOM_DE_CHIFFRE[un.nom]): Etape {
  const valeur = un.etat === "absent" ? cellule("") : cellule(versNombre(un.valeur), formatDe(un));
  return { nom, valeur, comment: formuleDe(un), source: citations(sourcesDeLaRegle(un.regle)) };
}

function plafondDe(
  { categorie }: LigneDeFlux,
  { parametres }: ResultatPerimetre,
): { readonly limite: Fraction; readonly dit: string } | null {
  const { plafondEtat, plafondEtatAgents, plafondCollectivites } = parametres;
  if (categorie === "etat-agents")
    return { limite: plafondEtatAgents, dit: fr`Part du flux des agents de l'État, au plus` };
  if (categorie === "etat-prioritaires")
    return { limite: plafondEtat, dit: fr`Part du flux de l'État, publics prioritaires et agents, au plus` };
  if (categorie === null || !estCollectivite(categorie)) return null;
  return {
    limite: plafondCollectivites,
    dit: fr`Part du flux des collectivités réunies, au titre des garanties d'emprunt, au plus`,
  };
}

const presumes = ({ sansOrigine }: LigneDeFlux) =>
  sansOrigine === 0 ? "" : fr` ; ${droitsSansOrigine(sansOrigine)}`;

/** R9 as it bears on this réservataire: the limit and what is done beyond it, never the sum of the group. */
function plafond(ligne: LigneDeFlux, base: ResultatPerimetre): readonly Etape[] {
  const sien = plafondDe(ligne, base);
  if (sien === null) return [];
  const suite =
    base.parametres.traitement === "signaler"
      ? fr`un dépassement est signalé, la part est conservée`
      : fr`au-delà, chaque part est ramenée au prorata`;
  return [
    {
      nom: NOM_DE_CHIFFRE.plafond,
      valeur: cellule(versNombre(sien.limite), "pourcentage"),
      comment: fr`${sien.dit} ; ${suite}${presumes(ligne)}`,
      source: citations(sourcesDeLaRegle("R9")),
    },
  ];
}

function droits({ lignes }: DroitsUniques): readonly Etape[] {
  return lignes.map(({ programme, entree, droitsUniques }) => {
    const nature = majuscule(ENTREE_DE_DROIT[entree]);
    return etape(droitsUniques, programme === null ? nature : fr`${nature} : ${programme}`);
  });
}

function duTerritoire({ territoire }: LigneDeFlux): readonly Etape[] {
  if (territoire === null) return [];
  const { nom, part, assiette, volume } = territoire;
  return [part, assiette, volume].map((un) => etape(un, fr`${NOM_DE_CHIFFRE[un.nom]} (${nom})`));
}

/** The rate entered in Hypothèses, where it is not the one that was observed. */
function tauxRetenu({ tauxDeRotation: constate, tauxUtilise: utilise }: ResultatPerimetre): readonly Etape[] {
  if (utilise.etat === "absent" || constate.etat === "absent") return [];
  return egales(utilise.valeur, constate.valeur) ? [] : [etape(utilise, NOM_DE_CHIFFRE.tauxRetenu)];
}

/** From the parc of the landlord to the objective of one réservataire, each step with its formula and its source. */
export function etapesDuChiffrage(base: ResultatPerimetre, ligne: LigneDeFlux): readonly Etape[] {
  const { parc, parcSoumis, liberationsRetenues, parcDeRotation, tauxDeRotation, assiette } = base;
  const { reservations, part, engagement, partRetenue, volumeEstime, objectif, tauxPropre } = ligne;
  const enDroits = base.droitsUniques.filter(({ reservataire }) => reservataire === ligne.reservataire);
  return [
    ...[parc, parcSoumis, liberationsRetenues, parcDeRotation, tauxDeRotation].map((un) => etape(un)),
    ...tauxRetenu(base),
    ...[assiette, reservations, part].map((un) => etape(un)),
    ...plafond(ligne, base),
    ...(engagement === null ? [] : [etape(engagement)]),
    ...enDroits.flatMap(droits),
    ...[partRetenue, volumeEstime, objectif].map((un) => etape(un)),
    ...duTerritoire(ligne),
    etape(tauxPropre, fr`Taux de rotation de ses propres logements`),
  ];
}
