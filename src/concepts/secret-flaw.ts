import { weaknessOfKey } from "../secrets/keys.ts";

/**
 * What is wrong with a fixed secret, the worst that can be said of it: one text has one flaw, and each flaw has one rule, so that no
 * two speak of the same text, whichever of them are switched on. From first to last: it stands in for what the environment does not give;
 * everyone knows it as what accounts are delivered with; it can be guessed or tried; whoever reads the code has it.
 */
export type Flaw = "fallback" | "defaultCredential" | "weakKey" | "hardcoded";

/** What decides about the flaw of a text. */
export interface Circumstances {
  /** The look-up that it stands in for. */
  readonly fallbackOf: string | undefined;
  /** It opens an account, and is what such accounts are delivered with. */
  readonly isDefault?: boolean | undefined;
  /** What it is taken for, where that is a key of the program itself. */
  readonly key?: "signing key" | "encryption key" | undefined;
  readonly text: string;
  /** How many random bytes it is made of, where it is no fixed text. */
  readonly randomBytes?: number | undefined;
}

/** What is wrong with a text, and why it is no key where that is the flaw. */
export interface Judgement {
  readonly flaw: Flaw;
  readonly weakness: "guessable" | "short" | "fewBytes" | undefined;
}

/** The one place that decides which flaw a secret has. */
export function flawOf({ fallbackOf, isDefault = false, key, text, randomBytes }: Circumstances): Judgement {
  if (fallbackOf !== undefined) return { flaw: "fallback", weakness: undefined };
  if (randomBytes !== undefined) return { flaw: "weakKey", weakness: "fewBytes" };
  if (isDefault) return { flaw: "defaultCredential", weakness: undefined };
  const weakness = key && weaknessOfKey(text);
  // Its algorithm says how long a key to encrypt with must be, and takes no other.
  if (weakness === undefined || (weakness === "short" && key === "encryption key")) return { flaw: "hardcoded", weakness: undefined };
  return { flaw: "weakKey", weakness };
}
