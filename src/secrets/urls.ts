import type { Certainty, Detector, Finding } from "./finding.ts";
import { judgeAccount } from "./accounts.ts";
import { hasGap, isPlaceholder } from "./placeholders.ts";
import { mayBePublished } from "./published.ts";
import { isRandom } from "./randomness.ts";

const anyUrl = /(?:(?<![\w+.-])([a-z][a-z0-9+.-]{1,30}):|(?<![^\s"'`]))\/\/([^\s/:@?#'"<>\0]{0,100}):([^\s/?#'"\0]{3,200})@([^\s/?#'"@,;:]{1,253})/giu;
const tokenInUrl = /(?<![\w+.-])([a-z][a-z0-9+.-]{1,30}):\/\/([\w.~+-]{20,200})@[^\s/?#'"@,;:]{1,253}/giu;

/** A password in a URL, `scheme://user:password@host`, or a token in the place of both. @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1 */
export const urls: Detector = {
  anchors: ["://", "\"//", "'//", "`//"],
  isUnmistakable: false,
  mayBe: (source, anchor, at) => /^\/\/(?:[^\s/:'"`@]*:[^\s'"`/]*|[^\s/:'"`@]{20,})@/u.test(source.slice(at + anchor.length - 2, at + 300)),
  find(text) {
    for (const [, scheme = "", user = "", password = "", host = ""] of text.matchAll(anyUrl)) {
      const what = scheme === "" ? "URL" : `${scheme.toLowerCase()} URL`;
      // What fills the place of a password where the name is a token, whatever it looks like. https://github.blog/developer-skills/github/easier-builds-and-deployments-using-git-over-https-and-oauth/
      if (/^x-oauth-basic$|^x-(?:access-)?token(?:-auth)?$/u.test(password) && user.length >= 20 && /\d/u.test(user) && !isPlaceholder(user)) return finding(what, user, isToken(user) ? "likely" : "possible");
      const certainty = judgeAccount(unescaped(user), unescaped(password), host);
      if (certainty) return finding(what, password, certainty);
    }
    for (const [, scheme = "", user = ""] of text.matchAll(tokenInUrl)) {
      if (isToken(user)) return finding(`${scheme.toLowerCase()} URL`, user, "likely");
    }
    return undefined;
  },
};

function isToken(text: string): boolean {
  return text.length >= 20 && /\d/u.test(text) && !/^[0-9a-f]{32}$/u.test(text) && !isPlaceholder(text) && isRandom(text);
}

/** A text of a URL without the escapes of its characters. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const parameter = /[?&](api[_-]?key|access[_-]?token|auth[_-]?token|client[_-]?secret|secret|password|passwd|token|key|sig|signature)=([\w.~+/=%-]{12,500})/giu;

/** A key in the query of a URL: `?api_key=...`. */
export const queries: Detector = {
  anchors: ["key=", "Key=", "KEY=", "oken=", "ecret=", "sig="],
  isUnmistakable: false,
  mayBe: (source, anchor, at) => /^[\w.~+/%-]{12}/u.test(source.slice(at + anchor.length, at + anchor.length + 12)) && /[?&][\w-]{0,20}$/u.test(source.slice(Math.max(0, at - 22), at)),
  find(text) {
    for (const [, name = "", value = ""] of text.matchAll(parameter)) {
      const written = unescaped(value);
      // `key=` stands before what is looked for, too, and an id may well be random.
      if (hasGap(written) || isPlaceholder(written) || written.length < (/^(?:key|token|sig|signature)$/iu.test(name) ? 20 : 12)) continue;
      if (/\d/u.test(written) && isRandom(written)) return finding("URL", value, mayBePublished(written) ? "possible" : "likely");
    }
    return undefined;
  },
};

/** A value of a connection string, in the brackets or quotes of its driver. */
const password = /(?:^|[;?&\s]|:\d{2,5},(?:[\w.]+=[^,]{1,60},){0,6})(?:password|passwd|pwd)\s*=\s*(?:\{([^}]{3,200})\}|\\?["']([^"'\\]{3,200})\\?["']|([^;&,'"\s]{3,200}))/iu;
const user = /(?:^|[;?&,\s])(?:user(?:name| id)?|uid)\s*=\s*\{?([^;&,}\s]+)/iu;
const host = /(?:^|[;?&,\s])(?:server|data source|host(?:name|addr)?|addr(?:ess)?|network address)\s*=\s*(?:tcp:)?([^;,:\s\\]+)/iu;

/** What a driver's text has beside a password: a server, a scheme, a database. */
const connection = /(?:^|[;"\s?&])(?:server|data source|host(?:name|addr)?|addr(?:ess)?|network address|driver|dsn|initial catalog|dbname)\s*=[^;]{1,300}|\bjdbc:|:\/\/[^\s?]{1,300}\?\S{0,300}user=|^[\w.-]+:\d{2,5},|LoginModule\s+required/iu;

/** `Server=...;Password=...`, `host=... password=...`, `?user=...&password=...`, `user/password@//host:1521/service`. */
export const connectionStrings: Detector = {
  anchors: ["assword=", "PWD=", "Pwd=", "pwd=", "ASSWORD=", "assword =", "AccountKey=", "SharedAccessKey=", "@//", ":1521", "jdbc:oracle:"],
  isUnmistakable: false,
  mayBe: () => true,
  find(text) {
    const account = /(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{40,100}={0,2})/u.exec(text)?.[1];
    if (account !== undefined && !isPlaceholder(account)) return finding("connection string", account, "likely");
    const oracle = /(?:^|jdbc:oracle:(?:thin|oci):|\s)([A-Za-z][\w$#]{0,30})\/([^\s/@"']{3,60})@(?:\/\/)?([\w.-]+)(?::\d{2,5})?\/[\w.]+(?=\s|$)|(?:^|jdbc:oracle:(?:thin|oci):)([A-Za-z][\w$#]{0,30})\/([^\s/@"']{3,60})@\/?\/?([\w.-]+):1521\b/u.exec(text);
    if (oracle) {
      const [name = "", secret = "", at = ""] = oracle[1] === undefined ? oracle.slice(4) : oracle.slice(1);
      const certainty = judgeAccount(name, secret, at);
      if (certainty) return finding("connection string", secret, certainty);
    }
    for (const line of text.split("\n")) {
      const match = connection.test(line) ? password.exec(line) : null;
      const secret = match?.[1] ?? match?.[2] ?? match?.[3] ?? "";
      if (secret === "") continue;
      const at = host.exec(line)?.[1] ?? /:\/\/([^/:?;]+)/u.exec(line)?.[1] ?? "";
      const certainty = judgeAccount(user.exec(line)?.[1] ?? "", unescaped(secret), at);
      if (certainty) return finding("connection string", secret, certainty);
    }
    return undefined;
  },
};

/** A server elsewhere, in a URL, a connection string or on the line of a command. */
const elsewhere = /(?:@|\b(?:server|host|hostname|data source|addr|address)\s*=\s*(?:tcp:)?|\s-h\s+)(?!\d+\.\d|localhost|host\.docker|[\w.-]*\.(?:local|localhost|internal|lan|test|example|invalid)\b|[\w.-]*\bexample\.)[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/iu;

/** Whether a text that opens a server names one which others reach, too: not one of the machine itself, or of the containers around. */
export function isElsewhere(text: string): boolean {
  return text.length <= 2000 && elsewhere.test(text);
}

function finding(what: string, secret: string, certainty: Certainty): Finding {
  return { kind: "url", what, secret, certainty };
}
