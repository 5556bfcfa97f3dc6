/**
 * Writes what is derived from the rules and the knowledge: the two index files, the types of the options, the plugin's
 * version, the table in README.md and the headers of the rules' pages. `--check` writes nothing and exits 1 on a difference.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import type { Language } from "../src/code/file.ts";
import type { Rule } from "../src/define-rule.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const isCheck = process.argv.includes("--check");
let differences = 0;

function write(path: string, text: string): void {
  const full = join(root, path);
  const before = existsSync(full) ? readFileSync(full, "utf8") : undefined;
  if (before === text) return;
  differences++;
  if (isCheck) console.error(`${path} is not what "npm run update" writes`);
  else {
    writeFileSync(full, text);
    console.log(`wrote ${path}`);
  }
}

function modulesIn(folder: string, except: readonly string[]): readonly string[] {
  return readdirSync(join(root, folder)).filter((file) => file.endsWith(".ts") && !except.includes(file)).map((file) => file.slice(0, -3)).sort();
}

function identifier(name: string): string {
  return name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

const generated = '// Written by "npm run update".\n';
const ruleNames = modulesIn("src/rules", ["index.ts"]);
const libraryNames = modulesIn("src/knowledge", ["index.ts"]);

write("src/rules/index.ts", `${generated}import type { Rule } from "../define-rule.ts";
${ruleNames.map((name) => `import ${identifier(name)} from "./${name}.ts";`).join("\n")}

export const rules: Readonly<Record<string, Rule>> = {
${ruleNames.map((name) => `  "${name}": ${identifier(name)},`).join("\n")}
};
`);
write("src/knowledge/index.ts", `${generated}import type { Library } from "../concepts/library.ts";
${libraryNames.map((name) => `import ${identifier(name)} from "./${name}.ts";`).join("\n")}

export const libraries: readonly Library[] = [
${libraryNames.map((name) => `  ${identifier(name)},`).join("\n")}
];
`);
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
write("src/version.ts", `${generated}export const version = "${version}";\n`);

interface Property { readonly type?: string; readonly enum?: readonly unknown[]; readonly items?: Property; readonly description?: string }

function typeOf({ type, enum: choices, items }: Property): string {
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(" | ");
  if (type === "array") return `readonly (${items ? typeOf(items) : "unknown"})[]`;
  return type === "integer" ? "number" : (type ?? "unknown");
}

const { rules } = (await import(pathToFileURL(join(root, "src/rules/index.ts")).href)) as { rules: Readonly<Record<string, Rule>> };
const byName = Object.entries(rules);

function propertiesOf(rule: Rule): readonly (readonly [string, Property])[] {
  const [schema] = rule.meta.schema as readonly { properties: Readonly<Record<string, Property>> }[];
  return Object.entries(schema?.properties ?? {});
}

write("src/rule-options.ts", `${generated}
/** The options of each rule, without \`confidence\`, which every rule has. */
export interface RuleOptions {
${byName.map(([name, rule]) => {
    const properties = propertiesOf(rule).filter(([key]) => key !== "confidence");
    if (properties.length === 0) return `  readonly "${name}": object;`;
    return `  readonly "${name}": {\n${properties.map(([key, property]) => `    /** ${property.description ?? ""} */\n    readonly ${key}?: ${typeOf(property)};`).join("\n")}\n  };`;
  }).join("\n")}
}
`);

const tiers = { error: "error", warn: "warning", false: "strict only" };
const languages: Readonly<Record<Language, string>> = {
  javascript: "JavaScript, TypeScript", python: "Python", dotenv: "dotenv", dockerfile: "Dockerfile", json: "JSON", yaml: "YAML", toml: "TOML",
};

function replaceBetween(text: string, begin: string, end: string, inner: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) return text;
  return `${text.slice(0, from + begin.length)}\n${inner}\n${text.slice(to)}`;
}

if (existsSync(join(root, "README.md"))) {
  const table = [
    "| Rule | What it disallows | Files | In `recommended` |", "| --- | --- | --- | --- |",
    ...byName.map(([name, { meta: { docs } }]) => `| [${name}](docs/rules/${name}.md) | ${docs.description} | ${docs.languages.map((one) => languages[one]).join(", ")} | ${tiers[`${docs.recommended}`]} |`),
  ].join("\n");
  write("README.md", replaceBetween(readFileSync(join(root, "README.md"), "utf8"), "<!-- begin rules -->", "<!-- end rules -->", table));
}

for (const [name, { meta: { docs, mends } }] of byName) {
  const path = `docs/rules/${name}.md`;
  if (!existsSync(join(root, path))) {
    differences++;
    console.error(`${path} is missing`);
    continue;
  }
  const header = [
    `# rampart/${name}`, "", `${docs.description}.`, "",
    `| In \`recommended\` | Files | CWE | OWASP | Guideline | Suggestions |`, "| --- | --- | --- | --- | --- | --- |",
    `| ${tiers[`${docs.recommended}`]} | ${docs.languages.map((one) => languages[one]).join(", ")} | ${docs.cwe.map((cwe) => `[${cwe}](https://cwe.mitre.org/data/definitions/${cwe}.html)`).join(", ")} | ${docs.owasp.join(", ")} | ${docs.guidelines.map((number) => `[${number}](../guidelines.md)`).join(", ")} | ${mends ? "yes" : "no"} |`,
  ].join("\n");
  const text = readFileSync(join(root, path), "utf8");
  write(path, text.includes("<!-- begin header -->") ? replaceBetween(text, "<!-- begin header -->", "<!-- end header -->", header) : `<!-- begin header -->\n${header}\n<!-- end header -->\n\n${text}`);
}
process.exitCode = isCheck && differences > 0 ? 1 : 0;
