// What is measured, each on the same parser and the same files.
import noSecrets from "eslint-plugin-no-secrets";
import security from "eslint-plugin-security";
import sonarjs from "eslint-plugin-sonarjs";
import rampart from "../dist/index.js";

/** Rules that do nothing, so that ESLint parses and walks: the baseline. */
const empty = { rules: { empty: { meta: { languages: ["*"], schema: [] }, create: () => ({}) } } };

/**
 * eslint-plugin-sonarjs does not mark its security rules. Its hotspots ask the reader to "make sure", and its
 * vulnerabilities speak of what they protect: a rule counts whose description or messages do either.
 */
const aboutSecurity = /\bmake sure\b|\bsafely?\b|\bsecur|vulnerab|sensitive|attack|inject|encrypt|cipher|credential|password|secret|certificate|cryptograph|csrf|xss|clear-text|cookie|public access|privilege|untrusted|permission|\btls\b|\bssl\b/iu;

const sonarRules = Object.entries(sonarjs.rules)
  .filter(([, { meta }]) => !meta.deprecated && aboutSecurity.test([meta.docs?.description, ...Object.values(meta.messages ?? {})].join(" ")))
  .map(([name]) => name);

/** rampart's own config objects, which name files and parsers, with other rules in them. */
function withRules(plugins, rules) {
  return rampart.configs.recommended.flatMap((config) => {
    if (!config.files) return [];
    const { rules: _, plugins: own, ...rest } = config;
    return [{ ...rest, plugins: { ...own, ...plugins }, rules, linterOptions: { reportUnusedDisableDirectives: "off" } }];
  });
}

function count(rules) {
  return Object.keys(rules).length;
}

const securityRules = security.configs.recommended.rules;
const sonarSecurity = Object.fromEntries(sonarRules.map((name) => [`sonarjs/${name}`, "error"]));
const recommended = rampart.configs.recommended.map((config) => (config.files ? { ...config, linterOptions: { reportUnusedDisableDirectives: "off" } } : config));

export const baseline = "one empty rule";

/** @type {Readonly<Record<string, { rules: number, config: import("eslint").Linter.Config[] }>>} */
export const forJavaScript = {
  [baseline]: { rules: 1, config: withRules({ empty }, { "empty/empty": "error" }) },
  "rampart recommended": { rules: count(recommended.find(({ name }) => name?.endsWith("javascript")).rules), config: recommended },
  "security recommended": { rules: count(securityRules), config: withRules({ security }, securityRules) },
  "no-secrets": { rules: 1, config: withRules({ "no-secrets": noSecrets }, { "no-secrets/no-secrets": "error" }) },
  "sonarjs, about security": { rules: sonarRules.length, config: withRules({ sonarjs }, sonarSecurity) },
};

export const forPython = {
  [baseline]: forJavaScript[baseline],
  "rampart recommended": { rules: count(recommended.find(({ name }) => name?.endsWith("python")).rules), config: recommended },
};
