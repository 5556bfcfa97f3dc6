import { library } from "../concepts/library.ts";

/** https://github.com/uuidjs/uuid */
export default library("uuid", "javascript", {
  conversions: ["uuid.v1", "uuid.v3", "uuid.v4", "uuid.v5", "uuid.v6", "uuid.v7"],
  guards: { "uuid.validate": "0" },
});
