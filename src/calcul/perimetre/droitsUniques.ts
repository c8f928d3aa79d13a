import { absence, compte, difference, saisie, total } from "../chiffres";
import type { Chiffre, Indicateur, NomDeChiffre } from "../domaine/chiffre";
import type { DroitAcquis } from "../domaine/droitAcquis";
import type { NomDeDroit } from "../domaine/nomsDesDroits";
import { comparerTextes } from "../domaine/perimetre";
import type { AnneeDeDroits, DroitsUniques, LigneDeDroits } from "../droitsUniques";
import { fraction, plancher } from "../nombres/fraction";
import { PARAMETRES_DE_DROIT } from "../registre/parametres";
import { valeurParDefaut } from "../registre/registre";
import {
  convertir,
  ENTREES_DE_DROIT,
  entreeDansLAnnee,
  estEnDroitsUniques,
  type EntreeDeDroit,
} from "../regles/r12-droits-uniques";
import type { Droits } from "./droits";

/** Years after the campaign's that the projection shows. */
const HORIZON = Number(plancher(valeurParDefaut(PARAMETRES_DE_DROIT.horizonDesDroits)));

/** What R12 needs of a périmètre: the year, the rate that the assiette uses, the lines of Droits acquis by réservataire. */
export interface CadreDesDroits {
  readonly annee: number;
  readonly taux: Indicateur;
  readonly acquis: ReadonlyMap<string, readonly DroitAcquis[]>;
}

const NOM_DES_DROITS: Readonly<Record<EntreeDeDroit, NomDeDroit>> = {
  droitDeSuite: "droitsDeSuite",
  offreNouvelle: "droitsNouveaux",
  duAnterieur: "duAnterieurs",
};

/** The rights of some lines together, as typed; a count of none where there is no line. */
function quantite(entree: EntreeDeDroit, acquis: readonly DroitAcquis[]): Chiffre {
  const nom = NOM_DES_DROITS[entree];
  const [premier, ...autres] = acquis.map(({ droits }) => saisie(nom, "R12", fraction(droits)));
  if (premier === undefined) return compte(nom, "R12", 0);
  return autres.length === 0 ? premier : total(nom, "R12", [premier, ...autres]);
}

function somme(nom: NomDeChiffre, termes: readonly Indicateur[]): Indicateur {
  const absent = termes.find((terme) => terme.etat === "absent");
  if (absent?.etat === "absent") return absence(nom, "R12", absent.raison);
  return total(
    nom,
    "R12",
    termes.filter((terme) => terme.etat === "present"),
  );
}

function entrant(acquis: readonly DroitAcquis[], annee: number, entree: EntreeDeDroit) {
  return acquis.filter((droit) => entreeDansLAnnee(droit, annee) === entree);
}

/** Lines of a programme that enter the year in the same way make one; a DU antérieur is a volume already. */
function lignesDe(acquis: readonly DroitAcquis[], { annee, taux }: CadreDesDroits): readonly LigneDeDroits[] {
  const programmes = [...new Set(acquis.map(({ programme }) => programme))];
  programmes.sort((a, b) => comparerTextes(a ?? "", b ?? ""));
  return programmes.flatMap((programme) => {
    const siens = acquis.filter((droit) => droit.programme === programme);
    return ENTREES_DE_DROIT.flatMap((entree): readonly LigneDeDroits[] => {
      const entrants = entrant(siens, annee, entree);
      if (entrants.length === 0) return [];
      const droits = quantite(entree, entrants);
      const du = entree === "duAnterieur" ? droits : convertir("duDuProgramme", droits, taux);
      return [{ programme, entree, droits, droitsUniques: du }];
    });
  });
}

type SansVariation = Omit<AnneeDeDroits, "variation">;

function anneeDe(acquis: readonly DroitAcquis[], annee: number, taux: Indicateur): SansVariation {
  const droits = (entree: EntreeDeDroit) => quantite(entree, entrant(acquis, annee, entree));
  const [droitsDeSuite, droitsNouveaux] = [droits("droitDeSuite"), droits("offreNouvelle")];
  const duAnterieurs = droits("duAnterieur");
  const duDeSuite = convertir("duDeSuite", droitsDeSuite, taux);
  const duNouveaux = convertir("duNouveaux", droitsNouveaux, taux);
  const ensemble = somme("droitsUniques", [duDeSuite, duNouveaux, duAnterieurs]);
  return {
    ...{ annee, droitsDeSuite, duDeSuite, droitsNouveaux, duNouveaux, duAnterieurs },
    droitsUniques: ensemble,
  };
}

function variation(cette: SansVariation, precedente: SansVariation | undefined): Indicateur | null {
  if (precedente === undefined) return null;
  const [apres, avant] = [cette.droitsUniques, precedente.droitsUniques];
  if (apres.etat === "absent") return absence("variationDesDroits", "R12", apres.raison);
  if (avant.etat === "absent") return absence("variationDesDroits", "R12", avant.raison);
  return difference("variationDesDroits", "R12", [apres, avant]);
}

/** The campaign's year and those after it, at the campaign's rate: conventions end, new supply comes in. */
function projeter(acquis: readonly DroitAcquis[], { annee, taux }: CadreDesDroits): readonly AnneeDeDroits[] {
  const annees = Array.from({ length: HORIZON + 1 }, (_, rang) => anneeDe(acquis, annee + rang, taux));
  return annees.map((cette, rang) => ({ ...cette, variation: variation(cette, annees[rang - 1]) }));
}

/** The sum of the lines; a right that is listed but not active in the year makes 0, no right at all makes no figure. */
function totalDe(acquis: readonly DroitAcquis[], lignes: readonly LigneDeDroits[]): Indicateur {
  if (acquis.length === 0) return absence("droitsUniques", "R12", "droitsNonListes");
  const termes = lignes.map((ligne) => ligne.droitsUniques);
  return somme("droitsUniques", termes);
}

/** What R12 counts of a réservataire; its droits pour un tour are kept apart (R13). */
function comptesDe(code: string, { acquis }: CadreDesDroits): readonly DroitAcquis[] {
  return (acquis.get(code) ?? []).filter(({ nature }) => nature !== "droitPourUnTour");
}

function droitsUniquesDe({ code, nom, auParc }: Droits, cadre: CadreDesDroits): DroitsUniques {
  const acquis = comptesDe(code, cadre);
  const lignes = lignesDe(acquis, cadre);
  return {
    reservataire: code,
    nom,
    reservations: auParc,
    lignes,
    acquis: cadre.acquis.get(code) ?? [],
    droitsUniques: totalDe(acquis, lignes),
    projection: acquis.length === 0 ? [] : projeter(acquis, cadre),
  };
}

const concernes = (droits: readonly Droits[]) => droits.filter(({ ligne }) => estEnDroitsUniques(ligne));

/** R12 for one périmètre: the réservataires in droits uniques, in the order given. */
export function calculerDroitsUniques(
  droits: readonly Droits[],
  cadre: CadreDesDroits,
): readonly DroitsUniques[] {
  return concernes(droits).map((un) => droitsUniquesDe(un, cadre));
}

/** Their droits uniques alone, by code: what the objectives need. */
export function volumesEnDroits(
  droits: readonly Droits[],
  cadre: CadreDesDroits,
): ReadonlyMap<string, Indicateur> {
  return new Map(
    concernes(droits).map(({ code }) => {
      const acquis = comptesDe(code, cadre);
      return [code, totalDe(acquis, lignesDe(acquis, cadre))];
    }),
  );
}
