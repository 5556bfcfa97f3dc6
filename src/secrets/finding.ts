/** How sure a text's looks alone make: `certain` where structure or a checksum proves it. */
export type Certainty = "possible" | "likely" | "certain";

/** A secret that a text shows to be one by its form alone. */
export interface Finding {
  readonly kind: "provider" | "privateKey" | "token" | "url" | "header" | "command";
  /** What a reader calls it: `GitHub`, `private key`, the scheme of a URL. */
  readonly what: string;
  /** The secret itself, which no message may print. */
  readonly secret: string;
  readonly certainty: Certainty;
  /** It is what servers are delivered with. */
  readonly isDefault?: boolean;
}

/** What can be told by the form of a text. */
export interface Detector {
  /** Texts of three characters or more, of which one stands in each text that is worth a look. */
  readonly anchors: readonly string[];
  /** Whether it also looks into comments, and into tests and fixtures. */
  readonly isUnmistakable: boolean;
  /** A quick no, by what surrounds the anchor in the source. */
  mayBe(source: string, anchor: string, at: number): boolean;
  find(text: string): Finding | undefined;
}
