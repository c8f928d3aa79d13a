import { createHost } from "../../src/atelier/host/host";
import { loadOffice } from "../../src/atelier/node/office";
import { openHeadless } from "../../src/atelier/node/univer";
import { jour } from "../../src/calcul/domaine/jour";
import { importerLeFichier } from "../../src/excel/importer/importer";
import type { Fichier } from "../../src/excel/importer/fichier";
import { LectureDeCsv } from "../../src/lecture/csv/lecture";
import { classeur } from "../atelier/host.aide";

const NOMS = "IDENT_REP;IDENT_INT;DEPCOM;LIBCOM;QPV;TYPECONST;NBPIECE;FINAN;CONSTRUCT;LOCAT;MODE;CONTRESLOG";
const COLONNES = 80;

/** An RPLS file of that many lines, latin-1, made piece after piece as it is read. */
export function fichierRpls(lignes: number): Fichier {
  const reste = Array.from({ length: COLONNES - 12 }, (_, rang) => `V${rang}`);
  const encoder = (texte: string) => new Uint8Array(Buffer.from(`${texte}\r\n`, "latin1"));
  const entete = encoder([NOMS, ...reste].join(";"));
  const champs = reste.map((_, rang) => (rang % 3 === 0 ? "NC" : String(rang * 7)));
  const ligne = (rang: number) => {
    const connus = `${3_100_000_000 + rang};INT${100_000 + rang};31555;Ségala;${1 + (rang % 2)};C;${1 + (rang % 5)}`;
    return encoder(
      [connus, 13, 1950 + (rang % 70), 1951 + (rang % 70), 1, 1 + (rang % 7), ...champs].join(";"),
    );
  };
  const largeur = ligne(0).length;
  const taille = entete.length + lignes * largeur;
  return {
    nom: "rpls.csv",
    taille,
    lire: (debut, fin) => {
      const octets = new Uint8Array(fin - debut);
      const poser = (morceau: Uint8Array, place: number) => {
        const premier = Math.max(0, debut - place);
        const dernier = Math.min(morceau.length, fin - place);
        if (premier < dernier) octets.set(morceau.subarray(premier, dernier), place + premier - debut);
      };
      poser(entete, 0);
      const premiere = Math.max(0, Math.floor((debut - entete.length) / largeur));
      for (let rang = premiere; rang < lignes && entete.length + rang * largeur < fin; rang += 1)
        poser(ligne(rang), entete.length + rang * largeur);
      return Promise.resolve(octets);
    },
  };
}

export interface MesureDImport {
  readonly megaoctets: number;
  /** CPU of the reading alone, in ms, and the most that the heap grew by, in MB. */
  readonly lecture: number;
  readonly memoire: number;
  readonly requetes: number;
  readonly plusGrande: number;
  readonly secondes: number;
}

async function lire(fichier: Fichier): Promise<{ lecture: number; memoire: number }> {
  const csv = new LectureDeCsv({ date1904: false });
  global.gc?.();
  const avant = process.memoryUsage().heapUsed;
  let [cpu, memoire] = [0, 0];
  for (let debut = 0; debut < fichier.taille; debut += 262_144) {
    const fin = Math.min(fichier.taille, debut + 262_144);
    const octets = await fichier.lire(debut, fin);
    const depart = process.cpuUsage();
    csv.ajouter(octets, fin === fichier.taille);
    const { user, system } = process.cpuUsage(depart);
    cpu += user + system;
    memoire = Math.max(memoire, process.memoryUsage().heapUsed - avant);
  }
  return { lecture: cpu / 1000, memoire: memoire / 1e6 };
}

/** One import through Microsoft's Office.js on an empty embedded workbook, and its reading apart. */
export async function mesurerLImport(lignes: number): Promise<MesureDImport> {
  const fichier = fichierRpls(lignes);
  const { lecture, memoire } = await lire(fichier);
  const vide = classeur({ Feuil1: [] });
  const univerAPI = openHeadless(vide);
  const host = createHost({ univerAPI, extras: vide.extras });
  const office = loadOffice(host);
  const suivi = { progres: () => undefined, annule: () => false };
  const debut = performance.now();
  const options = { aujourdhui: jour(2026, 1, 15), version: "bench", suivi, sort: "demander" } as const;
  const issue = await importerLeFichier((action) => office.Excel.run(action), fichier, options);
  if (issue.type !== "importe" || issue.bilan.lignes.ecrites !== lignes)
    throw new Error(`the import ended with: ${JSON.stringify(issue).slice(0, 500)}`);
  const secondes = (performance.now() - debut) / 1000;
  const { requests } = host.log.total();
  const plusGrande = Math.max(...host.log.entries.map(({ requestBytes }) => requestBytes));
  office.close();
  univerAPI.dispose();
  return { megaoctets: fichier.taille / 1e6, lecture, memoire, requetes: requests, plusGrande, secondes };
}
