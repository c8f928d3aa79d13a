import { compterMise, type AgregatsDeSuivi, type Decomptage } from "../../src/calcul/agregats/suivi";
import type { BilanDePerimetre, LigneDeBilan } from "../../src/calcul/bilan";
import { calculer } from "../../src/calcul/calculer";
import { dateCivile, jour, type Jour } from "../../src/calcul/domaine/jour";
import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import { SUIVI_PAR_DEFAUT, type ParametresDeSuivi } from "../../src/calcul/domaine/parametresDeSuivi";
import type { Perimetre } from "../../src/calcul/domaine/perimetre";
import type { ReglesDeDecompte } from "../../src/calcul/domaine/reglesDeDecompte";
import { NON_RESERVE } from "../../src/calcul/domaine/reservataire";
import type { Sort } from "../../src/calcul/domaine/sort";
import { fraction } from "../../src/calcul/nombres/fraction";
import type { Entrees } from "../../src/calcul/perimetre/entrees";
import { suivre } from "../../src/calcul/suivre";
import { agreger, hypothese, ICI, type Situation } from "./constructeurs";
import { NON_DECRIT } from "./constructeurs-description";

export const DIRECTE: ReglesDeDecompte = { gestion: "directe" };
export const PAR_ATTRIBUTION: ReglesDeDecompte = { gestion: "deleguee", decompte: "attribution" };
export const PAR_ENTREE: ReglesDeDecompte = { gestion: "deleguee", decompte: "entree" };
export const MIXTE: ReglesDeDecompte = { gestion: "mixte", decompte: "entree" };
export const HORS_FLUX: ReglesDeDecompte = { gestion: "horsFlux" };

/** "26/04/2024" as a day. */
export function le(texte: string): Jour {
  const [quantieme = 0, mois = 0, annee = 0] = texte.split("/").map(Number);
  return jour(annee, mois, quantieme);
}

export function ecrire(serie: Jour): string {
  const { annee, mois, quantieme } = dateCivile(serie);
  return `${String(quantieme).padStart(2, "0")}/${String(mois).padStart(2, "0")}/${String(annee)}`;
}

/** A mise à disposition transmitted on Monday 2 March 2026, en cours, with nothing else filled in. */
export function mise(particularites: Partial<MiseADisposition> = {}): MiseADisposition {
  return {
    numero: "1",
    logement: "0000000001",
    perimetre: ICI,
    programme: null,
    description: NON_DECRIT,
    miseEnService: null,
    reservataire: "VILLE",
    type: "preavis1Mois",
    transmisLe: le("02/03/2026"),
    impossibiliteLe: null,
    dossiersLe: null,
    candidats: null,
    caleolLe: null,
    resultat: "enCours",
    refusAdaptes: 0,
    entreeLe: null,
    rechercheOls: false,
    comptabiliser: false,
    relogement: false,
    requalifie: false,
    publics: [],
    droitPourUnTour: false,
    ...particularites,
  };
}

/** One attributed on 2 April 2026 and entered on 1 May. */
export function attribuee(particularites: Partial<MiseADisposition> = {}): MiseADisposition {
  const dates = { caleolLe: le("02/04/2026"), entreeLe: le("01/05/2026") };
  return mise({ resultat: "attribue", ...dates, ...particularites });
}

/** A sort in one line: "R14 le 02/03/2026", "refusCandidat le …", "attente entree", "à part horsFlux". */
export function enClair(sort: Sort): string {
  switch (sort.type) {
    case "decompte":
      return `${sort.regle} le ${ecrire(sort.le)}`;
    case "nonDecompte":
      return `${sort.raison} le ${ecrire(sort.le)}`;
    case "attente":
      return `attente ${sort.attendu}`;
    case "aPart":
      return `à part ${sort.motif}`;
  }
}

export interface SituationDeSuivi extends Situation {
  readonly mises: readonly MiseADisposition[];
  readonly regles?: Readonly<Record<string, ReglesDeDecompte>>;
  readonly suivi?: Partial<ParametresDeSuivi>;
  readonly attributions?: number;
}

function decomptage({ regles = {}, suivi = {} }: SituationDeSuivi) {
  const duCode = (code: string): ReglesDeDecompte =>
    regles[code] ?? (code === NON_RESERVE ? PAR_ATTRIBUTION : DIRECTE);
  const parametres = { ...SUIVI_PAR_DEFAUT, ...suivi };
  return { duCode, pour: (code: string): Decomptage => ({ regles: duCode(code), parametres }), parametres };
}

export function compterMises(situation: SituationDeSuivi): AgregatsDeSuivi {
  const agregats: AgregatsDeSuivi = new Map();
  const { pour } = decomptage(situation);
  for (const une of situation.mises) compterMise(agregats, une, pour(une.reservataire), 1);
  return agregats;
}

/** The bilan of 2026 at the end of a day. */
export function bilanAu(date: Jour, situation: SituationDeSuivi) {
  const { reservataires = [], hypotheses = [hypothese()], parametres = {}, attributions } = situation;
  const flux: Entrees = {
    reservataires,
    hypotheses,
    parametresPour: () => ({ ...PARAMETRES_PAR_DEFAUT, ...parametres }),
    estBloque: () => false,
  };
  const { duCode, parametres: choix } = decomptage(situation);
  return suivre(calculer(agreger(situation), flux), compterMises(situation), {
    reservataires,
    regles: duCode,
    parametres: choix,
    date,
    attributionsSaisies: () => (attributions === undefined ? null : fraction(attributions)),
  });
}

export function bilanIci(date: Jour, situation: SituationDeSuivi, ou: Perimetre = ICI): BilanDePerimetre {
  const trouve = bilanAu(date, situation).perimetres.find(
    ({ perimetre }) => perimetre.bailleur === ou.bailleur && perimetre.departement === ou.departement,
  );
  if (trouve === undefined) throw new Error("le périmètre n'est pas dans le bilan");
  return trouve;
}

export function ligneDuBilan({ lignes }: BilanDePerimetre, code: string): LigneDeBilan {
  const trouvee = lignes.find(({ reservataire }) => reservataire === code);
  if (trouvee === undefined) throw new Error(`pas de ligne ${code} au bilan`);
  return trouvee;
}
