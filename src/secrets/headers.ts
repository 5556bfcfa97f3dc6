import { decoded } from "./base64.ts";
import type { Certainty, Detector, Finding } from "./finding.ts";
import { isPlaceholder, isSequence } from "./placeholders.ts";
import { isRandom } from "./randomness.ts";

/** A value of the header `Authorization` with the secret in it. @see https://www.rfc-editor.org/rfc/rfc7617 https://www.rfc-editor.org/rfc/rfc6750 */
export const headers: Detector = {
  anchors: ["Basic ", "Bearer ", "bearer ", "basic ", "token ", "Token "],
  isUnmistakable: false,
  mayBe: (source, anchor, at) => /^[\w.~+/=-]{8}/u.test(source.slice(at + anchor.length, at + anchor.length + 8)) && /["'`:\s]/u.test(source[at - 1] ?? " "),
  find(text) {
    const match = /(?:^|authorization["']?\s*:\s*["']?)(basic|bearer|token) ([\w.~+/=-]{8,2000})["']?(?=\s|$|\\)/iu.exec(text);
    const [, scheme = "", value = ""] = match ?? [];
    return value === "" ? undefined : judge(scheme, value, 16);
  },
};

/** A header as it is sent, `X-Api-Key: ...`; undefined where it holds no secret. */
export function judgeHeader(line: string): { readonly secret: string; readonly certainty: Certainty } | undefined {
  const [, name = "", scheme = "", value = ""] = /^\s*([\w-]{2,60})\s*:\s*(?:(basic|bearer|token|api-?token|api-?key|key|digest)\s+)?([^\s"']{8,2000})\s*$/iu.exec(line) ?? [];
  if (!/^(?:proxy-)?authorization$|(?:api-?key|token|secret|auth|password)$/iu.test(name) || /csrf|xsrf/iu.test(name)) return undefined;
  return judge(scheme === "" ? "token" : scheme, value, 10);
}

function judge(scheme: string, value: string, least: number): Finding | undefined {
  if (isPlaceholder(value) || isSequence(value)) return undefined;
  const isTold = scheme.toLowerCase() === "basic" ? isAccount(value) : value.length >= least && /\d/u.test(value) && (isRandom(value) || isHexadecimal(value));
  return isTold ? { kind: "header", what: "Authorization header", secret: value, certainty: scheme.toLowerCase() === "basic" ? "certain" : "likely" } : undefined;
}

/** Digits enough to be no number, with or without the hyphens of an id. */
function isHexadecimal(value: string): boolean {
  return /^[\da-f-]{16,}$/iu.test(value) && /[a-f]/iu.test(value) && new Set(value).size >= 8;
}

/** Whether a text in base64 is a name and a password, and not those of a manual. */
function isAccount(value: string): boolean {
  const [, user = "", password = ""] = /^([\x20-\x7e]*?):(.+)$/su.exec(decoded(value) ?? "") ?? [];
  return password !== "" && password !== user && !isPlaceholder(password);
}
