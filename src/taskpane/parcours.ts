import type { Bilan } from "../excel/types";
import type { Gravite } from "../lecture/lieu";
import { somme } from "../calcul/nombres/fraction";
import { nombre } from "../restitution/phrases/nombres";
import { fr, nombreDe } from "../restitution/phrases/typographie";
import { grouper, type GroupeDeConstats } from "./constats";
import type { Etat } from "./etat";
import type { ParcImporte } from "./messages";
import type { NomDeVue } from "./navigation";
import { TEXTES } from "./textes";

/** The steps of the yearly round that the pane leads through. */
export const ETAPES = ["donnees", "controles", "resultats"] as const satisfies readonly NomDeVue[];

/** A step: how it stands, and what there is to know of it. */
export interface Etape {
  readonly vue: (typeof ETAPES)[number];
  readonly etat: "aFaire" | "success" | "warning" | "error";
  readonly texte: string;
}

type Avancee = Pick<Etape, "etat" | "texte">;

function donnees({ dossier }: Bilan): Avancee {
  const comptees = dossier.lignes.reduce((total, feuille) => total + feuille.comptees, 0);
  const ecartees = dossier.lignes.reduce((total, feuille) => total + feuille.ecartees, 0);
  const texte = fr`${nombreDe(dossier.lignes.length, "feuille lue", "feuilles lues")}, ${nombreDe(comptees, "ligne comptée", "lignes comptées")}`;
  if (ecartees === 0) return { etat: "success", texte };
  return {
    etat: "warning",
    texte: fr`${texte}, ${nombreDe(ecartees, "ligne écartée", "lignes écartées")}`,
  };
}

function controles(bilan: Bilan): Avancee {
  const groupes = grouper(bilan);
  const de = (voulue: Gravite) => groupes.find(({ gravite }) => gravite === voulue);
  const dire = ({ nombre, cellules }: GroupeDeConstats, singulier: string, pluriel: string) => {
    const constats = nombreDe(nombre, singulier, pluriel);
    return cellules > nombre ? fr`${constats} (${TEXTES.cellules(cellules)})` : constats;
  };
  const bloquants = de("bloquant");
  if (bloquants !== undefined)
    return { etat: "error", texte: dire(bloquants, "constat bloquant", "constats bloquants") };
  const aVerifier = de("aVerifier");
  if (aVerifier !== undefined)
    return { etat: "warning", texte: dire(aVerifier, "constat à vérifier", "constats à vérifier") };
  return { etat: "success", texte: TEXTES.aucunConstat };
}

function resultats({ resultat }: Bilan): Avancee {
  const assiettes = resultat.perimetres.flatMap(({ assiette }) =>
    assiette.etat === "present" ? [assiette.valeur] : [],
  );
  const manquants = resultat.perimetres.length - assiettes.length;
  const calcules = nombreDe(assiettes.length, "périmètre calculé", "périmètres calculés");
  if (assiettes.length === 0) return { etat: "error", texte: calcules };
  const texte = fr`${calcules}, ${nombre(somme(assiettes))} logements à partager`;
  return manquants === 0
    ? { etat: "success", texte }
    : {
        etat: "warning",
        texte: fr`${texte} ; ${nombreDe(manquants, "périmètre sans assiette", "périmètres sans assiette")}`,
      };
}

const AVANCEES = { donnees, controles, resultats } as const;

/** What an import has done of the first step, and what is left of it. */
function apresImport({ feuille, manquantes, bilan: { lignes } }: ParcImporte): string {
  return TEXTES.apresImport(feuille, nombreDe(lignes.ecrites, "logement"), manquantes.length > 0);
}

/** The steps as they stand; before the first calculation all of them are to be done. */
export function etapesDe({ bilan, importe }: Pick<Etat, "bilan" | "importe">): readonly Etape[] {
  return ETAPES.map((vue) => {
    if (bilan !== null) return { vue, ...AVANCEES[vue](bilan) };
    const texte = vue === "donnees" && importe !== null ? apresImport(importe) : TEXTES.etapeAFaire[vue];
    return { vue, etat: "aFaire", texte };
  });
}
