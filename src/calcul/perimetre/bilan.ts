import { cumul, type Periode } from "../agregats/chronologie";
import type { AgregatDeSuivi, Mesure } from "../agregats/suivi";
import type { DetailDuDecompte, LigneDeBilan, Requalification } from "../bilan";
import { absence, compte, saisie, total } from "../chiffres";
import type { Chiffre, NomDeChiffre, Regle } from "../domaine/chiffre";
import type { ParametresDeSuivi } from "../domaine/parametresDeSuivi";
import { comparerTextes, type Perimetre } from "../domaine/perimetre";
import type { ReglesDeDecompte } from "../domaine/reglesDeDecompte";
import { NON_DECOMPTES, type NonDecompte } from "../domaine/sort";
import type { SujetDeSuivi } from "../domaine/sujet";
import { cibleAtteinte, partRequalifiee } from "../regles/r16-gestion-mixte";
import {
  avance,
  ecartALaPartRetenue,
  objectifADate,
  partDuFluxReel,
  projection,
  soldeDuBilan,
  tauxDAtteinte,
  type Avancement,
} from "../regles/r17-bilan";
import type { LigneDeFlux } from "../resultat";

/** What the lines of a périmètre share. */
export interface CadreDuBilan {
  readonly periode: Periode;
  readonly avancement: Avancement;
  readonly attributions: Chiffre;
  readonly parametres: ParametresDeSuivi;
  readonly perimetre: Perimetre;
}

/** One réservataire on its way to the bilan: its name, its rules, its flux where it has one. */
export interface Suivi {
  readonly identite: Pick<LigneDeBilan, "reservataire" | "nom" | "categorie">;
  readonly regles: ReglesDeDecompte;
  readonly agregat: AgregatDeSuivi;
  readonly flux: LigneDeFlux | null;
}

type Compteur = (mesure: Mesure, nom: NomDeChiffre, regle?: Regle) => Chiffre;

function compteur({ mesures }: AgregatDeSuivi, sujet: SujetDeSuivi): Compteur {
  return (mesure, nom, regle = "R17") => compte(nom, regle, cumul(mesures, mesure, sujet.periode), sujet);
}

function detailDuDecompte(compter: Compteur): DetailDuDecompte {
  const enDirecte = compter("decomptesEnDirecte", "decomptesEnDirecte", "R14");
  const enDelegue = compter("decomptesEnDelegue", "decomptesEnDelegue", "R15");
  const relogementsValorises = compter("relogementsValorises", "relogementsValorises", "R16");
  const refusAdaptes = compter("refusAdaptes", "refusAdaptes", "R15");
  const ensemble = total("decompte", "R17", [enDirecte, enDelegue, relogementsValorises, refusAdaptes]);
  return { enDirecte, enDelegue, relogementsValorises, refusAdaptes, ensemble };
}

const REGLE_DE_NON_DECOMPTE: Readonly<Record<NonDecompte, Regle>> = {
  impossibiliteSignalee: "R14",
  refusCandidat: "R15",
  refusCaleol: "R15",
  sansCandidat: "R15",
  rendu: "R15",
  relogementNonValorise: "R16",
};

function nonDecomptes(compter: Compteur): LigneDeBilan["nonDecomptes"] {
  const compterUn = (raison: NonDecompte) =>
    [raison, compter(`sans:${raison}`, `sans:${raison}`, REGLE_DE_NON_DECOMPTE[raison])] as const;
  return Object.fromEntries(NON_DECOMPTES.map(compterUn)) as LigneDeBilan["nonDecomptes"];
}

/** What ends the wait of a mise à disposition, one way or the other. */
export const SORTS: readonly Mesure[] = [
  ...(["decomptesEnDirecte", "decomptesEnDelegue", "relogementsValorises"] as const),
  ...NON_DECOMPTES.map((raison) => `sans:${raison}` as const),
];

/** Proposals of all times that had no sort yet at the end of the period. */
function enAttente({ mesures }: AgregatDeSuivi, sujet: SujetDeSuivi): Chiffre {
  const jusquALaFin = (mesure: Mesure) =>
    cumul(mesures, mesure, { debut: -Infinity, fin: sujet.periode.fin });
  const regles = SORTS.reduce((somme, mesure) => somme + jusquALaFin(mesure), 0);
  return compte("enAttente", "R17", jusquALaFin("proposes") - regles, sujet);
}

function requalification(
  { gestion }: ReglesDeDecompte,
  compter: Compteur,
  { decompte, sujet }: { decompte: Chiffre; sujet: SujetDeSuivi },
): Requalification | null {
  if (gestion !== "mixte") return null;
  const cible = sujet.parametres.cibleDeRequalification;
  const requalifies = compter("requalifies", "requalifies", "R16");
  const part = partRequalifiee(requalifies, decompte);
  const visee = saisie("cibleDeRequalification", "R16", cible, sujet);
  return { requalifies, part, cible: visee, atteinte: cibleAtteinte(part, cible) };
}

function publics({ publics: chronologies }: AgregatDeSuivi, sujet: SujetDeSuivi): LigneDeBilan["publics"] {
  return [...chronologies.keys()].sort(comparerTextes).map((nom) => {
    const nombre = cumul(chronologies, nom, sujet.periode);
    const attributions = compte("attributionsDUnPublic", "R27", nombre, { ...sujet, public: nom });
    return { public: nom, attributions };
  });
}

/** The flux gives the share, the estimate and the objective; a réservataire without a line there has none. */
function engagements(flux: LigneDeFlux | null) {
  return {
    engagement: flux?.engagement ?? null,
    partRetenue: flux?.partRetenue ?? absence("partRetenue", "R10", "partAbsente"),
    estimation: flux?.volumeEstime ?? absence("volumeEstime", "R10", "partAbsente"),
    objectif: flux?.objectif ?? absence("objectif", "R10", "partAbsente"),
  };
}

function situation(
  { partRetenue, objectif }: Pick<LigneDeBilan, "partRetenue" | "objectif">,
  decompte: Chiffre,
  { avancement, attributions }: CadreDuBilan,
) {
  const aDate = objectifADate(objectif, avancement);
  const part = partDuFluxReel(decompte, attributions);
  return {
    solde: soldeDuBilan(objectif, decompte),
    tauxDAtteinte: tauxDAtteinte(decompte, objectif),
    objectifADate: aDate,
    avance: avance(decompte, aDate),
    projection: projection(decompte, avancement),
    partDuFluxReel: part,
    ecartALaPartRetenue: ecartALaPartRetenue(part, partRetenue),
  };
}

/** R17 for one réservataire in one périmètre, all of it from the counters of the follow-up and its line of flux. */
export function ligneDeBilan({ identite, regles, agregat, flux }: Suivi, cadre: CadreDuBilan): LigneDeBilan {
  const { perimetre, parametres, periode } = cadre;
  const { reservataire } = identite;
  const sujet: SujetDeSuivi = { type: "suivi", perimetre, parametres, periode, reservataire, public: null };
  const compter = compteur(agregat, sujet);
  const decompte = detailDuDecompte(compter);
  const cibles = engagements(flux);
  const refus = [compter("refusCandidat", "refusCandidat"), compter("refusCaleol", "refusCaleol")];
  return {
    ...identite,
    ...cibles,
    gestion: regles.gestion,
    proposes: compter("proposes", "proposes"),
    attribues: compter("attribues", "attribues"),
    entrees: compter("entrees", "entrees"),
    refus: total("refus", "R17", refus),
    decompte,
    nonDecomptes: nonDecomptes(compter),
    enAttente: enAttente(agregat, sujet),
    candidatsInsuffisants: compter("candidatsInsuffisants", "candidatsInsuffisants", "R20"),
    ...situation(cibles, decompte.ensemble, cadre),
    requalification: requalification(regles, compter, { decompte: decompte.ensemble, sujet }),
    droitsPourUnTour: compter("droitPourUnTour", "droitsPourUnTour", "R13"),
    publics: publics(agregat, sujet),
  };
}
