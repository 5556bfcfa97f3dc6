import rule from "../../../../src/rules/no-wildcard-cors.ts";
import { testRule } from "../../../rule-tester.ts";

/** What stands around a FastAPI application. */
const fastapi = (settings: string, options: string): string => `
import os
from dataclasses import dataclass, field
from functools import lru_cache
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from pydantic import Field
from pydantic_settings import BaseSettings
${settings}
app = FastAPI()
app.add_middleware(CORSMiddleware, ${options})
`;

testRule("no-wildcard-cors: settings", rule, {
  python: {
    valid: [
      { name: "the environment, with a name to fall back on", code: fastapi(
          'ORIGINS = os.getenv("ORIGINS", "https://shop.example").split(",")', "allow_origins=ORIGINS") },
      { name: "the environment, with nothing to fall back on", code: fastapi(
          'ORIGINS = os.environ.get("ORIGINS", "").split(",")', "allow_origins=[origin.strip() for origin in ORIGINS]") },
      { name: "another setting that falls back on a star", code: fastapi(
          'METHODS = os.getenv("METHODS", "*").split(",")', "allow_methods=METHODS, allow_origins=[]") },
      { name: "a class of settings with names", code: fastapi(`
class Settings(BaseSettings):
    origins: list[str] = Field(default=["https://shop.example"])
    hosts: list[str] = ["*"]
settings = Settings()`, "allow_origins=settings.origins") },
      { name: "a class of settings without a default", code: fastapi(`
class Settings(BaseSettings):
    origins: list[str]
settings = Settings()`, "allow_origins=settings.origins") },
      { name: "only while developing, in one expression", code: fastapi(
          'DEBUG = os.getenv("DEBUG") == "1"', 'allow_origins=["*"] if DEBUG else ["https://shop.example"]') },
      { name: "a pattern of settings that is anchored by how it is compared", code: fastapi(String.raw`
class Settings(BaseSettings):
    pattern: str = r"https://[a-z]+\.shop\.example"
settings = Settings()`, "allow_origin_regex=settings.pattern") },
    ],
    invalid: [
      {
        name: "the environment, with a star to fall back on",
        code: fastapi('ORIGINS = os.getenv("ORIGINS", "*").split(",")', "allow_origins=ORIGINS"),
        errors: [{ messageId: "wildcard", line: 9, column: 32, data: { library: "FastAPI" } }],
      },
      {
        name: "the environment, looked up as a mapping",
        code: fastapi("", 'allow_origins=[os.environ.get("ORIGIN", default="*")]'),
        errors: [{ messageId: "wildcard", line: 11, column: 84 }],
      },
      {
        name: "a star that is split",
        code: fastapi('ORIGINS = "*"', 'allow_origins=ORIGINS.split(",")'),
        errors: [{ messageId: "wildcard", line: 9, column: 11 }],
      },
      {
        name: "a list made of another",
        code: fastapi('ORIGINS = ["https://shop.example", "*"]', 'allow_origins=[str(origin).strip("/") for origin in ORIGINS], allow_credentials=True'),
        errors: [{ messageId: "wildcardWithCredentials", line: 9, column: 36 }],
      },
      {
        name: "two lists together",
        code: fastapi("", 'allow_origins=["https://shop.example"] + ["*"]'),
        errors: [{ messageId: "wildcard", line: 11, column: 78 }],
      },
      {
        name: "a class of settings, by a default that is made",
        code: fastapi(`
class Settings(BaseSettings):
    origins: list[str] = Field(default_factory=lambda: ["*"])
settings = Settings()`, "allow_origins=settings.origins"),
        errors: [{ messageId: "wildcard", line: 11, column: 57 }],
      },
      {
        name: "a class of settings, by a function that is called once",
        code: fastapi(`
class Settings(BaseSettings):
    origins: str = Field("*", alias="ORIGINS")
@lru_cache
def get_settings() -> Settings:
    return Settings()`, 'allow_origins=get_settings().origins.split(",")'),
        errors: [{ messageId: "wildcard", line: 11, column: 26 }],
      },
      {
        name: "a data class",
        code: fastapi(`
@dataclass
class Settings:
    origins: list[str] = field(default_factory=lambda: ["*"])
settings = Settings()`, "allow_origins=settings.origins"),
        errors: [{ messageId: "wildcard", line: 12, column: 57 }],
      },
      {
        name: "a property of the settings",
        code: fastapi(`
class Settings(BaseSettings):
    allowed: str = "*"
    @property
    def origins(self) -> list[str]:
        return [origin.strip() for origin in self.allowed.split(",")]
settings = Settings()`, "allow_origins=settings.origins"),
        errors: [{ messageId: "wildcard", line: 11, column: 20 }],
      },
      {
        name: "a dict of settings",
        code: fastapi('settings = {"cors": {"origins": ["*"]}}', 'allow_origins=settings["cors"]["origins"]'),
        errors: [{ messageId: "wildcard", line: 9, column: 34 }],
      },
      {
        name: "a pattern of the environment",
        code: fastapi("", 'allow_origin_regex=os.getenv("PATTERN", ".*")'),
        errors: [{ messageId: "loosePattern", line: 11, column: 76 }],
      },
    ],
  },
});
