import { library } from "../concepts/library.ts";

/** https://docs.pydantic.dev/latest/api/base_model/ and https://sqlmodel.tiangolo.com, whose models are Pydantic's */
export default library("Pydantic", "python", {
  aliases: {
    "sqlmodel.SQLModel": "pydantic.BaseModel",
    "sqlmodel.SQLModel()": "pydantic.BaseModel()",
  },
  fixedKeys: ["pydantic.BaseModel().model_dump", "pydantic.BaseModel().dict"],
});
