import { library } from "../concepts/library.ts";

const policy = { match: "start", credentials: "supports_credentials:", reflects: true } as const;
const origins = { ...policy, origins: "origins:", pattern: "origins:" } as const;
const resources = {
  ...policy, origins: "resources:.*.origins|origins:", pattern: "resources:.*.origins|origins:", byDefault: "nobody", when: { "resources:": true },
} as const;

/** It is Flask-CORS for Sanic. https://github.com/ashleysommer/sanic-cors */
export default library("Sanic-CORS", "python", {
  aliases: {
    "sanic_cors.extension.CORS": "sanic_cors.CORS",
    "sanic_cors.decorator.cross_origin": "sanic_cors.cross_origin",
  },
  cors: {
    "sanic_cors.CORS": [
      { ...origins, byDefault: "anyone", when: { "0|app:": true, "resources:": false } },
      { ...origins, byDefault: "nobody", when: { "0|app:": false, "resources:": false } },
      resources,
    ],
    "sanic_cors.CORS().init_app": [{ ...origins, byDefault: "nobody", when: { "resources:": false } }, resources],
    "sanic_cors.cross_origin": { ...policy, origins: "origins:|1", pattern: "origins:|1", byDefault: "anyone" },
  },
});
