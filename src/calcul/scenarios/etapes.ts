import type { AgregatPerimetre } from "../agregats/agregats";
import { ouvrir } from "../agregats/compter";
import type { Hypothese } from "../domaine/hypotheses";
import type { Indicateur } from "../domaine/chiffre";
import type { Parametres } from "../domaine/parametres";
import type { Perimetre } from "../domaine/perimetre";
import { NON_RESERVE } from "../domaine/reservataire";
import type { Entier } from "../nombres/entier";
import type { Fraction } from "../nombres/fraction";
import { calculerBase } from "../perimetre/base";
import { comptagesDe, type Comptages } from "../perimetre/comptages";
import type { Droits } from "../perimetre/droits";
import { hypotheseDe, type Annuaire, type EntreesRangees } from "../perimetre/entrees";
import { volumesEnDroits } from "../perimetre/droitsUniques";
import { cadreDesDroits, droitsDuReserve, reservesDe, type Reserve } from "../perimetre/flux";
import { nombresEntiers, type VolumesEnDroits } from "../perimetre/objectifs";
import { partager, type Partage } from "../perimetre/partage";
import { estEnDroitsUniques } from "../regles/r12-droits-uniques";
import type { BasePerimetre } from "../resultat";
import { entiersAvecDroits } from "./droitsUniques";

/** A part retenue by value: the nodes that explain it are not kept; `calculer` on the scenario's entries makes them. */
export interface PartDeScenario {
  readonly reservataire: string;
  readonly nom: string;
  /** Null where it is absent. */
  readonly part: Fraction | null;
}

/** What one scenario gives for one périmètre; scenarios that agree on a step share its very result. */
export interface PerimetreCalcule {
  readonly perimetre: Perimetre;
  readonly taux: Fraction | null;
  readonly assiette: Fraction | null;
  /** In code-point order of réservataire, "Non réservé" last. */
  readonly parts: readonly PartDeScenario[];
  /** In the order of `parts`; empty where there is no objective. */
  readonly objectifs: readonly (Entier | null)[];
  /** R12: the réservataires outside the share; empty where there is none. */
  readonly volumes: VolumesEnDroits;
}

/** A Partage without its nodes. */
interface PartageEpure {
  readonly aServir: Partage["aServir"];
  readonly parts: readonly PartDeScenario[];
  /** Those of the réservataires in droits uniques (R12). */
  readonly enDroits: readonly Droits[];
}

/** The whole numbers of a partage on an assiette, and the volumes of R12 that they make room for. */
type Servis = Pick<PerimetreCalcule, "objectifs" | "volumes">;

const SANS_DROITS: VolumesEnDroits = new Map();

const valeur = (indicateur: Indicateur) => (indicateur.etat === "present" ? indicateur.valeur : null);

function epurer({ droits, calculees, nonReserve, aServir }: Partage): PartageEpure {
  const reservees = droits.map(({ code, nom }, rang): PartDeScenario => {
    const retenue = calculees.parts[rang]?.partRetenue;
    return { reservataire: code, nom, part: retenue === undefined ? null : valeur(retenue) };
  });
  const reste = { reservataire: NON_RESERVE, nom: "Non réservé", part: valeur(nonReserve) };
  const enDroits = droits.filter(({ ligne }) => estEnDroitsUniques(ligne));
  return { aServir, parts: [...reservees, reste], enDroits };
}

const ecrite = ({ numerateur, denominateur }: Fraction) => `${numerateur}/${denominateur}`;

/** What R1 to R5 read of the parameters. */
function cleDesComptages(parametres: Parametres): number {
  const { methode, exclureOrcodEtLhi, exclureVenteEtDemolition, exclureEtudiantsEtSpecifiques } = parametres;
  return (
    (methode === "referentiel" ? 0 : 1) +
    (exclureOrcodEtLhi ? 2 : 0) +
    (exclureVenteEtDemolition ? 4 : 0) +
    (exclureEtudiantsEtSpecifiques ? 8 : 0)
  );
}

/** What R7 and R8 read of them. */
function cleDesDroits({ denominateur, exclureEtudiantsEtSpecifiques }: Parametres): number {
  return (denominateur === "parc" ? 0 : 1) + (exclureEtudiantsEtSpecifiques ? 2 : 0);
}

/** What R9 reads besides: the plafonds change parts only where they are applied. */
function cleDuPartage(parametres: Parametres): string {
  const droits = cleDesDroits(parametres).toString();
  if (parametres.traitement === "signaler") return droits;
  const { plafondEtat, plafondEtatAgents, plafondCollectivites } = parametres;
  return [droits, ...[plafondEtat, plafondEtatAgents, plafondCollectivites].map(ecrite)].join("|");
}

function servir(partage: PartageEpure, base: BasePerimetre, entrees: EntreesRangees): Servis {
  const nombres = nombresEntiers(partage, base.assiette);
  if (partage.enDroits.length === 0) return { objectifs: nombres, volumes: SANS_DROITS };
  const volumes = volumesEnDroits(partage.enDroits, cadreDesDroits(base, entrees));
  const codes = partage.parts.map(({ reservataire }) => reservataire);
  return { objectifs: entiersAvecDroits(codes, nombres, volumes), volumes };
}

/**
 * The steps of the calculation of one périmètre, each done once for all the scenarios that ask the same of it. The steps
 * are those of `calculer`; nothing is computed another way.
 */
export class Etapes {
  private readonly comptages = new Map<number, Comptages>();
  private readonly bases = new Map<Comptages, Map<Hypothese | null, BasePerimetre>>();
  private readonly reserves = new Map<Annuaire, readonly Reserve[]>();
  private readonly droits = new Map<number, Map<string, Droits>>();
  private readonly partages = new Map<Annuaire, Map<string, PartageEpure>>();
  private readonly servis = new Map<PartageEpure, Map<BasePerimetre, Servis>>();

  constructor(private readonly agregat: AgregatPerimetre) {}

  calculer(entrees: EntreesRangees): PerimetreCalcule {
    const { perimetre } = this.agregat;
    const parametres = entrees.parametresPour(perimetre);
    const bloque = entrees.estBloque(perimetre);
    const comptages = ouvrir(this.comptages, cleDesComptages(parametres), () =>
      comptagesDe(this.agregat, parametres),
    );
    const hypothese = hypotheseDe(entrees, perimetre, null);
    const bases = ouvrir(this.bases, comptages, () => new Map<Hypothese | null, BasePerimetre>());
    const base = ouvrir(bases, hypothese, () => calculerBase(comptages, { hypothese, bloque }));
    const partages = ouvrir(this.partages, entrees.annuaire, () => new Map<string, PartageEpure>());
    const partage = ouvrir(partages, cleDuPartage(parametres), () =>
      this.partager({ ...comptages, parametres, bloque }, entrees),
    );
    const servis = ouvrir(this.servis, partage, () => new Map<BasePerimetre, Servis>());
    return {
      perimetre,
      taux: valeur(base.tauxUtilise),
      assiette: valeur(base.assiette),
      parts: partage.parts,
      ...ouvrir(servis, base, () => servir(partage, base, entrees)),
    };
  }

  private partager(cadre: Comptages & { readonly bloque: boolean }, entrees: EntreesRangees): PartageEpure {
    const reserves = ouvrir(this.reserves, entrees.annuaire, () => reservesDe(this.agregat, entrees));
    const connus = ouvrir(this.droits, cleDesDroits(cadre.parametres), () => new Map<string, Droits>());
    const droits = reserves.map((reserve) =>
      ouvrir(connus, reserve.code, () => droitsDuReserve(reserve, this.agregat, cadre)),
    );
    const engagements = reserves.map(({ ligne }) => ligne?.engagement ?? null);
    return epurer(partager(droits, engagements, cadre));
  }
}
