import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { createHost, type Host } from "../../src/atelier/host/host";
import type { FunctionCall, FunctionMetadata } from "../../src/atelier/host/functions";
import { loadOffice } from "../../src/atelier/node/office";
import { openHeadless } from "../../src/atelier/node/univer";
import * as fonctions from "../../src/functions/functions";
import { classeur } from "../atelier/host.aide";
import { millisecondes } from "./mesurer";
import { DEPARTEMENTS, engendrer } from "./parcs";

/** A message holds the cells of all its calls: as many as stay under what a text may hold. */
const PAR_MESSAGE = 10;

async function metadonnees() {
  const { metadataJson, associate } = await generateCustomFunctionsMetadata("src/functions/functions.ts");
  return { ...(JSON.parse(metadataJson) as { functions: FunctionMetadata[] }), associate };
}

/** The functions of the add-in, run by Microsoft's runtime for a workbook that calls them. */
async function ouvrir() {
  const { functions, associate } = await metadonnees();
  const vide = classeur({ Feuil1: [] });
  const univerAPI = openHeadless(vide);
  const host = createHost({ univerAPI, extras: vide.extras, functions });
  const recues: NodeJS.CpuUsage[] = [];
  const connect: Host["connect"] = (client) =>
    host.connect({
      onMessage: (json) => {
        recues.push(process.cpuUsage());
        client.onMessage(json);
      },
    });
  const office = loadOffice({ ...host, connect });
  Object.assign(globalThis, { CustomFunctions: office.CustomFunctions });
  for (const { id, functionName } of associate)
    office.CustomFunctions.associate(id, fonctions[functionName as keyof typeof fonctions]);
  return {
    /** CPU milliseconds of calls that leave together, from the message that brings them to their last result. */
    appeler: async (appels: readonly FunctionCall[]): Promise<number> => {
      recues.length = 0;
      const resultats = await Promise.all(appels.map((appel) => host.callFunction(appel)));
      const refuse = resultats.find((resultat) => !Array.isArray(resultat));
      if (refuse !== undefined) throw new Error(`a call ended with: ${JSON.stringify(refuse)}`);
      return millisecondes(process.cpuUsage(recues[0]));
    },
    fermer: () => {
      office.close();
      univerAPI.dispose();
    },
  };
}

export interface MesureDesFonctions {
  /** CPU milliseconds: 10 000 calls of FLUX.ROTATION in all. */
  readonly rotations: number;
  /** FLUX.ROTATION.PARC on whole tables: the first call, which reads them, and each of the others. */
  readonly premiere: number;
  readonly suivante: number;
}

/** The custom functions through Microsoft's own runtime, CPU of the host apart. */
export async function mesurerLesFonctions(lignes: number, appels: number): Promise<MesureDesFonctions> {
  const { parc, liberations } = engendrer(lignes, 5);
  const { appeler, fermer } = await ouvrir();
  const rotation = (rang: number): FunctionCall => ({ id: "ROTATION", parameters: [[[rang]], [[15_000]]] });
  const rotations = await appeler(Array.from({ length: 10_000 }, (_, rang) => rotation(rang)));
  const duParc = (rang: number): FunctionCall => {
    const departement = DEPARTEMENTS[rang % DEPARTEMENTS.length] ?? "";
    return { id: "ROTATION.PARC", parameters: [parc, liberations, [[2026]], null, [[departement]]] };
  };
  const premiere = await appeler([duParc(0)]);
  let suivantes = 0;
  for (let rang = 1; rang < appels; rang += PAR_MESSAGE) {
    const nombre = Math.min(PAR_MESSAGE, appels - rang);
    suivantes += await appeler(Array.from({ length: nombre }, (_, place) => duParc(rang + place)));
  }
  fermer();
  return { rotations, premiere, suivante: suivantes / (appels - 1) };
}
