import { library } from "../concepts/library.ts";

/**
 * Told nothing, it answers with the caller's own origin and allows credentials; with `credentials` it does so for `*`, too.
 * https://docs.adonisjs.com/guides/security/cors
 */
export default library("@adonisjs/cors", "javascript", {
  cors: {
    "@adonisjs/cors.defineConfig": {
      origins: "0.origin", credentials: "0.credentials", byDefault: "anyone", credentialsByDefault: true, reflects: true, when: { "0": true },
    },
  },
});
