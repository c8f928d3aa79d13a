/** The tests of the calculation alone: what kills a mutant of src/calcul must stand there, not in a sheet's test. */
const [unit] = require("../../jest.config.js").projects;

module.exports = {
  ...unit,
  rootDir: "../..",
  testMatch: ["<rootDir>/test/calcul/**/*.test.ts", "<rootDir>/test/cas/**/*.test.ts"],
  setupFiles: ["<rootDir>/test/mutation/proprietes.ts"],
};
