import { library } from "../concepts/library.ts";

/** JavaScript that the server runs for each document. */
const script = { text: "0.$where", language: "script" } as const;

/** https://www.mongodb.com/docs/drivers/node/current/ https://www.mongodb.com/docs/manual/reference/operator/query/where/ */
export default library("MongoDB", "javascript", {
  aliases: {
    "mongodb.MongoClient.connect()": "mongodb.MongoClient()",
    "mongodb.MongoClient().connect()": "mongodb.MongoClient()",
    "mongodb.MongoClient().db()": "mongodb.Db()",
    "mongodb.Db().collection()": "mongodb.Collection()",
  },
  query: {
    "mongodb.Collection().find": script,
    "mongodb.Collection().findOne": script,
    "mongodb.Collection().countDocuments": script,
    "mongodb.Collection().deleteMany": script,
    "mongodb.Collection().deleteOne": script,
    "mongodb.Collection().updateMany": script,
    "mongodb.Collection().updateOne": script,
    "mongodb.Collection().findOneAndUpdate": script,
    "mongodb.Collection().findOneAndDelete": script,
    "mongodb.Collection().findOneAndReplace": script,
  },
});
