/** Packages published as ES modules only: Jest compiles them like our own files. Most come with Univer. */
const esModules = [
  "hucre",
  "@sparticuz/chromium",
  ...["cjk-regex", "flatqueue", "franc-min", "kdbush", "n-gram", "nanoid", "collapse-white-space"],
  ...["quickselect", "rbush", "regexp-util", "trigram-utils", "unicode-regex"],
].join("|");

/**
 * Three projects: `unit` (everything that needs no browser), `plancher` (the tests of the room that names Excel once more, on a
 * host that has nothing above what the manifest declares) and `browser` (the built atelier in a real Chromium).
 */
const shared = {
  testEnvironment: "node",
  transform: {
    [`\\.(ts|mjs)$|/node_modules/(${esModules})/.*\\.js$`]: [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
    ],
  },
  // Copies of the project under mutation.
  modulePathIgnorePatterns: ["<rootDir>/coverage/"],
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  moduleNameMapper: {
    "^hucre$": "<rootDir>/node_modules/hucre/dist/index.mjs",
    "^hucre/xlsx$": "<rootDir>/node_modules/hucre/dist/xlsx.mjs",
    // Univer's CommonJS build asks for lodash's ES modules, which Jest cannot load as they are.
    "^lodash-es$": "<rootDir>/node_modules/lodash/lodash.js",
  },
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/test/browser/"],
    },
    {
      ...shared,
      displayName: "plancher",
      testMatch: ["<rootDir>/test/excel/**/*.test.ts"],
      setupFiles: ["<rootDir>/test/plancher/office.ts"],
    },
    { ...shared, displayName: "browser", testMatch: ["<rootDir>/test/browser/**/*.test.ts"] },
  ],
};
