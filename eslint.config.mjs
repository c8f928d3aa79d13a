import eslint from "@eslint/js";
import prettier from "eslint-config-prettier";
import importX from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import globals from "globals";
import tseslint from "typescript-eslint";

/** The rooms of src/ in the one direction of imports: a room may import only from the rooms listed for it. */
const rooms = {
  calcul: [],
  solveur: ["calcul"],
  lecture: ["calcul"],
  restitution: ["calcul", "lecture"],
  excel: ["calcul", "lecture", "restitution"],
  fichiers: ["calcul", "lecture", "restitution"],
  livraison: ["calcul", "restitution", "fichiers"],
  functions: ["calcul", "lecture", "excel"],
  taskpane: ["calcul", "solveur", "lecture", "restitution", "excel", "fichiers"],
  commands: ["excel", "restitution", "taskpane"],
  atelier: ["calcul", "solveur", "lecture", "restitution", "excel", "fichiers", "functions", "taskpane"],
};

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [room, ...allowed].map((name) => `./${name}`),
  message: `src/${room} may import only from: ${[room, ...allowed].join(", ")}.`,
}));

/** The plugin's own rules; its recommended set would also bring a second copy of typescript-eslint. */
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([name]) => name.startsWith("office-addins/")),
);

/** Rooms that never see a cell, a host, a page or the clock. */
const pureRooms = ["calcul", "lecture", "restitution"].map((room) => `src/${room}/**/*.ts`);
const hostGlobals = [
  "Excel",
  "Office",
  "OfficeExtension",
  "CustomFunctions",
  "window",
  "document",
  "process",
];

export default tseslint.config(
  { ignores: [".cache/", "dist/", "coverage/", "node_modules/"] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    files: ["**/*.ts"],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { "import-x": importX, "office-addins": officeAddins },
    settings: { "import-x/resolver": { typescript: true } },
    rules: {
      ...officeRules,
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-default-export": "error",
      "import-x/no-cycle": "error",
      "max-lines": ["error", { max: 200 }],
      "max-lines-per-function": ["error", { max: 32 }],
      "max-params": ["error", 4],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // It would ask for the "!" that the strict set forbids.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of literals." },
      ],
      eqeqeq: "error",
    },
  },
  {
    files: pureRooms,
    rules: {
      "no-restricted-globals": [
        "error",
        ...hostGlobals.map((name) => ({ name, message: "Pure room: no host, no page." })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The clock is an argument." },
        { object: "Math", property: "random", message: "A result must not depend on chance." },
      ],
    },
  },
  {
    files: ["src/calcul/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^(?!\\.|decimal\\.js$)", message: "src/calcul stands on decimal.js only." }] },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "max-lines-per-function": "off", "max-lines": "off", "max-params": "off" },
  },
  {
    // Command-line programs speak on the console.
    files: [
      "src/atelier/node/calculer.ts",
      "src/livraison/excel.ts",
      "src/atelier/exemple/write.ts",
      "test/bench/**/*.ts",
      "test/browser/captures.ts",
      "test/fuzz/fuzz.ts",
      "test/soak/lancer.ts",
      "test/manifeste/**/*.ts",
    ],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: globals.node },
  },
  {
    files: ["**/*.js"],
    rules: { ...tseslint.configs.disableTypeChecked.rules, "@typescript-eslint/no-require-imports": "off" },
  },
  prettier,
);
