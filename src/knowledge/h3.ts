import { library } from "../concepts/library.ts";

const policy = { origins: "1.origin", credentials: "1.credentials", byDefault: "anyone" } as const;

/** https://h3.dev/utils/security */
export default library("h3", "javascript", {
  cors: {
    "h3.handleCors": policy,
    "h3.appendCorsHeaders": policy,
    "h3.appendCorsPreflightHeaders": policy,
  },
  header: {
    "h3.setHeader": { name: "1", value: "2" },
    "h3.setResponseHeader": { name: "1", value: "2" },
    "h3.appendHeader": { name: "1", value: "2" },
    "h3.appendResponseHeader": { name: "1", value: "2" },
    "h3.setHeaders": { all: "1" },
    "h3.setResponseHeaders": { all: "1" },
    "h3.appendHeaders": { all: "1" },
    "h3.appendResponseHeaders": { all: "1" },
  },
});
