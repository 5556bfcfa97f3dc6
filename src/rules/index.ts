// Written by "npm run update".
import type { Rule } from "../define-rule.ts";
import noEval from "./no-eval.ts";
import noSensitiveLogging from "./no-sensitive-logging.ts";
import noStringBuiltQueries from "./no-string-built-queries.ts";
import noWildcardCors from "./no-wildcard-cors.ts";
import requireAuth from "./require-auth.ts";

export const rules: Readonly<Record<string, Rule>> = {
  "no-eval": noEval,
  "no-sensitive-logging": noSensitiveLogging,
  "no-string-built-queries": noStringBuiltQueries,
  "no-wildcard-cors": noWildcardCors,
  "require-auth": requireAuth,
};
