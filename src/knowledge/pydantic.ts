import { library } from "../concepts/library.ts";

/** https://docs.pydantic.dev/latest/api/base_model/ and https://sqlmodel.tiangolo.com, whose models are Pydantic's; https://docs.pydantic.dev/latest/concepts/pydantic_settings/ */
export default library("Pydantic", "python", {
  aliases: {
    "sqlmodel.SQLModel": "pydantic.BaseModel",
    "sqlmodel.SQLModel()": "pydantic.BaseModel()",
    "pydantic.BaseSettings": "pydantic_settings.BaseSettings",
    "pydantic.v1.BaseSettings": "pydantic_settings.BaseSettings",
    "pydantic.v1.Field": "pydantic.Field",
    "pydantic.fields.Field": "pydantic.Field",
    "sqlmodel.Field": "pydantic.Field",
    "pydantic.types.SecretStr": "pydantic.SecretStr",
    "pydantic.types.SecretBytes": "pydantic.SecretBytes",
  },
  gives: {
    "pydantic.BaseModel().model_dump": "receiver",
    "pydantic.BaseModel().model_dump_json": "receiver",
    "pydantic.BaseModel().model_copy": "receiver",
    "pydantic.BaseModel().dict": "receiver",
    "pydantic.BaseModel().json": "receiver",
    "pydantic.BaseModel().copy": "receiver",
    "pydantic_settings.BaseSettings().model_dump": "receiver",
    "pydantic_settings.BaseSettings().model_dump_json": "receiver",
    "pydantic_settings.BaseSettings().dict": "receiver",
    "pydantic.BaseSettings().dict": "receiver",
  },
  holds: {
    "pydantic.SecretStr().get_secret_value()": "secret",
    "pydantic.SecretBytes().get_secret_value()": "secret",
  },
  filters: {
    "pydantic.BaseModel().model_dump": "exclude:|include:",
    "pydantic.BaseModel().model_dump_json": "exclude:|include:",
    "pydantic.BaseModel().dict": "exclude:|include:",
    "pydantic.BaseModel().json": "exclude:|include:",
  },
  /** They are written as stars. */
  conversions: ["pydantic.SecretStr", "pydantic.SecretBytes", "pydantic.Secret"],
  showing: [
    "pydantic.BaseModel", "pydantic_settings.BaseSettings", "pydantic.BaseSettings", "dataclasses.dataclass", "pydantic.dataclasses.dataclass", "attr.s", "attr.define", "attr.attrs", "attrs.define", "attrs.frozen",
    "attrs.mutable", "typing.NamedTuple", "typing.TypedDict", "typing_extensions.TypedDict", "msgspec.Struct",
  ],
  sources: {
    // The class itself: whatever it does not find in the environment keeps the default of its field.
    "pydantic_settings.BaseSettings": "environment",
  },
  fallbacks: {
    "pydantic.Field": "0|default:|default_factory:.()",
    "dataclasses.field": "default:|default_factory:.()",
    "attrs.field": "default:|factory:.()",
    "attr.ib": "default:|factory:.()",
  },
  steps: ["pydantic.SecretStr", "pydantic.SecretBytes", "pydantic.PostgresDsn", "pydantic.AnyUrl"],
  fixedKeys: ["pydantic.BaseModel().model_dump", "pydantic.BaseModel().dict"],
});
