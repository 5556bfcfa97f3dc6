import { isProvider } from "./owners.ts";
import { wordsOf } from "./words.ts";

/** What a name says that it holds. What is only `held` may as well be a kind of secret, or the name of one. */
export type NamedKind = "password" | "key" | "token" | "held";

const passwords = new Set([
  "password", "passwd", "pwd", "passphrase", "passcode",
  // Spanish, French, German, Portuguese, Dutch, Italian and Turkish, Polish, Swedish, Danish and Norwegian, Finnish, Czech and Slovak, Hungarian, Latvian and Romanian
  "contraseña", "contrasena", "contrasenya", "mdp", "motdepasse", "passwort", "kennwort", "senha", "wachtwoord", "parola", "haslo", "hasło", "lösenord", "losenord",
  "adgangskode", "passord", "salasana", "heslo", "jelszó", "jelszo", "parole", "parolă", "şifre", "sifre", "lozinka", "geslo", "slaptažodis",
  // Russian, Ukrainian, Bulgarian, Greek, Chinese, Japanese, Korean
  "пароль", "парола", "κωδικός", "密码", "密碼", "口令", "パスワード", "暗証番号", "비밀번호", "암호",
]);

/** The same for keys: French, German, Spanish, Portuguese, Russian, Chinese, Japanese, Korean. */
const foreignKeys = new Set(["geheimnis", "secreto", "segredo", "секрет", "密钥", "密鑰", "秘钥", "秘密鍵", "비밀키"]);
/** Words for a key that are also words for other things: they need another word for what they open. */
const keyWords = new Set(["key", "schlüssel", "schluessel", "clave", "clé", "cle", "chave", "chiave", "ключ", "nøgle", "nyckel", "sleutel", "klucz"]);

/** Words of which `pass` is the password: `pass` alone is also what a compiler does. */
const accounts = new Set(["db", "database", "user", "admin", "root", "smtp", "mail", "email", "mysql", "pg", "postgres", "mongo", "redis", "ftp", "ssh", "auth", "login", "proxy"]);

/** What a key is a key to; a `key` alone is a name for an entry. */
const locks = new Set([
  "api", "access", "private", "secret", "signing", "sign", "encryption", "encrypt", "auth", "master", "jwt", "hmac", "aes", "crypto", "cipher", "cookie",
  "geheimer", "geheim", "tajny", "секретный", "приватный", "hemlig", "service", "account", "app", "application", "consumer", "subscription", "storage", "shared", "license", "webhook", "deploy", "admin", "security",
]);

const keys = new Set(["secret", "secrets", "creds", "apikey", "secretkey", "privatekey", "accesskey", "signingkey", "encryptionkey", "authkey", "masterkey", "credential", "credentials"]);
const tokens = new Set(["token", "authtoken", "accesstoken", "apitoken", "bearer", "jwt"]);

/** What is written without a boundary in names of one case: `DBPASSWORD`, `stripeapikey`. */
const joined = /^(\p{L}*?)(password|passwd|passphrase|passwort|kennwort|pwd|api(?=(?:key|token|secret)$)|access(?=(?:key|token)$)|secret(?=key$)|auth(?=(?:key|token)$)|private(?=key$)|client(?=secret$)|(?:refresh|session|bearer)(?=token$)|(?:signing|encryption|master)(?=key$))?(key|token|secret)?$/u;

/** Languages that write words without boundaries: `数据库密码`. */
const unspaced = /^(.+?)(密码|密碼|口令|密钥|密鑰|秘钥|パスワード|暗証番号|秘密鍵|비밀번호|암호|비밀키)$/u;

/** `clave secreta`, `clé d'API`: the word for a key comes first. */
const opened = new Set(["secreta", "secrète", "secrete", "segreta", "privada", "privée", "privee", "privata", "api"]);
const firstKeys = new Set(["clave", "clé", "cle", "chave", "chiave"]);

/** What a name that has `secret` in it ends with where it tells of the secret and does not hold it. */
const about = new Set([
  "name", "names", "id", "ids", "path", "paths", "arn", "url", "uri", "endpoint", "version", "type", "types", "length", "size", "hash", "digest", "prefix", "suffix", "label", "field", "ref", "reference",
  "file", "filename", "dir", "folder", "store", "provider", "manager", "title", "message", "error", "description", "placeholder", "format", "pattern", "regex", "env", "var", "variable", "schema", "header", "param",
]);

/** What stands before a word and makes it public, a position in a list, or a piece of grammar. */
const harmless = new Set(["public", "publishable", "pub", "csrf", "xsrf", "next", "page", "continuation", "cancel", "cancellation", "site", "anon", "client", "design", "css", "theme", "injection", "inject", "syntax", "start", "end", "sync", "forgot", "reset", "confirm", "show", "hide", "toggle", "change", "update", "no", "invalid", "missing", "wrong", "has", "is", "use", "with", "need", "needs", "require", "requires"]);

/** What begins the name of a switch. */
const switches = new Set(["enable", "disable", "enabled", "disabled", "allow", "allows", "use", "uses"]);

/** Words of an environment at the end of a name say nothing about what it holds: `DB_PASSWORD_PROD`. */
const environments = new Set(["prod", "production", "dev", "development", "staging", "stage", "local", "default", "live", "old", "new", "value", "const", "str", "string", "base", "hex"]);

/** A quick no for a whole file: what every name that is judged here has in it. Letters of other alphabets may be words of theirs. */
export const namesInText = /[pP]assw|PASSW|[pP]assphrase|PASSPHRASE|[pP]asscode|PASSCODE|[pP]ass(?![a-z])|PASS(?![A-Z])|[pP]wd|PWD|[sS]ecret|SECRET|[tT]oken|TOKEN|[kK]ey(?![a-z])|KEY(?![A-Z])|[cC]redential|CREDENTIAL|[bB]earer|BEARER|[jJ]wt|JWT|[mM]dp|MDP|[mM]ot[_-]?[dD]e|[pP]asswort|[kK]ennwort|KENNWORT|[sS]enha|SENHA|[wW]achtwoord|WACHTWOORD|[pP]arola|PAROLA|[hH]aslo|HASLO|[hH]eslo|HESLO|[pP]assord|PASSORD|[sS]alasana|SALASANA|[pP]arole|PAROLE|[jJ]elszo|JELSZO|[lL]osenord|LOSENORD|[cC]lave|CLAVE|[cC]have|CHAVE|[cC]hiave|CHIAVE|[gG]eheimnis|GEHEIMNIS|[sS]ecreto|[sS]egredo|SEGREDO|[sS]chluessel|SCHLUESSEL|[aA]uth(?![a-z])|AUTH(?![A-Z])|[cC]reds|CREDS|CONTRIBSYS|[cC]ontrasena|CONTRASENA|[\u0080-\u{10ffff}]/u;

const known = new Map<string, NamedKind | "none">();

/** What a variable, field or option holds, by the last word of its name; undefined where no secret is named. */
export function kindOfName(name: string): NamedKind | undefined {
  const before = known.get(name);
  if (before !== undefined) return before === "none" ? undefined : before;
  if (known.size > 5000) known.clear();
  const kind = name.length > 80 ? undefined : judge(wordsOf(name));
  known.set(name, kind ?? "none");
  return kind;
}

function judge(given: readonly string[]): NamedKind | undefined {
  const words = unjoined(given);
  let end = words.length;
  // `password_for_email`, `tokenOfUser`
  const whose = words.findIndex((word, i) => i > 0 && (word === "for" || word === "of"));
  if (whose > 0) end = whose;
  while (end > 1 && environments.has(words[end - 1] ?? "")) end--;
  const last = words[end - 1] ?? "";
  const before = words[end - 2];
  // `PROVIDER_USE_ID_TOKEN`, but not `SINGLE_USE_ACCESS_TOKEN`.
  if (words.length > 1 && (switches.has(words[0] ?? "") || (words[end - 3] === "use" && words[end - 4] !== "single"))) return undefined;
  if (before !== undefined && harmless.has(before) && !(before === "client" && last === "secret")) return undefined;
  if (words.some((word) => word === "public" || word === "publishable" || word === "csrf" || word === "xsrf")) return undefined;
  if (passwords.has(last) || (last === "passe" && words.includes("mot"))) return "password";
  if (last === "pass" && (before === undefined || accounts.has(before))) return "password";
  if (keys.has(last) || foreignKeys.has(last)) return "key";
  if (keyWords.has(last) && before !== undefined && (locks.has(before) || isProvider(before) || words.includes("secret"))) return "key";
  if (opened.has(last) && words.some((word) => firstKeys.has(word))) return "key";
  if (tokens.has(last)) return "token";
  if (last === "auth" || (words.includes("secret") && !about.has(last)) || /contribsys(?:com)?$/u.test(words.join(""))) return "held";
  return undefined;
}

/** The last word, taken apart where it is two. */
function unjoined(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? "";
  const [, first, word] = unspaced.exec(last) ?? [];
  if (first !== undefined && word !== undefined) return [...words.slice(0, -1), first, word];
  if (last.length < 5) return words;
  const [, owner = "", what = "", end = ""] = joined.exec(last) ?? [];
  if (what === "" && (end === "" || (end === "key" && !isProvider(owner)))) return words;
  return [...words.slice(0, -1), ...[owner, what, end].filter((word) => word !== "")];
}

/** What has a secret of its own in a program that signs, encrypts or keeps sessions. */
const signs: readonly (string | undefined)[] = ["jwt", "cookie", "session", "signing", "hmac", "encryption", "token", "sign", "auth", "app", "application", "django", "flask", "my", "our", "server", "api", "master"];

/** Whether a name is that of a key that signs or encrypts: then any fixed text is one, random or not. */
export function isSigningName(name: string): boolean {
  const words = wordsOf(name);
  const [before, last] = words.slice(-2);
  if (last === "secret") return before !== undefined && signs.includes(before);
  // `SECRET_ACCESS_KEY` opens a store of somebody's.
  if (last !== "key" || before === "access") return false;
  // `STRIPE_SECRET_KEY` is somebody else's.
  const owner = words[words.indexOf("secret") - 1];
  return words.some((word) => word === "signing" || word === "encryption") || (words.includes("secret") && (owner === undefined || signs.includes(owner)));
}
