import { jour } from "../../../src/calcul/domaine/jour";
import type { Parametres } from "../../../src/calcul/domaine/parametres";
import type { Reservataire } from "../../../src/calcul/domaine/reservataire";
import type { MiseADisposition } from "../../../src/calcul/domaine/miseADisposition";
import type { Cellule, Dossier } from "../../../src/lecture/types";
import { composer } from "../../../src/restitution/documents/composition";
import { decrireDocument } from "../../../src/restitution/documents/document";
import { preparerDocuments, type MatiereDesDocuments } from "../../../src/restitution/documents/matiere";
import type { Edition } from "../../../src/restitution/provenance";
import type { DocumentDecrit } from "../../../src/restitution/documents/types";
import { calculerSituation, fois, liberation, logement, reservataire } from "../../calcul/constructeurs";
import { decrit, parcDecrit } from "../../calcul/constructeurs-description";
import { attribueeEn2025 } from "../../calcul/constructeurs-detail";
import { attribuee, le } from "../../calcul/constructeurs-suivi";
import { dossier } from "../constructeurs";

export const EDITION = { ecritLe: jour(2026, 2, 16), version: "1.2.3" };

export const CD31 = reservataire("CD31", {
  ...{ nom: "Haute-Garonne", categorie: "departement", origine: "foncier" },
  ...{ signeeLe: jour(2024, 11, 4), jusquAu: jour(2027, 12, 31) },
});
const ETAT = reservataire("ETAT", { nom: "Préfecture", categorie: "etat-prioritaires" });
const SANTE = reservataire("CHU", { nom: "Centre hospitalier", categorie: "sante" });
export const RESERVATAIRES: readonly Reservataire[] = [CD31, ETAT, SANTE];

const CONVENTION = { debutConvention: jour(2020, 1, 1), finConvention: jour(2030, 12, 31) };
const DECRIT = { typologie: "T3", financement: "plus", construction: "collectif", qpv: false } as const;

/** Ten logements, of which three of the Département and one of the État; a rate of 50 %. */
export const LOGEMENTS = [
  decrit("3100000003", { reservataire: "CD31", commune: "Muret", ...CONVENTION }, DECRIT),
  decrit("3100000001", { reservataire: "CD31", commune: "Muret" }, { ...DECRIT, typologie: "T2", qpv: true }),
  decrit("3100000002", { reservataire: "CD31" }),
  decrit("3100000009", { reservataire: "ETAT", commune: "Auterive" }, DECRIT),
  ...fois(6, decrit("3100000010", {}, DECRIT)),
];

const MISES: readonly MiseADisposition[] = [
  ...fois(2, attribueeEn2025("12/05", { reservataire: "CD31" })),
  attribueeEn2025("12/05", { reservataire: "ETAT" }),
  attribueeEn2025("12/05", { reservataire: "CHU" }),
  attribuee({ reservataire: "CD31", transmisLe: le("12/01/2026"), caleolLe: le("20/01/2026") }),
];

interface Particularites {
  readonly dossier?: Partial<Dossier>;
  readonly reservataires?: readonly Reservataire[];
  readonly parametres?: Partial<Parametres>;
  readonly edition?: Edition;
}

/** What the documents are made from: the référentiel's méthode on ten logements, with the year's mises à disposition. */
export function matiere(autres: Particularites = {}): MatiereDesDocuments {
  const { reservataires = RESERVATAIRES, parametres = {}, edition = EDITION } = autres;
  const resultat = calculerSituation({
    logements: LOGEMENTS.map((un) => un.logement),
    liberations: fois(5, liberation({ logement: logement() })),
    reservataires,
    hypotheses: autres.dossier?.hypotheses,
    parametres,
  });
  const lu: Dossier = {
    ...dossier({ reservataires, misesADisposition: MISES }),
    parc: parcDecrit(...LOGEMENTS),
    ...autres.dossier,
  };
  return preparerDocuments(lu, resultat, edition);
}

export function document(code: string, de: MatiereDesDocuments = matiere()): DocumentDecrit {
  const destinataire = de.destinataires.find((un) => un.code === code);
  if (destinataire === undefined) throw new Error(`pas de document pour ${code}`);
  return decrireDocument(de, destinataire);
}

const ordinaire = (valeur: Cellule): Cellule =>
  typeof valeur === "string" ? valeur.replace(/[\u00a0\u202f]/g, " ").replace(/’/g, "'") : valeur;

/** The cells of a sheet as they will stand, with plain spaces; blank rows are left out. */
export function cellules({ feuilles }: DocumentDecrit, nom: string): Cellule[][] {
  const feuille = feuilles.find((une) => une.nom === nom);
  if (feuille === undefined) throw new Error(`pas de feuille ${nom}`);
  return composer(feuille)
    .lignes.map((ligne) => ligne.cellules.map(({ valeur }) => ordinaire(valeur)))
    .filter((ligne) => ligne.some((valeur) => valeur !== ""));
}

/** Every text and every number of a document. */
export function toutesLesValeurs(un: DocumentDecrit): readonly Cellule[] {
  return un.feuilles.flatMap((feuille) =>
    composer(feuille).lignes.flatMap((ligne) => ligne.cellules.map(({ valeur }) => valeur)),
  );
}
