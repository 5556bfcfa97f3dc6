import { makeConfigs } from "./configs.ts";
import { dockerfileLanguage } from "./languages/dockerfile/language.ts";
import { dotenvLanguage } from "./languages/dotenv/language.ts";
import { pythonLanguage } from "./languages/python/language.ts";
import { rules } from "./rules/index.ts";
import { version } from "./version.ts";
import type { Plugin } from "./plugin.ts";

const plugin: Plugin = {
  meta: { name: "eslint-plugin-rampart", version, namespace: "rampart" },
  languages: { python: pythonLanguage, dotenv: dotenvLanguage, dockerfile: dockerfileLanguage },
  rules,
  configs: makeConfigs(() => plugin),
};

export default plugin;
export { library, type Library, type Models } from "./concepts/library.ts";
export { projectDigest } from "./analyse.ts";
export type { AuthSettings } from "./concepts/auth-settings.ts";
export type { Plugin, RampartRules, RampartSettings } from "./plugin.ts";
