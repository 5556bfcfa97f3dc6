import rule from "../../src/rules/python-syntax.ts";
import { testRule } from "../rule-tester.ts";

testRule("python-syntax", rule, {
  python: {
    valid: [
      "",
      "print('a', file=f)\nprint >> f, x",
      "try: a()\nexcept A, B: pass",
      { name: "the newest grammar", code: "type A[T] = list[T]\nmatch a:\n    case {'b': c}: f\"{d[\"e\"]}\"\n" },
      { name: "a template of Python, with tags", code: "import os\n{% if project.redis %}\nimport redis\n{% endif %}\n" },
      { name: "a template of Python, with names to fill in", code: "from {{ cookiecutter.project_name }}.db import Base\n" },
      { name: "an odd quote in a comment", code: "# it's \"\"\"\na()\n" },
    ],
    invalid: [
      {
        name: "a template, for those who want to know", code: "from {{ cookiecutter.project_name }}.db import Base\n", options: [{ confidence: "possible" }],
        errors: [{ messageId: "unreadable", line: 1, column: 6, data: { problem: "expected a name" } }],
      },
      {
        name: "doubled brackets in a text beside a mistake", code: "x = f'{{a}}' +\n",
        errors: [{ messageId: "unreadable", line: 1, column: 15, data: { problem: "expected an expression" } }],
      },
      {
        name: "an unfinished line", code: "a()\nx = foo.\nb()\n",
        errors: [{ messageId: "unreadable", line: 2, column: 9, data: { problem: "expected a name" } }],
      },
      {
        name: "a bracket", code: "def f():\n    x = bar(\n    return 1\n",
        errors: [{ messageId: "unreadable", line: 2, column: 12, data: { problem: "'(' was never closed" } }],
      },
      {
        name: "a text", code: "x = 'abc\n",
        errors: [{ messageId: "unreadable", line: 1, column: 5, data: { problem: "unterminated string" } }],
      },
      {
        name: "a text of many lines, once and where it is", code: "def f():\n    x = \"\"\"abc\n\ndef g():\n    \"\"\"Docs.\"\"\"\n",
        errors: [{ messageId: "unreadable", line: 2, column: 9, data: { problem: "unterminated string" } }],
      },
      {
        name: "a comment of an editor", code: "def f():\n    // eslint-disable-next-line rampart/no-eval\n    eval(x)\n",
        errors: [{
          messageId: "unreadable", line: 2, column: 5, data: { problem: "'//' does not start a comment in Python, '#' does" },
          suggestions: [{ messageId: "mend", output: "def f():\n    # eslint-disable-next-line rampart/no-eval\n    eval(x)\n" }],
        }],
      },
      {
        name: "Python 2", code: "print 'a'\nif a <> b: pass\n",
        errors: [
          { messageId: "unreadable", line: 1, column: 1, data: { problem: "'print' without brackets is of Python 2: it is a function" } },
          { messageId: "unreadable", line: 2, column: 6, suggestions: [{ messageId: "mend", output: "print 'a'\nif a != b: pass\n" }] },
        ],
      },
      {
        name: "much of it", code: "print 'a'\nprint 'b'\nprint 'c'\nprint 'd'\nprint 'e'\n",
        errors: [
          { messageId: "unreadable", line: 1, column: 1 },
          { messageId: "unreadable", line: 2, column: 1 },
          { messageId: "unreadableAndMore", line: 3, column: 1, data: { problem: "'print' without brackets is of Python 2: it is a function", count: "2" } },
        ],
      },
      {
        name: "one for each file", options: [{ maximum: 1 }], code: "print 'a'\nprint 'b'\n",
        errors: [{ messageId: "unreadableAndMore", line: 1, column: 1, data: { problem: "'print' without brackets is of Python 2: it is a function", count: "1" } }],
      },
      {
        name: "as many as there are", options: [{ maximum: 2 }], code: "print 'a'\nprint 'b'\n",
        errors: [{ messageId: "unreadable", line: 1, column: 1 }, { messageId: "unreadable", line: 2, column: 1 }],
      },
      {
        name: "a merge", code: "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c\n",
        errors: [{ messageId: "unreadable", line: 1, column: 1 }, { messageId: "unreadable", line: 3, column: 1 }, { messageId: "unreadable", line: 5, column: 1 }],
      },
      {
        name: "inside a text of several lines no comment can stand", code: "x = f\"\"\"a\n{b c}\"\"\"\n",
        errors: [{ messageId: "unreadable", line: 2, column: 4, isUnexplained: true }],
      },
      {
        name: "nor after a backslash", code: "x = a \\\n  b\n",
        errors: [{ messageId: "unreadable", line: 2, column: 3, isUnexplained: true }],
      },
      {
        name: "nesting without end", code: `x = ${"-".repeat(1_000)}1\n`,
        errors: [{ messageId: "unreadable", line: 1, column: 255, data: { problem: "too deeply nested" } }],
      },
    ],
  },
});
