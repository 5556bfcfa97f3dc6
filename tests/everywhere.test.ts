import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ESLint, type Linter } from "eslint";
import { defineConfig } from "eslint/config";
import { ESLint as ESLint9 } from "eslint-9";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import rampart from "../src/index.ts";
import { writeFiles } from "./files-on-disk.ts";

// What looks like a live secret is put together here, so that no scanner finds it in this file.
const word = ["kettle", "Drum", "77"].join("-");
const random = ["9fK2xQ7vLm3TzR8w", "Yb1NcH5jPd6sGa4e"].join("");

const hasGit = spawnSync("git", ["--version"]).status === 0;

interface Sample {
  /** A file with secrets, each after a mark that says where it is to be found. */
  readonly flaw: readonly string[];
  /** The same file without them. */
  readonly twin: readonly string[];
  /** What finds them, in the order of the marks. */
  readonly rules: readonly string[];
  /** Whether it is git that makes it a flaw. */
  readonly needsGit?: true;
}

const secrets = "rampart/no-hardcoded-secrets";

/** A file of each type that a service has, by its path. */
const samples: Readonly<Record<string, Sample>> = {
  "src/db.js": { flaw: [`export const dbPassword = «"${word}";`], twin: ["export const dbPassword = process.env.DB_PASSWORD;"], rules: [secrets] },
  "src/mail.mjs": { flaw: ["export default {", `  smtp: { user: "app", password: «"${word}" },`, "};"], twin: ["export default {", '  smtp: { user: "app", password: readSecret("smtp") },', "};"], rules: [secrets] },
  "src/api.ts": { flaw: [`const apiToken: string = «"${random}";`, "export default apiToken;"], twin: ["declare const apiToken: string;", "export default apiToken;"], rules: [secrets] },
  "src/App.tsx": { flaw: [`export const App = () => <Login token=«"${random}" />;`], twin: ["export const App = ({ token }: { token: string }) => <Login token={token} />;"], rules: [secrets] },
  "app/main.py": { flaw: ["import os", `DB_PASSWORD = «"${word}"`], twin: ["import os", 'DB_PASSWORD = os.environ["DB_PASSWORD"]'], rules: [secrets] },
  ".env": { flaw: ["«PORT=80", `DB_PASSWORD=«${word}`], twin: ["PORT=80", "DB_PASSWORD="], rules: ["rampart/no-committed-env", secrets], needsGit: true },
  ".env.example": { flaw: ["# copy me", `API_TOKEN=«${random}`], twin: ["# copy me", "API_TOKEN=<your token>"], rules: [secrets] },
  "Dockerfile": { flaw: ["FROM node:22", `ENV DB_PASSWORD=«${word}`], twin: ["FROM node:22", "RUN --mount=type=secret,id=db ./setup"], rules: [secrets] },
  "compose.yaml": {
    flaw: ["services:", "  db:", "    environment:", `      DB_PASSWORD: «${word}`, "  web:", "    environment:", `      - «API_TOKEN=${random}`],
    twin: ["services:", "  db:", "    environment:", "      DB_PASSWORD: ${DB_PASSWORD}", "  web:", "    environment:", "      - API_TOKEN"],
    rules: [secrets, secrets],
  },
  ".github/workflows/deploy.yml": {
    flaw: ["on: push", "jobs:", "  deploy:", "    runs-on: ubuntu-latest", "    env:", `      DEPLOY_TOKEN: «${random}`, "    steps: [{ run: ./deploy }]"],
    twin: ["on: push", "jobs:", "  deploy:", "    runs-on: ubuntu-latest", "    env:", "      DEPLOY_TOKEN: ${{ secrets.DEPLOY_TOKEN }}", "    steps: [{ run: ./deploy }]"],
    rules: [secrets],
  },
  "k8s/secret.yaml": {
    flaw: ["apiVersion: v1", "kind: Secret", "metadata: { name: db }", "data:", `  password: «${btoa(word)}`, `  user: ${btoa("app")}`],
    twin: ["apiVersion: bitnami.com/v1alpha1", "kind: SealedSecret", "spec:", "  encryptedData:", `    password: ${btoa(random)}`],
    rules: [secrets],
  },
  "config.json": { flaw: ["{", `  "db": { "password": «"${word}" }`, "}"], twin: ["{", '  "db": { "password": "${DB_PASSWORD}" }', "}"], rules: [secrets] },
  ".vscode/launch.json": {
    flaw: ["// of the mill", "{", '  "configurations": [', `    { "env": { "DB_PASSWORD": «"${word}", }, }, // not here: "password": "${word}"`, `    /* "token": "${random}" */`, "  ],", "}"],
    twin: ["// of the mill", "{", '  "configurations": [{ "env": { "DB_PASSWORD": "${env:DB_PASSWORD}", "API_TOKEN": "${input:token}" } }], /* and so on */', "}"],
    rules: [secrets],
  },
  "package-lock.json": { flaw: ["{", `  "packages": { "node_modules/token": { "integrity": "sha512-${random}==", "password": "${word}" } }`, "}"], twin: ["{}"], rules: [] },
  "pyproject.toml": { flaw: ["[tool.app]", 'name = "app"', `db_password = «"${word}"`], twin: ["[tool.app]", 'name = "app"', 'db_password = "${DB_PASSWORD}"'], rules: [secrets] },
  "config.toml": { flaw: ["[api]", `token = «'${random}'`], twin: ["[api]", "token = '$API_TOKEN'"], rules: [secrets] },
};

const folders: string[] = [];

/** A repository with all of the files, whose index holds them. */
function makeRepository(part: "flaw" | "twin"): string {
  const files = Object.entries(samples).map(([path, sample]) => [path, `${sample[part].join("\n").replaceAll("«", "")}\n`] as const);
  const folder = writeFiles(realpathSync(mkdtempSync(join(tmpdir(), "rampart-everywhere-"))), Object.fromEntries(files));
  folders.push(folder);
  if (hasGit) for (const given of [["init", "--quiet"], ["add", "--all", "--force"]]) expect(spawnSync("git", given, { cwd: folder }).status).toBe(0);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function expectedIn(path: string, { flaw, rules }: Sample): readonly string[] {
  const places = flaw.flatMap((text, i) => (text.includes("«") ? [`${i + 1}:${text.indexOf("«") + 1}`] : []));
  expect(places).toHaveLength(rules.length);
  return places.map((place, i) => `${path}:${place} ${rules[i]}`);
}

const plugin = rampart as unknown as NonNullable<Linter.Config["plugins"]>[string];

describe.each([
  ["ESLint 10, the array of the README", ESLint, () => rampart.configs.recommended],
  ["ESLint 10, defineConfig of the README", ESLint, () => defineConfig({ plugins: { rampart: plugin }, extends: ["rampart/recommended"] })],
  ["ESLint 9.38, the array of the README", ESLint9 as unknown as typeof ESLint, () => rampart.configs.recommended],
])("a repository with a secret in each type of file: %s", (_, Engine, config) => {
  let found: ReadonlyMap<string, readonly string[]>;
  let silent: ReadonlyMap<string, readonly string[]>;

  async function lint(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const results = await new Engine({ cwd: folder, overrideConfigFile: true, overrideConfig: config() }).lintFiles(["."]);
    return new Map(results.map(({ filePath, messages }) => {
      const path = filePath.slice(folder.length + 1).replaceAll("\\", "/");
      return [path, messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId ?? message}`)];
    }));
  }

  beforeAll(async () => {
    found = await lint(makeRepository("flaw"));
    silent = await lint(makeRepository("twin"));
  }, 60_000);

  it.each(Object.keys(samples))("%s: each secret is found where it stands, and its twin is silent", (path) => {
    const sample = samples[path];
    if (!sample) throw new Error(path);
    // Without git nothing says that a file of the environment is not on this machine alone.
    expect(found.get(path) ?? []).toEqual(sample.needsGit && !hasGit ? [] : expectedIn(path, sample));
    expect(silent.get(path) ?? []).toEqual([]);
  });

  it.skipIf(!hasGit)("an .env that git does not track is where secrets are to stand (needs git)", async () => {
    const folder = makeRepository("flaw");
    expect(spawnSync("git", ["rm", "--quiet", "--cached", ".env"], { cwd: folder }).status).toBe(0);
    expect((await lint(folder)).get(".env")).toEqual([]);
  });

  it("reads no other file, and no lock file", () => {
    expect([...found.keys()].sort()).toEqual(Object.keys(samples).filter((path) => path !== "package-lock.json").sort());
  });
});
