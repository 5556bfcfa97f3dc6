import rule from "../../../../src/rules/no-eval.ts";
import { testRule } from "../../../rule-tester.ts";

const possible = [{ confidence: "possible" }] as const;

testRule("no-eval: libraries", rule, {
  python: {
    valid: [
      { name: "fixed texts", options: possible, code: `
import code, runpy, timeit, cProfile, _xxsubinterpreters, pandas, numexpr, sympy, ctypes
from concurrent import interpreters
code.compile_command("x = 1")
runpy.run_module("app.tasks")
runpy.run_path("tasks.py")
timeit.timeit("x = 1", setup="import os")
cProfile.run("main()")
_xxsubinterpreters.run_string(_xxsubinterpreters.create(), "print(1)")
interpreters.create().exec("print(1)")
pandas.eval("1 + 1")
pandas.DataFrame().query("age > 3")
numexpr.evaluate("a + b")
sympy.sympify("x + 1")
sympy.parse_expr("x + 1")
` },
      { name: "functions and numbers, where text may be given, too", options: possible, code: `
import timeit, sympy
from concurrent import interpreters
def run(task, number):
    timeit.timeit(task)
    timeit.timeit(lambda: task(1), setup=task)
    sympy.sympify(number)
    sympy.S(number)
    interpreters.create().call(task)
` },
      { name: "a frame of something else", options: possible, code: `
def run(frame, model, session, text):
    frame.query(f"age > {text}")
    frame.eval(text)
    session.query(text)
    model.eval()
` },
      { name: "a name of a fixed package", options: possible, code: `
import runpy
def run(name):
    runpy.run_module(f"app.tasks.{name}")
` },
      { name: "settings that are verified as they come in", options: possible, code: `
import logging.config
def verify(text):
    return text
logging.config.listen(9999, verify=verify)
logging.config.listen(9999, verify)
` },
      { name: "simpleeval, which runs nothing of Python's", options: possible, code: `
from simpleeval import simple_eval
def run(text):
    return simple_eval(text)
` },
      { name: "a frame's expression, in the usual confidence", code: `
import pandas as pd
def pick(path, text):
    return pd.read_csv(path).query(text)
` },
      { name: "scripts for pages without values in them", options: possible, code: `
from selenium import webdriver
from playwright.sync_api import Page
def read(page: Page, selector):
    webdriver.Chrome().execute_script("return arguments[0].value", selector)
    return page.evaluate("(selector) => document.querySelector(selector).value", selector)
` },
    ],
    invalid: [
      {
        name: "code", options: possible, code: `
import code
from codeop import compile_command
def run(text):
    code.InteractiveConsole().push(text)
    code.InteractiveInterpreter({}).runcode(text)
    code.compile_command(text)
    compile_command(text)
`,
        errors: [5, 6, 7, 8].map((line) => ({ messageId: "dynamic", line, column: 5 })),
      },
      {
        name: "interpreters", code: `
import _xxsubinterpreters as sub
import _testcapi
from concurrent import interpreters
from test.support import interpreters as older, run_in_subinterp
def run(text):
    sub.run_string(sub.create(), text)
    interpreters.create().exec(text)
    older.create().run(text)
    _testcapi.run_in_subinterp(text)
    run_in_subinterp(text)
`,
        errors: [7, 8, 9, 10, 11].map((line) => ({ messageId: "dynamic", line, column: 5 })),
      },
      {
        name: "an interpreter's text from outside", code: `
import _xxsubinterpreters
import flask
app = flask.Flask(__name__)
@app.route("/run/<text>")
def run(text):
    _xxsubinterpreters.run_string(_xxsubinterpreters.create(), text)
    return "done"
`,
        errors: [{ messageId: "fromOutside", line: 7, column: 5, data: { name: "_xxsubinterpreters.run_string", trace: "text (line 6)", place: "this process", advice: "Parse the data, or choose from a fixed table of functions." } }],
      },
      {
        name: "runpy", options: possible, code: `
import runpy
from flask import request
def run(path):
    runpy.run_path(path)
    runpy.run_module(request.args["module"])
`,
        errors: [
          { messageId: "dynamicPath", line: 5, column: 5, data: { name: "runpy.run_path", code: "path", trace: "path (line 4)" } },
          { messageId: "pathFromOutside", line: 6, column: 5, data: { name: "runpy.run_module", trace: "request.args.module (line 6)" } },
        ],
      },
      {
        name: "a path that a request names, in a fixed folder", code: `
import runpy
from flask import request
def run():
    runpy.run_path(f"tasks/{request.args['task']}.py")
`,
        errors: [{ messageId: "pathFromOutside", line: 5, column: 5 }],
      },
      {
        name: "measuring", code: `
import timeit
import cProfile
def run(name):
    timeit.timeit(f"{name}()", setup=f"from app import {name}")
    cProfile.run(name)
`,
        errors: [{ messageId: "dynamic", line: 5, column: 5 }, { messageId: "dynamic", line: 6, column: 5 }],
      },
      {
        name: "settings that anyone may send", code: `
import logging.config
from logging.config import listen
logging.config.listen(9999)
listen(9999).start()
`,
        errors: [{ messageId: "received", line: 4, column: 1, data: { name: "config.listen" } }, { messageId: "received", line: 5, column: 1 }],
      },
      {
        name: "pandas", options: possible, code: `
import pandas as pd
def pick(path, text, frame: pd.DataFrame):
    pd.eval(text)
    pd.read_csv(path).query(text)
    pd.DataFrame(path).dropna().eval(text)
    frame.query(f"age > {text}")
`,
        errors: [4, 5, 6, 7].map((line) => ({ messageId: "dynamic", line, column: 5 })),
      },
      {
        name: "pandas, from a request", code: `
import pandas as pd
from flask import request
frame = pd.read_csv("people.csv")
def pick():
    return frame.query(request.args["filter"]).to_json()
`,
        errors: [{
          messageId: "fromOutside", line: 6, column: 12,
          data: { name: "DataFrame.query", trace: "request.args.filter (line 6)", place: "an interpreter inside this process, and such have been broken out of", advice: "Parse the data, or choose from a fixed table of functions." },
        }],
      },
      {
        name: "numexpr, asteval, sympy", options: possible, code: `
import numexpr
import sympy
from asteval import Interpreter
from sympy.parsing.sympy_parser import parse_expr
def run(text):
    numexpr.evaluate(text)
    Interpreter()(text)
    Interpreter().eval(text)
    parse_expr(text)
    sympy.sympify(f"{text} + 1")
`,
        errors: [7, 8, 9, 10, 11].map((line) => ({ messageId: "dynamic", line, column: 5 })),
      },
      {
        name: "other packages that run text", code: `
import execjs
import six
from IPython import get_ipython
from langchain_experimental.utilities import PythonREPL
def run(text):
    six.exec_(text)
    execjs.eval(text)
    get_ipython().run_cell(text)
    PythonREPL().run(text)
`,
        errors: [7, 8, 9, 10].map((line) => ({ messageId: "dynamic", line, column: 5 })),
      },
      {
        name: "scripts for pages with values in them", options: possible, code: `
from selenium import webdriver
from playwright.sync_api import sync_playwright, Page
def read(page: Page, selector):
    driver = webdriver.Chrome()
    driver.execute_script(f"return document.querySelector('{selector}').value")
    driver.execute_cdp_cmd("Runtime.evaluate", {"expression": selector})
    page.evaluate(f"document.querySelector('{selector}').value")
    page.eval_on_selector("body", selector)
    with sync_playwright() as p:
        p.chromium.launch().new_page().add_init_script(selector)
`,
        errors: [...[6, 7, 8, 9].map((line) => ({ messageId: "dynamic", line, column: 5 })), { messageId: "dynamic", line: 11, column: 9 }],
      },
    ],
  },
});
