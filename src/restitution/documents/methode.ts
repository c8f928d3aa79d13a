import type { Regle } from "../../calcul/domaine/chiffre";
import { estHorsPartage } from "../../calcul/perimetre/partage";
import { estLEtat } from "../../calcul/regles/r19-etat-hors-qpv";
import { sourcesDeLaRegle } from "../../calcul/registre/regles";
import type { Cellule } from "../../lecture/types";
import { citations } from "../explications/phrase";
import { REGLES_DE_L_ETAT } from "../feuilles/etatDesLieux";
import { ligneDite, lignesDeRegle } from "../feuilles/methode";
import { REGLES } from "../feuilles/regles";
import { REGLES_DU_SUIVI } from "../feuilles/reglesDuSuivi";
import { fr } from "../phrases/typographie";
import { cellule, texte } from "./blocs";
import type { MatiereDesDocuments, PartDuDestinataire } from "./matiere";
import type { FeuilleDeDocument } from "./types";

const LARGEURS = [28, 9, 86, 38] as const;

/** What whoever reads the figures must know of all of them. */
const LECTURE = [
  fr`Une convention engage sur un pourcentage du flux annuel. Le volume en logements en est déduit : c'est une estimation, qui « ne constitue pas un objectif fiable » (référentiel, étape 3).`,
  fr`Un chiffre qui ne peut pas être calculé est laissé vide, avec son motif ; il n'est jamais remplacé par 0. Rien n'est arrondi avant d'être affiché.`,
  fr`Chaque règle porte un numéro (R1 à R28), repris dans les autres feuilles, et sa source.`,
];

/** The rules that this réservataire is concerned by, beside those of all. */
function concernees({ flux, bilan }: PartDuDestinataire): ReadonlySet<Regle> {
  const gestions = new Set(bilan.map(({ ligne }) => ligne.gestion));
  const directe = gestions.has("directe") || gestions.has("mixte");
  const choisies: readonly (readonly [boolean, readonly Regle[]])[] = [
    [flux.length > 0, ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R23", "R26"]],
    [flux.some(({ ligne }) => ligne.territoire !== null), ["R11"]],
    [flux.some(({ ligne }) => estHorsPartage(ligne.partRetenue)), ["R12"]],
    [bilan.length > 0, ["R13", "R17", "R27"]],
    [true, ["R18"]],
    [directe, ["R14"]],
    [gestions.has("deleguee") || gestions.has("mixte"), ["R15"]],
    [gestions.has("mixte"), ["R16"]],
    [flux.some(({ ligne }) => estLEtat(ligne.categorie)), ["R19"]],
    [directe, ["R20", "R21"]],
  ];
  return new Set(choisies.flatMap(([vraie, regles]) => (vraie ? regles : [])));
}

function lignes({ suivi }: MatiereDesDocuments, part: PartDuDestinataire): readonly (readonly Cellule[])[] {
  const siennes = concernees(part);
  const sienne = ({ regle }: { readonly regle: Regle }) => siennes.has(regle);
  const bases = part.flux.map(({ base }) => base);
  return [
    ...REGLES.filter(sienne).flatMap((regle) => lignesDeRegle(regle, bases)),
    ...REGLES_DE_L_ETAT.filter(sienne).map(ligneDite),
    ...(suivi === null ? [] : REGLES_DU_SUIVI.filter(sienne)).map(({ regle, objet, enonce }) => [
      ...[objet, regle, suivi === null ? "" : enonce(suivi.parametres)],
      citations(sourcesDeLaRegle(regle)),
    ]),
  ];
}

/** How to read the figures: the rules that bear on this réservataire, in sentences, each with its source. */
export function feuilleDeLaMethode(
  matiere: MatiereDesDocuments,
  part: PartDuDestinataire,
): FeuilleDeDocument {
  return {
    nom: fr`Lecture de la méthode`,
    objet: fr`Les règles appliquées, en phrases, et leurs sources.`,
    orientation: "paysage",
    largeurs: LARGEURS,
    blocs: [
      texte("titre", fr`Lecture de la méthode`),
      texte("sousTitre", part.destinataire.nom),
      ...LECTURE.map((dit) => texte("paragraphe", dit)),
      {
        type: "tableau",
        nom: null,
        entetes: ["Sujet", "Règle", "Ce qui est appliqué", "Source"].map((dit) => ({
          texte: dit,
          format: "texteLong",
        })),
        lignes: lignes(matiere, part).map((ligne) => ligne.map((valeur) => cellule(valeur))),
        totaux: null,
      },
    ],
  };
}
