import rule from "../../src/rules/no-hardcoded-secrets.ts";
import { lines, testRule } from "../rule-tester.ts";

// What looks like a live secret is put together here, so that no scanner finds it in this file.
const github = ["ghp", "Zqumpm08hsE8JNpjJOQGa2rb19FlY01xVVzU"].join("_");
const githubHead = ["ghp", ""].join("_");
const slack = ["xoxb", "351197181478", "1580699833976", "ViXZya8cdFOcVwWBhqG5KSFd"].join("-");
const stripeTest = ["sk", "test", "PE0SPgjtHfb1F6w70WAKadYE"].join("_");
const aws = ["AKIA", "JBAPF5HY6GIPQNFK"].join("");
const random = ["NPPtPQvv", "9PBmGGwY"].join("");
const word = ["kettle", "Drum", "77"].join("-");
const url = (user: string, password: string, host: string): string => ["postgres", "://", user, ":", password, "@", host, "/prod"].join("");

function base64url(value: object): string {
  return btoa(JSON.stringify(value)).replaceAll("=", "").replaceAll("+", "-").replaceAll("/", "_");
}
const token = (payload: object): string => [base64url({ alg: "HS256", typ: "JWT" }), base64url(payload), "I5QfecJUyGTelVEnIKXVuuEomFKB8KyVQ3JYmzSgnY"].join(".");
const head = ["-----BEGIN RSA PRIVATE", "KEY-----"].join(" ");
const foot = ["-----END RSA PRIVATE", "KEY-----"].join(" ");
const body = "MIICXAIBAAKBgQPnqwYo8kwQj1qH9CstFpS8gELRersl9a6sLABHHNBSz40ZgRCZ3IwEF6y5kyy3JBN";

const all = [{ confidence: "possible" }] as const;
const at = (messageId: string, line: number, column: number, output?: string) => ({
  messageId, line, column, ...(output === undefined ? {} : { suggestions: [{ messageId: "readEnvironment", output }] }),
});

testRule("no-hardcoded-secrets", rule, {
  javascript: {
    valid: [
      { name: "the environment", code: "const password = process.env.DB_PASSWORD;" },
      { name: "a fallback, which is another rule's", code: `const password = process.env.DB_PASSWORD || "${word}";` },
      { name: "a default taken out of the environment, which is another rule's", code: `const { DB_PASSWORD = "${word}" } = process.env;` },
      { name: "placeholders", code: 'const password = "<password>", dbPassword = "changeme", apiKey = "YOUR_API_KEY_HERE", authToken = "xxxxxxxxxxxxxxxx", secret = "***";', options: all },
      { name: "an empty text", code: 'const password = "";', options: all },
      { name: "the name again", code: 'const password = "password", userPassword = "user-password", passwordField = "password";', options: all },
      { name: "labels and sentences", code: 'const t = { password: "Mot de passe", passwordLabel: "Password must have 8 characters", token: "Your token" };', options: all },
      { name: "a label of one word, in recommended", code: 'const t = { password: "Passwort:", passwd: "required", pwd: "string" };' },
      { name: "translations by the folder", code: 'export default { password: "Passwort1" };', filename: "src/locales/de.js" },
      { name: "words about a secret", code: 'const tokenType = "Bearer-NPPtPQvv", secretName = "prod/db-1/pw", passwordPolicy = "Abc-123-xyz", tokenUrl = "https://id.test/oauth/token";', options: all },
      { name: "places and names of secrets", code: 'const secret = "arn:aws:secretsmanager:eu-west-1:1:secret:db", privateKey = "./keys/jwt.pem", apiKey = "SERVICE_API_KEY", accessToken = "settings.auth.token";', options: all },
      { name: "public keys and tokens against forgery", code: `const publicKey = "${random}", publishableKey = "${random}", csrfToken = "${random}", nextToken = "${random}";`, options: all },
      { name: "a token of a grammar", code: 'const token = "Punctuator"; if (token === "Identifier") next();', options: all },
      { name: "an id", code: 'const sessionToken = "5f0c7a1e-2b64-4d0e-9a37-61b8c2e4d905";' },
      { name: "a comparison that asks for a kind", code: 'if (field.type === "password" || password === "password" || token === undefined || password === "") next();', options: all },
      { name: "a sample in the description of an API", code: `export const schema = { example: { secret: "${random}" } };` },
      { name: "a sample in a file that describes an API", code: `export const login = { $password: "${word}" };`, filename: "src/swagger/index.js" },
      { name: "samples in a list", code: `export const schema = { properties: { authorization: { examples: ["Bearer ${token({ sub: "1" })}"] } } };` },
      { name: "beside an address that nobody can have", code: `respond({ email: "ada@example.com", password: "${word}" });` },
      { name: "a key that browsers are given", code: `const POSTHOG_API_KEY = "phc_${random}${random}";` },
      { name: "a password that says that it is a test's", code: 'const password = "testpwd1", dbPassword = "dummy-password";', options: all },
      { name: "what a database is installed with, which is another rule's", code: 'import pg from "pg";\nnew pg.Pool({ user: "postgres", password: "postgres" });' },
      { name: "a text field that a test fills", code: `waitForValue("#password", "${word}");`, options: all },
      { name: "a prefix that is no token", code: 'const a = "ghp_short", b = "task-list-of-the-week", c = "npm_config_registry"; // sk-learn, pat.path.resolve', options: all },
      { name: "a token of a sample, and one that repeats", code: `const a = "${githubHead}${"x".repeat(36)}", b = "AKIA${"IOSFODNN7"}EXAMPLE";`, options: all },
      { name: "URLs with nothing, a gap, or the manual's password in them", code: [
        `connect("${url("postgres", "postgres", "localhost")}");`, `connect("${url("user", "password", "db.example.com")}");`,
        "connect(`postgres://${user}:${password}@db.internal/prod`);", 'fetch("https://api.test:8080/a@b");', `connect("${url("app", "<password>", "db.internal")}");`,
      ].join("\n"), options: all },
      { name: "a URL in a comment", code: `// ${url("app", "s3cr3tP4ss", "db.internal")}`, options: all },
      { name: "the sample token of a well-known page, and a key for browsers", code: `f("${token({ sub: "1234567890", name: "John Doe", iat: 1516239022 })}", "${token({ role: "anon", iss: "supabase" })}");`, options: all },
      { name: "a token that is worth nothing a day later", code: `// ${token({ sub: "a", iat: 1589298484, exp: 1589300284 })}` },
      { name: "a private key without its body, and a public one", code: `const a = "${head}", b = "-----BEGIN PUBLIC KEY-----\\n${body}";`, options: all },
      { name: "the port of a host, a query and a password that is a gap", code: 'f("redis://cache.internal:6379/a@b", "https://id.test/?next=a:b@c", "Server=db;Password=" + password, "Server=db;Password=<password>;");', options: all },
      { name: "a seed, in recommended", code: `export const admin = { password: "${word}" };`, filename: "packages/db/src/seed/users.js" },
      { name: "other functions of these names", code: 'import jwt from "./jwt.js"; jwt.sign(claims, "lend-a-hand-lend-a-drill-lend-a-saw"); createHmac("sha256", "lend-a-hand-lend-a-drill-lend-a-saw");', options: all },
      { name: "a public key to verify with", code: `import jwt from "jsonwebtoken"; const publicKey = "placeholder-of-a-key"; jwt.verify(token, publicKey);`, options: all },
      { name: "a key that is read", code: 'import jwt from "jsonwebtoken"; import fs from "node:fs"; jwt.sign(claims, fs.readFileSync("key.pem")); jwt.sign(claims, config.secret);', options: all },
      { name: "names and uses, where only forms are wanted", code: `import jwt from "jsonwebtoken"; const password = "${word}"; jwt.sign(claims, "lend-a-hand-lend-a-drill-lend-a-saw");`, options: [{ evidence: "form" }] },
      { name: "an import of a file named for a secret", code: 'import secret from "./secret-Aa1.js"; export * from "./password-Bb2.js";', options: all },
      { name: "lists of words in what no person wrote", code: `const t = { ${Array.from({ length: 40 }, (_, i) => `md${i}: "md${i}-Latn-CD"`).join(", ")}, mdp: "mdp-Latn-CD" };`, options: all },
      { name: "ids of what is called after passwords, and texts for people", code: 'const keys = { OnePassword: "bada5566-a7aa-401f-bd96-45619a55120d", complexPassword: "pass:with:colons" }; const t = { "Repeat password": "__translation-106" };' },
      { name: "a private key that is cut short", code: `const key = "${head}\\n${body}...";`, options: all },
      { name: "the names of flows and classes", code: 'const t = { password: "PasswordFlow", implicit: "ImplicitFlow" };' },
      { name: "a placeholder of a form, and an example in a comment", code: `const field = { placeholder: "gloas-${random}${random}${random}${random}" };\n// @example ${slack}` },
      { name: "a key that a web page shows", code: `// see the docs\nconst page = "https://maps.test/search?key=AIza${random}${random}Abc";` },
      { name: "commands with what a shell fills in, and with a manual's password", code: [
        'run("curl -u $USER:$PASSWORD https://api.test");', 'run("curl -u user:pass https://api.test");', 'run("curl -u admin:admin http://localhost:9200");',
        'run(`curl -H "Authorization: Bearer ${token}" https://api.test`);', 'run("curl -H \'Content-Type: application/json\' -H \'X-CSRF-Token: 4f1c9b2e8d7a6035\' https://api.test");',
        'run("PGPASSWORD=$PW psql");', 'run("sshpass -p <password> ssh host");', 'const pattern = "PGPASSWORD=|MYSQL_PWD=|TOKEN";',
      ].join("\n"), options: all },
      { name: "code in a text, with a host and a password of its own", code: 'const text = "connect(\\n    host=\\"host\\",\\n    password=\\"prefect_password\\"\\n)";', options: all },
      { name: "connection strings with a gap, an example's host, or nothing", code: [
        'f("Server=db;User Id=sa;Password=${PW};", "jdbc:postgresql://db.internal/app?user=app&password=%s", "host=db.internal user=app password=", "scott/tiger.png@2x");',
        'f("jdbc:mysql://localhost/app?user=root&password=root", "redis.internal:6379,ssl=true");',
      ].join("\n"), options: all },
      { name: "what is no key of a query", code: `f("https://id.test/?key=value-of-a-key&next=a", "https://id.test/?token={token}", "?key=${"0".repeat(20)}");`, options: all },
      { name: "Basic with nothing behind", code: 'set({ Authorization: "Basic " + encoded, kind: "Bearer token of the user" });', options: all },
    ],
    invalid: [
      ...[
        `"gh" + "p_${github.slice(4)}"`, `"g" +\n  "hp_${github.slice(4)}"`, `["ghp", "${github.slice(4)}"].join("_")`, `"\\x67\\x68\\x70_${github.slice(4)}"`, `"\\u0067hp_${github.slice(4)}"`, `\`gh\` + \`p_${github.slice(4)}\``,
      ].map((text) => ({ name: `a token in pieces: ${text.slice(0, 8)}`, code: `f(${text});`, errors: [at("provider", 1, 3, "f(process.env.GITHUB_TOKEN);")] })),
      { name: "an address in pieces", code: `f("postgres://app:" + "${word}@db.internal/app");`, errors: [at("passwordInUrl", 1, 3, "f(process.env.DATABASE_URL);")] },
      { name: "a token in base64", code: `f(atob("${btoa(github)}"), Buffer.from("${btoa(github)}", "base64").toString());`, errors: [at("provider", 1, 8), at("provider", 1, 81)] },
      { name: "a private key in base64, and in the JSON of an account of a service", code: `f("${btoa(`${head}\n${body}\n${foot}`)}");\ng("${btoa(JSON.stringify({ type: "service_account", private_key: `${head}\n${body}\n${foot}` }))}");`, errors: [
        at("privateKey", 1, 3, `f(process.env.PRIVATE_KEY);\ng("${btoa(JSON.stringify({ type: "service_account", private_key: `${head}\n${body}\n${foot}` }))}");`),
        at("privateKey", 2, 3, `f("${btoa(`${head}\n${body}\n${foot}`)}");\ng(process.env.PRIVATE_KEY);`),
      ] },
      { name: "a key of an object, an attribute, a type and a text of JSX", code: `const a = { "${github}": 1 };`, errors: [{ messageId: "provider", line: 1, column: 13 }] },
      { name: "a private key with the escapes of a text of a text", code: `const key = '{ "private_key": "${head}\\\\n${body}\\\\n${foot}" }';`, errors: [at("privateKey", 1, 13)] },
      { name: "passwords and keys in commands", code: [
        `run("curl -u elastic:P@ssw0rd1x https://es.internal:9200");`, `run('curl -k -H "X-Api-Key: ${random}" https://api.internal');`, `run("PGPASSWORD=${word} psql -h db.internal");`,
        `run("mysql -u root -p${word} app");`, `run("curl --user '${random}:' https://api.internal");`,
      ].join("\n"), errors: [1, 2, 3, 4, 5].map((line) => at("command", line, 5)) },
      { name: "a connection string with spaces, and a token in a URL", code: `f("host=db.internal dbname=app password=${word}");\nf("https://api.test/?api_key=${random}");`, errors: [
        at("passwordInUrl", 1, 3, `f(process.env.DATABASE_URL);\nf("https://api.test/?api_key=${random}");`),
        at("passwordInUrl", 2, 3, `f("host=db.internal dbname=app password=${word}");\nf(process.env.DATABASE_URL);`),
      ] },
      { name: "a provider's key without a beginning, by the provider's name", code: `const herokuKey = "5f0c7a1e-2b64-4d0e-9a37-61b8c2e4d905"; const twilio_auth_token = "d53c9efc6d892aa68bfcc8c928344b16";`, errors: [
        at("name", 1, 19, `const herokuKey = process.env.HEROKU_KEY; const twilio_auth_token = "d53c9efc6d892aa68bfcc8c928344b16";`),
        at("name", 1, 85, `const herokuKey = "5f0c7a1e-2b64-4d0e-9a37-61b8c2e4d905"; const twilio_auth_token = process.env.TWILIO_AUTH_TOKEN;`),
      ] },
      { name: "a variable", code: `const dbPassword = "${word}";`, errors: [at("name", 1, 20, "const dbPassword = process.env.DB_PASSWORD;")] },
      { name: "a field of an object, by a name in quotes", code: `const c = { "db-password": "${word}" };`, errors: [at("name", 1, 28, 'const c = { "db-password": process.env.DB_PASSWORD };')] },
      { name: "a class field, private too", code: `class A { #apiToken = "${random}"; }`, errors: [at("name", 1, 23, "class A { #apiToken = process.env.API_TOKEN; }")] },
      { name: "a member", code: `config.smtp.pass = "${word}";`, errors: [at("name", 1, 20, "config.smtp.pass = process.env.PASS;")] },
      { name: "a parameter's default", code: `function connect(host, password = "${word}") {}`, errors: [at("name", 1, 35, "function connect(host, password = process.env.PASSWORD) {}")] },
      { name: "a default of something else than the environment", code: `const { password = "${word}" } = options;`, errors: [at("name", 1, 20, "const { password = process.env.PASSWORD } = options;")] },
      { name: "a fallback of something else than the environment", code: `const password = options.password || "${word}";`, errors: [at("name", 1, 38, "const password = options.password || process.env.PASSWORD;")] },
      { name: "what a setter is given", code: `headers.set("x-api-key", "${random}");`, errors: [at("name", 1, 26, 'headers.set("x-api-key", process.env.X_API_KEY);')] },
      { name: "a password of another tongue", code: 'const contraseña = "Verano2024!", senha = "Verao#2024";', errors: [
        at("name", 1, 20, 'const contraseña = process.env.CONTRASENA, senha = "Verao#2024";'), at("name", 1, 43, 'const contraseña = "Verano2024!", senha = process.env.SENHA;'),
      ] },
      { name: "a sum of texts", code: `const apiKey = "${random.slice(0, 8)}" + "${random.slice(8)}";`, errors: [at("name", 1, 16, "const apiKey = process.env.API_KEY;")] },
      ...([["Deno.serve(f);", 'Deno.env.get("API_KEY")'], ["Bun.serve(f);", "Bun.env.API_KEY"], ["Deno.exit(+process.env.N);", "process.env.API_KEY"], ["my.Deno.serve(f);", "process.env.API_KEY"]] as const).map(([own, read]) => ({
        name: `the environment beside ${own}`, code: `${own}\nconst apiKey = "${random}";`, errors: [at("name", 2, 16, `${own}\nconst apiKey = ${read};`)],
      })),
      // What a build sends to browsers reads nothing that visitors do not see, whatever it is called.
      ...([
        ["by what a build fills in", "src/api/client.ts", "const url = import.meta.env.VITE_API_URL;"], ["by the mode of a build", "src/a.js", "if (import.meta.env.DEV || process.env.NODE_ENV === 'test') log();"],
        ["by a component of Svelte", "src/A.svelte", ""], ["by a directive", "app/form.js", "'use client';"], ["by a directive, whatever the server has", "app/form.js", "'use client'; const a = process.env.A;"],
      ] as const).map(([name, filename, own]) => ({
        name: `nothing to read for browsers, ${name}`, filename, code: `${own}\nconst apiKey = "${random}";`,
        errors: [{ ...at("name", 2, 16), suggestions: [], data: {
          what: "apiKey", code: "what browsers are sent",
          instead: "the environment of a server, which does for browsers what needs it: they are sent whatever stands or is read here",
        } }],
      })),
      ...["VITE_API_TOKEN", "NEXT_PUBLIC_API_TOKEN", "REACT_APP_TOKEN"].map((name) => (
        { name: `nothing to read under a name that a build writes out, ${name}`, code: `const ${name} = "${github}"; process.env.A;`, errors: [{ ...at("provider", 1, name.length + 10), suggestions: [] }] })),
      ...([
        ["a page of Astro", "src/pages/index.astro", "const a = import.meta.env.A;", "import.meta.env.API_KEY"], ["an endpoint of Astro", "src/pages/a.js", "import { getCollection } from 'astro:content'; import.meta.env.A;", "import.meta.env.API_KEY"],
        ["a route of SvelteKit", "src/routes/+page.server.js", "import { env } from '$env/dynamic/private';", "env.API_KEY"], ["a hook of SvelteKit", "src/hooks.server.js", "if (import.meta.env.DEV) log();", "process.env.API_KEY"],
        ["rendering on the server", "entry-server.js", "if (import.meta.env.DEV) log();", "process.env.API_KEY"], ["modules of Node", "src/a.js", "import 'node:fs'; import.meta.env.DEV;", "process.env.API_KEY"],
        ["a script of Bun", "src/a.js", "Bun.serve(f, import.meta.env.A);", "Bun.env.API_KEY"], ["a directive that is none", "src/a.js", "log('use client');", "process.env.API_KEY"],
      ] as const).map(([name, filename, own, read]) => ({
        name: `the environment of a server, ${name}`, filename, code: `${own}\nconst apiKey = "${random}";`, errors: [at("name", 2, 16, `${own}\nconst apiKey = ${read};`)],
      })),
      { name: "a word of letters, when all is wanted", code: 'const password = "letmein";', options: all, errors: [at("name", 1, 18, "const password = process.env.PASSWORD;")] },
      { name: "comparisons", code: `if (req.body.password === "${word}" || "${word}" != user.passwd) next();`, errors: [at("comparison", 1, 27), at("comparison", 1, 47)] },
      { name: "a provider's token under any name", code: `const sample = "${github}";`, errors: [{ ...at("provider", 1, 16, "const sample = process.env.GITHUB_TOKEN;"), data: { code: "the code", what: "GitHub", start: githubHead, instead: "the environment (GITHUB_TOKEN) or a secret store" } }] },
      { name: "a token in two pieces", code: `const sample = "${githubHead}" + "${github.slice(4)}";`, errors: [at("provider", 1, 16, "const sample = process.env.GITHUB_TOKEN;")] },
      { name: "a token in a template, on its own line", code: `const text = \`\n  token: \${x}\n  ${slack}\n\`;`, errors: [at("provider", 3, 3)] },
      { name: "a token in a comment", code: `/* old:\n   ${slack} */`, errors: [at("provider", 2, 4)] },
      { name: "a key of a test mode, when all is wanted", code: `const k = "${stripeTest}";`, options: all, errors: [at("provider", 1, 11, "const k = process.env.STRIPE_TOKEN;")] },
      { name: "the name of a key pair, when all is wanted", code: `const id = "${aws}";`, options: all, errors: [at("provider", 1, 12, "const id = process.env.AWS_TOKEN;")] },
      { name: "forms, where only forms are wanted", code: `const password = "${word}", t = "${slack}";`, options: [{ evidence: "form" }], errors: [at("provider", 1, 40, `const password = "${word}", t = process.env.SLACK_TOKEN;`)] },
      { name: "a private key over lines", code: `const k = \`${head}\n${body}\n${foot}\`;`, errors: [at("privateKey", 1, 11, "const k = process.env.PRIVATE_KEY;")] },
      { name: "a private key with escaped ends of lines", code: `const k = "${head}\\r\\n${body}\\r\\n${foot}";`, errors: [at("privateKey", 1, 11, "const k = process.env.PRIVATE_KEY;")] },
      { name: "a private key of joined lines", code: `const k = ["${head}", "${body}", "${foot}"].join("\\n");`, errors: [at("privateKey", 1, 11, "const k = process.env.PRIVATE_KEY;")] },
      { name: "a JSON Web Token", code: `const t = "${token({ sub: "service", role: "service_role" })}";`, errors: [at("token", 1, 11, "const t = process.env.ACCESS_TOKEN;")] },
      { name: "a URL with a password", code: `const u = "${url("app", "s3cr3tP4ss", "db.internal")}";`, errors: [{ ...at("passwordInUrl", 1, 11, "const u = process.env.DATABASE_URL;") }] },
      { name: "a connection string", code: 'const c = "Server=db.internal;User Id=app;Password=s3cr3tP4ss;";', errors: [at("passwordInUrl", 1, 11, "const c = process.env.DATABASE_URL;")] },
      { name: "a header for a password", code: `h({ Authorization: "Basic ${btoa("app:s3cr3tP4ss")}" });`, errors: [at("header", 1, 20, "h({ Authorization: process.env.AUTHORIZATION });")] },
      { name: "a header for a token", code: `h({ Authorization: "Bearer ${random}${random}" });`, errors: [at("header", 1, 20, "h({ Authorization: process.env.AUTHORIZATION });")] },
      { name: "a key to sign with", code: 'import jwt from "jsonwebtoken"; jwt.sign(claims, "lend-a-hand-lend-a-drill-lend-a-saw");', errors: [
        { ...at("use", 1, 50, 'import jwt from "jsonwebtoken"; jwt.sign(claims, process.env.JWT_SECRET);'), data: { code: "the code", library: "jsonwebtoken", what: "signing key", from: "", instead: "the environment (JWT_SECRET) or a secret store" } },
      ] },
      { name: "a key through a variable, at the first call that takes it", code: lines('import jwt from "jsonwebtoken";', 'const key = "lend-a-hand-lend-a-drill-lend-a-saw";', "jwt.sign(claims, key);", "jwt.verify(token, key);"), errors: [
        { ...at("use", 3, 18, lines('import jwt from "jsonwebtoken";', "const key = process.env.JWT_SECRET;", "jwt.sign(claims, key);", "jwt.verify(token, key);")), data: { code: "the code", library: "jsonwebtoken", what: "signing key", from: " (line 2)", instead: "the environment (JWT_SECRET) or a secret store" } },
      ] },
      { name: "a key through a function and a conversion", code: lines('const { createHmac } = require("crypto");', 'const key = () => Buffer.from("lend-a-hand-lend-a-drill-lend-a-saw", "utf8");', 'createHmac("sha256", key());'), errors: [
        at("use", 3, 22, lines('const { createHmac } = require("crypto");', 'const key = () => Buffer.from(process.env.HMAC_KEY, "utf8");', 'createHmac("sha256", key());')),
      ] },
      { name: "an encoder's text", code: 'import { SignJWT } from "jose"; await new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setIssuedAt().sign(new TextEncoder().encode("lend-a-hand-lend-a-drill-lend-a-saw"));', errors: [
        at("use", 1, 111, 'import { SignJWT } from "jose"; await new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setIssuedAt().sign(new TextEncoder().encode(process.env.JWT_SECRET));'),
      ] },
      { name: "options of a session", code: 'import session from "express-session"; app.use(session({ secret: "lend-a-hand-lend-a-drill-lend-a-saw" }));', errors: [at("use", 1, 66, 'import session from "express-session"; app.use(session({ secret: process.env.SESSION_SECRET }));')] },
      { name: "a list of keys", code: 'const session = require("cookie-session"); app.use(session({ keys: ["lend-a-hand-lend-a-drill-lend-a-saw", "was-a-dnel-llird-a-dnel-dnah-a-dnel"] }));', errors: [
        at("use", 1, 69, 'const session = require("cookie-session"); app.use(session({ keys: [process.env.COOKIE_SECRET, "was-a-dnel-llird-a-dnel-dnah-a-dnel"] }));'),
        at("use", 1, 108, 'const session = require("cookie-session"); app.use(session({ keys: ["lend-a-hand-lend-a-drill-lend-a-saw", process.env.COOKIE_SECRET] }));'),
      ] },
      { name: "a password by its place", code: 'import { Sequelize } from "sequelize"; new Sequelize("db", "app", "hunter");', errors: [at("use", 1, 67, 'import { Sequelize } from "sequelize"; new Sequelize("db", "app", process.env.DB_PASSWORD);')] },
    ],
  },
  typescript: {
    valid: [
      { name: "types and names of secrets", code: 'type Field = "password" | "token"; enum Kind { Password = "password", Token = "token" } declare const password: "Secret-1";', options: all },
    ],
    invalid: [
      { name: "a typed variable: the environment may give nothing, so nothing is suggested", code: `const dbPassword: string = "${word}";`, errors: [at("name", 1, 28)] },
      { name: "casts", code: `const dbPassword = ("${word}" as const) satisfies string;`, errors: [at("name", 1, 21, "const dbPassword = (process.env.DB_PASSWORD as const) satisfies string;")] },
      { name: "an enum's member", code: `enum Config { ApiKey = "${random}" }`, errors: [at("name", 1, 24)] },
      { name: "a class field", code: `class A { private readonly password = "${word}"; }`, errors: [at("name", 1, 39, "class A { private readonly password = process.env.PASSWORD; }")] },
      { name: "an attribute of JSX", filename: "e.tsx", code: `const e = <Login password="${word}" />;`, errors: [at("name", 1, 27, "const e = <Login password={process.env.PASSWORD} />;")] },
      { name: "a token in the text of JSX", filename: "e.tsx", code: `const e = <code>${slack}</code>;`, errors: [at("provider", 1, 17)] },
      { name: "a module's options", code: 'import { JwtModule } from "@nestjs/jwt"; JwtModule.register({ secret: "lend-a-hand-lend-a-drill-lend-a-saw" });', errors: [at("use", 1, 71, 'import { JwtModule } from "@nestjs/jwt"; JwtModule.register({ secret: process.env.JWT_SECRET });')] },
    ],
  },
});

/** What stands before the statement, the statement with its fixed text behind a `«`, and the variable of the environment that is suggested. */
const uses: readonly (readonly [name: string, setup: string, marked: string, variable: string])[] = [
  ["keys of Koa, written to the application", 'import Koa from "koa"; const app = new Koa();', 'app.keys = [«"lend-a-hand-lend-a-drill-lend-a-saw"];', "COOKIE_SECRET"],
  ["keys of Koa, as an option", 'import Koa from "koa";', 'new Koa({ keys: [«"lend-a-hand-lend-a-drill-lend-a-saw"] });', "COOKIE_SECRET"],
  ["keys of cookies", 'import Cookies from "cookies";', 'new Cookies(req, res, { keys: [«"lend-a-hand-lend-a-drill-lend-a-saw"] });', "COOKIE_SECRET"],
  ["options that a factory gives", 'import { JwtModule } from "@nestjs/jwt";', 'JwtModule.registerAsync({ useFactory: async () => ({ secret: «"lend-a-hand-lend-a-drill-lend-a-saw" }) });', "JWT_SECRET"],
  ["a key of one token", 'import { JwtService } from "@nestjs/jwt";', 'new JwtService({}).sign(claims, { privateKey: «"lend-a-hand-lend-a-drill-lend-a-saw" });', "JWT_SECRET"],
  ["a private key of Fastify", 'import fastify from "fastify"; import jwt from "@fastify/jwt";', 'fastify().register(jwt, { secret: { private: «"lend-a-hand-lend-a-drill-lend-a-saw", public: "" } });', "JWT_SECRET"],
  ["a signature without claims", 'import { CompactSign } from "jose";', 'new CompactSign(data).setProtectedHeader({}).sign(«"lend-a-hand-lend-a-drill-lend-a-saw");', "JWT_SECRET"],
  ["a signed cookie of Hono", 'import { generateSignedCookie } from "hono/cookie";', 'generateSignedCookie("a", "b", «"lend-a-hand-lend-a-drill-lend-a-saw");', "COOKIE_SECRET"],
  ["a signed cookie that holds a token", 'import { jwt } from "hono/jwt";', 'jwt({ secret: env.key, cookie: { key: "a", secret: «"lend-a-hand-lend-a-drill-lend-a-saw" } });', "COOKIE_SECRET"],
  ["users behind the first", 'import { basicAuth } from "hono/basic-auth";', `basicAuth({ username: "a", password: first }, { username: "b", password: «"${word}" });`, "BASIC_AUTH_PASSWORD"],
  ["passwords by number", 'import { getIronSession } from "iron-session";', 'getIronSession(cookies, { password: { 1: «"lend-a-hand-lend-a-drill-lend-a-saw" } });', "SESSION_PASSWORD"],
  ["a key of tokens", 'import NextAuth from "next-auth";', 'NextAuth({ jwt: { secret: «"lend-a-hand-lend-a-drill-lend-a-saw" } });', "AUTH_SECRET"],
  ["a middleware of NextAuth", 'import { withAuth } from "next-auth/middleware";', 'withAuth(middleware, { secret: «"lend-a-hand-lend-a-drill-lend-a-saw" });', "AUTH_SECRET"],
  ["Auth.js", 'import { Auth } from "@auth/core";', 'Auth(request, { secret: [«"lend-a-hand-lend-a-drill-lend-a-saw"] });', "AUTH_SECRET"],
  ["a derived key", 'import { hkdfSync } from "node:crypto";', 'hkdfSync("sha256", «"lend-a-hand-lend-a-drill-lend-a-saw", salt, info, 32);', "ENCRYPTION_KEY"],
  ["a key of the web's cryptography", 'import { webcrypto } from "node:crypto";', 'webcrypto.subtle.importKey("raw", «"lend-a-hand-lend-a-drill-lend-a-saw", {}, false, []);', "SIGNING_KEY"],
  ["a module of crypto-js", 'import hmac from "crypto-js/hmac-sha256";', 'hmac(text, «"lend-a-hand-lend-a-drill-lend-a-saw");', "HMAC_KEY"],
  ["another cipher of crypto-js", 'import CryptoJS from "crypto-js";', 'CryptoJS.Rabbit.encrypt(text, «"lend-a-hand-lend-a-drill-lend-a-saw");', "ENCRYPTION_KEY"],
  ["a key from a password", 'import CryptoJS from "crypto-js";', 'CryptoJS.PBKDF2(«"lend-a-hand-lend-a-drill-lend-a-saw", salt);', "ENCRYPTION_KEY"],
  ["a pool of pg alone", 'import Pool from "pg-pool";', `new Pool({ password: «"${word}" });`, "PGPASSWORD"],
  ["a node of a cluster of MySQL", 'import mysql from "mysql2";', `mysql.createPoolCluster().add("a", { password: «"${word}" });`, "MYSQL_PASSWORD"],
  ["another user of MySQL", 'import mysql from "mysql";', `mysql.createConnection(url).changeUser({ password: «"${word}" });`, "MYSQL_PASSWORD"],
  ["MariaDB", 'import mariadb from "mariadb";', `mariadb.createPool({ password: «"${word}" });`, "MARIADB_PASSWORD"],
  ["MongoDB", 'import { MongoClient } from "mongodb";', `new MongoClient(url, { auth: { username: "a", password: «"${word}" } });`, "MONGODB_PASSWORD"],
  ["Mongoose", 'import mongoose from "mongoose";', `mongoose.connect(url, { auth: { password: «"${word}" } });`, "MONGODB_PASSWORD"],
  ["Redis", 'import { createClient } from "redis";', `createClient({ password: «"${word}" });`, "REDIS_PASSWORD"],
  ["a cluster of Redis", 'import { createCluster } from "redis";', `createCluster({ rootNodes, defaults: { password: «"${word}" } });`, "REDIS_PASSWORD"],
  ["ioredis behind a port", 'import Redis from "ioredis";', `new Redis(6379, { password: «"${word}" });`, "REDIS_PASSWORD"],
  ["a cluster of ioredis", 'import { Cluster } from "ioredis";', `new Cluster(nodes, { redisOptions: { password: «"${word}" } });`, "REDIS_PASSWORD"],
  ["Sequelize behind an address", 'import Sequelize from "sequelize";', `new Sequelize(url, { password: «"${word}" });`, "DB_PASSWORD"],
  ["TypeORM, where it writes", 'import { DataSource } from "typeorm";', `new DataSource({ replication: { master: { password: «"${word}" } } });`, "DB_PASSWORD"],
  ["TypeORM in a module of NestJS", 'import { TypeOrmModule } from "@nestjs/typeorm";', `TypeOrmModule.forRootAsync({ useFactory: () => ({ password: «"${word}" }) });`, "DB_PASSWORD"],
  ["a bind to a directory", 'import ldap from "ldapjs";', `ldap.createClient({ url }).bind("cn=a", «"${word}");`, "LDAP_PASSWORD"],
  ["a client of a directory that binds itself", 'import ldap from "ldapjs";', `ldap.createClient({ bindDN: "cn=a", bindCredentials: «"${word}" });`, "LDAP_PASSWORD"],
];

testRule("no-hardcoded-secrets", rule, {
  javascript: {
    valid: [
      { name: "what a factory reads", code: 'import { JwtModule } from "@nestjs/jwt"; JwtModule.registerAsync({ useFactory: () => ({ secret: process.env.JWT_SECRET }) });', options: all },
      { name: "a factory from elsewhere", code: 'import { JwtModule } from "@nestjs/jwt"; import { options } from "./options.js"; JwtModule.registerAsync({ useFactory: options });', options: all },
      { name: "another member of Koa's application", code: 'import Koa from "koa"; const app = new Koa(); app.env = "lend-a-hand-lend-a-drill-lend-a-saw"; app.proxyIpHeader = "X-Real-IP";', options: all },
      { name: "keys of something else", code: 'const app = {}; app.keys = ["lend-a-hand-lend-a-drill-lend-a-saw"];', options: all },
    ],
    invalid: uses.map(([name, setup, marked, variable]) => ({
      name, code: lines(setup, marked.replace("«", "")),
      errors: [at("use", 2, marked.indexOf("«") + 1, lines(setup, marked.replace(/«"[^"]*"/u, `process.env.${variable}`)))],
    })),
  },
});
