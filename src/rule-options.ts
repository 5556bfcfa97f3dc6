// Written by "npm run update".

/** The options of each rule, without `confidence`, which every rule has. */
export interface RuleOptions {
  readonly "no-eval": object;
  readonly "no-string-built-queries": object;
  readonly "no-wildcard-cors": {
    /** Accept a wildcard without credentials, for public APIs. */
    readonly allowPublic?: boolean;
  };
  readonly "python-syntax": {
    /** How many errors of one file are reported; the last one says how many more there are. */
    readonly maximum?: number;
  };
  readonly "require-auth": {
    /** How many other routes must have a guard before one without speaks. */
    readonly minSiblings?: number;
    /** Which share of the other routes must have a guard. */
    readonly minShare?: number;
    /** Only routes that change something, or all. */
    readonly methods?: "write" | "all";
  };
}
