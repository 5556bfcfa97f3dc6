// Written by "npm run update".

/** The options of each rule, without `confidence`, which every rule has. */
export interface RuleOptions {
  readonly "no-client-secrets": object;
  readonly "no-committed-env": object;
  readonly "no-default-credentials": object;
  readonly "no-dynamic-import": object;
  readonly "no-eval": object;
  readonly "no-existence-disclosure": object;
  readonly "no-hardcoded-secrets": {
    /** `form`: only what its form shows to be a secret, such as a provider's token or a private key; for tests. */
    readonly evidence?: "any" | "form";
  };
  readonly "no-ineffective-auth": object;
  readonly "no-ineffective-rate-limit": object;
  readonly "no-secret-fallback": object;
  readonly "no-sensitive-logging": {
    /** Report e-mail addresses, telephone numbers, names and dates of birth as well. */
    readonly personalData?: boolean;
  };
  readonly "no-string-built-queries": object;
  readonly "no-unguarded-server-action": object;
  readonly "no-weak-secret": object;
  readonly "no-wildcard-cors": {
    /** Accept a wildcard without credentials, for public APIs. */
    readonly allowPublic?: boolean;
  };
  readonly "python-syntax": {
    /** How many errors of one file are reported; the last one says how many more there are. */
    readonly maximum?: number;
  };
  readonly "require-auth": {
    /** Only routes that are unlike their siblings, or all without a guard. */
    readonly scope?: "inconsistent" | "all";
    /** How far away the routes may be with which one is compared: those of the file, or those of other files, too. */
    readonly siblings?: "file" | "directory";
    /** How many other routes must have a guard before one without speaks. */
    readonly minSiblings?: number;
    /** Which share of the other routes must have a guard. */
    readonly minShare?: number;
    /** Only routes that change something, or all; those that only read are of the confidence possible otherwise. */
    readonly methods?: "write" | "all";
  };
  readonly "require-ownership-check": object;
  readonly "require-websocket-auth": object;
}
