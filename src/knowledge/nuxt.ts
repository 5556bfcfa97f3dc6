import { library } from "../concepts/library.ts";

/** https://nuxt.com/docs/guide/going-further/runtime-config#exposing */
export default library("Nuxt", "javascript", {
  exposure: {
    "{runtimeConfig}": { copies: "0.runtimeConfig.public", file: "nuxt.config." },
  },
});
