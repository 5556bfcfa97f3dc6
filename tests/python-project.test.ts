/** The built package on a folder with Python, TypeScript and an application of several files: through ESLint's command line, and through its language server. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ESLint } from "eslint";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
/** The other packages are found further up. */
const project = join(root, "node_modules/.cache/rampart-python");
const installed = join(project, "node_modules/eslint-plugin-rampart");

const python = "def f(code):\n    return eval(code)\n";
const typescript = "export const f = (code: string) => eval(code);\n";
/** Names the calls of `a` anew, and says so: a rule with a fixer. */
const config = `import rampart from "eslint-plugin-rampart";
export default [
  ...rampart.configs.recommended,
  { plugins: { own: { rules: { rename: {
    meta: { fixable: "code", languages: ["*"] },
    create: (context) => ({ "Call > Name[id='a']": (node) => context.report({ node, message: "a", fix: (fixer) => fixer.replaceTextRange(node.range, "été😀"[0] + "b") }) }),
  } } } } },
];
`;

function write(name: string, text: string): void {
  writeFileSync(join(project, name), text);
}

beforeAll(() => {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, "package.json"), readFileSync(join(root, "package.json")));
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, "tsconfig.build.json"), "--outDir", join(installed, "dist")]);
  write("package.json", '{ "type": "module" }\n');
  write("eslint.config.js", config);
}, 120_000);

beforeEach(() => {
  write("a.py", python);
  write("b.ts", typescript);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

const items = [
  'import { Router } from "express";', 'import { gate } from "./gate.mjs";', 'import { add, change, remove } from "./service.mjs";', "export const router = Router();",
  'router.post("/", add);', 'router.put("/:id", gate, change);', 'router.delete("/:id", gate, remove);', "",
].join("\n");

/** An application whose router is mounted behind a guard, or not. */
function writeRoutes(guard: string): void {
  write("items.mjs", items);
  write("gate.mjs", "export const gate = (req, res, next) => (req.user ? next() : res.status(401).end());\n");
  write("app.mjs", `import express from "express";\nimport { gate } from "./gate.mjs";\nimport { router } from "./items.mjs";\nexpress().use("/items", ${guard}router);\n`);
}

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function eslint(args: readonly string[], input?: string): Run {
  const env = { ...process.env, NODE_OPTIONS: "", FORCE_COLOR: "0" };
  return spawnSync(process.execPath, [join(root, "node_modules/eslint/bin/eslint.js"), ...args], { cwd: project, encoding: "utf8", env, input });
}

/** `a.py 2:12 rampart/no-eval`, from the output of `--format json`. */
function found({ stdout }: Run): readonly string[] {
  const results = JSON.parse(stdout) as readonly ESLint.LintResult[];
  return results.flatMap(({ filePath, messages }) => messages.map(({ line, column, ruleId, message }) => `${filePath.split(/[/\\]/u).at(-1)} ${line}:${column} ${ruleId ?? message}`));
}

const both = ["a.py 2:12 rampart/no-eval", "b.ts 1:36 rampart/no-eval"];
const json = ["--format", "json"];

describe("the command line", () => {
  it("lints a mixed folder, also with several threads", () => {
    expect(found(eslint([...json, "."]))).toEqual(both);
    expect(found(eslint([...json, "--concurrency", "2", "."]))).toEqual(both);
  }, 60_000);

  it("reads Python from the standard input", () => {
    expect(found(eslint([...json, "--stdin", "--stdin-filename", "x.py"], python))).toEqual(["x.py 2:12 rampart/no-eval"]);
  });

  it("prints the configuration of a Python file", () => {
    const { language, languageOptions, rules } = JSON.parse(eslint(["--print-config", "a.py"]).stdout) as Record<string, object>;
    expect([language, languageOptions]).toEqual(["rampart/python", { tolerant: true }]);
    expect(rules).toMatchObject({ "rampart/python-syntax": [2, { maximum: 3 }], "rampart/no-eval": [2, {}] });
  });

  it.each(["metadata", "content"])("keeps a cache by %s, and notices a change", (strategy) => {
    rmSync(join(project, ".eslintcache"), { force: true });
    const run = (): readonly string[] => found(eslint([...json, "--cache", "--cache-strategy", strategy, "."]));
    expect(run()).toEqual(both);
    expect(readFileSync(join(project, ".eslintcache"), "utf8")).toContain("a.py");
    expect(run()).toEqual(both);
    write("a.py", `x = 1\n${python}`);
    // The file system's clock may be coarse.
    utimesSync(join(project, "a.py"), new Date(), new Date(Date.now() + 5_000));
    expect(run()).toEqual(["a.py 3:12 rampart/no-eval", both[1]]);
  }, 60_000);

  it("fixes around é and emoji", () => {
    write("a.py", "x = 'é😀'; a('😀')\n\ny = f'😀{a(é)}'; z = a\n");
    eslint(["--fix", "--rule", "own/rename: error", "a.py"]);
    expect(readFileSync(join(project, "a.py"), "utf8")).toBe("x = 'é😀'; éb('😀')\n\ny = f'😀{éb(é)}'; z = a\n");
  });

  it("reports directives and inline configuration without use", () => {
    write("a.py", "# eslint-disable-next-line rampart/no-eval -- nothing is run here\nx = 1\n# eslint rampart/no-eval: [\"error\"]\n");
    const { status, stdout } = eslint([...json, "--report-unused-disable-directives", "--report-unused-inline-configs", "error", "a.py"]);
    expect([status, (JSON.parse(stdout) as readonly ESLint.LintResult[])[0]?.messages.map(({ line, message }) => `${line} ${message}`)]).toEqual([1, [
      "1 Unused eslint-disable directive (no problems were reported from 'rampart/no-eval').",
      "3 Unused inline config ('rampart/no-eval' is already configured to 'error').",
    ]]);
  });

  it("counts warnings, and names the language that a rule does not know", () => {
    write("a.py", `# eslint rampart/no-eval: "warn"\n${python}`);
    expect(eslint(["--max-warnings", "0", "a.py"])).toMatchObject({ status: 1, stderr: expect.stringContaining("too many warnings") as string });
    expect(eslint(["--max-warnings", "1", "a.py"]).status).toBe(0);
  });

  it("keeps a baseline, and prunes it", () => {
    rmSync(join(project, "eslint-suppressions.json"), { force: true });
    expect(eslint(["--suppress-all", "."]).status).toBe(0);
    expect(JSON.parse(readFileSync(join(project, "eslint-suppressions.json"), "utf8"))).toMatchObject({ "a.py": { "rampart/no-eval": { count: 1 } } });
    expect(eslint(["."]).status).toBe(0);
    write("a.py", `${python}${python}`);
    expect(eslint(["a.py"]).status).toBe(1);
    write("a.py", "x = 1\n");
    expect(eslint(["--prune-suppressions", "."]).status).toBe(0);
    expect(readFileSync(join(project, "eslint-suppressions.json"), "utf8")).not.toContain("a.py");
    rmSync(join(project, "eslint-suppressions.json"));
  }, 60_000);

  it.each(["stylish", "html", "json-with-metadata"])("writes %s", (format) => {
    const { status, stdout } = eslint(["--format", format, "a.py"]);
    expect(status).toBe(1);
    expect(stdout).toContain("rampart/no-eval");
    expect(stdout).not.toMatch(/undefined|\[object/u);
  });
});

describe("--cache", () => {
  const cached = (): readonly string[] => found(eslint(["--cache", "--cache-location", ".eslintcache", "-c", "cached.config.js", "--format", "json", "items.mjs", "app.mjs"]));

  it("hides no guard that another file has lost, with the digest among the settings", () => {
    write("cached.config.js", 'import rampart, { projectDigest } from "eslint-plugin-rampart";\nexport default [...rampart.configs.recommended, { settings: { rampart: { project: projectDigest() } } }];\n');
    writeRoutes("gate, ");
    expect(cached()).toEqual([]);
    writeRoutes("");
    expect(cached()).toEqual(["items.mjs 5:1 rampart/require-auth"]);
    writeRoutes("gate, ");
    expect(cached()).toEqual([]);
  }, 60_000);
});

/** The settings that the editor's extension gives the server for a document whose language is in `eslint.validate`. */
const settings = {
  validate: "on", packageManager: "npm", useESLintClass: true, experimental: { useFlatConfig: false }, quiet: false, onIgnoredFiles: "off",
  run: "onType", format: false, options: {}, rulesCustomizations: [], problems: { shortenToSingleLine: false }, nodePath: null,
  codeAction: { disableRuleComment: { enable: true, location: "separateLine" }, showDocumentation: { enable: true } }, codeActionOnSave: { mode: "all" },
  workspaceFolder: { uri: pathToFileURL(project).href, name: "project" }, workingDirectory: { directory: project },
};

interface Diagnostic {
  readonly code: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** Speaks to ESLint's language server as an editor does. */
class Editor {
  readonly #server = spawn(process.execPath, [join(root, "node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server"), "--stdio"], { cwd: project, stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, NODE_OPTIONS: "" } });
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #buffer = Buffer.alloc(0);
  #last = 0;

  constructor() {
    this.#server.stdout.on("data", (data: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, data]);
      this.#read();
    });
  }

  #read(): void {
    for (;;) {
      const end = this.#buffer.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/u.exec(this.#buffer.toString("utf8", 0, Math.max(end, 0)))?.[1]);
      if (end < 0 || this.#buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString("utf8", end + 4, end + 4 + length)) as Message;
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#answer(message);
    }
  }

  #answer({ id, method, params, result }: Message): void {
    if (id === undefined) return;
    if (method === undefined) {
      this.#waiting.get(id)?.(result);
      return;
    }
    const items = (params as { items?: readonly unknown[] } | undefined)?.items ?? [];
    this.#send({ id, result: method === "workspace/configuration" ? items.map(() => settings) : null });
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  request<T>(method: string, params: object): Promise<T> {
    const id = ++this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve as (result: unknown) => void);
      this.#send({ id, method, params });
    });
  }

  notify(method: string, params: object): void {
    this.#send({ method, params });
  }

  async start(): Promise<void> {
    const capabilities = { workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: { dynamicRegistration: true } } };
    await this.request("initialize", { processId: process.pid, rootUri: pathToFileURL(project).href, capabilities, workspaceFolders: [settings.workspaceFolder] });
    this.notify("initialized", {});
  }

  open(name: string, languageId: string, text: string): void {
    this.notify("textDocument/didOpen", { textDocument: { uri: uriOf(name), languageId, version: 1, text } });
  }

  change(name: string, version: number, text: string): void {
    this.notify("textDocument/didChange", { textDocument: { uri: uriOf(name), version }, contentChanges: [{ text }] });
  }

  /** `rampart/no-eval 1:11-1:21`, from 0 as in the protocol. */
  async diagnostics(name: string): Promise<readonly string[]> {
    const { items } = await this.request<{ items: readonly Diagnostic[] }>("textDocument/diagnostic", { textDocument: { uri: uriOf(name) } });
    return items.map(({ code, range: { start, end } }) => `${code} ${start.line}:${start.character}-${end.line}:${end.character}`);
  }

  stop(): void {
    this.#server.kill();
  }
}

function uriOf(name: string): string {
  return pathToFileURL(join(project, name)).href;
}

describe("the language server of editors", () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = new Editor();
    await editor.start();
  }, 60_000);
  afterAll(() => editor.stop());

  it("finds the same in Python and TypeScript, at ranges in UTF-16", async () => {
    editor.open("a.py", "python", "def f(code):\n    '😀é'; return eval(code)\n");
    editor.open("b.ts", "typescript", typescript);
    expect(await editor.diagnostics("a.py")).toEqual(["rampart/no-eval 1:18-1:28"]);
    expect(await editor.diagnostics("b.ts")).toEqual(["rampart/no-eval 0:35-0:45"]);
  }, 60_000);

  it("keeps the other findings while a line is being typed", async () => {
    let version = 1;
    for (const line of ["x = foo.", "y = bar(", "@app.get('/x'", "z = '''", "// eslint-disable-next-line rampart/no-eval"]) {
      editor.change("a.py", ++version, `${line}\n${python}`);
      const all = await editor.diagnostics("a.py");
      expect(all, line).toContain("rampart/no-eval 2:11-2:21");
      expect(all.filter((one) => one.startsWith("rampart/python-syntax 0:")), line).toHaveLength(1);
    }
    editor.change("a.py", ++version, python);
    expect(await editor.diagnostics("a.py")).toEqual(["rampart/no-eval 1:11-1:21"]);
  }, 60_000);

  it("sees within seconds that another file guards a router no more", async () => {
    writeRoutes("gate, ");
    editor.open("items.mjs", "javascript", items);
    expect(await editor.diagnostics("items.mjs")).toEqual([]);
    writeRoutes("");
    const start = Date.now();
    let found: readonly string[] = [];
    for (let version = 2; found.length === 0 && Date.now() - start < 5000; version++) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      // As whoever goes on typing in the file.
      editor.change("items.mjs", version, `${items}\n`);
      found = await editor.diagnostics("items.mjs");
    }
    expect(found).toEqual(["rampart/require-auth 4:0-4:21"]);
  }, 60_000);

  it("offers a comment in Python's own words", async () => {
    const [diagnostic] = (await editor.request<{ items: readonly Diagnostic[] }>("textDocument/diagnostic", { textDocument: { uri: uriOf("a.py") } })).items;
    const actions = await editor.request<readonly { readonly title: string }[]>("textDocument/codeAction", {
      textDocument: { uri: uriOf("a.py") }, range: diagnostic?.range, context: { diagnostics: [diagnostic] },
    });
    expect(actions.filter(({ title }) => title.startsWith("Turn rampart/no-eval off for this line, and say why"))).toHaveLength(1);
  }, 60_000);
});
