import type { Parametres } from "../../calcul/domaine/parametres";
import { SUIVI_PAR_DEFAUT, type ParametresDeSuivi } from "../../calcul/domaine/parametresDeSuivi";
import { DIVERGENCES, type Divergence } from "../../calcul/registre/divergences";
import { sourcesDeLaRegle } from "../../calcul/registre/regles";
import type { Resultat, ResultatPerimetre } from "../../calcul/resultat";
import type { Cellule, Dossier } from "../../lecture/types";
import { PARAMETRES_PAR_DEFAUT } from "../../calcul/domaine/parametres";
import { citations } from "../explications/phrase";
import type { ParametreEnMots } from "../modele/parametre";
import { PARAMETRES } from "../modele/parametres";
import { PARAMETRES_DU_SUIVI } from "../modele/parametresDuSuivi";
import { ecartEnMots } from "../provenance";
import { departagesDuPerimetre } from "../phrases/departage";
import { nomDePerimetre } from "../phrases/noms";
import { enumeration, fr, typographie } from "../phrases/typographie";
import type { ColonneDecrite } from "../types";
import { lignesDesChoix } from "./choixDeLecture";
import { REGLES, type RegleDite, type RegleEnMots } from "./regles";
import { REGLES_DU_SUIVI } from "./reglesDuSuivi";

const COLONNES: readonly ColonneDecrite[] = [
  { entete: "Rubrique", format: "texte", largeur: 24 },
  { entete: "Règle", format: "texte", largeur: 9 },
  { entete: "Ce qui est appliqué", format: "texteLong", largeur: 96 },
  { entete: "Source", format: "texteLong", largeur: 52 },
];

/** What a text that depends on the parameters says, and for which périmètres; the usual case is one text for all. */
function variantes(
  perimetres: readonly ResultatPerimetre[],
  texte: (parametres: Parametres) => string,
): ReadonlyMap<string, readonly string[]> {
  if (perimetres.length === 0) return new Map([[texte(PARAMETRES_PAR_DEFAUT), []]]);
  const groupes = new Map<string, readonly string[]>();
  for (const { perimetre, parametres } of perimetres) {
    const dit = texte(parametres);
    groupes.set(dit, [...(groupes.get(dit) ?? []), nomDePerimetre(perimetre)]);
  }
  return groupes;
}

function parVariante(
  perimetres: readonly ResultatPerimetre[],
  texte: (parametres: Parametres) => string,
): readonly string[] {
  const groupes = [...variantes(perimetres, texte)];
  if (groupes.length === 1) return groupes.map(([dit]) => dit);
  return groupes.map(([dit, noms]) => fr`${dit} (${enumeration(noms)})`);
}

/** How a rule is applied, a line per way of applying it, with its sources. */
export function lignesDeRegle(
  { regle, objet, enonce }: RegleEnMots,
  perimetres: readonly ResultatPerimetre[],
): readonly (readonly Cellule[])[] {
  const source = citations(sourcesDeLaRegle(regle));
  return parVariante(perimetres, enonce).map((dit) => [objet, regle, dit, source]);
}

function valeurEnMots(nom: string, prise: string, parDefaut: string): string {
  return prise === parDefaut
    ? fr`${nom} : ${prise} (valeur par défaut)`
    : fr`${nom} : ${prise} (modifié ; valeur par défaut : ${parDefaut})`;
}

function lignesDeParametre(
  { nom, regle, valeur, source }: ParametreEnMots,
  perimetres: readonly ResultatPerimetre[],
): readonly (readonly Cellule[])[] {
  const parDefaut = valeur(PARAMETRES_PAR_DEFAUT);
  const dits = parVariante(perimetres, (parametres) => valeurEnMots(nom, valeur(parametres), parDefaut));
  return dits.map((dit) => ["Paramètre", regle, dit, source]);
}

/** The choices of the follow-up: one value for the whole workbook. */
function lignesDesParametresDuSuivi(suivi: ParametresDeSuivi): readonly (readonly Cellule[])[] {
  return PARAMETRES_DU_SUIVI.map(({ nom, regle, valeur, source }) => [
    "Paramètre",
    regle,
    valeurEnMots(nom, valeur(suivi), valeur(SUIVI_PAR_DEFAUT)),
    source,
  ]);
}

const PORTEE: readonly (readonly Cellule[])[] = [
  [
    "Arrondis",
    "",
    fr`Tous les calculs sont exacts (fractions) ; rien n'est arrondi avant d'être affiché. Les cellules portent la valeur à quinze chiffres ; le format n'affiche que deux décimales. Seuls les objectifs et les attributions à répartir sont des nombres entiers.`,
    fr`Règles de calcul de Flux`,
  ],
  [
    "Portée des volumes",
    "R10",
    fr`L'engagement porte sur un pourcentage du flux. Le volume est une estimation a priori : selon le référentiel, il « ne constitue pas un objectif fiable ».`,
    fr`Référentiel, étape 3`,
  ],
  [
    "Valeurs absentes",
    "",
    fr`Un chiffre qui ne peut pas être calculé est laissé vide, avec son motif dans la colonne « Observation » ; il n'est jamais remplacé par 0. Un total dit combien de lignes n'ont pas de valeur.`,
    fr`Règles de calcul de Flux`,
  ],
  [
    "Résultats figés",
    "",
    fr`Les résultats sont des valeurs, indépendantes du complément. Ils ne changent qu'en relançant « Calculer ».`,
    fr`Règles de calcul de Flux`,
  ],
];

/** R22 is applied where there are targets. */
function lignesDuSuivi(
  { objectifs }: Dossier,
  parametres: ParametresDeSuivi,
): readonly (readonly Cellule[])[] {
  const appliquees = REGLES_DU_SUIVI.filter(({ regle }) => regle !== "R22" || objectifs !== null);
  return appliquees.map(({ regle, objet, enonce }) => [
    objet,
    regle,
    enonce(parametres),
    citations(sourcesDeLaRegle(regle)),
  ]);
}

/** The line of a rule that is applied in one way. */
export function ligneDite({ regle, objet, dit }: RegleDite): readonly Cellule[] {
  return [objet, regle, dit, citations(sourcesDeLaRegle(regle))];
}

function lignesDEcart({ parametres }: Dossier): readonly (readonly Cellule[])[] {
  return parametres.ecarts.map((ecart) => [
    "Paramètre modifié",
    "",
    ecartEnMots(ecart),
    fr`Feuille Paramètres du classeur`,
  ]);
}

/** The périmètres whose landlord brought counts, and what these are. */
function lignesDesSyntheses(perimetres: readonly ResultatPerimetre[]): readonly (readonly Cellule[])[] {
  const noms = perimetres.filter(({ lacunes }) => lacunes !== undefined).map(({ perimetre }) => perimetre);
  if (noms.length === 0) return [];
  return [
    [
      "Comptes de Synthèse",
      "R1 à R8",
      fr`${enumeration(noms.map(nomDePerimetre))} : le bailleur a fourni ses comptes, sans logement. Les libérations y sont celles de la méthode du référentiel, le parc soumis y est sans étudiants ni spécifiques ; ce que ces comptes ne donnent pas est laissé vide.`,
      fr`Feuille Synthèse du classeur`,
    ],
  ];
}

/** R10: where equal remainders were told apart, and by what. */
function lignesDesDepartages(perimetres: readonly ResultatPerimetre[]): readonly (readonly Cellule[])[] {
  return perimetres.flatMap((perimetre) => {
    const dit = departagesDuPerimetre(perimetre);
    return dit === null ? [] : [["Départage", "R10", dit, citations(sourcesDeLaRegle("R10"))]];
  });
}

/** Where two sources disagree: both, with the choice made and why. */
function ligneDeDivergence({ objet, regle, retenue, ecartee, motif }: Divergence): readonly Cellule[] {
  const [gardee, autre] = [retenue, ecartee].map(({ valeur }) => typographie(valeur));
  return [
    "Sources divergentes",
    regle,
    fr`${typographie(objet)} : ${gardee ?? ""}, et non ${autre ?? ""}. ${typographie(motif)}`,
    citations([retenue.source, ecartee.source]),
  ];
}

/** The rules as they were applied, the parameters, the rounding: what a reader needs to redo the figures. */
export function tableauDeLaMethode(
  dossier: Dossier,
  { perimetres }: Resultat,
  { suivi, autres }: { suivi: ParametresDeSuivi | null; autres: readonly RegleDite[] },
) {
  const territoires = perimetres.some(({ flux }) => flux.some(({ territoire }) => territoire !== null));
  const enDroits = perimetres.some(({ droitsUniques }) => droitsUniques.length > 0);
  const employee = ({ regle }: RegleEnMots) => (regle === "R11" ? territoires : regle !== "R12" || enDroits);
  const regles = REGLES.filter(employee);
  return {
    colonnes: COLONNES,
    lignes: [
      ...regles.flatMap((regle) => lignesDeRegle(regle, perimetres)),
      ...(suivi === null ? [] : lignesDuSuivi(dossier, suivi)),
      ...autres.map(ligneDite),
      ...PARAMETRES.flatMap((parametre) => lignesDeParametre(parametre, perimetres)),
      ...(suivi === null ? [] : lignesDesParametresDuSuivi(suivi)),
      ...lignesDEcart(dossier),
      ...lignesDesChoix(dossier),
      ...Object.values(DIVERGENCES).map(ligneDeDivergence),
      ...lignesDesSyntheses(perimetres),
      ...lignesDesDepartages(perimetres),
      ...PORTEE,
    ],
    totaux: null,
  };
}
