import js from "@eslint/js";
import boundaries from "eslint-plugin-boundaries";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * Who may import what (docs/architecture.md, "Boundaries"). What is not allowed here is refused, and so is a file that
 * belongs to no part. Contracts have their own check: scripts/check/imports.ts.
 */
const PARTS = {
  domains: "domains",
  sdk: "sdk/src",
  "sdk-tools": "sdk/scripts",
  subgraph: "subgraph",
  "web-app": "web/src/app",
  "web-site": "web/src/site",
  "web-domain": "web/src/domains/*",
  "web-domains": "web/src/domains",
  "web-ui": "web/src/ui",
  "web-lib": "web/src/lib",
  "web-i18n": "web/src/i18n",
  "web-messages": "web/src/messages",
  web: "web",
  script: "scripts/*",
  scripts: "scripts",
  test: "test/*",
  bench: "bench",
  example: "examples/*",
  types: "types",
  artifacts: "artifacts",
};

const WEB_BASE = ["web-lib", "web-i18n", "web-messages", "sdk"];
/**
 * The folders of scripts/ from the bottom up, each with what it may import besides itself and the SDK. One that takes the index's
 * build or the declarations says so.
 */
const SCRIPTS = {
  lib: [],
  compile: ["lib"],
  stack: ["lib"],
  keystore: ["lib", "stack"],
  deploy: ["domains", "compile", "keystore", "lib", "stack"],
  generate: ["domains", "subgraph", "compile", "deploy", "lib"],
  cli: ["deploy", "keystore", "lib", "stack"],
  import: ["cli", "keystore", "lib", "stack"],
  acts: ["cli", "import", "lib", "stack"],
  demo: ["acts", "cli", "import", "keystore", "lib", "stack"],
  start: ["subgraph", "compile", "demo", "deploy", "lib", "stack"],
  check: ["compile", "generate", "lib"],
};
const OUTSIDE_SCRIPTS = ["domains", "subgraph"];

/** The domains of the site that others stand on: who acts, what proves it, and the money. No other is imported by a sibling. */
const FOUNDATION = "(directory|evidence|funds)";

const ALLOWED = {
  domains: ["domains"],
  sdk: ["sdk"],
  "sdk-tools": ["sdk", "sdk-tools"],
  // The subgraph's build and its tests run on the stack's programs.
  subgraph: ["subgraph", "domains", "sdk", "script", "types"],
  "web-app": ["web-app", "web-site", "web-domains", "web-domain", "web-ui", ...WEB_BASE],
  "web-site": ["web-site", "web-domains", "web-domain", "web-ui", ...WEB_BASE],
  // The list of all domains.
  "web-domains": ["web-domain", "web-lib"],
  // A domain imports itself and the foundation: see below.
  "web-domain": ["web-ui", ...WEB_BASE],
  // Knows no domain.
  "web-ui": ["web-ui", "web-lib", "web-i18n", "web-messages"],
  "web-lib": ["web-ui", ...WEB_BASE],
  "web-i18n": ["web-i18n", "web-messages", "web-domains", "web-lib"],
  web: ["web", ...WEB_BASE],
  // A folder of commands imports those below it: see SCRIPTS.
  script: ["sdk"],
  scripts: ["script", "sdk"],
  test: ["test", "script", "sdk", "subgraph", "bench", "example", "types", "artifacts"],
  // As in somebody else's system: the SDK is all that they have.
  example: ["example", "sdk"],
  bench: ["bench", "test", "script", "sdk", "subgraph", "types"],
};

const policies = Object.entries(ALLOWED).map(([from, to]) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: to } } } },
}));

export default defineConfig(
  globalIgnores([
    "**/node_modules/",
    "**/.next/",
    "**/generated/",
    "artifacts/",
    "cache/",
    "coverage/",
    "types/",
    "subgraph/build/",
    ".sunledger/",
    "**/next-env.d.ts",
    // AssemblyScript: read by its own compiler.
    "subgraph/*/**/*.ts",
    "!subgraph/tests/**",
  ]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // Indexes are checked by the compiler (noUncheckedIndexedAccess); where a value is known to be there, this says so.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-confusing-void-expression": "off",
      // Addresses, keys and numbers are ASCII; texts of people are not taken apart.
      "@typescript-eslint/no-misused-spread": "off",
      // An async function that only throws or returns keeps its promise.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
      // What a domain adds to an interface that all add to.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
    },
  },
  {
    // Acts and the reading of files run in browsers and in departments' own systems.
    files: ["sdk/src/{acts,intake}/**/*.ts"],
    ignores: ["**/*.test.ts", "**/*.testing.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^node:|/node/", message: "Take what you need as a port." }] },
      ],
      "no-restricted-globals": [
        "error",
        ...["Buffer", "process", "__dirname", "require", "setImmediate"].map((name) => ({
          name,
          message: "Browsers have none. Work on Uint8Array, and take the rest as a port.",
        })),
      ],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "boundaries/elements": Object.entries(PARTS).map(([type, pattern]) => ({
        type,
        pattern,
        partialMatch: false,
        ...(pattern.includes("*") && { capture: ["name"] }),
      })),
      "boundaries/include": ["{domains,sdk,subgraph,web,scripts,test,bench,examples}/**/*.{ts,tsx}"],
      "import/resolver": {
        typescript: {
          project: ["tsconfig.json", "sdk/tsconfig.json", "web/tsconfig.json"],
          noWarnOnMultipleProjects: true,
        },
      },
    },
    rules: {
      "boundaries/no-unknown-files": "error",
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          message: "{{from.element.types}} may not import {{to.element.types}}: see docs/architecture.md, Boundaries",
          policies: [
            ...policies,
            {
              from: { element: { type: "web-domain" } },
              allow: [
                { to: { element: { type: "web-domain", captured: { name: "{{from.element.captured.name}}" } } } },
                { to: { element: { type: "web-domain", captured: { name: FOUNDATION } } } },
              ],
            },
            ...Object.entries(SCRIPTS).map(([name, below]) => ({
              from: { element: { type: "script", captured: { name } } },
              allow: [
                { to: { element: { types: { anyOf: below.filter((one) => OUTSIDE_SCRIPTS.includes(one)) } } } },
                { to: { element: { type: "script", captured: { name: `(${[name, ...below].join("|")})` } } } },
              ],
            })),
            { allow: { to: { module: { origin: ["external", "core"] } } } },
          ],
        },
      ],
    },
  },
);
