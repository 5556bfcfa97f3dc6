import { wordsOf } from "./words.ts";

/** What a name says that it holds. */
export type NamedKind = "password" | "key" | "token";

const passwords = new Set([
  "password", "passwd", "pwd", "passphrase", "passcode",
  "contraseña", "contrasena", "mdp", "motdepasse", "passwort", "kennwort", "senha", "wachtwoord", "parola", "haslo", "hasło", "пароль", "密码",
]);

/** Words of which `pass` is the password: `pass` alone is also what a compiler does. */
const accounts = new Set(["db", "database", "user", "admin", "root", "smtp", "mail", "email", "mysql", "pg", "postgres", "mongo", "redis", "ftp", "ssh", "auth", "login", "proxy"]);

/** What a key is a key to; a `key` alone is a name for an entry. */
const locks = new Set([
  "api", "access", "private", "secret", "signing", "sign", "encryption", "encrypt", "auth", "master", "jwt", "hmac", "aes", "crypto", "cipher", "cookie",
  "service", "account", "app", "application", "consumer", "subscription", "storage", "shared", "license", "webhook", "deploy", "admin", "security",
]);

const keys = new Set(["secret", "secrets", "apikey", "secretkey", "privatekey", "accesskey", "signingkey", "encryptionkey", "authkey", "masterkey", "credential", "credentials"]);
const tokens = new Set(["token", "authtoken", "accesstoken", "apitoken", "bearer", "jwt"]);

/** What stands before a word and makes it public, a position in a list, or a piece of grammar. */
const harmless = new Set(["public", "publishable", "pub", "csrf", "xsrf", "next", "page", "continuation", "cancel", "cancellation", "site", "anon", "client", "design", "css", "theme", "injection", "inject", "syntax", "start", "end", "sync", "forgot", "reset", "confirm", "show", "hide", "toggle", "change", "update", "no", "invalid", "missing", "wrong", "has", "is", "use", "with", "need", "needs", "require", "requires"]);

/** What begins the name of a switch. */
const switches = new Set(["enable", "disable", "enabled", "disabled", "allow", "allows"]);

/** Words of an environment at the end of a name say nothing about what it holds: `DB_PASSWORD_PROD`. */
const environments = new Set(["prod", "production", "dev", "development", "staging", "stage", "local", "default", "live", "old", "new", "value", "const", "str", "string", "base", "hex"]);

/** A quick no for a whole file: what every name that is judged here has in it. Letters of other alphabets may be words of theirs. */
export const namesInText = /[pP]assw|PASSW|[pP]assphrase|PASSPHRASE|[pP]asscode|PASSCODE|[pP]ass(?![a-z])|PASS(?![A-Z])|[pP]wd|PWD|[sS]ecret|SECRET|[tT]oken|TOKEN|[kK]ey(?![a-z])|KEY(?![A-Z])|[cC]redential|CREDENTIAL|[bB]earer|BEARER|[jJ]wt|JWT|[mM]dp|MDP|[mM]ot[_-]?[dD]e|[pP]asswort|[kK]ennwort|KENNWORT|[sS]enha|SENHA|[wW]achtwoord|WACHTWOORD|[pP]arola|PAROLA|[hH]aslo|HASLO|[cC]ontrasena|CONTRASENA|[\u0080-\u{10ffff}]/u;

const known = new Map<string, NamedKind | undefined>();

/** What a variable, field or option holds, by the last word of its name; undefined where no secret is named. */
export function kindOfName(name: string): NamedKind | undefined {
  if (known.has(name)) return known.get(name);
  if (known.size > 5000) known.clear();
  const kind = name.length > 80 ? undefined : judge(wordsOf(name));
  known.set(name, kind);
  return kind;
}

function judge(words: readonly string[]): NamedKind | undefined {
  let end = words.length;
  // `password_for_email`, `tokenOfUser`
  const whose = words.findIndex((word, i) => i > 0 && (word === "for" || word === "of"));
  if (whose > 0) end = whose;
  while (end > 1 && environments.has(words[end - 1] ?? "")) end--;
  const last = words[end - 1] ?? "";
  const before = words[end - 2];
  if (words.length > 1 && switches.has(words[0] ?? "")) return undefined;
  if (before !== undefined && harmless.has(before) && !(before === "client" && last === "secret")) return undefined;
  if (words.some((word) => word === "public" || word === "publishable" || word === "csrf" || word === "xsrf")) return undefined;
  if (passwords.has(last)) return "password";
  if (last === "pass" && (before === undefined || accounts.has(before))) return "password";
  if (keys.has(last) || (last === "key" && words.includes("secret"))) return "key";
  if (last === "key" && before !== undefined && locks.has(before)) return "key";
  if (tokens.has(last)) return "token";
  return undefined;
}

/** What has a secret of its own in a program that signs, encrypts or keeps sessions. */
const signs: readonly (string | undefined)[] = ["jwt", "cookie", "session", "signing", "hmac", "encryption", "token", "sign", "auth", "app", "application", "django", "flask", "my", "our", "server", "api", "master"];

/** Whether a name is that of a key that signs or encrypts: then any fixed text is one, random or not. */
export function isSigningName(name: string): boolean {
  const words = wordsOf(name);
  const [before, last] = words.slice(-2);
  if (last === "secret") return before !== undefined && signs.includes(before);
  if (last !== "key") return false;
  // `STRIPE_SECRET_KEY` is somebody else's.
  const owner = words[words.indexOf("secret") - 1];
  return words.some((word) => word === "signing" || word === "encryption") || (words.includes("secret") && (owner === undefined || signs.includes(owner)));
}
