/** The tests of the calculation alone: what kills a mutant of src/calcul must stand there, not in a sheet's test. */
const [unit] = require("../../jest.config.js").projects;

module.exports = {
  ...unit,
  rootDir: "../..",
  testMatch: ["<rootDir>/test/calcul/**/*.test.ts", "<rootDir>/test/cas/**/*.test.ts"],
  // The whole example workbook, read from its cells: slow, and no case of its own.
  testPathIgnorePatterns: ["/test/calcul/exemple.test.ts"],
  testSequencer: "<rootDir>/test/mutation/sequenceur.js",
  setupFiles: ["<rootDir>/test/mutation/proprietes.ts"],
};
