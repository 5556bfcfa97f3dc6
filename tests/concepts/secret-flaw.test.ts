import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";

/** The rules of which several could speak of one text. */
const owners = ["no-secret-fallback", "no-default-credentials", "no-weak-secret", "no-hardcoded-secrets"];

const long = "lend-a-hand-lend-a-drill-lend-a-saw";

/** The rules that report a piece of code, of those that are on. */
function reporting(code: string, filename: string, on: readonly string[] = owners): readonly string[] {
  const rules = Object.fromEntries(on.map((name) => [`rampart/${name}`, ["error", { confidence: "possible" }]]));
  const config = { files: ["**/*.js", "**/*.py"], plugins: { rampart: plugin }, rules, ...(filename.endsWith(".py") ? { language: "rampart/python" } : {}) };
  return new Linter().verify(code, config as unknown as Linter.Config, { filename }).map(({ ruleId, message }) => ruleId?.replace("rampart/", "") ?? message);
}

const texts: readonly (readonly [name: string, owner: string, filename: string, code: string])[] = [
  ["a weak key that stands in", "no-secret-fallback", "a.js", 'import jwt from "jsonwebtoken"; jwt.sign({}, process.env.JWT_SECRET || "secret");'],
  ["a weak key that stands in, by its name", "no-secret-fallback", "a.js", 'export const jwtSecret = process.env.JWT_SECRET ?? "changeme";'],
  ["a strong key that stands in", "no-secret-fallback", "a.js", `import jwt from "jsonwebtoken"; jwt.sign({}, process.env.JWT_SECRET || "${long}");`],
  ["a weak key", "no-weak-secret", "a.js", 'import jwt from "jsonwebtoken"; const jwtSecret = "secret"; jwt.sign({}, jwtSecret);'],
  ["a short key", "no-weak-secret", "a.js", 'import jwt from "jsonwebtoken"; const jwtSecret = "kettle-Drum-77"; jwt.sign({}, jwtSecret);'],
  ["a key that is neither", "no-hardcoded-secrets", "a.js", `import jwt from "jsonwebtoken"; const jwtSecret = "${long}"; jwt.sign({}, jwtSecret);`],
  ["a default password that stands in", "no-secret-fallback", "a.js", 'export const db = { host, user: "postgres", password: process.env.DB_PASSWORD || "postgres" };'],
  ["an address with one that stands in", "no-secret-fallback", "a.js", `export const db = process.env.DATABASE_URL ?? "${["postgres", "://postgres:postgres", "@db.internal/x"].join("")}";`],
  ["a default password", "no-default-credentials", "a.js", 'import pg from "pg"; new pg.Pool({ host: "db.internal", user: "postgres", password: "postgres" });'],
  ["an address with one", "no-default-credentials", "a.js", `export const db = "${["postgres", "://postgres:postgres", "@db.internal/x"].join("")}";`],
  ["a default password of an account", "no-default-credentials", "a.js", 'User.create({ username: "admin", password: "admin123" });'],
  ["a password that is none", "no-hardcoded-secrets", "a.js", 'import pg from "pg"; new pg.Pool({ host: "db.internal", user: "postgres", password: "kettle-Drum-77" });'],
  ["a default password that stands in, in Python", "no-secret-fallback", "a.py", 'import os\nDB = {"USER": "postgres", "PASSWORD": os.getenv("DB_PASSWORD", "postgres"), "HOST": "db"}'],
  ["a default password, in Python", "no-default-credentials", "a.py", 'import psycopg\npsycopg.connect(host="db.internal", user="postgres", password="postgres")'],
  ["a password that is none, in Python", "no-hardcoded-secrets", "a.py", 'DB = {"USER": "postgres", "PASSWORD": "kettle-Drum-77", "HOST": "db"}'],
  ["a weak key that stands in, in Python", "no-secret-fallback", "a.py", 'import os, jwt\njwt.encode({}, os.getenv("JWT_SECRET", "secret"))'],
  ["a weak key in a field of settings", "no-secret-fallback", "a.py", 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    jwt_secret: str = "secret"'],
  ["a weak key, in Python", "no-weak-secret", "a.py", 'import jwt\nSECRET_KEY = "secret"\njwt.encode({}, SECRET_KEY)'],
  ["a key that is neither, in Python", "no-hardcoded-secrets", "a.py", `import jwt\nSECRET_KEY = "${long}"\njwt.encode({}, SECRET_KEY)`],
];

describe("one text has one flaw", () => {
  it.each(texts)("%s: %s", (_, owner, filename, code) => {
    expect(reporting(code, filename)).toEqual([owner]);
  });

  it.each(texts)("%s, with its owner off: nobody speaks for it", (_, owner, filename, code) => {
    expect(reporting(code, filename, owners.filter((name) => name !== owner))).toEqual([]);
  });
});
