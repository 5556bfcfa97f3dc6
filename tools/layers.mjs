// Who may import whom in src/. The lint rule of eslint.config.js and tests/invariants.test.ts both read this.

/** What a room or a file at the top may import, besides itself; `types` only as types. */
const layers = {
  "code": { values: [], types: [] },
  "flow": { values: ["code"], types: [] },
  "secrets": { values: [], types: [] },
  "concepts": { values: ["code", "secrets"], types: ["flow"] },
  "knowledge": { values: ["concepts"], types: [] },
  "languages": { values: ["code"], types: [] },
  "project": { values: ["code", "concepts"], types: [] },
  "rules": { values: ["define-rule.ts", "concepts"], types: ["code"] },
  "analyse.ts": { values: ["code", "concepts", "flow", "knowledge", "languages", "project"], types: [] },
  "define-rule.ts": { values: ["analyse.ts", "concepts"], types: ["code"] },
  "configs.ts": { values: ["peers.ts", "rules"], types: ["code", "plugin.ts"] },
  "peers.ts": { values: ["version.ts"], types: [] },
  "plugin.ts": { values: [], types: ["concepts", "define-rule.ts", "languages", "rule-options.ts"] },
  "index.ts": { values: ["analyse.ts", "configs.ts", "concepts", "languages", "rules", "version.ts"], types: ["plugin.ts"] },
  "rule-options.ts": { values: [], types: [] },
  "version.ts": { values: [], types: [] },
};

/** Where a module from outside may be imported; `*` everywhere. What is not here may not be imported at all. */
const outside = {
  "estree": { values: [], types: ["*"] },
  "eslint": { values: [], types: ["*"] },
  "@eslint/core": { values: [], types: ["*"] },
  "@eslint/plugin-kit": { values: ["languages"], types: [] },
  "dockerfile-ast": { values: ["languages"], types: [] },
  "node:fs": { values: ["project"], types: [] },
  "node:module": { values: ["configs.ts", "peers.ts", "project"], types: [] },
  "node:path": { values: ["configs.ts", "peers.ts", "project"], types: [] },
};

/** The room of a file: the first folder of its path in src/, or the file itself. @param {string} path */
export function roomOf(path) {
  return path.split("/")[0] ?? path;
}

/**
 * What is wrong with an import, in words.
 * @param {string} from the importing file, from src/ on: `rules/no-eval.ts`
 * @param {string} specifier as written
 * @param {boolean} isType
 * @returns {string | undefined}
 */
export function problemOf(from, specifier, isType) {
  const room = roomOf(from);
  const layer = layers[room];
  if (!layer) return `src/${room} has no place in tools/layers.mjs`;
  if (!specifier.startsWith(".")) {
    const allowed = outside[specifier];
    const isAllowed = allowed && [...allowed.values, ...(isType ? allowed.types : [])].some((each) => each === "*" || each === room);
    return isAllowed ? undefined : `src/${from} may not import ${specifier}${isType ? "" : " at run time"}`;
  }
  const target = resolve(from, specifier);
  if (target === undefined) return `src/${from} imports ${specifier}, which is outside of src/`;
  const other = roomOf(target);
  if (other === room) {
    // Languages do not know each other, but all may use what stands beside their folders.
    const [mine, theirs, ...rest] = [from.split("/")[1], ...target.split("/").slice(1)];
    return room === "languages" && mine !== theirs && rest.length > 0 ? `src/${from} may not import another language's ${target}` : undefined;
  }
  if (layer.values.includes(other)) return undefined;
  if (layer.types.includes(other)) return isType ? undefined : `src/${from} may import only types from ${other}`;
  return `src/${from} may not import src/${target}: ${room} is allowed ${[...layer.values, ...layer.types].join(", ") || "nothing"}`;
}

/**
 * The file that a relative import means, from src/ on.
 * @param {string} from @param {string} specifier @returns {string | undefined}
 */
export function resolve(from, specifier) {
  const path = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") {
      if (path.length === 0) return undefined;
      path.pop();
    } else if (part !== ".") path.push(part);
  }
  return path.join("/");
}

/** The ESLint rule that says so. @type {import("eslint").Rule.RuleModule} */
export const layersRule = {
  meta: { type: "problem", schema: [], messages: { layer: "{{problem}}." } },
  create(context) {
    const from = context.filename.replaceAll("\\", "/").split(/(?:^|\/)src\//u).at(-1) ?? "";
    const check = (node) => {
      if (!node.source) return;
      const kind = node.importKind ?? node.exportKind;
      const names = node.specifiers ?? [];
      const isType = kind === "type" || (names.length > 0 && names.every((each) => (each.importKind ?? each.exportKind) === "type"));
      const problem = problemOf(from, String(node.source.value), isType);
      if (problem) context.report({ node: node.source, messageId: "layer", data: { problem } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};
