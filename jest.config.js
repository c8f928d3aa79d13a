/** Two projects: `unit` (everything that needs no browser) and `browser` (the built atelier in a real Chromium). */
const shared = {
  testEnvironment: "node",
  transform: {
    "\\.(ts|mjs)$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }],
  },
  // Packages published as ES modules only are compiled like our own files.
  transformIgnorePatterns: ["/node_modules/(?!(hucre|@sparticuz/chromium)/)"],
  moduleNameMapper: {
    "^hucre$": "<rootDir>/node_modules/hucre/dist/index.mjs",
    "^hucre/xlsx$": "<rootDir>/node_modules/hucre/dist/xlsx.mjs",
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
    { ...shared, displayName: "browser", testMatch: ["<rootDir>/test/browser/**/*.test.ts"] },
  ],
};
