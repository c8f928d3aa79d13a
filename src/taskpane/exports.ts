import { ceder } from "../excel/porte";
import type { Bilan, Suivi } from "../excel/types";
import { documentsEcrits } from "../fichiers/documents";
import { enOctets } from "../fichiers/octets";
import { ecrireLeDocument } from "../fichiers/xlsx/classeur";
import { zipper, type FichierAEcrire } from "../fichiers/zip";
import { preparerDocuments } from "../restitution/documents/matiere";
import { enJson } from "../restitution/exports/json";
import { classeurDeSynthese } from "../restitution/exports/synthese";
import { tableauxEnCsv } from "../restitution/exports/tableaux";

/** What is taken out of the run. Documents: of the réservataires of these codes, saved or opened beside the workbook. */
export type DemandeDExport =
  | { readonly type: "documents"; readonly codes: readonly string[]; readonly vers: "fichier" | "excel" }
  | { readonly type: "tableaux" }
  | { readonly type: "synthese" }
  | { readonly type: "calcul" };

export type IssueDExport =
  | {
      readonly type: "enregistre";
      readonly fichier: string;
      readonly nombre: number;
      /** They were to be opened, which the host cannot do. */
      readonly repli: boolean;
    }
  | { readonly type: "ouvert"; readonly nombre: number }
  | { readonly type: "annule" };

/** Where files go; the page's own in the add-in. */
export interface Sortie {
  enregistrer(fichier: FichierAEcrire): void;
  /** False where the host cannot. */
  ouvrir(octets: Uint8Array): Promise<boolean>;
}

/** Where what is made goes, and who watches. */
interface Vers {
  readonly suivi: Suivi;
  readonly sortie: Sortie;
}

/** The workbooks of the chosen réservataires; null once the person has asked to stop. */
async function produire(
  { dossier, resultat, edition }: Bilan,
  codes: readonly string[],
  suivi: Suivi,
): Promise<readonly FichierAEcrire[] | null> {
  const matiere = preparerDocuments(dossier, resultat, edition);
  const choisis = matiere.destinataires.filter(({ code }) => codes.includes(code));
  const documents = documentsEcrits(matiere, choisis);
  const fichiers: FichierAEcrire[] = [];
  for (const [rang, { nom }] of choisis.entries()) {
    suivi.progres({ etape: "documents", nom, rang: rang + 1, total: choisis.length });
    await ceder();
    if (suivi.annule()) return null;
    const { value } = await documents.next();
    if (value !== undefined) fichiers.push(value);
  }
  return fichiers;
}

/** One file as it is, several in a .zip. */
function enregistrer(fichiers: readonly FichierAEcrire[], nomDuZip: string, sortie: Sortie): string {
  const [premier] = fichiers;
  const fichier =
    fichiers.length === 1 && premier !== undefined ? premier : { nom: nomDuZip, octets: zipper(fichiers) };
  sortie.enregistrer(fichier);
  return fichier.nom;
}

/** True once all are open; a host that cannot open the first one is asked no more. */
async function ouvrirTous(fichiers: readonly FichierAEcrire[], sortie: Sortie): Promise<boolean> {
  for (const { octets } of fichiers) if (!(await sortie.ouvrir(octets))) return false;
  return true;
}

async function exporterDocuments(
  bilan: Bilan,
  { codes, vers }: Extract<DemandeDExport, { type: "documents" }>,
  { suivi, sortie }: Vers,
): Promise<IssueDExport> {
  const fichiers = await produire(bilan, codes, suivi);
  if (fichiers === null) return { type: "annule" };
  const nombre = fichiers.length;
  if (vers === "excel" && (await ouvrirTous(fichiers, sortie))) return { type: "ouvert", nombre };
  const nomDuZip = `Flux ${String(bilan.resultat.annee)} - documents.zip`;
  return {
    type: "enregistre",
    fichier: enregistrer(fichiers, nomDuZip, sortie),
    nombre,
    repli: vers === "excel",
  };
}

/** What is made without any choice: the tables, the figures explained, the counts to bring to a meeting. */
async function fichiersDe(
  bilan: Bilan,
  type: Exclude<DemandeDExport["type"], "documents">,
): Promise<readonly FichierAEcrire[]> {
  switch (type) {
    case "tableaux":
      return tableauxEnCsv(bilan.feuilles).map(({ nom, texte }) => ({ nom, octets: enOctets(texte) }));
    case "calcul": {
      const nom = `Flux ${String(bilan.resultat.annee)} - calcul.json`;
      return [{ nom, octets: enOctets(enJson(bilan)) }];
    }
    case "synthese": {
      const classeur = classeurDeSynthese(bilan.dossier, bilan.edition);
      return [{ nom: classeur.nomDeFichier, octets: await ecrireLeDocument(classeur) }];
    }
  }
}

/** Makes what is asked for from the run, and hands it over. The workbook is neither read nor changed. */
export async function exporter(bilan: Bilan, demande: DemandeDExport, vers: Vers): Promise<IssueDExport> {
  if (demande.type === "documents") return exporterDocuments(bilan, demande, vers);
  const fichiers = await fichiersDe(bilan, demande.type);
  const nomDuZip = `Flux ${String(bilan.resultat.annee)} - tableaux.zip`;
  const fichier = enregistrer(fichiers, nomDuZip, vers.sortie);
  return { type: "enregistre", fichier, nombre: fichiers.length, repli: false };
}
