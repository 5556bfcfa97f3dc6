// Written by "npm run update".
import type { Rule } from "../define-rule.ts";
import noClientSecrets from "./no-client-secrets.ts";
import noCommittedEnv from "./no-committed-env.ts";
import noDefaultCredentials from "./no-default-credentials.ts";
import noDynamicImport from "./no-dynamic-import.ts";
import noEval from "./no-eval.ts";
import noExistenceDisclosure from "./no-existence-disclosure.ts";
import noHardcodedSecrets from "./no-hardcoded-secrets.ts";
import noIneffectiveAuth from "./no-ineffective-auth.ts";
import noIneffectiveRateLimit from "./no-ineffective-rate-limit.ts";
import noSecretFallback from "./no-secret-fallback.ts";
import noSensitiveLogging from "./no-sensitive-logging.ts";
import noStringBuiltQueries from "./no-string-built-queries.ts";
import noUnguardedServerAction from "./no-unguarded-server-action.ts";
import noWeakSecret from "./no-weak-secret.ts";
import noWildcardCors from "./no-wildcard-cors.ts";
import pythonSyntax from "./python-syntax.ts";
import requireAuth from "./require-auth.ts";
import requireOwnershipCheck from "./require-ownership-check.ts";
import requireWebsocketAuth from "./require-websocket-auth.ts";

export const rules: Readonly<Record<string, Rule>> = {
  "no-client-secrets": noClientSecrets,
  "no-committed-env": noCommittedEnv,
  "no-default-credentials": noDefaultCredentials,
  "no-dynamic-import": noDynamicImport,
  "no-eval": noEval,
  "no-existence-disclosure": noExistenceDisclosure,
  "no-hardcoded-secrets": noHardcodedSecrets,
  "no-ineffective-auth": noIneffectiveAuth,
  "no-ineffective-rate-limit": noIneffectiveRateLimit,
  "no-secret-fallback": noSecretFallback,
  "no-sensitive-logging": noSensitiveLogging,
  "no-string-built-queries": noStringBuiltQueries,
  "no-unguarded-server-action": noUnguardedServerAction,
  "no-weak-secret": noWeakSecret,
  "no-wildcard-cors": noWildcardCors,
  "python-syntax": pythonSyntax,
  "require-auth": requireAuth,
  "require-ownership-check": requireOwnershipCheck,
  "require-websocket-auth": requireWebsocketAuth,
};
