import { agregatsVides, compterLiberation, compterLogement } from "../../src/calcul/agregats/compter";
import { calculer } from "../../src/calcul/calculer";
import type { Indicateur } from "../../src/calcul/domaine/chiffre";
import type { DroitAcquis } from "../../src/calcul/domaine/droitAcquis";
import type { Hypothese } from "../../src/calcul/domaine/hypotheses";
import { jour } from "../../src/calcul/domaine/jour";
import type { Liberation, Logement } from "../../src/calcul/domaine/logement";
import { PARAMETRES_PAR_DEFAUT, type Parametres } from "../../src/calcul/domaine/parametres";
import type { Perimetre } from "../../src/calcul/domaine/perimetre";
import type { Reservataire } from "../../src/calcul/domaine/reservataire";
import { depuisNombre } from "../../src/calcul/nombres/decimal";
import { reduite } from "../../src/calcul/nombres/fraction";
import type { LigneDeFlux, Resultat, ResultatPerimetre } from "../../src/calcul/resultat";

export const ANNEE = 2026;
export const ICI: Perimetre = { bailleur: "Habitat", departement: "31" };
export const AILLEURS: Perimetre = { bailleur: "Habitat", departement: "81" };

export function logement(particularites: Partial<Logement> = {}): Logement {
  return {
    perimetre: ICI,
    epci: null,
    commune: null,
    nature: "familial",
    exclusion: "aucune",
    reservataire: null,
    origine: null,
    debutConvention: null,
    finConvention: null,
    miseEnService: null,
    sortie: null,
    ...particularites,
  };
}

export function liberation(particularites: Partial<Liberation> = {}): Liberation {
  return { logement: logement(), date: jour(2025, 6, 15), motif: "depart", ...particularites };
}

export function reservataire(code: string, particularites: Partial<Reservataire> = {}): Reservataire {
  return {
    code,
    nom: code,
    categorie: "autre",
    territoire: null,
    engagement: null,
    origine: null,
    ...particularites,
  };
}

/** Ten droits de suite of Action Logement on a programme, without dates. */
export function droitAcquis(particularites: Partial<DroitAcquis> = {}): DroitAcquis {
  return {
    perimetre: ICI,
    programme: "Les Tilleuls",
    reservataire: "AL",
    nature: "droitDeSuite",
    droits: 10,
    debut: null,
    fin: null,
    ...particularites,
  };
}

type Deductions = Hypothese["deductions"];
type Saisies = { readonly [Nom in keyof Deductions]?: number };

/** A line of Hypothèses whose estimates are 0 unless given. */
export function hypothese(saisies: Saisies = {}, particularites: Partial<Hypothese> = {}): Hypothese {
  const valeur = (nom: keyof Deductions) => depuisNombre(saisies[nom] ?? 0);
  const deductions: Deductions = {
    mutations: valeur("mutations"),
    anru: valeur("anru"),
    orcod: valeur("orcod"),
    lhi: valeur("lhi"),
    vente: valeur("vente"),
  };
  return { perimetre: ICI, territoire: null, deductions, tauxRetenu: null, ...particularites };
}

/** The same row as many times as asked. */
export function fois<Ligne>(nombre: number, ligne: Ligne): Ligne[] {
  return Array.from({ length: nombre }, () => ligne);
}

export interface Situation {
  /** The campaign; 2026 unless given. */
  readonly annee?: number;
  readonly logements?: readonly Logement[];
  readonly liberations?: readonly Liberation[];
  readonly reservataires?: readonly Reservataire[];
  readonly hypotheses?: readonly Hypothese[];
  readonly droitsAcquis?: readonly DroitAcquis[];
  /** Names of the communes and EPCI to follow (R11). */
  readonly territoires?: readonly string[];
  readonly parametres?: Partial<Parametres>;
  readonly bloques?: readonly Perimetre[];
}

export function agreger(situation: Situation) {
  const { annee = ANNEE, logements = [], liberations = [], territoires = [], reservataires = [] } = situation;
  const suivis = territoires.flatMap((nom) => reservataires.map(({ code }) => [nom, code] as const));
  const agregats = agregatsVides(annee, suivis);
  for (const un of logements) compterLogement(agregats, un, 1);
  for (const une of liberations) compterLiberation(agregats, une, 1);
  return agregats;
}

export function calculerSituation(situation: Situation): Resultat {
  const { reservataires = [], hypotheses = [hypothese()], parametres = {}, bloques = [] } = situation;
  const { droitsAcquis } = situation;
  return calculer(agreger(situation), {
    reservataires,
    hypotheses,
    droitsAcquis,
    parametresPour: () => ({ ...PARAMETRES_PAR_DEFAUT, ...parametres }),
    estBloque: ({ bailleur, departement }) =>
      bloques.some((bloque) => bloque.bailleur === bailleur && bloque.departement === departement),
  });
}

/** The result of the périmètre ICI. */
export function ici(situation: Situation): ResultatPerimetre {
  const trouve = calculerSituation(situation).perimetres.find(
    ({ perimetre }) => perimetre.bailleur === ICI.bailleur && perimetre.departement === ICI.departement,
  );
  if (trouve === undefined) throw new Error("le périmètre n'est pas dans le résultat");
  return trouve;
}

export function ligne(resultat: ResultatPerimetre, code: string): LigneDeFlux {
  const trouvee = resultat.flux.find(({ reservataire: unCode }) => unCode === code);
  if (trouvee === undefined) throw new Error(`pas de ligne ${code}`);
  return trouvee;
}

/** A figure as "n/d" in lowest terms ("200" when whole), or its reason between brackets. */
export function exact(indicateur: Indicateur): string {
  if (indicateur.etat === "absent") return `[${indicateur.raison}]`;
  const { numerateur, denominateur } = reduite(indicateur.valeur);
  return denominateur === 1 ? numerateur.toString() : `${numerateur.toString()}/${denominateur.toString()}`;
}
