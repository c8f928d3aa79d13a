import type { Cellule } from "../../src/lecture/types";
import type { Alea } from "../../src/restitution/exemple/alea";
import { feuille, type Classeur, type Feuille } from "../classeurs/classeur";
import { enteteQuelconque, NOMS, TABLES, valeurQuelconque } from "./valeurs";

interface Visee {
  readonly classeur: Classeur;
  readonly une: Feuille;
  readonly alea: Alea;
  /** Row of the headers. */
  readonly entete: number;
}

/** Does something to a sheet, and says what. */
type Mutation = (visee: Visee) => string;

const court = (valeur: Cellule) => JSON.stringify(String(valeur).slice(0, 30));

function ligneAuHasard({ une, alea, entete }: Visee): number {
  return alea.entier(Math.min(entete + 1, une.lignes.length - 1), une.lignes.length - 1);
}

const colonneAuHasard = ({ une, alea, entete }: Visee) =>
  alea.entier(0, Math.max(0, (une.lignes[entete]?.length ?? 1) - 1));

function poser(ligne: Cellule[], colonne: number, valeur: Cellule): void {
  while (ligne.length <= colonne) ligne.push("");
  ligne[colonne] = valeur;
}

const deDonnees = ({ une, entete }: Visee) => une.lignes.slice(entete + 1);

function insererColonne({ une, entete }: Visee, colonne: number, valeur: (ligne: number) => Cellule): void {
  une.lignes.forEach((ligne, rang) => {
    if (rang >= entete) ligne.splice(colonne, 0, valeur(rang));
  });
}

const SUR_LES_CELLULES: Readonly<Record<string, Mutation>> = {
  cellule: (visee) => {
    const [ligne, colonne] = [ligneAuHasard(visee), colonneAuHasard(visee)];
    const valeur = valeurQuelconque(visee.classeur, visee.alea);
    const visees = visee.une.lignes[ligne];
    if (visees !== undefined) poser(visees, colonne, valeur);
    return `L${String(ligne + 1)}C${String(colonne + 1)} ← ${court(valeur)}`;
  },
  colonneEntiere: (visee) => {
    const colonne = colonneAuHasard(visee);
    const valeur = valeurQuelconque(visee.classeur, visee.alea);
    for (const ligne of deDonnees(visee)) poser(ligne, colonne, valeur);
    return `C${String(colonne + 1)} entière ← ${court(valeur)}`;
  },
  colonneQuelconque: (visee) => {
    const colonne = colonneAuHasard(visee);
    for (const ligne of deDonnees(visee)) poser(ligne, colonne, valeurQuelconque(visee.classeur, visee.alea));
    return `C${String(colonne + 1)} au hasard`;
  },
  colonneEnTexte: (visee) => {
    const colonne = colonneAuHasard(visee);
    for (const ligne of deDonnees(visee)) poser(ligne, colonne, String(ligne[colonne] ?? ""));
    return `C${String(colonne + 1)} en texte`;
  },
  colonneEnNombres: (visee) => {
    const colonne = colonneAuHasard(visee);
    for (const ligne of deDonnees(visee)) {
      const nombre = Number(ligne[colonne] ?? "");
      if (ligne[colonne] !== "" && Number.isFinite(nombre)) poser(ligne, colonne, nombre);
    }
    return `C${String(colonne + 1)} en nombres`;
  },
  echange: (visee) => {
    const [une, autre] = [colonneAuHasard(visee), colonneAuHasard(visee)];
    for (const ligne of deDonnees(visee)) {
      const gardee = ligne[une] ?? "";
      poser(ligne, une, ligne[autre] ?? "");
      poser(ligne, autre, gardee);
    }
    return `C${String(une + 1)} et C${String(autre + 1)} échangées`;
  },
};

const SUR_LES_ENTETES: Readonly<Record<string, Mutation>> = {
  entete: (visee) => {
    const colonne = colonneAuHasard(visee);
    const valeur = enteteQuelconque(visee.classeur, visee.alea);
    const entetes = visee.une.lignes[visee.entete];
    if (entetes !== undefined) poser(entetes, colonne, valeur);
    return `en-tête C${String(colonne + 1)} ← ${court(valeur)}`;
  },
  enteteEnDouble: (visee) => {
    const [une, autre] = [colonneAuHasard(visee), colonneAuHasard(visee)];
    const entetes = visee.une.lignes[visee.entete];
    if (entetes !== undefined) poser(entetes, une, entetes[autre] ?? "");
    return `en-tête C${String(une + 1)} = C${String(autre + 1)}`;
  },
  colonneEnPlus: (visee) => {
    const colonne = colonneAuHasard(visee);
    const entete = enteteQuelconque(visee.classeur, visee.alea);
    insererColonne(visee, colonne, (ligne) =>
      ligne === visee.entete ? entete : valeurQuelconque(visee.classeur, visee.alea),
    );
    return `colonne ${court(entete)} en C${String(colonne + 1)}`;
  },
  colonneEnMoins: (visee) => {
    const colonne = colonneAuHasard(visee);
    for (const ligne of visee.une.lignes.slice(visee.entete)) ligne.splice(colonne, 1);
    return `sans C${String(colonne + 1)}`;
  },
  sansEntetes: (visee) => {
    visee.une.lignes.splice(visee.entete, 1);
    return "sans ligne d'en-têtes";
  },
  entetesDecales: (visee) => {
    visee.une.lignes[visee.entete]?.unshift("");
    return "en-têtes décalés";
  },
  donneesDecalees: (visee) => {
    for (const ligne of deDonnees(visee)) ligne.unshift("");
    return "données décalées";
  },
};

const SUR_LES_LIGNES: Readonly<Record<string, Mutation>> = {
  ligneEnDouble: (visee) => {
    const ligne = ligneAuHasard(visee);
    visee.une.lignes.splice(ligne, 0, [...(visee.une.lignes[ligne] ?? [])]);
    return `L${String(ligne + 1)} en double`;
  },
  ligneVide: (visee) => {
    const ligne = ligneAuHasard(visee);
    visee.une.lignes.splice(ligne, 0, []);
    return `ligne vide en L${String(ligne + 1)}`;
  },
  ligneQuelconque: (visee) => {
    const ligne = ligneAuHasard(visee);
    const largeur = visee.une.lignes[visee.entete]?.length ?? 1;
    const valeurs = Array.from({ length: largeur }, () => valeurQuelconque(visee.classeur, visee.alea));
    visee.une.lignes.splice(ligne, 0, valeurs);
    return `ligne au hasard en L${String(ligne + 1)}`;
  },
  total: (visee) => {
    visee.une.lignes.push([visee.alea.parmi(["Total", "TOTAL GÉNÉRAL", "Sous-total", "Total 31"]), 12, "31"]);
    return "ligne de total";
  },
  lignesEnMoins: (visee) => {
    const garde = visee.alea.entier(0, 3);
    visee.une.lignes.splice(visee.entete + 1 + garde);
    return `${String(garde)} lignes gardées`;
  },
  titres: (visee) => {
    const lignes = visee.alea.entier(1, 35);
    for (let rang = 0; rang < lignes; rang += 1) visee.une.lignes.unshift(rang === 0 ? ["Titre"] : []);
    if (visee.une.tableau !== undefined)
      visee.une.tableau = { ...visee.une.tableau, entete: visee.entete + lignes };
    return `${String(lignes)} lignes de titre`;
  },
  ligneDecalee: (visee) => {
    const ligne = ligneAuHasard(visee);
    visee.une.lignes[ligne]?.unshift("");
    return `L${String(ligne + 1)} décalée`;
  },
};

const SUR_LES_FEUILLES: Readonly<Record<string, Mutation>> = {
  feuilleRenommee: ({ classeur, une, alea }) => {
    const nom = alea.parmi(NOMS);
    if (classeur.feuilles.some((autre) => autre.nom === nom)) return "nom déjà pris";
    Object.assign(une, { nom });
    return `renommée ${court(nom)}`;
  },
  feuilleSupprimee: ({ classeur, une }) => {
    classeur.feuilles = classeur.feuilles.filter((autre) => autre !== une);
    return "supprimée";
  },
  feuilleCopiee: ({ classeur, une, alea }) => {
    const nom = `${une.nom} (${String(alea.entier(2, 99))})`;
    if (!classeur.feuilles.some((autre) => autre.nom === nom))
      classeur.feuilles.push(feuille(nom, une.lignes));
    return `copiée en ${court(nom)}`;
  },
  feuilleVidee: ({ une }) => {
    une.lignes = [];
    delete une.tableau;
    return "vidée";
  },
  sansTableau: ({ une }) => {
    delete une.tableau;
    return "sans tableau";
  },
  tableauRenomme: ({ une, alea }) => {
    const nom = alea.parmi(TABLES);
    if (une.tableau !== undefined) une.tableau = { ...une.tableau, nom };
    return `tableau ${court(nom)}`;
  },
  tableauAvecTotal: ({ une }) => {
    if (une.tableau !== undefined) une.tableau = { ...une.tableau, avecTotal: true };
    return "tableau avec total";
  },
  jours1904: ({ classeur }) => {
    classeur.date1904 = !classeur.date1904;
    return "jours comptés depuis 1904";
  },
  fusion: (visee) => {
    const ligne = ligneAuHasard(visee);
    visee.une.fusions.push(`B${String(ligne + 1)}:C${String(ligne + 3)}`);
    visee.une.masquees.add(ligne);
    return `fusion et masque en L${String(ligne + 1)}`;
  },
};

/** Kinds of mutation and their weights: cells and headers first. */
const GENRES: readonly (readonly [Readonly<Record<string, Mutation>>, number])[] = [
  [SUR_LES_CELLULES, 50],
  [SUR_LES_ENTETES, 20],
  [SUR_LES_LIGNES, 18],
  [SUR_LES_FEUILLES, 12],
];

/** One mutation of a sheet taken at random; what was done, in words. */
export function muter(classeur: Classeur, alea: Alea): string {
  if (classeur.feuilles.length === 0) return "plus aucune feuille";
  const une = alea.parmi(classeur.feuilles);
  if (une.lignes.length === 0) return `${une.nom} : déjà vide`;
  const [nom, mutation] = alea.parmi(Object.entries(alea.selonPoids(GENRES)));
  const entete = Math.min(une.tableau?.entete ?? 3, une.lignes.length - 1);
  return `${une.nom} : ${nom}, ${mutation({ classeur, une, alea, entete })}`;
}
