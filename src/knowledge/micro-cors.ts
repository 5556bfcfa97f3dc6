import { library } from "../concepts/library.ts";

/** https://github.com/possibilities/micro-cors */
export default library("micro-cors", "javascript", {
  cors: {
    "micro-cors": { origins: "0.origin", credentials: "0.allowCredentials", byDefault: "anyone", credentialsByDefault: true },
  },
});
