// The applications of apps.json: where they come from, what a reader says of their guards, and how they are fetched.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** An application at one commit, as apps.json writes it. */
export interface Application {
  readonly name: string;
  readonly language: "javascript" | "python";
  /** What its routes are made with; figures are also given for each. */
  readonly framework: string;
  /** `owner/name` on GitHub. */
  readonly repository: string;
  readonly commit: string;
  /** Where ESLint runs, from the repository's top. */
  readonly folder?: string;
  /** What is linted there; all of it unless told. */
  readonly files?: readonly string[];
  /** Guards as the application writes them, each a regular expression over the whole text of a guard: `auth\\(\\)`. */
  readonly guards: readonly string[];
  /** Of those, the ones that let everybody through. */
  readonly notGuards?: readonly string[];
  /** Calls in the body of a handler that turn somebody away. */
  readonly checks?: readonly string[];
  /** Files whose exports, or whose functions, are routes. */
  readonly routeFiles?: string;
  /** Files whose routes are open on purpose: what looks like a guard there lets everybody through. */
  readonly publicFiles?: string;
  /** Files whose guards are second ones: those that mount them, or that they mount, have one that suffices, too. */
  readonly seconds?: string;
  /** Names of the exports or methods that answer, beside the usual ones. */
  readonly handlers?: string;
  /** The application's own functions that register routes. */
  readonly registers?: string;
  /** What has a guard built in, and what stands in its place without one: procedures, base classes, routers. */
  readonly plain?: Readonly<Record<string, string>>;
  /** The import statements that name the latter, where it is Python: several between semicolons. */
  readonly imports?: string;
  /** What a reader should know. */
  readonly note?: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @throws an error that names the field, where the manifest is wrong */
export function applications(): readonly Application[] {
  const list = JSON.parse(readFileSync(new URL("apps.json", import.meta.url), "utf8")) as readonly Application[];
  for (const one of list) {
    if (!/^[\w.-]+\/[\w.-]+$/u.test(one.repository)) throw new Error(`apps.json: ${one.name}: repository: expected owner/name`);
    if (!/^[0-9a-f]{40}$/u.test(one.commit)) throw new Error(`apps.json: ${one.name}: commit: expected 40 hexadecimal digits`);
    if (list.some((other) => other !== one && other.name === one.name)) throw new Error(`apps.json: ${one.name}: named twice`);
  }
  return list;
}

/**
 * The folder with the application's source: one of the given folders if it is there, otherwise fetched by its commit into the
 * ignored `.corpus/apps/`.
 * @param given folders that hold applications by their name, which are taken as they are
 * @throws an error for the reader, where it cannot be fetched
 */
export function fetchApplication({ name, repository, commit }: Application, given: readonly string[] = [], from = "https://github.com", into = join(root, ".corpus", "apps")): string {
  const here = given.flatMap((folder) => [name, basename(repository)].map((each) => join(folder, each))).find((path) => existsSync(path));
  if (here !== undefined) return realpathSync(here);
  const target = join(into, `${repository.replace("/", "+")}@${commit}`);
  if (existsSync(target)) return target;
  const partial = `${target}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const git = (...words: readonly string[]): void => {
    const { status, stderr } = spawnSync("git", ["-C", partial, ...words], { encoding: "utf8", env: { ...process.env, GIT_TERMINAL_PROMPT: "0" } });
    if (status === 0) return;
    rmSync(partial, { recursive: true, force: true });
    throw new Error(`${name}: ${repository}@${commit} cannot be fetched: ${stderr.trim()}`);
  };
  git("init", "--quiet");
  git("fetch", "--quiet", "--depth", "1", `${from}/${repository}`, commit);
  // Nothing of what was fetched runs: no hooks, no filters, no submodules.
  git("-c", "core.hooksPath=/dev/null", "-c", "advice.detachedHead=false", "checkout", "--quiet", commit);
  rmSync(join(partial, ".git"), { recursive: true });
  renameSync(partial, target);
  return target;
}

const source = /\.(?:[cm]?[jt]sx?|pyi?)$|(?:^|[/\\])(?:package|[tj]sconfig[\w.-]*|pnpm-workspace)\.(?:json|yaml)$/u;
const never = /[/\\](?:\.git|node_modules|dist|build|\.venv|venv|site-packages|\.next|coverage)$/u;

/** A copy of what is code and settings of code, to be written to. */
export function copyOf(folder: string, into: string): void {
  cpSync(folder, into, {
    recursive: true, dereference: false,
    filter: (path) => {
      const status = statSync(path, { throwIfNoEntry: false });
      return status?.isDirectory() ? !never.test(path) : source.test(path) && (status?.size ?? Infinity) < 1_000_000;
    },
  });
}

/** How a reader tells the guards of one application from all else. */
export class Marks {
  readonly checks: RegExp | undefined;
  readonly routeFiles: RegExp | undefined;
  readonly handlers: RegExp | undefined;
  readonly registers: RegExp | undefined;
  readonly plain: Readonly<Record<string, string>>;
  readonly imports: string | undefined;
  readonly #guards: RegExp;
  readonly #notGuards: RegExp | undefined;

  constructor({ guards, notGuards, checks, routeFiles, handlers, registers, plain, imports }: Pick<Application, "guards" | "notGuards" | "checks" | "routeFiles" | "handlers" | "registers" | "plain" | "imports">) {
    this.#guards = new RegExp(guards.length > 0 ? `^(?:${guards.join("|")})$` : "^(?!)", "su");
    this.#notGuards = notGuards && new RegExp(notGuards.join("|"), "u");
    this.checks = checks && new RegExp(checks.map((each) => `(?<![\\w$.])(?:${each})`).join("|"), "u");
    this.routeFiles = routeFiles === undefined ? undefined : new RegExp(routeFiles, "u");
    this.handlers = handlers === undefined ? undefined : new RegExp(`^(?:${handlers})$`, "u");
    this.registers = registers === undefined ? undefined : new RegExp(`^(?:${registers})$`, "u");
    this.plain = plain ?? {};
    this.imports = imports;
  }

  /** Whether a text is a guard, written as the application writes them. */
  isGuard(written: string): boolean {
    return this.#guards.test(written) && !this.#notGuards?.test(written);
  }

  isCheck(written: string): boolean {
    return (this.checks?.test(written) ?? false) && !this.#notGuards?.test(written);
  }

  /** Whether routes are made in a file, and not only mounted there. */
  holdsRoutes(text: string): boolean {
    return /\b\w*(?:app|router|routes?|fastify|server|api|instance)\w*\s*\.\s*(?:get|post|put|patch|delete|del|all|route)\s*(?:<[^>]{0,80}>)?\(\s*["'`{/[]/iu.test(text);
  }
}
