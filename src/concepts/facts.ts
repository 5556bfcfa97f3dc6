import type { Source } from "../code/value.ts";
import type { Check } from "./check.ts";
import type { CorsPolicy } from "./cors.ts";
import type { Denials } from "./denial.ts";
import type { EnvironmentFile } from "./environment-file.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Exposure } from "./exposure.ts";
import type { Header } from "./header.ts";
import type { Loading } from "./loading.ts";
import type { Log } from "./log.ts";
import type { LookUps } from "./look-up.ts";
import type { Middleware } from "./middleware.ts";
import type { Query } from "./query.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { Reflection } from "./reflection.ts";
import type { Route } from "./route.ts";
import type { Secret } from "./secret.ts";
import type { SyntaxProblem } from "./syntax-problem.ts";

/** Every fact of one file, by kind. */
export interface Facts {
  readonly check: readonly Check[];
  readonly cors: readonly CorsPolicy[];
  readonly denial: readonly Denials[];
  readonly environmentFile: readonly EnvironmentFile[];
  readonly evaluation: readonly Evaluation[];
  readonly exposure: readonly Exposure[];
  readonly header: readonly Header[];
  readonly loading: readonly Loading[];
  readonly log: readonly Log[];
  readonly lookUp: readonly LookUps[];
  readonly middleware: readonly Middleware[];
  readonly query: readonly Query[];
  readonly rateLimit: readonly RateLimit[];
  readonly reflection: readonly Reflection[];
  readonly route: readonly Route[];
  readonly secret: readonly Secret[];
  readonly syntaxProblem: readonly SyntaxProblem[];
}

export type FactKind = keyof Facts;

/** What a rule may listen to: each kind of fact, and `file`, the last, which holds them all. */
export type FactVisitor = { readonly [K in FactKind]?: (fact: Facts[K][number]) => void } & {
  readonly file?: (facts: Facts) => void;
};

/** From the least sure to the surest. */
export const confidences = ["possible", "likely", "certain"] as const;
export type Confidence = (typeof confidences)[number];

/** The way of a value in words: `req.query.id (line 3) → id (line 5)`. */
export function trace({ text, line, steps }: Source): string {
  return [{ text, line }, ...steps].map((step) => `${step.text} (line ${step.line})`).join(" → ");
}
