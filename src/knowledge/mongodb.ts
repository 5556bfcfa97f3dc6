import { library } from "../concepts/library.ts";

/** JavaScript that the server runs for each document, wherever it stands in a filter or a pipeline; and a filter made by parsing text. */
const documents = [
  { text: "0", keys: "$where|$function.body|$accumulator.init|$accumulator.accumulate|$accumulator.merge|$accumulator.finalize", language: "script" },
  { text: "0", language: "json" },
] as const;

const password = { value: "1.auth.password", as: "password", variable: "MONGODB_PASSWORD" } as const;

const documentsAfterField = [
  { text: "1", keys: "$where|$function.body", language: "script" },
  { text: "1", language: "json" },
] as const;

/** https://www.mongodb.com/docs/drivers/node/current/ https://www.mongodb.com/docs/manual/reference/operator/query/where/ https://mongodb.github.io/node-mongodb-native/3.7/api/Collection.html */
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
    "mongodb.Collection().distinct": documentsAfterField,
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
    "mongodb.Collection().bulkWrite": documents,
    "mongodb.Collection().remove": documents,
    "mongodb.Collection().update": documents,
    "mongodb.Collection().mapReduce": [{ text: "0", language: "script" }, { text: "1", language: "script" }, { text: "2.finalize", language: "script" }],
    "mongodb.Collection().findAndModify": documents,
    "mongodb.Collection().findAndRemove": documents,
    "mongodb.Collection().group": [{ text: "3", language: "script" }, { text: "4", language: "script" }],
    "mongodb.Collection().find().filter": documents,
    "mongodb.Db().aggregate": documents,
    "mongodb.Db().eval": { text: "0", language: "script" },
    "mongodb.Db().command": documents,
    "mongodb.Code": { text: "0", language: "script" },
  },
  // https://www.mongodb.com/docs/drivers/node/current/crud/
  lookUp: {
    "*.findOne": { where: "0", when: { "0.where": false } },
    "*.find": { where: "0", when: { "0.where": false } },
    "*.findOneAndUpdate": { where: "0", does: "change" },
    "*.findOneAndReplace": { where: "0", does: "change" },
    "*.findOneAndDelete": { where: "0", does: "remove" },
    "*.findOneAndRemove": { where: "0", does: "remove" },
    "*.updateOne": { where: "0", does: "change" },
    "*.updateMany": { where: "0", does: "change" },
    "*.replaceOne": { where: "0", does: "change" },
    "*.deleteOne": { where: "0", does: "remove" },
    "*.deleteMany": { where: "0", does: "remove", when: { "0.where": false } },
  },
  secret: {
    "mongodb.MongoClient": password,
    "mongodb.MongoClient.connect": password,
  },
});
