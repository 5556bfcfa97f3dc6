import rule from "../../src/rules/no-dynamic-import.ts";
import { testRule } from "../rule-tester.ts";

const doubtful = [{ confidence: "possible" }] as const;

testRule("no-dynamic-import", rule, {
  javascript: {
    valid: [
      { name: "fixed names", options: doubtful, code: `
const name = "lodash/debounce";
require("a");
require(name);
require("lodash/" + "debounce");
export const load = () => import("./pages/a.js");
` },
      { name: "a fixed folder", options: doubtful, code: `
import path from "node:path";
export const load = (page) => import("./pages/" + page + ".js");
export const migrate = (name) => require(path.join(folder, "migrations", name));
export const translate = (language) => require(\`../locales/\${language}.json\`);
` },
      { name: "not known", options: doubtful, code: `
require(plugin);
for (const file of readdirSync(folder)) require(file);
require(process.env.PLUGIN);
` },
      { name: "a parameter, where doubt is not reported", code: "export const load = (name) => require(name);" },
      { name: "looked up in a table", code: `
const pages = { start: () => import("./start.js"), about: () => import("./about.js") };
export async function show(req, res) {
  if (!Object.hasOwn(pages, req.params.page)) return res.sendStatus(404);
  res.json(await pages[req.params.page]());
}
` },
      { name: "checked against a list", code: `
const languages = ["de", "en"];
export async function show(req, res) {
  const { language } = req.query;
  if (!languages.includes(language)) return res.sendStatus(400);
  res.json(await import("./locales/" + language + ".js"));
}
` },
      { name: "a function of that name", options: doubtful, code: "export const run = (require, name) => require(name);" },
      { name: "a member of a table, and of the global object by a fixed or a prefixed name", options: doubtful, code: `
const table = { add: (a, b) => a + b }, name = "alert";
export const run = (key, x) => table[key](x);
export const tell = (x, event) => [window[name](x), window["on" + event](x), globalThis.alert(x), window[unknown](x)];
` },
      { name: "a global function that was checked", options: doubtful, code: `
const known = ["alert", "confirm"];
export function run(name, x) {
  if (!known.includes(name)) return;
  window[name](x);
}
` },
      { name: "text that is code is another rule's", options: doubtful, code: "export const run = (code) => import(\"data:text/javascript,\" + code);" },
    ],
    invalid: [
      {
        name: "a request", code: `
export async function show(req, res) {
  const page = req.query.page;
  require(page);
  await import("./pages/" + page + ".js");
}
`,
        errors: [
          { messageId: "fromOutside", line: 4, column: 3, data: { name: "require", trace: "req.query.page (line 3) → page (line 4)" } },
          { messageId: "fromOutside", line: 5, column: 9 },
        ],
      },
      {
        name: "a request, through a path", code: `
import path from "node:path";
import { createRequire } from "node:module";
const load = createRequire(import.meta.url);
export function show(req, res) {
  load(path.join(folder, req.params.plugin));
  module.require(path.resolve("plugins", req.params.plugin));
}
`,
        errors: [{ messageId: "fromOutside", line: 6, column: 3 }, { messageId: "fromOutside", line: 7, column: 3 }],
      },
      {
        name: "a global function", code: `
export function show(req, res) {
  global[req.query.name](req.query.x);
  const action = globalThis[req.body.action];
  action(req.body.x);
}
`,
        errors: [
          { messageId: "globalFunction", line: 3, column: 3, data: { callee: "global[req.query.name]", trace: "req.query.name (line 3)" } },
          { messageId: "globalFunction", line: 5, column: 3 },
        ],
      },
      {
        name: "a global function that a message names, where doubt is reported", options: doubtful, code: `
export function receive(data) {
  const message = JSON.parse(data);
  window[message.name](message.payload);
}
`,
        errors: [{ messageId: "globalFunction", line: 4, column: 3 }],
      },
      {
        name: "a parameter, where doubt is reported", options: doubtful, code: `
export const load = (name) => require(name);
export const take = (name) => import(name + ".js");
export const join = (folder, name) => require(path.join(folder, name));
`,
        errors: [{ messageId: "dynamic", line: 2, column: 31 }, { messageId: "dynamic", line: 3, column: 31 }, { messageId: "dynamic", line: 4, column: 39 }],
      },
    ],
  },
  typescript: {
    valid: [
      { name: "one of a union of names", options: doubtful, code: "export const load = (name: \"a\" | \"b\") => import(`${name}.js`);" },
    ],
    invalid: [
      {
        name: "Nest", code: `
import { Controller, Get, Param } from "@nestjs/common";
@Controller()
export class Plugins {
  @Get(":name")
  show(@Param("name") name: string) { return import(name as string); }
}
`,
        errors: [{ messageId: "fromOutside", line: 6, column: 46 }],
      },
    ],
  },
});
