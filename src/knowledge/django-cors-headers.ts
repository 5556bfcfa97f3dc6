import { library } from "../concepts/library.ts";

const all = { origins: "0", byDefault: "nobody", reflects: true } as const;
const patterns = { pattern: "0", match: "start", byDefault: "nobody" } as const;

/** Patterns are compared by `re.match`. https://github.com/adamchainz/django-cors-headers */
export default library("django-cors-headers", "python", {
  cors: {
    "CORS_ALLOW_ALL_ORIGINS=": all,
    "CORS_ORIGIN_ALLOW_ALL=": all,
    "CORS_ALLOWED_ORIGIN_REGEXES=": patterns,
    "CORS_ORIGIN_REGEX_WHITELIST=": patterns,
  },
});
