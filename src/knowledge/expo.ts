import { library } from "../concepts/library.ts";

/** https://docs.expo.dev/workflow/configuration/#extra: all of it but hooks is in the application's package. */
export default library("Expo", "javascript", {
  exposure: {
    "{extra}": { copies: "0.extra", file: "app.config." },
  },
});
