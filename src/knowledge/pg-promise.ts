import { library } from "../concepts/library.ts";

const query = { text: "0.text|0", parameters: "0.values|1", placeholders: "$1" } as const;

/** https://vitaly-t.github.io/pg-promise/Database.html */
export default library("pg-promise", "javascript", {
  aliases: {
    "pg-promise.IDatabase()": "pg-promise()()",
    "pg-promise.ITask()": "pg-promise()()",
    "pg-promise.IConnected()": "pg-promise()()",
    "pg-promise.IBaseProtocol()": "pg-promise()()",
    "pg-promise()().connect()": "pg-promise()()",
    "pg-promise().as": "pg-promise.as",
  },
  parameters: {
    "pg-promise()().tx": { "0...(0)": "pg-promise()()" },
    "pg-promise()().task": { "0...(0)": "pg-promise()()" },
    "pg-promise()().txIf": { "0...(0)": "pg-promise()()" },
    "pg-promise()().taskIf": { "0...(0)": "pg-promise()()" },
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
    "pg-promise()().multiResult": query,
    "pg-promise()().map": query,
    "pg-promise()().each": query,
    "pg-promise.as.format": { text: "0", parameters: "1", placeholders: "$1" },
    "pg-promise.PreparedStatement": { text: "0.text", parameters: "0.values", placeholders: "$1" },
    "pg-promise.ParameterizedQuery": { text: "0.text|0", parameters: "0.values", placeholders: "$1" },
    "pg-promise().PreparedStatement": { text: "0.text", parameters: "0.values", placeholders: "$1" },
    "pg-promise().ParameterizedQuery": { text: "0.text|0", parameters: "0.values", placeholders: "$1" },
  },
  conversions: ["pg-promise.as.name", "pg-promise.as.text", "pg-promise.as.number", "pg-promise.as.csv", "pg-promise.as.date", "pg-promise.as.bool", "pg-promise.as.format"],
});
