import { library } from "../concepts/library.ts";

/** https://developers.cloudflare.com/d1/worker-api/d1-database/ */
export default library("Cloudflare D1", "javascript", {
  aliases: {
    "D1Database().withSession()": "D1Database()",
    "D1DatabaseSession()": "D1Database()",
  },
  query: {
    "D1Database().prepare": { text: "0", placeholders: "?", bindWith: "bind" },
    "D1Database().exec": { text: "0" },
  },
});
