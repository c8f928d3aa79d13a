import { somme } from "../../calcul/nombres/fraction";
import {
  estProposition,
  type LigneDOrientation,
  type OrientationDePerimetre,
  type Proposition,
} from "../../calcul/orientation/orientation";
import type { Garantie, Plan } from "../../calcul/orientation/planifier";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import { ouiOuNon, PEUPLEMENT } from "../phrases/nomsDeDescription";
import { nomDePerimetre } from "../phrases/noms";
import { nombre } from "../phrases/nombres";
import { GARANTIE, raisonsDeLigne } from "../phrases/orientation";
import { enumeration, fr, nombreDe } from "../phrases/typographie";
import type { FeuilleDecrite } from "../types";
import { bailleur } from "./colonnes";
import { enDetail, tabler, type Colonne, type Tableau } from "./tableau";
import { LARGEUR_DES_ETIQUETTES } from "../provenance";

interface Ligne extends LigneDOrientation {
  readonly perimetre: Perimetre;
}

function proposition({ issue }: Ligne): Proposition | null {
  return estProposition(issue) ? issue : null;
}

const description = ({ aVenir }: Ligne) => aVenir.decrit.description;

type Valeur = Colonne<Ligne>["valeur"];
const texte = (entete: string, largeur: number, valeur: Valeur): Colonne<Ligne> => ({
  ...{ entete, largeur, valeur },
  format: "texte",
});
const ecart = (entete: string, valeur: Valeur): Colonne<Ligne> => ({
  ...{ entete, valeur },
  format: "ecart",
  largeur: 11,
});

const COLONNES: readonly Colonne<Ligne>[] = [
  texte("N° RPLS", LARGEUR_DES_ETIQUETTES, ({ aVenir }) => aVenir.decrit.rpls ?? ""),
  texte("Commune", 18, (ligne) => description(ligne).commune ?? ""),
  texte("Typologie", 11, (ligne) => description(ligne).typologie ?? ""),
  texte("QPV", 9, (ligne) => ouiOuNon(description(ligne).qpv)),
  texte("Peuplement", 20, (ligne) => {
    const { peuplement } = description(ligne);
    return peuplement === null ? "" : PEUPLEMENT[peuplement];
  }),
  texte(
    "Réservataire proposé",
    14,
    (ligne) => proposition(ligne)?.destinataire.code ?? ligne.aVenir.choix ?? "",
  ),
  ecart("Écart avant (points)", (ligne) => proposition(ligne)?.ecartAvant ?? null),
  ecart("Écart après (points)", (ligne) => proposition(ligne)?.ecartApres ?? null),
  { ...texte("Raisons", 64, raisonsDeLigne), format: "texteLong" },
  texte("Second choix", 14, (ligne) => proposition(ligne)?.second?.code ?? ""),
  enDetail(texte("Nom", 30, (ligne) => proposition(ligne)?.destinataire.nom ?? "")),
  enDetail({
    ...texte("Libération", 13, ({ aVenir }) => aVenir.liberation ?? ""),
    format: "date",
  }),
  enDetail(bailleur(({ perimetre }) => perimetre.bailleur)),
  enDetail(texte("Département", 14, ({ perimetre }) => perimetre.departement)),
];

/** R25, one line per logement to come, in the order of the workbook within each périmètre. */
function tableauDeLOrientation(orientations: readonly OrientationDePerimetre[]): Tableau {
  const lignes = orientations.flatMap(({ perimetre, lignes: siennes }) =>
    siennes.map((ligne) => ({ ...ligne, perimetre })),
  );
  return tabler(COLONNES, lignes);
}

/** From what is best known to what is least. */
const DEGRES: readonly Garantie[] = ["prouve", "interrompu", "sansSolveur", "echec"];

function garanties(plans: readonly Plan[]): string {
  const presentes = DEGRES.filter((degre) => plans.some(({ garantie }) => garantie === degre));
  if (presentes.length === 1) return presentes.map((degre) => GARANTIE[degre]).join("");
  return presentes
    .map((degre) => {
      const nombreDePlans = plans.filter(({ garantie }) => garantie === degre).length;
      return fr`${GARANTIE[degre]} (${nombreDe(nombreDePlans, "périmètre")})`;
    })
    .join(fr` ; `);
}

/** Where the landlord does not list what it keeps for itself: of which périmètres, where it is not of all. */
function partsSupposees(orientations: readonly OrientationDePerimetre[]): string {
  const supposees = orientations.filter(({ suppose }) => suppose);
  if (supposees.length === 0) return "";
  const noms = supposees.map(({ perimetre }) => nomDePerimetre(perimetre));
  const ou = supposees.length === orientations.length ? "" : fr` (${enumeration(noms)})`;
  return fr` Le bailleur ne liste pas ce qu'il attribue pour son compte${ou} : sa part est supposée servie.`;
}

/** The criterion of the plans beside that of the simple rule, and what is known of them. */
function critereEnMots(orientations: readonly OrientationDePerimetre[]): string {
  const plans = orientations.flatMap(({ plan }) => plan ?? []);
  if (plans.length === 0) return fr`Aucun logement à orienter : la colonne Raisons dit pourquoi (R25).`;
  const total = (valeur: (plan: Plan) => Plan["critere"]) => nombre(somme(plans.map(valeur)));
  const [ecart, simple] = [total((plan) => plan.critere), total((plan) => plan.critereGlouton)];
  const critere =
    ecart === simple
      ? fr`ce plan tient les parts aussi bien que la règle simple, chaque logement au plus en retard`
      : fr`ce plan tient mieux les parts que la règle simple, chaque logement au plus en retard (écart d'ensemble de ${ecart}, contre ${simple})`;
  return fr`Proposition, une personne décide (R25) : ${critere} ; ${garanties(plans)}.${partsSupposees(orientations)}`;
}

export const TABLE_DE_L_ORIENTATION = "tblOrientation";

/** The sheet Orientation, where the workbook announces logements to come. */
export function feuillesDeLOrientation(
  orientations: readonly OrientationDePerimetre[],
  commun: Pick<FeuilleDecrite, "provenance" | "liens" | "marques" | "graphique">,
): readonly FeuilleDecrite[] {
  if (orientations.length === 0) return [];
  const enTete = {
    nom: "Orientation",
    table: TABLE_DE_L_ORIENTATION,
    titre: "Orientation des logements à venir",
    sousTitre: critereEnMots(orientations),
  };
  return [{ ...commun, ...enTete, ...tableauDeLOrientation(orientations) }];
}
