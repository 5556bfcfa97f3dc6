import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { renderReport } from "../../tools/facts/render.ts";
import { factsOf } from "../../tools/facts.ts";

const folder = mkdtempSync(join(tmpdir(), "rampart-facts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function show(name: string, text: string, options?: { all: boolean }): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  // The last line names the kinds that are not there: every new concept would change it.
  return renderReport({ ...factsOf(file, options), file: name }).replace(/\n\nno .*$/u, "");
}

const javascript = `import cors from "cors";
import express from "express";
import pg from "pg";
import { log } from "./log.js";

const app = express();
const pool = new pg.Pool();
app.use(cors({ origin: ["https://a.example", "*"], credentials: true }));
app.get("/users/:id", requireAuth, async (req, res) => {
  const { id } = req.params;
  let sql = \`SELECT * FROM users WHERE id = '\${id}'\`;
  sql += " LIMIT " + Number(req.query.limit);
  log("reading");
  res.json(await pool.query(sql));
});
`;

describe("npm run facts", () => {
  it("prints what JavaScript does and where its values come from", () => {
    expect(show("app.js", javascript)).toMatchInlineSnapshot(`
      "app.js (javascript)

      calls
        7:14   pg.Pool          resolved  pg
        8:1    express().use    resolved  Express
        8:9    cors             resolved  cors
        9:1    express().get    resolved  Express
        14:18  pg.Pool().query  resolved  pg

      cors
        8:9  resolved  cors
          answers: none
          origins: ["https://a.example" at 8:25, "*" at 8:46] (harmless) at 8:24
          elements: "https://a.example" at 8:25
          elements: "*" at 8:46
          isNamedElsewhere: false
          strangers: none
          allowsCredentials: true
          everyone: not given
          byDefault: anyone
          reflects: false
          isApart: false

      query
        14:29  resolved  pg
          language: sql
          isRun: true
          text: sql at 14:29
            text "SELECT * FROM users WHERE id = '" [value id] "'" " LIMIT " [value Number(req.query.limit), harmless]
            from request req.params.id (line 10) → id (line 11) → sql (line 12)
          holes:
            value: id = express.Request().params.id (parameter) at 11:48
              from request req.params.id (line 10) → id (line 11)
            position: value
            isQuoted: true
            isBetweenNames: false
            isHarmless: false
            isEscaped: false
          holes:
            value: Number(req.query.limit) = Number() (harmless) at 12:22
            position: value
            isQuoted: false
            isBetweenNames: false
            isHarmless: true
            isEscaped: false
          placeholder: $1
          rewrites:
            bindParameters: cannot be written

      middleware
        8:1  Express
          router: call 122-131
          routerName: app
          path: not given
          isOrdered: true
          handlers: cors({ origin: ["https://a.example", "*… = cors() at 8:9
          below: not given
          listsGuards: false
          isDefault: false
          guards: none
          code: none
          isFollowed: true
          body: 1:1
          isForAll: false
          isByDefinition: false
          onlyBelow: none
          on: 8:1
          folder: not given
          isShared: false
          sharesAll: false
          handedTo: none
          elsewhere: none

      route
        9:1  Express
          methods: get
          path: /users/:id
          router: call 122-131
          isSettled: true
          label: GET /users/:id
          handlerName: not given
          open: not given
          comment: //
          isAction: false
          socket: not given
          dataAccess: not given
          handsOnIdentity: false
          body: 1:1
          above: none
          unreached: none
          caller: not given
          isGone: false
          idle: none
          checks: none
          guards: 9:23
          written: 9:23
          own: 9:23
          elsewhere:
            before: none
            types: none
            calls:
              module: ./log.js
              steps: log
          on: 9:1
          prefixes: none
          through: none"
    `);
  });

  it("lists with --all the calls that mean nothing, too", () => {
    expect(show("app.js", javascript, { all: true }).split("\n\n")[1]).toMatchInlineSnapshot(`
      "calls
        6:13   express                            express()
        7:14   pg.Pool                  resolved  pg
        8:1    express().use            resolved  Express
        8:9    cors                     resolved  cors
        9:1    express().get            resolved  Express
        12:22  Number                             Number(req.query.limit)
        13:3   ?                                  log("reading")
        14:3   express.Response().json            res.json(await pool.query(sql))
        14:18  pg.Pool().query          resolved  pg"
    `);
  });

  it("reads types", () => {
    expect(show("typed.ts", `import type { Pool } from "pg";
export const find = (pool: Pool, name: string) => pool.query("SELECT 1 FROM users WHERE name = '" + name + "'");
`)).toMatchInlineSnapshot(`
  "typed.ts (javascript)

  calls
    2:21  export           resolved  Next.js, React Router, SvelteKit
    2:51  pg.Pool().query  resolved  pg

  query
    2:62  resolved  pg
      language: sql
      isRun: true
      text: "SELECT 1 FROM users WHERE name = '" + … at 2:62
        text "SELECT 1 FROM users WHERE name = '" [value name] "'"
        from argument name (line 2)
      holes:
        value: name (parameter) at 2:101
          from argument name (line 2)
        position: value
        isQuoted: true
        isBetweenNames: false
        isHarmless: false
        isEscaped: false
      placeholder: $1
      rewrites:
        bindParameters: "SELECT 1 FROM users WHERE name = $1", , [name]"
`);
  });

  it("reads Python", () => {
    expect(show("app.py", `import sqlite3
from fastapi import Depends, FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
db = sqlite3.connect("loans.db")


@app.get("/loans/{id}")
def loan(id: str, user=Depends(get_current_user)):
    sql = f"SELECT * FROM loans WHERE id = '{id}'"
    return db.execute(sql).fetchone()


def broken(
`)).toMatchInlineSnapshot(`
  "app.py (python)

  does not parse whole
    16:10 '(' was never closed
    17:0 expected ':'

  calls
    5:7    fastapi.FastAPI                   resolved  FastAPI
    6:1    fastapi.FastAPI().add_middleware  resolved  FastAPI
    11:5   export                            resolved  aiohttp, Django, Django REST framework, Flask, Flask-RESTful, Sanic, Starlette, Tornado
    10:2   fastapi.FastAPI().get             resolved  FastAPI
    13:12  sqlite3.connect().execute         resolved  sqlite3
    16:5   export                            resolved  aiohttp, Django, Django REST framework, Flask, Flask-RESTful, Sanic, Starlette, Tornado

  cors
    6:1  resolved  FastAPI
      answers: none
      origins: ["*" at 6:51] (harmless) at 6:50
      elements: "*" at 6:51
      isNamedElsewhere: false
      strangers: none
      allowsCredentials: true
      everyone: not given
      byDefault: nobody
      reflects: true
      isApart: false

  query
    13:23  resolved  sqlite3
      language: sql
      isRun: true
      text: sql at 13:23
        text "SELECT * FROM loans WHERE id = '" [value id] "'"
        from request id (line 11) → sql (line 13)
      holes:
        value: id = str() (parameter) at 12:46
          from request id (line 11)
        position: value
        isQuoted: true
        isBetweenNames: false
        isHarmless: false
        isEscaped: false
      placeholder: ?
      rewrites:
        bindParameters: cannot be written

  middleware
    5:7  FastAPI
      router: call 110-119
      routerName: FastAPI
      path: not given
      isOrdered: false
      handlers: none
      below: not given
      listsGuards: false
      isDefault: false
      guards: none
      code: none
      isFollowed: false
      body: 1:1
      isForAll: false
      isByDefinition: false
      onlyBelow: none
      on: 5:7
      folder: not given
      isShared: false
      sharesAll: false
      handedTo: none
      elsewhere: none

  route
    11:5  FastAPI
      methods: get
      path: /loans/{id}
      router: call 110-119
      isSettled: true
      label: GET /loans/{id}
      handlerName: loan
      open: not given
      comment: #
      isAction: false
      socket: not given
      dataAccess:
        name: db.execute
        line: 13
        changes: true
      handsOnIdentity: false
      body: 1:1
      above: none
      unreached: none
      caller: not given
      isGone: false
      idle: none
      checks: none
      guards: 11:24
      written: 11:24
      own: 11:24
      elsewhere:
        before: none
        types: none
        calls: none
      on: 10:2
      prefixes: none
      through: none

  syntaxProblem
    16:11
      message: '(' was never closed
      isTemplate: false
      rewrites:
        mend: cannot be written
    17:1
      message: expected ':'
      isTemplate: false
      rewrites:
        mend: cannot be written"
`);
  });

  it("gives plain data", () => {
    const file = join(folder, "plain.js");
    writeFileSync(file, javascript);
    const report = factsOf(file);
    expect(JSON.parse(JSON.stringify(report.facts["query"]))).toMatchInlineSnapshot(`
      [
        {
          "at": "14:29",
          "fields": {
            "grade": "resolved",
            "holes": [
              {
                "fields": {
                  "isBetweenNames": false,
                  "isEscaped": false,
                  "isHarmless": false,
                  "isQuoted": true,
                  "position": "value",
                  "value": {
                    "value": {
                      "at": "11:48",
                      "code": "id",
                      "isHarmless": false,
                      "origin": "parameter",
                      "path": "express.Request().params.id",
                      "sources": [
                        "request req.params.id (line 10) → id (line 11)",
                      ],
                    },
                  },
                },
              },
              {
                "fields": {
                  "isBetweenNames": false,
                  "isEscaped": false,
                  "isHarmless": true,
                  "isQuoted": false,
                  "position": "value",
                  "value": {
                    "value": {
                      "at": "12:22",
                      "code": "Number(req.query.limit)",
                      "isHarmless": true,
                      "origin": "call",
                      "path": "Number()",
                      "sources": [],
                    },
                  },
                },
              },
            ],
            "isRun": true,
            "language": "sql",
            "library": "pg",
            "placeholder": "$1",
            "rewrites": {
              "fields": {
                "bindParameters": "cannot be written",
              },
            },
            "text": {
              "value": {
                "at": "14:29",
                "code": "sql",
                "isHarmless": false,
                "origin": "unknown",
                "sources": [
                  "request req.params.id (line 10) → id (line 11) → sql (line 12)",
                ],
                "texts": [
                  [
                    ""SELECT * FROM users WHERE id = '"",
                    "[value id]",
                    ""'"",
                    "" LIMIT "",
                    "[value Number(req.query.limit), harmless]",
                  ],
                ],
              },
            },
          },
        },
      ]
    `);
  });

  it.each([
    ["missing.js", undefined, "no such file"],
    ["notes.txt", "", "unknown extension"],
    ["broken.js", "const = 1;", "broken.js:1:7: Parsing error"],
  ])("says what is wrong with %s", (name, text, message) => {
    const file = join(folder, name);
    if (text !== undefined) writeFileSync(file, text);
    expect(() => factsOf(file)).toThrow(message);
  });

  it("exits 1 on an unknown option", () => {
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "tools/facts.ts", "x.js", "--al"], { cwd: root, encoding: "utf8" });
    expect([status, stderr.trim()]).toEqual([1, "--al: unknown option\nusage: npm run facts -- FILE [--all] [--json]\n       npm run facts -- routes [FOLDER] [--json | --csv]"]);
  });
});
