import { library } from "../concepts/library.ts";

/** https://github.com/expressjs/cors */
export default library("cors", "javascript", {
  cors: {
    "cors": { origins: "0.origin", credentials: "0.credentials", byDefault: "anyone" },
  },
});
