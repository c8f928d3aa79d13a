import type { AgregatPerimetre } from "../agregats/agregats";
import { ouvrir } from "../agregats/compter";
import type { Hypothese } from "../domaine/hypotheses";
import type { Indicateur } from "../domaine/chiffre";
import { comparerTextes, type Perimetre } from "../domaine/perimetre";
import { NON_RESERVE } from "../domaine/reservataire";
import type { Entier } from "../nombres/entier";
import { fraction, ZERO, type Fraction } from "../nombres/fraction";
import { calculerBase } from "../perimetre/base";
import { comptagesDe, type Comptages } from "../perimetre/comptages";
import type { Droits } from "../perimetre/droits";
import {
  engagementsDans,
  engagesDans,
  hypotheseDe,
  type CodesEngages,
  type EntreesRangees,
} from "../perimetre/entrees";
import { volumesEnDroits } from "../perimetre/droitsUniques";
import { cadreDesDroits, detenteurs, droitsDuReserve, reservesDe, type Reserve } from "../perimetre/flux";
import { nombresEntiers, type VolumesEnDroits } from "../perimetre/objectifs";
import { aRepartir, estServable } from "../perimetre/partage";
import { tenirLesParts, type CadreDesParts } from "../perimetre/parts";
import type { PartsAServir } from "../regles/r10-objectif";
import type { BasePerimetre } from "../resultat";
import { clesDe } from "./cles";
import { depart, sansEngagement, type Depart, type PartDeScenario, type PartsSansEngagement } from "./depart";
import { entiersAvecDroits } from "./droitsUniques";

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

/** How a périmètre is shared, by value. */
interface PartageEpure {
  /** Null where it cannot be served. */
  readonly aServir: PartsAServir | null;
  readonly parts: readonly PartDeScenario[];
  /** Those of the réservataires in droits uniques (R12). */
  readonly enDroits: readonly Droits[];
  /** What it gives on the last assiettes. */
  readonly servis: Map<BasePerimetre, Servis>;
}

/** The whole numbers of a partage on an assiette, and the volumes of R12 that they make room for. */
type Servis = Pick<PerimetreCalcule, "objectifs" | "volumes">;

/** Plafonds and assiettes are any number, as a cursor moves: what so many of them give is kept, then forgotten. */
const GARDES = 8;

function ouvrirParmiLesDerniers<Cle, Valeur>(
  derniers: Map<Cle, Valeur>,
  cle: Cle,
  creer: () => Valeur,
): Valeur {
  if (derniers.size === GARDES && !derniers.has(cle)) derniers.clear();
  return ouvrir(derniers, cle, creer);
}

const SANS_DROITS: VolumesEnDroits = new Map();
const SANS_HYPOTHESE = {};

const valeur = (indicateur: Indicateur) => (indicateur.etat === "present" ? indicateur.valeur : null);

const nonReserve = (part: Fraction | null): PartDeScenario => ({
  reservataire: NON_RESERVE,
  nom: "Non réservé",
  part,
});

/** R10's parts: the engagement in place of the part where there is one; those that no engagement changes are shared. */
function epurer(
  { codes, raison, parts: sans, enDroits }: PartsSansEngagement,
  engagements: ReadonlyMap<string, Fraction>,
): PartageEpure {
  const servis = new Map<BasePerimetre, Servis>();
  if (raison !== null) return { aServir: null, parts: [...sans, nonReserve(null)], enDroits, servis };
  const parts =
    engagements.size === 0
      ? sans
      : sans.map((une) => {
          const engagement = engagements.get(une.reservataire);
          return engagement === undefined || une.part === null ? une : { ...une, part: engagement };
        });
  const ensemble = aRepartir(
    codes,
    parts.map(({ part }) => part ?? ZERO),
  );
  const reste = fraction(ensemble.numerateurs.at(-1) ?? 0, ensemble.denominateur);
  return {
    aServir: estServable(ensemble) ? ensemble : null,
    parts: [...parts, nonReserve(reste)],
    enDroits,
    servis,
  };
}

function servirDe(partage: PartageEpure, base: BasePerimetre, entrees: EntreesRangees): Servis {
  const nombres = nombresEntiers(partage, base.assiette);
  if (partage.enDroits.length === 0) return { objectifs: nombres, volumes: SANS_DROITS };
  const volumes = volumesEnDroits(partage.enDroits, cadreDesDroits(base, entrees));
  const codes = partage.parts.map(({ reservataire }) => reservataire);
  return { objectifs: entiersAvecDroits(codes, nombres, volumes), volumes };
}

/**
 * The steps of the calculation of one périmètre, each done once for all the scenarios that ask the same of it. The steps
 * are those of `calculer`. What is kept for entries that nobody holds any more is given back: a Simulation may last.
 */
export class Etapes {
  private readonly comptages = new Map<string, Comptages>();
  private readonly bases = new WeakMap<Comptages, WeakMap<object, BasePerimetre>>();
  private readonly reserves = new WeakMap<CodesEngages, readonly Reserve[]>();
  private readonly parAjoutes = new Map<string, readonly Reserve[]>();
  private readonly detenteurs: ReadonlySet<string>;
  private readonly droits = new Map<string, WeakMap<readonly Reserve[], readonly Droits[]>>();
  private readonly departs = new WeakMap<readonly Droits[], Depart>();
  private readonly partages = new Map<PartsSansEngagement, PartageEpure>();

  constructor(private readonly agregat: AgregatPerimetre) {
    this.detenteurs = new Set(detenteurs(agregat));
  }

  calculer(entrees: EntreesRangees): PerimetreCalcule {
    const { perimetre } = this.agregat;
    const parametres = entrees.parametresPour(perimetre);
    const bloque = entrees.estBloque(perimetre);
    const comptages = ouvrir(this.comptages, clesDe(parametres).comptages, () =>
      comptagesDe(this.agregat, parametres),
    );
    const base = this.base(comptages, hypotheseDe(entrees, perimetre, null), bloque);
    const partage = this.partager(comptages, { perimetre, parametres, bloque }, entrees);
    const { objectifs, volumes } = ouvrirParmiLesDerniers(partage.servis, base, () =>
      servirDe(partage, base, entrees),
    );
    const [taux, assiette] = [valeur(base.tauxUtilise), valeur(base.assiette)];
    return { perimetre, taux, assiette, parts: partage.parts, objectifs, volumes };
  }

  private base(comptages: Comptages, hypothese: Hypothese | null, bloque: boolean): BasePerimetre {
    const bases = ouvrir(this.bases, comptages, () => new WeakMap<object, BasePerimetre>());
    return ouvrir(bases, hypothese ?? SANS_HYPOTHESE, () => calculerBase(comptages, { hypothese, bloque }));
  }

  private partager(comptages: Comptages, cadre: CadreDesParts, entrees: EntreesRangees): PartageEpure {
    const droits = this.droitsDe(comptages, cadre, entrees);
    const depuis = ouvrir(this.departs, droits, () => depart(droits));
    const parts = ouvrirParmiLesDerniers(depuis.parPlafonds, clesDe(cadre.parametres).plafonds, () => {
      const tenues = tenirLesParts(depuis, cadre);
      return tenues.tenues === depuis.brutes ? depuis.intactes : sansEngagement(depuis, tenues);
    });
    const engagements = engagementsDans(entrees, cadre.perimetre.departement);
    const partager = () => epurer(parts, engagements);
    return engagements.size === 0 ? ouvrirParmiLesDerniers(this.partages, parts, partager) : partager();
  }

  /** The same list for all the entries whose conventions add the same codes to those that hold logements. */
  private reservesDe(entrees: EntreesRangees): readonly Reserve[] {
    const ajoutes = engagesDans(entrees, this.agregat).filter((code) => !this.detenteurs.has(code));
    const cle = [...new Set(ajoutes)].sort(comparerTextes).join("\u001f");
    return ouvrirParmiLesDerniers(this.parAjoutes, cle, () => reservesDe(this.agregat, entrees));
  }

  /** R7 and R8, in the order of the réservataires. No scenario changes what a line of Réservataires says of R7 and R8. */
  private droitsDe(
    comptages: Comptages,
    { parametres }: CadreDesParts,
    entrees: EntreesRangees,
  ): readonly Droits[] {
    const reserves = ouvrir(this.reserves, entrees.engages, () => this.reservesDe(entrees));
    const connus = ouvrir(
      this.droits,
      clesDe(parametres).droits,
      () => new WeakMap<readonly Reserve[], readonly Droits[]>(),
    );
    return ouvrir(connus, reserves, () => {
      const mesures = { ...comptages, parametres };
      return reserves.map((reserve) => droitsDuReserve(reserve, this.agregat, mesures));
    });
  }
}
