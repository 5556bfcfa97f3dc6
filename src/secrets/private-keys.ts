import type { Detector } from "./finding.ts";

/** A private key in the armour of PEM, OpenSSH or OpenPGP; the escapes of its lines are undone. @see https://www.rfc-editor.org/rfc/rfc7468 */
export const privateKeys: Detector = {
  anchors: ["PRIVATE KEY-----", "PRIVATE KEY BLOCK-----"],
  isUnmistakable: true,
  mayBe: (source, _, at) => source.slice(Math.max(0, at - 40), at).includes("-----BEGIN"),
  find(text) {
    const head = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/u.exec(text);
    if (!head) return undefined;
    const rest = text.slice(head.index + head[0].length);
    const end = rest.indexOf("-----END");
    const body = (end < 0 ? rest : rest.slice(0, end)).replace(/\\[rn]/gu, "\n").replace(/^[ \t]*[\w-]+:.*$/gmu, "").replace(/\s+/gu, "");
    const key = /^[A-Za-z0-9+/]{48,}/u.exec(body)?.[0] ?? "";
    if (key.length < 48 || new Set(key).size < 12 || /^\.{2}|^…/u.test(body.slice(key.length))) return undefined;
    // DER begins with a sequence, OpenSSH with its name; OpenPGP has more beginnings than one.
    const isProven = /^M[CFGHI]|^b3BlbnNzaC1rZXktdjE/u.test(key);
    if (!isProven && !head[0].includes("PGP")) return undefined;
    const isEncrypted = /ENCRYPTED/u.test(text.slice(head.index, head.index + 200));
    return { kind: "privateKey", what: isEncrypted ? "encrypted private key" : "private key", secret: key, certainty: isEncrypted ? "likely" : "certain" };
  },
};
