import type { Certainty } from "./finding.ts";
import { hasGap, isPlaceholder } from "./placeholders.ts";
import { wordsOf } from "./words.ts";

/** Passwords that stand in every manual. */
const manual = new Set([
  "password", "passwd", "pass", "pwd", "secret", "admin", "root", "postgres", "mysql", "mongo", "redis", "guest", "test", "user", "example", "pw", "p", "dev", "token", "key",
  "username", "mypassword", "123", "1234", "12345", "123456", "mysecretpassword", "userpassword", "userpass", "prisma", "xxx", "foo", "bar", "hunter2", "demo", "db",
]);

/** How sure a name, a password and a host together make that somebody can log in there; undefined where they are those of a manual. */
export function judgeAccount(user: string, password: string, host: string): Certainty | undefined {
  if (password.length < 3 || hasGap(password) || hasGap(user) || isPlaceholder(password) || password === user || /^\$[A-Za-z_{(]|^[%{[<]|[\]>]$/u.test(password) || (/^\d{1,5}$/u.test(password) && user === "") || /^(.)\1+$/u.test(password)) return undefined;
  if (manual.has(password.toLowerCase())) return undefined;
  const isOfManual = !/\d/u.test(password) && wordsOf(password).every((word) => word.length < 3 || manual.has(word));
  if (isOfManual && (isExampleHost(host) || isLocal(host) || /^(?:user|username|login)$/iu.test(user))) return undefined;
  return isLocal(host) || isExampleHost(host) ? "possible" : "likely";
}

function isLocal(host: string): boolean {
  return /^(?:localhost|127\.|0\.0\.0\.0|\[?::1|host\.docker\.internal|\(local|\.$)/iu.test(host);
}

function isExampleHost(host: string): boolean {
  return /(?:^|\.)(?:example|test|invalid|localhost)(?:\.\w+)?$|^(?:host|hostname|server|db|proxy)$/iu.test(host);
}
