import fc from "fast-check";

/** Mutants are judged on the same draws each time, and on fewer of them: a run is thousands of suites. */
fc.configureGlobal({ seed: 2026, numRuns: 20 });
