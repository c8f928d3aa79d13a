import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { Script } from "node:vm";
import swc from "@swc/core";
import { expect } from "expect";

export const SEPARATOR = " > ";

const OPTIONS = {
  jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  module: { type: "commonjs" },
  sourceMaps: false,
};
/** The switches of Stryker's mutants, and its count of what is reached. */
const SWITCH = /\bstryMutAct_\w+\("\d+"\)/g;
const COUNT = /(?<=function stryCov_\w+\(\) \{)/;
const scripts = new Map();

const scriptOf = (code, filename) =>
  new Script(`(function (exports, require, __dirname) {${code}\n})`, { filename });

/** A file is compiled once: as it stands, and without the mutants, which slow it down several times. */
function compiled(file) {
  const known = scripts.get(file);
  if (known !== undefined) return known;
  const { code } = swc.transformSync(readFileSync(file, "utf8"), { ...OPTIONS, filename: file });
  const plain = code.replace(SWITCH, "false").replace(COUNT, "return;");
  const both = { whole: scriptOf(code, file), plain: scriptOf(plain, file) };
  scripts.set(file, both);
  return both;
}

/** Runs a file of the project and all that it imports as new modules; packages stay those of the process. */
function runAsNew(entry, mutated) {
  const modules = new Map();
  const load = (file) => {
    if (modules.has(file)) return modules.get(file);
    const exports = {};
    modules.set(file, exports);
    const packages = createRequire(file);
    const require = (name) =>
      name.startsWith(".") ? load(`${resolve(dirname(file), name)}.ts`) : packages(name);
    const { whole, plain } = compiled(file);
    const script = mutated === undefined || mutated === file ? whole : plain;
    script.runInThisContext()(exports, require, dirname(file));
    return exports;
  };
  load(entry);
}

/** `it.each`: a row that is a list, in a table of lists, is the arguments of its test. */
const each = (rows) => (title, run) => {
  const isTable = rows.every(Array.isArray);
  for (const [rank, row] of rows.entries())
    globalThis.it(`${title} (${rank + 1})`, () => run(...(isTable ? row : [row])));
};

/**
 * Loads a file of tests with modules of its own, as Jest does: what one suite keeps in memory, a broken figure for one, is
 * not there for the next. With a file named as `mutated`, the mutants of that one alone can be switched on. Returns its
 * tests in order, each with an id that no other test has.
 */
export function loadSuite(file, mutated) {
  const tests = [];
  const titles = [];
  const describe = (title, define) => {
    titles.push(title);
    define();
    titles.pop();
  };
  const it = (title, run) => {
    const name = [...titles, title].join(SEPARATOR);
    tests.push({ id: [file, tests.length, name].join(SEPARATOR), name, run });
  };
  Object.assign(globalThis, { expect, describe, it: Object.assign(it, { each }) });
  runAsNew(resolve(file), mutated);
  return tests;
}
