import rule from "../../src/rules/no-eval.ts";
import { lines, testRule } from "../rule-tester.ts";

testRule("no-eval", rule, {
  javascript: {
    valid: [
      {
        name: "a file read by the program's own module for files", code: `
const Module = require("module");
const fs = require("../libs/files");
module.exports = (file) => {
  const contents = fs.readFileSync(file, "utf8");
  const script = new Module(file);
  script._compile(contents, file);
};
`,
      },
      {
        name: "a file read by fs-extra", code: `
import fs from "fs-extra";
export const run = async (file) => {
  const text = await fs.readFile(file, "utf8");
  eval(text);
};
`,
      },
      {
        name: "a file read by the promises of fs", code: `
import { promises } from "node:fs";
export const run = async (file) => {
  eval(await promises.readFile(file, "utf8"));
};
`,
      },
      { name: "timer with a function", code: `
setTimeout(() => run(x), 10);
setInterval(run, 10);
setTimeout(run.bind(null, x), 10);
` },
      { name: "timer with something unknown", code: `
export const later = (callback, time) => setTimeout(callback, time);
export const wait = () => new Promise((resolve) => setTimeout(resolve, 10));
` },
      { name: "timer with fixed text", code: "setTimeout(\"run()\", 10);" },
      { name: "vm, fixed text", code: `
import vm from "node:vm";
vm.runInThisContext("1 + 1");
` },
      { name: "another vm", code: `
import { runInThisContext } from "./vm.js";
export const run = (code) => runInThisContext(code);
` },
      { name: "a literal", code: "eval(\"1 + 1\");" },
      { name: "a constant", code: `
const code = "1 + 1";
eval(code);
` },
      { name: "literals only", code: lines(
          "const name = \"run\";",
          "let code = \"a\";",
          "if (x) code = \"b\";",
          "eval(code);",
          "eval(`${name}()`);",
          "eval(x ? \"a\" : \"b\");",
          "eval(\"a\" + name);",
        ) },
      { name: "a number", code: "export const run = (x) => eval(\"f(\" + Number(x) + \")\");" },
      { name: "a sum of its own", code: `
const operators = ["*", "+"];
const a = Math.floor(Math.random() * 10), operator = operators[Math.floor(Math.random() * 2)];
eval(a.toString() + operator + "2");
` },
      { name: "checked against a list", code: `
const known = ["a()", "b()"];
export function run(code) {
  if (!known.includes(code)) throw new Error("unknown");
  return eval(code);
}
` },
      { name: "checked against a set, inside", code: `
const known = new Set(["a()", "b()"]);
export function show(req, res) {
  if (known.has(req.query.code)) eval(req.query.code);
}
` },
      { name: "other things named eval", code: `
redis.eval(script, 1, key);
page.$eval("a", f);
model.eval();
this.eval(x);
` },
      { name: "a function of one's own", code: `
function eval2(x) { return x; }
import { eval as evaluate } from "mathjs";
evaluate(x);
eval2(x);
` },
      { name: "a parameter named eval", code: `
export const f = new Function("eval", "return 1");
export const run = (evaluate, code) => evaluate(code);
` },
      { name: "regular expressions and parsing", code: `
/a/.exec(text);
pattern.exec(text);
JSON.parse(text);
` },
      { name: "another Function", code: `
import { Function } from "aws-cdk-lib/aws-lambda";
new Function(scope, "id", { code });
` },
      { name: "another Function, of a namespace", code: `
import * as lambda from "aws-cdk-lib/aws-lambda";
new lambda.Function(scope, "id", { code });
` },
      { name: "timer with a function or fixed text", code: `
export function later(run) {
  setTimeout(x ? "stop()" : run, 10);
  setTimeout(run || "stop()", 10);
}
` },
      { name: "timer with what a request object can do", code: `
export function show(req, res, next) {
  setTimeout(next, 10);
  setTimeout(() => res.send(req.query.x), 10);
  setTimeout(req.socket.destroy, 10);
}
` },
      { name: "single constructor", code: `
export class Point {
  clone() { return new this.constructor(this.x); }
  static of(code) { return "".constructor(code) + [].constructor(code); }
}
` },
      { name: "element of a list has another constructor", code: "export const make = (code) => [\"a\"][0].constructor(code);" },
      { name: "shadowed Function, window and vm", code: `
import { Function } from "aws-cdk-lib/aws-lambda";
export function make(window, vm, code) {
  window.eval(code);
  vm.runInThisContext(code);
  return new Function(code);
}
` },
      { name: "functions called through a table", code: `
const table = { add: (a, b) => a + b };
export const run = (name, x) => table[name](x);
` },
      { name: "callbacks by name", code: `
export function run(texts, promise, resolve) {
  texts.map(String);
  promise.then(resolve);
}
` },
      { name: "text is handed to vm as data", code: `
import vm from "node:vm";
export function run(text) {
  const context = vm.createContext({ text });
  return vm.runInContext("text.trim()", context);
}
` },
      { name: "a compiled script is judged where it is compiled", code: `
import { VM, VMScript } from "vm2";
const script = new VMScript("1 + 1");
export const run = () => new VM().run(script);
` },
      { name: "Worker from a file", code: `
export const start = (name) => [new Worker(new URL("./worker.js", import.meta.url)), new Worker(name), new SharedWorker(\`./\${name}.js\`)];
` },
      { name: "Worker of Node from a file", code: `
import { Worker } from "node:worker_threads";
export const start = (path) => [new Worker(path), new Worker(path, { eval: false }), new Worker("1 + 1", { eval: true })];
` },
      { name: "Worker from fixed text, and from a function", options: [{ confidence: "possible" }], code: `
const work = () => { self.onmessage = ({ data }) => self.postMessage(data); };
new Worker(URL.createObjectURL(new Blob(["self.onmessage = () => {}"])));
new Worker(URL.createObjectURL(new Blob([\`(\${work.toString()})()\`], { type: "text/javascript" })));
` },
      { name: "import of a module", code: "export const load = (name) => import(\"./pages/\" + name + \".js\");" },
      { name: "import of fixed text", code: "export const load = () => import(\"data:text/javascript,export default 1\");" },
      { name: "a file's text", code: `
import { readFileSync } from "node:fs";
eval(readFileSync("x.js", "utf8"));
` },
      { name: "text of another file of the program", code: `
import { source } from "./worker-source.js";
export const make = () => new Function("x", source);
` },
      { name: "functions for a page", options: [{ confidence: "possible" }], code: `
import puppeteer from "puppeteer";
import { chromium } from "playwright";
export async function read(selector, script) {
  const page = await (await puppeteer.launch()).newPage();
  await page.evaluate((s) => document.querySelector(s).textContent, selector);
  await page.$eval(selector, (element) => element.href);
  await page.evaluate(script);
  const context = await (await chromium.launch()).newContext();
  await context.addInitScript({ path: selector });
  await context.addInitScript((x) => { window.x = x; }, selector);
  const other = await context.newPage();
  await other.addScriptTag({ url: selector });
}
` },
      { name: "other messages for a page and for the inspector", options: [{ confidence: "possible" }], code: `
import inspector from "node:inspector";
import puppeteer from "puppeteer";
const session = new inspector.Session();
export const send = (method, params) => session.post(method, params);
export async function load(options) {
  const page = await (await puppeteer.launch()).newPage();
  await page.addScriptTag(options);
  const client = await page.createCDPSession();
  await client.send("Page.navigate", { url: options.url });
}
` },
      { name: "a page of something else", options: [{ confidence: "possible" }], code: `
import { open } from "./page.js";
export async function read(x) { await open().evaluate("f(" + x + ")"); }
` },
      { name: "text for a page that no one outside sends", code: `
import puppeteer from "puppeteer";
export async function read(x) {
  const page = await (await puppeteer.launch()).newPage();
  await page.evaluate("f(" + x + ")");
}
` },
      { name: "sandboxes, whole text", options: [{ confidence: "possible" }], code: `
import ivm from "isolated-vm";
import { evaluate } from "mathjs";
export async function run(text) {
  const context = await new ivm.Isolate().createContext();
  await context.eval(text);
  return evaluate(text);
}
` },
      { name: "a document whose scripts do not run", options: [{ confidence: "possible" }], code: `
import { JSDOM } from "jsdom";
export const read = (html) => [new JSDOM(html), new JSDOM(html, { runScripts: "outside-only" })];
` },
      { name: "constructor of something else", code: `
this.constructor(code);
new object.constructor(code);
` },
    ],
    invalid: [
      {
        name: "Selenium, a pinned script", code: `
import { Builder } from "selenium-webdriver";
const driver = new Builder().setEdgeOptions({}).build();
export default (req, res) => { driver.script().pin(req.body.code); };
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 32 }],
      },
      {
        name: "Selenium, the protocol of Chrome", code: `
import { Builder } from "selenium-webdriver";
const driver = new Builder().build();
export default (req, res) => { driver.sendDevToolsCommand("Runtime.evaluate", { expression: req.body.code }); };
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 32 }],
      },
      {
        name: "WebdriverIO, an element", code: `
import { $ } from "@wdio/globals";
export default (req, res) => { $("a").execute(req.body.code); };
`,
        errors: [{ messageId: "fromOutside", line: 3, column: 32 }],
      },
      {
        name: "WebdriverIO, an initial script", code: `
import { browser } from "@wdio/globals";
export default (req, res) => { browser.addInitScript(req.body.code); };
`,
        errors: [{ messageId: "fromOutside", line: 3, column: 32 }],
      },
      {
        name: "Electron, a later script", code: `
import { BrowserWindow } from "electron";
const window = new BrowserWindow();
export default (req, res) => { window.webContents.executeJavaScriptInIsolatedWorld(1, [{ code: "a()" }, { code: req.body.code }]); };
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 32 }],
      },
      {
        name: "Electron, the debugger", code: `
import { BrowserWindow } from "electron";
const window = new BrowserWindow();
export default (req, res) => { window.webContents.debugger.sendCommand("Runtime.evaluate", { expression: req.body.code }); };
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 32 }],
      },
      {
        name: "WebExtensions, a script of the user", code: `
export default (req, res) => { chrome.userScripts.register([{ id: "a", js: [{ code: req.body.code }] }]); };
`,
        errors: [{ messageId: "fromOutside", line: 2, column: 32 }],
      },
      {
        name: "Puppeteer, an element", code: `
import puppeteer from "puppeteer";
const page = await (await puppeteer.launch()).newPage();
const link = await page.$("a");
export default (req, res) => { link.evaluate(req.body.code); };
`,
        errors: [{ messageId: "fromOutside", line: 5, column: 32 }],
      },
      {
        name: "Playwright, a session of the protocol", code: `
import { chromium } from "playwright";
const context = await (await chromium.launch()).newContext();
const session = await context.newCDPSession({});
export default (req, res) => { session.send("Runtime.evaluate", { expression: req.body.code }); };
`,
        errors: [{ messageId: "fromOutside", line: 5, column: 32 }],
      },
      {
        name: "Playwright, an application of Electron", code: `
import { _electron } from "playwright";
const app = await _electron.launch({});
export default (req, res) => { app.evaluate(req.body.code); };
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 32 }],
      },
      {
        name: "a parameter", code: "export function run(code) { return eval(code); }",
        errors: [{ messageId: "dynamic", line: 1, column: 36 }],
      },
      {
        name: "a request", code: "export function show(req, res) { res.send(eval(req.query.code)); }",
        errors: [{ messageId: "fromOutside", line: 1, column: 43 }],
      },
      {
        name: "a request, through names", code: `
export function show(req, res) {
  const { code } = req.body;
  const text = code.trim();
  eval(text);
}
`,
        errors: [{ messageId: "fromOutside", line: 5, column: 3 }],
      },
      {
        name: "built text", code: "export function run(name) { eval(\"run(\" + name + \")\"); }",
        errors: [{ messageId: "dynamic", line: 1, column: 29 }],
      },
      {
        name: "template", code: "export function run(name) { eval(`run(${name})`); }",
        errors: [{ messageId: "dynamic", line: 1, column: 29 }],
      },
      {
        name: "indirect", code: "export function run(code) { (0, eval)(code); }",
        errors: [{ messageId: "dynamic", line: 1, column: 29 }],
      },
      {
        name: "by another name", code: `
const run = eval;
export function go(code) { run(code); }
`,
        errors: [{ messageId: "dynamic", line: 3, column: 28 }],
      },
      {
        name: "member of the global object", code: "export function run(code) { globalThis.eval(code); window.eval(code); }",
        errors: [{ messageId: "dynamic", line: 1, column: 29 }, { messageId: "dynamic", line: 1, column: 52 }],
      },
      {
        name: "optional call", code: "export function run(code) { eval?.(code); }",
        errors: [{ messageId: "dynamic", line: 1, column: 29 }],
      },
      {
        name: "through call", code: "export function run(code) { eval.call(null, code); }",
        errors: [{ messageId: "dynamic", line: 1, column: 29 }],
      },
      ...[
        "globalThis.globalThis.eval(code)", "window.window.eval(code)", "self[\"eval\"](code)", "global[\"ev\" + \"al\"](code)", "eval.apply(null, [code])",
        "eval.bind(null)(code)", "Reflect.apply(eval, null, [code])", "(x ? eval : other)(code)", "window?.eval?.(code)",
        "Function.prototype.constructor(code)", "Function.call(null, code)", "Function.apply(null, [\"a\", code])", "Reflect.construct(Function, [\"a\", code])",
        "Reflect.construct(Function, code)", "new Function(...code)", "Function.apply(null, code)", "window.Function(code)",
        "(async () => {}).constructor(code)", "(function* () {}).__proto__.constructor(code)", "Reflect.getPrototypeOf(() => {}).constructor(code)",
        "\"\".constructor.constructor(code)", "[].constructor.constructor(code)", "[].map.constructor(code)", "[][\"filter\"][\"constructor\"](code)",
        "Object.constructor(code)", "(class {}).constructor(code)", "this.constructor.constructor(code)", "known.constructor(code)",
        "execScript(code)", "setImmediate(\"run(\" + code + \")\")", "self.setTimeout(\"run(\" + code + \")\")",
        "import(\"data:text/javascript,\" + code)", "importScripts(\"data:text/javascript,\" + code)", "new ShadowRealm().evaluate(code)",
      ].map((call) => ({
        name: call, code: `function known() {}\nexport function run(code, x, other) { ${call}; }`,
        errors: [{ messageId: "dynamic", line: 2, column: 39 }],
      })),
      {
        name: "aliases of the global object, and its members by destructuring", code: `
const g = globalThis, { eval: run } = window;
export function go(code) { g.eval(code); run(code); }
`,
        errors: [{ messageId: "dynamic", line: 3, column: 28 }, { messageId: "dynamic", line: 3, column: 42 }],
      },
      {
        name: "constructor by destructuring", code: `
const { constructor } = () => {};
const { constructor: Async } = Object.getPrototypeOf(async () => {});
export const make = (code) => [constructor(code), new Async(code)];
`,
        errors: [{ messageId: "dynamic", line: 4, column: 32 }, { messageId: "dynamic", line: 4, column: 51 }],
      },
      {
        name: "handed over by name", code: `
import vm from "node:vm";
export function run(promise, texts) {
  promise.then(eval);
  texts.forEach(vm.runInThisContext);
}
`,
        errors: [{ messageId: "dynamic", line: 4, column: 16 }, { messageId: "dynamic", line: 5, column: 17 }],
      },
      {
        name: "names of parameters are code, too", code: "export function show(req, res) { new Function(req.query.names, \"return 1\"); }",
        errors: [{ messageId: "fromOutside", line: 1, column: 34 }],
      },
      {
        name: "module._compile, by every road", code: `
import Module from "node:module";
export function load(code, file) {
  module._compile(code, file);
  new module.constructor()._compile(code, file);
  require("module").prototype._compile.call(new Module(file), code, file);
  require.main._compile(code, file);
}
`,
        errors: [4, 5, 6, 7].map((line) => ({ messageId: "dynamic", line, column: 3 })),
      },
      {
        name: "vm, imported late", code: `
export async function run(code) {
  const { runInThisContext } = await import("node:vm");
  runInThisContext(code);
  require("vm").runInContext(code, {});
  new (await import("vm")).SourceTextModule(code);
}
`,
        errors: [4, 5, 6].map((line) => ({ messageId: "dynamic", line, column: 3 })),
      },
      {
        name: "the message says which", code: `
import vm from "node:vm";
export const run = (code) => vm.runInNewContext(code);
`,
        errors: [{
          messageId: "dynamic", line: 3, column: 30,
          data: { name: "vm.runInNewContext", code: "code", place: "this process", advice: "Parse the data, or choose from a fixed table of functions." },
        }],
      },
      {
        name: "which file is run comes from outside", code: `
import { readFileSync } from "node:fs";
import vm from "node:vm";
export function show(req, res) { vm.runInThisContext(readFileSync(req.query.file, "utf8")); }
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 34 }],
      },
      {
        name: "a file's text, where doubt is reported", options: [{ confidence: "possible" }], code: `
import { readFileSync } from "node:fs";
eval(readFileSync("x.js", "utf8"));
`,
        errors: [{ messageId: "dynamic", line: 3, column: 1 }],
      },
      {
        name: "a file's text with something else", code: `
import { readFileSync } from "node:fs";
export const run = (x) => eval(readFileSync("x.js", "utf8") + x);
`,
        errors: [{ messageId: "dynamic", line: 3, column: 27 }],
      },
      {
        name: "Worker of Node from text", code: `
import { Worker } from "node:worker_threads";
export const start = (code) => [new Worker(code, { eval: true }), new Worker("data:text/javascript," + code)];
`,
        errors: [{ messageId: "dynamic", line: 3, column: 33 }, { messageId: "dynamic", line: 3, column: 67 }],
      },
      {
        name: "Worker from a blob", options: [{ confidence: "possible" }], code: `
export function start(code) {
  const blob = new Blob([code], { type: "text/javascript" });
  const address = URL.createObjectURL(blob);
  return [new Worker(address), new SharedWorker("data:text/javascript," + encodeURIComponent(code))];
}
`,
        errors: [{ messageId: "dynamic", line: 5, column: 11 }, { messageId: "dynamic", line: 5, column: 32 }],
      },
      {
        name: "Worker from a blob from outside", code: `
export function show(req, res) { new Worker(URL.createObjectURL(new Blob([req.body.code]))); }
`,
        errors: [{ messageId: "fromOutside", line: 2, column: 34 }],
      },
      {
        name: "inspector", code: `
import { Session } from "node:inspector/promises";
const session = new Session();
export const run = (expression) => session.post("Runtime.evaluate", { expression });
`,
        errors: [{ messageId: "dynamic", line: 4, column: 36 }],
      },
      {
        name: "packages that run text", code: `
import requireFromString from "require-from-string";
import safeEval from "safe-eval";
import nodeEval from "node-eval";
import { importFromString } from "module-from-string";
const Sandbox = require("sandbox");
export const run = (code) => [
  requireFromString(code),
  safeEval(code),
  nodeEval(code),
  importFromString(code),
  new Sandbox().run("f(" + code + ")"),
];
`,
        errors: [8, 9, 10, 11, 12].map((line) => ({ messageId: "dynamic", line, column: 3 })),
      },
      {
        name: "interpreters, text from outside", code: `
import { VM, NodeVM } from "vm2";
import notevil from "notevil";
import { parse } from "expression-eval";
export function show(req, res) {
  new VM().run(req.body.code);
  const vm = new NodeVM({ timeout: 10 });
  vm.run("f(" + req.body.x + ")");
  notevil(req.body.code);
  parse(req.body.code);
}
`,
        errors: [6, 8, 9, 10].map((line) => ({ messageId: "fromOutside", line, column: 3 })),
      },
      {
        name: "interpreters, where doubt is reported", options: [{ confidence: "possible" }], code: `
import { VM, VMScript } from "vm2";
import { JSDOM } from "jsdom";
export function run(code) {
  new VM().run(new VMScript(code));
  new JSDOM(code, { runScripts: "dangerously" });
}
`,
        errors: [{ messageId: "dynamic", line: 5, column: 16 }, { messageId: "dynamic", line: 6, column: 3 }],
      },
      {
        name: "sandboxes, where doubt is reported", options: [{ confidence: "possible" }], code: `
import ivm from "isolated-vm";
import { getQuickJS } from "quickjs-emscripten";
import jsonpath from "jsonpath";
export async function run(x) {
  const context = await new ivm.Isolate({ memoryLimit: 8 }).createContext();
  await context.eval("f(" + x + ")");
  const vm = (await getQuickJS()).newContext();
  vm.evalCode("f(" + x + ")");
}
export function show(req, res) { jsonpath.query({}, req.query.path); }
`,
        errors: [{ messageId: "dynamic", line: 7, column: 9 }, { messageId: "dynamic", line: 9, column: 3 }, { messageId: "fromOutside", line: 11, column: 34 }],
      },
      {
        name: "pages, text from outside", code: `
import puppeteer from "puppeteer-core";
import { chromium } from "playwright";
import { BrowserWindow } from "electron";
export async function show(req, res) {
  const page = await (await puppeteer.launch()).newPage();
  await page.evaluate("f(" + req.query.x + ")");
  await page.evaluateOnNewDocument(req.query.script);
  const other = await (await chromium.launch()).newPage();
  await other.addInitScript({ content: "x = " + req.query.x });
  await other.$eval("a", req.query.code);
  await (await page.createCDPSession()).send("Runtime.evaluate", { expression: req.query.code });
  new BrowserWindow().webContents.executeJavaScript("f(" + req.query.x + ")");
}
`,
        errors: [
          { messageId: "fromOutside", line: 7, column: 9 }, { messageId: "fromOutside", line: 8, column: 9 }, { messageId: "fromOutside", line: 10, column: 9 },
          { messageId: "fromOutside", line: 11, column: 9 }, { messageId: "fromOutside", line: 12, column: 9 }, { messageId: "fromOutside", line: 13, column: 3 },
        ],
      },
      {
        name: "pages, where doubt is reported", options: [{ confidence: "possible" }], code: `
import { test } from "@playwright/test";
import { Builder } from "selenium-webdriver";
import CDP from "chrome-remote-interface";
test("a", async ({ page, context }) => {
  await page.evaluate("f(" + make() + ")");
  await context.addInitScript("x = " + make());
});
export async function run(x) {
  const driver = await new Builder().forBrowser("chrome").build();
  await driver.executeScript("f(" + x + ")");
  const { Runtime } = await CDP();
  await Runtime.evaluate({ expression: "f(" + x + ")" });
}
`,
        errors: [
          { messageId: "dynamic", line: 6, column: 9 }, { messageId: "dynamic", line: 7, column: 9 }, { messageId: "dynamic", line: 11, column: 9 },
          { messageId: "dynamic", line: 13, column: 9 },
        ],
      },
      {
        name: "new Function", code: "export const make = (body) => new Function(\"a\", body);",
        errors: [{ messageId: "dynamic", line: 1, column: 31 }],
      },
      {
        name: "Function without new", code: "export const make = (body) => Function(body);",
        errors: [{ messageId: "dynamic", line: 1, column: 31 }],
      },
      {
        name: "Function from outside", code: "app.post(\"/x\", (req, res) => { res.json(new Function(\"x\", req.body.rule)(1)); });",
        errors: [{ messageId: "fromOutside", line: 1, column: 41 }],
      },
      {
        name: "constructor of a function", code: "export const make = (body) => (() => {}).constructor(body)();",
        errors: [{ messageId: "dynamic", line: 1, column: 31 }],
      },
      {
        name: "constructor of asynchronous functions", code: `
const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
export const make = (body) => new AsyncFunction("x", body);
`,
        errors: [{ messageId: "dynamic", line: 3, column: 31 }],
      },
      {
        name: "constructor of asynchronous functions, short", code: `
const AsyncFunction = (async () => {}).constructor;
export const make = (body) => new AsyncFunction(body);
`,
        errors: [{ messageId: "dynamic", line: 3, column: 31 }],
      },
      {
        name: "timer with built text", code: "export function later(x) { setTimeout(\"run(\" + x + \")\", 10); }",
        errors: [{ messageId: "dynamic", line: 1, column: 28 }],
      },
      {
        name: "timer with text from outside", code: "export function show(req, res) { setInterval(req.body.code, 10); }",
        errors: [{ messageId: "fromOutside", line: 1, column: 34 }],
      },
      {
        name: "timer of the window with built text", code: "export function later(x) { window.setTimeout(`run(${x})`, 10); }",
        errors: [{ messageId: "dynamic", line: 1, column: 28 }],
      },
      {
        name: "vm, renamed", code: `
import { runInThisContext as go } from "node:vm";
export const run = (code) => go(code);
`,
        errors: [{ messageId: "dynamic", line: 3, column: 30 }],
      },
      {
        name: "vm, namespace", code: `
import * as vm from "vm";
export const run = (code) => vm.runInNewContext(code, {});
`,
        errors: [{ messageId: "dynamic", line: 3, column: 30 }],
      },
      {
        name: "vm, required", code: `
const vm = require("vm");
export const run = (code) => new vm.Script(code);
`,
        errors: [{ messageId: "dynamic", line: 3, column: 30 }],
      },
      {
        name: "vm, required and taken apart", code: `
const { compileFunction } = require("node:vm");
export const run = (code) => compileFunction(code, ["x"]);
`,
        errors: [{ messageId: "dynamic", line: 3, column: 30 }],
      },
      {
        name: "vm, default", code: `
import vm from "node:vm";
export const run = (code, context) => vm.runInContext(code, context);
`,
        errors: [{ messageId: "dynamic", line: 3, column: 39 }],
      },
      {
        name: "module._compile", code: `
import Module from "node:module";
export function load(code, file) {
  const m = new Module(file);
  m._compile(code, file);
}
`,
        errors: [{ messageId: "dynamic", line: 5, column: 3 }],
      },
      {
        name: "reassigned", code: `
export function run(x) {
  let code = "a";
  code = x;
  eval(code);
}
`,
        errors: [{ messageId: "dynamic", line: 5, column: 3 }],
      },
      {
        name: "appended to", code: `
export function run(x) {
  let code = "a";
  if (x) code += x;
  eval(code);
}
`,
        errors: [{ messageId: "dynamic", line: 5, column: 3 }],
      },
      {
        name: "one branch", code: "export function run(x) { eval(x ? \"a\" : x); }",
        errors: [{ messageId: "dynamic", line: 1, column: 26 }],
      },
      {
        name: "joined", code: "export function run(lines) { eval([\"use(\", lines, \")\"].join(\"\")); }",
        errors: [{ messageId: "dynamic", line: 1, column: 30 }],
      },
      {
        name: "replaced", code: "export function run(x) { eval(\"f(NAME)\".replace(\"NAME\", x)); }",
        errors: [{ messageId: "dynamic", line: 1, column: 26 }],
      },
      {
        name: "function of the file", code: `
function codeFor(x) { return "f(" + x + ")"; }
export function run(x) { eval(codeFor(x)); }
`,
        errors: [{ messageId: "dynamic", line: 3, column: 26 }],
      },
      {
        name: "callers of the file", code: `
function run(code) { eval(code); }
export function show(req, res) { run(req.query.code); }
`,
        errors: [{ messageId: "fromOutside", line: 2, column: 22 }],
      },
      {
        name: "class field", code: `
export class Runner {
  constructor(code) { this.code = code; }
  run() { return eval(this.code); }
}
`,
        errors: [{ messageId: "dynamic", line: 4, column: 18 }],
      },
      {
        name: "callback", code: "export function run(all) { all.forEach((code) => eval(code)); }",
        errors: [{ messageId: "dynamic", line: 1, column: 50 }],
      },
      {
        name: "awaited", code: "export async function run(read) { eval(await read()); }",
        errors: [{ messageId: "dynamic", line: 1, column: 35 }],
      },
      {
        name: "then", code: "export function run(read) { read().then((code) => eval(code)); }",
        errors: [{ messageId: "dynamic", line: 1, column: 51 }],
      },
      {
        name: "JSON", code: "export function show(req, res) { const data = eval(\"(\" + JSON.stringify(req.body) + \")\"); }",
        errors: [{
          messageId: "fromOutside", line: 1, column: 47,
          suggestions: [{ messageId: "parseAsJson", output: "export function show(req, res) { const data = JSON.parse(JSON.stringify(req.body)); }" }],
        }],
      },
      {
        name: "JSON, in a template", code: "export const read = (text) => eval(`(${text.trim()})`);",
        errors: [{
          messageId: "dynamic", line: 1, column: 31,
          suggestions: [{ messageId: "parseAsJson", output: "export const read = (text) => JSON.parse(text.trim());" }],
        }],
      },
      {
        name: "URI encoding leaves calls as they are", code: "export function show(req, res) { eval(\"f(\" + encodeURIComponent(req.query.x) + \")\"); }",
        errors: [{ messageId: "fromOutside", line: 1, column: 34 }],
      },
      {
        name: "koa", code: `
import Router from "@koa/router";
const router = new Router();
router.get("/x", (ctx) => { ctx.body = eval(ctx.query.code); });
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 40 }],
      },
      {
        name: "fastify", code: `
import Fastify from "fastify";
const app = Fastify();
app.route({ method: "POST", url: "/x", handler: async (request, reply) => eval(request.body.code) });
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 75 }],
      },
      {
        name: "hono", code: `
import { Hono } from "hono";
const app = new Hono();
app.post("/x", async (c) => { const { code } = await c.req.json(); return c.json(eval(code)); });
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 82 }],
      },
      {
        name: "node:http", code: `
import http from "node:http";
http.createServer((q, r) => { eval(new URL(q.url, "http://localhost").searchParams.get("code")); });
`,
        errors: [{ messageId: "fromOutside", line: 3, column: 31 }],
      },
      {
        name: "command line", code: "eval(process.argv[2]);",
        errors: [{ messageId: "dynamic", line: 1, column: 1 }],
      },
      {
        name: "part of a text is no check", code: `
export function run(code) {
  if ("a();b()".includes(code)) eval(code);
}
`,
        errors: [{ messageId: "dynamic", line: 3, column: 33 }],
      },
    ],
  },
  typescript: {
    valid: [
      { name: "Nest, with a pipe", code: `
import { Controller, Get, Param, ParseIntPipe } from "@nestjs/common";
@Controller()
export class Rules {
  @Get()
  run(@Param("n", ParseIntPipe) n: number) { return eval("f(" + n + ")"); }
}
` },
      { name: "as const", code: `
const codes = { a: "1", b: "2" } as const;
export const run = (key: "a" | "b") => eval(codes[key]);
` },
    ],
    invalid: [
      {
        name: "a page by its type", options: [{ confidence: "possible" }], code: `
import type { Page } from "puppeteer";
import type { Frame } from "playwright";
export async function read(page: Page, frame: Frame, x: string) {
  await page.evaluate("f(" + x + ")");
  await frame.waitForFunction("f(" + x + ")");
}
`,
        errors: [{ messageId: "dynamic", line: 5, column: 9 }, { messageId: "dynamic", line: 6, column: 9 }],
      },
      {
        name: "casts on the way", code: `
const Async = (async () => {}).constructor as FunctionConstructor;
const key = "eval" as const;
export const run = (code: string) => [new Async("x", code), (globalThis as any)[key](code), (<any>window).eval!(code)];
`,
        errors: [{ messageId: "dynamic", line: 4, column: 39 }, { messageId: "dynamic", line: 4, column: 61 }, { messageId: "dynamic", line: 4, column: 93 }],
      },
      {
        name: "member by text, cast", code: "export function run(code: string) { (globalThis as any)[\"eval\"](code); }",
        errors: [{ messageId: "dynamic", line: 1, column: 37 }],
      },
      {
        name: "typed field", code: `
export class Runner {
  constructor(private readonly code: string) {}
  run() { return eval(this.code as string); }
}
`,
        errors: [{ messageId: "dynamic", line: 4, column: 18 }],
      },
      {
        name: "Nest", code: `
import { Body, Controller, Post } from "@nestjs/common";
@Controller()
export class Rules {
  @Post()
  run(@Body("code") code: string) { return eval(code); }
}
`,
        errors: [{ messageId: "fromOutside", line: 6, column: 44 }],
      },
      {
        name: "Nest, the type alone converts nothing", code: `
import { Controller, Get, Param } from "@nestjs/common";
@Controller()
export class Rules {
  @Get()
  run(@Param("n") n: number) { return eval("f(" + n + ")"); }
}
`,
        errors: [{ messageId: "fromOutside", line: 6, column: 39 }],
      },
    ],
  },
});
