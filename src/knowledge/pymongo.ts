import { library } from "../concepts/library.ts";

/** JavaScript that the server runs for each document, wherever it stands in a filter or a pipeline; and a filter made by parsing text. */
const keys = "$where|$function.body|$accumulator.init|$accumulator.accumulate|$accumulator.merge|$accumulator.finalize" as const;
const filter = [{ text: "0|filter:", keys, language: "script" }, { text: "0|filter:", language: "json" }] as const;
const pipeline = [{ text: "0|pipeline:", keys, language: "script" }, { text: "0|pipeline:", language: "json" }] as const;
const script = { text: "0", language: "script" } as const;

/**
 * PyMongo, Motor, Beanie and MongoEngine. https://pymongo.readthedocs.io/en/stable/api/pymongo/collection.html
 * https://motor.readthedocs.io https://beanie-odm.dev https://docs.mongoengine.org/guide/querying.html
 */
export default library("MongoDB", "python", {
  aliases: {
    "pymongo.AsyncMongoClient()": "pymongo.MongoClient()",
    "pymongo.mongo_client.MongoClient()": "pymongo.MongoClient()",
    "motor.motor_asyncio.AsyncIOMotorClient()": "pymongo.MongoClient()",
    "motor.motor_tornado.MotorClient()": "pymongo.MongoClient()",
    "flask_pymongo.PyMongo().db": "pymongo.database.Database()",
    "flask_pymongo.PyMongo().cx": "pymongo.MongoClient()",
    "pymongo.MongoClient().*": "pymongo.database.Database()",
    "pymongo.MongoClient()[]": "pymongo.database.Database()",
    "pymongo.MongoClient().get_database()": "pymongo.database.Database()",
    "pymongo.MongoClient().get_default_database()": "pymongo.database.Database()",
    "motor.motor_asyncio.AsyncIOMotorDatabase()": "pymongo.database.Database()",
    "pymongo.asynchronous.database.AsyncDatabase()": "pymongo.database.Database()",
    "pymongo.database.Database().*": "pymongo.collection.Collection()",
    "pymongo.database.Database()[]": "pymongo.collection.Collection()",
    "pymongo.database.Database().get_collection()": "pymongo.collection.Collection()",
    "pymongo.database.Database().create_collection()": "pymongo.collection.Collection()",
    "motor.motor_asyncio.AsyncIOMotorCollection()": "pymongo.collection.Collection()",
    "pymongo.asynchronous.collection.AsyncCollection()": "pymongo.collection.Collection()",
    "bson.code.Code": "bson.Code",
  },
  query: {
    "pymongo.collection.Collection().find": filter,
    "pymongo.collection.Collection().find_one": filter,
    "pymongo.collection.Collection().find_raw_batches": filter,
    "pymongo.collection.Collection().find_one_and_delete": filter,
    "pymongo.collection.Collection().find_one_and_replace": filter,
    "pymongo.collection.Collection().find_one_and_update": filter,
    "pymongo.collection.Collection().count_documents": filter,
    "pymongo.collection.Collection().delete_many": filter,
    "pymongo.collection.Collection().delete_one": filter,
    "pymongo.collection.Collection().replace_one": filter,
    "pymongo.collection.Collection().update_many": filter,
    "pymongo.collection.Collection().update_one": filter,
    "pymongo.collection.Collection().distinct": [{ text: "1|filter:", keys, language: "script" }, { text: "1|filter:", language: "json" }],
    "pymongo.collection.Collection().aggregate": pipeline,
    "pymongo.collection.Collection().watch": pipeline,
    "pymongo.collection.Collection().map_reduce": [script, { text: "1", language: "script" }],
    "pymongo.collection.Collection().find().where": script,
    "pymongo.database.Database().aggregate": pipeline,
    "pymongo.database.Database().command": filter,
    "beanie.Document.find": filter,
    "beanie.Document.find_one": filter,
    "beanie.Document.find_many": filter,
    "beanie.Document.aggregate": pipeline,
    "*.objects": { text: "__raw__:", keys, language: "script" },
    "*.exec_js": script,
    "bson.Code": script,
  },
  // https://pymongo.readthedocs.io/en/stable/api/pymongo/collection.html
  lookUp: {
    "*.find_one": { where: "0|filter:" },
    "*.find": { where: "0|filter:" },
    "*.find_one_and_update": { where: "0|filter:", does: "change" },
    "*.find_one_and_replace": { where: "0|filter:", does: "change" },
    "*.find_one_and_delete": { where: "0|filter:", does: "remove" },
    "*.update_one": { where: "0|filter:", does: "change" },
    "*.replace_one": { where: "0|filter:", does: "change" },
    "*.delete_one": { where: "0|filter:", does: "remove" },
  },
  secret: {
    "pymongo.MongoClient": { value: "password:", as: "password", variable: "MONGODB_PASSWORD" },
    "pymongo.AsyncMongoClient": { value: "password:", as: "password", variable: "MONGODB_PASSWORD" },
    "pymongo.mongo_client.MongoClient": { value: "password:", as: "password", variable: "MONGODB_PASSWORD" },
    "motor.motor_asyncio.AsyncIOMotorClient": { value: "password:", as: "password", variable: "MONGODB_PASSWORD" },
    "mongoengine.connect": { value: "password:", as: "password", variable: "MONGODB_PASSWORD" },
  },
});
