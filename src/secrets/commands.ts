import { judgeAccount } from "./accounts.ts";
import type { Certainty, Detector, Finding } from "./finding.ts";
import { judgeHeader } from "./headers.ts";
import { hasGap, isPlaceholder } from "./placeholders.ts";
import { isRandom } from "./randomness.ts";

/** A word of a shell, with or without quotes. */
const word = String.raw`((?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[^\s"'\n]){1,300})`;

const account = new RegExp(String.raw`(?:^|\s)(?:-[a-zA-Z]{0,5}u|--user|-U|--proxy-user)(?:\s+|=)${word}`, "gu");
const header = /(?:^|\s)(?:-[a-zA-Z]{0,5}H|--header)(?:\s+|=)(?:"((?:[^"\n\\]|\\[^\n]){3,2000})"|'([^'\n]{3,2000})')/gu;
const given = new RegExp(String.raw`\b(?:PGPASSWORD=|MYSQL_PWD=|REDISCLI_AUTH=|sshpass\s+-p\s*|docker\s+login\s(?:[^\n]{0,200}\s)?(?:-p\s+|--password[ =])|mysql(?:dump|admin)?\s(?:[^\n]{0,200}\s)?(?:-p(?=[^\s])|--password=)|redis-cli\s(?:[^\n]{0,200}\s)?-a\s+)${word}`, "gu");

/** A password or a key on the line of a command: `curl -u name:password`, `PGPASSWORD=... psql`. @see https://curl.se/docs/manpage.html#-u */
export const commands: Detector = {
  anchors: ["curl ", "PGPASSWORD=", "MYSQL_PWD=", "REDISCLI_AUTH=", "sshpass", "docker login", "mysql ", "mysqldump ", "redis-cli "],
  isUnmistakable: false,
  mayBe: (source, anchor, at) => anchor !== "mysql " || source.startsWith("-", at + anchor.length),
  find(text) {
    if (/\bcurl\s/u.test(text)) {
      const host = /https?:\/\/([^\s/:"'\\]+)/u.exec(text)?.[1] ?? "";
      for (const [, written = ""] of text.matchAll(account)) {
        const [, user = "", password = ""] = /^([^:]*):?(.*)$/su.exec(bare(written)) ?? [];
        // A token may stand in the place of the name.
        const certainty = password === "" ? (isKey(user) ? "likely" : undefined) : isVariable(password) ? undefined : judgeAccount(user, password, host);
        if (certainty) return finding(password === "" ? user : password, certainty);
      }
      for (const [, first, second] of text.matchAll(header)) {
        const judged = judgeHeader(first ?? second ?? "");
        if (judged) return finding(judged.secret, host === "localhost" ? "possible" : judged.certainty);
      }
    }
    for (const [, written = ""] of text.matchAll(given)) {
      const password = bare(written);
      if (!isVariable(password) && !/[|\\()<>]/u.test(password) && judgeAccount("", password, "")) return finding(password, "likely");
    }
    return undefined;
  },
};

function bare(written: string): string {
  return written.replace(/["']/gu, "");
}

/** What a shell fills in. */
function isVariable(text: string): boolean {
  return /^\$|\$[{(A-Z]|^`/u.test(text);
}

function isKey(text: string): boolean {
  return text.length >= 12 && /\d/u.test(text) && !text.includes("@") && !hasGap(text) && !isPlaceholder(text) && isRandom(text);
}

function finding(secret: string, certainty: Certainty): Finding {
  return { kind: "command", what: "command line", secret, certainty };
}
