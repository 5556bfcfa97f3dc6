import type { Certainty, Detector, Finding } from "./finding.ts";
import { hasGap, isPlaceholder } from "./placeholders.ts";
import { wordsOf } from "./words.ts";

const anyUrl = /(?<![\w+.-])([a-z][a-z0-9+.-]{1,30}):\/\/([^\s/:@?#'"<>\0]{0,100}):([^\s/?#'"\0]{3,200})@([^\s/?#'"@,;:]{1,253})/giu;

/** A password in a URL, `scheme://user:password@host`. @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1 */
export const urls: Detector = {
  anchors: ["://"],
  isUnmistakable: false,
  mayBe: (source, _, at) => /^:\/\/[^\s/:'"`@]*:[^\s'"`/]*@/u.test(source.slice(at, at + 300)),
  find(text) {
    for (const [, scheme = "", user = "", password = "", host = ""] of text.matchAll(anyUrl)) {
      const certainty = judge(user, password, host);
      if (certainty) return finding(`${scheme.toLowerCase()} URL`, password, certainty);
    }
    return undefined;
  },
};

/** `Server=...;Password=...` and `?user=...&password=...`. */
export const connectionStrings: Detector = {
  anchors: ["assword=", "PWD=", "Pwd=", "pwd=", "ASSWORD=", "AccountKey=", "SharedAccessKey="],
  isUnmistakable: false,
  mayBe: () => true,
  find(text) {
    const account = /(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{40,100}={0,2})/u.exec(text)?.[1];
    if (account !== undefined && !isPlaceholder(account)) return finding("connection string", account, "likely");
    const isConnection = /(?:^|[;"\s])(?:server|data source|host|addr(?:ess)?)\s*=[^;]{1,300};/iu.test(text) || /\bjdbc:/iu.test(text) || /:\/\/[^\s?]{1,300}\?\S{0,300}user=/u.test(text);
    const match = isConnection ? /(?:^|[;?&])\s*(?:password|pwd)\s*=\s*([^;&'"\s]{3,200})/iu.exec(text) : null;
    const [, password = ""] = match ?? [];
    const host = /(?:server|data source|host)\s*=\s*([^;,:]+)/iu.exec(text)?.[1] ?? /:\/\/([^/:?]+)/u.exec(text)?.[1] ?? "";
    const user = /(?:user(?:name| id)?|uid)\s*=\s*([^;&]+)/iu.exec(text)?.[1] ?? "";
    const certainty = password === "" ? undefined : judge(user, password, host);
    return certainty && finding("connection string", password, certainty);
  },
};

/** Passwords that stand in every manual. */
const manual = new Set([
  "password", "passwd", "pass", "pwd", "secret", "admin", "root", "postgres", "mysql", "mongo", "redis", "guest", "test", "user", "example", "pw", "p", "dev", "token", "key",
  "username", "mypassword", "pass123", "password123", "123", "1234", "12345", "123456", "mysecretpassword", "userpassword", "userpass", "prisma", "xxx", "foo", "bar", "hunter2", "demo", "db",
]);

function judge(user: string, password: string, host: string): Certainty | undefined {
  if (hasGap(password) || hasGap(user) || isPlaceholder(password) || password === user || /^[$%{[<]/u.test(password) || /^\d{1,5}$/u.test(password) && user === "") return undefined;
  if (manual.has(password.toLowerCase())) return undefined;
  const isOfManual = wordsOf(password).every((word) => word.length < 3 || manual.has(word));
  if (isOfManual && (isExampleHost(host) || /^(?:user|username|login)$/iu.test(user))) return undefined;
  return isLocal(host) || isExampleHost(host) ? "possible" : "likely";
}

function isLocal(host: string): boolean {
  return /^(?:localhost|127\.|0\.0\.0\.0|\[?::1|host\.docker\.internal)/iu.test(host);
}

function isExampleHost(host: string): boolean {
  return /(?:^|\.)(?:example|test|invalid|localhost)(?:\.\w+)?$|^(?:host|hostname|server|db|proxy)$/iu.test(host);
}

function finding(what: string, secret: string, certainty: Certainty): Finding {
  return { kind: "url", what, secret, certainty };
}
