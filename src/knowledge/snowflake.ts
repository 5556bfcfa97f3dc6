import { library } from "../concepts/library.ts";

/** https://docs.snowflake.com/en/developer-guide/node-js/nodejs-driver-execute */
export default library("Snowflake", "javascript", {
  aliases: {
    "snowflake-sdk.Connection()": "snowflake-sdk.createConnection()",
  },
  parameters: {
    "snowflake-sdk.createPool().use": { "0.(0)": "snowflake-sdk.createConnection()" },
  },
  query: {
    "snowflake-sdk.createConnection().execute": { text: "0.sqlText", parameters: "0.binds", placeholders: "?" },
  },
});
