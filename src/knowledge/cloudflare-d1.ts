import { library } from "../concepts/library.ts";

/** https://developers.cloudflare.com/d1/worker-api/d1-database/ https://developers.cloudflare.com/durable-objects/api/sqlite-storage-api/ */
export default library("Cloudflare D1", "javascript", {
  aliases: {
    "D1Database().withSession()": "D1Database()",
    "D1DatabaseSession()": "D1Database()",
    "DurableObjectState().storage": "DurableObjectStorage()",
    "DurableObjectStorage().sql": "SqlStorage()",
  },
  query: {
    "D1Database().prepare": { text: "0", placeholders: "?", bindWith: "bind" },
    "D1Database().exec": { text: "0" },
    "SqlStorage().exec": { text: "0", parameters: "1...", placeholders: "?" },
  },
});
