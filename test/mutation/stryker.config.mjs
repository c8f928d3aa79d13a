/** `npm run mutation`: breaks src/calcul in every small way, one at a time, and wants a test to fail each time. */
export default {
  mutate: ["src/calcul/**/*.ts"],
  testRunner: "flux",
  plugins: ["./test/mutation/runner.mjs"],
  coverageAnalysis: "perTest",
  // A mutant that only runs when its module loads (a table of the registry) can be judged by no test alone: it would take the
  // whole suite. Those are left to the tests of the registry and of the calendars; all that a test runs is judged.
  ignoreStatic: true,
  concurrency: 1,
  // An endless loop is a mutant that is caught; a busy machine is not.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 30,
  incremental: true,
  incrementalFile: "coverage/mutation.json",
  tempDirName: "coverage/stryker",
  ignorePatterns: ["assets", "dist", "coverage"],
  reporters: ["clear-text", "progress", "html"],
  clearTextReporter: { logTests: false, allowColor: false },
  htmlReporter: { fileName: "coverage/mutation.html" },
  thresholds: { high: 95, low: 90, break: 90 },
};
