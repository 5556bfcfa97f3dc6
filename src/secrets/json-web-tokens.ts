import { decoded, decodedObject } from "./base64.ts";
import type { Certainty, Detector } from "./finding.ts";

/** A JSON Web Token whose parts can be read. @see https://www.rfc-editor.org/rfc/rfc7519 */
export const jsonWebTokens: Detector = {
  anchors: ["eyJ"],
  isUnmistakable: true,
  mayBe: (source, _, at) => /^eyJ[\w-]{10,}(?:\.eyJ|["'`]\s*\+)/u.test(source.slice(at, at + 600)),
  find(text) {
    for (const [secret, head = "", body = "", signature = ""] of text.matchAll(/(?<![\w-])(eyJ[\w-]{10,1000})\.(eyJ[\w-]{5,4000})\.([\w-]{0,1000})/gu)) {
      const certainty = judge(head, body, signature);
      if (certainty) return { kind: "token", what: "JSON Web Token", secret, certainty };
    }
    return undefined;
  },
};

/** Without a signature it opens only what does not look at signatures; a damaged one may have been a token once. */
function judge(head: string, body: string, signature: string): Certainty | undefined {
  const [header, payload] = [decodedObject(head), decodedObject(body)];
  if (!header || !payload) return signature.length >= 20 && decoded(head)?.startsWith('{"alg"') ? "possible" : undefined;
  if (typeof header["alg"] !== "string" || isPublic(payload)) return undefined;
  if (header["alg"] === "none") return "possible";
  return signature.length < 10 ? undefined : isShort(payload) ? "possible" : "certain";
}

/** The sample of the best-known page about tokens, and keys of a public role, which are made to be sent to browsers. */
function isPublic(payload: Readonly<Record<string, unknown>>): boolean {
  return (payload["sub"] === "1234567890" && /^John Doe$/u.test(String(payload["name"]))) || payload["role"] === "anon";
}

/** Worth nothing a day after it was made: a sample of an answer, most often. */
function isShort({ iat, exp }: Readonly<Record<string, unknown>>): boolean {
  return typeof iat === "number" && typeof exp === "number" && exp - iat <= 86_400;
}
