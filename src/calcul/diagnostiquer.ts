import { compte } from "./chiffres";
import type { Chiffre } from "./domaine/chiffre";
import type { Demande } from "./domaine/demande";
import { TYPOLOGIES, type DescriptionDuLogement, type ParcDecrit } from "./domaine/description";
import { anneeObservee } from "./domaine/jour";
import type { Logement } from "./domaine/logement";
import type { TerritoireVise } from "./domaine/objectif";
import { comparerTextes } from "./domaine/perimetre";
import type { PerimetreDuFlux, SujetDuDiagnostic } from "./domaine/sujet";
import { normaliser } from "./domaine/texte";
import { annuaireDuFlux } from "./perimetre/annuaireDuFlux";
import { estDansLaPeriode, estRetenue } from "./regles/r03-liberations-retenues";
import { estReserve } from "./regles/r07-reservations";
import { pression, type Pression } from "./regles/r28-diagnostic-partage";
import type { Resultat, ResultatPerimetre } from "./resultat";

/** R28: a line of Demande, beside what the landlords of the workbook hold there. */
export interface LigneDeDiagnostic extends Pression {
  readonly demande: Demande;
  /** Present at the date d'observation (R1). */
  readonly logements: Chiffre;
  /** In the flux, active at the date d'observation (R7). */
  readonly reservations: Chiffre;
  /** R3. */
  readonly liberations: Chiffre;
}

interface Comptage {
  logements: number;
  reservations: number;
  liberations: number;
}

type Champ = keyof Comptage;

const TOUTES = "";

function cleDuTerritoire(territoire: TerritoireVise): string {
  switch (territoire.type) {
    case "partout":
      return "partout";
    case "departement":
      return `departement ${territoire.code}`;
    case "lieu":
      return `lieu ${normaliser(territoire.nom)}`;
    case "inconnu":
      return `inconnu ${territoire.nom}`;
  }
}

const cleDe = (territoire: string, typologie: string | null) => `${territoire}\u001f${typologie ?? TOUTES}`;

/** The counters of the lines of Demande: a logement is counted once in each territory and typologie that it is of. */
class Comptages {
  private readonly parCle = new Map<string, Comptage>();
  private readonly lieux = new Map<string, string>();

  constructor(demandes: readonly Demande[]) {
    for (const { territoire, typologie } of demandes)
      this.parCle.set(cleDe(cleDuTerritoire(territoire), typologie), {
        logements: 0,
        reservations: 0,
        liberations: 0,
      });
  }

  ajouter(champ: Champ, logement: Logement, typologie: DescriptionDuLogement["typologie"]): void {
    const { perimetre, epci, commune } = logement;
    const lieux = [epci, commune].flatMap((nom) => (nom === null ? [] : [this.lieu(nom)]));
    const cles = new Set(["partout", `departement ${perimetre.departement}`, ...lieux]);
    for (const cle of cles)
      for (const une of typologie === null ? [null] : [null, typologie]) {
        const comptage = this.parCle.get(cleDe(cle, une));
        if (comptage !== undefined) comptage[champ] += 1;
      }
  }

  de({ territoire, typologie }: Demande): Comptage {
    const comptage = this.parCle.get(cleDe(cleDuTerritoire(territoire), typologie));
    if (comptage === undefined) throw new RangeError("no such line of Demande");
    return comptage;
  }

  private lieu(nom: string): string {
    const connu = this.lieux.get(nom) ?? `lieu ${normaliser(nom)}`;
    this.lieux.set(nom, connu);
    return connu;
  }
}

function compter(demandes: readonly Demande[], parc: ParcDecrit, resultat: Resultat): Comptages {
  const { observation, annee } = resultat;
  const place = annuaireDuFlux(resultat);
  const comptages = new Comptages(demandes);
  for (const { logement, description } of parc.presents(observation)) {
    comptages.ajouter("logements", logement, description.typologie);
    if (estReserve(logement, observation) && place(logement)?.droits)
      comptages.ajouter("reservations", logement, description.typologie);
  }
  const periode = anneeObservee(annee);
  for (const { description, ...liberation } of parc.liberations()) {
    const { logement, motif } = liberation;
    const base = place(logement)?.base;
    if (base === undefined || !estDansLaPeriode(liberation, periode)) continue;
    if (estRetenue(motif, logement.exclusion, base.parametres))
      comptages.ajouter("liberations", logement, description.typologie);
  }
  return comptages;
}

function perimetreDuFlux({ perimetre, parametres, flux }: ResultatPerimetre): PerimetreDuFlux {
  return { perimetre, parametres, codes: flux.map(({ reservataire }) => reservataire) };
}

const SORTES: readonly TerritoireVise["type"][] = ["partout", "departement", "lieu", "inconnu"];

function dansLOrdre(a: Demande, b: Demande): number {
  const rang = ({ typologie }: Demande) => (typologie === null ? -1 : TYPOLOGIES.indexOf(typologie));
  return (
    SORTES.indexOf(a.territoire.type) - SORTES.indexOf(b.territoire.type) ||
    comparerTextes(cleDuTerritoire(a.territoire), cleDuTerritoire(b.territoire)) ||
    rang(a) - rang(b)
  );
}

/**
 * R28: the lines of Demande, the wider territories first, each beside the logements, the reservations and the libérations of
 * the workbook on that territory and of that typologie. Territories overlap: nothing adds up. Source: référentiel, étape 2.
 */
export function diagnostiquer(
  demandes: readonly Demande[],
  parc: ParcDecrit,
  resultat: Resultat,
): readonly LigneDeDiagnostic[] {
  const comptages = compter(demandes, parc, resultat);
  const perimetres = resultat.perimetres.map(perimetreDuFlux);
  return [...demandes].sort(dansLOrdre).map((demande) => {
    const { territoire, typologie } = demande;
    const { logements, reservations, liberations } = comptages.de(demande);
    const sujet: SujetDuDiagnostic = { type: "diagnostic", territoire, typologie, perimetres };
    return {
      demande,
      ...pression(demande),
      logements: compte("logementsDuDiagnostic", "R28", logements, sujet),
      reservations: compte("reservationsDuDiagnostic", "R28", reservations, sujet),
      liberations: compte("liberationsDuDiagnostic", "R28", liberations, sujet),
    };
  });
}
