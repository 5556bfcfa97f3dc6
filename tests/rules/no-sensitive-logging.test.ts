import rule from "../../src/rules/no-sensitive-logging.ts";
import { type InvalidCase, lines, testRule, type ValidCase } from "../rule-tester.ts";

type Finding = "password" | "secret" | "container" | "personal";

/** A flaw: each `«` stands before what is reported, all with the same message unless more are given. */
function bad(name: string, marked: string, finding: Finding | readonly Finding[], more: Partial<InvalidCase> = {}): InvalidCase {
  const errors = marked.split("«").slice(0, -1).map((_, i, pieces) => {
    const before = pieces.slice(0, i + 1).join("").split("\n");
    return { messageId: typeof finding === "string" ? finding : (finding[i] ?? ""), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  });
  return { name, code: marked.replaceAll("«", ""), errors, ...more };
}

function good(name: string, code: string, more: Partial<ValidCase> = {}): ValidCase {
  return { name, code, ...more };
}

const strict = { options: [{ confidence: "possible" }] } as const;

/** The body of a route of Express. */
function route(...body: readonly string[]): string {
  return lines("import express from \"express\";", "const app = express();", "app.post(\"/login\", async (req, res) => {", ...body, "});");
}

testRule("no-sensitive-logging", rule, {
  javascript: {
    invalid: [
      // How it is written
      bad("an argument", "export const f = (password) => console.log(\"login\", «password);", "password"),
      bad("a template", "export const f = (user) => console.log(`login ${user.email} ${«user.password}`);", "password"),
      bad("a sum", "export const f = (user) => console.log(\"login \" + user.email + \" \" + «user.password);", "password"),
      bad("arguments for %s", "export const f = (user) => console.log(\"login %s %s\", user.email, «user.password);", "password"),
      bad("util.format", "import { format } from \"node:util\";\nexport const f = (user) => console.log(format(\"%s\", «user.password));", "password"),
      bad("util.inspect", "import { inspect } from \"node:util\";\nexport const f = (user) => console.log(inspect({ password: «user.password }));", "password"),
      bad("an object", "export const f = (user) => console.info({ id: user.id, password: «user.password });", "password"),
      bad("shorthand", "export const f = (email, password) => console.info({ email, «password });", "password"),
      bad("an object in an object", "export const f = (x) => console.info({ user: { login: { apiKey: «x.value } } });", "secret"),
      bad("JSON.stringify", "export const f = (user) => console.info(JSON.stringify({ password: «user.password }, null, 2));", "password"),
      bad("String", "export const f = (password) => console.info(String(«password));", "password"),
      bad("a list", "export const f = (user) => console.info([user.id, «user.password]);", "password"),
      bad("a joined list", "export const f = (user) => console.info([user.id, «user.password].join(\" \"));", "password"),
      bad("an error", "export const f = (password) => console.error(new Error(`cannot use ${«password}`));", "password"),
      bad("a fallback", "export const f = (user) => console.log(«user.password ?? \"none\");", "password"),
      bad("one arm", "export const f = (user) => console.log(user.isNew ? «user.password : \"old\");", "password"),
      bad("and", "export const f = (user) => console.log(user && «user.password);", "password"),
      bad("a slice of a password", "export const f = (password) => console.log(«password.slice(0, 3));", "password"),
      bad("most of a token", "export const f = (accessToken) => console.log(«accessToken.slice(0, 40));", "secret"),
      bad("a token without its scheme", "export const f = (req, res) => console.log(«req.headers.authorization.slice(7));", "secret"),
      bad("a piece of a header", "export const f = (req, res) => console.log(«req.headers.authorization.split(\" \")[1]);", "secret"),
      bad("base64", "export const f = (password) => console.log(Buffer.from(«password).toString(\"base64\"));", "password"),
      bad("a map over users", "export const f = (users) => console.log(users.map((user) => «user.password));", "password"),
      bad("each user", "export const f = (users) => { for (const user of users) console.log(user.id, «user.password); };", "password"),
      bad("two in one call", "export const f = (password, accessToken) => console.log(«password, «accessToken);", ["password", "secret"]),

      // The way there
      bad("a variable", route("  const pw = req.body.password;", "  console.log(«pw);"), "password"),
      bad("two variables", route("  const pw = req.body.password;", "  const line = `using ${pw}`;", "  console.log(«line);"), "password"),
      bad("destructuring", route("  const { password: given } = req.body;", "  console.log(«given);"), "password"),
      bad("a record in a variable", route("  const entry = { at: Date.now(), password: req.body.password };", "  console.log(«entry);"), "password"),
      bad("a spread record", route("  const login = { password: req.body.password };", "  console.log({ ...«login, at: 1 });"), "password"),
      bad("a member written later", route("  const entry = {};", "  entry.password = req.body.password;", "  console.log(«entry);"), "password"),
      bad("the rest that still has it", route("  const { email, ...rest } = req.body;", "  check(rest.password);", "  console.log(«rest);"), "container"),
      bad("a function of the file", "const line = (user) => `user ${user.password}`;\nexport const f = (user) => console.log(«line(user));", "password"),
      bad("a parameter of a function of the file", lines(
        "function say(text) { console.log(«text); }",
        "export function f(user) { say(user.password); }",
      ), "password"),
      bad("a field", lines(
        "export class Client {",
        "  constructor(options) { this.apiKey = options.apiKey; }",
        "  show() { console.log(«this.apiKey); }",
        "}",
      ), "secret"),
      bad("text that is added to", route("  let line = \"login\";", "  line += req.body.password;", "  console.log(«line);"), "password"),
      bad("a token in the code", "const token = \"kettle0drum1\" + \"kettle2drum3\";\nconsole.log(\"token: \" + «token);".replace("\" + \"", ""), "secret"),
      bad("the plain password of a record", "export const f = (password) => console.log(«password.plain, password.strength);", "password"),
      bad("a password in the code", "const adminPassword = \"kettle-drum-77\";\nconsole.log(«adminPassword);", "password"),

      // Where it comes from
      bad("the Authorization header", route("  console.log(«req.headers.authorization);"), "secret"),
      bad("by index", route("  console.log(«req.headers[\"x-api-key\"]);"), "secret"),
      bad("by method", route("  console.log(«req.get(\"Authorization\"));"), "secret"),
      bad("under a neutral key", route("  console.log({ caller: «req.headers.authorization });"), "secret"),
      bad("all headers", route("  console.log(«req.headers);"), "container"),
      bad("all headers, as text", route("  console.log(JSON.stringify(«req.headers));"), "container"),
      bad("all headers, spread", route("  console.log({ ...«req.headers, at: 1 });"), "container"),
      bad("the body of a log-in", route("  const { password } = req.body;", "  console.log(\"body\", «req.body);"), "container"),
      bad("the body of every request", "import express from \"express\";\nexpress().use((req, res, next) => { console.log(«req.body); next(); });", "container"),
      bad("any body", route("  console.log(\"body\", «req.body);"), "container", strict),
      bad("headers and body", route("  console.log({ headers: «req.headers, body: «req.body }, \"request\");"), "container", strict),
      bad("cookies", route("  console.log(«req.cookies);"), "container"),
      bad("a session cookie", route("  console.log(«req.cookies.sid);"), "secret"),
      bad("a token of the address", route("  console.log(«req.params.token, «req.query.token);"), "secret"),
      bad("a token of the body", route("  const { token } = req.body;", "  console.log(«token);"), "secret"),
      bad("a signed token under a neutral name", "import jwt from \"jsonwebtoken\";\nexport const f = (user, key) => { const t = jwt.sign({ id: user.id }, key); console.info(«t); };", "secret"),
      bad("a password hash", "import bcrypt from \"bcrypt\";\nexport const f = async (text) => { const h = await bcrypt.hash(text, 12); console.info(«h); };", "password"),
      bad("a password hash by name", "export const f = (user) => console.info(«user.passwordHash);", "password"),
      bad("a secret of the environment", "console.log(«process.env.JWT_SECRET);", "secret"),
      bad("a secret of the environment, in a variable", "const key = process.env.STRIPE_SECRET_KEY;\nconsole.log(`using ${«key}`);", "secret"),
      bad("the address of a database", "console.log(`connecting to ${«process.env.DATABASE_URL}`);", "secret"),
      bad("the environment", "console.log(«process.env);", "container"),
      bad("a setting", "export const f = (config) => console.log(«config.get(\"JWT_SECRET\"));", "secret"),
      bad("local storage", "console.log(«localStorage.getItem(\"accessToken\"));", "secret"),
      bad("a token of local storage", "const token = localStorage.getItem(\"token\");\nconsole.log(\"token\", «token);", "secret"),
      bad("a random token", "import { randomBytes } from \"node:crypto\";\nexport const f = () => { const token = randomBytes(32).toString(\"hex\"); console.log(`https://a.example/?token=${«token}`); };", "secret"),
      bad("a user's token", "export const f = (user) => console.log(«user.token);", "secret"),
      bad("a token where somebody signs in", "import jwt from \"jsonwebtoken\";\nexport const f = (token) => { console.log(«token); return jwt.verify(token, key); };", "secret"),
      bad("a field that a form fills", "export class Form { password = \"\"; submit() { console.log(\"password:\", «this.password); } }", "password"),
      bad("a made token", "export const f = (user) => { const token = generateToken(user); console.log(«token); };", "secret"),
      bad("getPassword", "export const f = (user) => { const found = user.getPassword(); console.log(«found); };", "password"),
      bad("headers of an unknown handler", "export const f = (request) => console.log(«request.headers);", "container"),
      bad("headers of a failed request", "export const f = (error) => console.log(«error.config.headers);", "container"),

      // Other requests
      bad("Fastify", "import fastify from \"fastify\";\nfastify().post(\"/\", async (request) => { request.log.info({ headers: «request.headers }); });", "container"),
      bad("Koa", "import Koa from \"koa\";\nnew Koa().use((ctx) => { ctx.log.info(«ctx.headers); });", "container"),
      bad("Hono", "import { Hono } from \"hono\";\nnew Hono().get(\"/\", (c) => { console.log(«c.req.header(\"Authorization\")); });", "secret"),
      bad("Next.js", "export async function POST(request) { console.log(«request.headers.get(\"authorization\")); }", "secret", { filename: "app/api/route.js" }),
      bad("node:http", "import http from \"node:http\";\nhttp.createServer((request) => { console.log(«request.headers); });", "container"),

      // Names
      ...["password", "userPassword", "newPassword", "passwd", "passphrase", "dbPass", "user_password"].map((name) => (
        bad(`the name ${name}`, `export const f = (${name}) => console.log(«${name});`, "password"))),
      ...["clientSecret", "apiKey", "API_KEY", "apikey", "privateKey", "accessToken", "refresh_token", "sessionToken", "resetToken", "idToken", "secretAccessKey",
        "jwt", "cvv", "ssn", "cardNumber", "otp", "authHeader", "sessionCookie", "recoveryCodes", "mnemonic"].map((name) => (
        bad(`the name ${name}`, `export const f = (${name}) => console.log(«${name});`, "secret"))),
      bad("a token of unknown kind", "export const f = (token) => console.log(«token);", "secret", strict),
      bad("credentials", "export const f = (credentials) => console.log(«credentials);", "secret", strict),
      bad("the body of something called request", "export const f = (request) => console.log(«request.body);", "container", strict),
      bad("the request of an error", "export const f = (err) => console.log(«err.config);", "container", strict),
      bad("personal data, when told", "export const f = (user) => console.log(«user.email);", "personal", { options: [{ personalData: true }] }),

      // Loggers
      ...["trace", "debug", "info", "warn", "error"].map((method) => bad(`console.${method}`, `export const f = (password) => console.${method}(«password);`, "password")),
      bad("console.table", "export const f = (password) => console.table({ «password });", "password"),
      bad("console.assert", "export const f = (password) => console.assert(password, «password);", "password"),
      bad("a renamed console", "const { log } = console;\nexport const f = (password) => log(«password);", "password"),
      bad("process.stdout", "export const f = (password) => process.stdout.write(`${«password}\\n`);", "password"),
      bad("pino", "import pino from \"pino\";\nconst log = pino();\nexport const f = (password) => log.info({ «password }, \"login\");", "password"),
      bad("a child of pino", "import pino from \"pino\";\nconst log = pino().child({ module: \"a\" });\nexport const f = (password) => log.info({ «password });", "password"),
      bad("pino with other paths", "import pino from \"pino\";\nconst out = pino({ redact: [\"apiKey\"] });\nexport const f = (password) => out.info({ «password });", "password"),
      bad("pino's paths do not reach the text", "import pino from \"pino\";\nconst out = pino({ redact: [\"password\"] });\nexport const f = (password) => out.info(`login ${«password}`);", "password"),
      bad("pino's paths do not reach deeper", "import pino from \"pino\";\nconst out = pino({ redact: [\"password\"] });\nexport const f = (password) => out.info({ user: { «password } });", "password"),
      bad("winston", "import winston from \"winston\";\nconst out = winston.createLogger({ format: winston.format.json() });\nexport const f = (password) => out.info(\"login\", { «password });", "password"),
      bad("winston's own logger", "const winston = require(\"winston\");\nexports.f = (password) => winston.info(«password);", "password"),
      bad("bunyan", "import bunyan from \"bunyan\";\nconst out = bunyan.createLogger({ name: \"a\" });\nexport const f = (password) => out.info({ «password });", "password"),
      bad("log4js", "import log4js from \"log4js\";\nconst out = log4js.getLogger();\nexport const f = (password) => out.mark(«password);", "password"),
      bad("loglevel", "import out from \"loglevel\";\nexport const f = (password) => out.info(«password);", "password"),
      bad("debug", "const out = require(\"debug\")(\"app\");\nexports.f = (password) => out(\"login %s\", «password);", "password"),
      bad("consola", "import { consola } from \"consola\";\nexport const f = (password) => consola.success(«password);", "password"),
      bad("signale", "const { Signale } = require(\"signale\");\nconst out = new Signale();\nexports.f = (password) => out.note(«password);", "password"),
      bad("tslog", "import { Logger } from \"tslog\";\nconst out = new Logger();\nexport const f = (password) => out.silly(«password);", "password"),
      bad("a logger of another file", "import { logger } from \"../lib/logger\";\nexport const f = (password) => logger.info({ «password });", "password"),
      bad("a logger by function", "import { getLogger } from \"../lib/logger\";\nexport const f = (password) => getLogger(\"auth\").info(«password);", "password"),
      bad("a logger of a request", route("  req.log.info(«req.body.password);"), "password"),
      bad("Sentry's message", "import * as Sentry from \"@sentry/node\";\nexport const f = (password) => Sentry.captureMessage(`login ${«password}`);", "password"),
      bad("Sentry's context", "import * as Sentry from \"@sentry/nextjs\";\nexport const f = (req, res) => Sentry.setContext(\"request\", { headers: «req.headers });", "container"),
      bad("Sentry's extra by its key", "import * as Sentry from \"@sentry/node\";\nexport const f = (value) => Sentry.setExtra(\"apiKey\", «value);", "secret"),
      bad("Sentry's breadcrumb", "import { addBreadcrumb } from \"@sentry/browser\";\nexport const f = (password) => addBreadcrumb({ data: { «password } });", "password"),
      bad("Sentry's scope", "import * as Sentry from \"@sentry/node\";\nexport const f = (password) => Sentry.withScope((scope) => { scope.setExtras({ «password }); });", "password"),
      bad("OpenTelemetry", "import { trace } from \"@opentelemetry/api\";\nexport const f = (req, res) => trace.getActiveSpan()?.setAttribute(\"auth\", «req.headers.authorization);", "secret"),
      bad("New Relic", "import newrelic from \"newrelic\";\nexport const f = (password) => newrelic.addCustomAttributes({ «password });", "password"),
      bad("a timer of the console", "export const f = (password) => console.timeLog(\"login\", «password);", "password"),
      bad("what pino writes with each line", "import pino from \"pino\";\nconst out = pino();\nexport const f = (password) => out.setBindings({ «password });", "password"),
      bad("winston's level for requests", "const winston = require(\"winston\");\nexports.f = (password) => winston.http(«password);", "password"),
      bad("a level of syslog", "import winston from \"winston\";\nconst out = winston.createLogger({ levels: winston.config.syslog.levels });\nexport const f = (password) => out.emerg(«password);", "password"),
      bad("a level that only some loggers have", "const signale = require(\"signale\");\nexports.f = (password) => signale.fav(«password);", "password"),
      bad("a part of consola", "import { consola } from \"consola/basic\";\nexport const f = (password) => consola.box(«password);", "password"),
      bad("loglevel, renamed", "import loglevel from \"loglevel\";\nconst out = loglevel.noConflict();\nexport const f = (password) => out.info(«password);", "password"),
      bad("NestJS, without an instance", "import { Logger } from \"@nestjs/common\";\nexport const f = (password) => Logger.fatal(«password);", "password"),
      bad("what tslog never masks by default", "import { Logger } from \"tslog\";\nconst out = new Logger();\nexport const f = (user) => out.info({ apiKey: «user.apiKey });", "secret"),
      bad("tslog with other masks", "import { Logger } from \"tslog\";\nconst out = new Logger({ mask: { keys: [\"apiKey\"] } });\nexport const f = (password) => out.info({ «password });", "password"),
      bad("attributes of a span of Sentry", "import * as Sentry from \"@sentry/node\";\nexport const f = (password) => Sentry.startSpan({ name: \"a\", attributes: { «password } }, run);", "password"),
      bad("attributes of Sentry, in another runtime", "import * as Sentry from \"@sentry/nuxt\";\nexport const f = (password) => Sentry.setAttributes({ «password });", "password"),
      bad("attributes of a new span", "import { trace } from \"@opentelemetry/api\";\nexport const f = (password) => trace.getTracer(\"a\").startActiveSpan(\"login\", { attributes: { «password } }, run);", "password"),
      bad("the status of a span", "import { trace } from \"@opentelemetry/api\";\nexport const f = (password) => trace.getActiveSpan()?.setStatus({ code: 2, message: `no ${«password}` });", "password"),
      bad("tags of Datadog", "import tracer from \"dd-trace\";\nexport const f = (password) => tracer.trace(\"login\", { tags: { «password } }, run);", "password"),
      bad("a span that Datadog hands over", "import tracer from \"dd-trace\";\nexport const f = (password) => tracer.trace(\"login\", (span) => span.addTags({ «password }));", "password"),
      bad("a logger of Datadog in browsers", "import { datadogLogs } from \"@datadog/browser-logs\";\nexport const f = (password) => datadogLogs.createLogger(\"a\").notice(\"login\", { «password });", "password"),
      bad("Datadog", "import tracer from \"dd-trace\";\nexport const f = (password) => tracer.scope().active().setTag(\"login\", «password);", "password"),
    ],
    valid: [
      // Words
      good("words in the message", lines(
        "console.log(\"password changed\");",
        "console.log(\"token refreshed\", \"secret\");",
        "export const f = (user) => console.log(`password reset requested for ${user.id}`);",
        "export const g = (user) => console.log(\"token for \" + user.id + \" revoked\");",
      )),
      good("nothing", "console.log();\nconsole.log(null, undefined, true, 1);"),
      good("a message in a variable", "const passwordMessage = \"wrong\";\nconst tokenError = \"x\";\nconsole.log(passwordMessage, tokenError);"),
      good("a label under a secret's name", "const password = \"Password\";\nconst secret = \"not-set\";\nconsole.log(password, secret, { token: \"none\" });"),

      // Counters, settings and flags
      ...["totalTokens", "maxTokens", "tokenCount", "tokenType", "token_type", "passwordLength", "passwordPolicy", "hasToken", "isPasswordValid", "passwordChanged", "tokenId",
        "tokenExpiry", "publicKey", "keyName", "secretName", "resetPasswordUrl", "csrfToken", "nextToken", "pageToken", "continuationToken", "cancelToken", "promptTokens",
        "tokens", "numTokens", "designTokens", "deviceToken", "passwordResetAt", "apiKeyId", "privateKeyPath", "cookieName", "sessionTimeout", "resetPassword", "needsPassword",
        "tokenHash", "maskedToken", "redactedPassword", "encryptedSecret", "pwd", "compass", "authorizationUrl", "cookies", "session"].map((name) => (
        good(`the name ${name}`, `export const f = (${name}) => console.log(${name}, { ${name} }, x.${name});`))),
      good("counters of a model", "export const f = (usage) => console.log(usage.total_tokens, usage.tokens, { tokens: usage.completion_tokens });"),
      good("a lexer", "export const f = (tokens) => { for (const token of tokens) console.log(token.type, token); };"),
      good("a bare token", "export const f = (token) => console.log(token);"),
      good("present or absent", "export const f = (token, password) => console.log(token ? \"present\" : \"absent\", !!password, !token, password === \"\", typeof token);"),
      good("Boolean", "export const f = (password) => console.log(Boolean(password), { password: Boolean(password) });"),
      good("lengths", "export const f = (password, accessToken) => console.log(password.length, { accessToken: accessToken.length });"),
      good("a comparison under the name", "export const f = (a, b) => console.log({ password: a === b, token: a !== undefined, secret: a in b });"),
      good("constants under the name", "console.log({ password: true, token: 3, secret: null, apiKey: \"***\" });"),

      // Masked
      good("a slice of a token", "export const f = (accessToken, apiKey) => console.log(accessToken.slice(0, 8), apiKey.slice(-4), `${apiKey.substring(0, 4)}...`, apiKey.substr(0, 4));"),
      good("a slice of a header", route("  console.log(req.headers.authorization.slice(0, 10));")),
      good("masking functions", "export const f = (password, token) => console.log(redact(password), mask(token), { password: obfuscate(password) }, safe.sanitizeSecret(password));"),
      good("a masking function of the file", "const maskSecret = (secret) => `${secret}`.padEnd(20, \"*\");\nexport const f = (apiKey) => console.log(maskSecret(apiKey));"),
      good("a masked variable", "export const f = (password) => { const masked = hide(password); console.log({ password: masked }); };"),
      good("a public address", "export const f = (host, password) => { const url = `db://${password}@${host}`; const publicUrl = password ? url.replace(password, \"***\") : url; console.log(publicUrl); };"),
      good("stars", "export const f = (password) => console.log(\"*\".repeat(password.length), password.replace(/./g, \"*\"));"),
      good("a hash of an identifier", "import { createHash } from \"node:crypto\";\nexport const f = (apiKey) => console.log(createHash(\"sha256\").update(apiKey).digest(\"hex\"));"),
      good("a hash by name", "export const f = (apiKey) => { const hashedKey = hashString(apiKey); console.log({ hashedApiKey: hashedKey }); };"),
      good("a replacer", "export const f = (user, hide) => console.log(JSON.stringify({ password: user.password }, hide));"),
      good("an allow list", "export const f = (user) => console.log(JSON.stringify({ id: user.id, password: user.password }, [\"id\"]));"),
      good("taken out by destructuring", route("  const { password, ...rest } = req.body;", "  console.log(rest);")),
      good("written over in the spread", route("  console.log({ ...req.body, password: undefined });", "  console.log({ ...req.headers, authorization: \"[removed]\" });")),
      good("written over before", route("  const body = { ...req.body };", "  body.password = \"***\";", "  console.log(body);")),
      good("deleted before", route("  const headers = { ...req.headers };", "  delete headers.authorization;", "  console.log(headers);")),
      good("the keys of it", route("  console.log(Object.keys(req.body), Object.keys(req.headers).join());"), strict),
      good("the names of settings", "const old = Object.keys(process.env).filter((name) => name.startsWith(\"OLD_\"));\nconsole.log(`${old.join(\", \")} have no effect`);"),
      good("picked members", route("  console.log(pick(req.body, [\"id\"]), omit(req.body, [\"password\"]));")),

      // Harmless members
      good("harmless headers", route("  console.log(req.headers.host, req.headers[\"user-agent\"], req.get(\"Content-Type\"), req.headers[\"x-request-id\"]);")),
      good("the query and the parameters of a request", route("  console.log(req.query, req.params, req.query.page, req.params.id);")),
      good("the body of a request that nobody reads secrets of", route("  console.log(req.body);")),
      good("names of settings", "import { SETTINGS, save } from \"./settings.js\";\nexport const f = () => console.log(`saved ${SETTINGS.API_KEY}`);"),
      good("a key of a map", "export const f = (services) => { for (const serviceKey of Object.keys(services)) console.log(serviceKey, services.expireInToken); };", strict),
      good("storage that holds no secret", "console.log(localStorage.getItem(\"theme\"), sessionStorage.getItem(\"page\"));"),
      good("random ids", "import { randomUUID } from \"node:crypto\";\nconst id = randomUUID();\nconst requestId = randomUUID();\nconsole.log(id, { requestId });"),
      good("a coin", "import { ethers } from \"ethers\";\nexport const f = async (address) => { const token = await ethers.getContractAt(\"Coin\", address); console.log(\"token\", token.target, await token.symbol()); };"),
      good("a field that is a setting", "export class Form { passwordHint = \"8 characters\"; isSecret = false; submit() { console.log(this.passwordHint, this.isSecret); } }"),
      good("harmless fields", route("  console.log(req.body.title, req.body.id, { user: req.body.username });")),
      good("harmless settings", "console.log(process.env.NODE_ENV, process.env.PORT, process.env.npm_package_version, process.env.TOKEN_TTL);"),
      good("the public part of the front end", "console.log(process.env.NEXT_PUBLIC_API_KEY, process.env.PUBLIC_URL);"),
      good("a harmless member of what has a password", "const login = { name: \"a\", password: read() };\nconsole.log(login.name);"),
      good("what a token holds", "export const f = (header) => { const shareToken = parseToken(header); const sessionToken = verify(header); console.log({ shareToken }, sessionToken); };"),
      good("ids", "export const f = (user, token) => console.log(user.id, token.id, user.username, token.userId, { token: token.id });"),
      good("what a check gives", "export const f = async (token, password, user) => { const valid = await verifyToken(token); const same = await compare(password, user); console.log(valid, same, checkPassword(password)); };"),
      good("a whole user", "export const f = (user, config, options) => console.log(user, config, options);"),
      good("errors", "export const f = () => { try { g(); } catch (error) { console.error(error, error.message, error.stack, { error }); } };"),
      good("an answer's body", "export const f = async (url) => { const response = await fetch(url); console.log(response.status, await response.json()); };"),
      good("personal data, unless told", "export const f = (user) => console.log(user.email, user.phone, { email: user.email });", strict),
      good("a number", "export const f = (password) => console.log({ apiKey: Number(password) });"),

      // Redaction
      good("pino's paths", "import pino from \"pino\";\nconst out = pino({ redact: [\"password\", \"*.token\"] });\nexport const f = (password, token) => out.info({ password, user: { token } });"),
      good("pino's paths, as an object", "import pino from \"pino\";\nconst out = pino({ redact: { paths: [\"password\"], remove: true } });\nexport const f = (password) => out.info({ password });"),
      good("pino's paths for a child", "import pino from \"pino\";\nconst out = pino({ redact: [\"password\"] }).child({ a: 1 });\nexport const f = (password) => out.info({ password });"),
      good("pino's paths in headers", lines(
        "import pino from \"pino\";",
        "const out = pino({ redact: [\"req.headers.authorization\", \"headers.cookie\", 'headers[\"x-api-key\"]'] });",
        "export const f = (req, res) => { out.info({ req: { headers: req.headers } }); out.info({ headers: req.headers }); out.info({ headers: { \"x-api-key\": req.headers[\"x-api-key\"] } }); };",
      )),
      good("pino's paths from elsewhere", "import pino from \"pino\";\nimport { paths } from \"./paths.js\";\nconst out = pino({ redact: paths });\nexport const f = (password) => out.info({ password });"),
      good("winston's own format", "import winston from \"winston\";\nconst hide = winston.format((info) => ({ ...info, password: undefined }));\nconst out = winston.createLogger({ format: winston.format.combine(hide(), winston.format.json()) });\nexport const f = (password) => out.info(\"login\", { password });"),
      good("winston's format by name", "import winston from \"winston\";\nimport { redactSecrets } from \"./redact.js\";\nconst out = winston.createLogger({ format: winston.format.combine(redactSecrets(), winston.format.json()) });\nexport const f = (password) => out.info(\"login\", { password });"),
      good("bunyan's serializers", "import bunyan from \"bunyan\";\nconst out = bunyan.createLogger({ name: \"a\", serializers: { headers: () => undefined } });\nexport const f = (req, res) => out.info({ headers: req.headers });"),
      good("what tslog masks by default, in one of its versions", "import { Logger } from \"tslog\";\nconst out = new Logger();\nexport const f = (password) => out.info({ password });"),
      good("tslog's masks, in a group", "import { Logger } from \"tslog\";\nconst out = new Logger({ mask: { keys: [\"password\"] } });\nexport const f = (password) => out.info({ password });"),
      good("winston's own format, by the logger's name", "import winston from \"winston\";\nimport { redactSecrets } from \"./redact.js\";\nconst out = winston.loggers.add(\"a\", { format: redactSecrets() });\nexport const f = (password) => out.info({ password });"),
      good("secrets that signale leaves out", "const { Signale } = require(\"signale\");\nexports.f = (password) => new Signale({ secrets: [password] }).note(password);"),
      good("tslog's masks", "import { Logger } from \"tslog\";\nconst out = new Logger({ maskValuesOfKeys: [\"password\"] });\nexport const f = (password) => out.info({ password });"),
      good("Fastify's logger", "import fastify from \"fastify\";\nconst app = fastify({ logger: { redact: [\"password\"] } });\napp.post(\"/\", async (request) => { request.log.info({ password: request.body.password }); });"),

      // Other things
      good("a body that nothing shows to hold a secret", "import express from \"express\";\nconst app = express();\napp.post(\"/authors\", (req, res) => { /* secrets, password */ console.error(\"no keys\", req.body); res.end(); });"),
      good("what a page keeps", "export const f = (key) => console.warn(\"unknown\", localStorage.getItem(key));"),
      good("Math.log", "export const f = (password) => Math.log(password);"),
      good("no logger", "export const f = (password) => { hash(password); store.info(password); catalog.error(password); dialog.warn(password); blog.info(password); };"),
      good("another console", "import console from \"./my-console.js\";\nexport const f = (password) => console.render(password);"),
      good("functions", "export const f = (password) => console.log(() => password, function token() { return password; });"),
      good("while developing only", route("  if (process.env.NODE_ENV === \"development\") console.log(req.body, req.headers);")),
      good("a name that leads to itself", "let password = password;\nvar a = a || b, b = b || a;\nconsole.log(a, { ...a });"),
    ],
  },
  typescript: {
    invalid: [
      bad("a cast", "export const f = (user: User) => console.log((user as Full).password!, «user!.password as string);".replace("(user as Full)", "«(user as Full)"), "password"),
      bad("Nest's logger", lines(
        "import { Body, Controller, Logger, Post } from \"@nestjs/common\";",
        "import { LoginDto } from \"./login.dto\";",
        "@Controller()",
        "export class Auth {",
        "  private readonly logger = new Logger(Auth.name);",
        "  @Post() login(@Body() body: LoginDto) { this.logger.log(«body); check(body.password); }",
        "}",
      ), "container"),
      bad("Nest's logger, a field", lines(
        "import { Body, Controller, Logger, Post } from \"@nestjs/common\";",
        "@Controller()",
        "export class Auth {",
        "  private readonly logger = new Logger(Auth.name);",
        "  @Post() login(@Body() body: LoginDto) { this.logger.log(`login ${«body.password}`); }",
        "}",
      ), "password"),
      bad("Nest's static logger", "import { Logger } from \"@nestjs/common\";\nexport const f = (password: string) => Logger.warn(«password);", "password"),
      bad("an injected logger", lines(
        "export class Mailer {",
        "  constructor(private readonly logger: AppLogger) {}",
        "  send(apiKey: string) { this.logger.debug(`using ${«apiKey}`); }",
        "}",
      ), "secret"),
      bad("an annotated request", "import type { Request } from \"express\";\nexport function show(incoming: Request) { console.log(«incoming.headers); }", "container"),
      bad("a typed logger", "import { Logger } from \"winston\";\nexport const f = (out: Logger, password: string) => out.info(«password);", "password"),
      bad("satisfies", "export const f = (password: string) => console.log({ «password } satisfies Entry);", "password"),
    ],
    valid: [
      good("numbers", "export const f = (password: number, otp: boolean) => console.log(password, otp);"),
      good("an enum", "enum Token { A = \"a\", B = \"b\" }\nexport const f = (accessToken: Token) => console.log(accessToken);"),
      good("Nest's logger, an id", "import { Logger } from \"@nestjs/common\";\nexport class A { logger = new Logger(A.name); f(user: User) { this.logger.log(`password reset for ${user.id}`); } }"),
      good("an optional chain on lengths", "export const f = (token?: string) => console.log(token?.length, { hasToken: token !== undefined });"),
    ],
  },
});
