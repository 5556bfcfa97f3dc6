import { library } from "../concepts/library.ts";

const policy = { match: "start", credentials: "supports_credentials:", reflects: true } as const;

/** Strings that look like patterns are compared by `re.match`, others as they are. https://flask-cors.readthedocs.io/en/latest/configuration.html */
const origins = { ...policy, origins: "origins:", pattern: "origins:" } as const;
const resources = {
  ...policy, origins: "resources:.*.origins|origins:", pattern: "resources:.*.origins|origins:", byDefault: "nobody", when: { "resources:": true },
} as const;
const setting = { ...policy, origins: "1", pattern: "1", byDefault: "nobody" } as const;

export default library("Flask-CORS", "python", {
  aliases: {
    "flask_cors.extension.CORS": "flask_cors.CORS",
    "flask_cors.decorator.cross_origin": "flask_cors.cross_origin",
  },
  cors: {
    // Without an application it only keeps the options for `init_app`, which may have others.
    "flask_cors.CORS": [
      { ...origins, byDefault: "anyone", when: { "0|app:": true, "resources:": false } },
      { ...origins, byDefault: "nobody", when: { "0|app:": false, "resources:": false } },
      resources,
    ],
    "flask_cors.CORS().init_app": [{ ...origins, byDefault: "nobody", when: { "resources:": false } }, resources],
    "flask_cors.cross_origin": { ...policy, origins: "origins:|0", pattern: "origins:|0", byDefault: "anyone" },
    "flask.Flask().config.[]=": [
      { ...setting, when: { "0": "CORS_ORIGINS" } },
      { ...setting, origins: "1.*.origins", pattern: "1.*.origins", when: { "0": "CORS_RESOURCES" } },
    ],
  },
});
