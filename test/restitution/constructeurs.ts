import { agregatsVides } from "../../src/calcul/agregats/compter";
import { jour } from "../../src/calcul/domaine/jour";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import type { Resultat } from "../../src/calcul/resultat";
import { SANS_REGLAGES } from "../../src/lecture/reglages/reglages";
import type { ConstatDeLecture } from "../../src/lecture/constats";
import type { Cellule, Dossier, EcartDeParametre } from "../../src/lecture/types";
import { decrireResultats } from "../../src/restitution/resultats";
import type { FeuilleDecrite } from "../../src/restitution/types";
import {
  ANNEE,
  calculerSituation,
  fois,
  hypothese,
  liberation,
  logement,
  reservataire,
} from "../calcul/constructeurs";
import { parcDecrit } from "../calcul/constructeurs-description";

export const EDITION = { ecritLe: jour(2026, 3, 2), version: "1.2.3" };

/** L'exemple du référentiel au centième : 145 logements soumis, 10 %, 4,5 déduits, le Département en tient 20 %. */
export function situationDuReferentiel() {
  return {
    logements: [
      ...fois(30, logement({ reservataire: "CD31" })),
      ...fois(115, logement()),
      ...fois(4, logement({ exclusion: "vente" })),
      ...fois(1, logement({ exclusion: "defense" })),
    ],
    liberations: fois(15, liberation()),
    reservataires: [
      reservataire("CD31", { nom: "Haute-Garonne", categorie: "departement", origine: "foncier" }),
    ],
    hypotheses: [hypothese({ mutations: 3, anru: 1 })],
  };
}

export function dossier(
  particularites: { constats?: readonly ConstatDeLecture[]; ecarts?: readonly EcartDeParametre[] } & Partial<
    Pick<
      Dossier,
      | ("lignes" | "bloques" | "reservataires" | "droitsAcquis")
      | ("misesADisposition" | "objectifs" | "demandes" | "aVenir")
    >
  > = {},
): Dossier {
  const { constats = [], ecarts = [], lignes = [], bloques = "aucun" } = particularites;
  const { reservataires = [], droitsAcquis = null, misesADisposition = null } = particularites;
  const { objectifs = null, demandes = null, aVenir = [] } = particularites;
  return {
    parametres: { annee: ANNEE, ecarts, pour: () => PARAMETRES_PAR_DEFAUT, suivi: SUIVI_PAR_DEFAUT },
    agregats: agregatsVides(ANNEE, []),
    parc: parcDecrit(),
    reservataires,
    hypotheses: [],
    droitsAcquis,
    misesADisposition,
    objectifs,
    demandes,
    aVenir,
    constats,
    correspondances: [],
    reglages: SANS_REGLAGES,
    contingents: [],
    lignes,
    bloques,
    empreinte: "0123456789abcdef",
  };
}

export function feuilles(
  resultat: Resultat = calculerSituation(situationDuReferentiel()),
  unDossier: Dossier = dossier(),
): readonly FeuilleDecrite[] {
  return decrireResultats(unDossier, resultat, EDITION);
}

export function feuille(nom: string, toutes: readonly FeuilleDecrite[] = feuilles()): FeuilleDecrite {
  const trouvee = toutes.find((une) => une.nom === nom);
  if (trouvee === undefined) throw new Error(`pas de feuille ${nom}`);
  return trouvee;
}

/** Une ligne par ses en-têtes. */
export function parEntetes(
  { colonnes }: FeuilleDecrite,
  ligne: readonly Cellule[] | undefined,
): Record<string, Cellule | undefined> {
  return Object.fromEntries(colonnes.map(({ entete }, rang) => [entete, ligne?.[rang]]));
}

/** Un constat de lecture minimal. */
export function doublon(ligne: number): ConstatDeLecture {
  return {
    type: "rplsEnDouble",
    rpls: `31000${ligne}`,
    premiereLigne: 2,
    role: "parc",
    gravite: "aVerifier",
    regle: null,
    lieu: { feuille: "Parc", cellule: `A${ligne}` },
    ecarte: true,
  };
}
