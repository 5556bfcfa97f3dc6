import { library } from "../concepts/library.ts";

const limit = { kind: "limit", block: "block:|4", verdict: "limited" } as const;

/** https://django-ratelimit.readthedocs.io/en/stable/usage.html; before version 4 the module was called `ratelimit`. */
export default library("django-ratelimit", "python", {
  rateLimit: {
    "django_ratelimit.decorators.ratelimit": limit,
    "ratelimit.decorators.ratelimit": limit,
  },
});
