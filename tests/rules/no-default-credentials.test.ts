import rule from "../../src/rules/no-default-credentials.ts";
import { testRule, type InvalidCase } from "../rule-tester.ts";

const all = [{ confidence: "possible" }] as const;
const url = (scheme: string, user: string, password: string, host: string): string => [scheme, "://", user, ":", password, "@", host].join("");

/** A case from code in which the reported text begins behind a `«`, and what a suggestion leaves in its place. */
function flawed(name: string, messageId: string, marked: string, replacement: string | undefined, more: { readonly options?: readonly [object]; readonly data?: Readonly<Record<string, string>>; readonly filename?: string } = {}): InvalidCase {
  const { data, ...rest } = more;
  const before = marked.slice(0, marked.indexOf("«")).split("\n");
  return {
    name, code: marked.replace("«", ""), ...rest,
    errors: [{
      messageId, line: before.length, column: (before.at(-1) ?? "").length + 1, ...(data ? { data } : {}),
      ...(replacement === undefined ? {} : { suggestions: [{ messageId: "readEnvironment", output: marked.replace(/«"[^"]*"/u, replacement) }] }),
    }],
  };
}

testRule("no-default-credentials", rule, {
  javascript: {
    valid: [
      { name: "the machine itself", code: [
        'import pg from "pg"; new pg.Pool({ host: "localhost", user: "postgres", password: "postgres" });', 'const c = { host: "127.0.0.1", username: "root", password: "root" };',
        `f("${url("amqp", "guest", "guest", "localhost")}", "${url("mongodb", "root", "root", "127.0.0.1:27017")}", "${url("redis", "", "redis", "[::1]")}");`,
      ].join("\n"), options: all },
      { name: "hosts that nobody can have", code: `f("${url("postgres", "postgres", "postgres", "db.example.com")}", "${url("postgres", "admin", "admin", "host")}"); const c = { host: "db.test", user: "root", password: "root" };`, options: all },
      { name: "what nobody would guess, which is another rule's", code: `import pg from "pg"; new pg.Pool({ host: "db.internal", user: "postgres", password: "kettle-Drum-77" }); f("${url("postgres", "app", "kettle-Drum-77", "db.internal")}");`, options: all },
      { name: "a fallback, which is another rule's", code: `const c = { user: "postgres", password: process.env.DB_PASSWORD || "postgres", host }; const u = process.env.DATABASE_URL ?? "${url("postgres", "postgres", "postgres", "db")}";`, options: all },
      { name: "names of fields, and labels", code: 'const f = { usernameField: "email", passwordField: "password" }, g = { username: "username", password: "password" }, l = { username: "User", password: "Password" };', options: all },
      { name: "nothing beside it", code: 'const password = "admin"; const c = { password: "changeme" };', options: all },
      { name: "an empty user, as in a form", code: 'const form = { email: "", password: "password" };' },
      { name: "an address in a sentence", code: `const help = "for example ${url("postgres", "postgres", "postgres", "db")}"; // ${url("postgres", "postgres", "postgres", "db")}`, options: all },
      { name: "a user that no server has from the start, and other servers", code: `f("${url("mysql", "dbuser", "secret", "mysql.tools.internal")}", "${url("https", "admin", "admin", "tools.internal")}", "${url("ftp", "admin", "password", "tools.internal")}");`, options: all },
      { name: "a comparison", code: 'if (user === "admin" && password === "admin") warn();', options: all },
      { name: "a database without a host", code: 'import pg from "pg"; new pg.Pool({ user: "postgres", password: "postgres" }); const c = { user: "root", password: "root" };' },
      { name: "a database of another program's name", code: 'const c = { smtpHost: "mail.internal", dbUser: "root", dbPassword: "root", dbHost: "localhost" };', options: all },
      { name: "a seed, in recommended", code: 'export const users = [{ email: "ada@tools.internal", password: "password123" }];', filename: "packages/db/seed/users.js" },
      ...["tests/users.js", "src/login.test.js", "spec/login.spec.js", "e2e/login.js", "integration-tests/lib/users.js"].map((filename) => (
        { name: `an account that a test makes: ${filename}`, code: `await signUp({ username: "ada", password: "password123" }); connect({ uri: "${url("mongodb", "root", "root", "db")}" });`, filename, options: all })),
      { name: "translations", code: 'export default { user: "admin", password: "admin" };', filename: "src/locales/en.js", options: all },
      { name: "beside an address that nobody can have", code: 'f({ email: "admin@example.com", password: "admin123" });' },
    ],
    invalid: [
      flawed("a database", "use", 'import pg from "pg"; new pg.Pool({ host: "db.internal", user: "postgres", password: «"postgres" });', "process.env.PGPASSWORD", { data: { what: "password", library: "pg", from: "", instead: "the environment (PGPASSWORD) or a secret store" } }),
      flawed("a host that the environment names", "use", 'import mysql from "mysql2"; mysql.createPool({ host: process.env.DB_HOST, user: "root", password: «"root" });', "process.env.MYSQL_PASSWORD"),
      flawed("a database without a host, when all is wanted", "use", 'import pg from "pg"; new pg.Pool({ user: "postgres", password: «"postgres" });', "process.env.PGPASSWORD", { options: all }),
      flawed("a guard", "use", 'import basicAuth from "express-basic-auth"; app.use(basicAuth({ users: { admin: «"admin" } }));', "process.env.BASIC_AUTH_PASSWORD"),
      flawed("an address", "passwordInUrl", `connect(«"${url("amqp", "guest", "guest", "broker.internal:5672")}");`, "process.env.DATABASE_URL", { data: { what: "amqp URL", library: "", from: "", instead: "the environment (DATABASE_URL) or a secret store" } }),
      flawed("an address without a user", "passwordInUrl", `const brokerUrl = «"${url("redis", "", "changeme", "cache.internal")}";`, "process.env.BROKER_URL"),
      flawed("a database that speaks HTTP, when all is wanted", "passwordInUrl", `f(«"${url("http", "elastic", "changeme", "search.internal:9200")}");`, "process.env.DATABASE_URL", { options: all }),
      flawed("settings of a database", "name", 'export default { host: "db.internal", username: "root", password: «"root", port: 3306 };', "process.env.PASSWORD"),
      flawed("an account that is made", "name", 'await User.create({ email: "admin@tools.internal", password: «"admin123", role: "admin" });', "process.env.PASSWORD", { data: { what: "password", library: "", from: "", instead: "the environment (PASSWORD) or a secret store" } }),
      flawed("a placeholder that is used", "name", 'const account = { username: "admin", password: «"changeme" };', "process.env.PASSWORD"),
      flawed("names with what they belong to", "name", 'const c = { smtpHost: "localhost", dbUser: "root", dbPassword: «"root", dbHost: "db.internal" };', "process.env.DB_PASSWORD"),
      flawed("a seed, when all is wanted", "name", 'export const users = [{ email: "ada@tools.internal", password: «"password123" }];', "process.env.PASSWORD", { filename: "packages/db/seed/users.js", options: all }),
    ],
  },
  typescript: {
    valid: [
      { name: "types", code: 'interface C { user: "admin"; password: "admin" }', options: all },
    ],
    invalid: [
      flawed("a typed object", "name", 'const c: Options = { username: "admin", password: «"admin" as string };', "process.env.PASSWORD"),
    ],
  },
  python: {
    valid: [
      { name: "the machine itself", code: `import psycopg\npsycopg.connect(host="localhost", user="postgres", password="postgres")\nDATABASES = {"default": {"USER": "postgres", "PASSWORD": "postgres", "HOST": "127.0.0.1"}}\nBROKER = "${url("amqp", "guest", "guest", "localhost//")}"`, options: all },
      { name: "a host given by its place", code: 'import MySQLdb\nMySQLdb.connect("127.0.0.1", "root", "root", "lending")', options: all },
      { name: "what nobody would guess, which is another rule's", code: 'import psycopg\npsycopg.connect(host="db.internal", user="postgres", password="kettle-Drum-77")', options: all },
      { name: "a fallback, which is another rule's", code: 'import os\nDB = {"USER": "postgres", "PASSWORD": os.getenv("DB_PASSWORD", "postgres"), "HOST": "db"}', options: all },
      { name: "names that stay what they are", code: 'rename = {"account": "account", "user": "user", "password": "password", "host": "host"}', options: all },
      { name: "names of fields, and nothing beside it", code: 'fields = {"username": "username", "password": "password"}\npassword = "admin"', options: all },
      { name: "a docstring and a comment", code: `"""${url("postgres", "postgres", "postgres", "db")}"""\n# ${url("postgres", "postgres", "postgres", "db")}`, options: all },
      { name: "settings of those who develop", code: 'DATABASES = {"default": {"USER": "admin", "PASSWORD": "admin", "HOST": "db"}}', filename: "app/settings/dev.py" },
    ],
    invalid: [
      flawed("a database", "use", 'import os, psycopg\npsycopg.connect(host=host, user="postgres", password=«"postgres")', 'os.environ["PGPASSWORD"]', { data: { what: "password", library: "psycopg", from: "", instead: "the environment (PGPASSWORD) or a secret store" } }),
      flawed("an address of SQLAlchemy", "passwordInUrl", `import os\nengine = create_engine(«"${url("postgresql+psycopg2", "postgres", "postgres", "db/lending")}")`, 'os.environ["DATABASE_URL"]'),
      flawed("an address of Celery", "passwordInUrl", `import os\nBROKER_URL = «"${url("amqp", "guest", "guest", "rabbitmq:5672//")}"`, 'os.environ["BROKER_URL"]'),
      flawed("settings of Django", "name", 'import os\nDATABASES = {"default": {"USER": "postgres", "PASSWORD": «"postgres", "HOST": "db"}}', 'os.environ["PASSWORD"]', { data: { what: "PASSWORD", library: "", from: "", instead: "the environment (PASSWORD) or a secret store" } }),
      flawed("an administrator of Django", "use", 'import os\nget_user_model().objects.create_superuser("admin", "office@tools.internal", «"admin")', 'os.environ["DJANGO_SUPERUSER_PASSWORD"]'),
      flawed("an account that is made", "name", 'import os\nUser(username="admin", password=«"password")', 'os.environ["PASSWORD"]'),
      flawed("an account of a library's secret", "name", 'import os\nfrom pydantic import SecretStr\nUser(username="admin", password=SecretStr(«"changeme"))', 'os.environ["PASSWORD"]'),
      flawed("settings of those who develop, when all is wanted", "name", 'import os\nDATABASES = {"default": {"USER": "admin", "PASSWORD": «"admin", "HOST": "db"}}', 'os.environ["PASSWORD"]', { filename: "app/settings/dev.py", options: all }),
    ],
  },
});
