import { library } from "../concepts/library.ts";

const query = { text: "0.text|0", parameters: "1", placeholders: "$1" } as const;

/** https://vitaly-t.github.io/pg-promise/Database.html */
export default library("pg-promise", "javascript", {
  aliases: {
    "pg-promise.IDatabase()": "pg-promise()()",
  },
  parameters: {
    "pg-promise()().tx": { "0...(0)": "pg-promise()()" },
    "pg-promise()().task": { "0...(0)": "pg-promise()()" },
  },
  query: {
    "pg-promise()().none": query,
    "pg-promise()().one": query,
    "pg-promise()().oneOrNone": query,
    "pg-promise()().many": query,
    "pg-promise()().manyOrNone": query,
    "pg-promise()().any": query,
    "pg-promise()().result": query,
    "pg-promise()().query": query,
    "pg-promise()().multi": query,
  },
});
