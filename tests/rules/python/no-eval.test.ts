import rule from "../../../src/rules/no-eval.ts";
import { lines, testRule } from "../../rule-tester.ts";

testRule("no-eval", rule, {
  python: {
    valid: [
      { name: "a constant", code: `
eval("1 + 1")
exec("x = 1")
FORMULA = "2 * 3"
eval(FORMULA)
eval(f"{1 + 1}")
exec("a = " + "1")
` },
      { name: "a local of literals", code: `
def run(fast):
    code = "a()" if fast else "b()"
    eval(code)
` },
      { name: "one of a fixed list", code: `
def run(name):
    if name not in ("a", "b"):
        raise ValueError(name)
    return eval(name)
` },
      { name: "a loop over literals", code: `
for name in ("json", "re"):
    exec(f"import {name}")
` },
      { name: "ast.literal_eval", code: `
import ast
from ast import literal_eval
def read(text):
    return ast.literal_eval(text), literal_eval(text)
` },
      { name: "eval of something else", code: `
import torch
def test(model, frame, client, text):
    model.eval()
    frame.eval("a = b")
    frame.query.eval(text)
    client.eval("return 1", 0, text)
    torch.compile(model)
` },
      { name: "re.compile", code: `
import re
def find(text):
    return re.compile(text).match("a")
` },
      { name: "a function of this file called eval", code: `
def eval(text):
    return text
def run(text):
    return eval(text)
` },
      { name: "a parameter called eval", code: `
def run(eval, text):
    return eval(text)
` },
      { name: "an import called exec", code: `
from .commands import exec
def run(text):
    return exec(text)
` },
      { name: "a method called eval", code: `
class Model:
    def eval(self, text):
        return self.exec(text)
    def exec(self, text):
        return self.eval(text)
` },
      { name: "not called", code: `
functions = {"eval": eval}
def run(text):
    print("eval(" + text + ")")
` },
      { name: "a number", code: `
def run(number: int):
    return eval(f"1 + {int(number)}")
` },
      { name: "compiled syntax", code: `
import ast
def run():
    return eval(compile(ast.parse("1 + 1"), "<text>", "eval"))
` },
      { name: "an interpreter of something fixed", code: `
import code
code.InteractiveInterpreter().runsource("print(1)")
` },
      { name: "a number of FastAPI", code: `
from fastapi import FastAPI
app = FastAPI()
@app.get("/run")
def run(number: int):
    return eval(f"{number} * 2")
` },
      { name: "checked", code: `
from flask import request
NAMES = frozenset({"a", "b"})
def run():
    name = request.args["name"]
    if name not in NAMES:
        return None
    return eval(f"find_{name}()")
` },
      { name: "converted", code: `
from flask import request
def run():
    return eval(str(int(request.args["number"])) + " * 2")
` },
      { name: "replaced by a function of the file", code: `
def make():
    global eval
    eval = print
def run(text):
    eval(text)
` },
    ],
    invalid: [
      {
        name: "a parameter", code: `
def run(text):
    return eval(text)
`,
        errors: [{ messageId: "dynamic", line: 3, column: 12, data: {"name":"eval","code":"text","place":"this process","advice":"Parse the data, or choose from a fixed table of functions."} }],
      },
      {
        name: "a typed parameter", code: `
def run(text: str, names: dict) -> object:
    return eval(text, {"__builtins__": {}}, names)
`,
        errors: [{ messageId: "dynamic", line: 3, column: 12 }],
      },
      {
        name: "exec", code: `
def run(text):
    exec(text, {})
`,
        errors: [{ messageId: "dynamic", line: 3, column: 5 }],
      },
      {
        name: "compile", code: `
def run(text):
    code = compile(text, "<text>", "exec")
    exec(code)
`,
        errors: [{ messageId: "dynamic", line: 3, column: 12 }],
      },
      {
        name: "compile, by name", code: `
def run(text):
    return compile(source=text, filename="<text>", mode="eval")
`,
        errors: [{ messageId: "dynamic", line: 3, column: 12 }],
      },
      {
        name: "a built text", code: `
def run(name):
    return eval("find_" + name)
`,
        errors: [{ messageId: "dynamic", line: 3, column: 12 }],
      },
      {
        name: "an f-string", code: `
def run(name, value):
    exec(f"{name} = {value!r}")
`,
        errors: [{ messageId: "dynamic", line: 3, column: 5 }],
      },
      {
        name: "percent", code: `
def run(name):
    return eval("%s()" % name)
`,
        errors: [{ messageId: "dynamic", line: 3, column: 12 }],
      },
      {
        name: "format", code: `
def run(name):
    return eval("{}()".format(name))
`,
        errors: [{ messageId: "dynamic", line: 3, column: 12 }],
      },
      {
        name: "a join", code: lines(
          "def run(lines):",
          "    exec(\"\\n\".join(lines))",
        ),
        errors: [{ messageId: "dynamic", line: 2, column: 5 }],
      },
      {
        name: "one branch", code: `
def run(text):
    code = "1"
    if text:
        code = text
    return eval(code)
`,
        errors: [{ messageId: "dynamic", line: 6, column: 12 }],
      },
      {
        name: "a file", options: [{ confidence: "possible" }], code: `
def run(path):
    with open(path) as file:
        exec(file.read())
`,
        errors: [{ messageId: "dynamic", line: 4, column: 9 }],
      },
      {
        name: "input", code: `
def run():
    return eval(input("? "))
`,
        errors: [{ messageId: "dynamic", line: 3, column: 12 }],
      },
      {
        name: "builtins", code: `
import builtins
from builtins import eval as evaluate
def run(text):
    builtins.exec(text)
    evaluate(text)
`,
        errors: [{ messageId: "dynamic", line: 5, column: 5 }, { messageId: "dynamic", line: 6, column: 5, suggestions: [{ messageId: "parseAsLiteral", output: `
import ast
import builtins
from builtins import eval as evaluate
def run(text):
    builtins.exec(text)
    ast.literal_eval(text)
` }] }],
      },
      {
        name: "an alias", code: `
run = eval
def go(text):
    return run(text)
`,
        errors: [{ messageId: "dynamic", line: 4, column: 12 }],
      },
      {
        name: "a lambda", code: `
run = lambda text: eval(text)
`,
        errors: [{ messageId: "dynamic", line: 2, column: 20 }],
      },
      {
        name: "a nested function", code: `
def outer(text):
    def inner():
        return eval(text)
    return inner
`,
        errors: [{ messageId: "dynamic", line: 4, column: 16 }],
      },
      {
        name: "a method", code: `
class Rules:
    def __init__(self, rule):
        self.rule = rule
    def check(self, x):
        return eval(self.rule)
`,
        errors: [{ messageId: "dynamic", line: 6, column: 16 }],
      },
      {
        name: "an interpreter", code: `
import code
def run(text):
    code.InteractiveInterpreter().runsource(text)
    console = code.InteractiveConsole()
    console.push(text)
`,
        errors: [{ messageId: "dynamic", line: 4, column: 5 }, { messageId: "dynamic", line: 6, column: 5 }],
      },
      {
        name: "a request of Flask", code: `
from flask import request
def run():
    text = request.args.get("text")
    return str(eval(text))
`,
        errors: [{ messageId: "fromOutside", line: 5, column: 16, data: {"name":"eval","trace":"request.args (line 4) → text (line 5)","place":"this process","advice":"Parse the data, or choose from a fixed table of functions."}, suggestions: [{ messageId: "parseAsLiteral", output: `
import ast
from flask import request
def run():
    text = request.args.get("text")
    return str(ast.literal_eval(text))
` }] }],
      },
      {
        name: "a request of Flask, handed on", code: `
from flask import request
def _run(text):
    return eval(text)
def show():
    return _run(request.form["text"])
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 12, suggestions: [{ messageId: "parseAsLiteral", output: `
import ast
from flask import request
def _run(text):
    return ast.literal_eval(text)
def show():
    return _run(request.form["text"])
` }] }],
      },
      {
        name: "a parameter of FastAPI", code: `
from fastapi import FastAPI
app = FastAPI()
@app.get("/run")
def run(text: str):
    return eval(text)
`,
        errors: [{ messageId: "fromOutside", line: 6, column: 12, data: {"name":"eval","trace":"text (line 5)","place":"this process","advice":"Parse the data, or choose from a fixed table of functions."}, suggestions: [{ messageId: "parseAsLiteral", output: `
import ast
from fastapi import FastAPI
app = FastAPI()
@app.get("/run")
def run(text: str):
    return ast.literal_eval(text)
` }] }],
      },
      {
        name: "a body of FastAPI", code: `
from fastapi import FastAPI, Request
app = FastAPI()
@app.post("/run")
async def run(request: Request):
    exec((await request.body()).decode())
`,
        errors: [{ messageId: "fromOutside", line: 6, column: 5 }],
      },
      {
        name: "a view of Django", filename: "views.py", code: `
def run(request):
    return eval(request.POST.get("text"))
`,
        errors: [{ messageId: "fromOutside", line: 3, column: 12 }],
      },
      {
        name: "part of a text from outside", code: `
from flask import request
def run():
    return eval(f"find_{request.args['name']}()")
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 12 }],
      },
      {
        name: "a star import beside it", code: `
from commands import *
def run(text):
    return eval(text)
`,
        errors: [{ messageId: "dynamic", line: 4, column: 12 }],
      },
      {
        name: "exec, and forgotten", code: `
def run(text):
    exec(text)
    del text
`,
        errors: [{ messageId: "dynamic", line: 3, column: 5 }],
      },
    ],
  },
});
