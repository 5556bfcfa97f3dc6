import { hasChecksum } from "./checksums.ts";
import type { Certainty, Detector, Finding } from "./finding.ts";
import { formats, type SecretFormat } from "./formats.ts";
import { hasGap, isMonotonous } from "./placeholders.ts";

/** What a token is made of in the source; anything else ends it. */
const tokenCharacter = /[\w.+/=~:|$@%-]/u;

/** One detector for each provider's format. */
export const providers: readonly Detector[] = formats.map(detectorOf);

function detectorOf(format: SecretFormat): Detector {
  let pattern: RegExp | undefined;
  return {
    anchors: format.anchors, isUnmistakable: true, mayBe,
    find(text) {
      pattern ??= new RegExp(`(?<![A-Za-z0-9_.])(?:${format.pattern})(?![A-Za-z0-9_])`, "gu");
      for (const [secret] of text.matchAll(pattern)) {
        const finding = judge(format, secret);
        if (finding) return finding;
      }
      return undefined;
    },
  };
}

/** Whether a token long enough stands around the anchor, or one that goes on in another literal. */
function mayBe(source: string, anchor: string, at: number): boolean {
  let end = at + anchor.length;
  while (end - at < 24 && tokenCharacter.test(source[end] ?? " ")) end++;
  let start = at;
  while (end - start < 24 && start > 0 && tokenCharacter.test(source[start - 1] ?? " ")) start--;
  return end - start >= 16 || /^["'`]\s*\+/u.test(source.slice(end, end + 20));
}

/** Words between separators, which no generator puts there: `REPLACE_WITH_YOUR_TOKEN`. */
const standIn = /(?:^|[_-])(?:replace|your?|example|placeholder|change|dummy|fake|sample|insert)(?:[_-]|$)/iu;

function judge({ provider, anchors, checksum, sort }: SecretFormat, secret: string): Finding | undefined {
  const anchor = anchors.find((each) => secret.startsWith(each)) ?? "";
  const body = secret.slice(anchor.length);
  if (hasGap(secret) || isMonotonous(body) || /EXAMPLE/u.test(body) || standIn.test(body)) return undefined;
  // Words and sequences that no generator gives: `abcdefgh`, `0123456789`.
  if (/0123456789|1234567890|abcdefgh|ABCDEFGH/u.test(body) && new Set(body).size > body.length * 0.8) return undefined;
  if (new Set(body).size < Math.min(6, body.length / 4)) return undefined;
  const certainty: Certainty = sort ? "possible" : !checksum ? "likely" : hasChecksum(secret, checksum) ? "certain" : "possible";
  return { kind: "provider", what: sort === "test" ? `${provider} (test mode)` : provider, secret, certainty };
}
