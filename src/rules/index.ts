// Written by "npm run update".
import type { Rule } from "../define-rule.ts";
import noEval from "./no-eval.ts";
import noHardcodedSecrets from "./no-hardcoded-secrets.ts";
import noSecretFallback from "./no-secret-fallback.ts";
import noStringBuiltQueries from "./no-string-built-queries.ts";
import noWildcardCors from "./no-wildcard-cors.ts";
import requireAuth from "./require-auth.ts";

export const rules: Readonly<Record<string, Rule>> = {
  "no-eval": noEval,
  "no-hardcoded-secrets": noHardcodedSecrets,
  "no-secret-fallback": noSecretFallback,
  "no-string-built-queries": noStringBuiltQueries,
  "no-wildcard-cors": noWildcardCors,
  "require-auth": requireAuth,
};
