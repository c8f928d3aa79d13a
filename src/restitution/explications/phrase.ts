import type { Chiffre, Indicateur, NomDeChiffre, Operation } from "../../calcul/domaine/chiffre";
import { DEDUCTIONS } from "../../calcul/domaine/hypotheses";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import { sourcesDeLaRegle } from "../../calcul/registre/regles";
import { citation, type Reference } from "../../calcul/registre/textes";
import { NOM_DE_CHIFFRE, RAISON } from "../phrases/noms";
import { de, fr, minuscule, typographie } from "../phrases/typographie";
import { formuleEnMots } from "./formule";
import { egaliteEnMots } from "./termes";

/** Whose figure it is. */
export interface Sujet {
  /** Null for a figure of all the périmètres together. */
  readonly perimetre: Perimetre | null;
  /** Name of the réservataire; null for a figure of the whole périmètre. */
  readonly reservataire: string | null;
  /** What else tells the figure from the others of its sheet, in words: "Programme : Les Tilleuls". */
  readonly precisions?: readonly string[];
}

/** A sentence and how deep it stands under the figure that was asked for. */
export interface Explication {
  readonly niveau: number;
  readonly phrase: string;
}

/** "Référentiel, étape 3 ; CCH, R.441-5". */
export function citations(references: readonly Reference[]): string {
  return references.map((reference) => typographie(citation(reference))).join(fr` ; `);
}

/** Figures that belong to the périmètre as a whole, with all those they are made of. */
const DU_PERIMETRE: ReadonlySet<NomDeChiffre> = new Set([
  "parc",
  "parcSoumis",
  "tauxRetenu",
  "assiette",
  "attributionsARepartir",
  "plafond",
  "sommeDesParts",
  "joursEcoules",
  "joursDeLAnnee",
  "attributionsDeLAnnee",
  "cibleDeRequalification",
]);

function estDuPerimetre({ nom, operation }: Indicateur & { readonly operation?: Operation }): boolean {
  const deduction = (operation === "saisie" || operation === "vide") && DEDUCTIONS.some((une) => une === nom);
  return deduction || DU_PERIMETRE.has(nom);
}

function sujetEnMots({ perimetre, reservataire, precisions = [] }: Sujet): string {
  const lieu =
    perimetre === null ? fr`de l'ensemble` : fr`${de(perimetre.bailleur)} dans le ${perimetre.departement}`;
  const qui = reservataire === null ? lieu : fr`${lieu}, pour ${reservataire}`;
  return precisions.length === 0 ? qui : fr`${qui} (${precisions.join(fr` ; `)})`;
}

function appui({ regle }: Indicateur): string {
  const toutes = sourcesDeLaRegle(regle);
  // The rule is named already: our own text of it is a source where there is no other.
  const autres = toutes.filter(({ endroit }) => endroit !== regle);
  const dites = (autres.length === 0 ? toutes : autres).map((reference) =>
    minuscule(typographie(citation(reference))),
  );
  return [fr`règle ${regle}`, ...dites].join(fr` ; `);
}

/** One sentence: what, whose, how, how much, by which rule and from which source; or why there is none. */
export function phraseDeChiffre(indicateur: Indicateur, sujet: Sujet): string {
  const nom = fr`${NOM_DE_CHIFFRE[indicateur.nom]} ${sujetEnMots(sujet)}`;
  if (indicateur.etat === "absent")
    return fr`${nom} : non calculé, ${RAISON[indicateur.raison]} (${appui(indicateur)}).`;
  return fr`${nom} : ${formuleEnMots(indicateur)} ${egaliteEnMots(indicateur)} (${appui(indicateur)}).`;
}

/** The parts of the other réservataires are no explanation of this one's: a repartition ends at its assiette. */
function suite({ operation, operandes }: Chiffre): readonly Chiffre[] {
  return operation === "repartition" ? operandes.slice(0, 1) : operandes;
}

/**
 * The sentence of a figure, then those of its operands down to `profondeur` steps, each figure told once where it is first
 * met. Depth 0 is the sentence alone.
 */
export function expliquer(indicateur: Indicateur, sujet: Sujet, profondeur: number): readonly Explication[] {
  const dits = new Set<Indicateur>();
  const explications: Explication[] = [];
  const dire = (un: Indicateur, qui: Sujet, niveau: number): void => {
    if (dits.has(un)) return;
    dits.add(un);
    const sien = estDuPerimetre(un) ? { perimetre: qui.perimetre, reservataire: null } : qui;
    explications.push({ niveau, phrase: phraseDeChiffre(un, sien) });
    if (un.etat === "absent" || niveau === profondeur) return;
    for (const operande of suite(un)) dire(operande, sien, niveau + 1);
  };
  dire(indicateur, sujet, 0);
  return explications;
}
