import { library } from "../concepts/library.ts";

/** JavaScript that the server runs for each document. */
const script = { text: "0.$where", language: "script" } as const;

/** https://mongoosejs.com/docs/api/query.html#Query.prototype.$where() */
export default library("Mongoose", "javascript", {
  aliases: {
    "mongoose.Model()": "mongoose.model()",
    "mongoose.createConnection().model()": "mongoose.model()",
    "mongoose.connection.model()": "mongoose.model()",
    "mongoose.connection.db": "mongodb.Db()",
    "mongoose.connection.collection()": "mongodb.Collection()",
  },
  query: {
    "mongoose.model().find": script,
    "mongoose.model().findOne": script,
    "mongoose.model().countDocuments": script,
    "mongoose.model().deleteMany": script,
    "mongoose.model().deleteOne": script,
    "mongoose.model().updateMany": script,
    "mongoose.model().updateOne": script,
    "mongoose.model().findOneAndUpdate": script,
    "mongoose.model().findOneAndDelete": script,
    "mongoose.model().findOneAndReplace": script,
    "mongoose.model().find().$where": { text: "0", language: "script" },
    "mongoose.model().findOne().$where": { text: "0", language: "script" },
    "mongoose.model().$where": { text: "0", language: "script" },
  },
  secret: {
    "mongoose.connect": { value: "1.pass", as: "password", variable: "MONGODB_PASSWORD" },
    "mongoose.createConnection": { value: "1.pass", as: "password", variable: "MONGODB_PASSWORD" },
  },
});
