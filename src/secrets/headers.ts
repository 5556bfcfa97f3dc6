import type { Detector } from "./finding.ts";
import { isPlaceholder } from "./placeholders.ts";
import { isRandom } from "./randomness.ts";

/** A value of the header `Authorization` with the secret in it. @see https://www.rfc-editor.org/rfc/rfc7617 https://www.rfc-editor.org/rfc/rfc6750 */
export const headers: Detector = {
  anchors: ["Basic ", "Bearer ", "bearer ", "basic ", "token "],
  isUnmistakable: false,
  mayBe: (source, anchor, at) => /^[\w.~+/=-]{8}/u.test(source.slice(at + anchor.length, at + anchor.length + 8)) && /["'`:\s]/u.test(source[at - 1] ?? " "),
  find(text) {
    const match = /(?:^|authorization["']?\s*:\s*["']?)(basic|bearer|token) ([\w.~+/=-]{8,2000})["']?(?=\s|$|\\)/iu.exec(text);
    const [, scheme = "", value = ""] = match ?? [];
    if (value === "" || isPlaceholder(value)) return undefined;
    if (scheme.toLowerCase() !== "basic") {
      return value.length >= 16 && isRandom(value) ? { kind: "header", what: "Authorization header", secret: value, certainty: "likely" } : undefined;
    }
    const [, user = "", password = ""] = /^([\x20-\x7e]*?):([\x20-\x7e]+)$/u.exec(decode(value)) ?? [];
    if (password === "" || password === user || isPlaceholder(password)) return undefined;
    return { kind: "header", what: "Authorization header", secret: value, certainty: "certain" };
  },
};

function decode(value: string): string {
  try {
    return atob(value);
  } catch {
    return "";
  }
}
