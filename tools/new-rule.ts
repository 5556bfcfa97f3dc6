/** Makes the three files that a rule is: `npm run new -- no-the-danger` or `npm run new -- require-what-is-missing`. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { concepts } from "../src/concepts/library.ts";

const usage = "usage: npm run new -- <rule-name>";

/**
 * The files of a new rule, by path from the project's root.
 * @throws an error for the reader, where the name is not one of a rule
 */
export function filesOfRule(name: string): Readonly<Record<string, string>> {
  if (!/^(?:no|require)-[a-z-]+$/u.test(name)) throw new Error(`${name}: a rule is called no-<the danger> or require-<what is missing>, in lower-case letters`);
  const words = name.split("-").slice(1).join(" ");
  return {
    [`src/rules/${name}.ts`]: `import { defineRule } from "../define-rule.ts";

export default defineRule({
  name: "${name}",
  meta: {
    type: "problem",
    docs: {
      description: "${name.startsWith("no-") ? "Disallow" : "Require"} ${words}",
      recommended: false, languages: ["javascript", "python"], cwe: [], owasp: [], guidelines: [],
    },
    messages: {
      found: "What happens, from where to where, and what to write instead: {{part}}.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      // The kinds of fact: ${Object.keys(concepts).join(", ")}. What a file holds: npm run facts -- FILE
      query({ loc, text }) {
        if (text.constant === "what is wrong") context.report({ loc, messageId: "found", data: { part: text.text } });
      },
    };
  },
});
`,
    [`tests/rules/${name}.test.ts`]: `import rule from "../../src/rules/${name}.ts";
import { testRule } from "../rule-tester.ts";

testRule("${name}", rule, {
  javascript: {
    valid: [
      { name: "the innocent twin of the flaw", code: "replaceMe();" },
    ],
    invalid: [
      { name: "the flaw", code: "replaceMe();", errors: [{ messageId: "found", line: 1, column: 1 }] },
    ],
  },
  python: {
    valid: [
      { name: "the innocent twin of the flaw", code: "replace_me()" },
    ],
    invalid: [
      { name: "the flaw", code: "replace_me()", errors: [{ messageId: "found", line: 1, column: 1 }] },
    ],
  },
});
`,
    [`docs/rules/${name}.md`]: `<!-- begin header -->
<!-- end header -->

What can happen, to whom, and what the rule looks at to tell.

## Examples

<!-- bad: found -->
\`\`\`js
replaceMe();
\`\`\`

<!-- good -->
\`\`\`js
replaceMe();
\`\`\`

## When not to use it

Where what it reports is meant.
`,
  };
}

/**
 * Writes the files of a new rule. @returns their paths
 * @throws an error for the reader, where the name is not one of a rule or a file is there already; nothing is written then
 */
export function makeRule(name: string, root: string): readonly string[] {
  const files = Object.entries(filesOfRule(name));
  for (const [path] of files) if (existsSync(join(root, path))) throw new Error(`${path} is there already`);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return files.map(([path]) => path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { positionals: [name, ...more], values: { root } } = parseArgs({
      allowPositionals: true, options: { root: { type: "string", default: fileURLToPath(new URL("..", import.meta.url)) } },
    });
    if (name === undefined || more.length > 0) throw new Error(usage);
    for (const path of makeRule(name, resolve(root))) console.log(`wrote ${path}`);
    console.log("Now: npm run update, which enters the rule in the index; then the test, which fails; then the rule.");
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
