// Written by "npm run update".
import type { Rule } from "../define-rule.ts";
import noEval from "./no-eval.ts";
import noStringBuiltQueries from "./no-string-built-queries.ts";
import noWildcardCors from "./no-wildcard-cors.ts";
import pythonSyntax from "./python-syntax.ts";
import requireAuth from "./require-auth.ts";

export const rules: Readonly<Record<string, Rule>> = {
  "no-eval": noEval,
  "no-string-built-queries": noStringBuiltQueries,
  "no-wildcard-cors": noWildcardCors,
  "python-syntax": pythonSyntax,
  "require-auth": requireAuth,
};
