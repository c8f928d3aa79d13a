import type { Cellule } from "../../lecture/types";
import { controleDesLignes, listerControles, type Constate, type Controle } from "../controles";
import { regrouper } from "../controlesGroupes";
import { direEffet, SANS_EFFET } from "../phrases/effet";
import { GRAVITE } from "../phrases/noms";
import { fr, nombreDe } from "../phrases/typographie";
import type { ColonneDecrite, MarqueDecrite } from "../types";
import { LARGEUR_DES_ETIQUETTES } from "../provenance";

/** Beyond this many findings of one kind on one column, the rest is counted in one line. */
const LISTES_PAR_GENRE = 20;

const COLONNES: readonly ColonneDecrite[] = [
  { entete: "Gravité", format: "texte", largeur: LARGEUR_DES_ETIQUETTES },
  { entete: "Règle", format: "texte", largeur: 9 },
  { entete: "Constat", format: "texteLong", largeur: 78 },
  { entete: "Feuille", format: "texte", largeur: 18 },
  { entete: "Cellule", format: "texte", largeur: 10 },
  { entete: "Que faire", format: "texteLong", largeur: 62 },
  { entete: "Effet", format: "texteLong", largeur: 34 },
];
const LIENS = { feuille: 3, cellule: 4 };

function reste(premier: Controle, nombre: number): Controle {
  return {
    ...premier,
    constat: fr`… et ${nombreDe(nombre, "autre cellule", "autres cellules")} du même genre.`,
    remede: fr`Traitez d'abord celles qui sont listées, puis relancez « Calculer ».`,
    lieu: { ...premier.lieu, cellule: null },
    nombre,
  };
}

function parGenre(controles: readonly Controle[]): readonly (readonly Controle[])[] {
  const genres = new Map<string, Controle[]>();
  for (const controle of controles) {
    const cle = `${controle.gravite}|${controle.genre}`;
    const groupe = genres.get(cle);
    if (groupe === undefined) genres.set(cle, [controle]);
    else groupe.push(controle);
  }
  return [...genres.values()];
}

/** The line that ends a long kind, by the last finding that is listed. */
function suites(controles: readonly Controle[]): {
  readonly tus: ReadonlySet<Controle>;
  readonly apres: ReadonlyMap<Controle, Controle>;
} {
  const tus = new Set<Controle>();
  const apres = new Map<Controle, Controle>();
  for (const groupe of parGenre(controles)) {
    const listes = groupe.filter(({ reste: abrege }) => abrege === undefined);
    const dernier = listes[Math.min(LISTES_PAR_GENRE, listes.length) - 1];
    const comptes = [...listes.slice(LISTES_PAR_GENRE), ...groupe.filter((un) => un.reste === true)];
    if (comptes.length === 0 || dernier === undefined) continue;
    for (const controle of comptes) tus.add(controle);
    const total = comptes.reduce((somme, { nombre }) => somme + nombre, 0);
    apres.set(dernier, reste(dernier, total));
  }
  return { tus, apres };
}

/** The first findings of each kind one by one, then one line for the others. */
export function grouper(controles: readonly Controle[]): readonly Controle[] {
  const { tus, apres } = suites(controles);
  return controles.flatMap((controle) => {
    const suite = apres.get(controle);
    return tus.has(controle) ? [] : suite === undefined ? [controle] : [controle, suite];
  });
}

const RIEN: Controle = {
  constat: fr`Aucun constat : rien à signaler dans les feuilles lues.`,
  remede: fr`Rien à faire.`,
  gravite: "information",
  regle: "",
  lieu: { feuille: "", cellule: null },
  effet: SANS_EFFET,
  genre: "rien",
  nombre: 1,
};

function enLigne({ gravite, regle, constat, lieu, remede, effet, nombre }: Controle): readonly Cellule[] {
  return [
    GRAVITE[gravite],
    regle,
    constat,
    lieu.feuille,
    lieu.cellule ?? "",
    remede,
    direEffet(effet, nombre),
  ];
}

const MARQUES: readonly MarqueDecrite[] = [
  { colonne: 0, valeur: GRAVITE.bloquant, ton: "alerte" },
  { colonne: 0, valeur: GRAVITE.aVerifier, ton: "attention" },
  { colonne: 0, valeur: GRAVITE.information, ton: "neutre" },
];

/** The findings as the sheet lists them, one a line: those of one value together, the first ones only of each kind. */
export function constatsListes(constate: Constate): readonly Controle[] {
  return grouper(regrouper(listerControles(constate)));
}

/** Every finding with its place and its remedy, then what was read of each sheet. */
export function tableauDesControles(constate: Constate) {
  const constats = constatsListes(constate);
  const controles = [
    ...(constats.length === 0 ? [RIEN] : constats),
    ...constate.dossier.lignes.map((compte) => controleDesLignes(compte)),
  ];
  return {
    colonnes: COLONNES,
    lignes: controles.map(enLigne),
    totaux: null,
    liens: LIENS,
    marques: MARQUES,
  };
}
