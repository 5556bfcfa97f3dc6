import rule from "../../src/rules/no-eval.ts";
import { lines, testRule } from "../rule-tester.ts";

testRule("no-eval", rule, {
  javascript: {
    valid: [
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
      { name: "constructor of something else", code: `
this.constructor(code);
new object.constructor(code);
` },
    ],
    invalid: [
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
        name: "a file's text", code: `
import { readFileSync } from "node:fs";
eval(readFileSync("x.js", "utf8"));
`,
        errors: [{ messageId: "dynamic", line: 3, column: 1 }],
      },
      {
        name: "JSON", code: "export function show(req, res) { const data = eval(\"(\" + JSON.stringify(req.body) + \")\"); }",
        errors: [{ messageId: "fromOutside", line: 1, column: 47 }],
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
