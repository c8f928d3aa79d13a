import type { Cellule } from "../../lecture/types";
import { memeNom, plage } from "../plages";
import { groupes, sansTotal, zoneDeTable, type Emplacement } from "./emplacement";
import { Envoi } from "./envoi";
import { emplacementDAvant } from "./avant";
import { creerTable, formerSousTitre } from "./forme";
import { ecrireLiens } from "./liens";
import { ecrirePied } from "./page";
import { ecrireTotaux, remplirTableau } from "./tableau";
import { donnerLaTaille } from "./taille";
import { RANGS } from "./bloc";
import type { Garde, Sauvegarde } from "./garde";
import { redessiner } from "./graphique";
import { demanderLesGraphiques, releverLesGraphiques, type GraphiqueReleve } from "./releveDesGraphiques";
import { octets } from "../lire/taille";
import { enValeur } from "./valeurs";

interface Etat {
  readonly feuilles: readonly string[];
  readonly tables: readonly string[];
  readonly graphiques: ReadonlyMap<string, GraphiqueReleve>;
}

/** What stands in the workbook now: the failed run may have stopped anywhere. */
async function constater(context: Excel.RequestContext, emplacements: readonly Emplacement[]): Promise<Etat> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  const demandes = demanderLesGraphiques(context, emplacements);
  await context.sync();
  return {
    feuilles: worksheets.items.map(({ name }) => name),
    tables: tables.items.map(({ name }) => name),
    graphiques: releverLesGraphiques(demandes),
  };
}

/** A cell as it was: its formula where it had one, else its value. */
function contenu(formule: Cellule, valeur: Cellule): Cellule {
  const estFormule = typeof formule === "string" && formule.startsWith("=") && formule !== valeur;
  return estFormule ? formule : enValeur(valeur, "texteLong");
}

/** Undoes a sheet that did not exist, or that was empty. */
function effacer(context: Excel.RequestContext, emplacement: Emplacement, etat: Etat): void {
  const { worksheets } = context.workbook;
  const { feuille: nom, decrite, ligne } = emplacement;
  if (!etat.feuilles.some((une) => memeNom(une, nom))) return;
  const feuille = worksheets.getItem(nom);
  if (emplacement.etat === "nouvelle") {
    feuille.delete();
    return;
  }
  if (decrite.graphique !== null && etat.graphiques.has(nom))
    feuille.charts.getItem(decrite.graphique.nom).delete();
  if (etat.tables.some((une) => memeNom(une, decrite.table))) feuille.tables.getItem(decrite.table).delete();
  const zone = zoneDeTable(emplacement);
  plage(feuille, { ...zone, ligne: 0, lignes: ligne + zone.lignes }).clear("All");
}

/** Gives a former table its size and its title block back, before its cells. */
function remettreEnPlace(context: Excel.RequestContext, emplacement: Emplacement, etat: Etat): void {
  const { feuille: nom, ancienne, bloc, colonne, ligne } = emplacement;
  if (ancienne === null) return;
  const feuille = context.workbook.worksheets.getItem(nom);
  const existe = etat.tables.some((une) => memeNom(une, ancienne.nom));
  const zone = sansTotal(ancienne);
  if (existe) {
    feuille.tables.getItem(ancienne.nom).showTotals = false;
    // The failed run may have given it its new size or not: either way it is large enough.
    donnerLaTaille(feuille, ancienne.nom, { avant: zone, apres: zone });
  }
  const nouvelleFin = ligne + zoneDeTable(emplacement).lignes;
  const enTrop = nouvelleFin - (zone.ligne + zone.lignes);
  for (const groupe of enTrop > 0 ? groupes(emplacement) : [])
    plage(feuille, {
      ligne: zone.ligne + zone.lignes,
      colonne: groupe.colonne,
      lignes: enTrop,
      colonnes: groupe.rangs.length,
    }).clear("All");
  if (bloc !== null)
    formerSousTitre(plage(feuille, { ligne: bloc + RANGS.sousTitre, colonne, lignes: 1, colonnes: 1 }));
}

function refaireTable(
  context: Excel.RequestContext,
  { feuille: nom, ancienne }: Emplacement,
  etat: Etat,
): void {
  if (ancienne === null) return;
  const feuille = context.workbook.worksheets.getItem(nom);
  const existe = etat.tables.some((une) => memeNom(une, ancienne.nom));
  const table = existe
    ? feuille.tables.getItem(ancienne.nom)
    : creerTable(feuille, sansTotal(ancienne), ancienne.nom);
  if (ancienne.avecTotal) table.showTotals = true;
}

/** The chart as it was drawn, where it was. */
function remettreLeGraphique(
  context: Excel.RequestContext,
  emplacement: Emplacement,
  { garde, etat }: { readonly garde: Garde; readonly etat: Etat },
): void {
  const { decrite, feuille: nom } = emplacement;
  if (decrite.graphique === null) return;
  const feuille = context.workbook.worksheets.getItem(nom);
  const releve = garde.graphiques.get(nom);
  const present = etat.graphiques.get(nom);
  if (releve !== undefined)
    redessiner(feuille, emplacementDAvant(emplacement, garde.sauvegardes), {
      releve,
      presentes: present?.series ?? null,
    });
  else if (present !== undefined) feuille.charts.getItem(decrite.graphique.nom).delete();
}

/** Writes a former sheet again with its former lines, so that looks, heights and links are theirs too. */
async function rehabiller(
  context: Excel.RequestContext,
  envoi: Envoi,
  { emplacement, sauvegardes }: { emplacement: Emplacement; sauvegardes: readonly Sauvegarde[] },
): Promise<void> {
  const feuille = context.workbook.worksheets.getItem(emplacement.feuille);
  const avant = emplacementDAvant(emplacement, sauvegardes);
  await remplirTableau(feuille, envoi, avant);
  await envoi.ajouter(0, () => {
    ecrireTotaux(feuille, avant);
    if (avant.bloc !== null) ecrirePied(feuille, avant.decrite);
  });
  await ecrireLiens(feuille, envoi, avant);
}

/**
 * Puts back what the sheets held before a writing that failed: new sheets go, former tables take their size and contents
 * again. Fails with Excel's own error; the sheets then still say that they are incomplete.
 */
export async function retablir(
  context: Excel.RequestContext,
  tous: readonly Emplacement[],
  garde: Garde,
): Promise<void> {
  const etat = await constater(context, tous);
  // A sheet that a person deleted meanwhile stays deleted.
  const estLa = ({ feuille }: { readonly feuille: string }) =>
    etat.feuilles.some((une) => memeNom(une, feuille));
  const [emplacements, sauvegardes] = [tous.filter(estLa), garde.sauvegardes.filter(estLa)];
  const envoi = new Envoi(context);
  await envoi.ajouter(0, () => {
    for (const emplacement of emplacements)
      if (emplacement.etat === "enPlace") remettreEnPlace(context, emplacement, etat);
      else effacer(context, emplacement, etat);
  });
  for (const emplacement of emplacements)
    if (emplacement.etat === "enPlace") await rehabiller(context, envoi, { emplacement, sauvegardes });
  for (const { feuille, zone, formules, valeurs } of sauvegardes) {
    const contenus = formules.map((ligne, l) => ligne.map((une, c) => contenu(une, valeurs[l]?.[c] ?? "")));
    await envoi.ajouter(octets(contenus), () => {
      plage(context.workbook.worksheets.getItem(feuille), zone).values = contenus;
    });
  }
  await envoi.ajouter(0, () => {
    for (const emplacement of emplacements) {
      refaireTable(context, emplacement, etat);
      if (emplacement.etat === "enPlace") remettreLeGraphique(context, emplacement, { garde, etat });
    }
  });
  await envoi.envoyer();
}
