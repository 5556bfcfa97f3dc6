import type { Certainty, Detector, Finding } from "./finding.ts";
import { formats, type SecretFormat } from "./formats.ts";
import { hasGap, isMonotonous, isSequence } from "./placeholders.ts";
import { isProven } from "./proofs.ts";
import { isRandom } from "./randomness.ts";

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
  return end - start >= 16 || /^["'`]\s*[+,]/u.test(source.slice(end, end + 20));
}

/** Words between separators, which no generator puts there: `REPLACE_WITH_YOUR_TOKEN`. */
const standIn = /(?:^|[_-])(?:replace|your?|example|placeholder|change|dummy|fake|sample|insert)(?:[_-]|$)/iu;

function judge({ provider, anchors, proof, sort, isPlain }: SecretFormat, secret: string): Finding | undefined {
  const anchor = anchors.find((each) => secret.startsWith(each)) ?? "";
  const body = secret.slice(anchor.length);
  const core = coreOf(body);
  if (hasGap(core) || isMonotonous(core) || /EXAMPLE/u.test(body) || standIn.test(body)) return undefined;
  if (new Set(core).size < Math.min(6, core.length / 4) || (isPlain && !isMixed(body))) return undefined;
  const proven = proof && isProven(secret, proof);
  const isWeak = sort === "test" || sort === "public" || proven === false || isSequence(body);
  const certainty: Certainty = isWeak ? "possible" : sort === "identifier" ? (proven ? "likely" : "possible") : proven ? "certain" : "likely";
  return { kind: "provider", what: sort === "test" ? `${provider} (test mode)` : provider, secret, certainty };
}

/** What is secret of a token: before it may stand numbers of an account, which may well be round. */
function coreOf(body: string): string {
  const last = /[^-_.:/]*$/u.exec(body)?.[0] ?? "";
  return last.length >= 12 ? last : body;
}

/** Letters of both cases and digits, in an order that no word has. */
function isMixed(text: string): boolean {
  return /\d/u.test(text) && /[a-z]/u.test(text) && /[A-Z]/u.test(text) && isRandom(text);
}
