import { library } from "../concepts/library.ts";

/** Each stands by itself; with credentials the caller's own origin is the answer. */
const all = { origins: "0", byDefault: "nobody", reflects: true, apart: true } as const;
const named = { origins: "0", byDefault: "nobody", reflects: true, apart: true } as const;
const patterns = { pattern: "0", match: "start", byDefault: "nobody", apart: true } as const;

/** Patterns are compared by `re.match`. https://github.com/adamchainz/django-cors-headers */
export default library("django-cors-headers", "python", {
  cors: {
    "CORS_ALLOW_ALL_ORIGINS=": all,
    "CORS_ORIGIN_ALLOW_ALL=": all,
    "CORS_ALLOWED_ORIGINS=": named,
    "CORS_ORIGIN_WHITELIST=": named,
    "CORS_ALLOWED_ORIGIN_REGEXES=": patterns,
    "CORS_ORIGIN_REGEX_WHITELIST=": patterns,
    "CORS_ALLOW_CREDENTIALS=": { credentials: "0", byDefault: "nobody", apart: true },
  },
});
