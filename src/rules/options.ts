// Written by "npm run update".

/** The options of each rule, without `confidence`, which every rule has. */
export interface RuleOptions {
  readonly "no-eval": object;
  readonly "no-string-built-queries": object;
  readonly "no-wildcard-cors": {
    /** Accept a wildcard without credentials, for public APIs. */
    readonly allowPublic?: boolean;
  };
}
