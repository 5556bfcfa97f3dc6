import { library } from "../concepts/library.ts";

/** https://vite.dev/config/shared-options.html#define https://vite.dev/config/#using-environment-variables-in-config */
export default library("Vite", "javascript", {
  sources: { "vite.loadEnv()": "environment" },
  exposure: {
    "{define}": { copies: "0.define", file: "vite.config." },
  },
});
