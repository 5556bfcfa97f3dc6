import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import plugin from "../../../src/index.ts";

/** Whether the SQL that `code` puts into `x` is reported, with `req` from outside. */
function reported(code: string): boolean {
  const text = [
    "import pg from \"pg\";", "const pool = new pg.Pool();",
    `export async function show(req, res) {\n${code}\nawait pool.query(\`SELECT * FROM t WHERE \${x}\`);\n}`,
  ].join("\n");
  const messages = new Linter().verify(text, {
    plugins: { rampart: plugin as never }, rules: { "rampart/no-string-built-queries": ["error", { confidence: "possible" }] },
  });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.length > 0;
}

const groups: readonly (readonly [name: string, cases: readonly (readonly [code: string, isReported: boolean])[]])[] = [
  ["map with a function's name", [
    ["const x = req.body.ids.map(Number).join();", false],
    ["const x = req.body.ids.map(pool.escapeLiteral).join();", false],
    ["const x = req.body.ids.map(pool.escapeLiteral.bind(pool)).join();", false],
    ["const x = Array.from(req.body.ids, Number).join();", false],
    ["const n = req.body.ids.flatMap(Number); const x = n.join();", false],
    ["const x = req.body.ids.map(String).join();", true],
    ["const x = req.body.ids.map(other).join();", true],
    ["const Number = (a) => a; const x = req.body.ids.map(Number).join();", true],
  ]],
  ["the index that a callback gets", [
    ["const x = req.body.ids.map((_, i) => `$${i + 1}`).join();", false],
    ["const x = req.body.ids.map((_, i) => `$${i}`).join();", false],
    ["const x = Array.from({ length: 3 }, (_, i) => `$${i}`).join();", false],
    ["const f = []; req.body.ids.forEach((_, i) => { f.push(`a = $${i}`); }); const x = f.join();", false],
    ["const x = req.body.ids.map((id, i) => `${id}`).join();", true],
    ["const x = Array.from(req.body.ids, (id, i) => `${id}`).join();", true],
    ["const x = req.body.ids.map((...all) => `${all}`).join();", true],
    ["const f = []; new URLSearchParams(req.url).forEach((value, key) => { f.push(`${key} = 1`); }); const x = f.join();", true],
  ]],
  ["what replace takes out", [
    ["const x = req.query.x.replace(/[^a-z_]/g, '');", false],
    ["const x = req.query.x.replace(/[^\\w.-]+/g, '_');", false],
    ["const x = req.query.x.replaceAll(/\\W/gu, '');", false],
    ["const x = req.query.x.replace(/[^a-z]/, '');", true],
    ["const x = req.query.x.replace(/[^A-z]/g, '');", true],
    ["const x = req.query.x.replace(/[^a-z ]/g, '');", true],
    ["const x = req.query.x.replace(/[^a-z']/g, '');", true],
    ["const x = req.query.x.replace(/[^+-z]/g, '');", true],
    ["const x = req.query.x.replace(/[^\\s]/g, '');", true],
    ["const x = req.query.x.replace(/[a-z]/g, '');", true],
    ["const x = req.query.x.replace(/[^a-z]x/g, '');", true],
    ["const x = req.query.x.replace(/[^a-z]/g, \"'\");", true],
    ["const x = req.query.x.replace(/[^a-z]/g, '$&');", true],
    ["const x = req.query.x.replace(/[^a-z]/g, (c) => c);", true],
  ]],
  ["calls that leave", [
    ["const { x } = req.query; if (!/^[a-z]+$/.test(x)) process.exit(1);", false],
    ["const { x } = req.query; if (!/^[a-z]+$/.test(x)) process.abort();", false],
    ["const { x } = req.query; if (!/^[a-z]+$/.test(x)) process.emitWarning('x');", true],
    ["const { x } = req.query; if (!/^[a-z]+$/.test(x)) process[exit]();", true],
  ]],
  ["the members of an object", [
    ["const x = Object.keys(req.body).join();", true],
    ["const x = Object.values(req.body).join();", true],
    ["const x = Object.entries(req.body).map(([k]) => `${k} = 1`).join();", true],
    ["const f = { a: req.body.a }; const x = Object.keys(f).map((k) => `${k} = 1`).join();", false],
    ["const f = { a: req.body.a }; f.b = req.body.b; const x = Object.keys(f).join();", false],
    ["const f = { a: req.body.a }; f[req.body.b] = 1; const x = Object.keys(f).join();", true],
    ["const f = { a: req.body.a }; Object.assign(f, req.body); const x = Object.keys(f).join();", true],
    ["const f = { a: req.body.a }; const x = Object.values(f).join();", true],
  ]],
];

describe.each(groups)("%s", (_, cases) => {
  test.each(cases)("%s %s", (code, expected) => expect(reported(code)).toBe(expected));
});
