import { library } from "../concepts/library.ts";

/**
 * Without options it answers with the caller's own origin, and allows credentials. https://elysiajs.com/plugins/cors
 */
export default library("@elysiajs/cors", "javascript", {
  cors: {
    "@elysiajs/cors.cors": { origins: "0.origin", credentials: "0.credentials", byDefault: "anyone", credentialsByDefault: true, reflectsByDefault: true },
  },
});
