import { library } from "../concepts/library.ts";

/** JavaScript that the server runs for each document, wherever it stands in a filter or a pipeline; and a filter made by parsing text. */
const documents = [
  { text: "0", keys: "$where|$function.body|$accumulator.init|$accumulator.accumulate|$accumulator.merge|$accumulator.finalize", language: "script" },
  { text: "0", language: "json" },
] as const;

const pass = { value: "1.pass", as: "password", variable: "MONGODB_PASSWORD" } as const;
const password = [pass, { ...pass, value: "1.auth.password" }] as const;
const documentsAfterField = [
  { text: "1", keys: "$where|$function.body", language: "script" },
  { text: "1", language: "json" },
] as const;

const script = { text: "0", language: "script" } as const;

/** https://mongoosejs.com/docs/api/query.html#Query.prototype.$where() https://mongoosejs.com/docs/connections.html#options */
export default library("Mongoose", "javascript", {
  aliases: {
    "mongoose.Model()": "mongoose.model()",
    "mongoose.Model": "mongoose.model()",
    "mongoose.models()": "mongoose.model()",
    "mongoose.connection.model()": "mongoose.model()",
    "mongoose.createConnection().model()": "mongoose.model()",
    "mongoose.Connection().model()": "mongoose.model()",
    "mongoose.connection.useDb()": "mongoose.Connection()",
    "mongoose.connection.getClient()": "mongodb.MongoClient()",
    "mongoose.Connection().getClient()": "mongodb.MongoClient()",
    "mongoose.connection.db": "mongodb.Db()",
    "mongoose.Connection().db": "mongodb.Db()",
    "mongoose.createConnection().db": "mongodb.Db()",
    "mongoose.createConnection().collection()": "mongodb.Collection()",
    "mongoose.connection.collection()": "mongodb.Collection()",
    "mongoose.Connection().collection()": "mongodb.Collection()",
    "mongoose.model().collection": "mongodb.Collection()",
    "mongoose.model().where()": "mongoose.model().find()",
    "mongoose.model().findOne()": "mongoose.model().find()",
    "mongoose.model().countDocuments()": "mongoose.model().find()",
    "mongoose.model().find().where()": "mongoose.model().find()",
    "mongoose.model().find().select()": "mongoose.model().find()",
    "mongoose.model().find().sort()": "mongoose.model().find()",
    "mongoose.model().find().limit()": "mongoose.model().find()",
    "mongoose.model().find().lean()": "mongoose.model().find()",
  },
  query: {
    "mongoose.model().find": documents,
    "mongoose.model().findOne": documents,
    "mongoose.model().count": documents,
    "mongoose.model().countDocuments": documents,
    "mongoose.model().distinct": documentsAfterField,
    "mongoose.model().deleteMany": documents,
    "mongoose.model().deleteOne": documents,
    "mongoose.model().updateMany": documents,
    "mongoose.model().updateOne": documents,
    "mongoose.model().replaceOne": documents,
    "mongoose.model().findOneAndUpdate": documents,
    "mongoose.model().findOneAndDelete": documents,
    "mongoose.model().findOneAndReplace": documents,
    "mongoose.model().aggregate": documents,
    "mongoose.model().watch": documents,
    "mongoose.model().bulkWrite": documents,
    "mongoose.model().remove": documents,
    "mongoose.model().update": documents,
    "mongoose.model().mapReduce": [{ text: "0.map", language: "script" }, { text: "0.reduce", language: "script" }, { text: "0.finalize", language: "script" }],
    "mongoose.model().exists": documents,
    "mongoose.model().find().$where": script,
    "mongoose.model().$where": script,
    "mongoose.model().find().where": documents,
  },
  // https://mongoosejs.com/docs/queries.html
  lookUp: {
    "*.findById": { id: "0" },
    "*.findByIdAndUpdate": { id: "0", does: "change" },
    "*.findByIdAndDelete": { id: "0", does: "remove" },
    "*.findByIdAndRemove": { id: "0", does: "remove" },
  },
  secret: {
    "mongoose.connect": password,
    "mongoose.createConnection": password,
  },
});
