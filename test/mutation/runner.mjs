import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
} from "@stryker-mutator/api/test-runner";
import { loadSuite, SEPARATOR } from "./suite.mjs";

/** The tests of the calculation alone: what kills a mutant of src/calcul must stand there, not in a sheet's test. */
const FOLDERS = ["test/cas", "test/calcul"];
/** The whole example workbook, read from its cells: slow, and no case of its own. */
const LEFT_OUT = "test/calcul/exemple.test.ts";

// The very copy that the suites require: the one of `import` is another.
const fastCheck = createRequire(import.meta.url)("fast-check");

/** What the dry run has measured, for the process that runs the mutants: Stryker starts another after an endless one. */
const KNOWN = "dry-run.json";
/** A mutant that a test reaches that many times more often than before is an endless loop. */
const ENDLESS = 100;

/** What the instrumented code reads and writes. */
const context = (globalThis.__stryker__ ??= {});

const SUITES = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)).filter(
  (file) => file.endsWith(".test.ts") && file !== LEFT_OUT,
);

const suiteOf = (id) => id.slice(0, id.indexOf(SEPARATOR));

/** Why a step fails, null when it does not. */
async function failureOf(step) {
  try {
    await step();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Runs the tests in this process, where Stryker's own runner would start Jest again for each of thousands of mutants: for
 * each, a suite is loaded anew, its tests that reach the mutant are run, and the first that fails ends it.
 */
class Runner {
  /** By test: how long it took when nothing was broken, in ms, and how often it reached each mutant. */
  #known = null;

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    // Properties draw the same examples each time, and fewer of them; the first broken one is enough.
    fastCheck.configureGlobal({ seed: 2026, numRuns: 10, endOnFailure: true });
  }

  async dryRun() {
    const tests = [];
    for (const suite of SUITES) {
      context.currentTestId = undefined;
      for (const test of loadSuite(suite)) tests.push(await this.#dryRunOf(test));
    }
    const { mutantCoverage } = context;
    const durations = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(KNOWN, JSON.stringify({ durations, hits: mutantCoverage.perTest }));
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async #dryRunOf({ id, name, run }) {
    context.currentTestId = id;
    const start = performance.now();
    const failureMessage = await failureOf(run);
    const timeSpentMs = performance.now() - start;
    const result = { id, name, fileName: resolve(suiteOf(id)), timeSpentMs };
    return failureMessage === null
      ? { ...result, status: TestStatus.Success }
      : { ...result, status: TestStatus.Failed, failureMessage };
  }

  async mutantRun({ activeMutant, mutantActivation, sandboxFileName, testFilter }) {
    this.#known ??= JSON.parse(readFileSync(KNOWN, "utf8"));
    let nrOfTests = 0;
    for (const [suite, ids] of this.#fastestFirst(testFilter ?? Object.keys(this.#known.durations))) {
      context.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
      const tests = loadSuite(suite, resolve(sandboxFileName)).filter(({ id }) => ids.has(id));
      context.activeMutant = activeMutant.id;
      for (const { id, run } of tests) {
        nrOfTests += 1;
        context.hitCount = 0;
        context.hitLimit = ENDLESS * (this.#known.hits[id]?.[activeMutant.id] ?? 0) + ENDLESS;
        const failureMessage = await failureOf(run);
        const endless = determineHitLimitReached(context.hitCount, context.hitLimit);
        if (endless !== undefined) return endless;
        if (failureMessage !== null)
          return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  /** The tests to run, suite by suite. */
  #fastestFirst(testIds) {
    const plan = new Map();
    for (const id of testIds) {
      const { ids, duration } = plan.get(suiteOf(id)) ?? { ids: new Set(), duration: 0 };
      plan.set(suiteOf(id), { ids: ids.add(id), duration: duration + this.#known.durations[id] });
    }
    return [...plan].sort(([, a], [, b]) => a.duration - b.duration).map(([suite, { ids }]) => [suite, ids]);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "flux", Runner)];
