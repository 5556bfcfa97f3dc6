import rule from "../../../../src/rules/no-eval.ts";
import { testRule } from "../../../rule-tester.ts";

const possible = [{ confidence: "possible" }] as const;

/** A command that is told what to run. */
const option = `
from django.core.management.base import BaseCommand
class Command(BaseCommand):
    def handle(self, **options):
        if options["command"]:
            exec(options["command"], {})
`;
/** A file of the program's own. */
const listed = `
names = ["app/messages.py"]
def extract(stream):
    if stream.name not in names:
        raise ValueError(stream.name)
    exec(stream.read(), {})
`;
/** Code that stands in tests. */
const snippets = `
import unittest
from textwrap import dedent
from parameterized import parameterized
def run(source):
    exec(dedent(source), {})
class Snippets(unittest.TestCase):
    def test_one(self):
        run("x = 1")
    @parameterized.expand([("int",), ("str",)])
    def test_two(self, name):
        run(f"x: {name}")
`;

testRule("no-eval: roads", rule, {
  python: {
    valid: [
      { name: "the option of a management command, not strictly", code: option },
      { name: "the option of a management command after others, not strictly", code: option.replace("**options", "*args, **options") },
      { name: "an option of a program, not strictly", code: `
import argparse
parser = argparse.ArgumentParser()
parser.add_argument("--code")
args = parser.parse_args()
exec(args.code)
` },
      { name: "a file whose name is one of a list, not strictly", code: listed },
      { name: "a parameter that only tests give something, not strictly", code: snippets },
      { name: "getattr with another name", options: possible, code: `
import builtins
def run(text):
    return getattr(builtins, "len")(text)
` },
      { name: "getattr of something else", options: possible, code: `
def run(model, text):
    return getattr(model, "eval")(text)
` },
      { name: "a fixed text over a member of builtins", options: possible, code: `
import builtins
builtins.__dict__["eval"]("1 + 1")
` },
      { name: "a function of that name, handed over", options: possible, code: `
from .commands import exec
async def run(loop, text):
    await loop.run_in_executor(None, exec, text)
` },
      { name: "fixed texts, handed over", options: possible, code: `
import asyncio
async def run():
    await asyncio.to_thread(exec, "print(1)")
    list(map(eval, ["1 + 1", "2 * 2"]))
` },
      { name: "another function, handed over", options: possible, code: `
async def run(loop, text):
    await loop.run_in_executor(None, print, text)
` },
      { name: "a dedented fixed text", options: possible, code: `
from textwrap import dedent
CODE = """
    print(1)
"""
exec(dedent(CODE))
` },
      { name: "a tree that was put together", options: possible, code: `
import ast
def run(node):
    exec(compile(ast.Module(body=[node], type_ignores=[]), "<ast>", "exec"))
` },
      { name: "a file, in the usual confidence", code: `
from pathlib import Path
def version(root):
    names = {}
    exec((root / "version.py").read_text(), names)
    exec(Path("version.py").read_text(), names)
    return names
` },
      { name: "a parameter that is only given fixed texts, in the usual confidence", code: `
def check(source: str) -> None:
    exec(source)
check("x = 1")
check("""y = 2""")
` },
      { name: "before a module binds the name anew, a fixed text", options: possible, code: `
exec("x = 1")
from .commands import exec
exec("x = 1")
` },
      { name: "after a module bound the name anew", options: possible, code: `
from .commands import exec
def run(text):
    exec(text)
` },
    ],
    invalid: [
      { name: "the option of a management command, strictly", options: possible, code: option, errors: [{ messageId: "dynamic", line: 6, column: 13 }] },
      { name: "an argument of a method of that name that no command has", code: option.replace("handle(", "run("), errors: [{ messageId: "dynamic", line: 6, column: 13 }] },
      { name: "a file whose name is one of a list, strictly", options: possible, code: listed, errors: [{ messageId: "dynamic", line: 6, column: 5 }] },
      { name: "a file whose name nobody asked about", code: listed.replace("stream.read()", "other.read()").replace("(stream)", "(stream, other)"), errors: [{ messageId: "dynamic", line: 6, column: 5 }] },
      { name: "a parameter that only tests give something, strictly", options: possible, code: snippets, errors: [{ messageId: "dynamic", line: 6, column: 5 }] },
      { name: "a parameter that others give something, too", code: snippets.replace("test_two", "check_two"), errors: [{ messageId: "dynamic", line: 6, column: 5 }] },
      {
        name: "getattr", code: `
import builtins
def run(text):
    return getattr(builtins, "eval")(text)
`,
        errors: [{ messageId: "dynamic", line: 4, column: 12, suggestions: [{ messageId: "parseAsLiteral", output: `
import ast
import builtins
def run(text):
    return ast.literal_eval(text)
` }] }],
      },
      {
        name: "a member of builtins by its name", code: `
import builtins
def run(text):
    builtins.__dict__["exec"](text)
    vars(builtins)["exec"](text)
    __builtins__["exec"](text)
    globals()["__builtins__"].exec(text)
`,
        errors: [
          { messageId: "dynamic", line: 4, column: 5, data: { name: "exec", code: "text", place: "this process", advice: "Parse the data, or choose from a fixed table of functions." } },
          { messageId: "dynamic", line: 5, column: 5 }, { messageId: "dynamic", line: 6, column: 5 }, { messageId: "dynamic", line: 7, column: 5 },
        ],
      },
      {
        name: "a module that is imported by a call", code: `
import importlib
def run(text):
    __import__("builtins").exec(text)
    importlib.import_module("builtins").exec(text)
`,
        errors: [{ messageId: "dynamic", line: 4, column: 5 }, { messageId: "dynamic", line: 5, column: 5 }],
      },
      {
        name: "handed to an executor", code: `
import asyncio
from threading import Thread
async def run(loop, pool, text):
    await loop.run_in_executor(None, exec, text)
    await asyncio.to_thread(exec, text)
    pool.submit(exec, text)
    Thread(target=exec, args=(text,)).start()
`,
        errors: [
          { messageId: "dynamic", line: 5, column: 38 }, { messageId: "dynamic", line: 6, column: 29 }, { messageId: "dynamic", line: 7, column: 17 },
          { messageId: "dynamic", line: 8, column: 19 },
        ],
      },
      {
        name: "handed to map", code: `
from flask import request
def run():
    return list(map(eval, request.args.getlist("terms")))
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 21, data: { name: "eval", trace: "request.args (line 4)", place: "this process", advice: "Parse the data, or choose from a fixed table of functions." } }],
      },
      {
        name: "before a module binds the name anew", code: `
text = input()
exec(text)
from .commands import exec
`,
        errors: [{ messageId: "dynamic", line: 3, column: 1 }],
      },
      {
        name: "a file, from any folder", options: possible, code: `
def run(path):
    exec(open(path).read())
`,
        errors: [{ messageId: "dynamic", line: 3, column: 5 }],
      },
      {
        name: "a file that a request names", code: `
from flask import request
def run():
    exec(open(request.args["path"]).read())
`,
        errors: [{ messageId: "fromOutside", line: 4, column: 5 }],
      },
      {
        name: "a parameter of a function whose calls give fixed texts and another", code: `
def check(source: str) -> None:
    exec(source)
check("x = 1")
check(input())
`,
        errors: [{ messageId: "dynamic", line: 3, column: 5 }],
      },
      {
        name: "a text that is read as data, with ast imported", code: `
from __future__ import annotations
import ast
def read(text):
    return eval(text)
`,
        errors: [{ messageId: "dynamic", line: 5, column: 12, suggestions: [{ messageId: "parseAsLiteral", output: `
from __future__ import annotations
import ast
def read(text):
    return ast.literal_eval(text)
` }] }],
      },
      {
        name: "a text that is read as data, ast still to be imported", code: `
"""Reads settings."""
from __future__ import annotations
import os
def read():
    return eval(os.environ["SETTINGS"])
`,
        errors: [{ messageId: "dynamic", line: 6, column: 12, suggestions: [{ messageId: "parseAsLiteral", output: `
"""Reads settings."""
from __future__ import annotations
import ast
import os
def read():
    return ast.literal_eval(os.environ["SETTINGS"])
` }] }],
      },
      {
        name: "no suggestion where names are given, the text is built, or ast is something else", code: `
import os
from .trees import ast
def read(text, names):
    eval(text, names)
    eval(f"{text} * 2")
    return eval(text)
`,
        errors: [{ messageId: "dynamic", line: 5, column: 5 }, { messageId: "dynamic", line: 6, column: 5 }, { messageId: "dynamic", line: 7, column: 12 }],
      },
    ],
  },
});
