// What is measured, each on the same parsers and the same files. Nothing is loaded that a configuration does not need, since a whole
// run pays for loading, too.
import * as parser from "@typescript-eslint/parser";

const jsx = { parserOptions: { ecmaFeatures: { jsx: true } } };
const javascript = [
  { files: ["**/*.{js,mjs,cjs,jsx}"], languageOptions: jsx },
  { files: ["**/*.{ts,mts,cts,tsx}"], languageOptions: { parser } },
];
const quiet = { linterOptions: { reportUnusedDisableDirectives: "off" } };

/**
 * eslint-plugin-sonarjs does not mark its security rules. Its hotspots ask the reader to "make sure", and its
 * vulnerabilities speak of what they protect: a rule counts whose description or messages do either.
 */
const aboutSecurity = /\bmake sure\b|\bsafely?\b|\bsecur|vulnerab|sensitive|attack|inject|encrypt|cipher|credential|password|secret|certificate|cryptograph|csrf|xss|clear-text|cookie|public access|privilege|untrusted|permission|\btls\b|\bssl\b/iu;

/** Rules that do nothing, so that ESLint parses and walks. */
const empty = { rules: { empty: { meta: { languages: ["*"], schema: [] }, create: () => ({}) } } };

/** @param {object} plugins @param {object} rules @param {readonly object[]} files */
function withRules(plugins, rules, files = javascript) {
  return { rules: Object.keys(rules).length, config: files.map((one) => ({ ...one, ...quiet, plugins: { ...one.plugins, ...plugins }, rules })) };
}

/** What the plugin lints a kind of file with. @param {string} kind @param {(config: object) => object} change */
async function ofRampart(kind, change = (config) => config) {
  const { default: { configs } } = await import("../dist/index.js");
  const config = configs.recommended.map((one) => (one.files ? change({ ...one, ...quiet }) : one));
  return { rules: Object.keys(configs.recommended.find(({ name }) => name?.endsWith(kind)).rules).length, config };
}

const aboutSecrets = /^rampart\/(?:no-hardcoded-secrets|no-secret-fallback|no-weak-secret|no-default-credentials|no-client-secrets|no-committed-env)$/u;

/** The rules about secrets alone. @param {string} kind */
export async function secretsOnly(kind) {
  const { config } = await ofRampart(kind, (one) => ({ ...one, rules: Object.fromEntries(Object.entries(one.rules ?? {}).filter(([name]) => aboutSecrets.test(name))) }));
  return config;
}

export const baseline = "one empty rule";
export const own = "rampart recommended";

/** @type {Readonly<Record<string, Readonly<Record<string, () => import("./measure.mjs").Configuration | Promise<import("./measure.mjs").Configuration>>>>>} */
export const configurations = {
  javascript: {
    [baseline]: () => withRules({ empty }, { "empty/empty": "error" }),
    [own]: () => ofRampart("javascript"),
    "security recommended": async () => {
      const { default: security } = await import("eslint-plugin-security");
      return withRules({ security }, security.configs.recommended.rules);
    },
    "no-secrets": async () => {
      const { default: noSecrets } = await import("eslint-plugin-no-secrets");
      return withRules({ "no-secrets": noSecrets }, { "no-secrets/no-secrets": "error" });
    },
    "sonarjs, about security": async () => {
      const { default: sonarjs } = await import("eslint-plugin-sonarjs");
      const names = Object.entries(sonarjs.rules)
        .filter(([, { meta }]) => !meta.deprecated && aboutSecurity.test([meta.docs?.description, ...Object.values(meta.messages ?? {})].join(" ")))
        .map(([name]) => name);
      return withRules({ sonarjs }, Object.fromEntries(names.map((name) => [`sonarjs/${name}`, "error"])));
    },
  },
  python: {
    [baseline]: () => ofRampart("python", ({ rules: _, plugins, ...rest }) => ({ ...rest, plugins: { ...plugins, empty }, rules: { "empty/empty": "error" } })),
    [own]: () => ofRampart("python"),
  },
};

/** All configurations of one kind of file. @param {string} kind @returns {Promise<Readonly<Record<string, import("./measure.mjs").Configuration>>>} */
export async function configsFor(kind) {
  const loaded = Object.entries(configurations[kind]).map(async ([name, make]) => [name, await make()]);
  return Object.fromEntries(await Promise.all(loaded));
}
