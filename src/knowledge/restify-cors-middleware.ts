import { library } from "../concepts/library.ts";

/** With `allowCredentialsAllOrigins` it answers `*` with the caller's own origin. */
const policy = { origins: "0.origins", credentials: "0.allowCredentialsAllOrigins", byDefault: "anyone", reflects: true } as const;

/** https://github.com/Tabcorp/restify-cors-middleware */
export default library("restify-cors-middleware", "javascript", {
  cors: {
    "restify-cors-middleware2": policy,
    "restify-cors-middleware": policy,
    "restify.CORS": { origins: "0.origins", credentials: "0.credentials", byDefault: "anyone", reflects: true },
  },
});
