import { loadOffice } from "../../src/atelier/node/office";
import { jour } from "../../src/calcul/domaine/jour";
import { regarderLeClasseur } from "../../src/excel/calculer";
import { creerEcoute } from "../../src/excel/ecouter";
import { Souvenir } from "../../src/excel/lire/souvenir";
import type { Porte } from "../../src/excel/porte";
import { SANS_SUIVI } from "../../src/excel/types";
import { ouvrirUnHoteAPart } from "./hoteAPart";
import { mediane, millisecondes } from "./mesurer";
import { hoteMesure } from "./requetes";

const SAISIES = 5;

/** One look, medians of several: what a cell typed in Parc costs the pane. */
export interface MesureDuDirect {
  readonly requetes: number;
  readonly octets: number;
  /** CPU milliseconds of the add-in, Microsoft's library included, and of the host. */
  readonly complement: number;
  readonly hote: number;
  /** Those of the first look, which reads everything. */
  readonly premier: number;
}

/** A workbook that a pane listens to and has looked at once. */
async function ouvrir(lignes: number, bailleurs: number) {
  const { host, echanges, fermer } = ouvrirUnHoteAPart({ lignes, bailleurs });
  const { mesure, cpu } = hoteMesure(host);
  const office = loadOffice(mesure);
  const porte: Porte = (action) => office.Excel.run(action);
  const souvenir = new Souvenir();
  let entendre: () => void = () => undefined;
  await creerEcoute(
    porte,
    souvenir.changements,
  )(() => {
    entendre();
  });
  const options = { aujourdhui: jour(2026, 1, 15), version: "bench", suivi: SANS_SUIVI, souvenir };
  const regarder = async (tout: boolean) => {
    const [avant, depart, dAvant] = [{ ...echanges }, process.cpuUsage(), cpu()];
    const { type } = await regarderLeClasseur(porte, { ...options, tout });
    if (type !== "reussi") throw new Error(`the look ended with: ${type}`);
    const hote = cpu() - dAvant;
    const complement = millisecondes(process.cpuUsage(depart)) - hote;
    const { requetes, octets } = echanges;
    return { requetes: requetes - avant.requetes, octets: octets - avant.octets, complement, hote };
  };
  /** Until the pane is told. */
  const saisir = async (rang: number) => {
    const entendue = new Promise<void>((resolve) => (entendre = resolve));
    await porte((context) => {
      const parc = context.workbook.worksheets.getItem("Parc");
      parc.getRange(`J${500 + rang}`).values = [[`Saisi ${rang}`]];
      return context.sync();
    });
    await entendue;
  };
  return { regarder, saisir, fermer };
}

/** Types the réservataire of some logements, one after the other, and looks each time. */
export async function mesurerLeDirect(lignes: number, bailleurs: number): Promise<MesureDuDirect> {
  const { regarder, saisir, fermer } = await ouvrir(lignes, bailleurs);
  const premier = await regarder(true);
  const mesures: Omit<MesureDuDirect, "premier">[] = [];
  for (let rang = 0; rang < SAISIES; rang += 1) {
    await saisir(rang);
    mesures.push(await regarder(false));
  }
  await fermer();
  const [une] = mesures;
  if (une === undefined) throw new Error("nothing was measured");
  return {
    ...une,
    complement: mediane(mesures.map(({ complement }) => complement)),
    hote: mediane(mesures.map(({ hote }) => hote)),
    premier: premier.complement,
  };
}
