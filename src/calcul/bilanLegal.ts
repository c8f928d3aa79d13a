import { cumul } from "./agregats/chronologie";
import type { AgregatDetaille, AgregatsDetailles, ComptesDates, MesureDetaillee } from "./agregats/detail";
import type { SuiviDePerimetre } from "./agregats/parReservataire";
import { compte } from "./chiffres";
import { AXES, NON_RENSEIGNE, type Axe } from "./domaine/axes";
import type { Chiffre } from "./domaine/chiffre";
import { jour, type Jour } from "./domaine/jour";
import type { ParametresDeSuivi } from "./domaine/parametresDeSuivi";
import { clePerimetre, comparerTextes, type Perimetre } from "./domaine/perimetre";
import { estNulle } from "./nombres/fraction";
import { NON_RESERVE } from "./domaine/reservataire";
import type { SujetDuBilanLegal } from "./domaine/sujet";
import type { Resultat } from "./resultat";

/** What was proposed and attributed under one modality. The flux and what does not consume it are both in. */
export interface LigneDeBilanLegal {
  readonly perimetre: Perimetre;
  readonly reservataire: string;
  /** "ensemble": all the logements of the réservataire, in one line. */
  readonly axe: Axe | "ensemble";
  /** NON_RENSEIGNE for a logement that has no value on the axis, and for "ensemble". */
  readonly modalite: string;
  /** Those of the whole year before the campaign. */
  readonly proposes: Chiffre;
  readonly attribues: Chiffre;
  /** Among them, droits pour un tour and réservataires outside the flux (R7, R13). */
  readonly proposesHorsFlux: Chiffre;
  readonly attribuesHorsFlux: Chiffre;
}

export interface BilanLegal {
  /** The year that the law wants told before 28 February of the next one: that before the campaign. */
  readonly annee: number;
  readonly lignes: readonly LigneDeBilanLegal[];
}

type Cle = Pick<LigneDeBilanLegal, "perimetre" | "reservataire" | "axe" | "modalite">;

/** What all the lines share. */
type Cadre = Pick<SujetDuBilanLegal, "periode" | "parametres">;

function ligneDe(cle: Cle, comptes: ComptesDates, cadre: Cadre): LigneDeBilanLegal {
  const sujet: SujetDuBilanLegal = { type: "bilanLegal", ...cle, ...cadre };
  const compter = (mesure: MesureDetaillee) =>
    compte(mesure, "R18", cumul(comptes, mesure, cadre.periode), sujet);
  return {
    ...cle,
    proposes: compter("proposes"),
    attribues: compter("attribues"),
    proposesHorsFlux: compter("proposesHorsFlux"),
    attribuesHorsFlux: compter("attribuesHorsFlux"),
  };
}

function aDesFaits({ proposes, attribues }: LigneDeBilanLegal): boolean {
  return !estNulle(proposes.valeur) || !estNulle(attribues.valeur);
}

/** Modalities in code-point order, those that are not known last. */
function ordonnees(comptes: ReadonlyMap<string, ComptesDates>): readonly (readonly [string, ComptesDates])[] {
  return [...comptes].sort(([a], [b]) =>
    a === NON_RENSEIGNE ? 1 : b === NON_RENSEIGNE ? -1 : comparerTextes(a, b),
  );
}

const SANS_FAIT: ComptesDates = new Map();

function lignesDe(
  qui: Pick<Cle, "perimetre" | "reservataire">,
  agregat: AgregatDetaille | null,
  cadre: Cadre,
): readonly LigneDeBilanLegal[] {
  const ensemble = { ...qui, axe: "ensemble", modalite: NON_RENSEIGNE } as const;
  const parAxe = AXES.flatMap((axe) =>
    ordonnees(agregat?.axes[axe] ?? new Map<string, ComptesDates>()).map(([modalite, comptes]) =>
      ligneDe({ ...qui, axe, modalite }, comptes, cadre),
    ),
  );
  return [ligneDe(ensemble, agregat?.ensemble ?? SANS_FAIT, cadre), ...parAxe.filter(aDesFaits)];
}

/** The périmètres of the flux and those that only a mise à disposition knows, with their counters. */
function suivisOrdonnes(
  { perimetres }: Resultat,
  agregats: AgregatsDetailles,
): readonly SuiviDePerimetre<AgregatDetaille>[] {
  const parCle = new Map<string, SuiviDePerimetre<AgregatDetaille>>();
  for (const { perimetre } of perimetres)
    parCle.set(clePerimetre(perimetre), { perimetre, reservataires: new Map() });
  for (const duBailleur of agregats.values())
    for (const suivi of duBailleur.values()) parCle.set(clePerimetre(suivi.perimetre), suivi);
  return [...parCle].sort(([a], [b]) => comparerTextes(a, b)).map(([, suivi]) => suivi);
}

/** Réservataires of the flux, even those that got nothing, and those of the mises à disposition; "Non réservé" last. */
function codesDe(
  { perimetre, reservataires }: SuiviDePerimetre<AgregatDetaille>,
  resultat: Resultat,
): readonly string[] {
  const flux =
    resultat.perimetres.find((un) => clePerimetre(un.perimetre) === clePerimetre(perimetre))?.flux ?? [];
  const deFait = [...reservataires].flatMap(([code, { ensemble }]) => (ensemble.size === 0 ? [] : [code]));
  const tous = [...new Set([...flux.map(({ reservataire }) => reservataire), ...deFait])];
  const reserves = tous.filter((code) => code !== NON_RESERVE).sort(comparerTextes);
  return deFait.includes(NON_RESERVE) ? [...reserves, NON_RESERVE] : reserves;
}

/**
 * R18: logements proposed and attributed in the year before the campaign, per réservataire as a whole, then per axis and
 * modality; every réservataire of the flux has its line. Each fact is in the year of its own day. Source: CCH, R.441-5-1.
 */
export function etablirBilanLegal(
  resultat: Resultat,
  agregats: AgregatsDetailles,
  { date, parametres }: { readonly date: Jour; readonly parametres: ParametresDeSuivi },
): BilanLegal {
  const { annee } = resultat;
  const periode = { debut: jour(annee - 1, 1, 1), fin: Math.min(date, jour(annee - 1, 12, 31)) };
  const lignes = suivisOrdonnes(resultat, agregats).flatMap((suivi) =>
    codesDe(suivi, resultat).flatMap((reservataire) =>
      lignesDe({ perimetre: suivi.perimetre, reservataire }, suivi.reservataires.get(reservataire) ?? null, {
        periode,
        parametres,
      }),
    ),
  );
  return { annee: annee - 1, lignes };
}
