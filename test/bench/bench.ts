import { isMainThread } from "node:worker_threads";
import { mesurerLaCorrection } from "./corriger";
import { mesurerLeDirect } from "./direct";
import { mesurerLesFonctions } from "./fonctions";
import { tenirLHote } from "./hoteAPart";
import { mesurerLImport } from "./importer";
import { mesurerLaMemoire } from "./memoire";
import { mesurerLeModule } from "./module";
import { mesurerLOrientation } from "./orientation";
import { mesurerLesRequetes } from "./requetes";
import { mesurerLesDeltas, mesurerLesScenarios } from "./scenarios";
import { mesurerLeVolet } from "./volet";

const TAILLES = [1_000, 15_000, 60_000, 340_000];
const BAILLEURS = [5, 30];
const TOURS = 7;

const colonnes = (...valeurs: readonly (string | number)[]) =>
  valeurs.map((valeur) => String(valeur).padStart(15)).join("");

function module(): void {
  console.log(
    "CPU in ms (means of seven turns); ratio = (lecture + calcul) / a hand-written loop that gives the same figures from the same arrays\n",
  );
  console.log(
    colonnes("rows", "landlords", "JSON.parse", "loop", "lecture", "calcul", "restitution", "ratio"),
  );
  for (const lignes of TAILLES)
    for (const bailleurs of BAILLEURS) {
      const mesure = mesurerLeModule(lignes, bailleurs, TOURS);
      const { analyse, boucle, lecture, calcul, restitution } = mesure;
      const ms = [analyse, boucle, lecture, calcul, restitution].map((valeur) => valeur.toFixed(1));
      console.log(colonnes(lignes, bailleurs, ...ms, ((lecture + calcul) / boucle).toFixed(2)));
    }
}

function memoire(): void {
  console.log(
    "\nMemory in use after each step, in MB, garbage collected; ratio = all but the values / values\n",
  );
  console.log(colonnes("rows", "landlords", "values", "lecture", "calcul", "sheets", "ratio"));
  for (const lignes of TAILLES.slice(-2))
    for (const bailleurs of BAILLEURS) {
      const { valeurs, ...siennes } = mesurerLaMemoire(lignes, bailleurs);
      const octets = Object.values(siennes);
      const mo = [valeurs, ...octets].map((valeur) => (valeur / 1e6).toFixed(1));
      const ratio = octets.reduce((somme, un) => somme + un, 0) / valeurs;
      console.log(colonnes(lignes, bailleurs, ...mo, ratio.toFixed(2)));
    }
}

function scenarios(): void {
  console.log("\nScenarios on counters already read, every périmètre: CPU in ms (medians)\n");
  console.log(colonnes("rows", "périmètres", "100 param.", "100 engag.", "1 plafond", "1 engag."));
  for (const [lignes, bailleurs] of [
    [60_000, 5],
    [340_000, 30],
  ] as const) {
    const { perimetres, ...mesures } = mesurerLesScenarios(lignes, bailleurs);
    console.log(colonnes(lignes, perimetres, ...Object.values(mesures).map((ms) => ms.toFixed(1))));
  }
  console.log(`\n10 000 changed rows (−1 then +1): ${mesurerLesDeltas().toFixed(1)} ms of CPU`);
}

async function requetes(): Promise<void> {
  console.log(
    "\nOne « Calculer » through Office.js on the embedded workbook, 5 landlords; CPU of the add-in and of the host\n",
  );
  console.log(
    colonnes(
      "rows",
      "blocks",
      "requests",
      "largest (kB)",
      "all (MB)",
      "add-in (ms)",
      "host (ms)",
      "wall (s)",
    ),
  );
  for (const lignes of TAILLES) {
    const mesure = await mesurerLesRequetes(lignes, 5);
    const [ko, mo] = [mesure.plusGrande / 1e3, mesure.octets / 1e6];
    const cpu = [mesure.complement, mesure.hote].map((ms) => ms.toFixed(0));
    const mesures = [ko.toFixed(0), mo.toFixed(1), ...cpu, mesure.secondes.toFixed(1)];
    console.log(colonnes(lignes, mesure.blocs, mesure.requetes, ...mesures));
  }
}

async function direct(): Promise<void> {
  console.log(
    "\nOne cell typed in Parc and followed live: requests, bytes, CPU of the add-in and of the host; the first look reads all\n",
  );
  console.log(colonnes("rows", "landlords", "requests", "kB", "add-in (ms)", "host (ms)", "first (ms)"));
  for (const lignes of TAILLES)
    for (const bailleurs of BAILLEURS) {
      const {
        requetes: nombre,
        octets,
        complement,
        hote,
        premier,
      } = await mesurerLeDirect(lignes, bailleurs);
      const mesures = [octets / 1e3, complement, hote, premier].map((valeur) => valeur.toFixed(0));
      console.log(colonnes(lignes, bailleurs, nombre, ...mesures));
    }
}

async function fonctions(): Promise<void> {
  console.log(
    "\nCustom functions through Microsoft's runtime: CPU in ms, the host apart; 300 FLUX.ROTATION.PARC on whole tables\n",
  );
  console.log(colonnes("rows", "10000 ROTATION", "first .PARC", "each other"));
  const { rotations, premiere, suivante } = await mesurerLesFonctions(60_000, 300);
  console.log(colonnes(60_000, ...[rotations, premiere, suivante].map((ms) => ms.toFixed(0))));
}

async function orientation(): Promise<void> {
  console.log(
    "\nOrientation of one périmètre (R25): CPU of the greedy rule and of HiGHS, criterion of both plans\n",
  );
  console.log(
    colonnes("logements", "réserv.", "greedy (ms)", "load (ms)", "HiGHS (ms)", "greedy", "HiGHS", "proof"),
  );
  for (const [logements, reservataires] of [
    [50, 20],
    [200, 60],
  ] as const) {
    const mesure = await mesurerLOrientation(logements, reservataires);
    const ms = [mesure.glouton, mesure.chargement, mesure.resolution].map((valeur) => valeur.toFixed(0));
    const criteres = [mesure.critereGlouton, mesure.critere].map((valeur) => valeur.toFixed(1));
    console.log(colonnes(logements, reservataires, ...ms, ...criteres, mesure.garantie));
  }
}

async function importation(): Promise<void> {
  console.log(
    "\nImport of an RPLS file of 80 columns: reading alone, then through Office.js into a new sheet\n",
  );
  console.log(
    colonnes("rows", "file (MB)", "read (ms)", "heap (MB)", "requests", "largest (kB)", "wall (s)"),
  );
  for (const lignes of [15_000, 150_000]) {
    const mesure = await mesurerLImport(lignes);
    const { megaoctets, lecture, memoire, requetes: nombre, plusGrande, secondes } = mesure;
    const nombres = [megaoctets, lecture, memoire, nombre, plusGrande / 1000, secondes];
    console.log(colonnes(lignes, ...nombres.map((valeur) => valeur.toFixed(valeur < 10 ? 1 : 0))));
  }
}

async function correction(): Promise<void> {
  console.log(
    "\n« Corriger » on 10 000 cells, no two together, of 20 000 rows: CPU of the add-in and of the host\n",
  );
  console.log(colonnes("step", "requests", "largest (kB)", "add-in (ms)", "host (ms)"));
  for (const { etape, requetes: nombre, plusGrande, complement, hote } of await mesurerLaCorrection(10_000)) {
    const mesures = [plusGrande / 1e3, complement, hote].map((valeur) => valeur.toFixed(0));
    console.log(colonnes(etape, nombre, ...mesures));
  }
}

async function volet(): Promise<void> {
  console.log(
    "\nFirst view of the built pane in Chromium, nothing in its cache: CPU in ms of the page's thread\n",
  );
  console.log(colonnes("Office.js", "with the pane", "the pane's own"));
  const mesure = await mesurerLeVolet(7);
  const ms = [mesure.office, mesure.volet, mesure.volet - mesure.office];
  console.log(colonnes(...ms.map((valeur) => valeur.toFixed(0))));
}

async function mesurer(): Promise<void> {
  module();
  memoire();
  scenarios();
  for (const partie of [orientation, fonctions, requetes, direct, correction, importation, volet])
    await partie();
}

if (isMainThread) void mesurer();
else tenirLHote();
