// Lints this repository itself. The plugin is its own user, so it must be built first: `npm run lint` does both.
import * as typescript from "@typescript-eslint/parser";
import { defineConfig, globalIgnores } from "eslint/config";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import rampart from "./dist/index.js";
import { layersRule } from "./tools/layers.mjs";

export default defineConfig(
  // The examples and the tests' files are wrong on purpose; the corpus belongs to others.
  globalIgnores(["dist", "coverage", "examples", ".corpus", ".scratch", "tests/**/fixtures", "tests/consumer"]),
  rampart.configs.recommended,
  {
    name: "every file",
    files: ["**/*.{js,mjs,ts,mts}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "array-callback-return": "error",
      "eqeqeq": "error",
      "no-constant-binary-expression": "error",
      "no-control-regex": "error",
      "no-dupe-else-if": "error",
      "no-duplicate-case": "error",
      "no-empty": ["error", { allowEmptyCatch: true }],
      "no-empty-character-class": "error",
      "no-fallthrough": "error",
      "no-misleading-character-class": "error",
      "no-new-wrappers": "error",
      "no-self-compare": "error",
      "no-sparse-arrays": "error",
      "no-unsafe-finally": "error",
      "no-unsafe-optional-chaining": "error",
      "no-useless-backreference": "error",
      "no-useless-catch": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "use-isnan": "error",
      "valid-typeof": "error",
    },
  },
  { name: "typescript", files: ["**/*.{ts,mts}"], languageOptions: { parser: typescript } },
  { name: "tools run from the shell", files: ["**/*.{js,mjs}"], rules: { "no-undef": "error" }, languageOptions: { globals: { console: false, process: false, URL: false, performance: false, structuredClone: false } } },
  {
    name: "rules",
    files: ["src/rules/no-*.ts", "src/rules/require-*.ts", "src/rules/python-syntax.ts"],
    extends: [eslintPlugin.configs.recommended],
    // defineRule gives every rule an option, and so its default.
    rules: { "eslint-plugin/require-meta-default-options": "off" },
  },
  {
    name: "layers",
    files: ["src/**/*.ts"],
    plugins: { house: { rules: { layers: layersRule } } },
    rules: { "house/layers": "error", "no-console": "error" },
  },
  {
    name: "secrets that tests put together",
    files: ["tests/**/*.ts", "bench/**/*.{js,mjs,ts}"],
    rules: { "rampart/no-hardcoded-secrets": "off" },
  },
);
