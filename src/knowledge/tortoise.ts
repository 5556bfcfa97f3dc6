import { library } from "../concepts/library.ts";

/** Each driver has its own placeholder, so none is named. */
const query = { text: "0|query:" } as const;

/** https://tortoise.github.io/connections.html https://tortoise.github.io/expressions.html */
export default library("Tortoise ORM", "python", {
  aliases: {
    "tortoise.Tortoise.get_connection()": "tortoise.connections.get()",
    "tortoise.transactions.in_transaction()": "tortoise.connections.get()",
    "tortoise.backends.base.client.BaseDBAsyncClient()": "tortoise.connections.get()",
    "tortoise.BaseDBAsyncClient()": "tortoise.connections.get()",
    "tortoise.models.Model": "tortoise.Model",
  },
  query: {
    "tortoise.connections.get().execute_query": query,
    "tortoise.connections.get().execute_query_dict": query,
    "tortoise.connections.get().execute_insert": query,
    "tortoise.connections.get().execute_many": query,
    "tortoise.connections.get().execute_script": query,
    "tortoise.Model.raw": { text: "0|sql:" },
    "tortoise.expressions.RawSQL": { text: "0|sql:", isFragment: true },
  },
  // https://tortoise.github.io/query.html
  lookUp: {
    "*.get_or_none": { where: "named" },
  },
});
