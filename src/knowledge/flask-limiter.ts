import { library } from "../concepts/library.ts";

const limit = { kind: "limit" } as const;

/** https://flask-limiter.readthedocs.io/en/stable/ */
export default library("Flask-Limiter", "python", {
  aliases: {
    "flask_limiter.extension.Limiter": "flask_limiter.Limiter",
    "flask_limiter.extension.Limiter()": "flask_limiter.Limiter()",
  },
  rateLimit: {
    "flask_limiter.Limiter": { kind: "limiter", app: "app:", joins: "init_app" },
    "flask_limiter.Limiter().limit": limit,
    "flask_limiter.Limiter().shared_limit": limit,
  },
});
