import type { Bilan } from "../../src/excel/types";
import { absence, compte, saisie } from "../../src/calcul/chiffres";
import type { Indicateur, NomDeChiffre } from "../../src/calcul/domaine/chiffre";
import { DEDUCTIONS } from "../../src/calcul/domaine/hypotheses";
import { jour, jourObservation } from "../../src/calcul/domaine/jour";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import { fraction, type Fraction } from "../../src/calcul/nombres/fraction";
import { agregatsVides } from "../../src/calcul/agregats/compter";
import type { LigneDeFlux, ResultatPerimetre } from "../../src/calcul/resultat";
import type { Deductions } from "../../src/calcul/regles/r06-assiette";
import { SANS_REGLAGES } from "../../src/lecture/reglages/reglages";
import type { Moteur } from "../../src/taskpane/moteur";
import type { MoteurDeSeance } from "../../src/taskpane/seance";
import type { ConstatDeLecture } from "../../src/lecture/constats";

const present = (nom: NomDeChiffre, valeur: Fraction): Indicateur => saisie(nom, "R10", valeur);

/** A line of flux with the part and the objective that are shown; the rest is not read by the pane. */
export function ligneDe(
  reservataire: string,
  nom: string,
  [numerateur, sur, objectif]: readonly number[],
): LigneDeFlux {
  const part = present("part", fraction(numerateur ?? 0, sur));
  return {
    reservataire,
    nom,
    categorie: null,
    reservations: compte("reservations", "R7", numerateur ?? 0),
    partDuParc: part,
    partDuParcSoumis: part,
    part,
    engagement: null,
    partRetenue: part,
    volumeEstime: present("volumeEstime", fraction(objectif ?? 0)),
    objectif: present("objectif", fraction(objectif ?? 0)),
    tauxPropre: absence("tauxDeRotation", "R4", "parcNul"),
    territoire: null,
    sansOrigine: 0,
  };
}

/** The référentiel's example: 15 000 logements, 1 460 libérations on 14 600, 450 subtracted, an assiette of 1 000. */
export function perimetreDe(
  bailleur: string,
  departement: string,
  autre: Partial<ResultatPerimetre> = {},
): ResultatPerimetre {
  const deductions = Object.fromEntries(
    DEDUCTIONS.map((nom) => [nom, saisie(nom, "R6", fraction(nom === "mutations" ? 450 : 0))]),
  ) as unknown as Deductions;
  return {
    perimetre: { bailleur, departement },
    parametres: PARAMETRES_PAR_DEFAUT,
    parc: compte("parc", "R1", 15_000),
    parcDeRotation: compte("parcDeRotation", "R2", 14_600),
    parcSoumis: compte("parcSoumis", "R5", 14_500),
    liberationsRetenues: compte("liberationsRetenues", "R3", 1460),
    tauxDeRotation: present("tauxDeRotation", fraction(10, 100)),
    tauxUtilise: present("tauxRetenu", fraction(1460, 14_600)),
    deductions,
    assiette: present("assiette", fraction(1000)),
    droitsUniques: [],
    flux: [
      ligneDe("D31", "Département", [3000, 15_000, 200]),
      ligneDe("—", "Non réservé", [12_000, 15_000, 800]),
    ],
    constats: [],
    ...autre,
  };
}

export function bilanDe(
  perimetres: readonly ResultatPerimetre[],
  constats: readonly ConstatDeLecture[] = [],
): Bilan {
  return {
    suivis: [],
    feuilles: [],
    edition: { ecritLe: jour(2026, 3, 2), version: "1.2.3" },
    resultat: { annee: 2026, observation: jourObservation(2026), perimetres },
    dossier: {
      parametres: { annee: 2026, ecarts: [], pour: () => PARAMETRES_PAR_DEFAUT, suivi: SUIVI_PAR_DEFAUT },
      agregats: agregatsVides(2026),
      parc: { presents: () => [], liberations: () => [], trouver: () => null },
      reservataires: [],
      hypotheses: [],
      droitsAcquis: null,
      misesADisposition: null,
      objectifs: null,
      demandes: null,
      aVenir: [],
      constats,
      correspondances: [],
      reglages: SANS_REGLAGES,
      contingents: [],
      lignes: [],
      bloques: "aucun",
      empreinte: "0000000000000000",
    },
  };
}

/** Typography shown plain, so that tests read as they are typed. */
export function enClair(texte: string): string {
  return texte.replace(/[\u00a0\u202f]/g, " ").replaceAll("’", "'");
}

/** A workbook that nobody shares. */
export function sansSeance(): MoteurDeSeance {
  return {
    client: "moi",
    nommer: () => undefined,
    quiMene: () => Promise.resolve(null),
    agir: () => Promise.resolve({ type: "fait", menee: null }),
    rester: () => Promise.resolve(),
    partir: () => Promise.resolve(),
    maintenant: () => ({ jour: jour(2026, 3, 2), heure: "10 h 42" }),
  };
}

/** Ce que donne le calcul de ce moteur. */
export const BILAN = bilanDe([perimetreDe("Habitat Garonne", "31")]);

/** Un moteur où tout va bien ; le calcul donne ce bilan. */
export function moteurDe(autre: Partial<Moteur> = {}): Moteur {
  return {
    calculer: () => Promise.resolve({ type: "reussi", ...BILAN }),
    creerModele: () => Promise.resolve({ type: "fait", creees: ["Parc"], existantes: [] }),
    insererExemple: () => Promise.resolve({ type: "fait", creees: ["Parc"], existantes: [] }),
    importer: () => Promise.resolve({ type: "annule" }),
    expliquer: () => Promise.resolve({ type: "ailleurs", feuille: "Parc", cellule: "A1" }),
    lister: () => Promise.resolve({ type: "annule" }),
    suivreLeChoix: () => Promise.resolve(true),
    relever: () => Promise.resolve({ type: "releve", releve: BILAN.dossier }),
    ecouter: () => Promise.resolve(true),
    regarder: () => Promise.resolve({ type: "inchange", ecrite: null, ici: false }),
    perimer: () => Promise.resolve(),
    reglerLAutomatique: () => Promise.resolve({ type: "lu", actif: false }),
    exporter: () => Promise.resolve({ type: "annule" }),
    changerLesScenarios: () => Promise.resolve({ type: "lus", scenarios: [], illisibles: false }),
    ecrireLesScenarios: () => Promise.resolve({ type: "ecrit" }),
    examiner: () => Promise.resolve({ type: "annule" }),
    reparer: () => Promise.resolve({ type: "annule" }),
    remettre: () => Promise.resolve({ type: "remis", remises: 0, laissees: 0 }),
    reglerLesParametres: () =>
      Promise.resolve({ type: "lus", parametres: { lignes: [], reglages: SANS_REGLAGES } }),
    insererLaFormule: () => Promise.resolve({ type: "inseree", lieu: { feuille: "Parc", cellule: "H2" } }),
    reparerLesFormules: () => Promise.resolve({ type: "reparees", nombre: 0, protegees: [] }),
    adresseDeLaSelection: () => Promise.resolve("Parc!A1"),
    allerA: () => Promise.resolve(null),
    seance: sansSeance(),
    ...autre,
  };
}
