import rule from "../../../src/rules/no-dynamic-import.ts";
import { testRule } from "../../rule-tester.ts";

const possible = [{ confidence: "possible" }] as const;

testRule("no-dynamic-import", rule, {
  python: {
    valid: [
      { name: "fixed names", options: possible, code: `
import importlib, ctypes
importlib.import_module("app.reports")
importlib.import_module(".reports", package="app")
__import__("app")
ctypes.CDLL("libc.so.6")
` },
      { name: "one of a fixed list", options: possible, code: `
import importlib
from flask import request
def load():
    for name in ("loans", "fees"):
        importlib.import_module(name)
    kind = request.args["kind"]
    if kind in {"loans", "fees"}:
        return importlib.import_module(kind)
` },
      { name: "below a fixed package", options: possible, code: `
import importlib
from flask import request
def load(name):
    importlib.import_module(f"app.reports.{name}")
    return importlib.import_module("app.reports." + request.args["kind"])
` },
      { name: "settings", options: possible, code: `
import importlib
from .settings import BACKEND
backend = importlib.import_module(BACKEND)
` },
      { name: "a handler's own function of that name", options: possible, code: `
from .loader import import_module
def load(name):
    return import_module(name)
` },
      { name: "a name with a fixed part, a fixed name, a write", options: possible, code: `
def call(name, value):
    globals()["run_" + name]()
    globals()["run"]()
    globals().get("run")
    globals()[name] = value
    del globals()[name]
` },
      { name: "a table of functions", options: possible, code: `
ACTIONS = {"count": len}
def call(name, value):
    return ACTIONS[name](value)
` },
      { name: "getattr of something else", options: possible, code: `
def call(service, name):
    return getattr(service, name)()
` },
    ],
    invalid: [
      {
        name: "a module that a request names", code: `
import importlib
from flask import request
def load():
    importlib.import_module(request.args["module"])
    __import__(request.args["module"])
`,
        errors: [
          { messageId: "fromOutside", line: 5, column: 5, data: { name: "importlib.import_module", trace: "request.args.module (line 5)" } },
          { messageId: "fromOutside", line: 6, column: 5, data: { name: "__import__", trace: "request.args.module (line 6)" } },
        ],
      },
      {
        name: "a module that a function is handed", options: possible, code: `
import importlib
from importlib.util import spec_from_file_location
from django.utils.module_loading import import_string
def load(name, path):
    importlib.import_module(name)
    __import__(name)
    spec_from_file_location("plugin", path)
    import_string(name)
`,
        errors: [6, 7, 8, 9].map((line) => ({ messageId: "dynamic", line, column: 5 })),
      },
      {
        name: "a library that a request names", code: `
import ctypes
from fastapi import FastAPI
app = FastAPI()
@app.post("/load")
def load(path: str):
    ctypes.CDLL(path)
`,
        errors: [{ messageId: "fromOutside", line: 7, column: 5 }],
      },
      {
        name: "any function of the module, by a request", code: `
import builtins
from flask import request
def call():
    name = request.args["name"]
    globals()[name]()
    globals().get(name)()
    call.__globals__[name]()
    locals()[name].__doc__
    return getattr(builtins, name)
`,
        errors: [
          { messageId: "globalFunction", line: 6, column: 5, data: { callee: "globals()[name]", trace: "request.args.name (line 5) → name (line 6)" } },
          { messageId: "globalFunction", line: 7, column: 5 }, { messageId: "globalFunction", line: 8, column: 5 }, { messageId: "globalFunction", line: 9, column: 5 },
          { messageId: "globalFunction", line: 10, column: 12 },
        ],
      },
      {
        name: "any function of the module, by a name that is handed in", options: possible, code: `
def call(name):
    names = globals()
    function = names.get(name)
    return function()
`,
        errors: [{ messageId: "globalFunction", line: 4, column: 16 }],
      },
    ],
  },
});
