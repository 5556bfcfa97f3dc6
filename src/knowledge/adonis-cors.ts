import { library } from "../concepts/library.ts";

/** With `credentials` it answers `*` with the caller's own origin. https://docs.adonisjs.com/guides/security/cors */
export default library("@adonisjs/cors", "javascript", {
  cors: {
    "@adonisjs/cors.defineConfig": { origins: "0.origin", credentials: "0.credentials", byDefault: "nobody", reflects: true },
  },
});
