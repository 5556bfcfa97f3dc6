import { library } from "../concepts/library.ts";

const policy = { match: "start", credentials: "supports_credentials:", reflects: true } as const;

/** Strings that look like patterns are compared by `re.match`. https://flask-cors.readthedocs.io/en/latest/configuration.html */
const whole = [
  { ...policy, origins: "origins:", pattern: "origins:", byDefault: "anyone", when: { "resources:": false } },
  { ...policy, origins: "resources:.*.origins|origins:", pattern: "resources:.*.origins|origins:", byDefault: "nobody", when: { "resources:": true } },
] as const;

export default library("Flask-CORS", "python", {
  aliases: {
    "flask_cors.extension.CORS": "flask_cors.CORS",
    "flask_cors.decorator.cross_origin": "flask_cors.cross_origin",
  },
  cors: {
    "flask_cors.CORS": whole,
    "flask_cors.cross_origin": { ...policy, origins: "origins:|0", pattern: "origins:|0", byDefault: "anyone" },
  },
});
