import rule from "../../src/rules/no-secret-fallback.ts";
import { testRule } from "../rule-tester.ts";

const random = ["NPPtPQvv", "9PBmGGwY"].join("");
const all = [{ confidence: "possible" }] as const;
const at = (messageId: string, column: number, output?: string) => ({
  messageId, line: 1, column, ...(output === undefined ? {} : { suggestions: [{ messageId: "dropFallback", output }] }),
});

testRule("no-secret-fallback", rule, {
  javascript: {
    valid: [
      { name: "no fallback", code: "const secret = process.env.JWT_SECRET;" },
      { name: "a fallback of what is no secret", code: 'const port = process.env.PORT || "3000", host = process.env.HOST ?? "localhost", kind = process.env.TOKEN_TYPE || "Bearer-1";', options: all },
      { name: "an empty fallback that reaches no key", code: 'const password = process.env.DB_PASSWORD || "";', options: all },
      { name: "a stop", code: "const secret = process.env.JWT_SECRET ?? fail();", options: all },
      { name: "a fallback of something else", code: 'const secret = options.jwtSecret || "only-for-dev";', options: all },
      { name: "where another service's key is, its address", code: 'const token = process.env.TOKEN || "https://id.test/token";', options: all },
      { name: "a key for another service that is none: its calls fail", code: 'const apiKey = process.env.OPENAI_API_KEY || "sk-none";' },
      { name: "a secret key of another service that is none", code: 'const secretKey = process.env.STRIPE_SECRET_KEY || "sk_nothing";' },
      { name: "a sentence in place of another service's secret", code: 'const options = { authSecret: process.env.UPLOADS_SECRET || "just empty text" };' },
      { name: "what a cookie is called", code: 'const key = process.env.AUTH_COOKIE_KEY || "app_session", other = process.env.STATE_COOKIE_KEY ?? "app-oauth-state";', options: all },
      { name: "a gap that is filled where browsers are sent the value", code: 'const options = { apiKey: process.env.NEXT_PUBLIC_SEARCH_API_KEY || "temp" };', options: all },
      { name: "only while the program is developed", code: 'const jwtSecret = process.env.NODE_ENV === "production" ? process.env.JWT_SECRET : "only-for-dev";' },
      { name: "another variable", code: "const secret = process.env.JWT_SECRET || process.env.SESSION_SECRET;", options: all },
    ],
    invalid: [
      { name: "??", code: 'const c = { jwtSecret: process.env.JWT_SECRET ?? "only-for-dev" };', errors: [
        { ...at("fallback", 50, "const c = { jwtSecret: process.env.JWT_SECRET };"), data: { lookup: "process.env.JWT_SECRET", what: "secret" } },
      ] },
      { name: "||, and a word that says it is none", code: 'const password = process.env.DB_PASSWORD || "changeme";', errors: [at("fallback", 45, "const password = process.env.DB_PASSWORD;")] },
      { name: "a cookie's key that is one", code: 'const key = process.env.COOKIE_KEY || "keyboard_cat_secret";', options: all, errors: [at("fallback", 39, "const key = process.env.COOKIE_KEY;")] },
      { name: "the name of the environment's variable, where the other says nothing", code: 'const options = { value: process.env.DB_PASSWORD || "kettle" };', errors: [at("fallback", 53, "const options = { value: process.env.DB_PASSWORD };")] },
      { name: "a default taken out of the environment", code: 'const { JWT_SECRET = "only-for-dev" } = process.env;', errors: [at("fallback", 22, "const { JWT_SECRET } = process.env;")] },
      { name: "a ternary", code: 'const secret = process.env.JWT_SECRET ? process.env.JWT_SECRET : "only-for-dev";', errors: [at("fallback", 66, "const secret = process.env.JWT_SECRET;")] },
      { name: "a short one", code: 'const jwtSecret = process.env.JWT_SECRET || "dev";', errors: [at("fallback", 45, "const jwtSecret = process.env.JWT_SECRET;")] },
      { name: "??=", code: 'process.env.JWT_SECRET ??= "only-for-dev";', errors: [at("fallback", 28)] },
      { name: "the environment of a build", code: `const token = import.meta.env.VITE_TOKEN || "${random}";`, errors: [at("fallback", 45, "const token = import.meta.env.VITE_TOKEN;")] },
      { name: "through a variable", code: 'const env = process.env; const secret = env.JWT_SECRET || "only-for-dev";', errors: [at("fallback", 59, "const env = process.env; const secret = env.JWT_SECRET;")] },
      { name: "what reaches a key, under any name", code: 'import jwt from "jsonwebtoken"; jwt.sign(claims, process.env.KEY || "a b c");', errors: [
        { ...at("fallback", 69, 'import jwt from "jsonwebtoken"; jwt.sign(claims, process.env.KEY);'), data: { lookup: "process.env.KEY", what: "signing key" } },
      ] },
      { name: "an empty text that reaches a key", code: 'import session from "express-session"; session({ secret: process.env.SESSION_SECRET ?? "" });', errors: [
        { ...at("emptyFallback", 88, 'import session from "express-session"; session({ secret: process.env.SESSION_SECRET });'), data: { lookup: "process.env.SESSION_SECRET", what: "signing key", library: "express-session" } },
      ] },
      { name: "a key for another service, when all is wanted", code: 'const apiKey = process.env.OPENAI_API_KEY || "sk-none";', options: all, errors: [at("fallback", 46, "const apiKey = process.env.OPENAI_API_KEY;")] },
    ],
  },
  typescript: {
    valid: [],
    invalid: [
      { name: "a typed variable: the environment may give nothing, so nothing is suggested", code: 'const secret: string = process.env.JWT_SECRET ?? "only-for-dev";', errors: [at("fallback", 50)] },
      { name: "a service of the settings", code: 'import { ConfigService } from "@nestjs/config"; class A { constructor(private config: ConfigService) {} secret() { const jwtSecret = this.config.get("JWT_SECRET") ?? "only-for-dev"; } }', errors: [
        at("fallback", 167, 'import { ConfigService } from "@nestjs/config"; class A { constructor(private config: ConfigService) {} secret() { const jwtSecret = this.config.get("JWT_SECRET"); } }'),
      ] },
    ],
  },
});
