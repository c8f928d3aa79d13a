import type { Alea } from "./alea";
import { serie } from "./feuilles";
import { COMMUNES } from "./territoires";
import type { Commune, PerimetreExemple } from "./territoires";

/** A residence: what its logements have in common. */
export interface Programme {
  nom: string;
  commune: Commune;
  qpv: boolean;
  financement: string;
  type: "Collectif" | "Individuel";
  nature: "familial" | "étudiant" | "spécifique";
  annee: number;
  miseEnService: number;
  demolition: boolean;
  enVente: boolean;
  peuplement: string;
  logements: number;
}

const ARBRES = [
  ...[
    "Micocouliers",
    "Cyprès",
    "Platanes",
    "Tilleuls",
    "Amandiers",
    "Oliviers",
    "Figuiers",
    "Mûriers",
    "Cèdres",
  ],
  ...[
    "Peupliers",
    "Aubépines",
    "Genêts",
    "Lavandes",
    "Glycines",
    "Violettes",
    "Pastels",
    "Sophoras",
    "Chênes verts",
  ],
];
const FORMES = ["Les", "Le Clos des", "Le Jardin des", "Le Hameau des", "La Cour des", "Le Parc des"];
const PEUPLEMENTS = [
  ["Faible fragilité", 45],
  ["Équilibre à préserver", 40],
  ["Fortes difficultés", 15],
] as const;

/** Rank of a residence that has just been built: each périmètre has one. */
const RECENT = 8;

/** The residences of a landlord in a département, up to its number of logements. */
export function creerProgrammes(perimetre: PerimetreExemple, alea: Alea): Programme[] {
  const programmes: Programme[] = [];
  const noms = new Set<string>();
  let reste = perimetre.logements;
  while (reste > 0) {
    const programme = creerProgramme(perimetre, programmes.length, alea);
    if (noms.has(programme.nom)) continue;
    noms.add(programme.nom);
    programmes.push({ ...programme, logements: Math.min(reste, programme.logements) });
    reste -= programme.logements;
  }
  return programmes;
}

/** The fourth residence is for students, the seventh is a foyer: each périmètre has both when it is large enough. */
function natureAuRang(rang: number): Programme["nature"] {
  if (rang === 3) return "étudiant";
  return rang === 6 ? "spécifique" : "familial";
}

function creerProgramme(perimetre: PerimetreExemple, rang: number, alea: Alea): Programme {
  const commune = alea.selonPoids(COMMUNES[perimetre.departement].map((une) => [une, une.poids] as const));
  const nature = natureAuRang(rang);
  const annee = rang === RECENT ? 2024 : alea.entier(1962, 2023);
  const estIndividuel = nature === "familial" && !commune.qpv && alea.chance(0.35);
  const qpv = commune.qpv && nature === "familial" && annee < 1995 && alea.chance(0.6);
  return {
    nom: `${alea.parmi(FORMES)} ${alea.parmi(ARBRES)}`,
    commune,
    qpv,
    financement: financementDe(annee, alea),
    type: estIndividuel ? "Individuel" : "Collectif",
    nature,
    annee,
    miseEnService: serie(annee + 1, alea.entier(1, 11), alea.entier(1, 28)),
    demolition: qpv && annee < 1975 && alea.chance(0.5),
    enVente: !qpv && annee < 2005 && alea.chance(0.12),
    peuplement: qpv ? alea.selonPoids([...PEUPLEMENTS].reverse()) : alea.selonPoids(PEUPLEMENTS),
    logements:
      nature === "familial"
        ? alea.entier(estIndividuel ? 6 : 14, estIndividuel ? 18 : 42)
        : alea.entier(8, 16),
  };
}

function financementDe(annee: number, alea: Alea): string {
  if (annee < 1977) return alea.parmi(["HLM/O", "PLR/PSR", "HBM"]);
  if (annee < 2000) return alea.selonPoids([["PLA", 80] as const, ["PLA LM/TS", 20] as const]);
  return alea.selonPoids([["PLUS", 58] as const, ["PLAI", 30] as const, ["PLS", 12] as const]);
}
