const { statSync } = require("node:fs");
const { default: Sequencer } = require("@jest/test-sequencer");

const estUnCas = ({ path }) => path.includes("/test/cas/");

/** Case tables first, then the smaller files: a mutant falls at the first test that fails, and most fall there. */
module.exports = class extends Sequencer {
  sort(tests) {
    const rang = (test) => (estUnCas(test) ? 0 : 1e9) + statSync(test.path).size;
    return [...tests].sort((a, b) => rang(a) - rang(b));
  }
};
