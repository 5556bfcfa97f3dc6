import type { Detector } from "./finding.ts";

/** A JSON Web Token whose parts can be read. @see https://www.rfc-editor.org/rfc/rfc7519 */
export const jsonWebTokens: Detector = {
  anchors: ["eyJ"],
  isUnmistakable: true,
  mayBe: (source, _, at) => /^eyJ[\w-]{10,}(?:\.eyJ|["'`]\s*\+)/u.test(source.slice(at, at + 600)),
  find(text) {
    for (const [secret, head = "", body = ""] of text.matchAll(/(?<![\w-])(eyJ[\w-]{10,1000})\.(eyJ[\w-]{5,4000})\.[\w-]{10,1000}/gu)) {
      const [header, payload] = [decode(head), decode(body)];
      if (typeof header?.["alg"] !== "string" || !payload) continue;
      if (isPublic(payload)) continue;
      return { kind: "token", what: "JSON Web Token", secret, certainty: header["alg"] === "none" || isShort(payload) ? "possible" : "certain" };
    }
    return undefined;
  },
};

/** The sample of the best-known page about tokens, and keys of a public role, which are made to be sent to browsers. */
function isPublic(payload: Readonly<Record<string, unknown>>): boolean {
  return (payload["sub"] === "1234567890" && /^John Doe$/u.test(String(payload["name"]))) || payload["role"] === "anon";
}

/** Worth nothing a day after it was made: a sample of an answer, most often. */
function isShort({ iat, exp }: Readonly<Record<string, unknown>>): boolean {
  return typeof iat === "number" && typeof exp === "number" && exp - iat <= 86_400;
}

function decode(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(atob(part.replaceAll("-", "+").replaceAll("_", "/")));
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
