import { library } from "../concepts/library.ts";

/** JavaScript that the server runs for each document, wherever it stands in a filter or a pipeline; and a filter made by parsing text. */
const documents = [
  { text: "0", keys: "$where|$function.body|$accumulator.init|$accumulator.accumulate|$accumulator.merge|$accumulator.finalize", language: "script" },
  { text: "0", language: "json" },
] as const;

const password = { value: "1.auth.password", as: "password", variable: "MONGODB_PASSWORD" } as const;

/** https://www.mongodb.com/docs/drivers/node/current/ https://www.mongodb.com/docs/manual/reference/operator/query/where/ */
export default library("MongoDB", "javascript", {
  aliases: {
    "mongodb.MongoClient.connect()": "mongodb.MongoClient()",
    "mongodb.MongoClient().connect()": "mongodb.MongoClient()",
    "mongodb.MongoClient().db()": "mongodb.Db()",
    "mongodb.Db().collection()": "mongodb.Collection()",
    "mongodb.Db().createCollection()": "mongodb.Collection()",
    "mongojs().collection()": "mongodb.Collection()",
    "monk().get()": "mongodb.Collection()",
  },
  parameters: {
    "mongodb.MongoClient.connect": { "0...(1)": "mongodb.MongoClient()" },
    "mongodb.Db().collection": { "0...(1)": "mongodb.Collection()" },
  },
  query: {
    "mongodb.Collection().find": documents,
    "mongodb.Collection().findOne": documents,
    "mongodb.Collection().count": documents,
    "mongodb.Collection().countDocuments": documents,
    "mongodb.Collection().distinct": documents,
    "mongodb.Collection().deleteMany": documents,
    "mongodb.Collection().deleteOne": documents,
    "mongodb.Collection().updateMany": documents,
    "mongodb.Collection().updateOne": documents,
    "mongodb.Collection().replaceOne": documents,
    "mongodb.Collection().findOneAndUpdate": documents,
    "mongodb.Collection().findOneAndDelete": documents,
    "mongodb.Collection().findOneAndReplace": documents,
    "mongodb.Collection().aggregate": documents,
    "mongodb.Collection().watch": documents,
    "mongodb.Collection().mapReduce": [{ text: "0", language: "script" }, { text: "1", language: "script" }],
  },
  secret: {
    "mongodb.MongoClient": password,
    "mongodb.MongoClient.connect": password,
  },
});
