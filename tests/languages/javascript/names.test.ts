/** Every road by which a name leads to a library: a call of `ask` is recognised only where its origin is known. */
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin, { library } from "../../../src/index.ts";

const settings = { rampart: { libraries: [library("store", "javascript", { query: { "store.Store().ask": { text: "0" }, "store.ask": { text: "0" }, "store": { text: "0" } } })] } };
const configs = plugin.configs.all.map((config) => ("rules" in config ? { ...config, settings } : config)) as Linter.Config[];

/** The calls of `ask` and the like with built text that are recognised. */
function asked(code: string, filename: string): number {
  const messages = new Linter().verify(code.replaceAll("SQL", '("b = " + x)'), configs, { filename });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.filter(({ ruleId }) => ruleId === "rampart/no-string-built-queries").length;
}

describe("modules", () => {
  it.each([
    'import { Store } from "store"; function f(x) { new Store().ask(SQL); }',
    'import { Store as S } from "store"; function f(x) { new S().ask(SQL); }',
    'import * as store from "store"; function f(x) { new store.Store().ask(SQL); }',
    'import store from "store"; function f(x) { new store.Store().ask(SQL); }',
    'import { default as store } from "store"; function f(x) { store.ask(SQL); }',
    'import * as store from "store"; function f(x) { store.default.ask(SQL); }',
    'import "store"; async function f(x) { (await import("store")).ask(SQL); }',
    'async function f(x) { const { Store } = await import("store"); new Store().ask(SQL); }',
    'async function f(x) { const store = await import("store"); store.ask(SQL); }',
    'async function f(x) { const { default: store } = await import("store"); store.ask(SQL); }',
    'function f(x) { import("store").then(({ Store }) => new Store().ask(SQL)); }',
    'function f(x) { import("store").then((store) => store.ask(SQL)); }',
    'async function f(x) { const [{ Store }, other] = await Promise.all([import("store"), import("b")]); new Store().ask(SQL); }',
    'import { createRequire } from "node:module"; const require = createRequire(import.meta.url); const { Store } = require("store"); function f(x) { new Store().ask(SQL); }',
    'import { createRequire } from "module"; const load = createRequire(import.meta.url); function f(x) { load("store").ask(SQL); }',
  ])("%s", (code) => {
    expect(asked(code, "a.mjs")).toBe(1);
  });

  it.each([
    'const { Store } = require("store"); function f(x) { new Store().ask(SQL); }',
    'const store = require("store"); function f(x) { store.ask(SQL); }',
    'const store = require("store").default; function f(x) { store.ask(SQL); }',
    'function f(x) { require("store").ask(SQL); }',
    'function f(x) { require("store")(SQL); }',
    'var store = module.require("store"); function f(x) { store.ask(SQL); }',
    'const store = require(`store`); function f(x) { store.ask(SQL); }',
    'let store; store = require("store"); function f(x) { store.ask(SQL); }',
    'let store; try { store = require("store"); } catch (error) { store = null; } function f(x) { store.ask(SQL); }',
    'const store = __importDefault(require("store")); function f(x) { store.default.ask(SQL); }',
    'const store = __importStar(require("store")); function f(x) { store.ask(SQL); }',
    'const store_1 = require("store"); function f(x) { (0, store_1.ask)(SQL); }',
    'var store_1 = tslib_1.__importDefault(require("store")); function f(x) { store_1.default.ask(SQL); }',
    'const store = _interopRequireDefault(require("store")); function f(x) { store.default.ask(SQL); }',
  ])("%s", (code) => {
    expect(asked(code, "a.cjs")).toBe(1);
  });

  it.each([
    'import store = require("store"); function f(x: string) { store.ask(SQL); }',
    'import { Store } from "store"; import Alias = Store; function f(x: string) { new Alias().ask(SQL); }',
    'import store from "store"; import Inner = store.Store; function f(x: string) { new Inner().ask(SQL); }',
  ])("%s", (code) => {
    expect(asked(code, "a.ts")).toBe(1);
  });

  it.each([
    'import { Store } from "other"; function f(x) { new Store().ask(SQL); }',
    'import { Store } from "store"; function f(x, Store) { new Store().ask(SQL); }',
    'function f(x, require) { require("store").ask(SQL); }',
    'function f(x) { Store.ask(SQL); }',
    'import { createRequire } from "elsewhere"; const require = createRequire(); function f(x) { require("store").ask(SQL); }',
  ])("are not made up: %s", (code) => {
    expect(asked(code, "a.mjs")).toBe(0);
  });
});

describe("values", () => {
  it.each([
    "let s; s = new Store(); function f(x) { s.ask(SQL); }",
    "let s; function get() { if (!s) s = new Store(); return s; } function f(x) { get().ask(SQL); }",
    "let s; const get = () => (s ??= new Store()); function f(x) { get().ask(SQL); }",
    "let s; const get = () => s || (s = new Store()); function f(x) { get().ask(SQL); }",
    "let s = null; export async function f(x) { s ||= new Store(); s.ask(SQL); }",
    "const s = globalThis.s ?? new Store(); function f(x) { s.ask(SQL); }",
    "globalThis.s ??= new Store(); const { s } = globalThis; const t = new Store(); function f(x) { t.ask(SQL); }",
    "const { ask } = new Store(); function f(x) { ask(SQL); }",
    "const { ask: other } = new Store(); function f(x) { other(SQL); }",
    "const s = new Store(); const ask = s.ask.bind(s); function f(x) { ask(SQL); }",
    "const s = new Store(); function f(x) { s.ask.bind(s)(SQL); }",
    "const s = new Store(); function f(x) { s.ask.call(s, SQL); }",
    "const s = new Store(); function f(x) { s.ask.apply(s, [SQL]); }",
    'import { promisify } from "node:util"; const s = new Store(); const ask = promisify(s.ask).bind(s); function f(x) { ask(SQL); }',
    'import util from "util"; const s = new Store(); const ask = util.promisify(s.ask.bind(s)); function f(x) { ask(SQL); }',
    "const s = new Store(); function f(x) { s?.ask(SQL); }",
    "const s = new Store(); function f(x) { s?.ask?.(SQL); }",
    'const s = new Store(); function f(x) { s["ask"](SQL); }',
    "const s = new Store(); function f(x) { s[`ask`](SQL); }",
    "const all = { s: new Store() }; function f(x) { all.s.ask(SQL); }",
    "const all = { get s() { return new Store(); } }; function f(x) { all.s.ask(SQL); }",
    "const all = { client: () => new Store() }; function f(x) { all.client().ask(SQL); }",
    "const all = { client() { return new Store(); } }; const { client } = all; function f(x) { client().ask(SQL); }",
    "const [s] = [new Store()]; function f(x) { s.ask(SQL); }",
    "const all = [new Store(), new Store()]; function f(x) { for (const s of all) s.ask(SQL); }",
    "const all = [new Store()]; function f(x) { all.forEach((s) => s.ask(SQL)); }",
    "const all = [new Store()]; function f(x) { return all.map((s) => s.ask(SQL)); }",
    "const all = [new Store()]; function f(x) { all[0].ask(SQL); }",
    "async function f(x) { const [s] = await Promise.all([new Store(), 1]); s.ask(SQL); }",
    "function f(x, s = new Store()) { s.ask(SQL); }",
    "function f(x, { s = new Store() } = {}) { s.ask(SQL); }",
    "const make = async () => new Store(); async function f(x) { (await make()).ask(SQL); }",
    "const make = async () => new Store(); function f(x) { make().then((s) => s.ask(SQL)); }",
    "const make = async () => new Store(); function f(x) { make().then(function (s) { return s.ask(SQL); }).catch(() => {}); }",
    "const pending = Promise.resolve(new Store()); async function f(x) { const s = await pending; s.ask(SQL); }",
    "function make() { const s = new Store(); return { s }; } function f(x) { const { s } = make(); s.ask(SQL); }",
    "function make() { const s = new Store(); return s; } const t = make(); function f(x) { t.ask(SQL); }",
    "function f(x) { outer: { const s = new Store(); s.ask(SQL); break outer; } }",
    "function f(x) { let s; try { s = new Store(); } catch (error) { throw error; } s.ask(SQL); }",
    "const s = (() => new Store())(); function f(x) { s.ask(SQL); }",
    "const s = (function () { return new Store(); })(); function f(x) { s.ask(SQL); }",
    "const outer = (s) => (x) => s.ask(SQL); outer(new Store());",
    "function run(s, x) { s.ask(SQL); } run(new Store(), y);",
    "const s = Object.freeze(new Store()); function f(x) { s.ask(SQL); }",
    "const all = Object.freeze({ s: new Store() }); function f(x) { all.s.ask(SQL); }",
    "const base = { s: new Store() }; const all = { ...base, a: 1 }; function f(x) { all.s.ask(SQL); }",
    "const self = {}; self.s = new Store(); function f(x) { self.s.ask(SQL); }",
    "function f(x) { with_(() => { const s = new Store(); s.ask(SQL); }); }",
    "if (a) { var s = new Store(); } function f(x) { s.ask(SQL); }",
    "const view = (x) => <button onClick={() => new Store().ask(SQL)}>{new Store().b}</button>;",
    "const view = (x) => <p>{new Store().ask(SQL)}</p>;",
  ])("%s", (code) => {
    expect(asked(`import { Store } from "store"; ${code}`, "a.jsx")).toBe(1);
  });

  it.each([
    "class A { s = new Store(); f(x) { this.s.ask(SQL); } }",
    "class A { #s = new Store(); f(x) { this.#s.ask(SQL); } }",
    "class A { static s = new Store(); static f(x) { this.s.ask(SQL); } }",
    "class A { static s = new Store(); f(x) { A.s.ask(SQL); } }",
    "class A { static s; static { this.s = new Store(); } f(x) { A.s.ask(SQL); } }",
    "class A { constructor() { this.s = new Store(); } f(x) { this.s.ask(SQL); } }",
    "class A { constructor() { this.s = new Store(); } f(x) { const { s } = this; s.ask(SQL); } }",
    "class A { constructor() { this.s = new Store(); } f(x) { const self = this; return () => self.s.ask(SQL); } }",
    "class A { constructor(s = new Store()) { this.s = s; } f(x) { this.s.ask(SQL); } }",
    "class A { async start() { this.s = await Promise.resolve(new Store()); } f(x) { this.s.ask(SQL); } }",
    "class A { get s() { return new Store(); } f(x) { this.s.ask(SQL); } }",
    "class A { client() { return new Store(); } f(x) { this.client().ask(SQL); } }",
    "class A { #client() { return new Store(); } f(x) { this.#client().ask(SQL); } }",
    "class A { f = (x) => { this.s.ask(SQL); }; s = new Store(); }",
    "class Base { s = new Store(); } class A extends Base { f(x) { this.s.ask(SQL); } }",
    "class Base { constructor() { this.s = new Store(); } } class Middle extends Base {} class A extends Middle { f(x) { this.s.ask(SQL); } }",
    "class Base { client() { return new Store(); } } class A extends Base { f(x) { this.client().ask(SQL); } }",
    "class Base { client() { return new Store(); } } class A extends Base { f(x) { super.client().ask(SQL); } }",
    "class A extends Store { f(x) { this.ask(SQL); } }",
    "class A extends Store { f(x) { super.ask(SQL); } }",
    "class A extends Store {} function f(x) { new A().ask(SQL); }",
    "class A { s = new Store(); } const a = new A(); function f(x) { a.s.ask(SQL); }",
    "class A { static make() { return new Store(); } } function f(x) { A.make().ask(SQL); }",
    "class A { static #one; static get() { return (A.#one ??= new Store()); } } function f(x) { A.get().ask(SQL); }",
    "function Dao(db) { const s = new Store(); this.f = (x) => { s.ask(SQL); }; }",
  ])("of classes: %s", (code) => {
    expect(asked(`import { Store } from "store"; ${code}`, "a.js")).toBe(1);
  });

  it.each([
    "class A { constructor(private readonly s: Store) {} f(x: string) { this.s.ask(SQL); } }",
    "class A { constructor(private s: Store | null) {} f(x: string) { this.s!.ask(SQL); } }",
    "class A { constructor(@Inject() private readonly s: Store) {} f(x: string) { this.s.ask(SQL); } }",
    "class A { private s: Store; constructor(s: Store) { this.s = s; } f(x: string) { this.s.ask(SQL); } }",
    "class A { private s: Store; constructor(s) { this.s = s; } f(x: string) { this.s.ask(SQL); } }",
    "class A { private readonly s?: Store; f(x: string) { this.s?.ask(SQL); } }",
    "class A { declare s: Store; f(x: string) { this.s.ask(SQL); } }",
    "class A { @Inject() s!: Store; f(x: string) { this.s.ask(SQL); } }",
    "class A { private s = inject(Store); t = new Store(); f(x: string) { this.t.ask(SQL); } }",
    "abstract class Base { protected abstract s: Store; } class A extends Base { f(x: string) { this.s.ask(SQL); } }",
    "class Base { constructor(protected readonly s: Store) {} } class A extends Base { f(x: string) { this.s.ask(SQL); } }",
    "class A { accessor s = new Store(); f(x: string) { this.s.ask(SQL); } }",
    "function f(s: Store, x: string) { s.ask(SQL); }",
    "function f(s: Store | undefined, x: string) { s?.ask(SQL); }",
    "function f(s: Readonly<Store>, x: string) { s.ask(SQL); }",
    "async function f(p: Promise<Store>, x: string) { (await p).ask(SQL); }",
    "function f({ s, x }: { s: Store; x: string }) { s.ask(SQL); }",
    "interface Deps { s: Store; x: string } function f({ s, x }: Deps) { s.ask(SQL); }",
    "type Deps = { s: Store }; class A { constructor(private deps: Deps) {} f(x: string) { this.deps.s.ask(SQL); } }",
    "type Alias = Store; function f(s: Alias, x: string) { s.ask(SQL); }",
    "interface Wide extends Store { more: string } function f(s: Wide, x: string) { s.ask(SQL); }",
    "const s: Store = make(); function f(x: string) { s.ask(SQL); }",
    "let s: Store; function f(x: string) { s.ask(SQL); }",
    "declare const s: Store; function f(x: string) { s.ask(SQL); }",
    "function make(): Store { return other(); } function f(x: string) { make().ask(SQL); }",
    "async function make(): Promise<Store> { return other(); } async function f(x: string) { (await make()).ask(SQL); }",
    "const s = new Store() satisfies object; function f(x: string) { s.ask(SQL); }",
    "const s = (new Store() as unknown as Other)!; function f(x: string) { s.ask(SQL); }",
    "function f(x: string) { using s = new Store(); s.ask(SQL); }",
    "async function f(x: string) { await using s = new Store(); s.ask(SQL); }",
    "namespace Inner { export const s = new Store(); } function f(x: string) { Inner.s.ask(SQL); }",
    "namespace Inner { const s = new Store(); export function f(x: string) { s.ask(SQL); } }",
    "const f = (s: InstanceType<typeof Store>, x: string) => s.ask(SQL);",
    "@Decorated(new Store().b) class A { f(x: string) { new Store().ask(SQL); } }",
    "class A { @Decorated(() => new Store().ask(SQL)) f() {} } var x: string;",
    "const f = ({ s }: { readonly s: Store }) => (x: string) => s.ask(SQL);",
    "const globals = globalThis as unknown as { s?: Store }; const s = globals.s ?? new Store(); function f(x: string) { s.ask(SQL); }",
  ])("of types: %s", (code) => {
    expect(asked(`import { Store } from "store"; ${code}`, "a.ts")).toBe(1);
  });
});

describe("harmless values", () => {
  it.each([
    'const NAMES = { a: "x", b: "y" } as const; function f(k: keyof typeof NAMES) { s.ask("SELECT 1 FROM " + NAMES[k]); }',
    'enum E { A = "a", B = "b" } function f() { s.ask("SELECT 1 FROM " + E.A); }',
    'const enum E { A = "a" } function f() { s.ask("SELECT 1 FROM " + E.A); }',
    'enum E { A = "a", B = "b" } function f(e: E) { s.ask("SELECT 1 FROM " + e); }',
    'namespace N { export const TABLE = "t"; } function f() { s.ask("SELECT 1 FROM " + N.TABLE); }',
    'const T = { a: "t" } satisfies Record<string, string>; function f() { s.ask("SELECT 1 FROM " + T.a); }',
    'class A { static readonly TABLE = "t"; private name = "u"; f() { s.ask("SELECT 1 FROM " + A.TABLE + " WHERE a IN (SELECT 1 FROM " + this.name + ")"); } }',
    'class Base { protected name = "u"; } class A extends Base { f() { s.ask("SELECT 1 FROM " + this.name); } }',
    'class A { private get name() { return "u"; } f() { s.ask("SELECT 1 FROM " + this.name); } }',
    'function f() { let t; try { t = "a"; } catch { t = "b"; } s.ask("SELECT 1 FROM " + t); }',
    'let t: string | undefined; t ??= "a"; function f() { s.ask("SELECT 1 FROM " + "a"); }',
    'const all = ["a", "b"].reduce((sum, each) => sum + each, ""); function f(n: number) { s.ask("SELECT 1 FROM a LIMIT " + n); }',
    'function f() { for (const t of ["a", "b"] as const) s.ask("SELECT 1 FROM " + t); }',
  ])("%s", (code) => {
    expect(asked(`import { Store } from "store"; const s = new Store(); ${code}`, "a.ts")).toBe(0);
  });
});
